// How the section of measurements is put together; what it does stands in measurement_section.cpp.
#include "application/services/measurement_service.h"
#include "gui/pages/chart_copy.h"
#include "gui/pages/measurement_delegate.h"
#include "gui/pages/measurement_section.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/inline_message.h"
#include "presentation/confirmation_model.h"
#include "presentation/measurement_model.h"
#include "reporting/measurement_chart.h"
#include "reporting/plot.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *rowOf(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sized(8));
    return layout;
}

void quieten(QLabel *label)
{
    label->setWordWrap(true);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
}

void prepareTable(QTableView *table, const QString &name, const QString &words)
{
    table->setObjectName(name);
    table->setAccessibleName(words);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    addTableCopy(table);
}

} // namespace

MeasurementSection::MeasurementSection(presentation::Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_message(new InlineMessage),
      m_title(new QLabel(tr("Måling og bekreftelse"))),
      m_confirm(new QPushButton(icon("circle-check"_L1), tr("Bekreft gevinst…"))),
      m_indicator(new QComboBox),
      m_edit(new QPushButton(icon("pencil"_L1), tr("Endre…"))),
      m_new(new QPushButton(icon("plus"_L1), tr("Ny indikator…"))),
      m_verdictText(new InlineMessage),
      m_measured(new QLabel),
      m_register(new QPushButton(icon("ruler-dimension-line"_L1), tr("Registrer målinger…"))),
      m_remove(new QPushButton(icon("trash"_L1), tr("Slett"))),
      m_toggle(new QPushButton(icon("table"_L1), tr("Vis som tabell"))),
      m_rebase(new QPushButton(icon("chart-line"_L1), tr("Nye grenser…"))),
      m_beforeAfter(new QPushButton(icon("columns-2"_L1), tr("Før og etter…"))),
      m_chartKind(new QComboBox),
      m_stack(new QStackedWidget),
      m_plot(new QCustomPlot),
      m_chart(new reporting::MeasurementChart(m_plot)),
      m_model(new presentation::MeasurementModel(this)),
      m_table(new QTableView),
      m_withdraw(new QPushButton(tr("Trekk…"))),
      m_unconfirmed(new QLabel(tr("Ikke bekreftet ennå."))),
      m_confirmationModel(new presentation::ConfirmationModel(this)),
      m_confirmations(new QTableView)
{
    build();
    connectParts();
}

void MeasurementSection::build()
{
    m_message->setObjectName(u"gain.measurement.message"_s);
    m_message->setKind(InlineMessage::Kind::Error);
    m_message->setClosable(true);
    m_message->hide();
    m_verdictText->setObjectName(u"gain.verdict"_s);
    setFontRole(m_title, FontRole::Section);
    setSmall(m_confirm);
    m_confirm->setObjectName(u"gain.confirm"_s);
    auto *head = new QWidget;
    m_head = new QGridLayout(head);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(sized(8));
    buildIndicatorRow();
    buildTable();
    m_plot->setObjectName(u"gain.chart"_s);
    m_plot->setAccessibleName(tr("Målinger"));
    m_plot->setFocusPolicy(Qt::NoFocus); // the table beside it says the same to the keyboard
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);
    auto *body = new QWidget;
    m_body = new QBoxLayout(QBoxLayout::TopToBottom, body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(sized(12));
    m_body->addWidget(buildWords(), 2);
    m_body->addWidget(m_stack, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sized(24), sized(12), sized(24), sized(16));
    column->setSpacing(sized(8));
    column->addWidget(head);
    column->addWidget(m_message);
    column->addWidget(body);
    m_confirmationPart = buildConfirmations();
    column->addWidget(m_confirmationPart);
    column->addStretch(1);
}

void MeasurementSection::buildIndicatorRow()
{
    m_indicatorRow = new QWidget;
    QHBoxLayout *row = rowOf(m_indicatorRow);
    m_indicator->setObjectName(u"gain.indicator"_s);
    m_indicator->setAccessibleName(tr("Måleindikator"));
    m_indicator->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_indicator->setMinimumContentsLength(12);
    setSmall(m_indicator);
    setSmall(m_edit);
    setSmall(m_new);
    m_edit->setObjectName(u"gain.indicator.edit"_s);
    m_new->setObjectName(u"gain.indicator.add"_s);
    row->addWidget(m_indicator, 1);
    row->addWidget(m_edit);
    row->addWidget(m_new);
}

QWidget *MeasurementSection::buildWords()
{
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sized(8));
    quieten(m_measured);
    m_measured->setObjectName(u"gain.measured"_s);
    for (QPushButton *button : {m_register, m_remove, m_toggle, m_rebase, m_beforeAfter})
        setSmall(button);
    m_register->setObjectName(u"gain.measurement.add"_s);
    m_remove->setObjectName(u"gain.measurement.remove"_s);
    m_toggle->setObjectName(u"gain.chart.asTable"_s);
    m_toggle->setCheckable(true);
    m_rebase->setObjectName(u"gain.rebase"_s);
    m_beforeAfter->setObjectName(u"gain.beforeAfter"_s);
    m_chartKind->setObjectName(u"gain.chart.kind"_s);
    m_chartKind->setAccessibleName(tr("Diagram"));
    m_chartKind->addItems({tr("XmR-diagram"), tr("Serieplott")});
    setSmall(m_chartKind);
    m_buttons = new QWidget;
    auto *buttons = new QGridLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(sized(8));
    buttons->addWidget(m_register, 0, 0);
    buttons->addWidget(m_toggle, 1, 0);
    auto *copy = new ChartCopy(m_plot, m_table, u"gain.chart"_s, {760, 380},
                               [this](QCustomPlot *plot, const reporting::ChartLook &look) {
                                   drawInto(*new reporting::MeasurementChart(plot), look);
                               });
    m_copyChart = copy->makeButton(m_buttons);
    buttons->addWidget(m_copyChart, 1, 1);
    buttons->addWidget(m_beforeAfter, 0, 1);
    buttons->addWidget(m_chartKind, 2, 0);
    buttons->addWidget(m_rebase, 2, 1);
    buttons->addWidget(m_remove, 3, 0);
    buttons->setColumnStretch(3, 1);
    column->addWidget(m_verdictText);
    column->addWidget(m_measured);
    column->addWidget(m_buttons);
    column->addStretch(1);
    return words;
}

