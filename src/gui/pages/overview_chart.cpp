#include "gui/pages/overview_chart.h"

#include "gui/pages/chart_copy.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/delegates.h"
#include "presentation/format.h"
#include "presentation/texts.h"
#include "reporting/development_chart.h"
#include "reporting/development_data.h"
#include "reporting/plot.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::DevelopmentPoint;

namespace {

/// The last day with anything to show: the latest posting, but no later than today.
QDate lastDay(const application::Snapshot &snapshot, const application::Figures &figures, QDate today)
{
    QDate last = figures.asOf();
    for (const domain::Gain &gain : snapshot.gains())
        if (const QDate posted = snapshot.ledger().postingDates(gain.id).second;
            posted.isValid() && posted > last && figures.inScope(gain.unit))
            last = posted;
    return std::max(std::min(last, today), figures.asOf());
}

QStandardItem *figureCell(base::Fte value)
{
    auto *item = new QStandardItem(presentation::fte(value));
    item->setData(presentation::fte(value), Qt::DisplayRole);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setEditable(false);
    return item;
}

bool sameFigures(const DevelopmentPoint &a, const DevelopmentPoint &b)
{
    return a.identified == b.identified && a.realised == b.realised && a.confirmed == b.confirmed;
}

} // namespace

OverviewChart::OverviewChart(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(tr("Utvikling, årsverk"), this)),
      m_toggle(new QPushButton(icon("table"_L1), tr("Vis som tabell"), this)),
      m_stack(new QStackedWidget(this)),
      m_plot(new QCustomPlot),
      m_chart(new reporting::DevelopmentChart(m_plot)),
      m_cells(new QStandardItemModel(this)),
      m_table(new QTableView)
{
    setFontRole(m_title, FontRole::Section);
    setSmall(m_toggle);
    m_toggle->setCheckable(true);
    m_toggle->setObjectName(u"overview.chart.asTable"_s);
    connect(m_toggle, &QPushButton::toggled, this, &OverviewChart::setTableShown);

    m_plot->setObjectName(u"overview.chart"_s);
    m_plot->setAccessibleName(m_title->text());
    m_plot->setFocusPolicy(Qt::NoFocus); // the table beside it says the same to the keyboard
    m_plot->setMinimumHeight(sized(170));
    m_table->setModel(m_cells);
    m_table->setObjectName(u"overview.chart.table"_s);
    m_table->setAccessibleName(m_title->text());
    m_table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    addTableCopy(m_table);
    auto *copy = new ChartCopy(m_plot, m_table, u"overview.chart"_s, {860, 380},
                               [this](QCustomPlot *plot, const reporting::ChartLook &look) {
                                   (new reporting::DevelopmentChart(plot))->show(m_data, look);
                               });
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(sized(24), sized(8), sized(24), sized(4));
    head->setSpacing(sized(8));
    head->addWidget(m_title, 1);
    head->addWidget(m_toggle);
    head->addWidget(copy->makeButton(this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, sized(4));
    column->setSpacing(0);
    column->addLayout(head);
    auto *frame = new QHBoxLayout;
    frame->setContentsMargins(sized(24), 0, sized(24), 0);
    frame->addWidget(m_stack);
    column->addLayout(frame, 1);
}

void OverviewChart::show(const application::Snapshot &snapshot, const application::Figures &figures, QDate today)
{
    m_data = reporting::developmentOf(snapshot, figures, lastDay(snapshot, figures, today));
    setVisible(!m_data.steps.empty());
    draw();
    fillTable();
}

void OverviewChart::draw()
{
    reporting::ChartLook look;
    look.colours = colours();
    look.font = fonts::tick();
    look.asOfLine = !m_data.steps.empty() && m_data.steps.back().date > m_data.asOf;
    m_chart->show(m_data, look);
    m_plot->setMinimumHeight(sized(170));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    const auto now = std::find_if(m_data.marked.begin(), m_data.marked.end(),
                                  [this](const DevelopmentPoint &point) { return point.date == m_data.asOf; });
    if (now != m_data.marked.end())
        m_plot->setAccessibleDescription(
            tr("Per %1: identifisert %2, realisert %3, bekreftet %4 årsverk. Tabellen viser alle datoene.")
                .arg(presentation::date(now->date), presentation::fte(now->identified),
                     presentation::fte(now->realised), presentation::fte(now->confirmed)));
}

void OverviewChart::fillTable()
{
    m_cells->clear();
    m_cells->setHorizontalHeaderLabels({tr("Dato"), presentation::text(domain::Account::Identified),
                                        presentation::realisedText(),
                                        presentation::text(domain::GainStage::Confirmed)});
    for (int column = 1; column < 4; ++column)
        m_cells->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (size_t i = 0; i < m_data.steps.size(); ++i) {
        const DevelopmentPoint &point = m_data.steps[i];
        const bool marked = std::any_of(m_data.marked.begin(), m_data.marked.end(),
                                        [&](const DevelopmentPoint &other) { return other.date == point.date; });
        if (!marked && i > 0 && sameFigures(point, m_data.steps[i - 1]))
            continue;
        auto *day = new QStandardItem(presentation::date(point.date));
        day->setEditable(false);
        m_cells->appendRow(
            {day, figureCell(point.identified), figureCell(point.realised), figureCell(point.confirmed)});
    }
    if (m_cells->rowCount() > 0)
        m_table->selectionModel()->setCurrentIndex(m_cells->index(0, 0), QItemSelectionModel::NoUpdate);
}

void OverviewChart::setTableShown(bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0);
    m_toggle->setText(shown ? tr("Vis som diagram") : tr("Vis som tabell"));
    m_toggle->setIcon(icon(shown ? "chart-line"_L1 : "table"_L1));
}

void OverviewChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool looks = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looks && m_chart && !m_data.steps.empty())
        draw();
}

} // namespace vf::gui
