#include "gui/pages/gain_view.h"

#include "application/record/gain_records.h"
#include "application/services/gain_service.h"
#include "domain/gain/ledger_rules.h"
#include "gui/pages/gain_attachments.h"
#include "gui/pages/gain_fields.h"
#include "gui/pages/gain_ladder.h"
#include "gui/pages/gain_sum_view.h"
#include "gui/pages/gain_use.h"
#include "gui/pages/ledger_table.h"
#include "gui/pages/measurement_section.h"
#include "gui/pages/overview_panes.h"
#include "gui/pages/posting_corrections.h"
#include "gui/pages/posting_dialog.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/follow_up_model.h"
#include "presentation/format.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/texts.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <numeric>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::GainService;
using application::WorkContext;
using domain::Account;
using domain::Gain;
using presentation::GainLedgerModel;

const Gain *GainView::current() const
{
    return m_gain.isNull() ? nullptr : m_workspace.snapshot().findGain(m_gain);
}

void GainView::showGain(const domain::GainId &gain)
{
    if (gain != m_gain) {
        m_model->clear();
        m_message->hide();
        m_waiting.reset();
        m_gain = gain;
    }
    refresh();
}

void GainView::refresh()
{
    const Gain *gain = current();
    if (!gain) {
        if (!m_gain.isNull())
            Q_EMIT closed();
        return;
    }
    const application::Snapshot &snapshot = m_workspace.snapshot();
    const domain::Unit *unit = snapshot.findUnit(gain->unit);
    m_title->setText(gain->title);
    m_path->setText(
        tr("%1 · %2 · per %3").arg(unit ? unit->name : QString(), gain->code, presentation::date(m_workspace.asOf())));
    const auto balances = snapshot.ledger().balances(gain->id, m_workspace.asOf());
    m_sum = presentation::gainSum(*gain, balances[Account::Identified], snapshot.rateOn(m_workspace.asOf()),
                                  presentation::factorsOf(snapshot, gain->id));
    m_sumView->setSum(m_sum);
    m_bases->setText(m_sum.otherBases);
    m_rateNote->setText(m_sum.notes());
    m_rateNote->setVisible(!m_sum.notes().isEmpty());
    if (m_unfold->isChecked())
        unfoldSum();
    m_fields->show(*gain);
    m_attachments->show(gain->id);
    m_measurement->show(*gain);
    showSumLine(*gain);
    showNextStep(*gain);
    m_lapse->setEnabled(m_workspace.session().mayWrite() &&
                        !(balances.open().isZero() && balances.realised().isZero()));
    m_workspace.read([id = gain->id](application::Store &store) { return application::postingsOf(store, id); })
        .then(this, [this, reading = ++m_reading](const base::Result<std::vector<domain::Posting>> &postings) {
            if (reading != m_reading)
                return;
            if (postings)
                showPostings(*postings);
            else
                m_message->setText(presentation::errorText(postings.error()).sentences());
        });
}

void GainView::showPostings(std::vector<domain::Posting> postings)
{
    const Gain *gain = current();
    if (!gain)
        return;
    const application::Figures figures = m_workspace.figures();
    m_ladder->setSteps(presentation::gainSteps(*gain, postings, m_workspace.snapshot(), figures));
    m_use->show(*gain, m_workspace.snapshot().ledger().balances(gain->id, m_workspace.asOf()), postings,
                m_workspace.snapshot(), m_workspace.asOf());
    m_model->show(*gain, std::move(postings), m_workspace.snapshot(), m_workspace.asOf());
    selectWanted();
    if (!m_ledger->currentIndex().isValid() && !m_model->postings().empty())
        m_ledger->setCurrentIndex(m_model->index(static_cast<int>(m_model->postings().size()) - 1, 0));
    followSelection();
    fitColumns();
    Q_EMIT statusChanged();
}

void GainView::follow(const GainDialog *dialog)
{
    // The ledger may be shown before or after the dialog hears that its posting is stored.
    connect(dialog, &GainDialog::stored, this,
            [this](const std::shared_ptr<const application::CommittedAction> &action) {
                for (const application::Change &change : action->changes)
                    if (change.isOf<domain::Posting>())
                        m_wanted = domain::PostingId(change.id);
                selectWanted();
            });
    connect(dialog, &QDialog::finished, m_ledger, [this] { m_ledger->setFocus(); });
}

void GainView::selectWanted()
{
    const int row = m_wanted ? m_model->rowOf(*m_wanted) : -1;
    if (row < 0)
        return;
    m_wanted.reset();
    m_ledger->setCurrentIndex(m_model->index(row, 0));
}

void GainView::showSumLine(const Gain &gain)
{
    const auto balances = m_workspace.snapshot().ledger().balances(gain.id, m_workspace.asOf());
    const auto amount = [&gain](domain::Amount value) { return presentation::amountText(value, gain.ledgerUnit); };
    m_ledgerSum->setText(
        tr("Realisert %1 av %2 · gjenstår %3")
            .arg(amount(balances.realised()), amount(balances[Account::Identified]), amount(balances.open())));
}

