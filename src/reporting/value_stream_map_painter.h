// Paints the map of a value stream: on the screen, in print, in PDF, SVG and PNG. Class is told by colour, sign and hatch,
// so that it reads in grey too.
#pragma once

#include "presentation/theme_colours.h"
#include "presentation/value_stream_map.h"

#include <QString>

class QPainter;

namespace vf::reporting {

struct MapStyle
{
    const presentation::ThemeColours &colours;
    QString family; ///< of the fonts; their sizes are the design's
    QRectF exposed = {}; ///< the part that needs painting; empty: everything

    bool shows(const QRectF &area) const { return exposed.isEmpty() || exposed.intersects(area); }
};

/// What the screen adds to a node.
struct MapMark
{
    bool chosen = false;  ///< the row that the table is at
    bool focused = false; ///< and the canvas has the keyboard
};

/// Heading, links, frames of parallel branches, ladder and sum: what lies behind the nodes.
void paintMapLane(QPainter &painter, const presentation::ValueStreamMap &map, const presentation::MapLane &lane,
                  const MapStyle &style);
void paintMapWaiting(QPainter &painter, const presentation::ValueStreamMap &map,
                     const presentation::MapWaiting &waiting, const MapStyle &style);
/// At node.rect.
void paintMapNode(QPainter &painter, const presentation::ValueStreamMap &map, const presentation::MapNode &node,
                  const MapStyle &style, const MapMark &mark = {});
/// All of it, from the origin, without a ground.
void paintMap(QPainter &painter, const presentation::ValueStreamMap &map, const MapStyle &style);

} // namespace vf::reporting