void MeasurementSection::buildTable()
{
    m_model->setToday([this] { return m_workspace.clock().today(); });
    m_table->setModel(m_model);
    prepareTable(m_table, u"gain.measurements"_s, tr("Målinger"));
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked
                             | QAbstractItemView::AnyKeyPressed);
    auto *delegate = new MeasurementDelegate(CellDelegate::RowHeight::Dense, m_table);
    m_table->setItemDelegate(delegate);
    connect(delegate, &MeasurementDelegate::tablePasted, this, &MeasurementSection::registerMeasurements);
    auto *paste = new QAction(icon("clipboard-paste"_L1), tr("Lim inn målinger"), m_table);
    paste->setShortcut(QKeySequence::Paste);
    paste->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(paste);
    connect(paste, &QAction::triggered, this, &MeasurementSection::pasteMeasurements);
    auto *remove = new QAction(icon("trash"_L1), tr("Slett målinger"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(remove);
    connect(remove, &QAction::triggered, this, &MeasurementSection::removeMeasurements);
}

QWidget *MeasurementSection::buildConfirmations()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, sized(4), 0, 0);
    column->setSpacing(sized(4));
    auto *head = new QWidget;
    QHBoxLayout *row = rowOf(head);
    auto *title = new QLabel(tr("Bekreftelser"));
    setFontRole(title, FontRole::BodySemibold);
    setSmall(m_withdraw);
    m_withdraw->setObjectName(u"gain.confirmation.withdraw"_s);
    row->addWidget(title, 1);
    row->addWidget(m_withdraw);
    column->addWidget(head);
    quieten(m_unconfirmed);
    m_unconfirmed->setObjectName(u"gain.unconfirmed"_s);
    column->addWidget(m_unconfirmed);
    m_confirmations->setModel(m_confirmationModel);
    prepareTable(m_confirmations, u"gain.confirmations"_s, tr("Bekreftelser"));
    m_confirmations->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_confirmations->setSelectionMode(QAbstractItemView::SingleSelection);
    m_confirmations->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_confirmations));
    m_confirmations->installEventFilter(this);
    column->addWidget(m_confirmations);
    return part;
}

void MeasurementSection::connectParts()
{
    connect(m_confirm, &QPushButton::clicked, this, &MeasurementSection::confirm);
    connect(m_withdraw, &QPushButton::clicked, this, &MeasurementSection::withdraw);
    connect(m_new, &QPushButton::clicked, this, &MeasurementSection::newIndicator);
    connect(m_edit, &QPushButton::clicked, this, &MeasurementSection::editIndicator);
    connect(m_register, &QPushButton::clicked, this, [this] { registerMeasurements({}); });
    connect(m_remove, &QPushButton::clicked, this, &MeasurementSection::removeMeasurements);
    connect(m_toggle, &QPushButton::toggled, this, &MeasurementSection::setTableShown);
    connect(m_beforeAfter, &QPushButton::clicked, this, &MeasurementSection::enterBeforeAfter);
    connect(m_rebase, &QPushButton::clicked, this, &MeasurementSection::rebase);
    connect(m_chartKind, &QComboBox::activated, this, &MeasurementSection::showIndicator);
    connect(m_message, &InlineMessage::closed, m_message, &QWidget::hide);
    connect(m_verdictText, &InlineMessage::actionTriggered, this, &MeasurementSection::measure);
    connect(m_indicator, &QComboBox::activated, this, [this](int index) {
        for (const domain::Indicator *each : indicators())
            if (each->id.text() == m_indicator->itemData(index).toString())
                m_chosen = each->id;
        showIndicator();
    });
    connect(m_model, &presentation::MeasurementModel::edited, this,
            [this](const domain::Measurement &before, const domain::Measurement &after) {
                perform([before, after](const application::WorkContext &context) {
                    return application::MeasurementService(context).editMeasurement(before, after);
                });
            });
    connect(m_model, &presentation::MeasurementModel::refused, this,
            [this](const QString &sentence) { complain(tr("Målingen er ikke endret"), sentence); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MeasurementSection::followSelection);
    connect(m_confirmations->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MeasurementSection::followSelection);
}

} // namespace vf::gui
