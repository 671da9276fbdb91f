#include "presentation/format.h"

#include "presentation/date_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

/// A number as decimal digits: `digits` with the decimal point after the first `whole` of them (which may be negative
/// or beyond the end).
struct Decimal
{
    bool negative = false;
    QByteArray digits;
    int whole = 0;
};

Decimal decimalOf(double value)
{
    // 15 significant digits: what every double holds. What binary arithmetic adds behind them is no part of the figure.
    const QByteArray text = QByteArray::number(std::abs(value), 'e', 14);
    const qsizetype exponentAt = text.indexOf('e');
    Decimal decimal;
    decimal.negative = std::signbit(value);
    decimal.digits = text.left(exponentAt);
    decimal.digits.remove(1, 1);
    decimal.whole = text.mid(exponentAt + 1).toInt() + 1;
    return decimal;
}

/// Adds one in the last place; a carry out of the first place makes the number one digit longer.
void increment(Decimal &decimal)
{
    for (qsizetype i = decimal.digits.size() - 1; i >= 0; --i) {
        if (decimal.digits[i] != '9') {
            decimal.digits[i] = static_cast<char>(decimal.digits[i] + 1);
            return;
        }
        decimal.digits[i] = '0';
    }
    decimal.digits.prepend('1');
    ++decimal.whole;
}

/// Cuts or fills to exactly `decimals` places behind the point and at least one before it.
Decimal roundedTo(Decimal decimal, int decimals)
{
    const int keep = decimal.whole + decimals;
    if (keep < 0) {
        decimal.digits = "0";
        decimal.whole = 1 - decimals;
    } else if (keep < decimal.digits.size()) {
        const bool up = decimal.digits[keep] >= '5';
        decimal.digits.truncate(keep);
        if (up) {
            increment(decimal);
        }
    }
    if (decimal.whole < 1) {
        decimal.digits.prepend(QByteArray(1 - decimal.whole, '0'));
        decimal.whole = 1;
    }
    const qsizetype wanted = decimal.whole + decimals;
    decimal.digits = decimal.digits.leftJustified(wanted, '0', true);
    if (std::all_of(decimal.digits.cbegin(), decimal.digits.cend(), [](char digit) { return digit == '0'; }))
        decimal.negative = false;
    return decimal;
}

QString written(const Decimal &decimal)
{
    QString text;
    for (int i = 0; i < decimal.whole; ++i) {
        if (i > 0 && (decimal.whole - i) % 3 == 0)
            text += noBreakSpace;
        text += QLatin1Char(decimal.digits[i]);
    }
    if (decimal.digits.size() > decimal.whole)
        text += u',' + QString::fromLatin1(decimal.digits.mid(decimal.whole));
    return decimal.negative ? minusSign + text : text;
}

QString withUnit(const QString &figure, const QString &unit)
{
    return figure + noBreakSpace + unit;
}

} // namespace

QString missing()
{
    return enDash;
}

QString number(double value, int decimals)
{
    Q_ASSERT(decimals >= 0);
    return std::isfinite(value) ? written(roundedTo(decimalOf(value), decimals)) : missing();
}

QString shortNumber(double value, int mostDecimals)
{
    QString text = number(value, mostDecimals);
    if (!text.contains(u','))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u','))
        text.chop(1);
    return text;
}

QString change(double value, int decimals)
{
    const QString text = number(value, decimals);
    return std::isfinite(value) && rounded(value, decimals) > 0 ? u'+' + text : text;
}

double rounded(double value, int decimals)
{
    if (!std::isfinite(value))
        return value;
    const Decimal decimal = roundedTo(decimalOf(value), decimals);
    QByteArray text = decimal.digits;
    text.insert(decimal.whole, '.');
    return decimal.negative ? -text.toDouble() : text.toDouble();
}

QString count(qint64 value)
{
    return number(static_cast<double>(value), 0);
}

QString hours(base::HoursPerYear value, int decimals)
{
    return number(value.value(), decimals);
}

QString fte(base::Fte value, int decimals)
{
    return number(value.value(), decimals);
}

QString kroner(base::Kroner value, bool withOre)
{
    return number(value.value(), withOre ? 2 : 0);
}

QString percent(double share, int decimals)
{
    return std::isfinite(share) ? withUnit(number(share * 100, decimals), QStringLiteral("%")) : missing();
}

QString hoursText(base::HoursPerYear value, int decimals)
{
    return withUnit(hours(value, decimals), T::tr("timer"));
}

QString fteText(base::Fte value, int decimals)
{
    return withUnit(fte(value, decimals), T::tr("årsverk"));
}

QString kronerText(base::Kroner value, bool withOre)
{
    return withUnit(kroner(value, withOre), T::tr("kr"));
}

QString counted(qint64 value, const QString &one, const QString &many)
{
    return withUnit(count(value), value == 1 ? one : many);
}

QString date(QDate date)
{
    return date.isValid() ? formatDate(date) : missing();
}

QString dateTime(const QDateTime &instant)
{
    return instant.isValid() ? T::tr("%1 kl. %2").arg(date(instant.toLocalTime().date()), timeOfDay(instant))
                             : missing();
}

QString timeOfDay(const QDateTime &instant)
{
    return instant.isValid() ? instant.toLocalTime().time().toString(QStringLiteral("HH:mm")) : missing();
}

QString inSentence(const QString &text)
{
    if (text.isEmpty() || (text.size() > 1 && (text.at(1).isUpper() || text.at(1).isDigit())))
        return text;
    return text.at(0).toLower() + text.mid(1);
}

QString startingSentence(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return T::tr("%1 og %2").arg(parts.first(parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

} // namespace vf::presentation
