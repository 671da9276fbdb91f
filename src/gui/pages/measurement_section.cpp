#include "gui/pages/measurement_section.h"

#include "application/read_model/measured_gains.h"
#include "application/services/measurement_service.h"
#include "gui/pages/before_after_dialog.h"
#include "gui/pages/confirmation_dialogs.h"
#include "gui/pages/indicator_dialog.h"
#include "gui/pages/measurement_dialog.h"
#include "gui/pages/rebase_dialog.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/inline_message.h"
#include "presentation/confirmation_model.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/measurement_model.h"
#include "presentation/verdict_text.h"
#include "reporting/measurement_chart.h"
#include "reporting/plot.h"

#include <QClipboard>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::MeasurementService;
using application::WorkContext;
using domain::Gain;
using domain::Indicator;
using domain::Measurement;
using presentation::ConfirmationModel;
using presentation::MeasurementModel;

namespace {

InlineMessage::Kind kindOf(presentation::VerdictText::Tone tone)
{
    switch (tone) {
    case presentation::VerdictText::Tone::Good:
        return InlineMessage::Kind::Ok;
    case presentation::VerdictText::Tone::Bad:
        return InlineMessage::Kind::Warning;
    case presentation::VerdictText::Tone::Open:
        return InlineMessage::Kind::Info;
    }
    Q_UNREACHABLE();
}

} // namespace

const Gain *MeasurementSection::gain() const
{
    return m_gain.isNull() ? nullptr : m_workspace.snapshot().findGain(m_gain);
}

const Indicator *MeasurementSection::indicator() const
{
    return m_chosen ? m_workspace.snapshot().find<Indicator>(*m_chosen) : nullptr;
}

void MeasurementSection::show(const Gain &gain)
{
    if (gain.id != m_gain) {
        m_gain = gain.id;
        m_unit.reset();
        m_chosen.reset();
        m_model->clear();
        m_message->hide();
        m_toggle->setChecked(false);
    }
    refresh();
}

void MeasurementSection::showUnit(const domain::Unit &unit)
{
    m_gain = {};
    m_unit = unit.id;
    m_confirm->hide();
    m_confirmationPart->hide();
    m_title->setText(tr("Målinger"));
    refresh();
}

void MeasurementSection::refresh()
{
    offerIndicators();
    showIndicator();
    showConfirmations();
    followSelection();
}

std::vector<const Indicator *> MeasurementSection::indicators() const
{
    const application::Snapshot &snapshot = m_workspace.snapshot();
    if (!m_unit)
        return snapshot.of<Indicator>(m_gain);
    std::vector<const Indicator *> own;
    for (const Indicator &indicator : snapshot.all<Indicator>())
        if (!indicator.gain && indicator.unit == *m_unit)
            own.push_back(&indicator);
    std::sort(own.begin(), own.end(),
              [](const Indicator *a, const Indicator *b) { return a->name.localeAwareCompare(b->name) < 0; });
    return own;
}

void MeasurementSection::measure()
{
    if (indicator())
        registerMeasurements({});
    else
        newIndicator();
}

void MeasurementSection::offerIndicators()
{
    const application::Snapshot &snapshot = m_workspace.snapshot();
    const auto all = indicators();
    if (m_chosen && !indicator())
        m_chosen.reset();
    if (!m_chosen && !all.empty()) {
        // What the newest confirmation rests on, else the one with the most measurements.
        const auto deciding = snapshot.ledger().decidingConfirmation(m_gain, m_workspace.asOf());
        const auto best = std::max_element(all.begin(), all.end(), [&](const Indicator *a, const Indicator *b) {
            return snapshot.of<Measurement>(a->id).size() < snapshot.of<Measurement>(b->id).size();
        });
        m_chosen = deciding && deciding->indicator && snapshot.find<Indicator>(*deciding->indicator)
                       ? *deciding->indicator
                       : (*best)->id;
    }
    const QSignalBlocker quiet(m_indicator);
    m_indicator->clear();
    for (const Indicator *each : all)
        m_indicator->addItem(each->name, each->id.text());
    if (m_chosen)
        m_indicator->setCurrentIndex(m_indicator->findData(m_chosen->text()));
    m_indicator->setToolTip(m_indicator->currentText());
    m_indicatorRow->setVisible(!all.empty());
}

