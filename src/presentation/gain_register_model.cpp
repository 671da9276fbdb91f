#include "presentation/gain_register_model.h"

#include "base/text.h"
#include "presentation/follow_up_model.h"
#include "presentation/format.h"

#include <algorithm>
#include <numeric>

namespace vf::presentation {

using application::Figures;
using application::FollowUpKind;
using application::Snapshot;
using domain::Account;
using domain::GainId;
using domain::GainStage;

GainView gainViewOf(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::WithoutMeasurement:
        return GainView::NotMeasured;
    case FollowUpKind::Expired:
        return GainView::Expired;
    case FollowUpKind::LatePlan:
        return GainView::LatePlan;
    case FollowUpKind::NothingRealised:
        return GainView::NothingRealised;
    case FollowUpKind::NoResponsible:
        return GainView::NoResponsible;
    }
    Q_UNREACHABLE();
}

GainRegisterModel::GainRegisterModel(QObject *parent) : QAbstractTableModel(parent) {}

void GainRegisterModel::fillTexts(Row &row, const domain::Gain &gain, const Figures &figures) const
{
    const domain::Unit *unit = m_snapshot->findUnit(gain.unit);
    const auto node = figures.tree().indexOf(gain.unit);
    const auto area = node ? figures.tree().serviceAreaOf(*node) : std::nullopt;
    const QString unitName = unit ? unit->name : QString();
    row.areaName = area ? m_snapshot->units()[*area].name : QString();
    if (row.version == gain.version && row.unitName == unitName)
        return; // the row is from before, and its texts with it
    row.version = gain.version;
    row.unit = gain.unit;
    row.code = gain.code;
    row.title = gain.title;
    row.unitName = unitName;
    row.responsible = gain.responsible;
    row.owner = gain.owner;
    row.plannedOn = gain.plannedOn;
    row.tool = gain.tool;
    row.ledgerUnit = gain.ledgerUnit;
    row.codeKey = base::sortKey(gain.code);
    row.titleKey = base::sortKey(gain.title);
    row.search = base::folded(QStringList{gain.title, gain.code, unitName, gain.responsible, gain.owner}.join(u'\n'));
}

std::vector<GainRegisterModel::Row> GainRegisterModel::makeRows(const Figures &figures) const
{
    const domain::GainLedger &ledger = m_snapshot->ledger();
    std::vector<const domain::Gain *> gains = figures.gains();
    for (const domain::Gain &gain : m_snapshot->gains()) // one without any posting is nowhere else to be found
        if (!ledger.postingDates(gain.id).first.isValid() && figures.inScope(gain.unit))
            gains.push_back(&gain);
    std::vector<Row> rows(gains.size());
    for (size_t i = 0; i < gains.size(); ++i) {
        if (const int before = m_indexOf.value(gains[i]->id, -1); before >= 0)
            rows[i] = m_rows[static_cast<size_t>(before)];
        rows[i].id = gains[i]->id;
    }
    for (size_t i = 0; i < gains.size(); ++i) {
        Row &row = rows[i];
        const domain::Gain &gain = *gains[i];
        fillTexts(row, gain, figures);
        const QDate first = ledger.postingDates(gain.id).first;
        row.year = first.isValid() ? first.year() : 0;
        row.status = figures.statusOf(gain);
        row.amounts = ledger.balances(gain.id, figures.asOf());
        row.totals = ledger.totalsOf(gain.id, figures.asOf());
        row.views = 1U << static_cast<unsigned>(GainView::All);
        const auto mark = [&row](GainView view) { row.views |= 1U << static_cast<unsigned>(view); };
        for (const FollowUpKind kind : application::allFollowUpKinds())
            if (application::needsFollowUp(kind, gain, row.status, row.amounts, first,
                                           figures.asOf()))
                mark(gainViewOf(kind));
        if (row.status.stage == GainStage::Planned)
            mark(GainView::Planned);
        if (row.status.stage == GainStage::Lapsed)
            mark(GainView::Lapsed);
    }
    return rows;
}

