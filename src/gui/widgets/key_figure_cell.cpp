#include "gui/widgets/key_figure_cell.h"

#include "gui/theme/fonts.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace vf::gui {

namespace {

/// The cell as a screen reader meets it.
class KeyFigureAccessible final : public QAccessibleWidget
{
public:
    explicit KeyFigureAccessible(KeyFigureCell *cell)
        : QAccessibleWidget(cell, cell->opens() ? QAccessible::Button : QAccessible::StaticText),
          m_cell(cell)
    {
    }

    QAccessible::Role role() const override { return m_cell->opens() ? QAccessible::Button : QAccessible::StaticText; }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_cell->opens())
            names.prepend(pressAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            m_cell->activate();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    KeyFigureCell *m_cell;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    Q_UNUSED(className)
    auto *cell = qobject_cast<KeyFigureCell *>(object);
    return cell ? new KeyFigureAccessible(cell) : nullptr;
}

int side()
{
    return sized(24);
}

constexpr int ratioWidth = 96;

} // namespace

void installKeyFigureAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

KeyFigureCell::KeyFigureCell(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_Hover);
}

void KeyFigureCell::setFigure(const KeyFigure &figure)
{
    m_figure = figure;
    QString description = QStringLiteral("%1 %2").arg(figure.number, figure.unit).trimmed();
    if (!figure.context.isEmpty())
        description += QStringLiteral(", ") + figure.context;
    setAccessibleName(figure.label);
    setAccessibleDescription(description);
    setToolTip(figure.toolTip);
    setFocusPolicy(figure.opens ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(figure.opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

void KeyFigureCell::activate()
{
    if (m_figure.opens)
        Q_EMIT activated();
}

int KeyFigureCell::preferredHeight()
{
    return sized(10) + QFontMetrics(fonts::body()).height() + QFontMetrics(fonts::figure()).height() +
           QFontMetrics(fonts::secondary()).height() + sized(10);
}

QSize KeyFigureCell::sizeHint() const
{
    const QFontMetrics secondary(fonts::secondary());
    const QFontMetrics body(fonts::body());
    const int figure = QFontMetrics(fonts::figure()).horizontalAdvance(m_figure.number) + sized(6) +
                       body.horizontalAdvance(m_figure.unit);
    const int context =
        secondary.horizontalAdvance(m_figure.context) + (m_figure.ratio ? sized(ratioWidth / 2) + sized(8) : 0);
    return {2 * side() + std::max({body.horizontalAdvance(m_figure.label), figure, context}), preferredHeight()};
}

QSize KeyFigureCell::minimumSizeHint() const
{
    return {sized(140), preferredHeight()};
}

void KeyFigureCell::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const auto &c = colours();
    QPainter painter(this);
    if (m_figure.opens && underMouse())
        painter.fillRect(rect(), c.hover);
    const QRect area = rect().adjusted(side(), sized(10), -sized(12), 0);
    const QFontMetrics body(fonts::body());
    const QFontMetrics large(fonts::figure());

    painter.setFont(fonts::body());
    painter.setPen(c.text2);
    painter.drawText(QRect(area.topLeft(), QSize(area.width(), body.height())), Qt::AlignLeft | Qt::AlignVCenter,
                     body.elidedText(m_figure.label, Qt::ElideRight, area.width()));
    int y = area.top() + body.height();
    // Number and unit stand on the same base line.
    const int baseline = y + large.ascent();
    painter.setFont(fonts::figure());
    painter.setPen(c.text);
    painter.drawText(QPoint(area.left(), baseline), m_figure.number);
    painter.setFont(fonts::body());
    painter.setPen(c.text2);
    painter.drawText(QPoint(area.left() + large.horizontalAdvance(m_figure.number) + sized(6), baseline),
                     m_figure.unit);
    y += large.height();
    paintContext(painter, QRect(area.left(), y, area.width(), QFontMetrics(fonts::secondary()).height()));
    if (hasFocus())
        parts::focusRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), parts::radius());
}

void KeyFigureCell::paintContext(QPainter &painter, const QRect &line) const
{
    const auto &c = colours();
    const QFontMetrics metrics(fonts::secondary());
    QRect words = line;
    if (m_figure.ratio) {
        const int text = metrics.horizontalAdvance(m_figure.context);
        const int width = std::clamp(line.width() - text - sized(8), sized(ratioWidth / 2), sized(ratioWidth));
        const double height = sized(6);
        const QRectF bar(line.left(), std::floor(line.center().y() - height / 2 + 1), width, height);
        parts::roundedBox(painter, bar, height / 2, c.surface, c.control);
        painter.save();
        QPainterPath shape;
        shape.addRoundedRect(bar, height / 2, height / 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(shape);
        const double share = std::clamp(*m_figure.ratio, 0.0, 1.0);
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), c.accent);
        painter.restore();
        words.setLeft(line.left() + width + sized(8));
    }
    painter.setFont(fonts::secondary());
    painter.setPen(c.text2);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_figure.context, Qt::ElideRight, words.width()));
}

void KeyFigureCell::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        activate();
}

void KeyFigureCell::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        activate();
    else
        QWidget::keyPressEvent(event);
}

bool KeyFigureCell::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QWidget::event(event);
}

} // namespace vf::gui