void MeasurementSection::showIndicator()
{
    const Indicator *shown = indicator();
    const bool measured = shown && !m_workspace.snapshot().of<Measurement>(shown->id).empty();
    m_measured->setVisible(measured);
    m_buttons->setVisible(shown != nullptr);
    for (QWidget *button : std::initializer_list<QWidget *>{m_register, m_toggle, m_rebase, m_chartKind, m_copyChart})
        button->setVisible(measured);
    m_stack->setVisible(measured);
    m_verdictText->setActionText({});
    if (!shown) {
        m_verdict = {};
        m_monitoring = {};
        m_model->clear();
        m_verdictText->setKind(InlineMessage::Kind::Info);
        m_verdictText->setTitle(m_unit ? tr("Enheten har ingen egne måleindikatorer ennå.") : tr("Gevinsten måles ikke ennå."));
        m_verdictText->setText(m_unit ? tr("Sykefravær, overtid og klagesaker gjelder ofte hele enheten. Lag en måleindikator, og lim inn målingene.")
                                      : tr("Lag en måleindikator, så kan målingene vise om forbedringen er reell."));
        if (mayWrite()) {
            m_verdictText->setActionText(tr("Ny indikator…"));
            m_verdictText->actionButton()->setObjectName(u"gain.indicator.first"_s);
        }
        return;
    }
    std::vector<Measurement> measurements;
    for (const Measurement *each : m_workspace.snapshot().of<Measurement>(shown->id))
        measurements.push_back(*each);
    m_verdict = domain::judge(*shown, measurements, m_workspace.asOf());
    const auto rebases = application::rebasesOf(m_workspace.snapshot(), shown->id);
    m_monitoring = domain::monitor(*shown, m_verdict, rebases);
    const presentation::VerdictText words = presentation::watchedVerdictText(*shown, m_verdict, m_monitoring, rebases);
    m_verdictText->setKind(kindOf(words.tone));
    m_verdictText->setTitle(words.title);
    m_verdictText->setText(words.text);
    if (!measured && mayWrite()) {
        m_verdictText->setActionText(tr("Registrer målinger…"));
        m_verdictText->actionButton()->setObjectName(u"gain.measurement.first"_s);
    }
    // Limits from before a change say nothing of what the process can do now, until somebody makes them anew.
    const bool present = !m_monitoring.phases.empty() && (m_monitoring.phases.back().rebased || !shown->changedOn);
    const auto inForce = present ? m_monitoring.phases.back().limits : std::nullopt;
    QString measuredWords = presentation::measuredText(*shown, m_verdict, inForce);
    if (const auto runs = domain::runChartOf(m_verdict); runs && m_chartKind->currentIndex() == 1)
        measuredWords += u'\n' + presentation::runChartText(*shown, m_verdict, *runs);
    m_measured->setText(measuredWords);
    m_model->show(*shown, std::move(measurements), m_verdict, m_monitoring, mayWrite());
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    draw();
    fitTables();
}

