#include "gui/pages/units_page.h"

#include "application/record/organisation_records.h"
#include "application/services/organisation_service.h"
#include "gui/pages/units_dialogs.h"
#include "gui/pages/units_inspector.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/delegates.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/page_header.h"
#include "gui/widgets/search_field.h"
#include "gui/widgets/sum_row.h"
#include "presentation/format.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::OrganisationService;
using application::WorkContext;
using presentation::ImportKind;
using presentation::UnitTreeModel;

UnitsPage::UnitsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_header(new PageHeader(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)), m_left(new QWidget(this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_filter(new SearchField(tr("Filtrer enheter"), QKeySequence(Qt::CTRL | Qt::Key_F), m_left)),
      m_withInactive(new QCheckBox(tr("Vis også enheter som ikke er aktive"), m_left)), m_table(new QTreeView(m_left)),
      m_model(new UnitTreeModel(UnitTreeModel::Look::Table, this)),
      m_inspector(new UnitInspector(context.workspace, this))
{
    m_table->setModel(m_model);
    m_sum = new SumRow(m_table, m_left);
    buildActions();
    buildTable();
    buildEmpty();
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_inspector);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);
    connectAll();
    applyMetrics();
}

void UnitsPage::buildActions()
{
    const auto make = [this](const char *name, const QString &text, QLatin1StringView iconName = {}) {
        auto *action = new QAction(text, this);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        action->setObjectName(u"units."_s + QLatin1StringView(name));
        return action;
    };
    m_toggleInspector = make("toggleInspector", tr("Vis detaljer"));
    m_import = make("import", tr("Importer enheter…"), "import"_L1);
    m_importStatus = make("importStatus", tr("Importer status…"));
    m_copy = make("copy", tr("Kopier tabell"), "copy"_L1);
    m_new = make("new", tr("Ny enhet…"), "plus"_L1);
    m_header->setTitle(title());
    for (QAction *action : {m_toggleInspector, m_copy, m_importStatus, m_import})
        m_header->addButton(action)->setObjectName(u"button."_s + action->objectName());
    m_newButton = m_header->setPrimary(m_new);
    m_newButton->setObjectName(u"button.units.new"_s);
}

void UnitsPage::buildTable()
{
    m_filter->setObjectName(u"units.filter"_s);
    m_filter->setAccessibleName(tr("Filtrer enheter"));
    m_filter->setIconName("list-filter"_L1);
    m_withInactive->setObjectName(u"units.withInactive"_s);
    m_table->setObjectName(u"units.table"_s);
    m_table->setAccessibleName(tr("Enheter"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_table));
    m_table->setItemDelegateForColumn(UnitTreeModel::Status,
                                      new TwoLineDelegate(CellDelegate::RowHeight::Dense, m_table));
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setExpandsOnDoubleClick(false);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->header()->setSectionsMovable(false);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(UnitTreeModel::Name, QHeaderView::Stretch);
    addTableCopy(m_table);
    m_sum->setObjectName(u"units.sum"_s);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_filter, 1);
    bar->addSpacing(sized(12));
    bar->addWidget(m_withInactive);
    bar->addStretch(1);
    auto *column = new QVBoxLayout(m_left);
    column->setSpacing(0);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_sum);
}

void UnitsPage::buildEmpty()
{
    m_empty->setObjectName(u"units.empty"_s);
    m_empty->setIconName("building-2"_L1);
    m_empty->setTitle(tr("Ingen enheter ennå"));
    m_empty->setText(tr("Importer listen over enheter fra et regneark eller en CSV-fil, eller legg til den første selv."));
    m_empty->setPrimary(tr("Importer enheter…"), icon("import"_L1));
    m_empty->setSecondary(tr("Åpne eksempel"));
    m_empty->primaryButton()->setObjectName(u"units.empty.import"_s);
    m_empty->secondaryButton()->setObjectName(u"units.empty.sample"_s);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] { navigator().importFile(ImportKind::Units); });
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] { navigator().openSample(); });
}

