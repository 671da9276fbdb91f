// How page Verdistrøm is put together: its parts, where they lie, and what they tell the page.
#include "application/read_model/value_stream_figures.h"
#include "gui/accessible/spoken_name.h"
#include "gui/canvas/value_stream_map_view.h"
#include "gui/pages/typed_table_view.h"
#include "gui/pages/value_stream_estimates.h"
#include "gui/pages/value_stream_inspector.h"
#include "gui/pages/value_stream_page.h"
#include "gui/pages/value_stream_panel.h"
#include "gui/pages/value_stream_state_view.h"
#include "gui/pages/value_stream_table.h"
#include "gui/pages/value_stream_waste.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/page_header.h"
#include "gui/widgets/segmented_control.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::ValueStreamModel;

namespace {

/// Room for the names of the figures beside their three columns, at 13 px text.
constexpr int sideWidth = 388;

} // namespace

ValueStreamPage::ValueStreamPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_edits(context.workspace),
      m_header(new PageHeader(this)),
      m_strip(new QWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_content(new QWidget(this)),
      m_chooser(new QComboBox(m_content)),
      m_facts(new ElidedLabel(m_content)),
      m_details(new QPushButton(tr("Rediger"), m_content)),
      m_switch(new SegmentedControl(m_content)),
      m_columns(new QPushButton(tr("Flere kolonner"), m_content)),
      m_showMap(new QPushButton(icon("workflow"_L1), tr("Kart"), m_content)),
      m_message(new InlineMessage(m_content)),
      m_splitter(new QSplitter(Qt::Horizontal, m_content)),
      m_left(new QWidget(m_splitter)),
      m_mapAndTables(new QSplitter(Qt::Vertical, m_left)),
      m_map(new ValueStreamMapView(m_mapAndTables)),
      m_states(new QSplitter(Qt::Vertical, m_mapAndTables)),
      m_current(new StateView(m_edits, u"valuestream.current"_s, m_states)),
      m_idealView(new StateView(m_edits, u"valuestream.ideal"_s, m_states)),
      m_idealBox(new QComboBox(m_idealView)),
      m_copyAll(new QPushButton(icon("copy"_L1), tr("Kopier alt fra nå"), m_idealView)),
      m_adoptButton(new QPushButton(icon("check"_L1), tr("Vedta…"), m_idealView)),
      m_idealMenu(new QToolButton(m_idealView)),
      m_keys(makeKeyHints(tr("Tab neste felt · Enter neste trinn · Ctrl+Enter ny utfordring · Alt+↑/↓ flytt · V N S type · "
                             "Ctrl+D kopier til ideell · Ctrl+Tab ut av tabellen"),
                          m_left)),
      m_side(new QWidget(m_splitter)),
      m_sideSwitch(new SegmentedControl(m_side)),
      m_sideStack(new QStackedWidget(m_side)),
      m_panel(new ValueStreamPanel(m_side)),
      m_inspector(new AnalysisInspector(m_edits, m_side)),
      m_estimates(new EstimatePanel(m_edits, m_side)),
      m_waste(new WastePanel(m_side))
{
    setGroundRole(this, GroundRole::Surface);
    buildActions();
    buildBar();
    buildStates();
    buildMap();
    buildSide();
    buildEmpty();
    buildOutput();
    buildMore();
    layOut();
    connectParts();
    connectStates();
    connectMap();
    connectMore();
    applyMetrics();
}

ValueStreamPage::~ValueStreamPage() = default;

void ValueStreamPage::buildActions()
{
    const auto make = [this](const char *name, const QString &text, QLatin1StringView iconName = {}) {
        auto *action = new QAction(text, this);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        action->setObjectName(u"valuestream."_s + QLatin1StringView(name));
        return action;
    };
    m_toggleSide = make("toggleSide", tr("Skjul måltall"));
    m_import = make("import", tr("Importer…"), "import"_L1);
    m_new = make("new", tr("Ny analyse…"), "plus"_L1);
    m_register = make("register", tr("Registrer gevinst…"), "trending-up"_L1);
    m_header->setTitle(title());
    for (QAction *action : {m_toggleSide, m_import, m_new})
        m_header->addButton(action)->setObjectName(u"button."_s + action->objectName());
    m_registerButton = m_header->setPrimary(m_register);
    m_registerButton->setObjectName(u"button.valuestream.register"_s);
}

void ValueStreamPage::buildBar()
{
    m_chooser->setObjectName(u"valuestream.chooser"_s);
    m_chooser->setEditable(true);
    setSpokenName(m_chooser, tr("Velg analyse"));
    m_chooser->setInsertPolicy(QComboBox::NoInsert);
    m_chooser->completer()->setFilterMode(Qt::MatchContains);
    m_chooser->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_chooser->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_facts->setObjectName(u"valuestream.facts"_s);
    setFontRole(m_facts, FontRole::Secondary);
    setTextRole(m_facts, TextRole::Secondary);
    m_details->setObjectName(u"valuestream.details"_s);
    m_details->setToolTip(tr("Tjeneste, volum, timegrunnlag, regel og mål"));
    setSmall(m_details);
    m_switch->setObjectName(u"valuestream.switch"_s);
    m_switch->setAccessibleName(tr("Tilstander som vises"));
    m_switch->addSegment(tr("Nå og ideell"));
    m_switch->addSegment(tr("Nå"));
    m_switch->addSegment(tr("Ideell"));
    m_columns->setObjectName(u"valuestream.columns"_s);
    m_columns->setCheckable(true);
    m_columns->setToolTip(tr("Vis også hvem, personer, gjentak, sløsing, parallell og forslag"));
    m_message->setObjectName(u"valuestream.message"_s);
    m_message->setClosable(true);
    m_message->setEdgeToEdge(true);
    m_message->hide();
}

void ValueStreamPage::buildStates()
{
    m_idealBox->setObjectName(u"valuestream.idealChooser"_s);
    m_idealBox->setAccessibleName(tr("Ideell situasjon som vises"));
    m_copyAll->setObjectName(u"valuestream.copyAll"_s);
    m_copyAll->setToolTip(tr("Kopierer hvert trinn som ikke er med ennå. Ctrl+D kopierer det valgte trinnet."));
    m_adoptButton->setObjectName(u"valuestream.adopt"_s);
    m_adoptButton->setToolTip(tr("Vedta den ideelle situasjonen på en dato"));
    m_idealMenu->setObjectName(u"valuestream.idealMenu"_s);
    m_idealMenu->setIcon(icon("ellipsis"_L1));
    m_idealMenu->setToolTip(tr("Flere valg for den ideelle situasjonen"));
    m_idealMenu->setAccessibleName(tr("Flere valg for den ideelle situasjonen"));
    m_idealMenu->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_idealMenu);
    const auto offer = [&](const QString &name, const QString &text, auto slot) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"valuestream."_s + name);
        connect(action, &QAction::triggered, this, slot);
    };
    offer(u"addIdeal"_s, tr("Ny ideell situasjon…"), &ValueStreamPage::addIdeal);
    offer(u"renameIdeal"_s, tr("Gi navn…"), &ValueStreamPage::renameIdeal);
    offer(u"removeIdeal"_s, tr("Slett ideell situasjon…"), &ValueStreamPage::removeIdeal);
    m_idealMenu->setMenu(menu);
    for (QWidget *control : {static_cast<QWidget *>(m_idealBox), static_cast<QWidget *>(m_copyAll),
                             static_cast<QWidget *>(m_adoptButton), static_cast<QWidget *>(m_idealMenu)}) {
        setSmall(control);
        m_idealView->addToHeading(control);
    }
    m_keys->setObjectName(u"valuestream.keys"_s);
}