void MeasurementSection::draw()
{
    const Indicator *shown = indicator();
    if (!shown)
        return;
    reporting::ChartLook look;
    look.colours = colours();
    look.font = fonts::tick();
    drawInto(*m_chart, look);
    m_stack->setFixedHeight(sized(240));
    m_plot->setAccessibleDescription(presentation::verdictText(*shown, m_verdict).sentences() + u' '
                                     + tr("Tabellen viser alle målingene."));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void MeasurementSection::drawInto(reporting::MeasurementChart &chart, const reporting::ChartLook &look) const
{
    const Indicator *shown = indicator();
    if (!shown)
        return;
    const auto runs = m_chartKind->currentIndex() == 1 ? domain::runChartOf(m_verdict) : std::nullopt;
    if (runs)
        chart.showRuns(*shown, m_verdict, *runs, look);
    else
        chart.show(*shown, m_verdict, m_monitoring, look);
}

void MeasurementSection::enterBeforeAfter()
{
    if (const Indicator *shown = indicator(); shown && mayWrite())
        (new BeforeAfterDialog(m_workspace, *shown, this))->open();
}

void MeasurementSection::rebase()
{
    const Indicator *shown = indicator();
    if (!shown || !mayWrite())
        return;
    // Where the change was is the usual place: what came after it is the new level.
    const QDate proposed = shown->changedOn && m_monitoring.phases.size() < 2 ? *shown->changedOn : QDate();
    (new RebaseDialog(m_workspace, *shown, proposed, this))->open();
}

void MeasurementSection::showConfirmations()
{
    const Gain *shown = gain();
    if (!shown)
        return;
    m_confirmationModel->show(*shown, m_workspace.snapshot(), m_workspace.asOf());
    const bool any = m_confirmationModel->rowCount() > 0;
    m_unconfirmed->setVisible(!any);
    m_confirmations->setVisible(any);
    m_withdraw->setVisible(any);
    if (any)
        m_confirmations->setCurrentIndex(m_confirmationModel->index(0, 0));
    fitTables();
}

void MeasurementSection::followSelection()
{
    const bool write = mayWrite();
    for (QPushButton *button : {m_confirm, m_new, m_edit, m_register, m_rebase, m_beforeAfter}) {
        button->setEnabled(write);
        button->setToolTip(write ? QString() : tr("Filen er åpnet bare for lesing"));
    }
    m_remove->setVisible(m_toggle->isChecked());
    m_remove->setEnabled(write && m_table->selectionModel()->hasSelection());
    m_remove->setToolTip(m_remove->isEnabled() ? tr("Slett de valgte målingene. Kan angres.")
                                               : tr("Velg målingene som skal slettes"));
    const int row = m_confirmations->currentIndex().row();
    const bool chosen = row >= 0 && row < m_confirmationModel->rowCount();
    const bool shorter = chosen
                         && (!m_confirmationModel->confirmationAt(row).validTo
                             || *m_confirmationModel->confirmationAt(row).validTo
                                    > m_confirmationModel->confirmationAt(row).on);
    m_withdraw->setEnabled(write && shorter);
    m_withdraw->setToolTip(m_withdraw->isEnabled() ? tr("La den valgte bekreftelsen gjelde kortere")
                           : chosen                ? tr("Bekreftelsen gjelder bare dagen den ble gjort")
                                                   : tr("Velg en bekreftelse"));
}

void MeasurementSection::setTableShown(bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0);
    m_toggle->setText(shown ? tr("Vis som diagram") : tr("Vis som tabell"));
    m_toggle->setIcon(icon(shown ? "chart-line"_L1 : "table"_L1));
    followSelection();
}

void MeasurementSection::fitTables()
{
    const QFontMetrics metrics(fonts::body());
    const int row = std::max(sized(28), metrics.height() + sized(8));
    for (QTableView *table : {m_table, m_confirmations}) {
        table->verticalHeader()->setMinimumSectionSize(1);
        table->verticalHeader()->setDefaultSectionSize(row);
        table->horizontalHeader()->setMinimumSectionSize(sized(48));
    }
    const auto wide = [&](const QString &text) { return metrics.horizontalAdvance(text) + sized(24); };
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(MeasurementModel::Finding, QHeaderView::Stretch);
    header->resizeSection(MeasurementModel::Date, wide(u"31.12.2017"_s) + sized(16));
    header->resizeSection(MeasurementModel::Value, std::max(wide(u"−10 000,00"_s), sized(96)));

    header = m_confirmations->horizontalHeader();
    header->setSectionResizeMode(ConfirmationModel::Reason, QHeaderView::Stretch);
    header->resizeSection(ConfirmationModel::Date, wide(u"31.12.2017"_s));
    header->resizeSection(ConfirmationModel::Level, wide(tr("Begrunnet vurdering")));
    header->resizeSection(ConfirmationModel::State, wide(tr("gjelder til %1").arg(u"31.12.2017"_s)));
    header->resizeSection(ConfirmationModel::Role, sized(130));
    const int taken = header->sectionSize(ConfirmationModel::Date) + header->sectionSize(ConfirmationModel::Level)
                      + header->sectionSize(ConfirmationModel::State);
    const int left = m_confirmations->width() - taken;
    m_confirmations->setColumnHidden(ConfirmationModel::Role, left < sized(260));
    m_confirmations->setColumnHidden(ConfirmationModel::Reason, left < sized(90));
    m_confirmations->setFixedHeight(header->sizeHint().height()
                                    + std::clamp(m_confirmationModel->rowCount(), 1, 6) * row + 2);
}

