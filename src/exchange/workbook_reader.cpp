#include "exchange/workbook_reader.h"

#include "exchange/workbook_format.h"

#include "application/import/import_rows.h"

#include <algorithm>
#include <charconv>

namespace vf::exchange {

using base::Result;

namespace {

constexpr QByteArrayView zipMark("PK\x03\x04");
constexpr QByteArrayView compoundMark("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); // old Excel, and encrypted new Excel

/// The name of the stream that an encrypted workbook is, as its directory writes it.
bool holdsEncryptedPackage(QByteArrayView bytes)
{
    constexpr QByteArrayView name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    return std::search(bytes.begin(), bytes.end(), name.begin(), name.end()) != bytes.end();
}

} // namespace

tl::unexpected<base::Error> unsupported()
{
    return base::fail(base::ErrorCode::Invalid, application::import_reason::unsupportedFormat);
}

qint64 wholeNumber(std::string_view text, qint64 otherwise)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    constexpr qint64 most = qint64(1) << 40;
    return error == std::errc() && end != text.data() ? std::clamp(value, -most, most) : otherwise;
}

QString isoText(QDate day, int secondOfDay)
{
    QString text = day.toString(Qt::ISODate);
    if (secondOfDay > 0)
        text += QTime::fromMSecsSinceStartOfDay(secondOfDay * 1000).toString(QStringLiteral("'T'HH:mm:ss"));
    return text;
}

bool isBinaryFile(const QByteArray &bytes)
{
    // A workbook never begins like the text of a table, and a table never like these. HTML is among them: many
    // programs call their web pages .xls.
    for (const QByteArrayView mark : {zipMark, compoundMark, QByteArrayView("%PDF-"), QByteArrayView("<?xml"),
                                      QByteArrayView("<html"), QByteArrayView("<HTML"), QByteArrayView("<!DOCTYPE"),
                                      QByteArrayView("<!doctype"), QByteArrayView("{\\rtf")})
        if (bytes.startsWith(mark))
            return true;
    return false;
}

Result<> Workbook::Format::readXml(const QString &part, XmlHandler &handler)
{
    XmlStream stream(handler);
    VF_TRY(m_archive.read(part, [&stream](QByteArrayView bytes) { return stream.feed(bytes); }));
    if (!stream.close())
        return unreadable(stream.refusal());
    return {};
}

Workbook::Workbook(std::unique_ptr<Format> format) : m_format(std::move(format)) {}
Workbook::~Workbook() = default;
Workbook::Workbook(Workbook &&) noexcept = default;
Workbook &Workbook::operator=(Workbook &&) noexcept = default;

Result<Workbook> Workbook::open(const QByteArray &bytes, const WorkbookLimits &limits)
{
    if (bytes.startsWith(compoundMark) && holdsEncryptedPackage(bytes))
        return unreadable(QLatin1StringView("encrypted"));
    if (!bytes.startsWith(zipMark))
        return unsupported();
    auto archive = ZipArchive::open(bytes, limits.archive);
    if (!archive)
        return base::fail(std::move(archive).error());
    auto format = isOpenDocument(*archive) ? openOds(std::move(*archive), limits.budget)
                                           : openXlsx(std::move(*archive), limits.budget);
    if (!format)
        return base::fail(std::move(format).error());
    return Workbook(std::move(*format));
}

const QStringList &Workbook::sheetNames() const
{
    return m_format->sheetNames();
}

Result<Sheet> Workbook::sheet(qsizetype index, SheetPart part)
{
    if (index < 0 || index >= m_format->sheetNames().size())
        return base::fail(base::ErrorCode::NotFound, QLatin1StringView("sheet"));
    return m_format->sheet(index, part);
}

} // namespace vf::exchange
