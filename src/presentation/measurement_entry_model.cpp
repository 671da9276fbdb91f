#include "presentation/measurement_entry_model.h"

#include "presentation/date_text.h"
#include "presentation/format.h"
#include "presentation/number_text.h"

#include <algorithm>

namespace vf::presentation {

using application::MeasurementDraft;

MeasurementEntryModel::MeasurementEntryModel(std::function<QDate()> today, const QString &measure, QObject *parent)
    : QAbstractTableModel(parent), m_today(std::move(today)), m_measure(measure), m_rows(1)
{
}

void MeasurementEntryModel::read(Row &row) const
{
    row.on = parseDate(row.typed[Date], m_today());
    row.value = parseNumber(row.typed[Value]).value;
    if (row.on)
        row.typed[Date] = date(*row.on);
}

int MeasurementEntryModel::paste(int row, int column, const QString &text)
{
    std::vector<QStringList> lines;
    const QStringList rawLines = QString(text).remove(u'\r').split(u'\n');
    for (const QString &line : rawLines)
        if (!line.trimmed().isEmpty())
            lines.push_back(line.split(line.contains(u'\t') ? u'\t' : u';'));
    const auto isHeading = [this](const QStringList &cells) {
        return std::none_of(cells.begin(), cells.end(), [this](const QString &cell) {
            return parseDate(cell.trimmed(), m_today()) || parseNumber(cell.trimmed()).value;
        });
    };
    if (lines.size() > 1 && isHeading(lines.front()))
        lines.erase(lines.begin());
    if (lines.empty())
        return 0;
    beginResetModel();
    for (size_t i = 0; i < lines.size(); ++i) {
        const size_t at = static_cast<size_t>(row) + i;
        if (at >= m_rows.size())
            m_rows.resize(at + 1);
        const bool both = lines[i].size() > 1;
        for (qsizetype cell = 0; cell < std::min<qsizetype>(lines[i].size(), ColumnCount); ++cell)
            m_rows[at].typed[static_cast<size_t>(both ? cell : column)] = lines[i][cell].trimmed();
        read(m_rows[at]);
    }
    if (!m_rows.back().isEmpty())
        m_rows.emplace_back();
    endResetModel();
    Q_EMIT entriesChanged();
    return static_cast<int>(lines.size());
}

std::vector<MeasurementDraft> MeasurementEntryModel::drafts() const
{
    std::vector<MeasurementDraft> drafts;
    for (const Row &row : m_rows)
        if (row.isWhole())
            drafts.push_back({*row.on, base::MeasuredValue::of(*row.value)});
    return drafts;
}

int MeasurementEntryModel::faultyRows() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.isEmpty() && !row.isWhole(); }));
}

int MeasurementEntryModel::firstFaultyRow() const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.isEmpty() && !row.isWhole(); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString MeasurementEntryModel::fault(const Row &row, int column) const
{
    if (row.isEmpty() || (column == Date ? row.on.has_value() : row.value.has_value()))
        return {};
    const QString &typed = row.typed[static_cast<size_t>(column)];
    if (typed.isEmpty())
        return column == Date ? tr("Datoen mangler.") : tr("Verdien mangler.");
    return column == Date ? tr("«%1» er ingen dato. Skriv den som 31.12.2017.").arg(typed)
                          : faultText(parseNumber(typed).fault, typed);
}

int MeasurementEntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MeasurementEntryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeasurementEntryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.typed[static_cast<size_t>(index.column())];
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return fault(row, index.column());
    case InvalidTextRole: {
        // What is not typed yet is no fault while the row is being written.
        const bool typed = !row.typed[static_cast<size_t>(index.column())].isEmpty();
        return typed ? fault(row, index.column()) : QString();
    }
    default:
        return {};
    }
}

bool MeasurementEntryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    Row &row = m_rows[static_cast<size_t>(index.row())];
    row.typed[static_cast<size_t>(index.column())] = value.toString().trimmed();
    read(row);
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    keepLastEmpty();
    Q_EMIT entriesChanged();
    return true;
}

void MeasurementEntryModel::keepLastEmpty()
{
    if (m_rows.back().isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.emplace_back();
    endInsertRows();
}

QVariant MeasurementEntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Date)
        return tr("Dato");
    return m_measure.isEmpty() ? tr("Verdi") : tr("Verdi, %1").arg(m_measure);
}

Qt::ItemFlags MeasurementEntryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

} // namespace vf::presentation
