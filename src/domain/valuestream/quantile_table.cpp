#include "domain/valuestream/quantile_table.h"

#include "domain/valuestream/estimate_distribution.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vf::domain {

namespace {

/// Gauss–Legendre with three points on 0 to 1.
struct GaussPoint
{
    double at, weight;
};
constexpr std::array<GaussPoint, 3> gauss{
    {{0.112701665379258311, 5.0 / 18}, {0.5, 8.0 / 18}, {0.887298334620741689, 5.0 / 18}}};

constexpr size_t panels = 256;

/// Places on 0 to 1, closer together towards the ends, where a beta's quantile function is steep; and the logarithms
/// that every beta's density needs there. Made once.
struct BetaGrid
{
    struct Place
    {
        double logX, logRest; ///< log x, log(1 − x)
    };
    std::array<double, panels + 1> edges;
    std::array<Place, panels + 1> atEdges;
    std::array<std::array<Place, gauss.size()>, panels> inside;

    BetaGrid()
    {
        const auto place = [](double x) { return Place{std::log(x), std::log1p(-x)}; };
        for (size_t i = 0; i <= panels; ++i) {
            const double t = static_cast<double>(i) / panels;
            edges[i] = t * t * (3 - 2 * t);
            atEdges[i] = place(edges[i]);
        }
        for (size_t i = 0; i < panels; ++i)
            for (size_t g = 0; g < gauss.size(); ++g)
                inside[i][g] = place(edges[i] + gauss[g].at * (edges[i + 1] - edges[i]));
    }
};

/// The inverse of a beta's cumulative distribution, from its integral panel by panel. Ask in rising order.
class BetaQuantiles
{
public:
    explicit BetaQuantiles(const BetaShape &shape)
    {
        const auto density = [&](const BetaGrid::Place &place) {
            return std::exp((shape.alpha - 1) * place.logX + (shape.beta - 1) * place.logRest);
        };
        m_density.front() = shape.alpha > 1 ? 0 : 1; // 0 × log 0 is no number
        m_density.back() = shape.beta > 1 ? 0 : 1;
        for (size_t i = 1; i < panels; ++i)
            m_density[i] = density(grid().atEdges[i]);
        m_cumulative.front() = 0;
        for (size_t i = 0; i < panels; ++i) {
            double height = 0;
            for (size_t g = 0; g < gauss.size(); ++g)
                height += gauss[g].weight * density(grid().inside[i][g]);
            m_cumulative[i + 1] = m_cumulative[i] + height * width(i);
        }
        const double whole = m_cumulative.back();
        for (size_t i = 0; i <= panels; ++i) {
            m_cumulative[i] /= whole;
            m_density[i] /= whole;
        }
    }

    double operator()(double probability)
    {
        while (m_panel + 1 < panels && m_cumulative[m_panel + 1] <= probability)
            ++m_panel;
        const double low = m_cumulative[m_panel];
        const double rise = m_cumulative[m_panel + 1] - low;
        if (rise <= 0)
            return grid().edges[m_panel];
        // The cumulative distribution of a panel is the cubic with its values and slopes at both ends.
        const double first = width(m_panel) * m_density[m_panel];
        const double last = width(m_panel) * m_density[m_panel + 1];
        const double square = 3 * rise - 2 * first - last;
        const double cube = first + last - 2 * rise;
        const double wanted = probability - low;
        double s = std::clamp(wanted / rise, 0.0, 1.0);
        for (int i = 0; i < 3; ++i) {
            const double slope = first + s * (2 * square + 3 * s * cube);
            if (slope <= 0)
                break;
            s = std::clamp(s - (s * (first + s * (square + s * cube)) - wanted) / slope, 0.0, 1.0);
        }
        return grid().edges[m_panel] + s * width(m_panel);
    }

private:
    static const BetaGrid &grid()
    {
        static const BetaGrid made;
        return made;
    }
    static double width(size_t panel) { return grid().edges[panel + 1] - grid().edges[panel]; }

    std::array<double, panels + 1> m_cumulative;
    std::array<double, panels + 1> m_density;
    size_t m_panel = 0;
};

class TriangularQuantiles
{
public:
    explicit TriangularQuantiles(double mode) : m_mode(mode) {}
    double operator()(double probability) const
    {
        return probability < m_mode ? std::sqrt(probability * m_mode) : 1 - std::sqrt((1 - probability) * (1 - m_mode));
    }

private:
    double m_mode;
};

/// The pieces a cell is integrated over, as places from 0 to 1. At the ends of the unit interval the quantile function
/// may rise like a root, so the outermost cells are cut geometrically towards the end.
const std::vector<double> &piecesOf(size_t cell)
{
    static const std::vector<double> whole{0, 1};
    static const std::vector<double> towardsZero = [] {
        std::vector<double> cuts{0};
        for (double at = std::ldexp(1, -24); at <= 1; at *= 4)
            cuts.push_back(at);
        return cuts;
    }();
    static const std::vector<double> towardsOne = [] {
        std::vector<double> cuts;
        for (auto at = towardsZero.rbegin(); at != towardsZero.rend(); ++at)
            cuts.push_back(1 - *at);
        return cuts;
    }();
    return cell == 0 ? towardsZero : cell == quantileCells - 1 ? towardsOne : whole;
}

template<class Quantiles>
QuantileTable tabulate(Quantiles quantiles, double mean)
{
    QuantileTable table;
    for (size_t cell = 0; cell < quantileCells; ++cell) {
        const std::vector<double> &cuts = piecesOf(cell);
        double sum = 0, moment = 0;
        for (size_t piece = 0; piece + 1 < cuts.size(); ++piece) {
            const double width = cuts[piece + 1] - cuts[piece];
            for (const GaussPoint &point : gauss) {
                const double at = cuts[piece] + point.at * width;
                const double value = quantiles((static_cast<double>(cell) + at) / quantileCells) - mean;
                sum += width * point.weight * value;
                moment += width * point.weight * value * (at - 0.5);
            }
        }
        table[cell] = {sum, 12 * moment};
    }
    return table;
}

} // namespace

QuantileTable makeQuantileTable(EstimateRule rule, double mode)
{
    const double mean = domain::mean({0, mode, 1}, rule);
    if (rule == EstimateRule::Triangular)
        return tabulate(TriangularQuantiles(mode), mean);
    const double weight = betaWeight(rule);
    return tabulate(BetaQuantiles({1 + weight * mode, 1 + weight * (1 - mode)}), mean);
}

const QuantileTable &QuantileTables::of(EstimateRule rule, double mode)
{
    const std::pair key(rule, mode);
    auto found = m_tables.find(key);
    if (found == m_tables.end())
        found = m_tables.emplace(key, makeQuantileTable(rule, mode)).first;
    return found->second;
}

void QuantileTables::makeRoom()
{
    constexpr size_t most = 2'000; // 16 MB
    if (m_tables.size() > most)
        m_tables.clear();
}

} // namespace vf::domain
