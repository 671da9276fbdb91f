#include "exchange/text_decoding.h"

#include "application/import/import_rows.h"

#include <QStringDecoder>

#include <array>

namespace vf::exchange {

namespace {

namespace reason = application::import_reason;

/// Windows-1252 from 0x80 to 0x9F; from 0xA0 on it is Latin-1. Its five unused bytes keep their code points, as
/// browsers read them. Qt 6.4 has no decoder for it outside Windows.
constexpr std::array<char16_t, 32> windows1252Upper{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    auto *out = reinterpret_cast<char16_t *>(text.data());
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        *out++ = value >= 0x80 && value < 0xA0 ? windows1252Upper[value - 0x80U] : static_cast<char16_t>(value);
    }
    return text;
}

/// C3 and a continuation byte: the letters À to ÿ in UTF-8, å, ø and æ among them.
bool holdsUtf8Letters(QByteArrayView bytes)
{
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i)
        if (static_cast<unsigned char>(bytes[i]) == 0xC3 && (static_cast<unsigned char>(bytes[i + 1]) & 0xC0) == 0x80)
            return true;
    return false;
}

struct Mark
{
    QByteArrayView bytes;
    QStringConverter::Encoding encoding;
    QLatin1StringView name;
};

/// The byte order mark that `bytes` begins with, or nullptr.
const Mark *markOf(QByteArrayView bytes)
{
    static const std::array marks{
        Mark{"\xEF\xBB\xBF", QStringConverter::Utf8, QLatin1StringView("utf-8-bom")},
        Mark{"\xFF\xFE", QStringConverter::Utf16LE, QLatin1StringView("utf-16-le")},
        Mark{"\xFE\xFF", QStringConverter::Utf16BE, QLatin1StringView("utf-16-be")},
    };
    for (const Mark &mark : marks)
        if (bytes.startsWith(mark.bytes))
            return &mark;
    return nullptr;
}

/// `bytes` by `encoding`; `valid` tells whether every byte was.
QString decodeWith(QStringConverter::Encoding encoding, QByteArrayView bytes, bool &valid)
{
    // Stateless: an incomplete sign at the end of the file is an error, not a wait for more. The text's own U+FEFF
    // after the mark is kept.
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    const bool half = encoding != QStringConverter::Utf8 && bytes.size() % 2 != 0; // Qt passes half a unit over
    valid = !decoder.hasError() && !half && text.isValidUtf16();
    if (!valid) {
        text = QString::fromUtf8(text.toUtf8()); // lone surrogates become U+FFFD
        if (half)
            text += QChar(QChar::ReplacementCharacter);
    }
    return text;
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    DecodedText result;
    bool valid = true;
    if (const Mark *mark = markOf(bytes)) {
        result.encoding = mark->name;
        result.text = decodeWith(mark->encoding, QByteArrayView(bytes).sliced(mark->bytes.size()), valid);
    } else {
        result.encoding = QStringLiteral("utf-8");
        result.text = decodeWith(QStringConverter::Utf8, bytes, valid);
        if (!valid && !holdsUtf8Letters(bytes)) {
            result.encoding = QStringLiteral("windows-1252");
            result.text = fromWindows1252(bytes);
            valid = true;
        }
    }
    if (!valid) {
        result.problem = reason::mixedEncoding;
        result.sign = QChar::ReplacementCharacter;
    } else if (result.text.contains(QChar(u'\0'))) {
        result.problem = reason::nulCharacter;
    }
    return result;
}

} // namespace vf::exchange
