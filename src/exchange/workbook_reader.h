// Workbooks (XLSX, ODS) as tables: strings, numbers, dates, truth values and the stored results of formulas, nothing
// else. Formulas are never evaluated; charts, macros, links and formats are not looked at.
#pragma once

#include "exchange/sheet_builder.h"
#include "exchange/zip_archive.h"

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace vf::exchange {

/// Is it a container office files come in, or another form that is surely not delimited text?
bool isBinaryFile(const QByteArray &bytes);

struct WorkbookLimits
{
    ArchiveLimits archive;
    WorkbookBudget budget;
};

/// How much of a sheet is wanted: its first row that is not blank, or everything.
enum class SheetPart { FirstRow, All };

class Workbook
{
public:
    /// Fails with unreadable_file (broken, encrypted, above a limit) or unsupported_format (another kind of file).
    static base::Result<Workbook> open(const QByteArray &bytes, const WorkbookLimits &limits = {});
    ~Workbook();
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;
    Workbook(Workbook &&) noexcept;
    Workbook &operator=(Workbook &&) noexcept;

    /// In the workbook's order, hidden sheets too.
    const QStringList &sheetNames() const;
    /// The sheet's table; it may be asked for more than once, and outlives the workbook. Fails as open() does.
    base::Result<Sheet> sheet(qsizetype index, SheetPart part = SheetPart::All);

    /// What a format of workbook knows to do. Internal.
    class Format;

private:
    explicit Workbook(std::unique_ptr<Format> format);
    std::unique_ptr<Format> m_format;
};

} // namespace vf::exchange
