#include "presentation/follow_up_model.h"

#include "presentation/format.h"

#include <algorithm>

namespace vf::presentation {

using application::FollowUpItem;
using application::FollowUpKind;
using domain::ProgressFindingKind;

QString followUpText(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::WithoutMeasurement:
        return FollowUpModel::tr("Realisert, men ikke målt");
    case FollowUpKind::Expired:
        return FollowUpModel::tr("Bekreftelsen er utløpt");
    case FollowUpKind::LatePlan:
        return FollowUpModel::tr("Planlagt dato er passert");
    case FollowUpKind::NothingRealised:
        return FollowUpModel::tr("Ikke realisert på over ett år");
    case FollowUpKind::NoResponsible:
        return FollowUpModel::tr("Uten gevinstansvarlig");
    }
    Q_UNREACHABLE();
}

QString followUpHint(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::WithoutMeasurement:
        return FollowUpModel::tr("Gevinsten er realisert, men aldri målt. Uten måling kan den ikke bekreftes.");
    case FollowUpKind::Expired:
        return FollowUpModel::tr("Bekreftelsen gjelder ikke lenger. Mål på nytt, så kan gevinsten bekreftes igjen.");
    case FollowUpKind::LatePlan:
        return FollowUpModel::tr("Planlagt dato er passert, og noe gjenstår. Realiser resten, eller planlegg på nytt.");
    case FollowUpKind::NothingRealised:
        return FollowUpModel::tr("Identifisert for over ett år siden. Realiser, planlegg eller før den som bortfalt.");
    case FollowUpKind::NoResponsible:
        return FollowUpModel::tr("Ingen svarer for gevinsten. Sett inn en gevinstansvarlig.");
    }
    Q_UNREACHABLE();
}

QString followUpStep(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::WithoutMeasurement:
    case FollowUpKind::Expired:
        return FollowUpModel::tr("Registrer målinger…");
    case FollowUpKind::LatePlan:
    case FollowUpKind::NothingRealised:
        return FollowUpModel::tr("Ny postering…");
    case FollowUpKind::NoResponsible:
        return FollowUpModel::tr("Sett inn ansvarlig");
    }
    Q_UNREACHABLE();
}

QLatin1StringView followUpIconName(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::WithoutMeasurement:
        return QLatin1StringView("ruler-dimension-line");
    case FollowUpKind::Expired:
        return QLatin1StringView("hourglass");
    case FollowUpKind::LatePlan:
        return QLatin1StringView("calendar-clock");
    case FollowUpKind::NothingRealised:
        return QLatin1StringView("clock-alert");
    case FollowUpKind::NoResponsible:
        return QLatin1StringView("user-round");
    }
    Q_UNREACHABLE();
}