void ValueStreamPage::buildSide()
{
    m_sideSwitch->setObjectName(u"valuestream.sideSwitch"_s);
    m_sideSwitch->setAccessibleName(tr("Ruten til høyre"));
    m_sideSwitch->addSegment(tr("Måltall"));
    m_sideSwitch->addSegment(tr("Om analysen"));
    m_sideSwitch->addSegment(tr("Anslag"));
    m_sideSwitch->addSegment(tr("Sløsing"));
    m_sideStack->addWidget(m_panel);
    m_sideStack->addWidget(m_inspector);
    m_sideStack->addWidget(m_estimates);
    m_sideStack->addWidget(m_waste);
    setGroundRole(m_side, GroundRole::Surface);
}

void ValueStreamPage::buildEmpty()
{
    m_empty->setObjectName(u"valuestream.empty"_s);
    m_empty->setIconName("workflow"_L1);
    m_empty->setTitle(tr("Ingen verdistrømsanalyser ennå"));
    m_empty->setSecondary(tr("Åpne eksempel"), icon("flask-conical"_L1));
    m_empty->primaryButton()->setObjectName(u"valuestream.empty.new"_s);
    m_empty->secondaryButton()->setObjectName(u"valuestream.empty.sample"_s);
}

void ValueStreamPage::layOut()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_chooser, 2);
    bar->addWidget(m_facts, 3);
    bar->addWidget(m_details);
    bar->addStretch(0);
    bar->addWidget(m_showMap);
    bar->addWidget(m_columns);
    bar->addWidget(m_switch);
    m_states->addWidget(m_current);
    m_states->addWidget(m_idealView);
    m_states->setChildrenCollapsible(false);
    m_states->setHandleWidth(1);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    m_mapAndTables->addWidget(m_map);
    m_mapAndTables->addWidget(m_states);
    m_mapAndTables->setChildrenCollapsible(false);
    m_mapAndTables->setHandleWidth(1);
    m_mapAndTables->setStretchFactor(0, 3);
    m_mapAndTables->setStretchFactor(1, 2);
    left->addWidget(m_mapAndTables, 1);
    left->addWidget(m_keys);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_sideSwitch, 0, Qt::AlignLeft);
    side->addWidget(m_sideStack, 1);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_side);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addLayout(bar);
    content->addWidget(m_message);
    content->addWidget(m_splitter, 1);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_current->table());
}

