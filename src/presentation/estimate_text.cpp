#include "presentation/estimate_text.h"

#include "presentation/format.h"
#include "presentation/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace vf::presentation {

using namespace Qt::StringLiterals;
using domain::DayConvention;
using domain::ThreePoint;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(EstimateText)
};

enum class TimeUnit { Second, Minute, Hour, Day, Week };

double minutesOf(TimeUnit unit, DayConvention days)
{
    switch (unit) {
    case TimeUnit::Second:
        return 1.0 / 60;
    case TimeUnit::Minute:
        return 1;
    case TimeUnit::Hour:
        return 60;
    case TimeUnit::Day:
        return domain::minutesPerDay(days);
    case TimeUnit::Week:
        return domain::minutesPerDay(days) * (days == DayConvention::WorkingTime ? 5 : 7);
    }
    Q_UNREACHABLE();
}

std::optional<TimeUnit> unitOf(const QString &word)
{
    struct Words
    {
        TimeUnit unit;
        QStringList words;
    };
    static const std::array known{
        Words{TimeUnit::Second, {u"s"_s, u"sek"_s, u"sekund"_s, u"sekunder"_s}},
        Words{TimeUnit::Minute, {u"m"_s, u"min"_s, u"minutt"_s, u"minutter"_s}},
        Words{TimeUnit::Hour, {u"t"_s, u"time"_s, u"timer"_s, u"h"_s}},
        Words{TimeUnit::Day, {u"d"_s, u"dag"_s, u"dager"_s, u"dg"_s, u"døgn"_s, u"dagar"_s}},
        Words{TimeUnit::Week, {u"u"_s, u"uke"_s, u"uker"_s, u"veke"_s, u"veker"_s}},
    };
    for (const Words &words : known)
        if (words.words.contains(word))
            return words.unit;
    return std::nullopt;
}

/// "20 min": a number and the unit that was written behind it, if any.
struct Piece
{
    double number = 0;
    std::optional<TimeUnit> unit;
};
using Pieces = std::vector<Piece>;

enum class Fault { None, NotUnderstood, Ambiguous, TwoNumbers, TooManyNumbers, Negative, Order, TooLarge };

struct Read
{
    Pieces pieces;
    Fault fault = Fault::None;
};

/// Above this (1900 years) somebody has typed something else.
constexpr double mostMinutes = 1e9;

/// Lower case, one kind of dash, one kind of space; a no-break space within a number is grouping and goes away.
QString prepared(QString text)
{
    static const QRegularExpression grouping(QStringLiteral("(?<=[0-9])[\\x{00A0}\\x{202F}](?=[0-9]{3}(?![0-9]))"));
    static const QRegularExpression dashes(QStringLiteral("[\\x{2010}-\\x{2015}\\x{2212}]"));
    static const QRegularExpression between(QStringLiteral("\\s+til\\s+"));
    text.remove(grouping);
    text.replace(dashes, u"-"_s);
    text = text.toLower();
    text.replace(between, u"-"_s);
    return text.simplified();
}

/// The numbers and units of a part that holds no separator.
Read piecesOf(const QString &part)
{
    static const QRegularExpression piece(
        QStringLiteral("\\G\\s*([0-9]+(?:[.,][0-9]+)*)(?::([0-5][0-9]))?\\s*([a-zæøå]*)\\.?"));
    Read read;
    qsizetype at = 0;
    while (at < part.size()) {
        const auto match = piece.match(part, at);
        if (!match.hasMatch())
            return {{}, Fault::NotUnderstood};
        const ParsedNumber number = parseNumber(match.captured(1));
        if (!number.value)
            return {{}, number.fault == NumberFault::Ambiguous ? Fault::Ambiguous : Fault::NotUnderstood};
        const QString word = match.captured(3);
        const auto unit = unitOf(word);
        if (!word.isEmpty() && !unit)
            return {{}, Fault::NotUnderstood};
        if (match.hasCaptured(2) && !match.captured(2).isEmpty()) { // 1:20 is hours and minutes
            if (unit)
                return {{}, Fault::NotUnderstood};
            read.pieces.push_back({*number.value, TimeUnit::Hour});
            read.pieces.push_back({match.captured(2).toDouble(), TimeUnit::Minute});
        } else {
            read.pieces.push_back({*number.value, unit});
        }
        at = match.capturedEnd();
    }
    return read.pieces.empty() ? Read{{}, Fault::NotUnderstood} : read;
}

