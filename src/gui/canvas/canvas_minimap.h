// A small picture of a large map with a frame round what is in view; click or drag in it to go there.
#pragma once

#include <QWidget>

namespace vf::gui {

class ValueStreamCanvas;

class CanvasMinimap : public QWidget
{
    Q_OBJECT
public:
    explicit CanvasMinimap(ValueStreamCanvas *canvas);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    double scale() const;
    void go(const QPointF &place);

    ValueStreamCanvas *m_canvas;
};

} // namespace vf::gui
