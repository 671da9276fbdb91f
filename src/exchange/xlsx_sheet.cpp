#include "exchange/xlsx_sheet.h"

#include "exchange/numbers_and_dates.h"
#include "exchange/workbook_format.h"

#include "application/import/import_rows.h"

#include <QRegularExpression>

#include <cmath>

namespace vf::exchange {

namespace {

/// The column of a cell's address ("AB12"), counting from 0; -1 when it names none.
qint64 columnOf(std::string_view address)
{
    qint64 column = 0;
    size_t letters = 0;
    for (const char c : address) {
        const int letter = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' : -1;
        if (letter < 0 || ++letters > 4)
            break;
        column = column * 26 + letter + 1;
    }
    return column - 1;
}

/// A number as text that reads the same everywhere: no exponent where plain digits do.
QString plainNumber(double value)
{
    constexpr double exactWhole = 1e15;
    return value == std::floor(value) && std::abs(value) < exactWhole ? QString::number(value, 'f', 0)
                                                                      : QString::number(value, 'g', 15);
}

/// The ISO text of a serial number with a time of day; empty outside the calendar.
QString isoOfSerial(double serial, bool date1904)
{
    constexpr qint64 secondsPerDay = 86'400;
    if (!(serial >= 0) || serial > 1e7)
        return {};
    const qint64 seconds = std::llround(serial * static_cast<double>(secondsPerDay));
    const std::optional<QDate> day = dateOfSerial(seconds / secondsPerDay, date1904);
    return day ? isoText(*day, static_cast<int>(seconds % secondsPerDay)) : QString();
}

} // namespace

QString unescaped(const QString &text)
{
    if (!text.contains(QStringLiteral("_x")))
        return text;
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString result;
    qsizetype from = 0;
    for (auto it = escape.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).sliced(from, match.capturedStart() - from);
        result += QChar(match.capturedView(1).toUShort(nullptr, 16));
        from = match.capturedEnd();
    }
    result += QStringView(text).sliced(from);
    return result;
}

void XlsxSheetHandler::begin(const XmlName &name, const XmlAttributes &attributes)
{
    if (name.local == "sheetData") {
        m_inData = true;
    } else if (m_inData && name.local == "row") {
        m_inRow = true;
        m_builder.beginRow(wholeNumber(attributes.value("r"), 0));
    } else if (m_inRow && name.local == "c") {
        beginCell(attributes);
    } else if (m_inCell) {
        m_phonetic += name.local == "rPh" ? 1 : 0;
        m_inText = name.local == "v" || (name.local == "t" && m_phonetic == 0);
    }
}

void XlsxSheetHandler::beginCell(const XmlAttributes &attributes)
{
    m_inCell = true;
    m_inText = false;
    m_text.clear();
    m_type = attributes.value("t");
    const auto style = static_cast<size_t>(wholeNumber(attributes.value("s"), 0));
    m_dateStyle = style < m_context.dateStyles.size() && m_context.dateStyles[style];
    if (const qint64 column = columnOf(attributes.value("r")); column >= 0)
        m_builder.moveTo(column);
}

void XlsxSheetHandler::end(const XmlName &name)
{
    m_inText = false;
    if (name.local == "sheetData") {
        m_inData = false;
    } else if (m_inCell && name.local == "c") {
        m_inCell = false;
        endCell();
    } else if (m_inCell && name.local == "rPh") {
        --m_phonetic;
    } else if (m_inRow && name.local == "row") {
        m_inRow = false;
        m_builder.endRow();
    }
}

void XlsxSheetHandler::text(std::string_view utf8)
{
    if (m_inText)
        m_text.append(utf8);
}

void XlsxSheetHandler::endCell()
{
    if (m_text.isEmpty())
        m_builder.skip(1);
    else if (m_type == "s")
        putShared();
    else if (m_type == "inlineStr" || m_type == "str")
        m_builder.put(unescaped(m_text.toString()), CellKind::Text);
    else if (m_type == "b")
        m_builder.put(m_text.utf8() == "1" || m_text.utf8() == "true" ? u"true" : u"false", CellKind::Boolean);
    else if (m_type == "d")
        putIsoDate();
    else if (m_type == "e")
        m_builder.put(m_text.toString(), CellKind::Text); // #N/A is no number and no date
    else
        putNumber();
}

void XlsxSheetHandler::putShared()
{
    const qint64 number = wholeNumber(m_text.utf8(), -1);
    const QString *text = m_context.strings.at(number);
    if (!text)
        return m_builder.skip(1);
    if (m_placed.empty())
        m_placed.resize(static_cast<size_t>(m_context.strings.size()));
    QStringView &placed = m_placed[static_cast<size_t>(number)];
    if (placed.isEmpty())
        placed = m_builder.store().adopt(*text); // shares the characters with the workbook
    m_builder.putStored(placed, CellKind::Text);
}

void XlsxSheetHandler::putNumber()
{
    const QString text = m_text.toString().trimmed();
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return m_builder.put(text, CellKind::Text);
    const QString date = m_dateStyle ? isoOfSerial(value, m_context.date1904) : QString();
    m_builder.put(date.isEmpty() ? plainNumber(value) : date, date.isEmpty() ? CellKind::Number : CellKind::Date);
}

void XlsxSheetHandler::putIsoDate()
{
    QString text = m_text.toString().trimmed();
    if (text.endsWith(u'Z'))
        text.chop(1);
    m_builder.put(text.section(QStringLiteral("T00:00:00"), 0, 0), CellKind::Date);
}

} // namespace vf::exchange
