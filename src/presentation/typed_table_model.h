// A table that people type into, as its view sees it: a last row where the next record is typed, cells that were refused
// and stand as they were typed, pasting, moving and removing. What the rows hold is the subclass's (record_table_model.h).
#pragma once

#include "base/error.h"
#include "presentation/item_roles.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QUuid>

namespace vf::presentation {

class TypedTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role : int {
        InputRole = FirstModelRole, ///< QString, what stands in the field when the cell is edited
        ChoicesRole,                ///< QStringList, the words to choose among, an empty one where the cell may be; none for free text
        PlaceholderRole,            ///< bool, the row where the next record is typed
        WrapRole,                   ///< bool, long text that may take several lines
        IconNameRole,               ///< QString, a sign before the text
        ToneRole,                   ///< int of CellTone
        FirstRecordRole             ///< where a subclass's own roles begin
    };

    explicit TypedTableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// The column whose text makes a record in the last row.
    virtual int nameColumn() const = 0;
    /// −1 when nothing may be written.
    virtual int placeholderRow() const = 0;
    /// Stable while the table is shown, also when a record that was typed has been stored; null for the last row.
    virtual QUuid keyAt(int row) const = 0;
    virtual int rowOf(const QUuid &key) const = 0;

    virtual void removeRecords(const QList<int> &rows) = 0;
    virtual void moveRecord(int row, int by) = 0;
    /// Writes cells as one undo step: `cells` go from `row` downwards into `columns`; below the last record they make new
    /// ones. A first row of the table's own headings says which columns they are. When a cell can't be read, nothing is
    /// stored and pasteRefused() says which.
    virtual void paste(int row, QList<int> columns, QList<QStringList> cells) = 0;
    /// Empties cells as one undo step; those that may not be empty stay.
    virtual void clearCells(const QModelIndexList &cells) = 0;
    /// Forgets a text that was refused: the cell shows again what is stored.
    virtual void forgetRefused(const QModelIndex &index) = 0;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : columns(); }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// What was typed in a cell is refused: "Politiet, Verdi", and what to do.
    void refused(const QString &place, const QString &sentence);
    /// A cell that was refused is in order again, or forgotten.
    void refusalSettled();
    /// Rows could not be removed, moved or pasted.
    void failed(const vf::base::Error &error);
    void pasteRefused(const QString &place, const QString &sentence);

protected:
    virtual int columns() const = 0;
    virtual QString title(int column) const = 0;
    /// The heading in full, where the table has a short one; both are understood when headings are pasted.
    virtual QString fullTitle(int column) const { return title(column); }
    virtual bool isEditable(int column) const = 0;
    virtual QStringList choices(int column) const = 0;

    /// The columns that a row of headings names; empty when one of them is no heading.
    QList<int> headingsOf(const QStringList &row) const;
};

} // namespace vf::presentation
