#include "gui/pages/plan_timeline.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "presentation/format.h"
#include "presentation/milestone_model.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace vf::gui {

using namespace Qt::StringLiterals;
using domain::Milestone;
using presentation::MilestoneModel;
using presentation::MilestoneState;

namespace {

/// Days of room before the first and after the last.
constexpr int roomBefore = 7;
constexpr int roomAfter = 21;

struct Look
{
    QColor fill;
    QColor outline;
};

Look lookOf(MilestoneState state)
{
    const auto &c = colours();
    switch (state) {
    case MilestoneState::Coming:
        return {c.surface, c.control};
    case MilestoneState::UnderWay:
        return {c.selected, c.accent};
    case MilestoneState::Done:
        return {c.accent, c.accent};
    case MilestoneState::Overdue:
        return {c.warningBackground, c.warning};
    }
    Q_UNREACHABLE();
}

void paintDiamond(QPainter &painter, const QPointF &centre, double side)
{
    QPainterPath path(QPointF(centre.x(), centre.y() - side / 2));
    path.lineTo(centre.x() + side / 2, centre.y());
    path.lineTo(centre.x(), centre.y() + side / 2);
    path.lineTo(centre.x() - side / 2, centre.y());
    path.closeSubpath();
    painter.drawPath(path);
}

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

/// "09.02.", with the week of a single day.
QString dayText(const Milestone &milestone)
{
    const QString last = milestone.plannedTo.toString(u"dd.MM."_s);
    return milestone.plannedFrom == milestone.plannedTo
        ? PlanTimeline::tr("%1 uke %2").arg(last, QString::number(milestone.plannedTo.weekNumber()))
        : PlanTimeline::tr("%1–%2").arg(milestone.plannedFrom.toString(u"dd.MM."_s), last);
}

} // namespace

double PlanTimeline::Axis::dayWidth() const
{
    return width / static_cast<double>(first.daysTo(last) + 1);
}

double PlanTimeline::Axis::at(QDate day) const
{
    return left + static_cast<double>(first.daysTo(day)) * dayWidth();
}

PlanTimeline::PlanTimeline(QTableView *table, MilestoneModel *model, QWidget *parent)
    : QWidget(parent), m_table(table), m_model(model)
{
    setObjectName(u"introductions.timeline"_s);
    setAccessibleName(tr("Tidslinje"));
    setAccessibleDescription(tr("Viser datoene i tabellen ved siden av."));
    const auto nodesChanged = [this] {
        tellNodesChanged(this);
        update();
    };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, nodesChanged);
    connect(model, &QAbstractItemModel::modelReset, this, nodesChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        for (int row = from.row(); row <= to.row() && row < nodeCount(); ++row)
            tellNodeChanged(this, node(row).key);
        update();
    });
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { update(); });
    connect(table->verticalHeader(), &QHeaderView::sectionResized, this, [this] { update(); });
    connect(table->horizontalHeader(), &QHeaderView::geometriesChanged, this, qOverload<>(&QWidget::update));
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { update(); });
}

void PlanTimeline::setAsOf(QDate asOf)
{
    m_asOf = asOf;
    update();
}

QSize PlanTimeline::minimumSizeHint() const
{
    return {sized(200), sized(120)};
}

QSize PlanTimeline::sizeHint() const
{
    return {sized(480), sized(320)};
}

int PlanTimeline::nodeCount() const
{
    return m_model->recordCount();
}

CanvasNode PlanTimeline::node(int index) const
{
    const Milestone &milestone = *m_model->recordAt(index);
    const bool oneDay = milestone.plannedFrom == milestone.plannedTo;
    QStringList words{oneDay ? presentation::date(milestone.plannedFrom)
                             : tr("%1 til %2").arg(presentation::date(milestone.plannedFrom),
                                                   presentation::date(milestone.plannedTo))};
    words << presentation::inSentence(presentation::text(presentation::milestoneState(milestone, m_asOf)));
    if (milestone.doneOn)
        words << tr("gjort %1").arg(presentation::date(*milestone.doneOn));
    CanvasNode node;
    node.key = milestone.id.uuid();
    node.name = milestone.title;
    node.value = words.join(u", "_s);
    node.area = rowRect(index).toAlignedRect();
    node.selected = m_table->currentIndex().row() == index;
    node.activates = true;
    return node;
}

void PlanTimeline::activateNode(const QUuid &milestone)
{
    goToRow(nodeIndex(milestone));
}

