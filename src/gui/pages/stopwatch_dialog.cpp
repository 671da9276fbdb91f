#include "gui/pages/stopwatch_dialog.h"

#include "application/services/time_reading_service.h"
#include "gui/pages/small_table.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/delegates.h"
#include "gui/widgets/dialogs.h"
#include "presentation/format.h"
#include "presentation/time_reading_model.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <chrono>
#include <cmath>

namespace vf::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using application::TimeReadingService;
using application::WorkContext;
using domain::ReadingSource;
using presentation::NamedLine;
using presentation::TimeReadingModel;

namespace {

constexpr int rowHeight = 28;
constexpr int shownRows = 5;

double inMinutes(presentation::Stopwatch::Duration time)
{
    return std::chrono::duration<double, std::ratio<60>>(time).count();
}

} // namespace

StopwatchDialog::StopwatchDialog(presentation::Workspace &workspace, Dialogs &dialogs,
                                 const application::AnalysisBook &book, const std::optional<NamedLine> &chosen,
                                 presentation::Stopwatch::Ticks ticks, QWidget *parent)
    : GainDialog(workspace, u"stopwatch"_s, tr("Stoppeklokke"), tr("Lagre målingene"), parent),
      m_dialogs(dialogs),
      m_book(book),
      m_watch(std::move(ticks)),
      m_model(new TimeReadingModel(this)),
      m_line(new QComboBox),
      m_date(new DateField),
      m_time(new QLabel),
      m_toggle(new QPushButton),
      m_typed(new QLineEdit),
      m_table(new QTableView),
      m_remove(new QPushButton(icon("trash"_L1), tr("Slett målingen"))),
      m_sum(new QLabel),
      m_indicator(new QComboBox)
{
    buildClock();
    buildChoices(chosen);
    buildReadings();
    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, &StopwatchDialog::showClock);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &StopwatchDialog::showSum);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &StopwatchDialog::showSum);
    connect(m_line, &QComboBox::currentIndexChanged, this, &StopwatchDialog::showSum);
    showClock();
    showSum();
}

void StopwatchDialog::buildClock()
{
    m_time->setObjectName(u"stopwatch.time"_s);
    m_time->setAccessibleName(tr("Tiden som er gått"));
    setFontRole(m_time, FontRole::Figure);
    m_toggle->setObjectName(u"stopwatch.toggle"_s);
    m_toggle->setToolTip(tr("Mellomrom"));
    m_toggle->installEventFilter(this);
    connect(m_toggle, &QPushButton::clicked, this, &StopwatchDialog::toggle);
    auto *clock = new QWidget;
    auto *row = new QHBoxLayout(clock);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(sized(16));
    row->addWidget(m_toggle);
    row->addWidget(m_time, 1);
    clock->setFocusProxy(m_toggle);
    addRow({{u"clock"_s, tr("Mellomrom starter og stopper"), clock}});
}

void StopwatchDialog::buildChoices(const std::optional<NamedLine> &chosen)
{
    const auto place = chosen ? presentation::namedLine(m_book, chosen->key()) : std::nullopt;
    const application::StateBook *current = m_book.current();
    if (place || current)
        m_lines = presentation::namedLines(m_book, place ? place->second : current->state.id);
    m_line->setObjectName(u"stopwatch.line"_s);
    for (const NamedLine &line : m_lines) {
        m_line->addItem(line.name(), line.key());
        if (chosen && line.key() == chosen->key())
            m_line->setCurrentIndex(m_line->count() - 1);
    }
    m_line->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_line->setMinimumContentsLength(24);
    m_date->lineEdit()->setObjectName(u"stopwatch.date"_s);
    m_date->setRequired(true);
    m_date->setToday([this] { return workspace().clock().today(); });
    m_date->setDate(workspace().clock().today());
    addRow({{u"line"_s, tr("Trinn eller utfordring"), m_line, 2}, {u"date"_s, tr("Målt dato"), m_date}});
}

void StopwatchDialog::buildReadings()
{
    m_typed->setObjectName(u"stopwatch.typed"_s);
    m_typed->setPlaceholderText(tr("4,5 6 7:30"));
    m_typed->setToolTip(tr("Minutter, minutter:sekunder eller sekunder (45s), med mellomrom mellom. Enter legger til."));
    m_typed->installEventFilter(this);
    addRow({{u"typed"_s, tr("Fra måleskjemaet"), m_typed}});
    m_table->setModel(m_model);
    asSmallTable(*m_table, u"stopwatch.table"_s);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_table));
    m_table->setColumnHidden(TimeReadingModel::Day, true);
    m_table->installEventFilter(this);
    fitToRows(*m_table, rowHeight, shownRows);
    auto *removeAction = new QAction(tr("Slett målingen"), m_table);
    removeAction->setShortcut(QKeySequence::Delete);
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(removeAction);
    connect(removeAction, &QAction::triggered, this, &StopwatchDialog::removeChosen);
    addRow({{u"minutes"_s, tr("Målinger"), m_table}});
    m_sum->setObjectName(u"stopwatch.sum"_s);
    m_sum->setWordWrap(true);
    setFontRole(m_sum, FontRole::Secondary);
    setTextRole(m_sum, TextRole::Secondary);
    m_remove->setObjectName(u"stopwatch.remove"_s);
    m_remove->setAutoDefault(false);
    setSmall(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &StopwatchDialog::removeChosen);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sum, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    addWide(foot);

    m_indicator->setObjectName(u"stopwatch.indicator"_s);
    m_indicator->addItem(tr("Nei, bare anslaget"), QUuid());
    for (const domain::Indicator &indicator : workspace().snapshot().all<domain::Indicator>())
        if (domain::countsMinutes(indicator)
            && (indicator.gain ? m_book.find(*indicator.gain) != nullptr : indicator.unit == m_book.analysis.unit))
            m_indicator->addItem(indicator.name, indicator.id.uuid());
    addRow({{u"indicator"_s, tr("Også som målinger på en måleindikator i minutter"), m_indicator}});
    setRowShown(u"indicator"_s, m_indicator->count() > 1);
}

