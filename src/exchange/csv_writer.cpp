#include "exchange/csv_writer.h"

#include "exchange/columns.h"
#include "exchange/csv_guard.h"
#include "exchange/file_words.h"

#include <algorithm>

namespace vf::exchange {

namespace {

using namespace application;

constexpr QChar separator = u';';

/// The plain decimal with a comma: 1250,5; -40; 0,000001.
QString decimalText(qint64 millionths)
{
    const bool negative = millionths < 0;
    // Unsigned, so that the smallest value has a magnitude too.
    const quint64 magnitude = negative ? 0 - static_cast<quint64>(millionths) : static_cast<quint64>(millionths);
    QString text = QString::number(magnitude / 1'000'000);
    if (const quint64 rest = magnitude % 1'000'000; rest != 0) {
        text += u',' + QString::number(rest).rightJustified(6, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return negative ? u'-' + text : text;
}

void writeHeader(CsvWriter &csv, ColumnSet columns)
{
    for (const ColumnSpec &column : columns)
        csv.text(column.header);
    csv.endRow();
}

template<class Quantity>
void writeOptional(CsvWriter &csv, const std::optional<Quantity> &quantity)
{
    if (quantity)
        csv.number(quantity->millionths());
    else
        csv.empty();
}

} // namespace

CsvWriter::CsvWriter(ByteOrderMark mark) : m_mark(mark) {}

void CsvWriter::separate()
{
    if (m_rowBegun)
        m_text += separator;
    m_rowBegun = true;
}

void CsvWriter::text(QStringView value)
{
    separate();
    const bool guarded = needsGuard(value);
    const bool quoted = std::any_of(value.begin(), value.end(), [](QChar c) {
        return c == separator || c == u'"' || c == u',' || c == u'\t' || c == u'\n' || c == u'\r';
    });
    if (!quoted) {
        if (guarded)
            m_text += u'\'';
        m_text += value;
        return;
    }
    m_text += u'"';
    if (guarded)
        m_text += u'\'';
    for (const QChar c : value) {
        if (c == u'"')
            m_text += u'"';
        m_text += c;
    }
    m_text += u'"';
}

void CsvWriter::number(qint64 millionths)
{
    separate();
    m_text += decimalText(millionths);
}

void CsvWriter::date(QDate value)
{
    separate();
    m_text += value.toString(QStringLiteral("dd.MM.yyyy"));
}

void CsvWriter::empty()
{
    separate();
}

void CsvWriter::endRow()
{
    m_text += QStringLiteral("\r\n");
    m_rowBegun = false;
}

QByteArray CsvWriter::take()
{
    QByteArray bytes = m_mark == ByteOrderMark::Written ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray();
    bytes += m_text.toUtf8();
    m_text.clear();
    return bytes;
}

QByteArray writeUnits(std::span<const UnitRow> rows, ByteOrderMark mark)
{
    CsvWriter csv(mark);
    writeHeader(csv, unitColumns());
    for (const UnitRow &row : rows) {
        csv.text(row.code);
        csv.text(row.name);
        csv.text(row.serviceArea);
        writeOptional(csv, row.fte);
        if (row.headcount)
            csv.number(qint64(*row.headcount) * 1'000'000);
        else
            csv.empty();
        writeOptional(csv, row.basis);
        csv.text(truthWord(row.pilot));
        csv.endRow();
    }
    return csv.take();
}

QByteArray writeLeanEvents(std::span<const LeanEventRow> rows, ByteOrderMark mark)
{
    CsvWriter csv(mark);
    writeHeader(csv, leanEventColumns());
    for (const LeanEventRow &row : rows) {
        csv.date(row.date);
        csv.text(row.unit.code);
        csv.text(row.unit.name);
        csv.text(fileWord(row.status));
        csv.text(row.note);
        csv.endRow();
    }
    return csv.take();
}

QByteArray writeGains(std::span<const GainRow> rows, ByteOrderMark mark)
{
    CsvWriter csv(mark);
    writeHeader(csv, gainColumns());
    for (const GainRow &row : rows) {
        csv.text(row.code);
        csv.text(row.unit.code);
        csv.text(row.unit.name);
        csv.text(row.title);
        csv.text(fileWord(row.tool));
        csv.text(fileWord(row.classification));
        csv.date(row.identifiedOn);
        csv.number(row.hours.millionths());
        csv.text(row.responsible);
        writeOptional(csv, row.basis);
        csv.endRow();
    }
    return csv.take();
}

QByteArray writePostings(std::span<const PostingRow> rows, ByteOrderMark mark)
{
    CsvWriter csv(mark);
    writeHeader(csv, postingColumns());
    for (const PostingRow &row : rows) {
        csv.text(row.voucher);
        csv.date(row.date);
        csv.text(row.gainCode);
        csv.text(fileWord(row.account));
        csv.number(row.hours.millionths());
        csv.text(row.extraWorkUnit.code.isEmpty() ? row.extraWorkUnit.name : row.extraWorkUnit.code);
        csv.text(row.reversesVoucher);
        csv.text(row.comment);
        csv.endRow();
    }
    return csv.take();
}

QByteArray writeConfirmations(std::span<const ConfirmationRow> rows, ByteOrderMark mark)
{
    CsvWriter csv(mark);
    writeHeader(csv, confirmationColumns());
    for (const ConfirmationRow &row : rows) {
        csv.text(row.gainCode);
        csv.date(row.date);
        csv.text(fileWord(row.level));
        csv.text(row.role);
        if (row.validTo)
            csv.date(*row.validTo);
        else
            csv.empty();
        csv.text(row.reason);
        csv.endRow();
    }
    return csv.take();
}

} // namespace vf::exchange