std::optional<PlanTimeline::Axis> PlanTimeline::axis() const
{
    Axis axis;
    const auto include = [&](QDate day) {
        axis.first = axis.first.isValid() ? std::min(axis.first, day) : day;
        axis.last = axis.last.isValid() ? std::max(axis.last, day) : day;
    };
    for (int row = 0; row < m_model->recordCount(); ++row) {
        const Milestone &milestone = *m_model->recordAt(row);
        include(milestone.plannedFrom);
        include(milestone.plannedTo);
        if (milestone.doneOn)
            include(*milestone.doneOn);
    }
    if (!axis.first.isValid())
        return std::nullopt;
    axis.first = mondayOf(axis.first.addDays(-roomBefore));
    axis.last = axis.last.addDays(roomAfter);
    axis.left = 0;
    axis.width = width();
    return axis;
}

void PlanTimeline::paintHead(QPainter &painter, const Axis &axis, const QRectF &head) const
{
    const auto &c = colours();
    painter.fillRect(head, c.window);
    painter.setPen(QPen(c.line2, 1));
    painter.drawLine(QPointF(head.left(), head.bottom() - 0.5), QPointF(head.right(), head.bottom() - 0.5));
    const QLocale norwegian(QLocale::NorwegianBokmal, QLocale::Norway);
    const double half = head.height() / 2;
    painter.setFont(fonts::secondaryBold());
    const QFontMetrics months(fonts::secondaryBold());
    for (QDate month(axis.first.year(), axis.first.month(), 1); month <= axis.last; month = month.addMonths(1)) {
        const double from = std::max(head.left(), axis.at(month));
        const double to = std::min(head.right(), axis.at(month.addMonths(1)));
        QString name = norwegian.standaloneMonthName(month.month());
        if (month.month() == 1 || month <= axis.first)
            name += u' ' + QString::number(month.year());
        if (months.horizontalAdvance(name) + sized(8) > to - from)
            name = norwegian.standaloneMonthName(month.month(), QLocale::ShortFormat);
        if (months.horizontalAdvance(name) + sized(4) > to - from)
            continue;
        painter.setPen(c.text);
        painter.drawText(QRectF(from + sized(4), head.top(), to - from, half), Qt::AlignLeft | Qt::AlignVCenter, name);
    }
    painter.setFont(fonts::tick());
    painter.setPen(c.text2);
    const double week = 7 * axis.dayWidth();
    const int step = std::max(1, static_cast<int>(std::ceil(QFontMetrics(fonts::tick()).horizontalAdvance(u"000"_s) / week)));
    for (QDate monday = mondayOf(axis.first); monday <= axis.last; monday = monday.addDays(7 * step))
        painter.drawText(QRectF(axis.at(monday), head.top() + half, week * step, half), Qt::AlignLeft | Qt::AlignVCenter,
                         u' ' + QString::number(monday.weekNumber()));
}

void PlanTimeline::paintGrid(QPainter &painter, const Axis &axis, const QRectF &body) const
{
    const auto &c = colours();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (7 * axis.dayWidth() >= 5)
        for (QDate monday = mondayOf(axis.first); monday <= axis.last; monday = monday.addDays(7)) {
            painter.setPen(QPen(c.line, 1));
            painter.drawLine(QPointF(axis.at(monday), body.top()), QPointF(axis.at(monday), body.bottom()));
        }
    for (QDate month(axis.first.year(), axis.first.month(), 1); month <= axis.last; month = month.addMonths(1)) {
        painter.setPen(QPen(c.line2, 1));
        painter.drawLine(QPointF(axis.at(month), 0), QPointF(axis.at(month), body.bottom()));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void PlanTimeline::paintRow(QPainter &painter, const Axis &axis, const QRectF &row, const Milestone &milestone,
                            const QColor &ground) const
{
    const auto &c = colours();
    const Look look = lookOf(presentation::milestoneState(milestone, m_asOf));
    const double from = axis.at(milestone.plannedFrom);
    const double to = axis.at(milestone.plannedTo) + axis.dayWidth();
    const double middle = row.center().y();
    const double bar = sized(12);
    painter.setPen(QPen(look.outline, 1.5));
    painter.setBrush(look.fill);
    double begin = from, end = to;
    if (milestone.plannedFrom == milestone.plannedTo) {
        const double centre = (from + to) / 2;
        paintDiamond(painter, {centre, middle}, sized(13));
        begin = centre - sized(7);
        end = centre + sized(7);
    } else {
        const QRectF area(from, middle - bar / 2, std::max(to - from, double(sized(4))), bar);
        painter.drawRoundedRect(area, sized(3), sized(3));
        end = area.right();
    }
    if (milestone.doneOn && (*milestone.doneOn < milestone.plannedFrom || *milestone.doneOn > milestone.plannedTo)) {
        // Done on another day than planned: a dot there, tied to the plan.
        const double done = axis.at(*milestone.doneOn) + axis.dayWidth() / 2;
        painter.setPen(QPen(c.accent, 1.5));
        painter.drawLine(QPointF(done > end ? end : begin, middle), QPointF(done, middle));
        painter.setBrush(c.accent);
        painter.drawEllipse(QPointF(done, middle), sized(4), sized(4));
        begin = std::min(begin, done - sized(4));
        end = std::max(end, done + sized(4));
    }
    painter.setFont(fonts::tick());
    painter.setPen(c.text2);
    const QString words = dayText(milestone);
    const QFontMetrics metrics(fonts::tick());
    const double wide = metrics.horizontalAdvance(words) + sized(4);
    const bool behind = end + sized(4) + wide <= width();
    if (!behind && begin - sized(4) - wide < 0)
        return;
    // On its own ground, so that neither the grid nor the as-of line runs through it.
    const QRectF area(behind ? end + sized(4) : begin - sized(4) - wide, middle - metrics.height() / 2.0, wide, metrics.height());
    painter.fillRect(area, ground);
    painter.drawText(area, Qt::AlignCenter, words);
}

void PlanTimeline::paintAsOf(QPainter &painter, const Axis &axis, const QRectF &head) const
{
    if (m_asOf < axis.first || m_asOf > axis.last)
        return;
    const auto &c = colours();
    const double x = axis.at(m_asOf) + axis.dayWidth() / 2;
    painter.setFont(fonts::secondaryBold());
    const QString words = m_asOf.toString(u"dd.MM."_s);
    const double wide = QFontMetrics(fonts::secondaryBold()).horizontalAdvance(words) + sized(10);
    QRectF box(x - wide / 2, head.top() + head.height() / 2 + 1, wide, head.height() / 2 - sized(3));
    box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, width() - wide)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.text);
    painter.drawRoundedRect(box, sized(3), sized(3));
    painter.setPen(c.surface);
    painter.drawText(box, Qt::AlignCenter, words);
}

void PlanTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &c = colours();
    painter.fillRect(rect(), c.surface);
    const double headHeight = m_table->horizontalHeader()->height();
    const QRectF head(0, 0, width(), headHeight);
    const QRectF body(0, headHeight, width(), height() - headHeight);
    const auto found = axis();
    if (!found) {
        painter.fillRect(head, c.window);
        painter.setFont(fonts::secondary());
        painter.setPen(c.text2);
        painter.drawText(body.adjusted(sized(16), 0, -sized(16), 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Planen vises her når den har aktiviteter."));
        return;
    }
    painter.save();
    painter.setClipRect(body);
    const int current = m_table->currentIndex().row();
    const QColor marked = m_table->hasFocus() ? c.selected : c.selectedInactive;
    if (current >= 0 && current < m_model->recordCount())
        painter.fillRect(rowRect(current), marked);
    paintGrid(painter, *found, body);
    if (m_asOf >= found->first && m_asOf <= found->last) {
        const double x = found->at(m_asOf) + found->dayWidth() / 2;
        painter.setPen(QPen(c.text, 1.5));
        painter.drawLine(QPointF(x, body.top()), QPointF(x, body.bottom()));
    }
    for (int row = 0; row < m_model->recordCount(); ++row) {
        const QRectF area = rowRect(row);
        if (area.bottom() < body.top() || area.top() > body.bottom())
            continue;
        painter.setPen(QPen(c.line, 1));
        painter.drawLine(QPointF(0, area.bottom() - 0.5), QPointF(width(), area.bottom() - 0.5));
        paintRow(painter, *found, area, *m_model->recordAt(row), row == current ? marked : c.surface);
    }
    painter.restore();
    paintHead(painter, *found, head);
    paintAsOf(painter, *found, head);
}

int PlanTimeline::rowAt(double y) const
{
    return m_table->rowAt(static_cast<int>(y) - m_table->horizontalHeader()->height());
}

QRectF PlanTimeline::rowRect(int row) const
{
    return QRectF(0, m_table->horizontalHeader()->height() + m_table->rowViewportPosition(row), width(),
                  m_table->rowHeight(row));
}

void PlanTimeline::mousePressEvent(QMouseEvent *event)
{
    goToRow(rowAt(event->position().y()));
}

void PlanTimeline::goToRow(int row)
{
    if (row >= 0) {
        m_table->setFocus();
        m_table->setCurrentIndex(m_model->index(row, m_model->nameColumn()));
    }
}

void PlanTimeline::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().y());
    if (row >= 0 && row < m_model->recordCount()) {
        m_table->setCurrentIndex(m_model->index(row, MilestoneModel::From));
        m_table->edit(m_table->currentIndex());
    }
}

void PlanTimeline::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_table->verticalScrollBar(), event);
}

} // namespace vf::gui
