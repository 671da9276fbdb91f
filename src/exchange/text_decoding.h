// Bytes to text: which encoding a text file has, and whether it can be trusted.
// Knows nothing of separators, rows or columns.
#pragma once

#include <QByteArray>
#include <QString>

namespace vf::exchange {

struct DecodedText
{
    QString text;     ///< without the byte order mark; where the bytes were faulty, U+FFFD stands for them
    QString encoding; ///< "utf-8", "utf-8-bom", "utf-16-le", "utf-16-be" or "windows-1252"
    QString problem;  ///< "mixed_encoding" or "nul_character"; empty when the text can be used
    char16_t sign = 0; ///< with a problem: the sign that stands in `text` at the faulty place
};

/// A byte order mark decides. Without one: UTF-8 when all bytes are valid UTF-8, else Windows-1252 for the whole file,
/// unless the file also holds Norwegian letters as UTF-8: then nobody can say what the rest is (mixed_encoding).
DecodedText decodeText(const QByteArray &bytes);

} // namespace vf::exchange
