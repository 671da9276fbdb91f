#include "presentation/value_stream_map.h"

#include "presentation/estimate_text.h"
#include "presentation/value_stream_map_columns.h"
#include "presentation/value_stream_map_nodes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace vf::presentation {

using application::AnalysisBook;
using application::StateBook;
using domain::StepBlock;

namespace {

struct T
{
    Q_DECLARE_TR_FUNCTIONS(ValueStreamMap)
};

// Pixels of the design, at 13 px text.
constexpr double margin = 16;
constexpr double cardWidth = 132;
constexpr double cardHeight = 82;
constexpr double gap = 52; ///< between cards, where waiting stands
constexpr double noteHeight = 38;
constexpr double noteGap = 5;
constexpr double changeHeight = 18; ///< below a card of the ideal state
constexpr double rowGap = 14;
constexpr double headHeight = 34;
constexpr double ladderHeight = 42;
constexpr double laneGap = 14;
constexpr double groupMargin = 10;
constexpr double timeWidth = 1040; ///< of the longer state on a time scale
constexpr double barHeight = 52;
constexpr double leastBar = 3; ///< so that what takes next to no time can still be pointed at

double columnX(int column, double lead)
{
    return margin + lead + column * (cardWidth + gap);
}

/// One lane on the step grid.
class StepLane
{
public:
    StepLane(ValueStreamMap &map, const MapWords &words, const StateBook *current, const std::vector<MapColumn> &columns,
             bool ideal, double top, double lead)
        : m_map(map), m_words(words), m_current(current), m_ideal(ideal), m_lead(lead),
          m_top(top + headHeight),
          m_bottom(m_top + cardWithChange() + rowGap), m_blocks(domain::stepBlocks(words.state().steps)),
          m_rects(words.state().steps.size())
    {
        m_lane.ideal = ideal;
        m_lane.rect.setTop(top);
        int column = 0;
        for (const MapColumn &at : columns) {
            if (const auto block = ideal ? at.ideal : at.current)
                addBlock(m_blocks[*block], column);
            else if (ideal)
                addGhost(*at.current, column);
            column += at.width;
        }
        addLinks();
        addLadder();
        m_lane.rect.setBottom(m_bottom + ladderHeight);
        m_lane.rect.setRight(columnX(column, lead) - gap + margin);
    }
    MapLane take() { return std::move(m_lane); }

private:
    double cardWithChange() const { return cardHeight + (m_ideal ? changeHeight : 0); }
    /// What a branch takes: its cards with the challenges under them.
    double heightOf(const StepBlock::Branch &branch) const
    {
        size_t most = 0;
        for (const size_t step : branch.steps)
            most = std::max(most, m_words.state().steps[step].challenges.size());
        return cardWithChange() + static_cast<double>(most) * (noteHeight + noteGap) + rowGap;
    }
    /// A block's branches stand below each other, each as high as it must be.
    void addBlock(const StepBlock &block, int column)
    {
        double y = m_top;
        for (const StepBlock::Branch &branch : block.branches) {
            for (size_t i = 0; i < branch.steps.size(); ++i)
                addStep(branch.steps[i], columnX(column + static_cast<int>(i), m_lead), y);
            y += heightOf(branch);
        }
        m_bottom = std::max(m_bottom, y);
        if (block.isParallel())
            m_lane.groups.emplace_back(QPointF(columnX(column, m_lead) - groupMargin, m_top - groupMargin),
                                       QPointF(columnX(column + blockWidth(block), m_lead) - gap + groupMargin,
                                               y - rowGap + groupMargin - noteGap));
    }
    void addStep(size_t place, double x, double y)
    {
        const domain::StepWithChallenges &entry = m_words.state().steps[place];
        MapNode node = m_words.step(place);
        node.rect = QRectF(x, y, cardWidth, cardHeight);
        m_rects[place] = node.rect;
        m_map.nodes.push_back(std::move(node));
        const double waiting = m_words.figures().steps[place].waiting.value();
        if (waiting > 0)
            m_map.waiting.push_back({entry.step.id.uuid(), m_ideal, QRectF(x - gap, y + cardHeight / 2 - 22, gap, 44),
                                     m_words.span(waiting)});
        double noteY = y + cardWithChange() + noteGap;
        for (const domain::Challenge &challenge : entry.challenges) {
            MapNode note = m_words.challenge(place, challenge);
            note.rect = QRectF(x, noteY, cardWidth, noteHeight);
            m_map.nodes.push_back(std::move(note));
            noteY += noteHeight + noteGap;
        }
    }
    /// Where a step of today that no ideal step keeps would have stood.
    void addGhost(size_t currentBlock, int column)
    {
        const auto blocks = domain::stepBlocks(m_current->steps);
        const size_t place = blocks[currentBlock].branches.front().steps.front();
        const domain::Step &step = m_current->steps[place].step;
        const auto &ideal = m_words.state().steps;
        const bool kept = std::any_of(ideal.begin(), ideal.end(), [&](const domain::StepWithChallenges &entry) {
            return entry.step.currentStep == step.id;
        });
        if (kept || ideal.empty())
            return;
        MapNode node = m_words.removed(step);
        node.rect = QRectF(columnX(column, m_lead), m_top, cardWidth, cardHeight);
        m_map.nodes.push_back(std::move(node));
    }
    static QPointF left(const QRectF &card) { return {card.left(), card.top() + cardHeight / 2}; }
    static QPointF right(const QRectF &card) { return {card.right(), card.top() + cardHeight / 2}; }

