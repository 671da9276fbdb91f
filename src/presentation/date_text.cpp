#include "presentation/date_text.h"

#include <QRegularExpression>

namespace vf::presentation {

namespace {

/// The year that two digits mean: this century, unless that is more than 20 years ahead.
int fullYear(int twoDigits, QDate today)
{
    const int year = today.year() - today.year() % 100 + twoDigits;
    return year > today.year() + 20 ? year - 100 : year;
}

std::optional<QDate> checked(int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1900 || year > 2199)
        return std::nullopt;
    return date;
}

/// 311217, 31122017 and 20171231. Eight digits are day first whenever that is a date.
std::optional<QDate> fromDigits(const QString &digits, QDate today)
{
    const auto part = [&digits](int at, int length) { return QStringView(digits).mid(at, length).toInt(); };
    if (digits.size() == 6)
        return checked(fullYear(part(4, 2), today), part(2, 2), part(0, 2));
    if (const auto dayFirst = checked(part(4, 4), part(2, 2), part(0, 2)))
        return dayFirst;
    return checked(part(0, 4), part(4, 2), part(6, 2));
}

} // namespace

std::optional<QDate> parseDate(const QString &text, QDate today)
{
    const QString input = text.simplified().toLower();
    if (input == QStringLiteral("i dag") || input == QStringLiteral("idag"))
        return today;
    static const QRegularExpression digits(QStringLiteral("^(?:\\d{6}|\\d{8})$"));
    if (digits.match(input).hasMatch())
        return fromDigits(input, today);
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})[-./ ](\\d{1,2})[-./ ](\\d{1,2})$"));
    if (const auto match = yearFirst.match(input); match.hasMatch())
        return checked(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    static const QRegularExpression dayFirst(
        QStringLiteral("^(\\d{1,2})(?:[-/ ]|\\. ?)(\\d{1,2})(?:(?:[-/ ]|\\. ?)(\\d{4}|\\d{2})|\\.)?$"));
    if (const auto match = dayFirst.match(input); match.hasMatch()) {
        int year = today.year();
        if (match.capturedLength(3) == 4)
            year = match.capturedView(3).toInt();
        else if (match.capturedLength(3) == 2)
            year = fullYear(match.capturedView(3).toInt(), today);
        return checked(year, match.capturedView(2).toInt(), match.capturedView(1).toInt());
    }
    return std::nullopt;
}

QString formatDate(QDate date)
{
    return date.isValid() ? date.toString(QStringLiteral("dd.MM.yyyy")) : QString();
}

} // namespace vf::presentation
