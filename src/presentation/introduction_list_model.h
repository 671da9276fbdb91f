// The introductions in scope as a table: unit, round, start, how far the plan has come, what is next, and warnings.
#pragma once

#include "presentation/introduction_overview.h"
#include "presentation/typed_table_model.h"

#include <QAbstractTableModel>

namespace vf::presentation {

class IntroductionListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Unit, Round, Status, Start, Progress, Next, Warnings, ColumnCount };
    enum Role : int {
        // The same as those of tables that are typed into: one delegate paints both.
        IconNameRole = TypedTableModel::IconNameRole,
        ToneRole = TypedTableModel::ToneRole,
        IdRole = TypedTableModel::FirstRecordRole, ///< QUuid of the introduction
        ShareRole                                  ///< double, how much of the plan is done; in the column Progress
    };

    explicit IntroductionListModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Rows that stay keep their place and their selection.
    void setLines(std::vector<IntroductionLine> lines);
    const IntroductionLine &lineAt(int row) const { return m_lines[static_cast<size_t>(row)]; }
    int rowOf(const domain::IntroductionId &id) const; ///< −1 when it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString shown(const IntroductionLine &line, int column);

    std::vector<IntroductionLine> m_lines;
};

} // namespace vf::presentation
