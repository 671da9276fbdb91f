// A run chart whose median moves when the process has moved: a baseline, then a new median after each sustained run.
// Source: runcharter (J. MacKintosh); its results on the published wards are cases of the tests.
#pragma once

#include "domain/keys.h"
#include "domain/measurement/series.h"

#include <QDate>

#include <span>
#include <vector>

namespace vf::domain {

/// On which side of the median a sustained run moves it.
enum class RunDirection { Above, Below, Both };
QLatin1StringView key(RunDirection direction);
template<>
std::span<const RunDirection> allOf<RunDirection>();

struct RebaseSetup
{
    size_t baselinePoints = 12; ///< the first points, whose median is the first line; at least one
    size_t runLength = 9;       ///< useful points on one side that move the median; 0: never
    RunDirection direction = RunDirection::Both;
};

enum class MedianKind { Baseline, Sustained };
QLatin1StringView key(MedianKind kind);
template<>
std::span<const MedianKind> allOf<MedianKind>();

/// A median and the points it was made from. It is drawn until the next one begins.
struct MedianSegment
{
    MedianKind kind = MedianKind::Baseline;
    double median = 0;
    PointRange points; ///< of a run: from its first to its last useful point

    friend bool operator==(const MedianSegment &, const MedianSegment &) = default;
};

/// The medians in time order, the baseline's first. Runs are counted after the baseline, and again after each new
/// median. Points on the median in force are skipped; a new median is that of exactly `runLength` useful points.
/// With fewer values than baseline points all of them are the baseline. Empty without values.
std::vector<MedianSegment> rebasedMedians(std::span<const double> values, const RebaseSetup &setup);

/// How often a series without own dates has a value.
enum class Interval { Day, Week, Month, Quarter, Year };
QLatin1StringView key(Interval interval);
template<>
std::span<const Interval> allOf<Interval>();

/// The date of a point (numbered from 1) of an even series. A month too short for the first day takes its last.
QDate dateOfPoint(size_t point, QDate first, Interval interval);

} // namespace vf::domain
