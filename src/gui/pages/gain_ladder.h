// The status ladder of one gain, painted: identified, planned, realised, confirmed, runs out. Says the same in words to
// screen readers.
#pragma once

#include "presentation/gain_steps.h"

#include <QWidget>

namespace vf::gui {

class GainLadder : public QWidget
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

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int columnsFor(int width) const;
    void paintStep(QPainter &painter, const QRect &cell, const presentation::GainStep &step, bool lineAfter,
                   bool nextReached) const;
    void paintSign(QPainter &painter, const QRectF &circle, presentation::GainStep::State state) const;

    std::vector<presentation::GainStep> m_steps;
};

} // namespace vf::gui
