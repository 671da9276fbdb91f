#include "gui/pages/value_stream_panel.h"

#include "gui/pages/small_table.h"
#include "gui/pages/value_stream_alternatives.h"
#include "gui/pages/value_stream_spread.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/delegates.h"
#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/value_stream_figures_model.h"
#include "presentation/value_stream_gains_model.h"
#include "presentation/value_stream_texts.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::ValueStreamFiguresModel;
using presentation::ValueStreamGainsModel;

namespace {

/// Figures close together: names at the left edge, what stands beside another figure further in and quiet.
class FigureDelegate final : public CellDelegate
{
public:
    explicit FigureDelegate(QObject *parent) : CellDelegate(RowHeight::Dense, parent) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QStyleOptionViewItem ground = paintGround(painter, option, index);
        const bool name = index.column() == ValueStreamFiguresModel::Name;
        const bool quiet = index.data(ValueStreamFiguresModel::QuietRole).toBool();
        const int tone = index.data(ValueStreamFiguresModel::ToneRole).toInt();
        const QFont font = quiet ? fonts::secondary() : fonts::body();
        const QRect area = ground.rect.adjusted(name && quiet ? sized(12) : 0, 0, name ? 0 : -sized(1), -1);
        painter->setFont(font);
        painter->setPen(tone < 0   ? colours().ok
                        : tone > 0 ? colours().wasteText
                        : quiet    ? colours().text2
                                   : colours().text);
        painter->drawText(area, static_cast<int>(ground.displayAlignment | Qt::TextSingleLine),
                          name ? QFontMetrics(font).elidedText(ground.text, Qt::ElideRight, area.width()) : ground.text);
        painter->restore();
    }
};

} // namespace

ValueStreamPanel::ValueStreamPanel(QWidget *parent)
    : QScrollArea(parent),
      m_figures(new ValueStreamFiguresModel(this)),
      m_gains(new ValueStreamGainsModel(this)),
      m_figureTable(new QTableView),
      m_gainTable(new QTableView),
      m_alternatives(new IdealAlternatives),
      m_histogram(new SavingHistogram),
      m_drivers(new DriverBars)
{
    setObjectName(u"valuestream.panel"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(m_alternatives, &IdealAlternatives::chosen, this, &ValueStreamPanel::idealRequested);
    connect(&m_simulation, &presentation::SavingSimulation::finished, this, &ValueStreamPanel::showSaving);
}

QLabel *ValueStreamPanel::note(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(u"valuestream.panel."_s + name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    return label;
}

QLabel *ValueStreamPanel::heading(QVBoxLayout *column, const QString &text, QLabel *aside)
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(text);
    setFontRole(label, FontRole::Section);
    row->addWidget(label);
    row->addStretch(1);
    if (aside)
        row->addWidget(aside, 0, Qt::AlignBottom);
    column->addLayout(row);
    return label;
}

void ValueStreamPanel::build()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(sized(16), sized(12), sized(16), sized(16));
    column->setSpacing(sized(6));
    buildFigures(column);
    column->addWidget(m_alternatives);
    buildSaving(column);
    buildGains(column);
    column->addStretch(1);
    setWidget(content);
    fitTables();
}

void ValueStreamPanel::buildFigures(QVBoxLayout *column)
{
    m_caseUnit = note(u"caseUnit"_s);
    m_caseUnit->setWordWrap(false);
    heading(column, tr("Måltall"), m_caseUnit);
    m_figureTable->setModel(m_figures);
    asSmallTable(*m_figureTable, u"valuestream.figures"_s);
    m_figureTable->setAccessibleName(tr("Måltall, nå og ideelt"));
    m_figureTable->setItemDelegate(new FigureDelegate(m_figureTable));
    m_figureTable->setCurrentIndex(m_figures->index(0, 0)); // a view without one crashes screen readers in Qt 6.4
    m_figureTable->clearSelection();
    addTableCopy(m_figureTable);
    column->addWidget(m_figureTable);
    m_convention = note(u"convention"_s);
    column->addWidget(m_convention);
    m_paceNow = note(u"paceNow"_s);
    m_paceIdeal = note(u"paceIdeal"_s);
    for (QLabel *pace : {m_paceNow, m_paceIdeal}) {
        setTextRole(pace, TextRole::Text);
        column->addWidget(pace);
    }
    column->addSpacing(sized(10));
}

