// What the cells of the register say: texts, signs and roles. The rows themselves are made in gain_register_model.cpp.
#include "presentation/gain_register_model.h"

#include "base/text.h"
#include "presentation/format.h"
#include "presentation/texts.h"

#include <QFont>

namespace vf::presentation {

using domain::Account;
using domain::EvidenceState;
using domain::GainStage;
using domain::LedgerUnit;

QString gainViewText(GainView view)
{
    switch (view) {
    case GainView::All:
        return GainRegisterModel::tr("Alle");
    case GainView::NotMeasured:
        return GainRegisterModel::tr("Ikke målt");
    case GainView::Expired:
        return GainRegisterModel::tr("Utløpt");
    case GainView::LatePlan:
        return GainRegisterModel::tr("Plandato passert");
    case GainView::NothingRealised:
        return GainRegisterModel::tr("Ikke realisert på over ett år");
    case GainView::NoResponsible:
        return GainRegisterModel::tr("Uten ansvarlig");
    case GainView::Planned:
        return GainRegisterModel::tr("Planlagt");
    case GainView::Lapsed:
        return GainRegisterModel::tr("Bortfalt");
    }
    Q_UNREACHABLE();
}

QString gainGroupingText(GainGrouping grouping)
{
    switch (grouping) {
    case GainGrouping::Unit:
        return GainRegisterModel::tr("Enhet");
    case GainGrouping::Area:
        return GainRegisterModel::tr("Tjenesteområde");
    case GainGrouping::Tool:
        return GainRegisterModel::tr("Verktøy");
    case GainGrouping::Status:
        return GainRegisterModel::tr("Status");
    case GainGrouping::Year:
        return GainRegisterModel::tr("År");
    case GainGrouping::None:
        return GainRegisterModel::tr("Ingen");
    }
    Q_UNREACHABLE();
}

std::span<const GainGrouping> allGainGroupings()
{
    static constexpr std::array all{GainGrouping::Unit,   GainGrouping::Area, GainGrouping::Tool,
                                    GainGrouping::Status, GainGrouping::Year, GainGrouping::None};
    return all;
}

StatusGlyph gainStatusGlyph(const domain::GainStatus &status)
{
    switch (status.stage) {
    case GainStage::NotIdentified:
    case GainStage::Identified:
        return StatusGlyph::Identified;
    case GainStage::Planned:
        return StatusGlyph::Planned;
    case GainStage::Realised:
        return status.evidence == EvidenceState::Expired ? StatusGlyph::Expired : StatusGlyph::Realised;
    case GainStage::Confirmed:
        return StatusGlyph::Confirmed;
    case GainStage::Lapsed:
        return StatusGlyph::Lapsed;
    }
    Q_UNREACHABLE();
}

QString gainStatusWord(const domain::GainStatus &status)
{
    const bool expired = status.stage == GainStage::Realised && status.evidence == EvidenceState::Expired;
    return expired ? text(EvidenceState::Expired) : text(status.stage);
}

namespace {

bool isFigure(int column)
{
    return column == GainRegisterModel::Identified || column == GainRegisterModel::Realised;
}

/// Confirmation says nothing of a gain where nothing is realised yet.
bool hasEvidence(const domain::GainStatus &status)
{
    return status.stage == GainStage::Realised || status.stage == GainStage::Confirmed;
}

QString evidenceText(const domain::GainStatus &status)
{
    if (!hasEvidence(status))
        return missing();
    if (status.evidence == EvidenceState::NeverMeasured || !status.level)
        return text(status.evidence);
    return text(*status.level);
}

CellTone evidenceTone(const domain::GainStatus &status)
{
    if (!hasEvidence(status))
        return CellTone::Quiet;
    switch (status.evidence) {
    case EvidenceState::NeverMeasured:
    case EvidenceState::Expired:
        return CellTone::Warning;
    case EvidenceState::Valid:
        return CellTone::Ok;
    }
    Q_UNREACHABLE();
}

QString evidenceIcon(const domain::GainStatus &status)
{
    if (!hasEvidence(status))
        return {};
    switch (status.evidence) {
    case EvidenceState::NeverMeasured:
        return QStringLiteral("triangle-alert");
    case EvidenceState::Expired:
        return QStringLiteral("hourglass");
    case EvidenceState::Valid:
        return QStringLiteral("circle-check");
    }
    Q_UNREACHABLE();
}

bool isOverdue(const domain::GainStatus &status)
{
    return hasEvidence(status) && status.evidence == EvidenceState::Expired && status.nextCheck;
}

} // namespace

std::pair<QString, QString> GainRegisterModel::groupOf(const Row &row) const
{
    switch (m_grouping) {
    case GainGrouping::Unit:
        return {base::sortKey(row.unitName) + row.unit.text(), row.unitName}; // two units may share a name
    case GainGrouping::Area:
        return row.areaName.isEmpty() ? std::pair(QStringLiteral("\uFFFF"), tr("Uten tjenesteområde"))
                                      : std::pair(base::sortKey(row.areaName), row.areaName);
    case GainGrouping::Tool:
        return {QString(QChar(u'a' + static_cast<int>(row.tool))), text(row.tool)};
    case GainGrouping::Status: {
        const StatusGlyph glyph = gainStatusGlyph(row.status);
        const int place = row.status.stage == GainStage::NotIdentified ? -1 : static_cast<int>(glyph);
        return {QString(QChar(u'b' + place)), gainStatusWord(row.status)};
    }
    case GainGrouping::Year: // the latest year first
        return row.year == 0 ? std::pair(QStringLiteral("\uFFFF"), tr("Ikke identifisert"))
                             : std::pair(QStringLiteral("%1").arg(9999 - row.year, 4, 10, QLatin1Char('0')),
                                         QString::number(row.year));
    case GainGrouping::None:
        return {};
    }
    Q_UNREACHABLE();
}

QString GainRegisterModel::figureText(const Row &row, base::Fte fteValue, domain::Amount amount) const
{
    if (amount.isZero())
        return missing();
    switch (row.ledgerUnit) {
    case LedgerUnit::HoursPerYear:
        return fte(fteValue, 2);
    case LedgerUnit::OneOffHours:
        return tr("%1 t").arg(hours(amount.hours(), 0));
    case LedgerUnit::Kroner:
        return kronerText(amount.kroner());
    }
    Q_UNREACHABLE();
}

QString GainRegisterModel::gainText(const Row &row, int column) const
{
    if (const auto pending = m_pending.constFind(row.id); pending != m_pending.constEnd() && pending->first == column)
        return pending->second;
    switch (column) {
    case Title:
        return row.title;
    case Responsible:
        return row.responsible.isEmpty() ? missing() : row.responsible;
    case Owner:
        return row.owner.isEmpty() ? missing() : row.owner;
    case PlannedOn:
        return row.plannedOn ? date(*row.plannedOn) : missing();
    case Tool:
        return text(row.tool);
    case Status:
        return gainStatusWord(row.status);
    case Identified:
        return figureText(row, row.totals.fte[Account::Identified], row.amounts[Account::Identified]);
    case Realised:
        return figureText(row, row.totals.fte.realised(), row.amounts.realised());
    case Evidence:
        return evidenceText(row.status);
    case NextCheck:
        return hasEvidence(row.status) && row.status.nextCheck ? date(*row.status.nextCheck) : missing();
    default:
        return {};
    }
}

QString GainRegisterModel::useText(const domain::PerAccount<base::Fte> &sums)
{
    const auto part = [](const QString &word, base::Fte value) {
        return tr("%1 %2").arg(word, presentation::fte(value, 2));
    };
    QStringList parts{part(shortText(Account::Quality), sums[Account::Quality]),
                      part(inSentence(shortText(Account::Quantity)), sums[Account::Quantity]),
                      part(inSentence(shortText(Account::Savings)), sums[Account::Savings]),
                      part(inSentence(openText()), sums.open())};
    if (sums[Account::Lapsed] != base::Fte())
        parts << part(inSentence(shortText(Account::Lapsed)), sums[Account::Lapsed]);
    return tr("%1 (årsverk)").arg(parts.join(QStringLiteral(", ")));
}

ShareBar GainRegisterModel::bar(const Row &row)
{
    const auto value = [&row](domain::Amount amount) {
        return row.ledgerUnit == LedgerUnit::Kroner ? amount.kroner().value() : amount.hours().value();
    };
    return {value(row.amounts[Account::Quality]),
            value(row.amounts[Account::Quantity]),
            value(row.amounts[Account::Savings]),
            value(row.amounts.open()),
            0,
            {}};
}

QString GainRegisterModel::accessibleText(const Row &row, int column) const
{
    switch (column) {
    case Title:
        return tr("%1, %2, %3")
            .arg(gainText(row, Title), row.code,
                 row.responsible.isEmpty() ? tr("ingen gevinstansvarlig") : row.responsible);
    case Status:
        return startingSentence(statusText(row.status));
    case Use:
        return row.ledgerUnit == LedgerUnit::HoursPerYear ? useText(row.totals.fte) : QString();
    case NextCheck:
        return isOverdue(row.status) ? tr("utløpt %1").arg(gainText(row, column)) : gainText(row, column);
    default:
        return gainText(row, column);
    }
}

QVariant GainRegisterModel::gainData(const Row &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return gainText(row, column);
    case Qt::EditRole:
        if (column == Identified && row.ledgerUnit == LedgerUnit::HoursPerYear)
            return row.totals.fte[Account::Identified].value();
        if (column == Realised && row.ledgerUnit == LedgerUnit::HoursPerYear)
            return row.totals.fte.realised().value();
        if (isEditable(column) && gainText(row, column) == missing())
            return QString();
        return gainText(row, column);
    case SecondaryTextRole: {
        if (column != Title)
            return {};
        const QString who = row.responsible.isEmpty() ? tr("uten ansvarlig") : row.responsible;
        return m_grouping == GainGrouping::Unit ? tr("%1 · %2").arg(row.code, who)
                                                : tr("%1 · %2 · %3").arg(row.code, row.unitName, who);
    }
    case StatusRole:
        return column == Status ? QVariant::fromValue(gainStatusGlyph(row.status)) : QVariant();
    case ShareBarRole:
        return column == Use && !row.amounts[Account::Identified].isZero() ? QVariant::fromValue(bar(row)) : QVariant();
    case IconNameRole:
        if (column == NextCheck && isOverdue(row.status))
            return QStringLiteral("hourglass");
        return column == Evidence ? evidenceIcon(row.status) : QString();
    case ToneRole:
        if (column == Evidence)
            return static_cast<int>(evidenceTone(row.status));
        if (column == NextCheck && isOverdue(row.status))
            return static_cast<int>(CellTone::Error);
        return static_cast<int>(gainText(row, column) == missing() ? CellTone::Quiet : CellTone::Plain);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case GainIdRole:
        return row.id.text();
    case GroupRowRole:
        return false;
    default:
        return {};
    }
}

