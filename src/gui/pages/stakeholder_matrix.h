// Influence and interest of the stakeholders as a matrix of four by four, with a mark for what the service is worth to
// them. It shows what the table beside it says, and nothing more.
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

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
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
    /// The cell, wider where its neighbours are empty.
    QRectF withRoomBeside(const QRectF &cell, const Point &point) const;
    void paintAxes(QPainter &painter) const;
    void paintCell(QPainter &painter, const QRectF &cell, const std::vector<const Point *> &points);
    void paintMark(QPainter &painter, const QRectF &area, const Point &point) const;
    QUuid at(const QPointF &place) const;

    std::vector<Point> m_points;
    QStringList m_missing;
    QUuid m_current;
    std::vector<std::pair<QRectF, const Point *>> m_places; ///< as painted last
};

} // namespace vf::gui
