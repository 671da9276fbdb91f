#include "presentation/time_reading_text.h"

#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/number_text.h"
#include "presentation/value_stream_lines.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace vf::presentation {

using namespace Qt::StringLiterals;
using domain::ReadingSource;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(TimeReadings)
};

/// Minutes of one typed reading; empty when it is none.
std::optional<double> readingOf(const QString &typed)
{
    static const QRegularExpression clock(uR"(^(\d{1,4}):([0-5]\d(?:[.,]\d)?)$)"_s);
    static const QRegularExpression withUnit(uR"(^(\d+(?:[.,]\d+)?)(s|sek|m|min)?$)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    const auto value = [](QString digits) { return digits.replace(u',', u'.').toDouble(); };
    double minutes = 0;
    if (const auto match = clock.match(typed); match.hasMatch())
        minutes = value(match.captured(1)) + value(match.captured(2)) / 60;
    else if (const auto plain = withUnit.match(typed); plain.hasMatch())
        minutes = value(plain.captured(1)) / (plain.captured(2).startsWith(u's', Qt::CaseInsensitive) ? 60 : 1);
    return minutes > 0 ? std::optional(minutes) : std::nullopt;
}

} // namespace

QString clockText(double minutes)
{
    const qint64 tenths = std::llround(minutes * 600);
    QString text = u"%1:%2"_s.arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0'));
    if (tenths % 10 != 0)
        text += u',' + QString::number(tenths % 10);
    return text;
}

QString pooledText(const domain::PooledTime &time)
{
    const QString count = time.source == ReadingSource::Stopwatch
                              ? counted(time.count, T::tr("måling"), T::tr("målinger"))
                              : counted(time.count, T::tr("anslag"), T::tr("anslag"));
    const QString range = time.least == time.most
                              ? shortNumber(time.least, 2)
                              : shortNumber(time.least, 2) + enDash + shortNumber(time.most, 2);
    return T::tr("%1 · %2 min · samlet %3").arg(count, range, minutesText(time.pooled));
}

QString poolingText(const domain::PooledTime &time)
{
    QString text = time.source == ReadingSource::Stopwatch
                       ? T::tr("Tidsmålinger går foran anslag: samlet er P10, median og P90 av målingene.")
                       : T::tr("Samlet er snittet av de lave, de sannsynlige og de høye. Har alle gitt ett tall, er det "
                               "P10, median og P90.");
    if (time.count > 1)
        text += u' ' + T::tr("Standardavvik %1 min.").arg(number(time.deviation, 1));
    return text;
}

Typed<std::vector<double>> typedReadings(const QString &text)
{
    static const QRegularExpression between(u"[\\s;]+"_s);
    Typed<std::vector<double>> typed;
    std::vector<double> readings;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const auto minutes = readingOf(part);
        if (!minutes) {
            typed.refusal = T::tr("«%1» er ikke en tid. Skriv minutter (4,5), minutter og sekunder (7:30) eller sekunder "
                                  "(45s), med mellomrom mellom.")
                                .arg(part);
            return typed;
        }
        readings.push_back(*minutes);
    }
    if (!readings.empty())
        typed.value = std::move(readings);
    return typed;
}

QUuid NamedLine::key() const
{
    return std::visit([](const auto &id) { return id.uuid(); }, line);
}

std::vector<NamedLine> namedLines(const application::AnalysisBook &book, const domain::StateId &state)
{
    std::vector<StepLine> all = stepLines(book, state, nullptr);
    numberLines(all);
    std::vector<NamedLine> lines;
    for (const StepLine &line : all) {
        if (line.kind == StepLine::Kind::Step)
            lines.push_back({line.step.id, line.number, line.step.title, line.step.process.points()});
        else if (line.kind == StepLine::Kind::Challenge)
            lines.push_back({line.challenge.id, line.number, line.challenge.text, line.challenge.loss.points()});
    }
    return lines;
}

std::optional<std::pair<NamedLine, domain::StateId>> namedLine(const application::AnalysisBook &book, const QUuid &key)
{
    for (const application::StateBook &state : book.states)
        for (const NamedLine &line : namedLines(book, state.state.id))
            if (line.key() == key)
                return std::pair(line, state.state.id);
    return std::nullopt;
}

} // namespace vf::presentation
