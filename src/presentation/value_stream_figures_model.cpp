#include "presentation/value_stream_figures_model.h"

#include "presentation/estimate_text.h"
#include "presentation/format.h"

namespace vf::presentation {

using domain::StateFigures;

namespace {

bool isTime(ValueStreamFiguresModel::Row row)
{
    return row <= ValueStreamFiguresModel::ExpectedLeadTime;
}

bool isShare(ValueStreamFiguresModel::Row row)
{
    return row == ValueStreamFiguresModel::FlowEfficiency || row == ValueStreamFiguresModel::RolledCompleteAccurate;
}

} // namespace

ValueStreamFiguresModel::ValueStreamFiguresModel(QObject *parent) : QAbstractTableModel(parent) {}

void ValueStreamFiguresModel::tellAll()
{
    Q_EMIT dataChanged(index(0, 0), index(RowCount - 1, ColumnCount - 1));
}

void ValueStreamFiguresModel::show(const domain::ValueStreamAnalysis &analysis, const StateFigures &now,
                                   const std::optional<StateFigures> &ideal)
{
    m_days = analysis.dayConvention;
    m_now = now;
    m_ideal = ideal;
    tellAll();
}

void ValueStreamFiguresModel::clear()
{
    m_now.reset();
    m_ideal.reset();
    tellAll();
}

void ValueStreamFiguresModel::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    tellAll();
}

std::optional<double> ValueStreamFiguresModel::valueOf(const StateFigures &figures, Row row)
{
    switch (row) {
    case LeadTime:
        return figures.leadTime.value();
    case LeadTimeWithoutChallenges:
        return figures.leadTimeWithoutChallenges.value();
    case ExpectedLeadTime:
        return figures.expectedLeadTime.value();
    case ProcessTime:
        return figures.process.value();
    case ValueAdding:
        return figures.valueAddingOnPath.value();
    case FlowEfficiency:
        return figures.flowEfficiency;
    case RolledCompleteAccurate:
        return figures.rolledCompleteAccurate;
    case WorkPerCase:
        return figures.work.value();
    case HoursPerYear:
        return figures.hoursPerYear;
    case Fte:
        return figures.fte.value();
    case RowCount:
        break;
    }
    return std::nullopt;
}

std::optional<double> ValueStreamFiguresModel::value(Row row, Column column) const
{
    const auto now = m_now ? valueOf(*m_now, row) : std::nullopt;
    const auto ideal = m_ideal ? valueOf(*m_ideal, row) : std::nullopt;
    switch (column) {
    case Now:
        return now;
    case Ideal:
        return ideal;
    case Difference:
        return now && ideal ? std::optional(*ideal - *now) : std::nullopt;
    case Name:
    case ColumnCount:
        break;
    }
    return std::nullopt;
}

QString ValueStreamFiguresModel::text(Row row, Column column) const
{
    const auto figure = value(row, column);
    if (!figure)
        return missing();
    const bool difference = column == Difference;
    if (isTime(row))
        return spanText(*figure, m_days, difference);
    if (isShare(row))
        return difference ? change(*figure * 100, 1) : percent(*figure, 1);
    const int decimals = row == Fte ? 2 : 1;
    return difference ? change(*figure, decimals) : number(*figure, decimals);
}

/// The figure as it is calculated, for the tool tip: minutes to four decimals.
QString ValueStreamFiguresModel::exactText(Row row, Column column) const
{
    const auto figure = value(row, column);
    if (!figure)
        return {};
    switch (row) {
    case LeadTime:
    case LeadTimeWithoutChallenges:
    case ExpectedLeadTime:
    case ProcessTime:
    case ValueAdding:
    case WorkPerCase:
        return tr("%1 minutter").arg(shortNumber(*figure, 4));
    case FlowEfficiency:
    case RolledCompleteAccurate:
        return column == Difference ? tr("%1 prosentpoeng").arg(shortNumber(*figure * 100, 4))
                                    : tr("%1 prosent").arg(shortNumber(*figure * 100, 4));
    case HoursPerYear:
        return tr("%1 timer per år").arg(shortNumber(*figure, 4));
    case Fte:
        return tr("%1 årsverk").arg(shortNumber(*figure, 6));
    case RowCount:
        break;
    }
    return {};
}

