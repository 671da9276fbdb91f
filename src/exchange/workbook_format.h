// What the two forms of workbook have in common: an archive, sheets by name, and XML parts read within limits.
// Internal to exchange.
#pragma once

#include "exchange/workbook_reader.h"
#include "exchange/xml_stream.h"

namespace vf::exchange {

class Workbook::Format
{
public:
    Format(ZipArchive archive, const WorkbookBudget &budget) : m_archive(std::move(archive)), m_budget(budget) {}
    Format(const Format &) = delete;
    Format &operator=(const Format &) = delete;
    Format(Format &&) = delete;
    Format &operator=(Format &&) = delete;
    virtual ~Format() = default;

    const QStringList &sheetNames() const { return m_sheetNames; }
    virtual base::Result<Sheet> sheet(qsizetype index, SheetPart part) = 0;

protected:
    /// Reads one XML part of the archive into `handler`.
    base::Result<> readXml(const QString &part, XmlHandler &handler);

    ZipArchive m_archive;
    WorkbookBudget m_budget;
    QStringList m_sheetNames;
};

/// Open an archive as one of the two; fail with unsupported_format when it is neither.
base::Result<std::unique_ptr<Workbook::Format>> openXlsx(ZipArchive archive, const WorkbookBudget &budget);
base::Result<std::unique_ptr<Workbook::Format>> openOds(ZipArchive archive, const WorkbookBudget &budget);

/// Is the archive an OpenDocument file, by its first entry?
bool isOpenDocument(const ZipArchive &archive);

[[nodiscard]] tl::unexpected<base::Error> unsupported();

/// The whole number `text` begins with; `otherwise` when it begins with none. Never beyond ±2^40.
qint64 wholeNumber(std::string_view text, qint64 otherwise);

/// Adds a workbook's date and time as a cell's text: "2017-12-31", or with "T14:30:00" behind it.
QString isoText(QDate day, int secondOfDay);

} // namespace vf::exchange
