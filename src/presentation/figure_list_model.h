// What the small tables of figures share: lines that are read and not typed in, a name at the left and figures at the right.
#pragma once

#include <QAbstractTableModel>

namespace vf::presentation {

class FigureListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// `columns`: how many, the first of them the name.
    explicit FigureListModel(int columns, QObject *parent = nullptr) : QAbstractTableModel(parent), m_columns(columns) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : lineCount(); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_columns; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    virtual int lineCount() const = 0;
    /// Only for rows and columns there are.
    virtual QString cellText(int row, int column) const = 0;
    virtual QString heading(int column) const = 0;
    /// Roles beside text and alignment; the whole name as tool tip where nothing else is said.
    virtual QVariant cellData(int row, int column, int role) const;

private:
    int m_columns;
};

} // namespace vf::presentation