    void addLinks()
    {
        const double middle = m_top + cardHeight / 2;
        for (size_t b = 0; b < m_blocks.size(); ++b) {
            for (const StepBlock::Branch &branch : m_blocks[b].branches)
                for (size_t i = 1; i < branch.steps.size(); ++i)
                    m_lane.links.push_back({{right(m_rects[branch.steps[i - 1]]), left(m_rects[branch.steps[i]])}});
            if (b > 0)
                link(m_blocks[b - 1], m_blocks[b], middle);
        }
    }
    /// Branches meet on a line half-way into the gap before the later block.
    void link(const StepBlock &from, const StepBlock &to, double middle)
    {
        const double bus = m_rects[to.branches.front().steps.front()].left() - gap / 2;
        if (!from.isParallel() && !to.isParallel()) {
            m_lane.links.push_back({{right(m_rects[from.branches.front().steps.back()]),
                                     left(m_rects[to.branches.front().steps.front()])}});
            return;
        }
        for (const StepBlock::Branch &branch : from.branches) {
            const QPointF out = right(m_rects[branch.steps.back()]);
            m_lane.links.push_back({{out, QPointF(bus, out.y()), QPointF(bus, middle),
                                     left(m_rects[to.branches.front().steps.front()])}});
        }
        for (const StepBlock::Branch &branch : to.branches) {
            const QPointF in = left(m_rects[branch.steps.front()]);
            m_lane.links.push_back({{QPointF(bus, middle), QPointF(bus, in.y()), in}});
        }
    }
    void addLadder()
    {
        const auto &steps = m_words.figures().steps;
        const double low = m_bottom + 34;
        const double high = m_bottom + 17;
        for (const StepBlock &block : m_blocks)
            for (const StepBlock::Branch &branch : block.branches)
                for (const size_t place : branch.steps) {
                    if (!steps[place].onLongestPath)
                        continue;
                    const QRectF &card = m_rects[place];
                    const double waiting = steps[place].waiting.value();
                    if (m_lane.ladder.isEmpty())
                        m_lane.ladder << QPointF(waiting > 0 ? card.left() - gap : card.left(), low);
                    if (waiting > 0) {
                        m_lane.ladder << QPointF(card.left() - gap, low) << QPointF(card.left() - gap, high)
                                      << QPointF(card.left(), high) << QPointF(card.left(), low);
                        m_lane.labels.push_back({QRectF(card.left() - gap - 8, high - 17, gap + 16, 16),
                                                 m_words.span(waiting), true});
                    }
                    m_lane.ladder << QPointF(card.right(), low);
                    m_lane.labels.push_back({QRectF(card.left(), low - 17, cardWidth, 16),
                                             m_words.span(steps[place].lead.value() - waiting), false});
                }
    }

