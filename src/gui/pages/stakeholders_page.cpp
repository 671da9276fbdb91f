#include "gui/pages/stakeholders_page.h"

#include "application/services/stakeholder_service.h"
#include "gui/pages/report_dialog.h"
#include "gui/pages/sheet_output.h"
#include "gui/pages/stakeholder_details.h"
#include "gui/pages/stakeholder_dialogs.h"
#include "gui/pages/stakeholder_side.h"
#include "gui/pages/typed_table_view.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/page_header.h"
#include "gui/widgets/segmented_control.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/stakeholder_effect_model.h"
#include "presentation/stakeholder_model.h"
#include "presentation/stakeholder_overview.h"
#include "reporting/stakeholder_report.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::StakeholderService;
using application::WorkContext;
using domain::StakeholderAnalysis;
using presentation::StakeholderModel;

StakeholdersPage::StakeholdersPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_edits(context.workspace), m_model(new StakeholderModel(m_edits, this)),
      m_effects(new presentation::StakeholderEffectModel(m_edits, this)),
      m_header(new PageHeader(this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)),
      m_body(new QWidget(this)), m_advice(new InlineMessage(m_body)), m_message(new InlineMessage(m_body)),
      m_choice(new QComboBox(m_body)), m_owner(new ElidedLabel(m_body)), m_splitter(new QSplitter(Qt::Horizontal, m_body)),
      m_left(new QSplitter(Qt::Vertical, m_splitter)),
      m_tables(new QStackedWidget(m_left)), m_table(new TypedTableView(m_model, u"stakeholders.table"_s, m_tables)),
      m_effectTable(new TypedTableView(m_effects, u"stakeholders.effects"_s, m_tables)),
      m_switch(new SegmentedControl(m_body)), m_hints(makeKeyHints({}, m_left)),
      m_details(new StakeholderDetails(context.workspace, *m_model, m_left)), m_side(new StakeholderSide(m_splitter))
{
    buildActions();
    buildBar();
    buildTable();
    buildEffects();
    buildEmpty();
    auto *top = new QWidget(m_left);
    auto *table = new QVBoxLayout(top);
    table->setContentsMargins(0, 0, 0, 0);
    table->setSpacing(0);
    table->addWidget(m_tables, 1);
    table->addWidget(m_hints);
    m_left->addWidget(top);
    m_left->addWidget(m_details);
    m_left->setChildrenCollapsible(false);
    m_left->setHandleWidth(1);
    m_left->setStretchFactor(0, 1);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_side);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_advice);
    body->addWidget(m_bar);
    body->addWidget(m_message);
    body->addWidget(m_splitter, 1);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);
    showHints();
    connectAll();
    applyMetrics();
}

void StakeholdersPage::connectAll()
{
    connect(m_new, &QAction::triggered, this, &StakeholdersPage::addAnalysis);
    connect(m_edit, &QAction::triggered, this, &StakeholdersPage::editAnalysis);
    connect(m_remove, &QAction::triggered, this, &StakeholdersPage::removeAnalysis);
    connect(m_template, &QAction::triggered, this, &StakeholdersPage::takeTemplate);
    connect(m_import, &QAction::triggered, this, &StakeholdersPage::importRows);
    connect(m_print, &QAction::triggered, this, &StakeholdersPage::openPrint);
    connect(m_paste, &QAction::triggered, this, [this] {
        shownTable()->setFocus();
        shownTable()->paste();
    });
    connect(m_copy, &QAction::triggered, this, [this] { shownTable()->copyAll(); });
    connect(m_allColumns, &QAction::toggled, m_table, &TypedTableView::setAllColumns);
    connect(m_toggleInspector, &QAction::triggered, this, [this] {
        m_sideWanted = !m_side->isVisible();
        fitToWidth();
    });
    connect(m_choice, &QComboBox::activated, this, [this](int at) {
        choose(domain::StakeholderAnalysisId(m_choice->itemData(at).toUuid()));
        shownTable()->setFocus();
    });
    connect(m_choice->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        // What is no analysis gives way to the one that is shown.
        if (m_choice->findText(m_choice->currentText()) < 0)
            fillChoice();
    });
    connect(m_side, &StakeholderSide::chosen, this, [this](const QUuid &key) { shownTable()->choose(key); });
    connect(m_side, &StakeholderSide::moved, this, &StakeholdersPage::place);
    connect(m_details, &StakeholderDetails::left, m_table, qOverload<>(&QWidget::setFocus));
    for (TypedTableView *table : {m_table, m_effectTable}) {
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StakeholdersPage::showCurrent);
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StakeholdersPage::statusChanged);
    }
    for (const presentation::TypedTableModel *model : std::initializer_list<presentation::TypedTableModel *>{m_model, m_effects}) {
        connect(model, &presentation::TypedTableModel::refused, this, &StakeholdersPage::tell);
        connect(model, &presentation::TypedTableModel::pasteRefused, this, &StakeholdersPage::tell);
        connect(model, &presentation::TypedTableModel::refusalSettled, m_message, &QWidget::hide);
        connect(model, &presentation::TypedTableModel::failed, this, [this](const base::Error &error) {
            const presentation::ErrorText text = presentation::errorText(error);
            tell(text.title, text.sentences());
        });
    }
    connect(&m_edits, &presentation::EditQueue::settled, this, [this] {
        if (!m_edits.isBusy() && isVisible())
            fillAll();
    });
}

