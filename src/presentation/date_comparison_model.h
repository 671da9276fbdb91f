// A comparison of two dates as two tables: the sums on both with the change, and the gains that make it, with why.
#pragma once

#include "application/read_model/date_comparison.h"
#include "domain/gain/posting.h"
#include "presentation/figure_list_model.h"

#include <optional>
#include <vector>

namespace vf::presentation {

/// Identified, realised with its three destinations, lapsed, open, extra work, net, confirmed, expired, units trained.
class ComparisonSumModel : public FigureListModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Before, After, Change, ColumnCount };

    explicit ComparisonSumModel(QObject *parent = nullptr) : FigureListModel(ColumnCount, parent) {}

    void show(const application::DateComparison &comparison);

protected:
    int lineCount() const override { return static_cast<int>(m_rows.size()); }
    QString cellText(int row, int column) const override;
    QString heading(int column) const override;
    QVariant cellData(int row, int column, int role) const override;

private:
    struct Row
    {
        QString name;
        double before = 0, after = 0;
        int decimals = 1;
        bool part = false; ///< of the row above it
    };
    QString m_from;
    QDate m_to;
    std::vector<Row> m_rows;
};

/// The gains of the comparison, changes in årsverk (or hours once and kroner, named).
class GainChangeModel : public FigureListModel
{
    Q_OBJECT
public:
    enum Column : int { Gain, Unit, Identified, Realised, Confirmed, Why, ColumnCount };

    explicit GainChangeModel(QObject *parent = nullptr) : FigureListModel(ColumnCount, parent) {}

    void show(const application::Snapshot &snapshot, const application::DateComparison &comparison);
    domain::GainId gainAt(int row) const { return m_rows.at(static_cast<size_t>(row)).gain; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    int lineCount() const override { return static_cast<int>(m_rows.size()); }
    QString cellText(int row, int column) const override;
    QString heading(int column) const override;
    QVariant cellData(int row, int column, int role) const override;

private:
    struct Row
    {
        domain::GainId gain;
        QString cells[ColumnCount];
        std::optional<double> fte[ColumnCount]; ///< the figure itself, for the clipboard
    };
    std::vector<Row> m_rows;
};

/// "Fra 31.12.2016 til 31.12.2017 økte realiserte årsverk med 7,1, fra 26,0 til 33,1. 24 gevinster er endret."
QString comparisonSentence(const application::DateComparison &comparison);
/// What happened to one gain: "ny · økt kvalitet +372,5 timer · bekreftet med signal 05.10.2013".
QString changeText(const application::GainChange &change);
/// The first date as a heading: "31.12.2016", or "31.12.2016, kjent da".
QString firstDateText(const application::DateComparison &comparison);
/// The postings of a gain that make the difference, one line each: "08.01.2013 Økt kvantitet +110,0 timer: Flere brukere"; empty
/// when there are none.
QString postingsText(const std::vector<domain::Posting> &postings, domain::LedgerUnit unit,
                     const application::DateComparison &comparison);

} // namespace vf::presentation