void GainView::showNextStep(const Gain &gain)
{
    const domain::GainLedger &ledger = m_workspace.snapshot().ledger();
    const auto status = m_workspace.figures().statusOf(gain);
    const auto balances = ledger.balances(gain.id, m_workspace.asOf());
    const QDate first = ledger.postingDates(gain.id).first;
    m_nextKind.reset();
    for (const application::FollowUpKind kind : application::allFollowUpKinds())
        if (!m_nextKind && first.isValid()
            && application::needsFollowUp(kind, gain, status, balances, first, m_workspace.asOf()))
            m_nextKind = kind;
    m_next->setVisible(m_nextKind.has_value());
    if (!m_nextKind)
        return;
    m_next->setTitle(presentation::followUpText(*m_nextKind));
    m_next->setText(presentation::followUpHint(*m_nextKind));
    m_next->setActionText(m_workspace.session().mayWrite() ? presentation::followUpStep(*m_nextKind) : QString());
    if (m_next->actionButton())
        m_next->actionButton()->setObjectName(u"gain.next.step"_s);
}

void GainView::takeNextStep()
{
    using Kind = application::FollowUpKind;
    if (!m_nextKind)
        return;
    switch (*m_nextKind) {
    case Kind::WithoutMeasurement:
    case Kind::Expired:
        m_measurement->measure();
        return;
    case Kind::LatePlan:
    case Kind::NothingRealised:
        addPosting(Account::Quality);
        return;
    case Kind::NoResponsible:
        m_fields->focusField(u"responsible"_s);
        return;
    }
}

void GainView::addPosting(Account account)
{
    const Gain *gain = current();
    if (!gain || !m_post->isEnabled())
        return;
    auto *dialog = new PostingDialog(m_workspace, *gain, account, this);
    follow(dialog);
    dialog->open();
}

void GainView::reverse()
{
    const Gain *gain = current();
    const int row = m_ledger->currentIndex().row();
    if (!gain || !m_model->canReverse(row))
        return;
    auto *dialog = new ReversalDialog(m_workspace, *gain, m_model->postingAt(row), this);
    follow(dialog);
    dialog->open();
}

void GainView::lapse()
{
    const Gain *gain = current();
    if (!gain)
        return;
    auto *dialog = new LapseDialog(m_workspace, *gain, this);
    follow(dialog);
    dialog->open();
}

void GainView::store(const Gain &before, const Gain &after)
{
    m_message->hide();
    m_workspace
        .perform([before, after](const WorkContext &context) { return GainService(context).editGain(before, after); },
                 presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this](const presentation::ActionResult &outcome) {
            if (outcome)
                return;
            const presentation::ErrorText text = presentation::errorText(outcome.error());
            if (outcome.error().code == base::ErrorCode::Invalid &&
                m_fields->showRefusal(outcome.error().field, text.sentences()))
                return;
            m_fields->revert();
            complain(text.title, text.sentences());
        });
}

void GainView::complain(const QString &title, const QString &sentence)
{
    m_message->setKind(InlineMessage::Kind::Error);
    m_message->setTitle(title);
    m_message->setText(sentence);
    m_message->setActionText({});
    m_message->show();
}

void GainView::enter(const std::vector<application::PostingDraft> &drafts, bool pasted)
{
    if (m_entering)
        return; // the same row, asked for twice before it was stored
    m_entering = true;
    m_message->hide();
    m_waiting.reset();
    m_workspace
        .perform([drafts](const WorkContext &context) { return GainService(context).addPostings(drafts); },
                 presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this, id = m_gain, drafts, pasted](const presentation::ActionResult &outcome) {
            m_entering = false;
            if (id != m_gain) { // another gain is shown by now; its row is its own
                if (!outcome) {
                    const presentation::ErrorText text = presentation::errorText(outcome.error());
                    complain(text.title, text.sentences());
                }
                return;
            }
            if (!outcome)
                return refuseEntry(outcome.error(), drafts, pasted);
            if (!pasted)
                m_model->clearEntry();
            if (m_ledger->hasFocus())
                m_ledger->goToEntry();
        });
}

void GainView::refuseEntry(const base::Error &error, const std::vector<application::PostingDraft> &drafts, bool pasted)
{
    const Gain *gain = current();
    const presentation::ErrorText text = presentation::errorText(error);
    complain(text.title, text.sentences());
    bool known = false;
    const double missing = error.detail("missing"_L1).toDouble(&known);
    if (!gain || !known || error.reason != domain::ledger_reason::openBelowZero)
        return;
    m_waiting = Waiting{drafts,
                        gain->ledgerUnit == domain::LedgerUnit::Kroner
                            ? domain::Amount::of(base::Kroner::of(missing))
                            : domain::Amount::of(base::HoursPerYear::of(missing)),
                        pasted};
    m_message->setActionText(
        tr("Hev identifisert med %1").arg(presentation::amountWithUnit(m_waiting->missing, gain->ledgerUnit)));
    m_message->actionButton()->setObjectName(u"gain.raise"_s);
}