void ValueStreamPage::connectParts()
{
    connect(m_new, &QAction::triggered, this, &ValueStreamPage::addAnalysis);
    connect(m_import, &QAction::triggered, this, [this] { navigator().importFile(presentation::ImportKind::ValueStream); });
    connect(m_register, &QAction::triggered, this, &ValueStreamPage::registerGain);
    connect(m_toggleSide, &QAction::triggered, this, [this] {
        m_sideWanted = !m_side->isVisible();
        fitToWidth();
        if (m_side->isVisible())
            m_panel->focusFigures();
    });
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (workspace().snapshot().units().empty())
            navigator().openPage("units"_L1);
        else
            addAnalysis();
    });
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] { navigator().openSample("harstad"_L1); });
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && !m_filling)
            choose(domain::AnalysisId(m_chooser->itemData(index).toUuid()));
    });
    connect(m_chooser->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        m_chooser->setEditText(m_chooser->itemText(m_chooser->currentIndex())); // what is no analysis is no choice
        m_chooser->lineEdit()->setCursorPosition(0); // a long title is told by its beginning
    });
    connect(m_details, &QPushButton::clicked, this, &ValueStreamPage::openDetails);
    connect(m_switch, &SegmentedControl::currentChanged, this, &ValueStreamPage::showStates);
    connect(m_columns, &QPushButton::toggled, this, [this](bool all) {
        m_current->table()->setAllColumns(all);
        m_idealView->table()->setAllColumns(all);
    });
    connect(m_sideSwitch, &SegmentedControl::currentChanged, m_sideStack, &QStackedWidget::setCurrentIndex);
    connect(m_message, &InlineMessage::closed, this, &ValueStreamPage::clearMessage);
    connect(m_message, &InlineMessage::actionTriggered, this, [this] {
        if (m_registered)
            navigator().openGain(*m_registered);
    });
    connect(m_panel, &ValueStreamPanel::gainRequested, this,
            [this](const domain::GainId &gain) { navigator().openGain(gain); });
    connect(m_inspector, &AnalysisInspector::left, this, &ValueStreamPage::leaveSide);
    connect(m_inspector, &AnalysisInspector::removeRequested, this, &ValueStreamPage::removeAnalysis);
    connect(&m_edits, &presentation::EditQueue::settled, this, &ValueStreamPage::showAll);
    connect(&m_edits, &presentation::EditQueue::busyChanged, this, &ValueStreamPage::showBusy);
}

