// Workbooks made in a test: the archive and the few XML parts that matter.
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace vf::test {

using ArchiveParts = std::vector<std::pair<QString, QByteArray>>;

/// A ZIP file of these parts, deflated; with a password they are encrypted.
QByteArray archiveOf(const ArchiveParts &parts, const char *password = nullptr);

/// The parts of an XLSX file with one sheet: `rows` stands inside sheetData, `workbookPr` inside the workbook.
ArchiveParts xlsxParts(const QByteArray &rows, const QByteArray &workbookPr = {}, const QByteArray &strings = {});

/// The parts of an ODS file: `tables` stands inside office:spreadsheet.
ArchiveParts odsParts(const QByteArray &tables);

} // namespace vf::test
