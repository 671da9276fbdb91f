#include "gui/shell/navigation_pane.h"

#include "gui/shell/navigation_delegate.h"
#include "gui/shell/unit_legend.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/delegates.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/icon_label.h"
#include "gui/widgets/search_field.h"
#include "presentation/workspace.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::ModuleListModel;
using presentation::UnitTreeModel;

namespace {

/// A view that lies on the navigation's ground without a frame.
void layOnSidebar(QAbstractItemView *view)
{
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setAutoFillBackground(false);
    view->setProperty("vfNoRowLines", true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
}

} // namespace

NavigationPane::NavigationPane(QWidget *parent)
    : QWidget(parent), m_name(new ElidedLabel(this)), m_detail(new ElidedLabel(this)),
      m_ownerIcon(new IconLabel("building-2"_L1, IconTone::Secondary, 18, this)), m_moduleView(new QListView(this)),
      m_modules(new ModuleListModel(this)), m_unitPart(new QWidget(this)), m_ownerText(new QWidget(this)),
      m_filter(new SearchField(tr("Finn enhet"), {}, m_unitPart)), m_tree(new QTreeView(m_unitPart)),
      m_units(new UnitTreeModel(UnitTreeModel::Look::Navigation, this)), m_railUnits(new QToolButton(this)),
      m_legend(new UnitLegend(m_unitPart))
{
    setObjectName(u"shell.navigation"_s);
    setGroundRole(this, GroundRole::Sidebar);
    build();
    applyMetrics();
    connectAll();
}

void NavigationPane::build()
{
    setFontRole(m_name, FontRole::BodySemibold);
    m_name->setObjectName(u"shell.owner"_s);
    setFontRole(m_detail, FontRole::Secondary);
    setTextRole(m_detail, TextRole::Secondary);

    layOnSidebar(m_moduleView);
    m_moduleView->setObjectName(u"shell.modules"_s);
    m_moduleView->setAccessibleName(tr("Sider"));
    m_moduleView->setModel(m_modules);
    m_moduleView->setItemDelegate(new NavigationDelegate(m_moduleView));
    m_moduleView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_moduleView->setMouseTracking(true);

    layOnSidebar(m_tree);
    m_tree->setObjectName(u"shell.units"_s);
    m_tree->setAccessibleName(tr("Enheter: velg hva sidene skal vise"));
    m_tree->setModel(m_units);
    m_tree->setItemDelegate(new TwoLineDelegate(CellDelegate::RowHeight::Dense, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_filter->setObjectName(u"shell.units.filter"_s);
    m_filter->setAccessibleName(tr("Finn enhet"));
    m_filter->setIconName("list-filter"_L1);

    m_railUnits->setObjectName(u"shell.rail.units"_s);
    m_railUnits->setIcon(icon("list-filter"_L1));
    m_railUnits->setToolTip(tr("Velg enhet"));
    m_railUnits->setAccessibleName(tr("Velg enhet"));
    m_railUnits->setAutoRaise(true);
    m_railUnits->hide();

    auto *owner = new QHBoxLayout;
    auto *words = new QVBoxLayout(m_ownerText);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    owner->addWidget(m_ownerIcon, 0, Qt::AlignTop);
    owner->addWidget(m_ownerText, 1);
    auto *unitTitle = new QLabel(tr("Enheter"), m_unitPart);
    unitTitle->setObjectName(u"shell.units.title"_s);
    setFontRole(unitTitle, FontRole::SecondaryBold);
    setTextRole(unitTitle, TextRole::Secondary);
    auto *units = new QVBoxLayout(m_unitPart);
    units->addWidget(unitTitle);
    units->addWidget(m_filter);
    units->addWidget(m_tree, 1);
    units->addWidget(m_legend);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(owner);
    column->addWidget(m_moduleView);
    column->addWidget(m_unitPart, 1);
    column->addWidget(m_railUnits, 0, Qt::AlignHCenter);
    column->addStretch(0);
}

void NavigationPane::connectAll()
{
    connect(m_moduleView->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &to) {
        if (!m_updating && to.isValid())
            Q_EMIT moduleChosen(to.data(ModuleListModel::KeyRole).toString());
    });
    // Choosing the page one is on leads back to its beginning.
    connect(m_moduleView, &QListView::clicked, this,
            [this](const QModelIndex &to) { Q_EMIT moduleChosen(to.data(ModuleListModel::KeyRole).toString()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &to) {
        if (!m_updating && to.isValid())
            Q_EMIT scopeChosen(m_units->unitAt(to));
    });
    connect(m_filter, &QLineEdit::textChanged, this, &NavigationPane::rebuildTree);
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &node) {
        if (!m_updating)
            m_toggled.insert(node.data(UnitTreeModel::UnitIdRole).toUuid(), false);
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &node) {
        if (!m_updating)
            m_toggled.insert(node.data(UnitTreeModel::UnitIdRole).toUuid(), true);
    });
    connect(m_railUnits, &QToolButton::clicked, this, &NavigationPane::fullPaneWanted);
}

void NavigationPane::applyMetrics()
{
    const int row = m_moduleView->itemDelegate()->sizeHint({}, {}).height();
    m_moduleView->setMinimumHeight(row * std::max(1, m_modules->rowCount()) + 2);
    m_moduleView->setMaximumHeight(m_moduleView->minimumHeight());
    m_tree->setIndentation(sized(14));
    const int side = m_rail ? 0 : sized(12);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->setContentsMargins(0, sized(12), 0, m_rail ? sized(12) : 0);
    auto *owner = static_cast<QHBoxLayout *>(column->itemAt(0)->layout());
    owner->setContentsMargins(side, 0, m_rail ? 0 : sized(12), sized(12));
    owner->setSpacing(sized(12));
    auto *units = static_cast<QVBoxLayout *>(m_unitPart->layout());
    units->setContentsMargins(sized(8), sized(16), sized(8), sized(12));
    units->setSpacing(sized(6));
    setMinimumWidth(m_rail ? sized(56) : sized(200));
    setMaximumWidth(m_rail ? sized(56) : sized(420));
}

void NavigationPane::setModules(std::vector<presentation::Module> modules)
{
    const QScopedValueRollback guard(m_updating, true);
    m_modules->setModules(std::move(modules));
    applyMetrics();
}

void NavigationPane::setModuleCount(const QString &key, const QString &count)
{
    m_modules->setCount(key, count);
}

void NavigationPane::setCurrentModule(const QString &key)
{
    const QScopedValueRollback guard(m_updating, true);
    const QModelIndex module = m_modules->indexOfKey(key);
    if (module.isValid())
        m_moduleView->setCurrentIndex(module);
    else
        m_moduleView->clearSelection();
}

void NavigationPane::setOwner(const QString &name, const QString &detail, bool server)
{
    m_name->setText(name);
    m_detail->setText(detail);
    m_ownerIcon->setIcon(server ? "server"_L1 : "building-2"_L1, IconTone::Secondary);
}

void NavigationPane::showUnits(const presentation::Workspace &workspace)
{
    m_workspace = &workspace;
    rebuildTree();
}

void NavigationPane::rebuildTree()
{
    if (!m_workspace)
        return;
    const QScopedValueRollback guard(m_updating, true);
    presentation::OutlineOptions options;
    options.withMunicipality = true;
    options.filter = m_filter->text();
    m_units->setOutline({m_workspace->snapshot(), m_workspace->asOf(), options});
    keepOpenNodes();
    QModelIndex chosen = m_units->indexOfUnit(m_workspace->scope());
    if (!chosen.isValid()) // filtered away: the scope stays what it is
        chosen = m_units->indexOfUnit(std::nullopt);
    m_tree->setCurrentIndex(chosen);
    m_tree->scrollTo(chosen);
}

void NavigationPane::keepOpenNodes()
{
    const bool filtered = !m_filter->text().trimmed().isEmpty();
    const auto &nodes = m_units->outline().nodes();
    const bool small = nodes.size() <= 24; // a small municipality is shown whole, a large one by its areas
    for (const auto &node : nodes) {
        const QModelIndex index =
            m_units->indexOfUnit(node.isMunicipality ? std::nullopt : std::optional(node.id));
        if (!node.children.empty())
            m_tree->setExpanded(index, filtered || m_toggled.value(node.id.uuid(), small || node.isMunicipality));
    }
}

void NavigationPane::setRail(bool rail)
{
    m_rail = rail;
    m_modules->setIconsOnly(rail);
    m_unitPart->setVisible(!rail);
    m_ownerText->setVisible(!rail);
    m_railUnits->setVisible(rail);
    applyMetrics();
}

void NavigationPane::focusModules()
{
    m_moduleView->setFocus();
}

void NavigationPane::focusUnits()
{
    m_tree->setFocus();
}

void NavigationPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), colours().sidebar);
}

void NavigationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMetrics();
}

} // namespace vf::gui
