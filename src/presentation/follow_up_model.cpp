#include "presentation/follow_up_model.h"

#include "presentation/format.h"

#include <algorithm>

namespace vf::presentation {

using application::FollowUpItem;
using application::FollowUpKind;

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

FollowUpModel::FollowUpModel(QObject *parent) : QAbstractListModel(parent) {}

FollowUpModel::Row FollowUpModel::itemRow(const application::Snapshot &snapshot, FollowUpKind kind,
                                          const FollowUpItem &item)
{
    Row row{RowKind::Gain, kind, item.gain, {}, {}, {}, 0};
    const domain::Gain *gain = snapshot.findGain(item.gain);
    const domain::Unit *unit = gain ? snapshot.findUnit(gain->unit) : nullptr;
    row.title = gain ? gain->title : QString();
    // What decides comes first: a narrow panel cuts the end.
    const QString stake = item.fte.value() > 0 ? fteText(item.fte, 2) : QString();
    const QString deadline = deadlineText(kind, item);
    QStringList parts{deadline.isEmpty() ? stake : deadline, unit ? unit->name : QString()};
    parts.removeAll(QString());
    row.detail = parts.join(QStringLiteral(" · "));
    QStringList more{dayText(kind, item), deadline.isEmpty() ? QString() : stake};
    more.removeAll(QString());
    row.more = more.join(QStringLiteral(" · "));
    return row;
}

void FollowUpModel::show(const application::Snapshot &snapshot, std::vector<application::FollowUpSection> sections)
{
    std::vector<Row> rows;
    size_t total = 0;
    for (const application::FollowUpSection &section : sections) {
        const size_t count = section.items.size();
        total += count;
        rows.push_back({RowKind::Heading, section.kind, {}, followUpText(section.kind), {}, {}, count});
        for (size_t i = 0; i < std::min(count, mostPerKind); ++i)
            rows.push_back(itemRow(snapshot, section.kind, section.items[i]));
        if (count > mostPerKind)
            rows.push_back(
                {RowKind::All, section.kind, {}, tr("Vis alle %1").arg(presentation::count(count)), {}, {}, count});
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

FollowUpKind FollowUpModel::kind(const QModelIndex &index) const
{
    return m_rows.at(static_cast<size_t>(index.row())).kind;
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
        return row.rowKind == RowKind::Gain ? QVariant(row.detail) : QVariant();
    case TrailingTextRole:
        return heading ? QVariant(count(row.count)) : QVariant();
    case GroupRowRole:
        return heading;
    case Qt::DecorationRole:
        return heading && m_iconOf ? QVariant(m_iconOf(row.kind)) : QVariant();
    case Qt::ToolTipRole:
        if (row.rowKind != RowKind::Gain)
            return followUpHint(row.kind);
        return (row.more.isEmpty() ? QStringList{row.title, row.detail} : QStringList{row.title, row.detail, row.more})
            .join(u'\n');
    case Qt::AccessibleTextRole:
        if (heading)
            return tr("%1: %2").arg(row.title, counted(row.count, tr("sak"), tr("saker")));
        return row.detail.isEmpty() ? row.title : tr("%1, %2").arg(row.title, row.detail);
    case RowKindRole:
        return static_cast<int>(row.rowKind);
    case KindRole:
        return static_cast<int>(row.kind);
    case GainIdRole:
        return row.gain.text();
    case SeriousRole:
        return row.kind == FollowUpKind::Expired || row.kind == FollowUpKind::LatePlan;
    default:
        return {};
    }
}

Qt::ItemFlags FollowUpModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace vf::presentation
