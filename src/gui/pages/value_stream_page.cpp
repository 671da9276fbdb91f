#include "gui/pages/value_stream_page.h"

#include "application/record/gain_records.h"
#include "application/record/value_stream_records.h"
#include "application/services/value_stream_service.h"
#include "gui/pages/value_stream_dialogs.h"
#include "gui/pages/value_stream_estimates.h"
#include "gui/pages/value_stream_inspector.h"
#include "gui/pages/value_stream_panel.h"
#include "gui/pages/value_stream_register_dialog.h"
#include "gui/pages/value_stream_state_view.h"
#include "gui/pages/value_stream_table.h"
#include "gui/pages/value_stream_waste.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/page_header.h"
#include "gui/widgets/segmented_control.h"
#include "base/text.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/value_stream_texts.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::AnalysisBook;
using application::Snapshot;
using application::ValueStreamService;
using application::WorkContext;
using domain::ValueStreamAnalysis;
using presentation::Intent;

namespace {

/// The analyses of the units in scope, by title.
std::vector<const ValueStreamAnalysis *> analysesIn(const presentation::Workspace &workspace)
{
    const auto figures = workspace.figures();
    std::vector<const ValueStreamAnalysis *> found;
    for (const ValueStreamAnalysis &analysis : workspace.snapshot().all<ValueStreamAnalysis>())
        if (figures.inScope(analysis.unit))
            found.push_back(&analysis);
    std::sort(found.begin(), found.end(), [](const ValueStreamAnalysis *a, const ValueStreamAnalysis *b) {
        return base::sortKey(a->title) < base::sortKey(b->title);
    });
    return found;
}

} // namespace

void ValueStreamPage::refresh()
{
    // While something typed is on its way, what comes of it is shown when it is through.
    if (!m_edits.isBusy())
        showAll();
}

void ValueStreamPage::choose(const domain::AnalysisId &analysis)
{
    if (!workspace().snapshot().find<ValueStreamAnalysis>(analysis))
        return;
    if (m_analysis != analysis)
        m_ideal.reset();
    m_analysis = analysis;
    clearMessage();
    showAll();
}

void ValueStreamPage::showAll()
{
    if (!workspace().isLoaded())
        return;
    m_header->setSubtitle(scopeText());
    fillChooser();
    auto book = m_analysis ? AnalysisBook::of(workspace().snapshot(), *m_analysis) : std::nullopt;
    m_book = book ? std::make_unique<AnalysisBook>(std::move(*book)) : nullptr;
    m_saving.reset();
    m_stack->setCurrentWidget(m_book ? m_content : static_cast<QWidget *>(m_empty));
    if (m_book && m_book->current()) {
        fillIdeals();
        const application::StateBook *ideal = idealBook();
        if (ideal && !ideal->steps.empty())
            if (auto saving = application::savingOf(*m_book, ideal->state.id))
                m_saving = std::make_unique<application::IdealSaving>(std::move(*saving));
        m_estimates->show(*m_book);
        m_waste->show(*m_book);
        showStates();
        showFacts();
        m_inspector->show(m_book->analysis);
    } else {
        m_current->clear();
        m_idealView->clear();
    }
    showActions();
    showBusy();
    Q_EMIT statusChanged();
}

void ValueStreamPage::fillChooser()
{
    const auto analyses = analysesIn(workspace());
    const bool known = m_analysis && std::any_of(analyses.begin(), analyses.end(), [this](const auto *analysis) {
        return analysis->id == *m_analysis;
    });
    if (!known) {
        m_analysis = analyses.empty() ? std::nullopt : std::optional(analyses.front()->id);
        m_ideal.reset();
    }
    if (m_chooser->lineEdit()->hasFocus() && m_chooser->lineEdit()->isModified())
        return; // somebody is looking for one
    const QScopedValueRollback guard(m_filling, true);
    m_chooser->clear();
    for (const ValueStreamAnalysis *analysis : analyses)
        m_chooser->addItem(presentation::analysisName(*analysis), analysis->id.uuid());
    m_chooser->setCurrentIndex(m_analysis ? m_chooser->findData(m_analysis->uuid()) : -1);
    m_chooser->lineEdit()->setCursorPosition(0);
    m_chooser->setToolTip(m_chooser->currentText());
}