    ValueStreamMap &m_map;
    const MapWords &m_words;
    const StateBook *m_current;
    bool m_ideal;
    double m_lead;
    double m_top; ///< of the uppermost cards
    double m_bottom; ///< of the lowest card or challenge
    std::vector<StepBlock> m_blocks;
    std::vector<QRectF> m_rects; ///< of the cards, by place in the state
    MapLane m_lane;
};

/// The next round step of an axis that has about `most` ticks.
double tickStep(double minutes, double day, int most)
{
    const std::array steps{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 240.0, day, 2 * day, 5 * day, 10 * day, 20 * day};
    for (const double step : steps)
        if (minutes / step <= most)
            return step;
    return steps.back() * std::ceil(minutes / steps.back() / most);
}

/// One lane on the time scale: waiting, process time and challenges after each other, branches below each other.
class TimeLane
{
public:
    TimeLane(ValueStreamMap &map, const MapWords &words, bool ideal, double top, double perMinute)
        : m_map(map), m_words(words), m_ideal(ideal), m_perMinute(perMinute)
    {
        m_lane.ideal = ideal;
        m_lane.rect.setTop(top);
        const double y = top + headHeight;
        double x = margin;
        size_t rows = 1;
        for (const StepBlock &block : domain::stepBlocks(words.state().steps)) {
            double end = x;
            rows = std::max(rows, block.branches.size());
            for (size_t b = 0; b < block.branches.size(); ++b) {
                double at = x;
                for (const size_t place : block.branches[b].steps)
                    at = addStep(place, at, y + static_cast<double>(b) * (barHeight + noteGap));
                end = std::max(end, at);
            }
            x = end;
        }
        const double bottom = y + static_cast<double>(rows) * (barHeight + noteGap);
        addAxis(bottom);
        m_lane.rect.setBottom(bottom + ladderHeight);
        m_lane.rect.setRight(timeWidth + 2 * margin);
    }
    MapLane take() { return std::move(m_lane); }

private:
    double addStep(size_t place, double x, double y)
    {
        const domain::StepWithChallenges &entry = m_words.state().steps[place];
        const domain::StepFigures &figures = m_words.figures().steps[place];
        if (figures.waiting.value() > 0) {
            const double width = std::max(leastBar, figures.waiting.value() * m_perMinute);
            m_map.waiting.push_back({entry.step.id.uuid(), m_ideal, QRectF(x, y, width, barHeight),
                                     m_words.span(figures.waiting.value())});
            x += width;
        }
        const auto add = [&](MapNode node, double minutes) {
            const double width = std::max(leastBar, minutes * m_perMinute);
            node.rect = QRectF(x, y, width, barHeight);
            m_map.nodes.push_back(std::move(node));
            x += width;
        };
        add(m_words.step(place), figures.process.value());
        for (const domain::Challenge &challenge : entry.challenges)
            add(m_words.challenge(place, challenge), expected(challenge));
        return x;
    }
    /// Minutes per case.
    double expected(const domain::Challenge &challenge) const
    {
        return challenge.share.value() * m_words.averaging().of(challenge.loss.points());
    }
    void addAxis(double y)
    {
        const double day = domain::minutesPerDay(m_words.days());
        const double step = tickStep(timeWidth / m_perMinute, day, 10);
        m_lane.ladder << QPointF(margin, y + 4) << QPointF(margin + timeWidth, y + 4);
        for (double minutes = 0; minutes * m_perMinute <= timeWidth + 0.5; minutes += step) {
            const double x = margin + minutes * m_perMinute;
            m_lane.links.push_back({{QPointF(x, y + 4), QPointF(x, y + 9)}});
            m_lane.labels.push_back({QRectF(x - 40, y + 11, 80, 16), minutes > 0 ? durationText(minutes, m_words.days())
                                                                               : QStringLiteral("0"), false});
        }
    }

    ValueStreamMap &m_map;
    const MapWords &m_words;
    bool m_ideal;
    double m_perMinute;
    MapLane m_lane;
};

/// Room before the first card, when a case waits before it.
double leadOf(const MapWords &words)
{
    for (const StepBlock &block : domain::stepBlocks(words.state().steps))
        for (const StepBlock::Branch &branch : block.branches)
            if (words.figures().steps[branch.steps.front()].waiting.value() > 0)
                return gap;
    return 0;
}

double distance(const QPointF &way, int dx, int dy)
{
    const double along = dx != 0 ? way.x() * dx : way.y() * dy;
    const double across = std::abs(dx != 0 ? way.y() : way.x());
    return along <= 1 ? -1 : along + 3 * across;
}

} // namespace

