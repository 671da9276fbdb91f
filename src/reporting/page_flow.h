// Pieces in reading order, and how they are spread over pages: never a piece cut, nothing parted from what it must stay
// with, table headers repeated. Knows heights only, neither fonts nor content.
#pragma once

#include "reporting/page_piece.h"

#include <vector>

namespace vf::reporting {

struct FlowItem
{
    PiecePtr piece;
    double before = 0;         ///< space above; dropped at the top of a page
    bool keepWithNext = false; ///< a page may not end here
    PiecePtr repeated;         ///< what stands above this piece when it opens a page: its table's header
};

struct PlacedPiece
{
    PiecePtr piece;
    double top = 0;        ///< from the top of the body
    bool repeated = false; ///< a table header shown once more
};

struct FlowPage
{
    std::vector<PlacedPiece> pieces;
    double used = 0; ///< height filled
};

/// A chain that is higher than a page is broken where it must; only a piece higher than a page runs over its end.
std::vector<FlowPage> paginate(const std::vector<FlowItem> &items, double bodyHeight);

} // namespace vf::reporting
