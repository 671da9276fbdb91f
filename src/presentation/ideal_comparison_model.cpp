#include "presentation/ideal_comparison_model.h"

#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/stakeholder_overview.h"
#include "presentation/value_stream_texts.h"

#include <algorithm>

namespace vf::presentation {

IdealComparisonModel::IdealComparisonModel(QObject *parent) : FigureListModel(ColumnCount, parent) {}

void IdealComparisonModel::show(const application::AnalysisBook &book, const application::Snapshot &snapshot)
{
    const auto isIdeal = [](const application::StateBook &one) { return one.state.kind == domain::StateKind::Ideal; };
    const auto count = static_cast<int>(std::count_if(book.states.begin(), book.states.end(), isIdeal));
    std::vector<Row> rows;
    for (const application::StateBook &state : book.states) {
        if (count < 2 || !isIdeal(state)) // one alone is compared with nothing
            continue;
        Row row{state.state.id, idealName(state.state, static_cast<int>(rows.size()) + 1, count), missing(), missing(),
                missing(), effectsText(effectsOf(snapshot, state.state))};
        if (row.stakeholders.isEmpty())
            row.stakeholders = missing();
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

QString IdealComparisonModel::cellText(int row, int column) const
{
    const Row &line = m_rows.at(static_cast<size_t>(row));
    switch (static_cast<Column>(column)) {
    case Name:
        return line.name;
    case LeadTime:
        return line.leadTime;
    case FlowEfficiency:
        return line.flowEfficiency;
    case SavedFte:
        return line.savedFte;
    case Stakeholders:
        return line.stakeholders;
    case ColumnCount:
        break;
    }
    return {};
}

QString IdealComparisonModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return tr("Alternativ");
    case LeadTime:
        return tr("Løpetid");
    case FlowEfficiency:
        return tr("Flyt");
    case SavedFte:
        return tr("Spart åv.");
    case Stakeholders:
        return tr("Interessenter");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant IdealComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::ToolTipRole)
        return FigureListModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case LeadTime:
        return tr("Gjennomløpstid");
    case FlowEfficiency:
        return tr("Flyteffektivitet");
    case SavedFte:
        return tr("Sparte årsverk mot nåsituasjonen");
    case Stakeholders:
        return tr("Hvor mange interessenter det blir bedre eller verre for");
    case Name:
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace vf::presentation
