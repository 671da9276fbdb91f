#include "presentation/overview_model.h"

#include "base/text.h"
#include "presentation/format.h"
#include "presentation/texts.h"

#include <QFont>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace vf::presentation {

using application::Figures;
using application::Snapshot;
using domain::Account;
using domain::UnitKind;

namespace {

/// What a column is called, and how its cells lie.
struct ColumnLook
{
    const char *title;
    const char *toolTip;
    bool figure;
};

const ColumnLook &lookOf(int column)
{
    static constexpr std::array looks{
        ColumnLook{QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Enhet"), "", false},
        ColumnLook{QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Opplært"),
                   QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Enheter med opplæring av enhetene i drift"),
                   true},
        ColumnLook{QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Identifisert"), "", true},
        ColumnLook{QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Realisert"),
                   QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Kvalitet, kvantitet og besparelse til sammen"),
                   true},
        ColumnLook{QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Andel"),
                   QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Realisert av identifisert"), true},
        ColumnLook{QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Fordeling"),
                   QT_TRANSLATE_NOOP("vf::presentation::OverviewModel", "Alle stolper har samme målestokk"), false},
    };
    static_assert(looks.size() == OverviewModel::ColumnCount);
    return looks[static_cast<size_t>(column)];
}

double shareOf(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

} // namespace

OverviewFigures OverviewFigures::of(const domain::Totals &totals, OverviewMeasure measure,
                                    std::optional<base::Kroner> rate)
{
    const auto shown = [&](auto pick) {
        switch (measure) {
        case OverviewMeasure::Hours:
            return pick(totals.hours).value();
        case OverviewMeasure::Fte:
            return pick(totals.fte).value();
        case OverviewMeasure::Kroner:
            return (pick(totals.fte) * rate.value_or(base::Kroner())).value();
        }
        Q_UNREACHABLE();
    };
    const auto account = [&](Account which) { return shown([which](const auto &sums) { return sums[which]; }); };
    OverviewFigures figures;
    figures.identified = account(Account::Identified);
    figures.quality = account(Account::Quality);
    figures.quantity = account(Account::Quantity);
    figures.savings = account(Account::Savings);
    figures.lapsed = account(Account::Lapsed);
    figures.extraWork = account(Account::ExtraWork);
    figures.realised = shown([](const auto &sums) { return sums.realised(); });
    figures.open = shown([](const auto &sums) { return sums.open(); });
    return figures;
}

QString overviewNumber(double value, OverviewMeasure measure)
{
    return number(value, measure == OverviewMeasure::Fte ? 1 : 0);
}

QString overviewUnit(OverviewMeasure measure)
{
    switch (measure) {
    case OverviewMeasure::Fte:
        return OverviewModel::tr("årsverk");
    case OverviewMeasure::Hours:
        return OverviewModel::tr("timer per år");
    case OverviewMeasure::Kroner:
        return OverviewModel::tr("kr");
    }
    Q_UNREACHABLE();
}

/// Makes the rows of a tree from Figures: one row per node in scope that is active or has figures.
struct OverviewModel::Builder
{
    const Snapshot &snapshot;
    const Figures &figures;
    std::vector<domain::Totals> rolledUp;
    std::unordered_map<domain::UnitId, std::pair<size_t, size_t>> trainedOf;
    Content content;

    Builder(const Snapshot &theSnapshot, const Figures &theFigures)
        : snapshot(theSnapshot),
          figures(theFigures),
          rolledUp(theFigures.rolledUp())
    {
        for (const auto &groups : {figures.byUnit(), figures.byArea()})
            for (const application::FigureGroup &group : groups)
                if (group.unit)
                    trainedOf[*group.unit] = {group.unitsTrained, group.unitsTotal};
    }

    std::optional<UnitDot> dotOf(const domain::Unit &unit) const
    {
        if (unit.kind == UnitKind::ServiceArea)
            return std::nullopt;
        if (figures.trained(unit.id))
            return UnitDot::Trained;
        const auto status = snapshot.leanLog().statusOn(unit.id, figures.asOf());
        return status && domain::underIntroduction(*status) ? UnitDot::UnderIntroduction : UnitDot::NotTrained;
    }

    /// Adds the node and everything under it that is worth a row; -1 when none of it is.
    int add(size_t node, int parent)
    {
        const domain::Unit &unit = snapshot.units()[node];
        const int at = static_cast<int>(content.rows.size());
        Row row;
        row.unit = unit.id;
        row.name = unit.name;
        row.sortKey = base::sortKey(unit.name);
        row.area = unit.kind == UnitKind::ServiceArea;
        row.active = unit.activeOn(figures.asOf());
        row.dot = dotOf(unit);
        row.totals = rolledUp[node];
        row.parent = parent;
        if (const auto found = trainedOf.find(unit.id); found != trainedOf.end())
            std::tie(row.trained, row.total) = found->second;
        content.rows.push_back(std::move(row));
        std::vector<int> children;
        for (const size_t child : figures.tree().childrenOf(node))
            if (const int added = add(child, at); added >= 0)
                children.push_back(added);
        if (children.empty() && !unit.activeOn(figures.asOf()) && rolledUp[node] == domain::Totals()) {
            content.rows.resize(static_cast<size_t>(at));
            return -1;
        }
        content.rows[static_cast<size_t>(at)].children = std::move(children);
        return at;
    }

    void build()
    {
        const domain::OrganisationTree &tree = figures.tree();
        content.rows.reserve(tree.size());
        for (size_t node = 0; node < tree.size(); ++node) {
            const auto above = tree.parentOf(node);
            const bool isTop =
                figures.inScope(snapshot.units()[node].id) && (!above || !figures.inScope(snapshot.units()[*above].id));
            if (const int added = isTop ? add(node, -1) : -1; added >= 0)
                content.roots.push_back(added);
        }
    }
};

OverviewModel::OverviewModel(QObject *parent) : QAbstractItemModel(parent) {}

bool OverviewModel::sameShape(const Content &a, const Content &b)
{
    return a.roots == b.roots &&
           std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(), [](const Row &x, const Row &y) {
               return x.unit == y.unit && x.parent == y.parent && x.children == y.children;
           });
}

void OverviewModel::show(const Snapshot &snapshot, const Figures &figures)
{
    Builder builder(snapshot, figures);
    builder.build();
    const domain::FteRate *rate = snapshot.rateOn(figures.asOf());
    m_rate = rate ? std::optional(rate->amount) : std::nullopt;
    m_rateSource = rate ? rate->source : QString();
    if (m_measure == OverviewMeasure::Kroner && !m_rate)
        m_measure = OverviewMeasure::Fte;
    m_sum = Row();
    m_sum.totals = figures.total();
    m_sum.trained = figures.unitsTrained();
    m_sum.total = figures.unitsTotal();
    sortContent(builder.content);

    const bool keep = sameShape(m_content, builder.content);
    if (!keep)
        beginResetModel();
    m_content = std::move(builder.content);
    m_largest = 0;
    for (const Row &row : m_content.rows)
        m_largest = std::max(m_largest, bar(row).total());
    if (keep)
        tellAllChanged({});
    else
        endResetModel();
}

void OverviewModel::setMeasure(OverviewMeasure measure)
{
    if (measure == m_measure || (measure == OverviewMeasure::Kroner && !m_rate))
        return;
    m_measure = measure;
    m_largest = 0;
    for (const Row &row : m_content.rows)
        m_largest = std::max(m_largest, bar(row).total());
    tellAllChanged({});
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void OverviewModel::tellAllChanged(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    for (int row = 0; row < rows; ++row)
        tellAllChanged(index(row, 0, parent));
}

void OverviewModel::sortContent(Content &content) const
{
    const auto before = [&](int left, int right) {
        if (m_sortColumn < 0)
            return left < right; // rows were made in the organisation's own order
        const Row &a = content.rows[static_cast<size_t>(left)];
        const Row &b = content.rows[static_cast<size_t>(right)];
        if (m_sortColumn == Name || m_sortColumn == Distribution)
            return m_sortOrder == Qt::AscendingOrder ? a.sortKey < b.sortKey : b.sortKey < a.sortKey;
        const double x = value(a, m_sortColumn).toDouble();
        const double y = value(b, m_sortColumn).toDouble();
        return m_sortOrder == Qt::AscendingOrder ? x < y : y < x;
    };
    std::stable_sort(content.roots.begin(), content.roots.end(), before);
    for (size_t i = 0; i < content.rows.size(); ++i) {
        auto children = std::move(content.rows[i].children); // the comparison reads the rows
        std::stable_sort(children.begin(), children.end(), before);
        content.rows[i].children = std::move(children);
    }
}

void OverviewModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    m_sortColumn = column;
    m_sortOrder = order;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    sortContent(m_content);
    for (const QModelIndex &index : before)
        after << indexFor(static_cast<int>(index.internalId()), index.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const OverviewModel::Row *OverviewModel::rowOf(const QModelIndex &index) const
{
    const auto at = static_cast<size_t>(index.internalId());
    return index.isValid() && at < m_content.rows.size() ? &m_content.rows[at] : nullptr;
}

QModelIndex OverviewModel::indexFor(int row, int column) const
{
    const auto &siblings = childrenOf(m_content.rows[static_cast<size_t>(row)].parent);
    const auto at = std::find(siblings.begin(), siblings.end(), row);
    return createIndex(static_cast<int>(at - siblings.begin()), column, static_cast<quintptr>(row));
}

domain::UnitId OverviewModel::unitAt(const QModelIndex &index) const
{
    const Row *row = rowOf(index);
    return row ? row->unit : domain::UnitId();
}

QModelIndex OverviewModel::indexOf(const domain::UnitId &unit) const
{
    for (size_t i = 0; i < m_content.rows.size(); ++i)
        if (m_content.rows[i].unit == unit)
            return indexFor(static_cast<int>(i), 0);
    return {};
}

QModelIndex OverviewModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int above = parent.isValid() ? static_cast<int>(parent.internalId()) : -1;
    return createIndex(row, column, static_cast<quintptr>(childrenOf(above)[static_cast<size_t>(row)]));
}

QModelIndex OverviewModel::parent(const QModelIndex &child) const
{
    const Row *row = rowOf(child);
    return row && row->parent >= 0 ? indexFor(row->parent, 0) : QModelIndex();
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(childrenOf(parent.isValid() ? static_cast<int>(parent.internalId()) : -1).size());
}

int OverviewModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant OverviewModel::value(const Row &row, int column) const
{
    const OverviewFigures figures = figuresOf(row);
    switch (column) {
    case Trained:
        return static_cast<double>(row.trained);
    case Identified:
        return figures.identified;
    case Realised:
        return figures.realised;
    case Ratio:
        return shareOf(figures.realised, figures.identified);
    default:
        return {};
    }
}

QString OverviewModel::cellText(const Row &row, int column, bool isSum) const
{
    const OverviewFigures figures = figuresOf(row);
    switch (column) {
    case Name:
        return row.name;
    case Trained:
        if (row.area || isSum)
            return tr("%1 av %2").arg(count(row.trained), count(row.total));
        return row.total == 0 ? QString() : row.trained > 0 ? tr("ja") : tr("nei");
    case Identified:
        return overviewNumber(figures.identified, m_measure);
    case Realised:
        return overviewNumber(figures.realised, m_measure);
    case Ratio:
        return figures.identified > 0 ? percent(shareOf(figures.realised, figures.identified)) : missing();
    default:
        return {};
    }
}

ShareBar OverviewModel::bar(const Row &row) const
{
    const OverviewFigures figures = figuresOf(row);
    ShareBar bar{figures.quality, figures.quantity, figures.savings, figures.open, m_largest, {}};
    for (const double part : {figures.quality, figures.quantity, figures.savings, figures.open})
        bar.labels << overviewNumber(part, m_measure);
    return bar;
}

QString OverviewModel::distributionText(const Row &row) const
{
    const OverviewFigures figures = figuresOf(row);
    const auto part = [this](const QString &word, double figure) {
        return tr("%1 %2").arg(word, overviewNumber(figure, m_measure));
    };
    QStringList parts{part(shortText(Account::Quality), figures.quality),
                      part(inSentence(shortText(Account::Quantity)), figures.quantity),
                      part(inSentence(shortText(Account::Savings)), figures.savings),
                      part(inSentence(openText()), figures.open)};
    if (figures.lapsed != 0)
        parts << part(inSentence(shortText(Account::Lapsed)), figures.lapsed);
    if (figures.extraWork != 0)
        parts << part(inSentence(shortText(Account::ExtraWork)), figures.extraWork);
    return tr("%1 (%2)").arg(parts.join(QStringLiteral(", ")), overviewUnit(m_measure));
}

QVariant OverviewModel::cell(const Row &row, int column, int role, bool isSum) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column, isSum);
    case Qt::EditRole:
        return lookOf(column).figure && column != Trained ? value(row, column) : cellText(row, column, isSum);
    case Qt::TextAlignmentRole:
        return QVariant(lookOf(column).figure ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == Name && !row.active)
            return tr("%1 er ikke lenger i drift").arg(row.name);
        return column == Distribution ? distributionText(row) : cellText(row, column, isSum);
    case Qt::AccessibleTextRole:
        return column == Distribution ? distributionText(row) : cellText(row, column, isSum);
    case ShareBarRole:
        return column == Distribution && !isSum && row.totals.gains > 0 ? QVariant::fromValue(bar(row)) : QVariant();
    case UnitDotRole:
        return column == Name && row.dot ? QVariant::fromValue(*row.dot) : QVariant();
    case GroupRowRole:
        return isSum;
    case UnitIdRole:
        return row.unit.text();
    default:
        return {};
    }
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowOf(index);
    if (!row)
        return {};
    if (role == Qt::FontRole && row->area &&
        (index.column() <= Name || index.column() == Identified || index.column() == Realised)) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    return cell(*row, index.column(), role, false);
}

QVariant OverviewModel::sumData(int column, int role) const
{
    return cell(m_sum, column, role, true);
}

OverviewFigures OverviewModel::sum() const
{
    return figuresOf(m_sum);
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnLook &look = lookOf(section);
    if (role == Qt::DisplayRole)
        return section == Distribution ? tr("%1, %2").arg(tr(look.title), overviewUnit(m_measure)) : tr(look.title);
    if (role == Qt::ToolTipRole && look.toolTip[0] != '\0')
        return tr(look.toolTip);
    if (role == Qt::TextAlignmentRole)
        return QVariant(look.figure ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace vf::presentation
