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
    : QAbstractTableModel(parent), m_nameHeader(nameHeader)
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

int ParetoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ParetoModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ParetoModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ParetoLine &line = m_lines.at(static_cast<size_t>(index.row()));
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return line.name;
    if (role == BarRole && index.column() == Name) // the first line is the largest
        return m_lines.front().hoursPerYear > 0 ? line.hoursPerYear / m_lines.front().hoursPerYear : 0.0;
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
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

QVariant ParetoModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
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

Qt::ItemFlags ParetoModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace vf::presentation