void StakeholdersPage::applyMetrics()
{
    m_bar->layout()->setContentsMargins(sized(24), sized(8), sized(16), sized(8));
    m_details->setMinimumHeight(sized(150));
    m_tables->setMinimumHeight(sized(120));
    m_choice->setMinimumContentsLength(18);
}

void StakeholdersPage::fitToWidth()
{
    const bool roomy = width() >= sized(940);
    const bool stacked = width() < sized(640);
    m_side->setVisible(m_sideWanted.value_or(roomy));
    m_left->setVisible(!stacked || !m_side->isVisible());
    m_side->setMinimumWidth(stacked ? 0 : sized(300));
    m_side->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : sized(440));
    m_details->setVisible(height() >= sized(560) && shownTable() == m_table);
    m_owner->setVisible(width() >= sized(720));
    m_toggleInspector->setText(m_side->isVisible() ? tr("Skjul matrise") : tr("Vis matrise"));
    if (!m_divided && m_details->isVisible() && m_left->height() > sized(400)) {
        m_divided = true; // once: then the user decides
        m_left->setSizes({m_left->height() - sized(330), sized(330)});
        m_splitter->setSizes({width() - sized(360), sized(360)});
    }
}

const StakeholderAnalysis *StakeholdersPage::analysis() const
{
    return m_chosen ? workspace().snapshot().find<StakeholderAnalysis>(*m_chosen) : nullptr;
}

std::vector<const StakeholderAnalysis *> StakeholdersPage::others() const
{
    // Templates may come from anywhere in the municipality.
    auto all = presentation::stakeholderAnalyses(workspace().snapshot(),
                                                 {workspace().snapshot(), workspace().asOf(), std::nullopt});
    std::erase_if(all, [this](const StakeholderAnalysis *one) { return m_chosen && one->id == *m_chosen; });
    return all;
}

void StakeholdersPage::refresh()
{
    if (!m_edits.isBusy()) // until then the table is ahead of the snapshot
        fillAll();
}

void StakeholdersPage::fillAll()
{
    const auto figures = workspace().figures();
    const auto analyses = presentation::stakeholderAnalyses(workspace().snapshot(), figures);
    const auto isChosen = [this](const StakeholderAnalysis *one) { return m_chosen && one->id == *m_chosen; };
    if (std::none_of(analyses.begin(), analyses.end(), isChosen))
        m_chosen = analyses.empty() ? std::nullopt : std::optional(analyses.front()->id);
    m_hasOwners = !presentation::stakeholderOwners(workspace().snapshot(), figures).empty();
    const bool mayWrite = workspace().session().mayWrite();
    const bool empty = analyses.empty();
    m_header->setSubtitle(scopeText());
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_body);
    m_new->setEnabled(mayWrite && m_hasOwners);
    for (QAction *action : {m_paste, m_import, m_template, m_edit, m_remove})
        action->setEnabled(mayWrite && !empty);
    m_print->setEnabled(!empty);
    for (QAction *action : {m_toggleInspector, m_copy, m_paste, m_import})
        action->setVisible(!empty);
    // One filled button on a screen: the empty page has its own.
    setButtonRole(m_newButton, empty ? ButtonRole::Normal : ButtonRole::Primary);
    fillEmpty();
    fillChoice();
    {
        const QScopedValueRollback guard(m_filling, true);
        m_model->showAnalysis(m_chosen);
        m_effects->showAnalysis(m_chosen);
    }
    fitEffects();
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, StakeholderModel::Name));
    showCurrent();
    fitToWidth();
    Q_EMIT statusChanged();
}

