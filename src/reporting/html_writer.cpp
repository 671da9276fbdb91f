#include "reporting/html_writer.h"

#include "presentation/texts.h"
#include "reporting/development_chart.h"
#include "reporting/html_style.h"
#include "reporting/print_style.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vf::reporting {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Does the text hold letters or marks that could turn what stands beside it around?
bool turnsDirection(const QString &text)
{
    static constexpr std::array turning{QChar::DirR,   QChar::DirAL,  QChar::DirAN,  QChar::DirLRE,
                                        QChar::DirLRO, QChar::DirRLE, QChar::DirRLO, QChar::DirPDF,
                                        QChar::DirLRI, QChar::DirRLI, QChar::DirFSI, QChar::DirPDI};
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return std::find(turning.begin(), turning.end(), c.direction()) != turning.end();
    });
}

/// Escaped, and kept to itself where its direction could spill over.
QString inlineText(const QString &text)
{
    const QString escaped = htmlEscaped(text);
    return turnsDirection(text) ? QStringLiteral("<bdi>%1</bdi>").arg(escaped) : escaped;
}

QString element(const char *name, const QString &content, const char *classes = nullptr)
{
    const QString tag = QString::fromLatin1(name);
    const QString attribute = classes ? QStringLiteral(" class=\"%1\"").arg(QLatin1StringView(classes)) : QString();
    // Joined, never by arg(): content may hold %1 of its own.
    return u'<' + tag + attribute + u'>' + content + QStringLiteral("</") + tag + u'>';
}

QString htmlRuns(const Runs &runs)
{
    QString html;
    for (const Run &run : runs)
        html += run.strong ? element("strong", inlineText(run.text)) : inlineText(run.text);
    return html;
}

QString svgNumber(double value)
{
    return QString::number(value, 'f', 2);
}

QString svgRect(double x, double width, const QString &fill, const QColor &outline)
{
    return QStringLiteral("<rect x=\"%1\" y=\"0.5\" width=\"%2\" height=\"11\" fill=\"%3\" stroke=\"%4\"/>")
        .arg(svgNumber(x + 0.5), svgNumber(std::max(0.5, width - 1)), fill, outline.name());
}

const QString hatchFill = QStringLiteral("url(#open)");

/// The bar as a drawing for the eye; its figures stand in the row's other cells.
QString shareBarSvg(const presentation::ShareBar &bar)
{
    constexpr double full = 176;
    const auto &c = printColours();
    const double scale = std::max(bar.scaleMaximum, bar.total());
    if (bar.total() <= 0 || scale <= 0)
        return {};
    QString svg = QStringLiteral(
        "<svg width=\"176\" height=\"12\" viewBox=\"0 0 176 12\" aria-hidden=\"true\" focusable=\"false\">");
    double x = 0;
    const auto add = [&](double value, const QString &fill, const QColor &outline) {
        if (value <= 0)
            return;
        const double width = std::max(1.5, value / scale * full);
        svg += svgRect(x, width, fill, outline);
        x += width;
    };
    add(bar.quality, c.quality.name(), c.quality);
    add(bar.quantity, c.quantity.name(), c.quantityOutline);
    add(bar.savings, c.savings.name(), c.savingsOutline);
    add(bar.open, hatchFill, c.open);
    return svg + QStringLiteral("</svg>");
}

QString hatchDefinition()
{
    return QStringLiteral("<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\" "
                          "focusable=\"false\"><defs>"
                          "<pattern id=\"open\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" "
                          "patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"#ffffff\"/>"
                          "<line x1=\"0.5\" y1=\"0\" x2=\"0.5\" y2=\"4\" stroke=\"%1\"/></pattern></defs></svg>\n")
        .arg(printColours().open.name());
}