/// "1t 20m", "2 d 4 t", "1t 20": each unit smaller than the one before; a bare number after hours is minutes.
bool isOneDuration(Pieces &pieces)
{
    if (pieces.size() > 1 && !pieces.back().unit && pieces[pieces.size() - 2].unit == TimeUnit::Hour)
        pieces.back().unit = TimeUnit::Minute;
    for (size_t i = 1; i < pieces.size(); ++i)
        if (!pieces[i - 1].unit || !pieces[i].unit || *pieces[i].unit >= *pieces[i - 1].unit)
            return false;
    return true;
}

double minutesOf(const Pieces &pieces, std::optional<TimeUnit> bare, DayConvention days)
{
    double sum = 0;
    for (const Piece &piece : pieces)
        sum += piece.number * minutesOf(piece.unit.value_or(bare.value_or(TimeUnit::Minute)), days);
    return sum;
}

/// "1 750 min": the digits of one number with a plain space between.
bool isGrouped(const QString &part)
{
    static const QRegularExpression grouped(QStringLiteral("^[0-9]{1,3} [0-9]{3}(?:,[0-9]+)?\\s*[a-zæøå]*$"));
    return grouped.match(part).hasMatch();
}

/// The parts between separators; three numbers with only spaces between are parts, too.
std::vector<Read> readParts(const QString &text, Fault &fault)
{
    static const QRegularExpression separator(QStringLiteral("\\s*[-/;]\\s*"));
    std::vector<Read> parts;
    for (QString part : text.split(separator)) {
        if (isGrouped(part))
            part.remove(part.indexOf(u' '), 1);
        parts.push_back(piecesOf(part));
        if (parts.back().fault != Fault::None) {
            fault = parts.back().fault;
            return {};
        }
    }
    if (parts.size() == 1 && !isOneDuration(parts.front().pieces)) {
        const Pieces pieces = std::exchange(parts.front().pieces, {});
        parts.clear();
        for (const Piece &piece : pieces)
            parts.push_back({{piece}, Fault::None});
    }
    return parts;
}

ThreePoint pointsOf(const QString &text, DayConvention days, Fault &fault)
{
    if (text.startsWith(u'-')) {
        fault = Fault::Negative;
        return {};
    }
    std::vector<Read> parts = readParts(text, fault);
    if (fault != Fault::None)
        return {};
    if (parts.size() == 2 || parts.size() > 3) {
        fault = parts.size() == 2 ? Fault::TwoNumbers : Fault::TooManyNumbers;
        return {};
    }
    std::vector<double> values;
    const auto last = parts.back().pieces.back().unit;
    for (Read &part : parts) {
        const bool bare = part.pieces.size() == 1 && !part.pieces.front().unit;
        if (!isOneDuration(part.pieces)) {
            fault = Fault::NotUnderstood;
            return {};
        }
        values.push_back(minutesOf(part.pieces, bare ? last : std::nullopt, days));
        if (values.back() > mostMinutes)
            fault = Fault::TooLarge;
    }
    if (values.size() == 1)
        return {values[0], values[0], values[0]};
    if (!(values[0] <= values[1] && values[1] <= values[2]))
        fault = Fault::Order;
    return {values[0], values[1], values[2]};
}

QString refusalOf(Fault fault, const QString &typed)
{
    switch (fault) {
    case Fault::None:
        return {};
    case Fault::NotUnderstood:
        return T::tr("«%1» er ikke en tid. Skriv ett tall (8), tre tall (5-8-14) eller tid med enhet (1t 20m, 2 dager, "
                     "90 s).")
            .arg(typed);
    case Fault::Ambiguous:
        return faultText(NumberFault::Ambiguous, typed);
    case Fault::TwoNumbers:
        return T::tr("«%1» er to tall. Skriv ett tall (8), eller tre: lav, sannsynlig og høy (5-8-14).").arg(typed);
    case Fault::TooManyNumbers:
        return T::tr("«%1» er mer enn tre tall. Skriv ett tall (8), eller tre: lav, sannsynlig og høy (5-8-14).")
            .arg(typed);
    case Fault::Negative:
        return T::tr("«%1» er under null. Tid skrives uten minus foran.").arg(typed);
    case Fault::Order:
        return T::tr("«%1» står ikke i rekkefølge. Skriv lav, sannsynlig og høy, den laveste først (5-8-14).").arg(typed);
    case Fault::TooLarge:
        return T::tr("«%1» er for mye. Skriv tiden i minutter, timer (t) eller dager (d).").arg(typed);
    }
    Q_UNREACHABLE();
}