void GainView::raiseIdentified()
{
    if (!m_waiting || m_waiting->drafts.empty())
        return;
    const Waiting waiting = *m_waiting;
    application::PostingDraft raise;
    raise.gain = waiting.drafts.front().gain;
    raise.account = Account::Identified;
    raise.amount = waiting.missing;
    raise.comment = tr("Hevet etter ny vurdering");
    raise.effectiveOn = std::min_element(waiting.drafts.begin(), waiting.drafts.end(), [](const auto &a, const auto &b) {
                            return a.effectiveOn < b.effectiveOn;
                        })->effectiveOn;
    std::vector<application::PostingDraft> drafts{raise};
    drafts.insert(drafts.end(), waiting.drafts.begin(), waiting.drafts.end());
    enter(drafts, waiting.pasted);
}

void GainView::changeFactor(const QString &factor)
{
    if (factor == "hours"_L1)
        addPosting(Account::Identified);
    else if (factor == "basis"_L1)
        m_fields->focusField(factor);
}

void GainView::followSelection()
{
    const bool mayWrite = m_workspace.session().mayWrite();
    m_reverse->setEnabled(mayWrite && m_model->canReverse(m_ledger->currentIndex().row()));
    m_reverse->setToolTip(m_reverse->isEnabled() ? tr("Ta tilbake den valgte posteringen fra en dato")
                                                 : tr("Velg en postering som ikke er reversert"));
    m_post->setEnabled(mayWrite);
}

void GainView::fitColumns()
{
    QHeaderView *header = m_ledger->horizontalHeader();
    const QFontMetrics metrics(fonts::body());
    const auto wide = [&](const QString &text) { return metrics.horizontalAdvance(text) + sized(24); };
    const auto widest = [&](int column, int least, int most) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            least = std::max(least, wide(m_model->index(row, column).data().toString()));
        return std::min(least, most);
    };
    header->setMinimumSectionSize(sized(48));
    std::array<int, GainLedgerModel::ColumnCount> widths{};
    widths[GainLedgerModel::Date] = wide(u"31.12.2017"_s) + sized(16);
    widths[GainLedgerModel::Account] =
        widest(GainLedgerModel::Account, wide(tr("Identifisert")), sized(200)) + sized(20);
    widths[GainLedgerModel::Amount] =
        std::max(wide(u"−10 000,0"_s), wide(m_model->headerData(GainLedgerModel::Amount, Qt::Horizontal).toString()));
    widths[GainLedgerModel::Open] = wide(u"10 000,0"_s);
    widths[GainLedgerModel::Voucher] = widest(GainLedgerModel::Voucher, wide(tr("Bilag")), sized(110));
    widths[GainLedgerModel::Recorded] = widest(GainLedgerModel::Recorded, sized(120), sized(240));
    int left = m_ledger->width() - std::accumulate(widths.begin(), widths.end(), 0);
    for (const int column : {GainLedgerModel::Recorded, GainLedgerModel::Voucher}) {
        const bool hide = left < sized(column == GainLedgerModel::Recorded ? 240 : 150); // a comment must be readable
        m_ledger->setColumnHidden(column, hide);
        left += hide ? widths[static_cast<size_t>(column)] : 0;
    }
    for (int column = 0; column < GainLedgerModel::ColumnCount; ++column) {
        header->setSectionResizeMode(column,
                                     column == GainLedgerModel::Comment ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (column != GainLedgerModel::Comment)
            header->resizeSection(column, widths[static_cast<size_t>(column)]);
    }
    // The sum stands right below the last posting; with many of them the table scrolls.
    const int row = std::max(sized(28), metrics.height() + sized(8));
    m_ledger->verticalHeader()->setMinimumSectionSize(1);
    m_ledger->verticalHeader()->setDefaultSectionSize(row);
    const int whole = header->sizeHint().height() + std::max(1, m_model->rowCount()) * row + 2;
    m_ledger->setMaximumHeight(whole);
    m_ledger->setMinimumHeight(std::min(whole, header->sizeHint().height() + 6 * row));
}

QString GainView::statusText() const
{
    const Gain *gain = current();
    return gain ? tr("%1 · %2").arg(gain->code, presentation::counted(m_model->postings().size(), tr("postering"),
                                                                      tr("posteringer")))
                : QString();
}

void GainView::setSideShown(bool shown)
{
    m_panes->setSideShown(shown);
}

void GainView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
}

bool GainView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ledger && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

} // namespace vf::gui
