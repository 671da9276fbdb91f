// CSV out, in the form Norwegian spreadsheets open without questions: semicolon, decimal comma, dd.mm.yyyy, CRLF.
// What is written here, readers.h reads back as equal rows, and no spreadsheet runs a cell of it as a formula.
#pragma once

#include "application/import/import_rows.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace vf::exchange {

/// Does the file begin with a byte order mark? Excel needs one to see that it is UTF-8.
enum class ByteOrderMark { Written, Left };

/// One CSV file (the nb preset), built cell by cell and row by row.
class CsvWriter
{
public:
    explicit CsvWriter(ByteOrderMark mark = ByteOrderMark::Written);

    /// Text, guarded where a spreadsheet would take it for a formula and quoted where it needs quotes.
    void text(QStringView value);
    /// `millionths` of anything, with a decimal comma and no more decimals than needed.
    void number(qint64 millionths);
    void date(QDate value);
    void empty();
    void endRow();

    /// The file. The writer is empty afterwards.
    QByteArray take();

private:
    void separate();

    QString m_text;
    bool m_rowBegun = false;
    ByteOrderMark m_mark;
};

// One file per kind, in the column layouts that readers.h documents. `row` of the rows is not written: it is where a
// row stood in the file it came from.
QByteArray writeUnits(std::span<const application::UnitRow> rows, ByteOrderMark mark = ByteOrderMark::Written);
QByteArray writeLeanEvents(std::span<const application::LeanEventRow> rows,
                           ByteOrderMark mark = ByteOrderMark::Written);
QByteArray writeGains(std::span<const application::GainRow> rows, ByteOrderMark mark = ByteOrderMark::Written);
QByteArray writePostings(std::span<const application::PostingRow> rows, ByteOrderMark mark = ByteOrderMark::Written);
QByteArray writeConfirmations(std::span<const application::ConfirmationRow> rows,
                              ByteOrderMark mark = ByteOrderMark::Written);

} // namespace vf::exchange
