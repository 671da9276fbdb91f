// A table to type in as fast as one reads: any key begins, Enter goes from the date to the value and on to the next row.
#pragma once

#include <QTableView>

namespace vf::gui {

class MeasurementEntryTable : public QTableView
{
    Q_OBJECT
public:
    explicit MeasurementEntryTable(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Ctrl+V on a cell that is not being edited.
    void pasteRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void goOn();
};

} // namespace vf::gui