void ValueStreamPage::fillIdeals()
{
    std::vector<const application::StateBook *> ideals;
    for (const application::StateBook &state : m_book->states)
        if (state.state.kind == domain::StateKind::Ideal)
            ideals.push_back(&state);
    if (!m_ideal || !m_book->find(*m_ideal)) {
        const application::StateBook *adopted = m_book->adopted();
        m_ideal = adopted           ? std::optional(adopted->state.id)
                  : !ideals.empty() ? std::optional(ideals.front()->state.id)
                                    : std::nullopt;
    }
    m_idealBox->clear();
    int number = 0;
    for (const application::StateBook *ideal : ideals)
        m_idealBox->addItem(presentation::idealName(ideal->state, ++number, static_cast<int>(ideals.size())),
                            ideal->state.id.uuid());
    m_idealBox->setCurrentIndex(m_ideal ? m_idealBox->findData(m_ideal->uuid()) : -1);
    m_idealBox->setVisible(ideals.size() > 1);
}

const application::StateBook *ValueStreamPage::idealBook() const
{
    return m_book && m_ideal ? m_book->find(*m_ideal) : nullptr;
}

void ValueStreamPage::showStates()
{
    if (!m_book || !m_book->current())
        return;
    const application::StateBook &current = *m_book->current();
    const auto now = application::figuresOf(m_book->analysis, current);
    m_current->show(*m_book, current, tr("Nåsituasjon"), now, nullptr);
    const application::StateBook *ideal = idealBook();
    if (ideal) {
        QString name = m_idealBox->count() > 1 ? tr("Ideell situasjon: %1").arg(m_idealBox->currentText())
                       : ideal->state.name.isEmpty() ? tr("Ideell situasjon")
                                                     : ideal->state.name;
        if (ideal->state.adoptedOn)
            name = tr("%1 (vedtatt %2)").arg(name, presentation::date(*ideal->state.adoptedOn));
        m_idealTitle = name;
        m_idealView->show(*m_book, *ideal, name, application::figuresOf(m_book->analysis, *ideal), m_saving.get());
    }
    m_panel->show(*m_book, now, m_ideal, m_saving ? std::optional(*m_saving) : std::nullopt,
                  workspace().snapshot());
    showMap();
}

void ValueStreamPage::showFacts()
{
    const ValueStreamAnalysis &analysis = m_book->analysis;
    const domain::Unit *unit = workspace().snapshot().findUnit(analysis.unit);
    QStringList facts;
    if (unit)
        facts << unit->name;
    facts << presentation::volumeText(analysis)
          << tr("%1 timer per årsverk").arg(presentation::shortNumber(analysis.basis.value(), 1))
          << tr("middel etter %1").arg(presentation::text(analysis.rule))
          << presentation::inSentence(presentation::text(analysis.status));
    m_facts->setText(facts.join(u" · "_s));
}

bool ValueStreamPage::canRegister(QString *why) const
{
    QString reason;
    if (!m_saving)
        reason = tr("Tegn den ideelle situasjonen først.");
    else if (m_saving->claimable().empty())
        reason = tr("Alle minuttene er alt med i en gevinst.");
    else if (presentation::rounded(m_saving->left().value(), 1) <= 0)
        reason = tr("Det er ingen netto spart tid igjen å registrere.");
    if (why)
        *why = reason;
    return reason.isEmpty();
}

void ValueStreamPage::showActions()
{
    const bool mayWrite = workspace().session().mayWrite();
    const bool hasUnits = !workspace().snapshot().units().empty();
    m_empty->setText(hasUnits ? tr("Lag en analyse og skriv trinnene mens gruppen snakker, eller importer analyser, trinn "
                                   "og utfordringer fra tre filer.")
                              : tr("En analyse hører til en enhet. Legg inn enhetene først, eller importer dem."));
    m_empty->setPrimary(hasUnits ? tr("Ny analyse…") : tr("Gå til Enheter"),
                        hasUnits ? icon("plus"_L1, IconTone::OnAccent) : icon("arrow-right"_L1, IconTone::OnAccent));
    m_empty->primaryButton()->setEnabled(mayWrite || !hasUnits);
    m_new->setEnabled(mayWrite && hasUnits);
    m_import->setEnabled(mayWrite);
    for (QAction *action : {m_toggleSide, m_register, m_new})
        action->setVisible(m_book != nullptr || action == m_new);
    m_registerButton->setVisible(m_book != nullptr);
    for (QAction *action : std::as_const(m_outputActions))
        action->setEnabled(m_book != nullptr);
    m_stopwatch->setEnabled(m_book && mayWrite);
    QString why;
    m_register->setEnabled(canRegister(&why) && mayWrite && !m_edits.isBusy());
    m_register->setToolTip(why.isEmpty() ? tr("Velg linjene og registrer det de sparer som gevinst") : why);
    const application::StateBook *ideal = idealBook();
    m_copyAll->setEnabled(m_book && m_book->current() && !m_book->current()->steps.empty());
    m_copyAll->setVisible(mayWrite);
    m_adoptButton->setVisible(mayWrite && ideal && !ideal->state.adoptedOn);
    m_adoptButton->setEnabled(ideal && !ideal->steps.empty());
    m_idealMenu->setVisible(mayWrite);
}

