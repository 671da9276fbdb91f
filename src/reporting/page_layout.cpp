#include "reporting/page_layout.h"

#include "reporting/block_pieces.h"
#include "reporting/table_pieces.h"
#include "reporting/text_pieces.h"

#include <QCoreApplication>

namespace vf::reporting {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Turns blocks into flow items. `tightness` below 1 draws spaces between blocks together.
class Composer
{
public:
    Composer(double width, double tightness) : m_width(width), m_tightness(tightness) {}

    void addTitle(const ReportModel &model)
    {
        add(PieceKind::Title, model.title, {type_size::title, true, printColours().text, 1.3}, 0, {});
        add(PieceKind::Text, model.subtitle, {type_size::body, false, printColours().text2, 1.4}, 1 * point, {});
    }
    void addSection(const Section &section)
    {
        if (!section.title.isEmpty())
            add(PieceKind::Heading, section.title, {type_size::section, true, printColours().text, 1.35}, space(20),
                section.key);
        for (const Block &block : section.blocks) {
            std::visit(*this, block);
            m_afterHeading = false;
            m_afterNotice = std::holds_alternative<Notice>(block);
        }
    }
    std::vector<FlowItem> take() && { return std::move(m_items); }

    void operator()(const Paragraph &paragraph)
    {
        addParagraph(m_items, paragraph.runs, m_width, paragraph.quiet ? quietLook() : bodyLook(),
                     before(m_afterNotice ? 12 : 7));
    }
    void operator()(const Heading &heading)
    {
        add(PieceKind::Heading, heading.text, {type_size::heading, true, printColours().text, 1.35}, space(12), {});
    }
    void operator()(const KeyFigures &figures) { addKeyFigures(m_items, figures, m_width, before(10)); }
    void operator()(const Table &table) { addTable(m_items, table, m_width, before(12)); }
    void operator()(const Chart &chart) { addChart(m_items, chart, m_width, before(8)); }
    void operator()(const Definitions &definitions)
    {
        addDefinitions(m_items, definitions, m_width, m_afterHeading ? 5 * point : space(8));
    }
    void operator()(const Notice &notice) { addNotice(m_items, notice, m_width, before(9)); }

private:
    double space(double points) const { return points * point * m_tightness; }
    /// Space above a block; little right under a heading.
    double before(double points) const { return m_afterHeading ? 2 * point : space(points); }

    void add(PieceKind kind, const QString &text, const TextLook &look, double above, const QString &owner)
    {
        auto piece = std::make_shared<TextPiece>(kind, LaidText({{text, false}}, m_width, look));
        piece->setOwner(owner);
        m_items.push_back({piece, above, true, nullptr});
        m_afterHeading = kind == PieceKind::Heading;
    }

    double m_width;
    double m_tightness;
    bool m_afterHeading = false;
    bool m_afterNotice = false;
    std::vector<FlowItem> m_items;
};

std::vector<FlowPage> pagesOf(const ReportModel &model, const QRectF &body, double tightness)
{
    Composer composer(body.width(), tightness);
    composer.addTitle(model);
    for (const Section &section : model.sections)
        composer.addSection(section);
    return paginate(std::move(composer).take(), body.height());
}

} // namespace

QString PageLayout::pageNumber(size_t number) const
{
    return T::tr("Side %1 av %2").arg(number + 1).arg(pages.size());
}

std::optional<size_t> PageLayout::pageOf(const QString &sectionKey) const
{
    for (size_t i = 0; i < pages.size(); ++i)
        for (const PlacedPiece &placed : pages[i].pieces)
            if (placed.piece->kind() == PieceKind::Heading && placed.piece->owner() == sectionKey)
                return i;
    return std::nullopt;
}

PageLayout layOut(const ReportModel &model, const PageFormat &format)
{
    PageLayout layout;
    layout.format = format;
    layout.page = pageSize(format);
    layout.body = QRectF(QPointF(), layout.page).marginsRemoved(bodyMargins());
    layout.headerLeft = headerLeft(model);
    layout.headerRight = headerRight(model);
    layout.footerLeft = footerLeft(model);
    layout.pages = pagesOf(model, layout.body, 1);
    // A last page with a few lines only is drawn in, if tighter spaces are enough for that.
    if (layout.pages.size() > 1 && layout.pages.back().used < layout.body.height() / 5) {
        auto tighter = pagesOf(model, layout.body, 0.7);
        if (tighter.size() < layout.pages.size())
            layout.pages = std::move(tighter);
    }
    return layout;
}

} // namespace vf::reporting
