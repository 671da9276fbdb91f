#include "presentation/ideal_comparison_model.h"

#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/value_stream_texts.h"

#include <algorithm>

namespace vf::presentation {

IdealComparisonModel::IdealComparisonModel(QObject *parent) : QAbstractTableModel(parent) {}

void IdealComparisonModel::show(const application::AnalysisBook &book)
{
    const auto isIdeal = [](const application::StateBook &one) { return one.state.kind == domain::StateKind::Ideal; };
    const auto count = static_cast<int>(std::count_if(book.states.begin(), book.states.end(), isIdeal));
    std::vector<Row> rows;
    for (const application::StateBook &state : book.states) {
        if (!isIdeal(state))
            continue;
        Row row{state.state.id, idealName(state.state, static_cast<int>(rows.size()) + 1, count), missing(), missing(),
                missing()};
        if (state.state.adoptedOn)
            row.name = tr("%1 (vedtatt)").arg(row.name);
        if (!state.steps.empty())
            if (const auto saving = application::savingOf(book, state.state.id)) {
                const domain::StateFigures &figures = saving->idealFigures;
                row.leadTime = spanText(figures.leadTime.value(), book.analysis.dayConvention);
                row.flowEfficiency = figures.flowEfficiency ? percent(*figures.flowEfficiency) : missing();
                row.savedFte = number(saving->saved.fte.value(), 2);
            }
        rows.push_back(std::move(row));
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int IdealComparisonModel::rowOf(const domain::StateId &state) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.state == state; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int IdealComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IdealComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant IdealComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return row.name;
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Name:
        return row.name;
    case LeadTime:
        return row.leadTime;
    case FlowEfficiency:
        return row.flowEfficiency;
    case SavedFte:
        return row.savedFte;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant IdealComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool whole = role == Qt::ToolTipRole;
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Alternativ");
    case LeadTime:
        return whole ? tr("Gjennomløpstid") : tr("Løpetid");
    case FlowEfficiency:
        return whole ? tr("Flyteffektivitet") : tr("Flyt");
    case SavedFte:
        return whole ? tr("Sparte årsverk mot nåsituasjonen") : tr("Spart åv.");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags IdealComparisonModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace vf::presentation
