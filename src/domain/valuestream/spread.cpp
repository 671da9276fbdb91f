#include "domain/valuestream/spread.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace vf::domain {

namespace {

struct Range
{
    float least, most;
};

Range rangeOf(std::span<const float> values)
{
    Range range{values.front(), values.front()};
    for (const float value : values) {
        range.least = std::min(range.least, value);
        range.most = std::max(range.most, value);
    }
    return range;
}

/// Which of `bins` equally wide bins between the least and the most a value lies in.
class Bins
{
public:
    Bins(Range range, size_t bins)
        : m_least(range.least),
          m_last(static_cast<int>(bins) - 1),
          m_perUnit(range.most > range.least ? static_cast<double>(bins) / static_cast<double>(range.most - range.least)
                                             : 0)
    {
    }
    size_t operator()(float value) const
    {
        return static_cast<size_t>(
            std::min(static_cast<int>(static_cast<double>(value - m_least) * m_perUnit), m_last));
    }

private:
    float m_least;
    int m_last;
    double m_perUnit;
};

/// Order statistics of many values without sorting them: counts per bin tell which bins the wanted ranks lie in, and
/// only the values of those bins are sorted.
class Ranks
{
public:
    Ranks(std::span<const float> values, std::span<const size_t> ranks) : m_wanted(binCount, false)
    {
        const Bins binOf(rangeOf(values), binCount);
        std::vector<size_t> below(binCount + 1, 0);
        for (const float value : values)
            ++below[binOf(value) + 1];
        for (size_t bin = 0; bin < binCount; ++bin)
            below[bin + 1] += below[bin];
        for (const size_t rank : ranks) {
            const auto after = std::upper_bound(below.begin(), below.end(), rank);
            m_wanted[static_cast<size_t>(after - below.begin()) - 1] = true;
        }
        for (const float value : values)
            if (m_wanted[binOf(value)])
                m_sorted.push_back(value);
        std::sort(m_sorted.begin(), m_sorted.end());
        m_skippedBefore.assign(binCount + 1, 0);
        for (size_t bin = 0; bin < binCount; ++bin)
            m_skippedBefore[bin + 1] = m_skippedBefore[bin] + (m_wanted[bin] ? 0 : below[bin + 1] - below[bin]);
        m_below = std::move(below);
    }

    /// The value with `rank` values before it; `rank` must be one of those asked for.
    double at(size_t rank) const
    {
        const auto after = std::upper_bound(m_below.begin(), m_below.end(), rank);
        const size_t bin = static_cast<size_t>(after - m_below.begin()) - 1;
        return static_cast<double>(m_sorted[rank - m_skippedBefore[bin]]);
    }

private:
    static constexpr size_t binCount = 4096;
    std::vector<bool> m_wanted;
    std::vector<float> m_sorted;
    std::vector<size_t> m_below;
    std::vector<size_t> m_skippedBefore;
};

} // namespace

Spread spreadOf(std::span<const float> deviations, double centre)
{
    Q_ASSERT(!deviations.empty());
    const double last = static_cast<double>(deviations.size() - 1);
    constexpr std::array probabilities{0.1, 0.5, 0.9};
    std::array<size_t, 2 * probabilities.size()> wanted;
    for (size_t i = 0; i < probabilities.size(); ++i) {
        wanted[2 * i] = static_cast<size_t>(probabilities[i] * last);
        wanted[2 * i + 1] = std::min(wanted[2 * i] + 1, deviations.size() - 1);
    }
    const Ranks ranks(deviations, wanted);
    const auto quantile = [&](size_t i) {
        const double below = ranks.at(wanted[2 * i]);
        const double part = probabilities[i] * last - static_cast<double>(wanted[2 * i]);
        return centre + below + part * (ranks.at(wanted[2 * i + 1]) - below);
    };
    double sum = 0, squares = 0;
    for (const float deviation : deviations) {
        const double value = static_cast<double>(deviation);
        sum += value;
        squares += value * value;
    }
    const double count = static_cast<double>(deviations.size());
    const double mean = sum / count;
    const double variance = deviations.size() > 1 ? std::max(0.0, squares - count * mean * mean) / (count - 1) : 0;
    return {centre + mean, std::sqrt(variance), quantile(0), quantile(1), quantile(2)};
}

Histogram histogramOf(std::span<const float> deviations, double centre, int bins)
{
    Q_ASSERT(!deviations.empty() && bins > 0);
    const Range range = rangeOf(deviations);
    const bool allEqual = range.least == range.most;
    Histogram histogram;
    histogram.first = centre + static_cast<double>(range.least);
    histogram.width = static_cast<double>(range.most - range.least) / bins;
    histogram.counts.assign(allEqual ? 1 : static_cast<size_t>(bins), 0);
    const Bins binOf(range, histogram.counts.size());
    for (const float deviation : deviations)
        ++histogram.counts[binOf(deviation)];
    return histogram;
}

} // namespace vf::domain