void StakeholdersPage::fillEmpty()
{
    const bool mayWrite = workspace().session().mayWrite();
    m_empty->setTitle(tr("Ingen interessentanalyser ennå"));
    m_empty->setText(m_hasOwners
                         ? tr("Skriv ned hvem som har interesse i tjenesten, og hva den er verdt for dem, i god tid før "
                              "verdistrømsanalysen.")
                         : tr("En interessentanalyse hører til en verdistrømsanalyse eller en innføring. Lag en av dem "
                              "først."));
    m_empty->setPrimary(m_hasOwners ? tr("Ny interessentanalyse…") : tr("Gå til Innføringer"),
                        m_hasOwners ? icon("plus"_L1) : icon("arrow-right"_L1));
    m_empty->setSecondary(workspace().snapshot().units().empty() ? tr("Åpne eksempel") : QString());
    m_empty->primaryButton()->setEnabled(mayWrite || !m_hasOwners);
}

void StakeholdersPage::fillChoice()
{
    const QScopedValueRollback guard(m_filling, true);
    m_choice->clear();
    for (const StakeholderAnalysis *one : presentation::stakeholderAnalyses(workspace().snapshot(), workspace().figures()))
        m_choice->addItem(presentation::analysisText(workspace().snapshot(), *one), one->id.uuid());
    const StakeholderAnalysis *shown = analysis();
    m_choice->setCurrentIndex(shown ? m_choice->findData(shown->id.uuid()) : -1);
    if (m_choice->lineEdit())
        m_choice->lineEdit()->setCursorPosition(0);
    if (!shown)
        return m_owner->setText({});
    const auto workshop = presentation::workshopOf(workspace().snapshot(), *shown);
    QStringList facts{presentation::ownerText(workspace().snapshot(), *shown)};
    facts << (shown->doneOn ? tr("utført %1").arg(presentation::date(*shown->doneOn)) : tr("ikke merket som utført"));
    if (workshop)
        facts << tr("verdistrømsanalyse %1").arg(presentation::date(*workshop));
    m_owner->setText(facts.join(u" · "_s));
}

void StakeholdersPage::choose(const std::optional<domain::StakeholderAnalysisId> &chosen)
{
    if (m_filling || chosen == m_chosen)
        return;
    m_message->hide();
    m_chosen = chosen;
    refresh();
}

void StakeholdersPage::showCurrent()
{
    if (m_filling)
        return;
    const QUuid key = currentKey();
    m_details->showRow(key);
    std::vector<domain::Stakeholder> rows;
    for (int row = 0; row < m_model->recordCount(); ++row)
        rows.push_back(*m_model->recordAt(row));
    const StakeholderAnalysis *shown = analysis();
    m_side->setMovable(workspace().session().mayWrite());
    m_side->showRows(rows, key,
                 shown ? presentation::stakeholderFindings(workspace().snapshot(), *shown, workspace().asOf())
                       : std::vector<presentation::Finding>());
    Q_EMIT statusChanged();
}

void StakeholdersPage::tell(const QString &title, const QString &sentence)
{
    m_message->setTitle(title);
    m_message->setText(sentence);
    m_message->show();
}

