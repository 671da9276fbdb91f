#include "presentation/pareto_model.h"

#include "presentation/format.h"
#include "presentation/value_stream_texts.h"

namespace vf::presentation {

std::vector<ParetoLine> wasteLines(const application::AnalysisBook &book, const application::StateBook &state)
{
    std::vector<ParetoLine> lines;
    for (const application::WasteShare &waste : application::wastePareto(book.analysis, state))
        lines.push_back({waste.kind ? text(*waste.kind) : ParetoModel::tr("Uten slag"), waste.hoursPerYear, waste.share,
                         waste.cumulative});
    return lines;
}

std::vector<ParetoLine> challengeLines(const application::AnalysisBook &book, const application::StateBook &state)
{
    std::vector<ParetoLine> lines;
    for (const application::ChallengeShare &share : application::challengePareto(book.analysis, state))
        if (const domain::Challenge *challenge = book.find(share.challenge))
            lines.push_back({challenge->text, share.hoursPerYear, share.share, share.cumulative});
    return lines;
}

ParetoModel::ParetoModel(const QString &nameHeader, QObject *parent)
    : FigureListModel(ColumnCount, parent), m_nameHeader(nameHeader)
{
}

void ParetoModel::show(std::vector<ParetoLine> lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

double ParetoModel::total() const
{
    double sum = 0;
    for (const ParetoLine &line : m_lines)
        sum += line.hoursPerYear;
    return sum;
}

QString ParetoModel::cellText(int row, int column) const
{
    const ParetoLine &line = m_lines.at(static_cast<size_t>(row));
    switch (static_cast<Column>(column)) {
    case Name:
        return line.name;
    case Hours:
        return number(line.hoursPerYear, 1);
    case Share:
        return percent(line.share, 0);
    case Cumulative:
        return percent(line.cumulative, 0);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ParetoModel::cellData(int row, int column, int role) const
{
    if (role != BarRole || column != Name)
        return FigureListModel::cellData(row, column, role);
    const double largest = m_lines.front().hoursPerYear; // the first line is the largest
    return largest > 0 ? m_lines.at(static_cast<size_t>(row)).hoursPerYear / largest : 0.0;
}

QString ParetoModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return m_nameHeader;
    case Hours:
        return tr("Timer/år");
    case Share:
        return tr("Andel");
    case Cumulative:
        return tr("Samlet");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace vf::presentation
