// The status ladder of one gain, painted: identified, planned, realised, confirmed, runs out. Says the same in words to
// screen readers.
#pragma once

#include "gui/accessible/canvas_nodes.h"
#include "presentation/gain_steps.h"

#include <QWidget>

namespace vf::gui {

class GainLadder : public QWidget, public CanvasNodes
{
    Q_OBJECT
public:
    explicit GainLadder(QWidget *parent = nullptr);

    void setSteps(std::vector<presentation::GainStep> steps);
    const std::vector<presentation::GainStep> &steps() const { return m_steps; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // CanvasNodes: the steps
    int nodeCount() const override { return static_cast<int>(m_steps.size()); }
    CanvasNode node(int index) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int columnsFor(int width) const;
    QRect cellOf(int index) const;
    void paintStep(QPainter &painter, const QRect &cell, const presentation::GainStep &step, bool lineAfter,
                   bool nextReached) const;
    void paintSign(QPainter &painter, const QRectF &circle, presentation::GainStep::State state) const;

    std::vector<presentation::GainStep> m_steps;
};

} // namespace vf::gui