void ValueStreamPanel::buildSaving(QVBoxLayout *column)
{
    m_savingPart = new QWidget;
    auto *saving = new QVBoxLayout(m_savingPart);
    saving->setContentsMargins(0, 0, 0, 0);
    saving->setSpacing(sized(4));
    heading(saving, tr("Spart arbeidstid"));
    auto *row = new QHBoxLayout;
    m_saved = new QLabel;
    m_saved->setObjectName(u"valuestream.panel.savedFte"_s);
    setFontRole(m_saved, FontRole::Title);
    m_savedHours = note(u"savedHours"_s);
    m_savedHours->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    row->addWidget(m_saved);
    row->addWidget(m_savedHours, 1);
    saving->addLayout(row);
    saving->addWidget(m_histogram);
    m_percentiles = note(u"percentiles"_s);
    setTextRole(m_percentiles, TextRole::Text);
    saving->addWidget(m_percentiles);
    m_fragmentation = note(u"fragmentation"_s);
    saving->addWidget(m_fragmentation);
    m_method = note(u"method"_s);
    saving->addWidget(m_method);
    saving->addSpacing(sized(10));
    column->addWidget(m_savingPart);

    m_driverPart = new QWidget;
    auto *drivers = new QVBoxLayout(m_driverPart);
    drivers->setContentsMargins(0, 0, 0, 0);
    drivers->setSpacing(sized(2));
    heading(drivers, tr("Mål dette først"));
    m_driverNote = note(u"driverNote"_s);
    drivers->addWidget(m_driverNote);
    drivers->addWidget(m_drivers);
    drivers->addSpacing(sized(10));
    column->addWidget(m_driverPart);
}

void ValueStreamPanel::buildGains(QVBoxLayout *column)
{
    heading(column, tr("Registrerte gevinster"));
    m_left = note(u"left"_s);
    column->addWidget(m_left);
    m_gainTable->setModel(m_gains);
    asSmallTable(*m_gainTable, u"valuestream.gains"_s);
    m_gainTable->setAccessibleName(tr("Gevinster registrert fra analysen, med linjene de bygger på"));
    m_gainTable->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_gainTable));
    addTableCopy(m_gainTable);
    column->addWidget(m_gainTable);
    connect(m_gainTable, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT gainRequested(m_gains->gainAt(index.row())); });
}

void ValueStreamPanel::show(const application::AnalysisBook &book, const domain::StateFigures &now,
                            const std::optional<domain::StateId> &ideal,
                            const std::optional<application::IdealSaving> &saving, const application::Snapshot &snapshot)
{
    m_fragmentedBelow = snapshot.municipality().fragmentedBelow;
    m_book = book;
    m_saving = saving;
    m_figures->show(book.analysis, now, saving ? std::optional(saving->idealFigures) : std::nullopt);
    m_alternatives->show(book, snapshot, ideal);
    m_caseUnit->setText(presentation::volumeText(book.analysis));
    m_convention->setText(
        tr("Flyteffektivitet er sett fra tjenestemottakeren: verdiskapende prosesstid på den lengste veien / "
           "gjennomløpstid. 1 d = %1. Middel etter %2: %3.")
            .arg(presentation::dayText(book.analysis.dayConvention), presentation::text(book.analysis.rule),
                 presentation::formulaText(book.analysis.rule)));
    showPace(now);
    if (saving)
        m_simulation.ask(book, saving->ideal);
    else
        m_simulation.clear();
    showSaving();
    showGains();
}

void ValueStreamPanel::showPace(const domain::StateFigures &now)
{
    const auto takt = application::taktOf(m_book->analysis);
    const application::StateBook *current = m_book->current();
    const application::StateBook *ideal = m_saving ? m_book->find(m_saving->ideal) : nullptr;
    const QString today = current ? presentation::paceText(*current, now, takt) : QString();
    m_paceNow->setText(today);
    m_paceNow->setVisible(!today.isEmpty());
    const QString then = ideal ? presentation::paceText(*ideal, m_saving->idealFigures, takt) : QString();
    m_paceIdeal->setText(tr("Ideelt: %1").arg(then));
    m_paceIdeal->setVisible(!then.isEmpty());
}

/// Whether what is saved is one piece of time. Without the number of employees it says where to give it.
void ValueStreamPanel::showFragmentation()
{
    const auto &employees = m_book->analysis.employees;
    const auto check = domain::fragmentation(m_saving->saved.hoursPerYear, employees.value_or(base::PersonCount()),
                                             m_book->analysis.basis, m_fragmentedBelow);
    setTextRole(m_fragmentation, check && check->fragmented ? TextRole::Warning : TextRole::Secondary);
    m_fragmentation->setText(m_busy       ? QString()
                             : check      ? presentation::fragmentationText(*check, *employees, m_fragmentedBelow)
                             : !employees ? tr("Skriv hvor mange ansatte som deler tiden under «Om analysen», så sees minutter per "
                                               "person og uke.")
                                          : QString());
    m_fragmentation->setVisible(!m_fragmentation->text().isEmpty());
}

