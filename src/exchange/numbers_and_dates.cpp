#include "exchange/numbers_and_dates.h"

#include "application/import/import_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vf::exchange {

namespace {

namespace reason = application::import_reason;

constexpr qint64 millionth = 1'000'000;
constexpr qint64 largest = 1'000'000'000 * millionth;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9'; // QChar::isDigit would take digits of every script
}

bool isGroupSpace(QChar c)
{
    return c == u' ' || c == u'\u00A0' || c == u'\u202F';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'\u2212';
}

/// The text of a number without white space around it and without its sign.
QStringView withoutSign(QStringView text, bool &negative)
{
    QStringView rest = text.trimmed();
    negative = !rest.isEmpty() && isMinus(rest.front());
    return negative ? rest.sliced(1) : rest;
}

/// The digits before the decimal sign: plain, or in groups of three. All dividers of a number are of one sort, and a
/// first group that begins with 0 is none: nobody writes 0.125 for 125.
bool isWholePart(QStringView digits, char16_t groupSign)
{
    qsizetype group = 0; // digits in the present group
    QChar divider;
    for (const QChar c : digits) {
        if (isDigit(c)) {
            ++group;
            continue;
        }
        if (!isGroupSpace(c) && c != groupSign)
            return false;
        const QChar sort = isGroupSpace(c) ? QChar(u' ') : c;
        if (divider.isNull() ? group < 1 || group > 3 || digits.front() == u'0' : group != 3 || sort != divider)
            return false;
        divider = sort;
        group = 0;
    }
    return divider.isNull() ? group > 0 : group == 3;
}

struct Parts
{
    QStringView whole;
    QStringView decimals;
};

/// Divides an unsigned number at its decimal sign; empty when it is no number by these signs.
std::optional<Parts> divided(QStringView number, char16_t decimal, char16_t groupSign)
{
    const qsizetype at = decimal == 0 ? -1 : number.indexOf(QChar(decimal));
    const Parts parts{at < 0 ? number : number.first(at), at < 0 ? QStringView() : number.sliced(at + 1)};
    if (at >= 0 && (parts.decimals.isEmpty() || !std::all_of(parts.decimals.begin(), parts.decimals.end(), isDigit)))
        return std::nullopt;
    if (!(at >= 0 && parts.whole.isEmpty()) && !isWholePart(parts.whole, groupSign)) // ",5" is a half
        return std::nullopt;
    return parts;
}

ParsedNumber<qint64> millionthsOf(const Parts &parts)
{
    qint64 value = 0;
    for (const QChar c : parts.whole) {
        if (!isDigit(c))
            continue;
        value = value * 10 + (c.unicode() - u'0');
        if (value > largest / millionth)
            return tl::unexpected(reason::numberTooLarge);
    }
    for (qsizetype place = 0; place < 6; ++place)
        value = value * 10 + (place < parts.decimals.size() ? parts.decimals[place].unicode() - u'0' : 0);
    if (parts.decimals.size() > 6 && parts.decimals[6] >= u'5')
        ++value;
    if (value > largest)
        return tl::unexpected(reason::numberTooLarge);
    return value;
}

ParsedNumber<qint64> workbookNumber(QStringView text)
{
    bool ok = false;
    const double value = text.toDouble(&ok); // the C locale
    if (!ok || !std::isfinite(value))
        return tl::unexpected(reason::notANumber);
    if (std::abs(value) > static_cast<double>(largest / millionth))
        return tl::unexpected(reason::numberTooLarge);
    return std::llround(value * static_cast<double>(millionth));
}

/// The number that `text` is, digits only and `minimum` to `maximum` of them; -1 when it is not.
int digitsOf(QStringView text, qsizetype minimum, qsizetype maximum)
{
    if (text.size() < minimum || text.size() > maximum || !std::all_of(text.begin(), text.end(), isDigit))
        return -1;
    int value = 0;
    for (const QChar c : text)
        value = value * 10 + (c.unicode() - u'0');
    return value;
}

/// A year of four digits, or of two where the form allows it; -1 when it is neither.
int yearOf(QStringView text, bool twoDigits)
{
    if (twoDigits && text.size() == 2) {
        const int year = digitsOf(text, 2, 2);
        return year < 0 ? -1 : year < 80 ? 2000 + year : 1900 + year;
    }
    return digitsOf(text, 4, 4);
}

std::optional<QDate> realDay(int year, int month, int day)
{
    const QDate date = year > 0 && month > 0 && day > 0 ? QDate(year, month, day) : QDate();
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// `text` without a midnight behind it: "31.12.2017 00:00:00", "2017-12-31T00:00".
QStringView withoutMidnight(QStringView text)
{
    const qsizetype at = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'T' || c.isSpace(); })
        - text.begin();
    if (at == text.size())
        return text;
    const QStringView time = text.sliced(at + 1).trimmed();
    for (const QStringView midnight : {u"00:00", u"00:00:00", u"00:00:00.000", u"0:00", u"0:00:00"})
        if (time == midnight)
            return text.first(at);
    return text;
}

