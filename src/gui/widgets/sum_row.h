// The sum of a table, pinned below it, with its columns always under the table's own.
#pragma once

#include <QPointer>
#include <QTableView>

class QHeaderView;
class QStandardItemModel;

namespace vf::gui {

/// One row, no headers. Place it in the layout right below its table. It follows the master's column widths, order,
/// hidden columns and sideways scrolling.
class SumRow : public QTableView
{
    Q_OBJECT
public:
    /// `master` is a QTableView or a QTreeView.
    explicit SumRow(QAbstractItemView *master, QWidget *parent = nullptr);

    /// Sets what a column shows under a role (Qt::DisplayRole, ShareBarRole, Qt::ToolTipRole, …).
    void setCell(int column, const QVariant &value, int role = Qt::DisplayRole);
    /// Sets the text of all columns from the first; missing ones become empty. Right-aligned except the first.
    void setTexts(const QStringList &texts);
    QString text(int column) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followSections();
    void followHeight();
    void ensureColumns(int count);

    QPointer<QAbstractItemView> m_master;
    QPointer<QHeaderView> m_masterHeader;
    QStandardItemModel *m_cells = nullptr;
};

} // namespace vf::gui
