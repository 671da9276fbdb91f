#include "domain/valuestream/pareto.h"

#include <algorithm>

namespace vf::domain {

std::vector<ParetoRow> pareto(std::span<const double> amounts)
{
    std::vector<ParetoRow> rows;
    double total = 0;
    for (size_t i = 0; i < amounts.size(); ++i) {
        rows.push_back({i, amounts[i], 0, 0});
        total += amounts[i];
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ParetoRow &a, const ParetoRow &b) { return a.amount > b.amount; });
    if (total <= 0)
        return rows;
    double running = 0;
    for (ParetoRow &row : rows) {
        running += row.amount;
        row.share = row.amount / total;
        row.cumulative = running / total;
    }
    if (!rows.empty())
        rows.back().cumulative = 1; // the running sum was added in another order than the total
    return rows;
}

} // namespace vf::domain