void ValueStreamPanel::showSaving()
{
    using presentation::number;
    m_savingPart->setVisible(m_saving.has_value());
    m_driverPart->setVisible(false);
    setSummary();
    if (!m_saving || !m_book)
        return;
    const base::HoursPerFte basis = m_book->analysis.basis;
    const auto &saved = m_saving->saved;
    m_saved->setText(m_busy ? u"…"_s : presentation::fteText(saved.fte, 2));
    m_savedHours->setText(m_busy ? QString() : tr("%1 timer per år ved %2 timer per årsverk")
                                                   .arg(number(saved.hoursPerYear, 1),
                                                        presentation::shortNumber(basis.value(), 1)));
    m_method->setText(tr("Middel og fordeling etter %1. Begge tilstandene trekkes med de samme tilfeldige tallene, %2 "
                         "trekninger.")
                          .arg(presentation::text(m_book->analysis.rule),
                               presentation::count(qint64(presentation::SavingSimulation::draws))));
    showFragmentation();
    showDistribution();
}

void ValueStreamPanel::showDistribution()
{
    const base::HoursPerFte basis = m_book->analysis.basis;
    const auto &answer = m_simulation.answer();
    if (m_busy || !answer) {
        m_histogram->clear(tr("Regner ut …"));
        m_percentiles->setText(tr("Regner ut fordelingen …"));
        return;
    }
    m_histogram->show(*answer, basis);
    const auto fte = [&](double hours) { return presentation::number(hours / basis.value(), 2); };
    m_percentiles->setText(tr("P10 %1 · P50 %2 · P90 %3 årsverk. 8 av 10 utfall ligger mellom P10 og P90.")
                               .arg(fte(answer->saved.p10), fte(answer->saved.p50), fte(answer->saved.p90)));
    std::vector<DriverBars::Bar> bars;
    for (const domain::Driver &driver : answer->drivers)
        if (bars.size() < 3 && driver.pair < m_saving->lines.size())
            bars.push_back({m_saving->lines[driver.pair].text, driver.shareOfVariance});
    m_driverPart->setVisible(!bars.empty());
    m_driverNote->setText(tr("Andel av usikkerheten i spart tid. Tidsmål disse linjene før dere lover noe."));
    m_drivers->show(std::move(bars));
}

void ValueStreamPanel::setSummary()
{
    using presentation::number;
    QStringList parts;
    if (m_book && m_saving && !m_busy) {
        const double basis = m_book->analysis.basis.value();
        const auto days = m_book->analysis.dayConvention;
        QString saved = tr("Spart %1").arg(presentation::fteText(m_saving->saved.fte, 2));
        if (const auto &answer = m_simulation.answer())
            saved += tr(" (P10 %1, P90 %2)").arg(number(answer->saved.p10 / basis, 2), number(answer->saved.p90 / basis, 2));
        parts << saved
              << tr("gjennomløpstid %1 → %2").arg(presentation::spanText(m_saving->currentFigures.leadTime.value(), days),
                                                  presentation::spanText(m_saving->idealFigures.leadTime.value(), days));
    } else if (m_busy) {
        parts << tr("Regner ut …");
    }
    m_summary = parts.join(u" · "_s);
    Q_EMIT summaryChanged();
}

void ValueStreamPanel::showGains()
{
    m_gains->show(*m_book);
    m_gainTable->setVisible(!m_gains->isEmpty());
    if (!m_gains->isEmpty() && !m_gainTable->currentIndex().isValid())
        m_gainTable->setCurrentIndex(m_gains->index(0, 0));
    m_left->setVisible(m_saving.has_value() || m_gains->isEmpty());
    if (!m_saving)
        m_left->setText(tr("Ingen. Tegn den ideelle situasjonen først."));
    else
        m_left->setText(m_gains->isEmpty()
                            ? tr("Ingen ennå. %1 timer per år kan registreres.")
                                  .arg(presentation::number(m_saving->left().value(), 1))
                            : tr("%1 av %2 timer per år er registrert, %3 er igjen.")
                                  .arg(presentation::hours(m_saving->registered), presentation::hours(m_saving->net()),
                                       presentation::hours(m_saving->left())));
    fitTables();
}

void ValueStreamPanel::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    m_figures->setBusy(busy);
    showSaving();
}

void ValueStreamPanel::fitTables()
{
    fitToRows(*m_figureTable, 26);
    fitToRows(*m_gainTable, 28);
    for (const int column : {ValueStreamFiguresModel::Now, ValueStreamFiguresModel::Ideal})
        m_figureTable->setColumnWidth(column, sized(58));
    m_figureTable->setColumnWidth(ValueStreamFiguresModel::Difference, sized(76)); // "−1 135,5" and "−91,3 min"
    for (const int column : {ValueStreamGainsModel::Minutes, ValueStreamGainsModel::Hours})
        m_gainTable->setColumnWidth(column, sized(88));
}

void ValueStreamPanel::focusFigures()
{
    m_figureTable->setFocus();
}

void ValueStreamPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && widget())
        fitTables();
}

} // namespace vf::gui