void StopwatchDialog::toggle()
{
    if (!m_watch.isRunning()) {
        m_watch.start();
        m_tick.start();
    } else {
        m_tick.stop();
        addReading(inMinutes(m_watch.stop()));
    }
    showClock();
}

void StopwatchDialog::showClock()
{
    const bool running = m_watch.isRunning();
    m_toggle->setIcon(icon(running ? "circle-dot"_L1 : "timer"_L1));
    m_toggle->setText(running ? tr("Stopp") : tr("Start"));
    if (running || m_model->readings().empty())
        m_time->setText(presentation::clockText(std::floor(inMinutes(m_watch.elapsed()) * 60) / 60));
}

void StopwatchDialog::addReading(double minutes)
{
    domain::TimeReading reading;
    reading.source = ReadingSource::Stopwatch;
    // To the tenth of a second: a thumb is no better than that.
    reading.minutes = domain::ReadMinutes::of(base::Minutes::of(std::round(minutes * 600) / 600));
    reading.on = m_date->date();
    m_model->append(reading);
    m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
    m_time->setText(presentation::clockText(reading.minutes.likely.value()));
}

bool StopwatchDialog::addTyped()
{
    const auto typed = presentation::typedReadings(m_typed->text());
    clearErrors();
    if (!typed.refusal.isEmpty()) {
        setFieldError(u"typed"_s, typed.refusal);
        return false;
    }
    for (const double minutes : typed.value.value_or(std::vector<double>()))
        addReading(minutes);
    m_typed->clear();
    return true;
}

void StopwatchDialog::removeChosen()
{
    const QModelIndex at = m_table->currentIndex();
    if (at.isValid())
        m_model->removeAt(at.row());
}

void StopwatchDialog::showSum()
{
    m_remove->setEnabled(m_model->rowCount() > 0);
    const int index = m_line->currentIndex();
    if (m_model->readings().empty() || index < 0) {
        m_sum->setText(tr("Ingen målinger ennå. Lagret blir de til linjens anslag."));
        return;
    }
    // With those of the line that are stored already.
    auto readings = m_book.readingsOf(m_lines[static_cast<size_t>(index)].line);
    readings.insert(readings.end(), m_model->readings().begin(), m_model->readings().end());
    const domain::PooledTime time = *domain::pooledTime(readings);
    QString text = presentation::pooledText(time);
    if (const size_t before = time.count - m_model->readings().size(); before > 0)
        text += u' ' + tr("(%1 fra før)").arg(before);
    m_sum->setText(text);
    m_sum->setToolTip(presentation::poolingText(time));
}

std::optional<presentation::Intent> StopwatchDialog::intent()
{
    if (m_watch.isRunning()) {
        setFieldError(u"clock"_s, tr("Klokken går. Stopp den først."));
        return std::nullopt;
    }
    if (!addTyped())
        return std::nullopt;
    if (m_line->currentIndex() < 0)
        setFieldError(u"line"_s, tr("Analysen har ingen trinn å måle ennå."));
    if (m_model->readings().empty())
        setFieldError(u"minutes"_s, tr("Ta tiden, eller skriv minst én måling."));
    if (!m_date->date().isValid())
        m_date->setFocus();
    if (hasFieldErrors() || !m_date->date().isValid())
        return std::nullopt;
    application::NewReadings added;
    added.line = m_lines[static_cast<size_t>(m_line->currentIndex())].line;
    added.source = ReadingSource::Stopwatch;
    for (const domain::TimeReading &reading : m_model->readings())
        added.minutes.push_back(reading.minutes.points());
    added.on = m_date->date();
    if (const QUuid indicator = m_indicator->currentData().toUuid(); !indicator.isNull())
        added.indicator = domain::IndicatorId(indicator);
    return [added](const WorkContext &context) { return TimeReadingService(context).addReadings(added); };
}

void StopwatchDialog::reject()
{
    const auto count = m_model->readings().size();
    if (count > 0
        && m_dialogs.ask(this, {tr("Forkast målingene"), tr("Lukke stoppeklokken uten å lagre?"),
                                tr("%1 blir borte.").arg(presentation::counted(count, tr("måling"), tr("målinger"))),
                                tr("Forkast målingene"), {}, tr("Fortsett å måle"), true})
               != Answer::Confirmed)
        return;
    GainDialog::reject();
}

bool StopwatchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
        return GainDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool pressed = event->type() == QEvent::KeyPress && !key->isAutoRepeat();
    if (watched == m_typed) {
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!enter || m_typed->text().trimmed().isEmpty())
            return GainDialog::eventFilter(watched, event); // Enter in an empty field stores, as in every dialog
        if (pressed)
            addTyped();
        return true;
    }
    // On the way down: a button would wait for the key to come up.
    if (key->key() != Qt::Key_Space)
        return GainDialog::eventFilter(watched, event);
    if (pressed)
        toggle();
    return true;
}

} // namespace vf::gui