void UnitsPage::connectAll()
{
    connect(m_import, &QAction::triggered, this, [this] { navigator().importFile(ImportKind::Units); });
    connect(m_importStatus, &QAction::triggered, this, [this] { navigator().importFile(ImportKind::UnitStatus); });
    connect(m_copy, &QAction::triggered, this, [this] { copyWholeTable(*m_table); });
    connect(m_new, &QAction::triggered, this, &UnitsPage::addUnit);
    connect(m_toggleInspector, &QAction::triggered, this, [this] {
        m_inspectorWanted = !m_inspector->isVisible();
        fitToWidth();
        if (m_inspector->isVisible())
            m_inspector->focusFirstField();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &UnitsPage::fillTable);
    connect(m_withInactive, &QCheckBox::toggled, this, &UnitsPage::fillTable);
    connect(m_inspector, &UnitInspector::left, m_table, [this] {
        if (!m_table->isVisible()) { // the inspector has the whole page
            m_inspectorWanted = false;
            fitToWidth();
        }
        m_table->setFocus();
    });
    connect(m_table, &QTreeView::activated, this, [this] {
        m_inspectorWanted = true;
        fitToWidth();
        m_inspector->focusFirstField();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &to) {
        if (m_filling)
            return;
        m_chosen = m_model->unitAt(to);
        showChosen();
        Q_EMIT statusChanged();
    });
    connect(m_table, &QTreeView::collapsed, this, [this](const QModelIndex &node) {
        if (!m_filling)
            m_toggled.insert(node.data(UnitTreeModel::UnitIdRole).toUuid(), false);
    });
    connect(m_table, &QTreeView::expanded, this, [this](const QModelIndex &node) {
        if (!m_filling)
            m_toggled.insert(node.data(UnitTreeModel::UnitIdRole).toUuid(), true);
    });
}

void UnitsPage::applyMetrics()
{
    m_table->setIndentation(sized(18));
    static_cast<QVBoxLayout *>(m_left->layout())
        ->itemAt(0)->layout()->setContentsMargins(sized(24), sized(12), sized(24), sized(12));
    const std::pair<int, int> widths[] = {{UnitTreeModel::Code, 72},         {UnitTreeModel::Kind, 112},
                                          {UnitTreeModel::Fte, 76},          {UnitTreeModel::Headcount, 76},
                                          {UnitTreeModel::Status, 124},      {UnitTreeModel::TrainedSince, 112},
                                          {UnitTreeModel::Trained, 72},      {UnitTreeModel::Pilot, 60}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, sized(width));
    m_inspector->setMinimumWidth(sized(304));
    m_inspector->setMaximumWidth(sized(420));
    m_filter->setMaximumWidth(sized(320));
}

void UnitsPage::fitToWidth()
{
    const bool roomy = width() >= sized(940);
    m_inspector->setVisible(m_inspectorWanted.value_or(roomy));
    const bool stacked = width() < sized(640);
    m_left->setVisible(!stacked || !m_inspector->isVisible());
    m_inspector->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : sized(420));
    m_toggleInspector->setText(m_inspector->isVisible() ? tr("Skjul detaljer") : tr("Vis detaljer"));
    // The narrower the table, the fewer columns: what can also be read beside it goes first.
    const int room = width() - (m_inspector->isVisible() && !stacked ? m_inspector->width() : 0);
    m_table->setColumnHidden(UnitTreeModel::Kind, room < sized(960));
    m_table->setColumnHidden(UnitTreeModel::Pilot, room < sized(800));
    m_table->setColumnHidden(UnitTreeModel::TrainedSince, room < sized(720));
    m_table->setColumnHidden(UnitTreeModel::Headcount, room < sized(640));
    m_table->setColumnHidden(UnitTreeModel::Code, room < sized(560));
    m_table->setColumnHidden(UnitTreeModel::Trained, room < sized(470));
    m_withInactive->setVisible(room >= sized(560));
}

void UnitsPage::refresh()
{
    m_header->setSubtitle(scopeText());
    const bool empty = workspace().snapshot().units().empty();
    const bool mayWrite = workspace().session().mayWrite();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_splitter);
    m_empty->primaryButton()->setEnabled(mayWrite);
    for (QAction *action : {m_new, m_import, m_importStatus})
        action->setEnabled(mayWrite);
    for (QAction *action : {m_toggleInspector, m_copy, m_importStatus})
        action->setVisible(!empty);
    // One filled button on a screen: with nothing there, it is the import.
    setButtonRole(m_newButton, empty ? ButtonRole::Normal : ButtonRole::Primary);
    fillTable();
    fitToWidth();
}

