// One cell of a KeyFigureStrip. Only the strip uses it.
#pragma once

#include "gui/widgets/key_figure_strip.h"

#include <QWidget>

namespace vf::gui {

class KeyFigureCell final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyFigureCell(QWidget *parent);

    void setFigure(const KeyFigure &figure);
    bool opens() const { return m_figure.opens; }
    /// What a click does; also for screen readers.
    void activate();

    static int preferredHeight();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintContext(QPainter &painter, const QRect &line) const;

    KeyFigure m_figure;
};

/// Lets screen readers meet the cells as texts, and as buttons where they open. A second call does nothing.
void installKeyFigureAccessibility();

} // namespace vf::gui
