#include "storage/codec.h"

#include "storage/failure.h"

#include <QStringEncoder>

#include <array>

namespace vf::storage::codec {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

constexpr uchar noDigit = 0xff;

/// The value of each character as a hexadecimal digit.
constexpr std::array<uchar, 256> makeHexDigits()
{
    std::array<uchar, 256> values{};
    values.fill(noDigit);
    uchar value = 0;
    for (const char digit : std::string_view("0123456789abcdef"))
        values[static_cast<uchar>(digit)] = value++;
    value = 10;
    for (const char digit : std::string_view("ABCDEF"))
        values[static_cast<uchar>(digit)] = value++;
    return values;
}
constexpr std::array<uchar, 256> hexDigits = makeHexDigits();

/// The number that `count` decimal digits at `text` spell; -1 when one of them is none.
int decimal(std::string_view text, size_t at, size_t count)
{
    int number = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

} // namespace

void check(QStringView text)
{
    if (text.contains(QChar(u'\0')))
        raise(ErrorCode::Invalid, "nul_character"_L1);
    if (!text.isValidUtf16())
        raise(ErrorCode::Invalid, "broken_text"_L1);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        raise(ErrorCode::Invalid, "byte_order_mark"_L1); // Qt's drivers and decoders take it off
}

void encode(QStringView text, std::string &out)
{
    const auto length = static_cast<size_t>(text.size());
    out.resize(length);
    // Most texts are plain ASCII: one pass, which also finds NUL.
    size_t at = 0;
    for (; at < length; ++at) {
        const char16_t unit = text[static_cast<qsizetype>(at)].unicode();
        if (unit == 0 || unit > 0x7f)
            break;
        out[at] = static_cast<char>(unit);
    }
    if (at == length)
        return;
    check(text);
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    out.resize(static_cast<size_t>(encoder.requiredSpace(text.size())));
    const char *end = encoder.appendToBuffer(out.data(), text);
    out.resize(static_cast<size_t>(end - out.data()));
}

void encode(const QUuid &id, std::string &out)
{
    static constexpr char digits[] = "0123456789abcdef";
    out.resize(36);
    size_t at = 0;
    const auto put = [&](quint32 value, int count) {
        for (int shift = (count - 1) * 4; shift >= 0; shift -= 4)
            out[at++] = digits[(value >> shift) & 0xf];
    };
    put(id.data1, 8);
    out[at++] = '-';
    put(id.data2, 4);
    out[at++] = '-';
    put(id.data3, 4);
    out[at++] = '-';
    put(id.data4[0], 2);
    put(id.data4[1], 2);
    out[at++] = '-';
    for (size_t i = 2; i < 8; ++i)
        put(id.data4[i], 2);
}

QUuid uuidFrom(std::string_view text)
{
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return {};
    // Where the sixteen bytes begin in the text.
    static constexpr std::array<uchar, 16> places{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
    std::array<uchar, 16> bytes;
    uint all = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const uint high = hexDigits[static_cast<uchar>(text[places[i]])];
        const uint low = hexDigits[static_cast<uchar>(text[places[i] + 1u])];
        all |= high | low;
        bytes[i] = static_cast<uchar>(high << 4 | low);
    }
    if (all > 0xf) // one of them is no digit
        return {};
    const auto word = [&](size_t i) { return static_cast<ushort>(bytes[i] << 8 | bytes[i + 1]); };
    return QUuid(static_cast<uint>(word(0)) << 16 | word(2), word(4), word(6), bytes[8], bytes[9], bytes[10], bytes[11],
                 bytes[12], bytes[13], bytes[14], bytes[15]);
}

QDate dateFrom(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const int year = decimal(text, 0, 4);
    const int month = decimal(text, 5, 2);
    const int day = decimal(text, 8, 2);
    return year < 0 || month < 0 || day < 0 ? QDate() : QDate(year, month, day);
}

QVariant toVariant(const application::FieldValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return QVariant::fromValue<qlonglong>(*number);
    if (const auto *text = std::get_if<QString>(&value)) {
        check(*text);
        return text->isNull() ? u""_s : *text; // a null text would become NULL
    }
    return QVariant(QMetaType::fromType<QString>());
}

} // namespace vf::storage::codec
