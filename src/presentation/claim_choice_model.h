// The lines that a gain may be registered from, with check boxes: what the ideal adds comes first, what another gain has
// claimed is shown and can't be chosen. Knows what the chosen ones amount to and what is left to register.
#pragma once

#include "application/read_model/value_stream_figures.h"
#include "presentation/item_roles.h"

#include <QAbstractTableModel>

#include <vector>

namespace vf::presentation {

class ClaimChoiceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Minutes, Hours, Claim, ColumnCount };

    /// All free lines are chosen to begin with.
    ClaimChoiceModel(const application::AnalysisBook &book, const application::IdealSaving &saving,
                     QObject *parent = nullptr);

    std::vector<application::ClaimedLine> chosen() const;
    int chosenCount() const;
    int freeCount() const; ///< lines that no gain claims
    double chosenMinutes() const; ///< saved per case
    double chosenHours() const;   ///< saved per year, before the cap
    base::HoursPerYear left() const { return m_left; }
    /// What the chosen lines may be registered with: their hours, at most what is left.
    base::HoursPerYear hours() const;
    /// "79,8 min × 550 møter per år / 60 = 731,9 timer per år = 0,42 årsverk", and why it is less when it is capped.
    QString sumText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        application::SavingLine line;
        QString gain; ///< the code of the one that claims it
        bool chosen = false;
    };
    std::vector<Row> m_rows;
    domain::ValueStreamAnalysis m_analysis;
    base::HoursPerYear m_left;
};

} // namespace vf::presentation