void ValueStreamPage::connectStates()
{
    const auto showIdeal = [this](const domain::StateId &ideal) {
        m_ideal = ideal;
        showAll();
    };
    connect(m_idealBox, &QComboBox::activated, this, [this, showIdeal](int index) {
        showIdeal(domain::StateId(m_idealBox->itemData(index).toUuid()));
    });
    connect(m_panel, &ValueStreamPanel::idealRequested, this, showIdeal);
    connect(m_copyAll, &QPushButton::clicked, this, &ValueStreamPage::copyAllToIdeal);
    connect(m_adoptButton, &QPushButton::clicked, this, [this] { adoptIdeal(); });
    for (StateView *view : {m_current, m_idealView}) {
        connect(view->table(), &StepTable::copyToIdealRequested, this, &ValueStreamPage::copyToIdeal);
        connect(view->model(), &ValueStreamModel::refused, this, &ValueStreamPage::tellRefused);
        connect(view->model(), &ValueStreamModel::pasteRefused, this, &ValueStreamPage::tellRefused);
        connect(view->model(), &ValueStreamModel::failed, this, &ValueStreamPage::tellError);
        connect(view->model(), &ValueStreamModel::refusalSettled, this, [this] {
            if (!m_current->model()->hasRefused() && !m_idealView->model()->hasRefused())
                clearMessage();
        });
        connect(view->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &ValueStreamPage::statusChanged);
    }
}

void ValueStreamPage::applyMetrics()
{
    auto *bar = m_content->layout()->itemAt(0)->layout();
    bar->setContentsMargins(sized(24), m_workshop ? 0 : sized(10), sized(16), m_workshop ? 0 : sized(10));
    m_strip->layout()->setContentsMargins(sized(24), sized(6), sized(12), sized(6));
    m_strip->layout()->setSpacing(sized(16));
    bar->setSpacing(sized(10));
    m_chooser->setMinimumWidth(sized(200));
    m_side->layout()->itemAt(0)->widget()->setContentsMargins(0, 0, 0, 0);
    m_side->layout()->setContentsMargins(0, sized(8), 0, 0);
    m_sideSwitch->setContentsMargins(sized(16), 0, sized(16), 0);
    m_side->setMinimumWidth(sized(sideWidth));
}

QWidget *ValueStreamPage::sideOrWhole() const
{
    return width() < sized(760) ? nullptr : m_side;
}

void ValueStreamPage::fitToWidth()
{
    const bool roomy = width() >= sized(1010);
    const bool alone = sideOrWhole() == nullptr; // no room for both
    const bool side = m_sideWanted.value_or(roomy) && !m_workshop;
    m_side->setVisible(side);
    m_left->setVisible(!side || !alone);
    m_side->setMaximumWidth(alone ? QWIDGETSIZE_MAX : sized(420));
    m_toggleSide->setText(side ? tr("Skjul måltall") : tr("Vis måltall"));
    m_facts->setVisible(width() >= sized(900) && !m_workshop);
    m_columns->setVisible(width() >= sized(620) && !m_workshop);
    m_keys->setVisible(!m_workshop && width() - (side ? sized(sideWidth) : 0) >= sized(420));
    if (m_map->isVisibleTo(this) != mapIsShown())
        showMap();
}

void ValueStreamPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitToWidth();
}

void ValueStreamPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMetrics();
        fitToWidth();
    }
}

} // namespace vf::gui
