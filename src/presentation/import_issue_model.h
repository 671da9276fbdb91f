// The faults of an import file as a table: row, column, what is wrong in words, and what stood there.
#pragma once

#include "application/import/import_rows.h"

#include <QAbstractTableModel>

#include <vector>

namespace vf::presentation {

class ImportIssueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Place, Reason, Value, ColumnCount };

    explicit ImportIssueModel(QObject *parent = nullptr);
    void setIssues(std::vector<application::ImportIssue> issues);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<application::ImportIssue> m_issues;
    std::vector<QString> m_reasons; ///< made once: data() only reads
};

} // namespace vf::presentation
