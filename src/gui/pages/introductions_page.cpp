#include "gui/pages/introductions_page.h"

#include "application/services/introduction_service.h"
#include "gui/pages/introduction_dialogs.h"
#include "gui/pages/introduction_list_delegate.h"
#include "gui/pages/introduction_side.h"
#include "gui/pages/plan_timeline.h"
#include "gui/pages/typed_table_view.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/action_button.h"
#include "gui/widgets/badge.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/page_header.h"
#include "presentation/date_text.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/introduction_list_model.h"
#include "presentation/introduction_overview.h"
#include "presentation/milestone_model.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::IntroductionService;
using application::WorkContext;
using domain::Introduction;
using presentation::ImportKind;
using presentation::IntroductionListModel;
using presentation::MilestoneModel;

IntroductionsPage::IntroductionsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_edits(context.workspace), m_listModel(new IntroductionListModel(this)),
      m_model(new MilestoneModel(m_edits, this)), m_header(new PageHeader(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_left(new QWidget(m_splitter)), m_list(new QTableView(m_left)), m_plan(new QWidget(m_left)),
      m_planTitle(new ElidedLabel(m_plan)), m_message(new InlineMessage(m_plan)),
      m_chart(new QSplitter(Qt::Horizontal, m_plan)),
      m_table(new TypedTableView(m_model, u"introductions.plan"_s, m_chart)),
      m_timeline(new PlanTimeline(m_table, m_model, m_chart)), m_side(new IntroductionSide(m_edits, m_splitter))
{
    buildActions();
    buildList();
    buildPlan();
    buildEmpty();
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_list);
    left->addWidget(m_plan, 1);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_side);
    for (QSplitter *splitter : {m_splitter, m_chart}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    m_splitter->setStretchFactor(0, 1);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_list);
    connectAll();
    applyMetrics();
}

void IntroductionsPage::buildActions()
{
    const auto make = [this](const char *name, const QString &text, QLatin1StringView iconName = {}) {
        auto *action = new QAction(text, this);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        action->setObjectName(u"introductions."_s + QLatin1StringView(name));
        return action;
    };
    m_toggleInspector = make("toggleInspector", tr("Vis detaljer"));
    m_remove = make("remove", tr("Slett innføringen…"), "trash"_L1);
    m_copy = make("copy", tr("Kopier plan"), "copy"_L1);
    m_import = make("import", tr("Importer prosjektplan…"), "import"_L1);
    m_new = make("new", tr("Ny innføring…"), "plus"_L1);
    m_done = make("done", tr("Merk utført"), "check"_L1);
    m_done->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_done->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_addMilestone = make("addMilestone", tr("Ny aktivitet"), "plus"_L1);
    m_standard = make("standard", tr("Legg inn standardplan"));
    m_header->setTitle(title());
    for (QAction *action : {m_toggleInspector, m_remove, m_copy, m_import})
        m_header->addButton(action)->setObjectName(u"button."_s + action->objectName());
    m_newButton = m_header->setPrimary(m_new);
    m_newButton->setObjectName(u"button.introductions.new"_s);
}

void IntroductionsPage::buildList()
{
    m_list->setModel(m_listModel);
    m_list->setObjectName(u"introductions.list"_s);
    m_list->setAccessibleName(tr("Innføringer"));
    m_list->setItemDelegate(new IntroductionListDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setMinimumSectionSize(1);
    m_list->horizontalHeader()->setStretchLastSection(true);
    addTableCopy(m_list);
    m_list->installEventFilter(this);
}

void IntroductionsPage::buildPlan()
{
    m_table->setAccessibleName(tr("Plan"));
    m_table->addAction(m_done);
    m_table->setColumnRooms({
        {MilestoneModel::Number, 40, 620},
        {MilestoneModel::Activity, 180, 0, false, true},
        {MilestoneModel::From, 92, 300},
        {MilestoneModel::To, 92, 380},
        {MilestoneModel::Done, 92, 0},
        {MilestoneModel::Responsible, 140, 620},
        {MilestoneModel::Kind, 150, 0, true},
        {MilestoneModel::Source, 160, 0, true},
    });
    m_message->setObjectName(u"introductions.message"_s);
    m_message->setKind(InlineMessage::Kind::Error);
    m_message->setEdgeToEdge(true);
    m_message->setClosable(true);
    m_message->hide();
    connect(m_message, &InlineMessage::closed, m_message, &QWidget::hide);
    setFontRole(m_planTitle, FontRole::Section);
    m_planTitle->setObjectName(u"introductions.plan.title"_s);
    const auto button = [this](QAction *action) {
        auto *made = new ActionButton(action, ButtonRole::Normal, m_plan);
        made->setObjectName(u"button."_s + action->objectName());
        return made;
    };
    m_standardButton = button(m_standard);
    m_addButton = button(m_addMilestone);
    m_doneButton = button(m_done);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(sized(8));
    bar->addWidget(m_planTitle, 1);
    for (QPushButton *one : {m_standardButton, m_addButton, m_doneButton})
        bar->addWidget(one);
    bar->addWidget(new Badge(tr("Ctrl+Enter"), Badge::Tone::Neutral, {}, m_plan)); // the keys of the button before it
    m_chart->addWidget(m_table);
    m_chart->addWidget(m_timeline);
    auto *column = new QVBoxLayout(m_plan);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_message);
    column->addWidget(m_chart, 1);
    column->addWidget(makeKeyHints(tr("Tab neste felt · Enter neste rad · Ctrl+Enter utført · Alt+↑/↓ flytt · Ctrl+Delete slett "
                                      "rad · Ctrl+V lim inn fra Excel"),
                                   m_plan));
}

