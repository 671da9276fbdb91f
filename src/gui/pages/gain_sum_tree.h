// The sum of a gain unfolded: a tree of factors with where each comes from and who changed it last.
#pragma once

#include "presentation/gain_sum_tree.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace vf::gui {

class GainSumTree : public QTreeView
{
    Q_OBJECT
public:
    explicit GainSumTree(QWidget *parent = nullptr);

    void show(const std::vector<presentation::SumNode> &nodes);
    const std::vector<presentation::SumNode> &nodes() const { return m_nodes; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static QList<QStandardItem *> rowOf(const presentation::SumNode &node);
    void fitColumns();

    std::vector<presentation::SumNode> m_nodes;
    QStandardItemModel *m_model;
};

} // namespace vf::gui
