#include "gui/pages/gain_ladder.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace vf::gui {

using presentation::GainStep;
using State = GainStep::State;

namespace {

int rowHeight()
{
    return std::max(sized(20), QFontMetrics(fonts::bodySemibold()).height()) +
           2 * QFontMetrics(fonts::secondary()).height() + sized(6);
}

bool isReached(State state)
{
    return state == State::Done || state == State::Current;
}

} // namespace

GainLadder::GainLadder(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // Fixed would hold it to the hint of another width
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Status"));
}

void GainLadder::setSteps(std::vector<GainStep> steps)
{
    m_steps = std::move(steps);
    setAccessibleDescription(presentation::gainStepsText(m_steps));
    tellNodesChanged(this);
    updateGeometry();
    update();
}

CanvasNode GainLadder::node(int index) const
{
    const GainStep &step = m_steps[static_cast<size_t>(index)];
    CanvasNode node;
    node.key = nodeKey(u"ladder", index);
    node.name = step.title;
    node.value = step.when;
    if (!step.amount.isEmpty())
        node.value += QStringLiteral(", ") + step.amount;
    node.area = cellOf(index);
    node.selected = step.state == State::Current;
    return node;
}

int GainLadder::columnsFor(int width) const
{
    const int most = std::max(1, static_cast<int>(m_steps.size()));
    return std::clamp((width - 2 * sized(24)) / sized(150), 1, most);
}

int GainLadder::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    const int rows = (static_cast<int>(m_steps.size()) + columns - 1) / columns;
    return std::max(1, rows) * (rowHeight() + sized(8)) + 2 * sized(12) - sized(8);
}

QSize GainLadder::sizeHint() const
{
    return {sized(900), heightForWidth(sized(900))};
}

QSize GainLadder::minimumSizeHint() const
{
    return {sized(240), heightForWidth(std::max(width(), sized(240)))};
}

QRect GainLadder::cellOf(int index) const
{
    const int columns = columnsFor(width());
    const int cellWidth = (width() - 2 * sized(24)) / columns;
    return QRect(sized(24) + index % columns * cellWidth, sized(12) + index / columns * (rowHeight() + sized(8)), cellWidth,
                 rowHeight());
}

void GainLadder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void GainLadder::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, height() - 1, width(), 1, colours().line);
    const int columns = columnsFor(width());
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        const bool last = i + 1 == m_steps.size() || column + 1 == columns;
        paintStep(painter, cellOf(static_cast<int>(i)), m_steps[i], !last, !last && isReached(m_steps[i + 1].state));
    }
}

void GainLadder::paintStep(QPainter &painter, const QRect &cell, const GainStep &step, bool lineAfter,
                           bool nextReached) const
{
    const int side = sized(18);
    const int first = std::max(sized(20), QFontMetrics(fonts::bodySemibold()).height());
    paintSign(painter, QRectF(cell.left(), cell.top() + (first - side) / 2.0, side, side), step.state);
    const QFontMetrics bold(fonts::bodySemibold());
    const int textLeft = cell.left() + side + sized(10);
    const int titleWidth = bold.horizontalAdvance(step.title);
    painter.setFont(fonts::bodySemibold());
    painter.setPen(step.state == State::Ahead     ? colours().text2
                   : step.state == State::Warning ? colours().warning
                                                  : colours().text);
    painter.drawText(QRect(textLeft, cell.top(), titleWidth + 2, first), Qt::AlignLeft | Qt::AlignVCenter, step.title);
    if (lineAfter) {
        const double y = cell.top() + first / 2.0;
        const double from = textLeft + titleWidth + sized(12);
        const double to = cell.right() - sized(6);
        QPen pen(nextReached ? colours().accent : colours().control, nextReached ? 2 : 1.2,
                 nextReached ? Qt::SolidLine : Qt::DashLine);
        painter.setPen(pen);
        if (to > from)
            painter.drawLine(QPointF(from, y), QPointF(to, y));
    }
    const QFontMetrics small(fonts::secondary());
    painter.setFont(fonts::secondary());
    int y = cell.top() + first + sized(4);
    const int room = cell.width() - side - sized(16);
    for (const QString &line : {step.when, step.amount}) {
        painter.setPen(line == step.when || step.state == State::Ahead ? colours().text2 : colours().text);
        painter.drawText(QRect(textLeft, y, room, small.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         small.elidedText(line, Qt::ElideRight, room));
        y += small.height();
    }
}

void GainLadder::paintSign(QPainter &painter, const QRectF &circle, State state) const
{
    const double inset = circle.width() * 0.16;
    painter.setPen(Qt::NoPen);
    switch (state) {
    case State::Current:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours().accent, 1.5));
        painter.drawEllipse(circle.adjusted(-2.5, -2.5, 2.5, 2.5));
        painter.setPen(Qt::NoPen);
        [[fallthrough]];
    case State::Done:
        painter.setBrush(colours().accent);
        painter.drawEllipse(circle);
        paintIcon(painter, circle.adjusted(inset, inset, -inset, -inset), QStringLiteral("check"), colours().onAccent);
        break;
    case State::Ahead:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours().control, 1.5));
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        break;
    case State::Warning:
        paintIcon(painter, circle, QStringLiteral("hourglass"), colours().warning);
        break;
    case State::Ended:
        painter.setBrush(colours().text2);
        painter.drawEllipse(circle);
        paintIcon(painter, circle.adjusted(inset, inset, -inset, -inset), QStringLiteral("x"), colours().surface);
        break;
    }
}

} // namespace vf::gui
