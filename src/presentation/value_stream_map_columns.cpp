#include "presentation/value_stream_map_columns.h"

#include <QHash>
#include <QUuid>

#include <algorithm>

namespace vf::presentation {

using application::StateBook;
using domain::StepBlock;

namespace {

std::vector<StepBlock> blocksOf(const StateBook *state)
{
    return state ? domain::stepBlocks(state->steps) : std::vector<StepBlock>();
}

/// For each block of the ideal state the block of today it keeps, if any.
std::vector<std::optional<size_t>> partners(const StateBook &current, const std::vector<StepBlock> &now,
                                            const StateBook &ideal, const std::vector<StepBlock> &then)
{
    QHash<QUuid, size_t> blockOf;
    for (size_t b = 0; b < now.size(); ++b)
        for (const StepBlock::Branch &branch : now[b].branches)
            for (const size_t step : branch.steps)
                blockOf.insert(current.steps[step].step.id.uuid(), b);
    std::vector<std::optional<size_t>> partner(then.size());
    for (size_t b = 0; b < then.size(); ++b)
        for (const StepBlock::Branch &branch : then[b].branches)
            for (const size_t step : branch.steps)
                if (const auto &kept = ideal.steps[step].step.currentStep; kept && !partner[b])
                    if (const auto found = blockOf.constFind(kept->uuid()); found != blockOf.cend())
                        partner[b] = *found;
    return partner;
}

/// Keeps the longest run of partners that does not cross itself, and clears the others.
void dropCrossing(std::vector<std::optional<size_t>> &partner)
{
    std::vector<size_t> length(partner.size(), 0);
    std::vector<std::optional<size_t>> before(partner.size());
    std::optional<size_t> last;
    for (size_t i = 0; i < partner.size(); ++i) {
        if (!partner[i])
            continue;
        length[i] = 1;
        for (size_t j = 0; j < i; ++j)
            if (partner[j] && *partner[j] < *partner[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                before[i] = j;
            }
        if (!last || length[i] > length[*last])
            last = i;
    }
    std::vector<bool> kept(partner.size(), false);
    for (auto at = last; at; at = before[*at])
        kept[*at] = true;
    for (size_t i = 0; i < partner.size(); ++i)
        if (!kept[i])
            partner[i].reset();
}

} // namespace

int blockWidth(const StepBlock &block)
{
    size_t width = 1;
    for (const StepBlock::Branch &branch : block.branches)
        width = std::max(width, branch.steps.size());
    return static_cast<int>(width);
}

std::vector<MapColumn> mapColumns(const StateBook *current, const StateBook *ideal)
{
    const std::vector<StepBlock> now = blocksOf(current);
    const std::vector<StepBlock> then = blocksOf(ideal);
    std::vector<std::optional<size_t>> partner(then.size());
    if (current && ideal) {
        partner = partners(*current, now, *ideal, then);
        dropCrossing(partner);
    }
    std::vector<MapColumn> columns;
    size_t next = 0; // block of today
    for (size_t b = 0; b < then.size(); ++b) {
        for (; partner[b] && next < *partner[b]; ++next)
            columns.push_back({next, std::nullopt, blockWidth(now[next])});
        MapColumn column{std::nullopt, b, blockWidth(then[b])};
        if (partner[b]) {
            column.current = next;
            column.width = std::max(column.width, blockWidth(now[next]));
            ++next;
        }
        columns.push_back(column);
    }
    for (; next < now.size(); ++next)
        columns.push_back({next, std::nullopt, blockWidth(now[next])});
    return columns;
}

} // namespace vf::presentation
