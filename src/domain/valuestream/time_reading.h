// One anonymous estimate from a participant, or one reading of the stopwatch, of a step or a challenge; and what several
// of them amount to together. There is no person on a reading, nor anything to find one by.
#pragma once

#include "domain/valuestream/value_stream.h"

#include <span>
#include <variant>
#include <vector>

namespace vf::domain {

/// Where a reading comes from: what a participant believes, or what the clock said.
enum class ReadingSource { Estimate, Stopwatch };
QLatin1StringView key(ReadingSource source);
template<>
std::span<const ReadingSource> allOf<ReadingSource>();

using TimeReadingId = base::Id<struct TimeReadingTag>;
/// Minutes each time: of a step its process time, of a challenge what it costs.
using ReadMinutes = Estimate<base::Minutes>;

/// Names exactly one of `step` and `challenge`.
struct TimeReading
{
    TimeReadingId id;
    qint64 version = 0;
    std::optional<StepId> step;
    std::optional<ChallengeId> challenge;
    UnitId unit; ///< of the analysis
    int position = 0; ///< the order in which the line's readings came
    ReadingSource source = ReadingSource::Estimate;
    ReadMinutes minutes; ///< one number from the clock; from a participant also low, likely and high
    QDate on;

    friend bool operator==(const TimeReading &, const TimeReading &) = default;
};

/// What a reading is of.
using TimedLine = std::variant<StepId, ChallengeId>;
/// The line of a reading that names one.
TimedLine lineOf(const TimeReading &reading);

/// Several estimates as one: the mean of the lows, of the likely ones and of the highs. Averaging the answers quantile by
/// quantile keeps the width that the participants themselves gave (Vincent averaging; Lichtendahl, Grushka-Cockayne and
/// Winkler, "Is It Better to Average Probabilities or Quantiles?", Management Science 59, 2013). When each of them gave
/// one number, how far they stand apart is all that is known of the width: then as pooledReadings().
/// At least one; to the hundredth of a minute, since it is entered as the line's estimate.
ThreePoint pooledEstimates(std::span<const ThreePoint> estimates);

/// Several readings of the clock as an estimate: low = P10, likely = the median, high = P90, as the saving's spread is
/// given. Percentiles between two readings are interpolated (type 7 of Hyndman and Fan, The American Statistician 50,
/// 1996; the PERCENTILE.INC of spreadsheets). At least one; to the hundredth of a minute.
ThreePoint pooledReadings(std::vector<double> minutes);

/// What a line's readings amount to, and how far they stand apart.
struct PooledTime
{
    ReadingSource source = ReadingSource::Estimate; ///< what it rests on
    size_t count = 0;     ///< the readings of that source
    ThreePoint pooled;    ///< minutes
    double least = 0;     ///< the lowest low
    double most = 0;      ///< the highest high
    double deviation = 0; ///< standard deviation (n − 1) of the likely ones, minutes; 0 of one

    friend bool operator==(const PooledTime &, const PooledTime &) = default;
};
/// Of the readings of one line, in any order; empty when there are none. The clock goes before opinion: as soon as one
/// reading is from the stopwatch, the estimates are no longer part of it.
std::optional<PooledTime> pooledTime(std::span<const TimeReading> readings);

} // namespace vf::domain