void GainRegisterModel::show(const Snapshot &snapshot, const Figures &figures)
{
    m_snapshot = &snapshot;
    std::vector<Row> rows = makeRows(figures);
    std::vector<int> changed;
    const bool sameGains = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                      [](const Row &a, const Row &b) { return a.id == b.id; });
    bool sameTexts = sameGains;
    for (size_t i = 0; sameGains && i < rows.size(); ++i) {
        sameTexts = sameTexts && rows[i].version == m_rows[i].version;
        if (!(rows[i] == m_rows[i]))
            changed.push_back(static_cast<int>(i));
    }
    const auto refill = [&] {
        m_rows = std::move(rows);
        m_indexOf.clear();
        m_indexOf.reserve(static_cast<qsizetype>(m_rows.size()));
        m_counts.fill(0);
        for (size_t i = 0; i < m_rows.size(); ++i) {
            m_indexOf.insert(m_rows[i].id, static_cast<int>(i));
            for (size_t view = 0; view < gainViewCount; ++view)
                m_counts[view] += m_rows[i].inView(static_cast<GainView>(view)) ? 1 : 0;
        }
        // Sorting by code or title is the slow part, and a new date changes neither.
        if (!sameGains || !sameTexts || m_sortColumn > Title)
            orderRows();
        groupRows();
    };
    if (!sameGains) {
        beginResetModel();
        refill();
        take(arrange());
        endResetModel();
        return;
    }
    refill();
    Shown shown = arrange();
    if (shown.visible != m_visible) {
        beginResetModel();
        take(std::move(shown));
        endResetModel();
        return;
    }
    take(std::move(shown));
    for (int row = 0; row < rowCount(); ++row)
        if (isGroup(row) || std::binary_search(changed.begin(), changed.end(), m_visible[static_cast<size_t>(row)].row))
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

bool GainRegisterModel::isBefore(const Row &a, const Row &b) const
{
    switch (m_sortColumn) {
    case Title:
        return a.titleKey < b.titleKey;
    case Status:
        return static_cast<int>(a.status.stage) < static_cast<int>(b.status.stage);
    case Identified:
        return a.totals.fte[Account::Identified] < b.totals.fte[Account::Identified];
    case Realised:
        return a.totals.fte.realised() < b.totals.fte.realised();
    case Use:
        return a.status.realisedShare < b.status.realisedShare;
    case Evidence:
        return static_cast<int>(a.status.evidence) < static_cast<int>(b.status.evidence);
    case NextCheck:
        return a.status.nextCheck.value_or(QDate(9999, 1, 1)) < b.status.nextCheck.value_or(QDate(9999, 1, 1));
    case Responsible:
        return a.responsible.localeAwareCompare(b.responsible) < 0;
    case Owner:
        return a.owner.localeAwareCompare(b.owner) < 0;
    case PlannedOn:
        return a.plannedOn.value_or(QDate(9999, 1, 1)) < b.plannedOn.value_or(QDate(9999, 1, 1));
    case Tool:
        return a.tool < b.tool;
    default:
        return a.codeKey < b.codeKey;
    }
}

void GainRegisterModel::orderRows()
{
    m_order.resize(m_rows.size());
    for (size_t i = 0; i < m_order.size(); ++i)
        m_order[i] = static_cast<int>(i);
    std::sort(m_order.begin(), m_order.end(), [this](int left, int right) {
        const Row &a = m_rows[static_cast<size_t>(left)];
        const Row &b = m_rows[static_cast<size_t>(right)];
        const bool ascending = m_sortOrder == Qt::AscendingOrder || m_sortColumn < 0;
        if (isBefore(a, b) != isBefore(b, a))
            return ascending ? isBefore(a, b) : isBefore(b, a);
        return a.codeKey != b.codeKey ? a.codeKey < b.codeKey : a.id < b.id;
    });
}

void GainRegisterModel::groupRows()
{
    QHash<QString, int> places;
    std::vector<std::pair<QString, QString>> found;
    m_groupOf.resize(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const auto group = groupOf(m_rows[i]);
        const auto known = places.constFind(group.first);
        m_groupOf[i] = known == places.constEnd() ? static_cast<int>(found.size()) : *known;
        if (known == places.constEnd()) {
            places.insert(group.first, m_groupOf[i]);
            found.push_back(group);
        }
    }
    std::vector<int> order(found.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&found](int a, int b) {
        return found[static_cast<size_t>(a)].first < found[static_cast<size_t>(b)].first;
    });
    std::vector<int> rank(found.size());
    m_allGroups.clear();
    for (size_t i = 0; i < order.size(); ++i) {
        rank[static_cast<size_t>(order[i])] = static_cast<int>(i);
        m_allGroups.push_back(found[static_cast<size_t>(order[i])]);
    }
    for (int &group : m_groupOf)
        group = rank[static_cast<size_t>(group)];
}