ValueStreamMap valueStreamMap(const AnalysisBook &book, const MapRequest &request, const application::IdealSaving *saving)
{
    ValueStreamMap map;
    map.scale = request.scale;
    const StateBook *current = request.current ? book.current() : nullptr;
    const StateBook *ideal = request.ideal ? book.find(*request.ideal) : nullptr;
    std::optional<MapWords> now, then;
    double lead = 0;
    double longest = 1; // minute
    for (const auto &[state, words] : {std::pair(current, &now), std::pair(ideal, &then)})
        if (state) {
            words->emplace(book, *state, saving);
            lead = std::max(lead, leadOf(**words));
            longest = std::max(longest, (*words)->figures().leadTime.value());
        }
    const auto columns = mapColumns(current, ideal);
    double top = 0;
    for (const MapWords *words : {now ? &*now : nullptr, then ? &*then : nullptr}) {
        if (!words)
            continue;
        const bool isIdeal = words == (then ? &*then : nullptr);
        MapLane lane = request.scale == MapScale::Steps
                           ? StepLane(map, *words, current, columns, isIdeal, top, lead).take()
                           : TimeLane(map, *words, isIdeal, top, timeWidth / longest).take();
        lane.title = isIdeal ? request.idealTitle : T::tr("Nåsituasjon");
        lane.facts = words->laneFacts();
        lane.rect.setLeft(0);
        top = lane.rect.bottom() + laneGap;
        map.size = QSizeF(std::max(map.size.width(), lane.rect.right()), lane.rect.bottom());
        map.lanes.push_back(std::move(lane));
    }
    for (MapLane &lane : map.lanes)
        lane.rect.setRight(map.size.width());
    return map;
}

const MapNode *ValueStreamMap::find(const QUuid &key, bool ideal) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const MapNode &node) {
        return node.key == key && node.ideal == ideal;
    });
    return found == nodes.end() ? nullptr : &*found;
}

const MapNode *ValueStreamMap::neighbour(const MapNode &from, int dx, int dy) const
{
    const MapNode *best = nullptr;
    double least = 0;
    for (const MapNode &node : nodes) {
        const double far = distance(node.rect.center() - from.rect.center(), dx, dy);
        // Sideways one stays among one's own: cards with cards, in the same lane.
        const bool strange = dx != 0 && (node.ideal != from.ideal || (node.kind == MapNode::Kind::Challenge) !=
                                                                         (from.kind == MapNode::Kind::Challenge));
        if (&node == &from || far < 0 || (strange && scale == MapScale::Steps))
            continue;
        if (!best || far < least) {
            best = &node;
            least = far;
        }
    }
    return best;
}

MapDrop ValueStreamMap::dropAt(const MapNode &moved, const QPointF &place) const
{
    MapDrop drop;
    if (scale != MapScale::Steps || moved.kind != MapNode::Kind::Step)
        return drop;
    const auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const MapLane &at) { return at.rect.contains(place); });
    if (lane == lanes.end())
        return drop;
    if (lane->ideal != moved.ideal) {
        if (lane->ideal) {
            drop.kind = MapDrop::Kind::ToIdeal;
            drop.frame = lane->rect.adjusted(2, 2, -2, -2);
        }
        return drop;
    }
    const MapNode *before = nullptr;
    const MapNode *after = nullptr;
    for (const MapNode &node : nodes) {
        if (node.kind != MapNode::Kind::Step || node.ideal != moved.ideal || node.key == moved.key)
            continue;
        const double inset = node.rect.width() / 5; // near its edges one means beside it in line
        if (node.rect.adjusted(inset, 0, -inset, 0).contains(place)) {
            drop.kind = MapDrop::Kind::Beside;
            drop.beside = node.key;
            drop.frame = node.rect.adjusted(-4, -4, 4, 4);
            return drop;
        }
        if (node.rect.center().x() < place.x()) {
            ++drop.index;
            before = before && before->rect.right() > node.rect.right() ? before : &node;
        } else if (!after || node.rect.left() < after->rect.left()) {
            after = &node;
        }
    }
    if (!before && !after)
        return drop;
    drop.kind = MapDrop::Kind::Between;
    const double x = after ? after->rect.left() - gap / 2 : before->rect.right() + gap / 2;
    const double top = lane->rect.top() + headHeight;
    drop.line = QLineF(x, top - 4, x, top + cardHeight + 4);
    return drop;
}

} // namespace vf::presentation