int ValueStreamFiguresModel::tone(Row row) const
{
    const auto difference = value(row, Difference);
    if (!difference || row == ValueAdding)
        return 0;
    const bool moreIsBetter = isShare(row);
    const double shown = rounded(*difference * (isShare(row) ? 100 : 1), row == Fte ? 2 : 1);
    return shown == 0 ? 0 : (shown < 0) == moreIsBetter ? 1 : -1;
}

QVariant ValueStreamFiguresModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<Row>(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return headerData(row, Qt::Vertical);
        return m_busy && value(row, column) ? tr("…") : text(row, column);
    case Qt::EditRole: { // as Excel takes it
        const auto figure = value(row, column);
        if (column == Name)
            return headerData(row, Qt::Vertical);
        return m_busy || !figure ? QVariant() : QVariant(isShare(row) ? *figure * 100 : *figure);
    }
    case Qt::ToolTipRole:
        return column == Name ? headerData(row, Qt::Vertical, Qt::ToolTipRole)
                              : QVariant(m_busy ? QString() : exactText(row, column));
    case Qt::TextAlignmentRole:
        return QVariant((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case QuietRole:
        return row == LeadTimeWithoutChallenges || row == ExpectedLeadTime || m_busy;
    case ToneRole:
        return column == Difference && !m_busy ? tone(row) : 0;
    default:
        return {};
    }
}

QVariant ValueStreamFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (role == Qt::TextAlignmentRole)
            return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        switch (static_cast<Column>(section)) {
        case Name:
            return tr("Per sak");
        case Now:
            return tr("Nå");
        case Ideal:
            return tr("Ideell");
        case Difference:
            return tr("Endring");
        case ColumnCount:
            break;
        }
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool help = role == Qt::ToolTipRole;
    switch (static_cast<Row>(section)) {
    case LeadTime:
        return help ? tr("For en sak som går gjennom hvert trinn én gang, langs den lengste veien: venting, prosesstid "
                         "og det utfordringene i snitt koster")
                    : tr("Gjennomløpstid");
    case LeadTimeWithoutChallenges:
        return help ? tr("Gjennomløpstiden hvis ingen utfordring slår til") : tr("uten utfordringer");
    case ExpectedLeadTime:
        return help ? tr("Det en sak i snitt tar: hvert trinn teller så ofte som andel og gjentak sier")
                    : tr("med andel og gjentak");
    case ProcessTime:
        return help ? tr("Summen av trinnenes minutter, uten venting og uten å gange med personer")
                    : tr("Prosesstid, min");
    case ValueAdding:
        return help ? tr("Prosesstiden til de verdiskapende trinnene på den lengste veien")
                    : tr("Verdiskapende tid, min");
    case FlowEfficiency:
        return help ? tr("Verdiskapende prosesstid på den lengste veien / gjennomløpstid") : tr("Flyteffektivitet");
    case RolledCompleteAccurate:
        return help ? tr("Produktet av alle trinnenes riktig første gang (rullert %C&A), i prosent")
                    : tr("Riktig første gang");
    case WorkPerCase:
        return help ? tr("Andel × gjentak × personer × minutter, summert. Venting er ikke arbeid.")
                    : tr("Arbeid per sak, min");
    case HoursPerYear:
        return help ? tr("Arbeid per sak × saker per år / 60") : tr("Timer per år");
    case Fte:
        return help ? tr("Timer per år / timer per årsverk") : tr("Årsverk");
    case RowCount:
        break;
    }
    return {};
}

Qt::ItemFlags ValueStreamFiguresModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

int ValueStreamFiguresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(RowCount);
}

int ValueStreamFiguresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

} // namespace vf::presentation
