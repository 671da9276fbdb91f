// The drawn map of a value stream as plain geometry: cards, challenges, waiting, parallel branches and the time ladder of
// the current state and an ideal one, on a shared grid of steps or on a shared time scale. Screen, print and export
// paint the same map (reporting/value_stream_map_painter.h); every figure is the read model's.
#pragma once

#include "application/read_model/value_stream_figures.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace vf::presentation {

/// What the distance along the map means.
enum class MapScale {
    Steps, ///< a column per step; a step of the ideal state stands below the one it keeps
    Time   ///< minutes, the same scale in both states
};

/// A step or challenge one can point at. Lengths are pixels of the design, at 13 px text.
struct MapNode
{
    enum class Kind { Step, Challenge, Removed };
    Kind kind = Kind::Step;
    QUuid key;          ///< of the record; of a removed step the current state's
    bool ideal = false; ///< stands in the ideal state's lane
    QRectF rect;
    std::optional<domain::StepClass> stepClass; ///< of steps
    QString title;
    QString performer; ///< "Hjemmehjelp × 3"
    QString minutes;   ///< "10–15–25 min"; of a challenge with its share, "5–10–20 min × 60 %"
    QString share;     ///< what passes on right the first time, "80 %"
    QString change;    ///< ideal state: "spart 24,0 min", "3,0 min mer" or "nytt"; empty when nothing changes
    bool saves = false;
    bool onLongestPath = true; ///< steps of shorter branches do not count in the lead time
    QString details; ///< everything in words, for tool tip and screen reader

    friend bool operator==(const MapNode &, const MapNode &) = default;
};

struct MapWaiting
{
    QUuid step; ///< that is waited for
    bool ideal = false;
    QRectF rect;
    QString text; ///< "1,0 d"

    friend bool operator==(const MapWaiting &, const MapWaiting &) = default;
};

struct MapLabel
{
    QRectF rect;
    QString text;
    bool waiting = false; ///< a time nothing is done in

    friend bool operator==(const MapLabel &, const MapLabel &) = default;
};

/// One state's part of the map, over its whole width.
struct MapLane
{
    bool ideal = false;
    QRectF rect;
    QString title;
    QString facts; ///< "9 trinn · 6 utfordringer · gjennomløpstid 5,0 t = prosesstid 3,9 t + venting 38,8 min"
    std::vector<QPolygonF> links;  ///< from card to card; the last point is where the arrow points
    std::vector<QRectF> groups;    ///< frames round parallel branches
    QPolygonF ladder;              ///< high while the case waits, low while something is done to it
    std::vector<MapLabel> labels;  ///< times along the ladder or the time scale

    friend bool operator==(const MapLane &, const MapLane &) = default;
};

/// Where a card is let go.
struct MapDrop
{
    enum class Kind { None, Between, Beside, ToIdeal };
    Kind kind = Kind::None;
    int index = 0; ///< Between: the place among the state's steps, the moved one not counted
    QUuid beside;  ///< Beside: the step it runs side by side with
    QLineF line;   ///< Between: the mark that shows where
    QRectF frame;  ///< Beside, ToIdeal: what to frame

    friend bool operator==(const MapDrop &, const MapDrop &) = default;
};

struct ValueStreamMap
{
    MapScale scale = MapScale::Steps;
    QSizeF size;
    std::vector<MapLane> lanes;
    std::vector<MapNode> nodes; ///< in reading order: lane by lane, a step before its challenges
    std::vector<MapWaiting> waiting;

    const MapNode *find(const QUuid &key, bool ideal) const;
    /// The nearest node from `from` in a direction (dx, dy of −1, 0, 1); nullptr when there is none.
    const MapNode *neighbour(const MapNode &from, int dx, int dy) const;
    /// What letting the step `moved` go at `place` would do. Only in MapScale::Steps.
    MapDrop dropAt(const MapNode &moved, const QPointF &place) const;

    friend bool operator==(const ValueStreamMap &, const ValueStreamMap &) = default;
};

struct MapRequest
{
    MapScale scale = MapScale::Steps;
    bool current = true;
    std::optional<domain::StateId> ideal; ///< empty: only the current state
    QString idealTitle;
};

/// `saving`: of the ideal state when it holds a step, else nullptr; then nothing is compared.
ValueStreamMap valueStreamMap(const application::AnalysisBook &book, const MapRequest &request,
                              const application::IdealSaving *saving);

} // namespace vf::presentation
