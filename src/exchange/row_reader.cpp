#include "exchange/row_reader.h"

#include "base/national_id.h"
#include "exchange/csv_guard.h"
#include "exchange/delimited_reader.h"

#include <limits>

namespace vf::exchange {

namespace {
namespace reason = application::import_reason;
}

RowReader::RowReader(const TableFile &file)
    : m_file(file), m_guarded(!file.format.separator.isEmpty()), m_styles(file.columns.places.size()),
      m_names(file.columns.places.size()), m_words(file.columns.places.size())
{
}

void RowReader::begin(const Table::Row &row)
{
    m_row = row;
    m_rowIsGood = true;
}

Cell RowReader::cell(size_t field) const
{
    const qsizetype place = m_file.columns.places[field];
    return place < 0 ? Cell() : m_file.table.cell(m_row, place);
}

QStringView RowReader::plainText(size_t field) const
{
    const QStringView text = cell(field).text;
    return m_guarded ? withoutGuard(text) : text;
}

QString RowReader::text(size_t field) const
{
    return plainText(field).toString();
}

QString RowReader::requiredText(size_t field)
{
    const QStringView text = plainText(field);
    if (isBlankText(text))
        fail(field, reason::missingValue);
    return text.toString();
}

QString RowReader::name(size_t field) const
{
    return plainText(field).trimmed().toString();
}

QString RowReader::requiredName(size_t field)
{
    QString text = name(field);
    if (text.isEmpty())
        fail(field, reason::missingValue);
    return text;
}

QString RowReader::uniqueName(size_t field)
{
    QString text = name(field);
    if (!text.isEmpty() && isRepeated(field, text))
        fail(field, reason::duplicateId);
    return text;
}

QString RowReader::requiredUniqueName(size_t field)
{
    if (plainText(field).trimmed().isEmpty())
        fail(field, reason::missingValue);
    return uniqueName(field);
}

bool RowReader::isRepeated(size_t field, const QString &name)
{
    QSet<QString> &names = m_names[field];
    const qsizetype before = names.size();
    names.insert(name);
    return names.size() == before;
}

QDate RowReader::date(size_t field)
{
    const std::optional<QDate> date = parseDate(cell(field), m_file.table.date1904);
    if (!date)
        fail(field, reason::invalidDate);
    return date.value_or(QDate());
}

std::optional<QDate> RowReader::optionalDate(size_t field)
{
    return cell(field).isBlank() ? std::nullopt : std::optional(date(field));
}

std::optional<base::HoursPerFte> RowReader::basis(size_t field)
{
    const std::optional<base::HoursPerFte> value = optionalQuantity<base::HoursPerFte>(field);
    if (value && value->isZero())
        fail(field, reason::notAboveZero);
    return value;
}

std::optional<int> RowReader::optionalCount(size_t field)
{
    struct CountTag;
    using Count = base::Exact<CountTag>;
    const std::optional<Count> value = optionalQuantity<Count>(field);
    if (!value)
        return std::nullopt;
    constexpr qint64 one = 1'000'000;
    const qint64 millionths = value->millionths();
    if (millionths % one != 0)
        fail(field, reason::notANumber);
    // The largest number that is read is a billion, within the range of int.
    return static_cast<int>(millionths / one);
}

std::optional<qint64> RowReader::millionths(size_t field)
{
    const ParsedNumber<qint64> value = parseNumber(cell(field), style(field));
    if (value)
        return *value;
    fail(field, value.error());
    return std::nullopt;
}

const NumberStyle &RowReader::style(size_t field)
{
    std::optional<NumberStyle> &style = m_styles[field];
    if (!style) {
        style.emplace();
        const qsizetype place = m_file.columns.places[field];
        for (const Table::Row &row : m_file.table.rows())
            style->see(m_file.table.cell(row, place));
    }
    return *style;
}

application::ImportIssue RowReader::issue(size_t field, QLatin1StringView reason) const
{
    return {m_row.number, m_file.columns.names.at(static_cast<qsizetype>(field)), reason,
            shortened(cell(field).text.trimmed()), {}};
}

void RowReader::noteNationalIds()
{
    for (size_t field = 0; field < m_file.columns.places.size(); ++field) {
        if (!base::containsNationalId(cell(field).text))
            continue;
        m_notes.push_back(issue(field, reason::nationalId));
        m_notes.back().value.clear();
    }
}

void RowReader::fail(size_t field, QLatin1StringView reason, const QString &suggestion)
{
    m_rowIsGood = false;
    m_issues.push_back(issue(field, reason));
    m_issues.back().suggestion = suggestion;
}

} // namespace vf::exchange