void IntroductionsPage::buildEmpty()
{
    m_empty->setObjectName(u"introductions.empty"_s);
    m_empty->setIconName("calendar-range"_L1);
    m_empty->setTitle(tr("Ingen innføringer ennå"));
    m_empty->setSecondary(tr("Importer prosjektplan…"), icon("import"_L1));
    m_empty->primaryButton()->setObjectName(u"introductions.empty.new"_s);
    m_empty->secondaryButton()->setObjectName(u"introductions.empty.import"_s);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (workspace().snapshot().units().empty())
            navigator().openPage("units"_L1);
        else
            addIntroduction();
    });
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] { navigator().importFile(ImportKind::Plan); });
}

void IntroductionsPage::connectAll()
{
    connect(m_new, &QAction::triggered, this, &IntroductionsPage::addIntroduction);
    connect(m_remove, &QAction::triggered, this, &IntroductionsPage::removeIntroduction);
    connect(m_import, &QAction::triggered, this, [this] { navigator().importFile(ImportKind::Plan); });
    connect(m_copy, &QAction::triggered, this, [this] { m_table->copyAll(); });
    connect(m_done, &QAction::triggered, this, &IntroductionsPage::markDone);
    connect(m_addMilestone, &QAction::triggered, this, [this] { m_table->beginRecord(); });
    connect(m_standard, &QAction::triggered, this, &IntroductionsPage::addStandardPlan);
    connect(m_toggleInspector, &QAction::triggered, this, [this] {
        m_sideWanted = !m_side->isVisible();
        fitToWidth();
        if (m_side->isVisible())
            m_side->focusFirstField();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &to) {
        if (m_filling || !to.isValid())
            return;
        m_chosen = m_listModel->lineAt(to.row()).id;
        m_message->hide();
        showPlan();
    });
    connect(m_list, &QTableView::activated, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IntroductionsPage::showCurrent);
    connect(m_side, &IntroductionSide::chosen, this, [this](const QUuid &key) { m_table->choose(key); });
    connect(m_side, &IntroductionSide::left, m_table, qOverload<>(&QWidget::setFocus));
    const auto tellError = [this](const base::Error &error) {
        const presentation::ErrorText text = presentation::errorText(error);
        tell(text.title, text.sentences());
    };
    connect(m_side, &IntroductionSide::failed, this, tellError);
    connect(m_model, &MilestoneModel::failed, this, tellError);
    connect(m_model, &MilestoneModel::refused, this, &IntroductionsPage::tell);
    connect(m_model, &MilestoneModel::pasteRefused, this, &IntroductionsPage::tell);
    connect(m_model, &MilestoneModel::refusalSettled, m_message, &QWidget::hide);
    connect(&m_edits, &presentation::EditQueue::settled, this, [this] {
        if (!m_edits.isBusy() && isVisible())
            fillAll();
    });
}

void IntroductionsPage::applyMetrics()
{
    // The timeline's months and weeks take two lines, and the table's header is as high.
    m_table->horizontalHeader()->setMinimumHeight(sized(44));
    m_plan->layout()->itemAt(0)->layout()->setContentsMargins(sized(24), sized(8), sized(16), sized(8));
    m_list->verticalHeader()->setMinimumSectionSize(1);
    m_list->verticalHeader()->setDefaultSectionSize(sized(32));
    m_table->setMinimumHeight(sized(140));
    fitList();
}