void ValueStreamPage::showBusy()
{
    const bool busy = m_edits.isBusy();
    m_panel->setBusy(busy);
    m_current->setBusy(busy);
    m_idealView->setBusy(busy);
    m_register->setEnabled(!busy && workspace().session().mayWrite() && canRegister());
}

void ValueStreamPage::openDetails()
{
    m_sideWanted = true;
    fitToWidth();
    m_sideSwitch->setCurrentIndex(1);
    m_sideStack->setCurrentIndex(1);
    m_inspector->focusFirstField();
}

void ValueStreamPage::leaveSide()
{
    if (!m_left->isVisible()) { // the side has the whole page
        m_sideWanted = false;
        fitToWidth();
    }
    focusProxy()->setFocus();
}

void ValueStreamPage::focusFilter()
{
    if (m_book) {
        m_chooser->setFocus();
        m_chooser->lineEdit()->selectAll();
    }
}

QString ValueStreamPage::statusText() const
{
    if (!m_book)
        return {};
    const auto chosen = [this](const StateView *view) -> QString {
        const QModelIndex at = view->table()->currentIndex();
        if (!at.isValid() || !view->table()->hasFocus())
            return {};
        const presentation::StepLine &line = view->model()->lineAt(at.row());
        return line.number.isEmpty()   ? QString()
               : line.isChallenge() ? tr("Utfordring %1 valgt").arg(line.number)
                                     : tr("Trinn %1 valgt").arg(line.number);
    };
    const QString where = m_idealView->table()->hasFocus() ? chosen(m_idealView) : chosen(m_current);
    const QString day = presentation::text(m_book->analysis.dayConvention);
    return where.isEmpty() ? day : tr("%1 · %2").arg(where, day);
}

void ValueStreamPage::tellRefused(const QString &place, const QString &sentence)
{
    tellFailed(place, tr("%1 Ingenting er lagret i feltet.").arg(sentence));
}

void ValueStreamPage::send(Intent intent)
{
    m_edits.add(
        this, [intent = std::move(intent)](const Snapshot &) { return std::optional(intent); },
        [this](const presentation::EditQueue::Outcome &outcome) {
            if (outcome.error)
                tellError(*outcome.error);
        });
}

void ValueStreamPage::tellError(const base::Error &error)
{
    const presentation::ErrorText text = presentation::errorText(error);
    tellFailed(text.title, text.sentences());
}

void ValueStreamPage::tellFailed(const QString &title, const QString &sentences)
{
    m_registered.reset();
    m_message->setKind(InlineMessage::Kind::Error);
    m_message->setTitle(title);
    m_message->setText(sentences);
    m_message->setActionText({});
    m_message->show();
}

void ValueStreamPage::clearMessage()
{
    m_registered.reset();
    m_message->hide();
}

void ValueStreamPage::addAnalysis()
{
    auto *dialog = new NewAnalysisDialog(workspace(), this);
    connect(dialog, &GainDialog::stored, this, [this](const std::shared_ptr<const application::CommittedAction> &action) {
        for (const application::Change &change : action->changes)
            if (change.isOf<ValueStreamAnalysis>())
                choose(domain::AnalysisId(change.id));
    });
    // The keyboard is where the first step is typed.
    connect(
        dialog, &QDialog::accepted, this,
        [this] {
            showGridOf(false);
            m_current->table()->beginRecord();
        },
        Qt::QueuedConnection);
    dialog->open();
}

void ValueStreamPage::removeAnalysis()
{
    size_t steps = 0;
    for (const application::StateBook &state : m_book->states)
        steps += state.steps.size();
    const Answer answer = dialogs().ask(
        this, {tr("Slett analyse"), tr("Slette «%1»?").arg(m_book->analysis.title),
               tr("%1 med utfordringer blir borte. Du kan angre med Ctrl+Z.")
                   .arg(presentation::counted(steps, tr("trinn"), tr("trinn"))),
               tr("Slett analyse"), {}, {}, true});
    if (answer != Answer::Confirmed)
        return;
    send([id = m_book->analysis.id](const WorkContext &context) { return ValueStreamService(context).removeAnalysis(id); });
}