void StakeholdersPage::addAnalysis()
{
    const auto figures = workspace().figures();
    auto owners = presentation::stakeholderOwners(workspace().snapshot(), figures);
    if (owners.empty())
        return;
    NewStakeholderAnalysisDialog dialog(std::move(owners), workspace().snapshot(),
                                        presentation::stakeholderAnalyses(
                                            workspace().snapshot(),
                                            {workspace().snapshot(), workspace().asOf(), std::nullopt}),
                                        workspace().scope(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    workspace()
        .perform([analysis = dialog.analysis(), from = dialog.from()](const WorkContext &context) {
            return StakeholderService(context).addAnalysis(analysis, from);
        })
        .then(this, [this](const presentation::ActionResult &outcome) {
            if (!outcome)
                return;
            for (const application::Change &change : (*outcome)->changes)
                if (change.isInsert() && change.isOf<StakeholderAnalysis>())
                    m_chosen = domain::StakeholderAnalysisId(change.id);
            refresh();
            m_switch->setCurrentIndex(0);
            m_table->setFocus();
            m_table->setCurrentIndex(m_model->index(m_model->placeholderRow(), StakeholderModel::Name));
        });
}

void StakeholdersPage::editAnalysis()
{
    const StakeholderAnalysis *shown = analysis();
    if (!shown)
        return;
    const StakeholderAnalysis before = *shown;
    StakeholderAnalysisDialog dialog(before, workspace().clock().today(), this);
    if (dialog.exec() == QDialog::Accepted && !(dialog.analysis() == before))
        workspace().perform([before, after = dialog.analysis()](const WorkContext &context) {
            return StakeholderService(context).editAnalysis(before, after);
        });
}

void StakeholdersPage::removeAnalysis()
{
    const StakeholderAnalysis *shown = analysis();
    if (!shown)
        return;
    const Question question{tr("Slett interessentanalyse"), tr("Slette «%1»?").arg(shown->title),
                            tr("%1 blir borte. Du kan angre med Ctrl+Z.")
                                .arg(presentation::counted(qint64(m_model->recordCount()), tr("interessent"), tr("interessenter"))),
                            tr("Slett analysen"), {}, {}, true};
    if (dialogs().ask(this, question) == Answer::Confirmed)
        workspace().perform([id = shown->id](const WorkContext &context) {
            return StakeholderService(context).removeAnalysis(id);
        });
}

void StakeholdersPage::takeTemplate()
{
    if (!m_chosen)
        return;
    StakeholderTemplateDialog dialog(workspace().snapshot(), others(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    workspace()
        .perform([from = dialog.from(), to = *m_chosen](const WorkContext &context) {
            return StakeholderService(context).copyStakeholders(from, to);
        }, presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this](const presentation::ActionResult &outcome) {
            if (outcome)
                return;
            const presentation::ErrorText text = presentation::errorText(outcome.error());
            tell(text.title, text.sentences());
        });
}

void StakeholdersPage::importRows()
{
    // By id, so that two analyses of the same title are told apart.
    if (const StakeholderAnalysis *shown = analysis())
        navigator().importStakeholders(shown->analysis ? shown->analysis->text() : shown->introduction->text());
}

void StakeholdersPage::openPrint()
{
    const StakeholderAnalysis *shown = analysis();
    if (!shown)
        return;
    const SheetWords words{tr("Lagre interessentanalysen"), tr("Interessentanalysen er lagret"),
                           tr("Skriv ut interessentanalysen"), tr("Interessentanalysen ble ikke skrevet ut")};
    auto *dialog = new ReportDialog(dialogs(), words,
                                    reporting::stakeholderReport(workspace().snapshot(), *shown, workspace().asOf()),
                                    tr("Interessentanalyse %1").arg(shown->title),
                                    {QPageSize::A4, QPageLayout::Landscape}, this);
    dialog->open();
}

void StakeholdersPage::place(const QUuid &stakeholder, domain::Engagement influence, domain::Engagement interest)
{
    const auto make = [=](const application::Snapshot &snapshot) -> std::optional<presentation::Intent> {
        const auto *before = snapshot.find<domain::Stakeholder>(domain::StakeholderId(stakeholder));
        if (!before || (before->influence == influence && before->interest == interest))
            return std::nullopt;
        domain::Stakeholder after = *before;
        after.influence = influence;
        after.interest = interest;
        return [before = *before, after](const WorkContext &context) {
            return StakeholderService(context).editStakeholder(before, after);
        };
    };
    m_edits.add(this, make, [this](const presentation::EditQueue::Outcome &outcome) {
        if (!outcome.error)
            return;
        const presentation::ErrorText text = presentation::errorText(*outcome.error);
        tell(text.title, text.sentences());
    });
}

void StakeholdersPage::focusFilter()
{
    m_choice->setFocus();
    m_choice->lineEdit()->selectAll();
}

QString StakeholdersPage::statusText() const
{
    if (!m_chosen)
        return {};
    const QString shown = presentation::counted(qint64(m_model->recordCount()), tr("interessent"), tr("interessenter"));
    const int chosen = static_cast<int>(shownTable()->chosenRows().size());
    return chosen > 1 ? tr("%1 · %2 valgt").arg(shown, presentation::count(qint64(chosen))) : shown;
}

void StakeholdersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitToWidth();
}

void StakeholdersPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMetrics();
        fitToWidth();
    }
}

} // namespace vf::gui