/// A duration as number and unit when one unit is enough: 120 is "2" and "t"; otherwise the number is empty.
struct InOneUnit
{
    QString number;
    QString unit;
};

InOneUnit inOneUnit(const QString &duration)
{
    const qsizetype last = duration.lastIndexOf(noBreakSpace); // grouping within a number is a no-break space, too
    const QString number = duration.left(last);
    static const QRegularExpression figure(QStringLiteral("^[0-9\\x{00A0},]+$"));
    return {figure.match(number).hasMatch() ? number : QString(), duration.mid(last + 1)};
}

QString joined(const QStringList &parts)
{
    return parts.join(u' ' + QString(enDash) + u' ');
}

QString withUnit(const QString &figure, const QString &unit)
{
    return figure + noBreakSpace + unit;
}

} // namespace

QString minutesText(const ThreePoint &minutes)
{
    if (minutes.low == minutes.likely && minutes.likely == minutes.high)
        return shortNumber(minutes.likely);
    return joined({shortNumber(minutes.low), shortNumber(minutes.likely), shortNumber(minutes.high)});
}

QString durationText(double minutes, DayConvention days)
{
    // In whole millionths, which is what an estimate holds, so that nothing is lost or made up on the way.
    const auto millionths = [](double value) { return std::llround(value * 1e6); };
    const qint64 day = millionths(domain::minutesPerDay(days));
    const qint64 hour = millionths(60);
    qint64 left = millionths(minutes);
    QStringList parts;
    if (left >= day) {
        parts << withUnit(count(left / day), T::tr("d"));
        left %= day;
    }
    if (left >= hour) {
        parts << withUnit(count(left / hour), T::tr("t"));
        left %= hour;
    }
    if (left > 0 || parts.isEmpty())
        parts << withUnit(shortNumber(static_cast<double>(left) / 1e6), T::tr("min"));
    return parts.join(noBreakSpace);
}

QString waitingText(const ThreePoint &minutes, DayConvention days)
{
    const QStringList durations{durationText(minutes.low, days), durationText(minutes.likely, days),
                                durationText(minutes.high, days)};
    if (durations[0] == durations[1] && durations[1] == durations[2])
        return durations[0];
    const QString unit = inOneUnit(durations[2]).unit;
    const std::array values{minutes.low, minutes.likely, minutes.high};
    QStringList numbers;
    for (int i = 0; i < 3; ++i) {
        const InOneUnit one = inOneUnit(durations[i]);
        if (values[static_cast<size_t>(i)] == 0)
            numbers << u"0"_s; // nothing is nothing in every unit
        else if (one.unit == unit && !one.number.isEmpty())
            numbers << one.number;
        else
            return joined(durations);
    }
    return withUnit(joined(numbers), unit);
}

QString spanText(double minutes, DayConvention days, bool signedChange)
{
    const double size = std::abs(minutes);
    const double day = domain::minutesPerDay(days);
    const auto written = [signedChange](double value) { return signedChange ? change(value, 1) : number(value, 1); };
    if (size >= day)
        return withUnit(written(minutes / day), T::tr("d"));
    if (size >= 120)
        return withUnit(written(minutes / 60), T::tr("t"));
    return withUnit(written(minutes), T::tr("min"));
}

QString dayText(DayConvention days)
{
    switch (days) {
    case DayConvention::WorkingTime:
        return T::tr("7,5 timer arbeidstid");
    case DayConvention::CalendarTime:
        return T::tr("24 timer kalendertid");
    }
    Q_UNREACHABLE();
}

Typed<ThreePoint> typedEstimate(const QString &text, DayConvention days)
{
    const QString plain = prepared(text);
    if (plain.isEmpty())
        return {};
    Fault fault = Fault::None;
    const ThreePoint points = pointsOf(plain, days, fault);
    if (fault != Fault::None)
        return {std::nullopt, refusalOf(fault, text.trimmed())};
    return {points, {}};
}

} // namespace vf::presentation