void ValueStreamPage::addIdeal()
{
    auto *dialog = new IdealNameDialog(workspace(), m_book->analysis.id, {}, this);
    connect(dialog, &GainDialog::stored, this, [this](const std::shared_ptr<const application::CommittedAction> &action) {
        for (const application::Change &change : action->changes)
            if (change.isOf<domain::ValueStreamState>() && change.isInsert())
                m_ideal = domain::StateId(change.id);
        showAll();
    });
    dialog->open();
}

void ValueStreamPage::renameIdeal()
{
    if (const application::StateBook *ideal = idealBook())
        (new IdealNameDialog(workspace(), m_book->analysis.id, ideal->state, this))->open();
}

void ValueStreamPage::removeIdeal()
{
    const application::StateBook *ideal = idealBook();
    if (!ideal)
        return;
    const Answer answer = dialogs().ask(
        this, {tr("Slett ideell situasjon"), tr("Slette «%1»?").arg(m_idealBox->currentText()),
               tr("%1 blir borte. Du kan angre med Ctrl+Z.")
                   .arg(presentation::counted(ideal->steps.size(), tr("trinn"), tr("trinn"))),
               tr("Slett ideell situasjon"), {}, {}, true});
    if (answer == Answer::Confirmed)
        send([id = ideal->state.id](const WorkContext &context) { return ValueStreamService(context).removeIdeal(id); });
}

void ValueStreamPage::copyToIdeal(const QList<QUuid> &keys)
{
    if (!m_ideal)
        return;
    for (const QUuid &key : keys)
        send([step = domain::StepId(key), ideal = *m_ideal](const WorkContext &context) {
            return ValueStreamService(context).copyToIdeal(step, ideal);
        });
}

void ValueStreamPage::copyAllToIdeal()
{
    if (!m_ideal)
        return;
    showGridOf(true); // what comes is worked on next
    send([ideal = *m_ideal](const WorkContext &context) { return ValueStreamService(context).copyAllToIdeal(ideal); });
}

void ValueStreamPage::adoptIdeal(std::function<void()> then)
{
    const application::StateBook *ideal = idealBook();
    if (!ideal)
        return;
    const QString saved =
        m_saving ? tr("Den sparer %1 timer per år = %2.")
                       .arg(presentation::number(m_saving->saved.hoursPerYear, 1),
                            presentation::fteText(m_saving->saved.fte, 2))
                 : QString();
    auto *dialog = new AdoptIdealDialog(workspace(), ideal->state, m_idealBox->currentText(), saved, this);
    if (then)
        connect(dialog, &QDialog::accepted, this, std::move(then), Qt::QueuedConnection);
    dialog->open();
}

void ValueStreamPage::registerGain()
{
    const application::StateBook *ideal = idealBook();
    if (!ideal || !canRegister())
        return;
    if (ideal->state.adoptedOn)
        openRegister();
    else
        adoptIdeal([this] { openRegister(); });
}

void ValueStreamPage::openRegister()
{
    if (!m_book || !m_saving)
        return;
    auto *dialog = new RegisterGainDialog(workspace(), *m_book, *m_saving, this);
    connect(dialog, &GainDialog::stored, this,
            [this, dialog](const std::shared_ptr<const application::CommittedAction> &action) {
                tellRegistered(*action);
                if (dialog->wantsMore()) // when this one has closed
                    QTimer::singleShot(0, this, &ValueStreamPage::openRegister);
            });
    dialog->open();
}

void ValueStreamPage::tellRegistered(const application::CommittedAction &action)
{
    for (const application::Change &change : action.changes)
        if (change.isOf<domain::Gain>())
            m_registered = domain::GainId(change.id);
    const application::ClaimingGain *claiming = m_registered && m_book ? m_book->find(*m_registered) : nullptr;
    m_message->setKind(InlineMessage::Kind::Ok);
    m_message->setTitle(tr("Gevinsten er registrert"));
    m_message->setText(claiming ? tr("%1 %2: %3 per år.")
                                      .arg(claiming->gain.code, claiming->gain.title,
                                           presentation::hoursText(claiming->identified))
                                : QString());
    m_message->setActionText(tr("Åpne gevinsten"));
    m_message->show();
}

} // namespace vf::gui