void IntroductionsPage::fitList()
{
    // The view's own width: its viewport is still the old one while it is being resized.
    const int room = m_list->width() - m_list->verticalScrollBar()->sizeHint().width();
    const auto show = [&](int column, int width, int from) {
        m_list->setColumnHidden(column, room < sized(from));
        m_list->setColumnWidth(column, sized(width));
        return room < sized(from) ? 0 : sized(width);
    };
    const int taken = show(IntroductionListModel::Round, 120, 1080) + show(IntroductionListModel::Status, 80, 960)
        + show(IntroductionListModel::Start, 96, 560) + show(IntroductionListModel::Progress, 124, 0);
    const int next = show(IntroductionListModel::Next, 180, 740);
    const int warnings = show(IntroductionListModel::Warnings, 190, 440);
    // What is left goes to the three columns of words.
    const int left = std::max(0, room - taken - next - warnings - sized(180));
    const int part = left / (1 + (next > 0 ? 1 : 0) + (warnings > 0 ? 1 : 0));
    if (next > 0)
        m_list->setColumnWidth(IntroductionListModel::Next, next + part);
    if (warnings > 0)
        m_list->setColumnWidth(IntroductionListModel::Warnings, warnings + part);
    m_list->setColumnWidth(IntroductionListModel::Unit,
                           std::max(sized(120), room - taken - (next > 0 ? next + part : 0) - (warnings > 0 ? warnings + part : 0)));
    // As high as its rows, up to a third of the page.
    const int rows = std::clamp(m_listModel->rowCount(), 1, std::max(2, height() / 3 / sized(32)));
    const int wanted = m_list->horizontalHeader()->sizeHint().height() + rows * sized(32) + 2;
    m_list->setMinimumHeight(std::min(wanted, sized(32) * 3));
    m_list->setMaximumHeight(std::max(wanted, m_list->minimumHeight()));
}

void IntroductionsPage::fitToWidth()
{
    const bool roomy = width() >= sized(1040);
    const bool stacked = width() < sized(640);
    m_side->setVisible(m_sideWanted.value_or(roomy));
    m_left->setVisible(!stacked || !m_side->isVisible());
    m_side->setMinimumWidth(stacked ? 0 : sized(290));
    m_side->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : sized(340));
    m_toggleInspector->setText(m_side->isVisible() ? tr("Skjul detaljer") : tr("Vis detaljer"));
    const int room = width() - (m_side->isVisible() && !stacked ? sized(300) : 0);
    m_timeline->setVisible(room >= sized(680));
    if (!m_divided && m_timeline->isVisible()) {
        m_divided = true; // once: then the user decides
        const int table = std::max(sized(430), room * 55 / 100);
        m_chart->setSizes({table, std::max(sized(200), room - table)});
    }
    m_addButton->setVisible(room >= sized(520));
    fitList();
}

const Introduction *IntroductionsPage::introduction() const
{
    return m_chosen ? workspace().snapshot().find<Introduction>(*m_chosen) : nullptr;
}

void IntroductionsPage::refresh()
{
    if (!m_edits.isBusy()) // until then the table is ahead of the snapshot
        fillAll();
}

void IntroductionsPage::showIntroduction(const domain::IntroductionId &introduction)
{
    m_chosen = introduction;
    if (!m_edits.isBusy() && workspace().isLoaded())
        fillAll();
}

void IntroductionsPage::fillAll()
{
    {
        const QScopedValueRollback guard(m_filling, true);
        m_listModel->setLines(presentation::introductionLines(workspace().snapshot(), workspace().figures()));
        if (!m_chosen || m_listModel->rowOf(*m_chosen) < 0)
            m_chosen = m_listModel->rowCount() > 0 ? std::optional(m_listModel->lineAt(0).id) : std::nullopt;
        if (m_chosen && m_list->currentIndex().row() != m_listModel->rowOf(*m_chosen))
            m_list->setCurrentIndex(m_listModel->index(m_listModel->rowOf(*m_chosen), 0));
    }
    const bool empty = m_listModel->rowCount() == 0;
    const bool mayWrite = workspace().session().mayWrite();
    const bool hasUnits = !workspace().snapshot().units().empty();
    m_header->setSubtitle(scopeText());
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_splitter);
    m_empty->setText(hasUnits ? tr("Planlegg den første piloten: informasjonsmøte, kursdager, oppfølging og første "
                                   "gevinster. En prosjektplan kan også importeres.")
                              : tr("En innføring hører til en enhet. Legg inn enhetene først, eller importer dem."));
    m_empty->setPrimary(hasUnits ? tr("Ny innføring…") : tr("Gå til Enheter"),
                        hasUnits ? icon("plus"_L1, IconTone::OnAccent) : icon("arrow-right"_L1, IconTone::OnAccent));
    m_empty->primaryButton()->setEnabled(mayWrite || !hasUnits);
    m_empty->secondaryButton()->setEnabled(mayWrite);
    m_new->setEnabled(mayWrite && hasUnits);
    for (QAction *action : {m_import, m_remove, m_addMilestone, m_standard})
        action->setEnabled(mayWrite);
    for (QAction *action : {m_toggleInspector, m_copy, m_remove, m_import})
        action->setVisible(!empty);
    // One filled button on a screen: the empty page has its own.
    setButtonRole(m_newButton, empty ? ButtonRole::Normal : ButtonRole::Primary);
    m_timeline->setAsOf(workspace().asOf());
    showPlan();
    fitToWidth();
}