QString legendHtml(const Table &table)
{
    const auto &c = printColours();
    struct Entry
    {
        QString fill;
        QColor outline;
        QString text;
    };
    const std::array entries{
        Entry{c.quality.name(), c.quality, presentation::shortText(domain::Account::Quality)},
        Entry{c.quantity.name(), c.quantityOutline, presentation::shortText(domain::Account::Quantity)},
        Entry{c.savings.name(), c.savingsOutline, presentation::shortText(domain::Account::Savings)},
        Entry{hatchFill, c.open, presentation::openText()},
    };
    QString items;
    for (const Entry &entry : entries)
        items += element(
            "li", QStringLiteral("<svg width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">") +
                      svgRect(0, 12, entry.fill, entry.outline) + QStringLiteral("</svg>") + htmlEscaped(entry.text));
    items += element("li", htmlEscaped(table.barScale));
    return element("ul", items, "legend") + u'\n';
}

const char *rowClass(Row::Kind kind)
{
    switch (kind) {
    case Row::Kind::Plain:
        return nullptr;
    case Row::Kind::Group:
        return "group";
    case Row::Kind::Member:
        return "member";
    case Row::Kind::Subtotal:
        return "subtotal";
    case Row::Kind::Sum:
        return "sum";
    }
    Q_UNREACHABLE();
}

bool isRight(const Column &column)
{
    return column.kind == ColumnKind::Number || (column.kind == ColumnKind::Text && column.weight <= 0);
}

QString cellHtml(const Column &column, const Cell &cell)
{
    if (column.kind == ColumnKind::Bar)
        return element("td", cell.bar ? shareBarSvg(*cell.bar) : QString(), "bar");
    const char *classes = isRight(column) ? (column.strong ? "n s" : "n") : (column.strong ? "s" : nullptr);
    return element("td", inlineText(cell.text), classes);
}

QString tableHtml(const Table &table)
{
    QString head, body;
    bool wide = false;
    for (const Column &column : table.columns) {
        wide = wide || column.kind == ColumnKind::Bar;
        // What a bar shows is said in figures beside it: its heading is for the eye only.
        head +=
            QStringLiteral("<th scope=\"col\"%1>").arg(isRight(column) ? QStringLiteral(" class=\"n\"") : QString()) +
            htmlEscaped(column.header) + QStringLiteral("</th>");
    }
    for (const Row &row : table.rows) {
        QString cells;
        for (size_t c = 0; c < table.columns.size() && c < row.cells.size(); ++c)
            cells +=
                c == 0 ? QStringLiteral("<th scope=\"row\">") + inlineText(row.cells[c].text) + QStringLiteral("</th>")
                       : cellHtml(table.columns[c], row.cells[c]);
        body += element("tr", cells, rowClass(row.kind)) + u'\n';
    }
    const QString caption = table.caption.isEmpty() ? QString() : element("caption", htmlEscaped(table.caption));
    const QString content =
        caption + u'\n' + element("thead", element("tr", head)) + u'\n' + element("tbody", u'\n' + body) + u'\n';
    // A wide table scrolls on a small screen, also by keyboard.
    return QStringLiteral("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"") +
           htmlEscaped(table.caption) + QStringLiteral("\">") + element("table", content, wide ? "wide" : nullptr) +
           QStringLiteral("</div>\n") + (table.legend ? legendHtml(table) : QString());
}

/// One block as HTML; the sections' own headings are written by the caller.
struct BlockWriter
{
    QString operator()(const Paragraph &paragraph) const
    {
        return element("p", htmlRuns(paragraph.runs), paragraph.quiet ? "quiet" : nullptr) + u'\n';
    }
    QString operator()(const Heading &heading) const { return element("h3", inlineText(heading.text)) + u'\n'; }
    QString operator()(const Notice &notice) const
    {
        return element("p", element("strong", inlineText(notice.title)) + u' ' + inlineText(notice.text), "notice") +
               u'\n';
    }
    QString operator()(const KeyFigures &figures) const
    {
        QString items;
        for (const KeyFigure &figure : figures.figures) {
            QString item =
                element("dt", htmlEscaped(figure.label)) +
                element("dd", element("b", htmlEscaped(figure.text)) + u' ' + htmlEscaped(figure.unit), "value");
            for (const QString &line : figure.context)
                item += element("dd", htmlEscaped(line));
            items += element("div", item) + u'\n';
        }
        return element("dl", u'\n' + items, "figures") + u'\n';
    }
    QString operator()(const Table &table) const { return tableHtml(table); }
    QString operator()(const Chart &chart) const
    {
        ChartLook look;
        look.font = QFont(printFamily());
        look.font.setPixelSize(13);
        look.asOfLine = false;
        const QString svg = QString::fromUtf8(developmentSvg(chart.data, {960, 330}, look));
        return QStringLiteral("<figure role=\"img\" aria-label=\"") + htmlEscaped(chart.description) +
               QStringLiteral("\">\n") + svg + element("figcaption", htmlEscaped(chart.description)) +
               QStringLiteral("</figure>\n");
    }
    QString operator()(const Definitions &definitions) const
    {
        QString items;
        for (const Definition &definition : definitions.items)
            items += element("dt", inlineText(definition.term)) + element("dd", htmlRuns(definition.text)) + u'\n';
        return element("dl", u'\n' + items, "method") + u'\n';
    }
};

QString sectionHtml(const Section &section)
{
    QString html = QStringLiteral("<section id=\"") + htmlEscaped(section.key) + QStringLiteral("\">\n");
    if (!section.title.isEmpty())
        html += element("h2", inlineText(section.title)) + u'\n';
    for (const Block &block : section.blocks)
        html += std::visit(BlockWriter(), block);
    return html + QStringLiteral("</section>\n");
}

QString headHtml(const ReportModel &model)
{
    // Nothing may be fetched or run, whatever stands in the texts.
    return QStringLiteral("<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                          "'unsafe-inline'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<meta name=\"generator\" content=\"Verdiflyt\">\n") +
           element("title", htmlEscaped(model.title + QStringLiteral(" – ") + model.municipality +
                                        QStringLiteral(" – ") + model.subtitle)) +
           u'\n' + element("style", htmlStyle()) + u'\n';
}

} // namespace

QString htmlEscaped(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + 16);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            escaped += QStringLiteral("&amp;");
            break;
        case u'<':
            escaped += QStringLiteral("&lt;");
            break;
        case u'>':
            escaped += QStringLiteral("&gt;");
            break;
        case u'"':
            escaped += QStringLiteral("&quot;");
            break;
        case u'\'':
            escaped += QStringLiteral("&#39;");
            break;
        default: {
            const bool control = (c < u' ' && c != u'\n' && c != u'\t') || (c >= QChar(0x7F) && c <= QChar(0x9F));
            escaped += control ? QChar(QChar::ReplacementCharacter) : c;
        }
        }
    }
    return escaped;
}

QByteArray toHtml(const ReportModel &model)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + htmlEscaped(model.language) +
                   QStringLiteral("\">\n") + element("head", u'\n' + headHtml(model)) + QStringLiteral("\n<body>\n") +
                   hatchDefinition();
    html += element(
        "header",
        u'\n' +
            element("p",
                    element("strong", inlineText(headerLeft(model))) + element("span", htmlEscaped(headerRight(model))),
                    "top") +
            element("h1", htmlEscaped(model.title)) + u'\n' + element("p", inlineText(model.subtitle)) + u'\n',
        "page");
    html += QStringLiteral("\n<main>\n");
    for (const Section &section : model.sections)
        html += sectionHtml(section);
    html += QStringLiteral("</main>\n") + element("footer", element("p", htmlEscaped(footerLeft(model)))) +
            QStringLiteral("\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace vf::reporting
