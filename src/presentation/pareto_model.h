// A Pareto as a table: what costs most first, with hours per year, the share of all and the running share.
#pragma once

#include "application/read_model/value_stream_figures.h"
#include "presentation/figure_list_model.h"
#include "presentation/item_roles.h"

#include <vector>

namespace vf::presentation {

struct ParetoLine
{
    QString name;
    double hoursPerYear = 0;
    double share = 0;      ///< of all lines, 0 to 1
    double cumulative = 0; ///< of this and the larger ones

    friend bool operator==(const ParetoLine &, const ParetoLine &) = default;
};
/// The state's waste by kind: "Overproduksjon" …, "Uten slag".
std::vector<ParetoLine> wasteLines(const application::AnalysisBook &book, const application::StateBook &state);
/// The state's challenges by what they cost.
std::vector<ParetoLine> challengeLines(const application::AnalysisBook &book, const application::StateBook &state);

class ParetoModel : public FigureListModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Hours, Share, Cumulative, ColumnCount };
    enum Role : int {
        BarRole = FirstModelRole ///< double: the line's part of the largest line, 0 to 1; of names
    };

    /// `nameHeader`: what the lines are, "Sløsing" or "Utfordring".
    explicit ParetoModel(const QString &nameHeader, QObject *parent = nullptr);

    void show(std::vector<ParetoLine> lines);
    /// Hours per year of all lines.
    double total() const;

protected:
    int lineCount() const override { return static_cast<int>(m_lines.size()); }
    QString cellText(int row, int column) const override;
    QString heading(int column) const override;
    QVariant cellData(int row, int column, int role) const override;

private:
    QString m_nameHeader;
    std::vector<ParetoLine> m_lines;
};

} // namespace vf::presentation
