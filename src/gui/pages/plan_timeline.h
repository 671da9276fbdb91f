// The plan of an introduction along a date axis, row by row beside its table: planned days as bars and diamonds, the
// actual day as a dot, weeks and months above, and a line at the as-of date. It shows what the table says, and nothing
// more; it scrolls with the table.
#pragma once

#include "domain/introduction/introduction.h"
#include "gui/accessible/canvas_nodes.h"

#include <QDate>
#include <QWidget>

class QTableView;

namespace vf::presentation {
class MilestoneModel;
}

namespace vf::gui {

class PlanTimeline : public QWidget, public CanvasNodes
{
    Q_OBJECT
public:
    /// `table` shows `model`, and its header is as high as the axis is to be.
    PlanTimeline(QTableView *table, presentation::MilestoneModel *model, QWidget *parent = nullptr);

    void setAsOf(QDate asOf);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

    // CanvasNodes: the activities
    int nodeCount() const override;
    CanvasNode node(int index) const override;
    void activateNode(const QUuid &milestone) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// The days from the first to the last that there is something to show on, with room around.
    struct Axis
    {
        QDate first;
        QDate last;
        double left = 0;
        double width = 0;
        double at(QDate day) const; ///< where a day begins
        double dayWidth() const;
    };
    std::optional<Axis> axis() const;
    void paintHead(QPainter &painter, const Axis &axis, const QRectF &head) const;
    void paintGrid(QPainter &painter, const Axis &axis, const QRectF &body) const;
    void paintRow(QPainter &painter, const Axis &axis, const QRectF &row, const domain::Milestone &milestone,
                  const QColor &ground) const;
    /// The day at the head of the as-of line.
    void paintAsOf(QPainter &painter, const Axis &axis, const QRectF &head) const;
    int rowAt(double y) const;
    QRectF rowRect(int row) const;
    void goToRow(int row);

    QTableView *m_table;
    presentation::MilestoneModel *m_model;
    QDate m_asOf;
};

} // namespace vf::gui
