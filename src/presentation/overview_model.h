// Gains per service area and unit as a tree: trained, identified, realised, share and the bar of destinations.
// Holds ready figures from Figures and shows them as årsverk, hours or kroner; adds up nothing itself.
#pragma once

#include "application/read_model/figures.h"
#include "presentation/glyphs.h"
#include "presentation/item_roles.h"
#include "presentation/share_bar.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace vf::presentation {

/// What the figures are shown in. Kroner is "beregnet verdi av tid" at the rate of the as-of date, never a saving.
enum class OverviewMeasure { Fte, Hours, Kroner };

/// The figures of a row, a sum or a key figure in the measure that is shown.
struct OverviewFigures
{
    double identified = 0, quality = 0, quantity = 0, savings = 0, realised = 0, open = 0, lapsed = 0, extraWork = 0;

    /// `rate`: kroner per årsverk; needed for OverviewMeasure::Kroner only.
    static OverviewFigures of(const domain::Totals &totals, OverviewMeasure measure, std::optional<base::Kroner> rate);
};

/// A figure as it is shown: one decimal for årsverk, whole hours and whole kroner.
QString overviewNumber(double value, OverviewMeasure measure);
/// "årsverk", "timer per år", "kr".
QString overviewUnit(OverviewMeasure measure);

class OverviewModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Trained, Identified, Realised, Ratio, Distribution, ColumnCount };
    enum Role : int { UnitIdRole = FirstModelRole };

    /// The same rows flat, for the clipboard: area and unit in columns of their own, every destination, the sum last.
    std::unique_ptr<QAbstractItemModel> copyModel() const;

    explicit OverviewModel(QObject *parent = nullptr);

    /// Shows other figures. Rows that stay keep their index; only a changed organisation resets the model.
    void show(const application::Snapshot &snapshot, const application::Figures &figures);
    void setMeasure(OverviewMeasure measure);
    OverviewMeasure measure() const { return m_measure; }
    bool hasRate() const { return m_rate.has_value(); }

    domain::UnitId unitAt(const QModelIndex &index) const;
    QModelIndex indexOf(const domain::UnitId &unit) const;
    /// What a cell of the pinned sum row shows.
    QVariant sumData(int column, int role) const;
    /// The sum in the measure shown.
    OverviewFigures sum() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Row
    {
        domain::UnitId unit;
        QString name;
        QString sortKey;
        bool area = false;
        bool active = true;
        std::optional<UnitDot> dot; ///< units only
        size_t trained = 0, total = 0;
        domain::Totals totals;
        int parent = -1;
        std::vector<int> children;
    };
    struct Content
    {
        std::vector<Row> rows;
        std::vector<int> roots;
    };
    struct Builder;

    static bool sameShape(const Content &a, const Content &b);
    const Row *rowOf(const QModelIndex &index) const;
    const std::vector<int> &childrenOf(int row) const
    {
        return row < 0 ? m_content.roots : m_content.rows[size_t(row)].children;
    }
    QModelIndex indexFor(int row, int column) const;
    QVariant cell(const Row &row, int column, int role, bool isSum) const;
    QString cellText(const Row &row, int column, bool isSum) const;
    QVariant value(const Row &row, int column) const;
    QString distributionText(const Row &row) const;
    ShareBar bar(const Row &row) const;
    OverviewFigures figuresOf(const Row &row) const { return OverviewFigures::of(row.totals, m_measure, m_rate); }
    void sortContent(Content &content) const;
    void tellAllChanged(const QModelIndex &parent);

    Content m_content;
    Row m_sum;
    OverviewMeasure m_measure = OverviewMeasure::Fte;
    std::optional<base::Kroner> m_rate;
    QString m_rateSource;
    double m_largest = 0;  ///< the longest bar, in the measure shown
    int m_sortColumn = -1; ///< -1: the organisation's own order
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace vf::presentation
