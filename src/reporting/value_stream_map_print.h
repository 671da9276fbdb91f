// The map of a value stream on paper and in files: on one sheet where it can be read there, else on several that are
// taped together, cut where no card stands.
#pragma once

#include "base/error.h"
#include "presentation/value_stream_map.h"
#include "reporting/print_style.h"

#include <QByteArray>

class QPainter;

namespace vf::reporting {

/// What is printed: the map under a heading.
struct MapSheet
{
    presentation::ValueStreamMap map;
    QString title;   ///< of the analysis
    QString caption; ///< "NAV Flyktningetjenesten · 550 møter per år · skrevet ut 31.12.2015"
};

/// One page and the part of the map that stands on it, in the map's own pixels.
struct MapPage
{
    QRectF part;
    int column = 0, row = 0;
};

struct MapPages
{
    PageFormat format;
    double scale = designPixel; ///< twips per pixel of the map
    int columns = 1, rows = 1;
    std::vector<MapPage> pages; ///< row by row
};

/// On one page when its smallest words come out at 6 points or more, never larger than the design; else on several, cut
/// between cards wherever that is possible.
MapPages mapPages(const presentation::ValueStreamMap &map, const PageFormat &format);

/// With heading, what the signs mean, and marks along the cuts. `target` has the page's proportions.
void paintMapPage(QPainter &painter, const MapSheet &sheet, const MapPages &pages, size_t number, const QRectF &target);

/// PDF/A-1b. Unavailable when it can't be made.
base::Result<QByteArray> mapPdf(const MapSheet &sheet, const PageFormat &format);
/// One picture with the heading above; words stay words.
QByteArray mapSvg(const MapSheet &sheet);
/// `scale`: dots per pixel of the design. Less where the picture would get wider or higher than 16 000 dots.
QByteArray mapPng(const MapSheet &sheet, double scale = 2);

} // namespace vf::reporting