namespace {

/// How late it is, in as few words as the line has room for; the tool tip has the day.
QString deadlineText(FollowUpKind kind, const FollowUpItem &item)
{
    switch (kind) {
    case FollowUpKind::Expired:
    case FollowUpKind::LatePlan:
        return counted(item.daysLate, FollowUpModel::tr("dag siden"), FollowUpModel::tr("dager siden"));
    case FollowUpKind::NothingRealised:
        return FollowUpModel::tr("siden %1").arg(date(item.deadline.addYears(-1)));
    case FollowUpKind::WithoutMeasurement:
    case FollowUpKind::NoResponsible:
        return {};
    }
    Q_UNREACHABLE();
}

QString dayText(FollowUpKind kind, const FollowUpItem &item)
{
    switch (kind) {
    case FollowUpKind::Expired:
        return FollowUpModel::tr("Utløpt %1").arg(date(item.deadline));
    case FollowUpKind::LatePlan:
        return FollowUpModel::tr("Planlagt %1").arg(date(item.deadline));
    case FollowUpKind::NothingRealised:
        return FollowUpModel::tr("Identifisert %1").arg(date(item.deadline.addYears(-1)));
    case FollowUpKind::WithoutMeasurement:
    case FollowUpKind::NoResponsible:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString watchText(ProgressFindingKind kind)
{
    switch (kind) {
    case ProgressFindingKind::MilestoneOverdue:
        return FollowUpModel::tr("Forsinket i innføringen");
    case ProgressFindingKind::ContractRunsOut:
        return FollowUpModel::tr("Veilederkontrakten går ut");
    case ProgressFindingKind::FishboneMissing:
        return FollowUpModel::tr("Seks måneder uten fiskebein");
    case ProgressFindingKind::FirstGainLate:
        return FollowUpModel::tr("Første gevinst er forsinket");
    case ProgressFindingKind::NoProgress:
        return FollowUpModel::tr("Seks måneder uten framdrift");
    }
    Q_UNREACHABLE();
}

QString watchHint(ProgressFindingKind kind)
{
    switch (kind) {
    case ProgressFindingKind::MilestoneOverdue:
        return FollowUpModel::tr("En aktivitet i planen skulle vært ferdig. Merk den utført, eller flytt den.");
    case ProgressFindingKind::ContractRunsOut:
        return FollowUpModel::tr("Overlever til tjenesteområdelederen, eller forleng kontrakten.");
    case ProgressFindingKind::FishboneMissing:
    case ProgressFindingKind::NoProgress:
        return FollowUpModel::tr("Lag et fiskebein sammen med tjenesteområdelederen.");
    case ProgressFindingKind::FirstGainLate:
        return FollowUpModel::tr("Datoen for første gevinst er passert. Realiser en gevinst, eller sett en ny dato.");
    }
    Q_UNREACHABLE();
}

QLatin1StringView watchIconName(ProgressFindingKind kind)
{
    switch (kind) {
    case ProgressFindingKind::MilestoneOverdue:
    case ProgressFindingKind::FirstGainLate:
        return QLatin1StringView("calendar-clock");
    case ProgressFindingKind::ContractRunsOut:
        return QLatin1StringView("file-clock");
    case ProgressFindingKind::FishboneMissing:
        return QLatin1StringView("fish");
    case ProgressFindingKind::NoProgress:
        return QLatin1StringView("clock-alert");
    }
    Q_UNREACHABLE();
}

FollowUpModel::FollowUpModel(QObject *parent) : QAbstractListModel(parent) {}

FollowUpModel::Row FollowUpModel::itemRow(const application::Snapshot &snapshot, Row row, const FollowUpItem &item)
{
    row.gain = item.gain;
    const domain::Gain *gain = snapshot.findGain(item.gain);
    const domain::Unit *unit = gain ? snapshot.findUnit(gain->unit) : nullptr;
    row.title = gain ? gain->title : QString();
    // What decides comes first: a narrow panel cuts the end.
    const QString stake = item.fte.value() > 0 ? fteText(item.fte, 2) : QString();
    const QString deadline = deadlineText(*row.kind, item);
    QStringList parts{deadline.isEmpty() ? stake : deadline, unit ? unit->name : QString()};
    parts.removeAll(QString());
    row.detail = parts.join(QStringLiteral(" · "));
    QStringList more{dayText(*row.kind, item), deadline.isEmpty() ? QString() : stake};
    more.removeAll(QString());
    row.more = more.join(QStringLiteral(" · "));
    return row;
}

FollowUpModel::Row FollowUpModel::itemRow(const application::Snapshot &snapshot, Row row, const application::WatchItem &item)
{
    row.introduction = item.introduction;
    const auto *introduction = snapshot.find<domain::Introduction>(item.introduction);
    const domain::Unit *unit = introduction ? snapshot.findUnit(introduction->unit) : nullptr;
    row.title = unit ? unit->name : QString();
    const QString days = counted(std::abs(item.daysLate), tr("dag"), tr("dager"));
    row.detail = item.daysLate == 0 ? tr("i dag") : item.daysLate > 0 ? tr("%1 siden").arg(days) : tr("om %1").arg(days);
    row.more = tr("%1 · frist %2").arg(introduction ? introduction->title : QString(), date(item.due));
    return row;
}

template<class Item>
void FollowUpModel::addSection(const application::Snapshot &snapshot, Row heading, const std::vector<Item> &items,
                               std::vector<Row> &rows)
{
    heading.count = items.size();
    rows.push_back(heading);
    Row line = heading;
    line.rowKind = RowKind::Item;
    line.count = 0;
    for (size_t i = 0; i < std::min(items.size(), mostPerKind); ++i)
        rows.push_back(itemRow(snapshot, line, items[i]));
    if (items.size() > mostPerKind) {
        heading.rowKind = RowKind::All;
        heading.title = tr("Vis alle %1").arg(presentation::count(items.size()));
        rows.push_back(heading);
    }
}

void FollowUpModel::show(const application::Snapshot &snapshot, const std::vector<application::FollowUpSection> &gains,
                         const std::vector<application::WatchSection> &introductions)
{
    std::vector<Row> rows;
    size_t total = 0;
    for (const application::FollowUpSection &section : gains) {
        Row heading;
        heading.kind = section.kind;
        heading.icon = followUpIconName(section.kind);
        heading.serious = section.kind == FollowUpKind::Expired || section.kind == FollowUpKind::LatePlan;
        heading.title = followUpText(section.kind);
        heading.hint = followUpHint(section.kind);
        addSection(snapshot, heading, section.items, rows);
        total += section.items.size();
    }
    for (const application::WatchSection &section : introductions) {
        Row heading;
        heading.icon = watchIconName(section.kind);
        heading.serious = section.kind == ProgressFindingKind::NoProgress || section.kind == ProgressFindingKind::FishboneMissing;
        heading.title = watchText(section.kind);
        heading.hint = watchHint(section.kind);
        addSection(snapshot, heading, section.items, rows);
        total += section.items.size();
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_total = total;
    endResetModel();
}

int FollowUpModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

FollowUpModel::RowKind FollowUpModel::rowKind(const QModelIndex &index) const
{
    return m_rows.at(static_cast<size_t>(index.row())).rowKind;
}

std::optional<FollowUpKind> FollowUpModel::gainKind(const QModelIndex &index) const
{
    return m_rows.at(static_cast<size_t>(index.row())).kind;
}

domain::IntroductionId FollowUpModel::introduction(const QModelIndex &index) const
{
    return m_rows.at(static_cast<size_t>(index.row())).introduction;
}

domain::GainId FollowUpModel::gain(const QModelIndex &index) const
{
    return m_rows.at(static_cast<size_t>(index.row())).gain;
}

QVariant FollowUpModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const bool heading = row.rowKind == RowKind::Heading;
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case SecondaryTextRole:
        return row.rowKind == RowKind::Item ? QVariant(row.detail) : QVariant();
    case TrailingTextRole:
        return heading ? QVariant(count(row.count)) : QVariant();
    case GroupRowRole:
        return heading;
    case Qt::DecorationRole:
        return heading && m_iconOf ? QVariant(m_iconOf(row.icon)) : QVariant();
    case Qt::ToolTipRole:
        if (row.rowKind != RowKind::Item)
            return row.hint;
        return (row.more.isEmpty() ? QStringList{row.title, row.detail} : QStringList{row.title, row.detail, row.more})
            .join(u'\n');
    case Qt::AccessibleTextRole:
        if (heading)
            return tr("%1: %2").arg(row.title, counted(row.count, tr("sak"), tr("saker")));
        return row.detail.isEmpty() ? row.title : tr("%1, %2").arg(row.title, row.detail);
    case RowKindRole:
        return static_cast<int>(row.rowKind);
    case IconNameRole:
        return QString(row.icon);
    case GainIdRole:
        return row.gain.isNull() ? QString() : row.gain.text();
    case SeriousRole:
        return row.serious;
    default:
        return {};
    }
}

Qt::ItemFlags FollowUpModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace vf::presentation