void IntroductionsPage::showPlan()
{
    {
        const QScopedValueRollback guard(m_filling, true);
        m_model->showIntroduction(m_chosen);
    }
    const Introduction *shown = introduction();
    m_planTitle->setText(shown ? shown->title : QString());
    m_side->showIntroduction(m_chosen, shown ? presentation::introductionFindings(workspace().snapshot(),
                                                                                  workspace().figures(), *shown)
                                             : std::vector<presentation::Finding>());
    m_standardButton->setVisible(shown && m_model->recordCount() == 0);
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, MilestoneModel::Activity));
    showCurrent();
}

void IntroductionsPage::showCurrent()
{
    const domain::Milestone *chosen = m_model->recordAt(m_table->currentIndex().row());
    m_done->setText(chosen && chosen->doneOn ? tr("Merk ikke utført") : tr("Merk utført"));
    m_done->setEnabled(chosen && workspace().session().mayWrite());
    Q_EMIT statusChanged();
}

void IntroductionsPage::tell(const QString &title, const QString &sentence)
{
    m_message->setTitle(title);
    m_message->setText(sentence);
    m_message->show();
}

void IntroductionsPage::markDone()
{
    const int row = m_table->currentIndex().row();
    const domain::Milestone *chosen = m_model->recordAt(row);
    if (!chosen)
        return;
    const QString day = chosen->doneOn ? QString() : presentation::formatDate(workspace().asOf());
    m_model->setData(m_model->index(row, MilestoneModel::Done), day);
    showCurrent();
}

void IntroductionsPage::addIntroduction()
{
    NewIntroductionDialog dialog(workspace().snapshot(), workspace().asOf(), workspace().scope(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    workspace()
        .perform([introduction = dialog.introduction(), plan = dialog.plan()](const WorkContext &context) {
            return IntroductionService(context).addIntroduction(introduction, plan);
        })
        .then(this, [this](const presentation::ActionResult &outcome) {
            if (!outcome)
                return;
            for (const application::Change &change : (*outcome)->changes)
                if (change.isInsert() && change.isOf<Introduction>())
                    m_chosen = domain::IntroductionId(change.id);
            refresh();
            m_table->setFocus();
        });
}

void IntroductionsPage::addStandardPlan()
{
    const Introduction *shown = introduction();
    if (!shown)
        return;
    const QDate start = shown->startsOn.value_or(workspace().asOf());
    workspace().perform([id = shown->id, plan = presentation::standardMilestones(start, shown->contractEndsOn)](
                            const WorkContext &context) { return IntroductionService(context).addMilestones(id, plan); });
}

void IntroductionsPage::removeIntroduction()
{
    const Introduction *shown = introduction();
    if (!shown)
        return;
    size_t analyses = 0;
    for (const domain::StakeholderAnalysis &one : workspace().snapshot().all<domain::StakeholderAnalysis>())
        analyses += one.introduction == shown->id ? 1 : 0;
    QStringList lost{presentation::counted(qint64(m_model->recordCount()), tr("aktivitet"), tr("aktiviteter"))};
    if (analyses > 0)
        lost << presentation::counted(analyses, tr("interessentanalyse"), tr("interessentanalyser"));
    const Question question{tr("Slett innføring"), tr("Slette «%1»?").arg(shown->title),
                            tr("%1 blir borte. Du kan angre med Ctrl+Z.").arg(presentation::listed(lost)),
                            tr("Slett innføringen"), {}, {}, true};
    if (dialogs().ask(this, question) == Answer::Confirmed)
        workspace().perform([id = shown->id](const WorkContext &context) {
            return IntroductionService(context).removeIntroduction(id);
        });
}

QString IntroductionsPage::statusText() const
{
    if (m_listModel->rowCount() == 0)
        return {};
    return tr("%1 · %2").arg(
        presentation::counted(qint64(m_listModel->rowCount()), tr("innføring"), tr("innføringer")),
        presentation::counted(qint64(m_model->recordCount()), tr("aktivitet i planen"), tr("aktiviteter i planen")));
}

bool IntroductionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::Resize)
        fitList();
    return Page::eventFilter(watched, event);
}

void IntroductionsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitToWidth();
}

void IntroductionsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMetrics();
        fitToWidth();
    }
}

} // namespace vf::gui
