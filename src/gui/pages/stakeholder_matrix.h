// Influence and interest of the stakeholders as a matrix of four by four, with a mark for what the service is worth to
// them. It shows what the table beside it says; a mark that is dragged, or moved with the arrow keys, changes the table.
#pragma once

#include "domain/stakeholder/stakeholder.h"
#include "gui/accessible/canvas_nodes.h"
#include "gui/pages/typed_table_delegate.h"

#include <QHash>
#include <QWidget>

#include <optional>
#include <vector>

namespace vf::gui {

/// Diamond (avgjørende), circle (høy), square (middels), small ring (lav): told apart by shape, also without colour.
void paintStakeholderMark(QPainter &painter, const QRectF &area, domain::StakeholderValue value);

/// The table's delegate, with the mark before the word in the column Verdi.
class StakeholderDelegate : public TypedTableDelegate
{
    Q_OBJECT
public:
    using TypedTableDelegate::TypedTableDelegate;

protected:
    QRect paintLead(QPainter &painter, const QRect &content, const QModelIndex &index) const override;
};

class StakeholderMatrix : public QWidget, public CanvasNodes
{
    Q_OBJECT
public:
    explicit StakeholderMatrix(QWidget *parent = nullptr);

    /// Those that have both influence and interest are placed; the others are not shown.
    void setStakeholders(const std::vector<domain::Stakeholder> &stakeholders);
    /// Rings the mark of the row that the table is at.
    void setCurrent(const QUuid &stakeholder);
    /// Whether marks can be moved. Off at first.
    void setMovable(bool movable);
    /// Names of those that are not placed.
    QStringList missing() const { return m_missing; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // CanvasNodes: those that are placed
    int nodeCount() const override { return static_cast<int>(m_points.size()); }
    CanvasNode node(int index) const override;
    void activateNode(const QUuid &stakeholder) override { Q_EMIT chosen(stakeholder); }

Q_SIGNALS:
    void chosen(const QUuid &stakeholder);
    /// A mark was moved to another cell; the matrix shows it there already.
    void moved(const QUuid &stakeholder, vf::domain::Engagement influence, vf::domain::Engagement interest);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Point
    {
        QUuid key;
        QString name;
        std::optional<domain::StakeholderValue> value;
        int influence = 0; ///< 0 to 3
        int interest = 0;
    };
    QRectF field() const;
    QRectF cellRect(int influence, int interest) const;
    struct Cell
    {
        int influence = 0;
        int interest = 0;
    };
    std::optional<Cell> cellAt(const QPointF &place) const;
    Point *find(const QUuid &key);
    void move(Point &point, Cell to);
    void dropDrag();
    /// The cell, wider where its neighbours are empty.
    QRectF withRoomBeside(const QRectF &cell, const Point &point) const;
    void paintAxes(QPainter &painter) const;
    void paintCell(QPainter &painter, const QRectF &cell, const std::vector<const Point *> &points);
    void paintDrag(QPainter &painter);
    void paintMark(QPainter &painter, const QRectF &area, const Point &point) const;
    QUuid at(const QPointF &place) const;

    std::vector<Point> m_points;
    QStringList m_missing;
    QUuid m_current;
    QUuid m_pressed;        ///< the mark under the button that is held down
    QPointF m_pressedAt;
    std::optional<QPointF> m_dragged; ///< where the pointer is, once it has left the place pressed
    bool m_movable = false;
    std::vector<std::pair<QRectF, const Point *>> m_places; ///< as painted last
};

} // namespace vf::gui
