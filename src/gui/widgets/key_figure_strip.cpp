#include "gui/widgets/key_figure_strip.h"

#include "gui/theme/theme.h"
#include "gui/widgets/key_figure_cell.h"

#include <QEvent>
#include <QPainter>

namespace vf::gui {

KeyFigureStrip::KeyFigureStrip(QWidget *parent) : QWidget(parent)
{
    // Minimum, not Fixed: a fixed widget is never given more than sizeHint(), which is one row.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    installKeyFigureAccessibility();
}

void KeyFigureStrip::setFigures(const QList<KeyFigure> &figures)
{
    if (figures == m_figures)
        return;
    m_figures = figures;
    while (m_cells.size() > figures.size())
        delete m_cells.takeLast();
    while (m_cells.size() < figures.size()) {
        auto *cell = new KeyFigureCell(this);
        const int index = static_cast<int>(m_cells.size());
        connect(cell, &KeyFigureCell::activated, this, [this, index] { Q_EMIT activated(index); });
        cell->show();
        m_cells.append(cell);
    }
    for (qsizetype i = 0; i < figures.size(); ++i)
        static_cast<KeyFigureCell *>(m_cells.at(i))->setFigure(figures.at(i));
    updateGeometry();
    arrange();
}

int KeyFigureStrip::cellHeight() const
{
    return KeyFigureCell::preferredHeight();
}

int KeyFigureStrip::columnsFor(int width) const
{
    int widest = 1;
    for (const QWidget *cell : m_cells)
        widest = std::max(widest, cell->sizeHint().width());
    const int count = std::max(1, static_cast<int>(m_cells.size()));
    const int fitting = std::clamp(width / widest, 1, count);
    // Rows of the same length: four cells become 2 + 2, never 3 + 1.
    const int rows = (count + fitting - 1) / fitting;
    return (count + rows - 1) / rows;
}

int KeyFigureStrip::heightForWidth(int width) const
{
    const int count = static_cast<int>(m_cells.size());
    if (count == 0)
        return 0;
    const int columns = columnsFor(width);
    return (count + columns - 1) / columns * cellHeight();
}

QSize KeyFigureStrip::sizeHint() const
{
    int width = 0;
    for (const QWidget *cell : m_cells)
        width += cell->sizeHint().width();
    return {width, m_cells.isEmpty() ? 0 : cellHeight()};
}

QSize KeyFigureStrip::minimumSizeHint() const
{
    int width = 0;
    for (const QWidget *cell : m_cells)
        width = std::max(width, cell->minimumSizeHint().width());
    return {width, m_cells.isEmpty() ? 0 : cellHeight()};
}

void KeyFigureStrip::arrange()
{
    if (m_cells.isEmpty())
        return;
    const int columns = columnsFor(width());
    for (int i = 0; i < m_cells.size(); ++i) {
        const int column = i % columns;
        const int left = width() * column / columns;
        const int right = width() * (column + 1) / columns;
        // One unit is left at the right and below for the lines between the cells.
        m_cells.at(i)->setGeometry(left, i / columns * cellHeight(), right - left - 1, cellHeight() - 1);
    }
    update();
}

void KeyFigureStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void KeyFigureStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        arrange();
    }
}

void KeyFigureStrip::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const QColor line = colours().line;
    for (const QWidget *cell : std::as_const(m_cells)) {
        const QRect place = cell->geometry();
        painter.fillRect(QRect(place.left(), place.bottom() + 1, place.width() + 1, 1), line);
        if (place.right() + 1 < width() - 1)
            painter.fillRect(QRect(place.right() + 1, place.top(), 1, place.height()), line);
    }
}

} // namespace vf::gui
