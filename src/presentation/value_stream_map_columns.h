// Columns of the map's step grid: blocks of the ideal state stand below the blocks of today that they keep.
#pragma once

#include "application/read_model/value_stream_book.h"
#include "domain/valuestream/parallel.h"

#include <optional>
#include <vector>

namespace vf::presentation {

struct MapColumn
{
    std::optional<size_t> current, ideal; ///< the block of each state that stands here
    int width = 1; ///< in cards: the longest branch of either

    friend bool operator==(const MapColumn &, const MapColumn &) = default;
};

/// The blocks of both states in columns from left to right. A block of the ideal state is paired with the block that holds
/// the first current step it keeps; pairs that would cross stand apart. Either state may be nullptr.
std::vector<MapColumn> mapColumns(const application::StateBook *current, const application::StateBook *ideal);

/// Its width in cards.
int blockWidth(const domain::StepBlock &block);

} // namespace vf::presentation