/// Three parts divided by `first` and then `second`; false when the text is not made so.
bool divide(QStringView text, char16_t first, char16_t second, std::array<QStringView, 3> &parts)
{
    const qsizetype a = text.indexOf(QChar(first));
    const qsizetype b = a < 0 ? -1 : text.indexOf(QChar(second), a + 1);
    if (b < 0)
        return false;
    parts = {text.first(a), text.sliced(a + 1, b - a - 1), text.sliced(b + 1)};
    return true;
}

/// A serial number written as text: 43100, 43100,0.
std::optional<QDate> serialText(QStringView text, bool date1904)
{
    const auto sign = std::find_if_not(text.begin(), text.end(), isDigit) - text.begin();
    if (sign < text.size()) {
        const QStringView decimals = text.sliced(sign + 1);
        const bool zeros = std::all_of(decimals.begin(), decimals.end(), [](QChar c) { return c == u'0'; });
        if ((text[sign] != u',' && text[sign] != u'.') || decimals.isEmpty() || !zeros)
            return std::nullopt;
    }
    const int serial = digitsOf(text.first(sign), 1, 7);
    if (serial < 0 || (serial >= 1900 && serial < 2100)) // more likely a year somebody wrote
        return std::nullopt;
    return dateOfSerial(serial, date1904);
}

} // namespace

void NumberStyle::see(const Cell &cell)
{
    if (cell.kind != CellKind::Text || m_decided != 0)
        return;
    const qsizetype comma = cell.text.lastIndexOf(u',');
    const qsizetype point = cell.text.lastIndexOf(u'.');
    if (comma < 0 && point < 0)
        return;
    bool negative = false;
    const QStringView number = withoutSign(cell.text, negative);
    const bool numeric = std::all_of(number.begin(), number.end(), [](QChar c) {
        return isDigit(c) || isGroupSpace(c) || c == u',' || c == u'.';
    });
    if (!numeric)
        return;
    if (comma >= 0 && point >= 0) {
        const char16_t decimal = comma > point ? u',' : u'.';
        if (divided(number, decimal, comma > point ? u'.' : u','))
            m_decided = decimal;
    }
    m_comma = m_comma || comma >= 0;
    m_point = m_point || point >= 0;
    // Looks like 1.250: whole with points between its groups.
    m_decimalPoint = m_decimalPoint || (point >= 0 && !isWholePart(number, u'.'));
}

char16_t NumberStyle::decimalSign() const
{
    if (m_decided != 0)
        return m_decided;
    if (m_comma)
        return u',';
    return m_point && m_decimalPoint ? u'.' : u'\0';
}

bool NumberStyle::isAmbiguous() const
{
    return m_decided == 0 && !m_comma && m_point && !m_decimalPoint;
}

ParsedNumber<qint64> parseNumber(const Cell &cell, const NumberStyle &style)
{
    if (cell.kind == CellKind::Number)
        return workbookNumber(cell.text);
    if (cell.kind != CellKind::Text)
        return tl::unexpected(reason::notANumber);
    bool negative = false;
    const QStringView number = withoutSign(cell.text, negative);
    const char16_t decimal = style.decimalSign();
    const std::optional<Parts> parts = divided(number, decimal, decimal == u',' ? u'.' : u',');
    if (!parts) {
        const bool ambiguous = style.isAmbiguous() && number.contains(u'.') && isWholePart(number, u'.');
        return tl::unexpected(ambiguous ? reason::ambiguousNumber : reason::notANumber);
    }
    const ParsedNumber<qint64> millionths = millionthsOf(*parts);
    return millionths && negative ? ParsedNumber<qint64>(-*millionths) : millionths;
}

std::optional<QDate> dateOfSerial(qint64 serial, bool date1904)
{
    constexpr qint64 lastSerial = 2'958'465; // 31.12.9999
    if (date1904)
        return serial >= 0 && serial <= lastSerial - 1462 ? std::optional(QDate(1904, 1, 1).addDays(serial))
                                                          : std::nullopt;
    if (serial < 1 || serial == 60 || serial > lastSerial)
        return std::nullopt;
    return QDate(1899, 12, serial < 60 ? 31 : 30).addDays(serial);
}

std::optional<QDate> parseDate(const Cell &cell, bool date1904)
{
    if (cell.kind == CellKind::Boolean)
        return std::nullopt;
    const QStringView text = withoutMidnight(cell.text.trimmed());
    std::array<QStringView, 3> part;
    if (divide(text, u'/', u'-', part)) // 31/12-17 first: ISO has a hyphen too
        return realDay(yearOf(part[2], true), digitsOf(part[1], 1, 2), digitsOf(part[0], 1, 2));
    if (divide(text, u'.', u'.', part))
        return realDay(yearOf(part[2], true), digitsOf(part[1], 1, 2), digitsOf(part[0], 1, 2));
    if (divide(text, u'-', u'-', part))
        return realDay(yearOf(part[0], false), digitsOf(part[1], 1, 2), digitsOf(part[2], 1, 2));
    return serialText(text, date1904);
}

} // namespace vf::exchange