void UnitsPage::fillTable()
{
    if (!workspace().isLoaded())
        return;
    {
        const QScopedValueRollback guard(m_filling, true);
        presentation::OutlineOptions options;
        options.scope = workspace().scope();
        options.filter = m_filter->text();
        options.withInactive = m_withInactive->isChecked();
        m_model->setOutline({workspace().snapshot(), workspace().asOf(), options});
        keepOpenNodes();
        select(m_chosen);
    }
    fillSums();
    showChosen();
    Q_EMIT statusChanged();
}

void UnitsPage::fillSums()
{
    const auto figures = workspace().figures();
    base::FteCount fte;
    qint64 headcount = 0;
    // As in the areas' own rows: departments are part of their unit.
    for (const domain::Unit &unit : workspace().snapshot().units())
        if (unit.kind != domain::UnitKind::Department && unit.activeOn(figures.asOf()) && figures.inScope(unit.id)) {
            fte += unit.fte.value_or(base::FteCount());
            headcount += unit.headcount.value_or(0);
        }
    const domain::Unit *scope = workspace().scope() ? workspace().snapshot().findUnit(*workspace().scope()) : nullptr;
    QStringList texts(UnitTreeModel::ColumnCount);
    texts[UnitTreeModel::Name] = tr("Sum, %1").arg(scope ? scope->name : tr("hele kommunen"));
    texts[UnitTreeModel::Fte] = presentation::number(fte.value(), 1);
    texts[UnitTreeModel::Headcount] = presentation::count(headcount);
    texts[UnitTreeModel::Trained] =
        tr("%1/%2").arg(presentation::count(figures.unitsTrained()), presentation::count(figures.unitsTotal()));
    m_sum->setTexts(texts);
}

void UnitsPage::keepOpenNodes()
{
    const bool filtered = !m_filter->text().trimmed().isEmpty();
    for (const auto &node : m_model->outline().nodes())
        if (!node.children.empty())
            m_table->setExpanded(m_model->indexOfUnit(node.id), filtered || m_toggled.value(node.id.uuid(), true));
}

void UnitsPage::select(const std::optional<domain::UnitId> &unit)
{
    QModelIndex row = unit ? m_model->indexOfUnit(*unit) : QModelIndex();
    if (!row.isValid() && m_model->rowCount() > 0) {
        row = m_model->index(0, 0);
        m_chosen = m_model->unitAt(row);
    }
    if (row.isValid() && row != m_table->currentIndex().siblingAtColumn(0)) {
        m_table->setCurrentIndex(row);
        m_table->scrollTo(row);
    }
}

void UnitsPage::showChosen()
{
    m_inspector->showUnit(m_model->rowCount() > 0 ? m_chosen : std::nullopt);
}

void UnitsPage::addUnit()
{
    NewUnitDialog dialog(workspace().snapshot(), workspace().asOf(),
                         workspace().scope() ? workspace().scope() : m_chosen, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    workspace()
        .perform([unit = dialog.unit(), parent = dialog.parentUnit()](const WorkContext &context) {
            return OrganisationService(context).addUnit(unit, parent);
        })
        .then(this, [this](const presentation::ActionResult &outcome) {
            if (!outcome)
                return;
            for (const application::Change &change : (*outcome)->changes)
                if (change.isOf<domain::Unit>())
                    m_chosen = domain::UnitId(change.id);
            fillTable();
        });
}

void UnitsPage::focusFilter()
{
    m_filter->focusAll();
}

QString UnitsPage::statusText() const
{
    const size_t rows = m_model->outline().nodes().size();
    const auto chosen = m_table->selectionModel()->selectedRows().size();
    const QString shown = presentation::counted(rows, tr("rad"), tr("rader"));
    return chosen > 0 ? tr("%1 · %2 valgt").arg(shown, presentation::count(qint64(chosen))) : shown;
}

void UnitsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitToWidth();
}

void UnitsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMetrics();
        fitToWidth();
    }
}

} // namespace vf::gui
