// A table as Excel takes it from the clipboard: TSV and HTML with headers, numbers without grouping, text never as formula.
#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QStringList>

#include <memory>

class QMimeData;

namespace vf::presentation {

struct CopiedTable
{
    QString tsv;
    QString html;
};

/// The cells of `rows` (any column of each row, in the order they are shown) under `columns`, headers first. Numbers
/// and dates are taken from Qt::EditRole with a decimal comma and every decimal, everything else as shown.
CopiedTable copiedTable(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns);

/// The same, ready for the clipboard.
std::unique_ptr<QMimeData> tableMimeData(const CopiedTable &table);

/// The cells of a tab-separated text as spreadsheets write it: a cell in quotes may hold tabs, line breaks and ""; every
/// white space becomes one space, and the guard against formulas is taken off.
QList<QStringList> pastedCells(const QString &tsv);

/// Every row of a tree in the order it is shown when all of it is open.
QModelIndexList allRows(const QAbstractItemModel &model, const QModelIndex &parent = {});

} // namespace vf::presentation