void MeasurementSection::newIndicator()
{
    const Gain *owner = gain();
    if ((!owner && !m_unit) || !mayWrite())
        return;
    Indicator fresh;
    if (owner)
        fresh.gain = owner->id;
    fresh.unit = owner ? owner->unit : *m_unit;
    auto *dialog = new IndicatorDialog(m_workspace, fresh, this);
    connect(dialog, &GainDialog::stored, this, [this](const std::shared_ptr<const application::CommittedAction> &action) {
        for (const application::Change &change : action->changes)
            m_chosen = domain::IndicatorId(change.id);
        refresh();
    });
    dialog->open();
}

void MeasurementSection::editIndicator()
{
    if (const Indicator *shown = indicator(); shown && mayWrite())
        (new IndicatorDialog(m_workspace, *shown, this))->open();
}

void MeasurementSection::registerMeasurements(const QString &pasted)
{
    if (const Indicator *shown = indicator(); shown && mayWrite())
        (new MeasurementDialog(m_workspace, *shown, pasted, this))->open();
}

void MeasurementSection::pasteMeasurements()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!text.trimmed().isEmpty())
        registerMeasurements(text);
}

void MeasurementSection::removeMeasurements()
{
    std::vector<domain::MeasurementId> chosen;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        chosen.push_back(m_model->measurementAt(row.row()).id);
    if (!chosen.empty() && mayWrite())
        perform([chosen](const WorkContext &context) { return MeasurementService(context).removeMeasurements(chosen); });
}

void MeasurementSection::confirm()
{
    if (const Gain *shown = gain(); shown && mayWrite())
        (new ConfirmationDialog(m_workspace, *shown, m_chosen, this))->open();
}

void MeasurementSection::withdraw()
{
    const Gain *shown = gain();
    const int row = m_confirmations->currentIndex().row();
    if (shown && row >= 0 && mayWrite())
        (new WithdrawalDialog(m_workspace, *shown, m_confirmationModel->confirmationAt(row), this))->open();
}

void MeasurementSection::perform(presentation::Intent intent)
{
    m_message->hide();
    m_workspace.perform(std::move(intent), presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this](const presentation::ActionResult &outcome) {
            if (outcome)
                return;
            const presentation::ErrorText text = presentation::errorText(outcome.error());
            complain(text.title, text.sentences());
        });
}

void MeasurementSection::complain(const QString &title, const QString &text)
{
    m_message->setTitle(title);
    m_message->setText(text);
    m_message->show();
}

void MeasurementSection::arrange()
{
    // Two limits: a scroll bar that comes with the one arrangement must not call for the other.
    const bool wide = width() >= sized(m_wide.value_or(false) ? 670 : 710);
    if (m_wide == wide)
        return;
    m_wide = wide;
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_indicatorRow, m_confirm})
        m_head->removeWidget(part);
    m_head->addWidget(m_title, 0, 0);
    m_head->addWidget(m_confirm, 0, 2, Qt::AlignRight);
    if (wide)
        m_head->addWidget(m_indicatorRow, 0, 1);
    else
        m_head->addWidget(m_indicatorRow, 1, 0, 1, 3);
    m_head->setColumnStretch(0, wide ? 0 : 1);
    m_head->setColumnStretch(1, wide ? 1 : 0);
    m_head->setHorizontalSpacing(sized(16));
    m_body->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QSize MeasurementSection::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    const int asWide = layout()->totalHeightForWidth(std::max(width(), least.width()));
    return {least.width(), std::min(least.height(), asWide)};
}

void MeasurementSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void MeasurementSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool looks = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looks && m_chart) {
        arrange();
        draw();
        fitTables();
    }
}

bool MeasurementSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_confirmations && event->type() == QEvent::Resize)
        fitTables();
    return QWidget::eventFilter(watched, event);
}

} // namespace vf::gui