GainRegisterModel::Shown GainRegisterModel::arrange() const
{
    Shown shown;
    for (const auto &[key, title] : m_allGroups)
        shown.groups.push_back({key, title, {}, {}, 0, 0});
    const auto passes = [this](const Row &row) {
        return row.inView(m_view) && (!m_tool || row.tool == *m_tool) && std::all_of(m_filterWords.begin(), m_filterWords.end(),
                                                 [&row](const QString &word) { return row.search.contains(word); });
    };
    for (const int at : m_order) {
        const Row &row = m_rows[static_cast<size_t>(at)];
        if (!passes(row))
            continue;
        Group &its = shown.groups[static_cast<size_t>(m_groupOf[static_cast<size_t>(at)])];
        its.rows.push_back(at);
        its.notMeasured += row.inView(GainView::NotMeasured) ? 1 : 0;
        its.expired += row.inView(GainView::Expired) ? 1 : 0;
        ++shown.gains;
    }
    std::erase_if(shown.groups, [](const Group &group) { return group.rows.empty(); });
    shown.visible.reserve(shown.gains + shown.groups.size());
    for (size_t g = 0; g < shown.groups.size(); ++g) {
        if (m_grouping != GainGrouping::None)
            shown.visible.push_back({static_cast<int>(g), -1});
        if (m_grouping == GainGrouping::None || !m_collapsed.contains(shown.groups[g].key))
            for (const int row : shown.groups[g].rows)
                shown.visible.push_back({static_cast<int>(g), row});
    }
    sumUp(shown);
    return shown;
}

void GainRegisterModel::sumUp(Shown &shown) const
{
    // The rows hold what the ledger says of each gain: a pass over half a million postings for each letter typed in the
    // filter would only say the same.
    for (Group &group : shown.groups) {
        for (const int row : group.rows)
            group.totals += m_rows[static_cast<size_t>(row)].totals;
        shown.totals += group.totals;
    }
}

void GainRegisterModel::take(Shown shown)
{
    m_groups = std::move(shown.groups);
    m_visible = std::move(shown.visible);
    m_shownTotals = shown.totals;
    m_shownGains = shown.gains;
}

void GainRegisterModel::rearrange()
{
    beginResetModel();
    take(arrange());
    endResetModel();
}

void GainRegisterModel::setFilter(const QString &text)
{
    const QStringList words = base::folded(text).split(u' ', Qt::SkipEmptyParts);
    if (words == m_filterWords)
        return;
    m_filterWords = words;
    rearrange();
}

void GainRegisterModel::setTool(std::optional<domain::SourceTool> tool)
{
    if (tool == m_tool)
        return;
    m_tool = tool;
    rearrange();
}

void GainRegisterModel::setView(GainView view)
{
    if (view == m_view)
        return;
    m_view = view;
    rearrange();
}

void GainRegisterModel::setGrouping(GainGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    m_collapsed.clear();
    groupRows();
    rearrange();
}

void GainRegisterModel::setExpanded(int row, bool expanded)
{
    if (row < 0 || row >= rowCount() || !isGroup(row))
        return;
    const int at = m_visible[static_cast<size_t>(row)].group;
    const Group &group = m_groups[static_cast<size_t>(at)];
    if (expanded == !m_collapsed.contains(group.key))
        return;
    const auto first = m_visible.begin() + row + 1;
    const auto count = static_cast<int>(group.rows.size());
    if (expanded) {
        m_collapsed.remove(group.key);
        std::vector<Item> items;
        for (const int gain : group.rows)
            items.push_back({at, gain});
        beginInsertRows({}, row + 1, row + count);
        m_visible.insert(first, items.begin(), items.end());
        endInsertRows();
    } else {
        m_collapsed.insert(group.key);
        beginRemoveRows({}, row + 1, row + count);
        m_visible.erase(first, first + count);
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, 0));
}

void GainRegisterModel::setAllExpanded(bool expanded)
{
    m_collapsed.clear();
    if (!expanded)
        for (const Group &group : m_groups)
            m_collapsed.insert(group.key);
    rearrange();
}

void GainRegisterModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    orderRows();
    rearrange();
}

domain::GainId GainRegisterModel::gainAt(int row) const
{
    if (row < 0 || row >= rowCount() || isGroup(row))
        return {};
    return m_rows[static_cast<size_t>(m_visible[static_cast<size_t>(row)].row)].id;
}

int GainRegisterModel::rowOfGain(const GainId &gain) const
{
    const int at = m_indexOf.value(gain, -1);
    const auto found =
        std::find_if(m_visible.begin(), m_visible.end(), [at](const Item &item) { return item.row == at; });
    return at < 0 || found == m_visible.end() ? -1 : static_cast<int>(found - m_visible.begin());
}

int GainRegisterModel::groupRowOf(int row) const
{
    while (row >= 0 && row < rowCount() && !isGroup(row))
        --row;
    return row < rowCount() ? row : -1;
}

void GainRegisterModel::clearPending(const GainId &gain)
{
    if (m_pending.remove(gain) == 0)
        return;
    if (const int row = rowOfGain(gain); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace vf::presentation