QString GainRegisterModel::groupText(const Group &group, int column) const
{
    switch (column) {
    case Title:
        return group.title;
    case Identified:
        return group.totals.hours[Account::Identified].isZero() ? missing()
                                                                : fte(group.totals.fte[Account::Identified], 2);
    case Realised:
        return group.totals.hours.realised().isZero() ? missing() : fte(group.totals.fte.realised(), 2);
    case Evidence: {
        QStringList parts;
        if (group.notMeasured > 0)
            parts << tr("%1 ikke målt").arg(count(group.notMeasured));
        if (group.expired > 0)
            parts << tr("%1 utløpt").arg(count(group.expired));
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant GainRegisterModel::groupData(const Group &group, int column, int role) const
{
    const bool expanded = !m_collapsed.contains(group.key);
    const QString gains = counted(group.rows.size(), tr("gevinst"), tr("gevinster"));
    switch (role) {
    case Qt::DisplayRole:
        return groupText(group, column);
    case Qt::EditRole:
        if (column == Identified)
            return group.totals.fte[Account::Identified].value();
        return column == Realised ? QVariant(group.totals.fte.realised().value()) : groupText(group, column);
    case TrailingTextRole:
        return column == Title ? QVariant(gains) : QVariant();
    case ShareBarRole: {
        const auto &sums = group.totals.hours;
        if (column != Use || sums[Account::Identified].isZero())
            return {};
        return QVariant::fromValue(ShareBar{sums[Account::Quality].value(),
                                            sums[Account::Quantity].value(),
                                            sums[Account::Savings].value(),
                                            sums.open().value(),
                                            0,
                                            {}});
    }
    case Qt::ToolTipRole:
        return column == Use ? useText(group.totals.fte) : groupText(group, column);
    case Qt::AccessibleTextRole:
        if (column == Title)
            return tr("%1, %2, %3").arg(group.title, gains, expanded ? tr("vist") : tr("skjult"));
        return column == Use ? useText(group.totals.fte) : groupText(group, column);
    case IconNameRole:
        return column == Evidence && group.notMeasured + group.expired > 0 ? QStringLiteral("triangle-alert")
                                                                           : QString();
    case ToneRole:
        return static_cast<int>(column == Evidence ? CellTone::Warning : CellTone::Plain);
    case GroupRowRole:
        return true;
    case ExpandedRole:
        return expanded;
    default:
        return {};
    }
}

QVariant GainRegisterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(isFigure(index.column()) ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    const Item &item = m_visible[static_cast<size_t>(index.row())];
    if (item.row < 0)
        return groupData(m_groups[static_cast<size_t>(item.group)], index.column(), role);
    return gainData(m_rows[static_cast<size_t>(item.row)], index.column(), role);
}

QVariant GainRegisterModel::sumData(int column, int role) const
{
    const domain::PerAccount<base::Fte> &sums = m_shownTotals.fte;
    const double identified = sums[Account::Identified].value();
    switch (role) {
    case Qt::DisplayRole:
        if (column == Title)
            return tr("Sum, %1").arg(counted(m_shownGains, tr("gevinst"), tr("gevinster")));
        if (column == Status)
            return tr("årsverk");
        if (column == Identified)
            return fte(sums[Account::Identified], 2);
        if (column == Realised)
            return fte(sums.realised(), 2);
        if (column == Evidence)
            return identified > 0 ? tr("%1 realisert").arg(percent(sums.realised().value() / identified)) : QString();
        return {};
    case ShareBarRole:
        if (column != Use || identified <= 0)
            return {};
        return QVariant::fromValue(ShareBar{sums[Account::Quality].value(),
                                            sums[Account::Quantity].value(),
                                            sums[Account::Savings].value(),
                                            sums.open().value(),
                                            0,
                                            {}});
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return column == Use ? QVariant(useText(sums)) : sumData(column, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return QVariant(isFigure(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant GainRegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(isFigure(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Use)
        return tr("Andel av identifisert");
    if (role == Qt::ToolTipRole && isFigure(section))
        return tr("Årsverk");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Gevinst og ansvarlig");
    case Status:
        return tr("Status");
    case Identified:
        return tr("Identifisert");
    case Realised:
        return tr("Realisert");
    case Use:
        return tr("Bruk av tiden");
    case Evidence:
        return tr("Bekreftelse");
    case Responsible:
        return tr("Gevinstansvarlig");
    case Owner:
        return tr("Gevinsteier");
    case PlannedOn:
        return tr("Planlagt dato");
    case Tool:
        return tr("Verktøy");
    case NextCheck:
        return tr("Neste kontroll");
    default:
        return {};
    }
}

Qt::ItemFlags GainRegisterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (isEditable(index.column()) && !isGroup(index.row()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

int GainRegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int GainRegisterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

} // namespace vf::presentation
