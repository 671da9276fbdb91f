#include "reporting/page_flow.h"

namespace vf::reporting {

namespace {

class Paginator
{
public:
    explicit Paginator(double bodyHeight) : m_bodyHeight(bodyHeight) { m_pages.emplace_back(); }

    /// Places a chain of items that belong together.
    void place(const FlowItem *first, const FlowItem *last)
    {
        if (!page().pieces.empty() && page().used + heightOf(first, last, false) > m_bodyHeight)
            m_pages.emplace_back();
        for (const FlowItem *item = first; item != last; ++item)
            place(*item);
    }

    std::vector<FlowPage> take() && { return std::move(m_pages); }

private:
    FlowPage &page() { return m_pages.back(); }

    static double heightOf(const FlowItem *first, const FlowItem *last, bool atTop)
    {
        double height = 0;
        for (const FlowItem *item = first; item != last; ++item)
            height += (atTop && item == first ? 0 : item->before) + item->piece->height();
        return height;
    }

    void place(const FlowItem &item)
    {
        if (!page().pieces.empty() && page().used + item.before + item.piece->height() > m_bodyHeight)
            m_pages.emplace_back();
        const bool atTop = page().pieces.empty();
        if (atTop && item.repeated && item.repeated != item.piece)
            add(item.repeated, 0, true);
        add(item.piece, atTop ? 0 : item.before, false);
    }

    void add(const PiecePtr &piece, double before, bool repeated)
    {
        page().pieces.push_back({piece, page().used + before, repeated});
        page().used += before + piece->height();
    }

    double m_bodyHeight;
    std::vector<FlowPage> m_pages;
};

} // namespace

std::vector<FlowPage> paginate(const std::vector<FlowItem> &items, double bodyHeight)
{
    Paginator paginator(bodyHeight);
    const FlowItem *const end = items.data() + items.size();
    for (const FlowItem *first = items.data(); first != end;) {
        const FlowItem *last = first;
        while (last->keepWithNext && last + 1 != end)
            ++last;
        paginator.place(first, last + 1);
        first = last + 1;
    }
    return std::move(paginator).take();
}

} // namespace vf::reporting
