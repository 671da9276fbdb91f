#include "reporting/odt_writer.h"

#include "exchange/odf_package.h"
#include "exchange/office_file.h"
#include "reporting/chart_writing.h"
#include "reporting/print_style.h"

#include <QBuffer>

#include <algorithm>

namespace vf::reporting {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

constexpr double contentWidth = 17; // centimetres between the margins of A4

/// Text for element content and attributes, on one line.
QString escaped(const QString &text)
{
    QString line = exchange::xmlText(text);
    for (QChar &c : line)
        if (c == u'\n' || c == u'\t' || c == u'\r')
            c = u' ';
    return line.toHtmlEscaped();
}

QString paragraph(const QString &style, const QString &content)
{
    return u"<text:p text:style-name=\""_s + style + u"\">"_s + content + u"</text:p>\n"_s;
}

QString heading(int level, const QString &text)
{
    return u"<text:h text:style-name=\"Heading_20_%1\" text:outline-level=\"%1\">"_s.arg(level) + escaped(text) + u"</text:h>\n"_s;
}

QString runs(const Runs &all)
{
    QString content;
    for (const Run &run : all)
        content += run.strong ? u"<text:span text:style-name=\"Strong\">"_s + escaped(run.text) + u"</text:span>"_s : escaped(run.text);
    return content;
}

class Content
{
public:
    void operator()(const Paragraph &one) { m_body += paragraph(one.quiet ? u"Quiet"_s : u"Text_20_body"_s, runs(one.runs)); }
    void operator()(const Heading &one) { m_body += heading(3, one.text); }
    void operator()(const Notice &one)
    {
        m_body += paragraph(u"Notice"_s, runs({{one.title, true}, {u' ' + one.text, false}}));
    }
    void operator()(const Definitions &all)
    {
        for (const Definition &one : all.items) {
            Runs words{{one.term + u". "_s, true}};
            words.insert(words.end(), one.text.begin(), one.text.end());
            m_body += paragraph(u"Text_20_body"_s, runs(words));
        }
    }
    void operator()(const KeyFigures &all)
    {
        Table table;
        table.key = u"key_figures"_s;
        table.columns = {{u"label"_s, {}, ColumnKind::Text, {}, 1, true, 2}, {u"value"_s, {}, ColumnKind::Number, {}, 1, true, 1},
                         {u"unit"_s, {}, ColumnKind::Text, {}, 1, false, 1.5}, {u"context"_s, {}, ColumnKind::Text, {}, 1, false, 4}};
        for (const KeyFigure &one : all.figures)
            table.rows.push_back({Row::Kind::Plain,
                                  {{one.label, {}, {}}, {one.text, one.value, {}}, {one.unit, {}, {}}, {one.context.join(u", "_s), {}, {}}}});
        (*this)(table);
    }
    void operator()(const Table &table)
    {
        if (!table.caption.isEmpty())
            m_body += paragraph(u"Caption"_s, escaped(table.caption));
        const QString name = u"Table%1"_s.arg(++m_tables);
        m_body += u"<table:table table:name=\"%1\" table:style-name=\"Table\">\n"_s.arg(name);
        addColumns(table, name);
        const bool headed = std::any_of(table.columns.begin(), table.columns.end(),
                                        [](const Column &column) { return !column.header.isEmpty(); });
        if (headed) {
            m_body += u"<table:table-header-rows><table:table-row>"_s;
            for (size_t i = 0; i < table.columns.size(); ++i)
                if (const Column &column = table.columns[i]; column.kind != ColumnKind::Bar)
                    addCell(column.header, u"HeadCell"_s + gapBefore(table, i),
                            column.kind == ColumnKind::Number ? u"HeadNumber"_s : u"HeadText"_s);
            m_body += u"</table:table-row></table:table-header-rows>\n"_s;
        }
        for (const Row &row : table.rows)
            addRow(table, row);
        m_body += u"</table:table>\n"_s + paragraph(u"Quiet"_s, {});
    }
    void operator()(const Chart &chart)
    {
        const QSize size(680, 300);
        ChartLook look;
        look.colours = printColours();
        look.font = QFont(printFamily());
        look.font.setPixelSize(11);
        const QImage image = chartImage(
            [&chart](QCustomPlot *plot, const ChartLook &wanted) { (new DevelopmentChart(plot))->show(chart.data, wanted); }, size,
            look, 3);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        const QString name = u"Pictures/chart%1.png"_s.arg(m_pictures.size() + 1);
        m_pictures.push_back({name, png});
        m_body += paragraph(u"Text_20_body"_s,
                            u"<draw:frame draw:name=\"%1\" text:anchor-type=\"as-char\" svg:width=\"%2cm\" svg:height=\"%3cm\">"
                            "<draw:image xlink:href=\"%4\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>"_s
                                    .arg(u"Diagram%1"_s.arg(m_pictures.size()))
                                    .arg(contentWidth)
                                    .arg(contentWidth * size.height() / size.width(), 0, 'f', 2)
                                    .arg(name)
                                + u"<svg:desc>"_s + escaped(chart.description) + u"</svg:desc></draw:frame>"_s);
        m_body += paragraph(u"Quiet"_s, escaped(chart.description));
    }

    void addHeading(int level, const QString &text) { m_body += heading(level, text); }
    void addParagraph(const QString &style, const QString &text) { m_body += paragraph(style, escaped(text)); }
    const QString &body() const { return m_body; }
    const QString &columnStyles() const { return m_columnStyles; }
    const std::vector<std::pair<QString, QByteArray>> &pictures() const { return m_pictures; }

private:
    /// In centimetres: the longest word of the heading stands unbroken.
    static double numberWidth(const Column &column)
    {
        qsizetype longest = 0;
        for (const QString &word : column.header.split(u' '))
            longest = std::max(longest, word.size());
        return std::clamp(0.17 * static_cast<double>(longest) + 0.25, 1.6, 2.6);
    }
    void addColumns(const Table &table, const QString &name)
    {
        double weights = 0, fixed = 0;
        for (const Column &column : table.columns) {
            if (column.kind == ColumnKind::Text && column.weight > 0)
                weights += column.weight;
            else if (column.kind != ColumnKind::Bar)
                fixed += numberWidth(column);
        }
        const double share = weights > 0 ? std::max(2.0, contentWidth - fixed) / weights : 0;
        int number = 0;
        for (const Column &column : table.columns) {
            if (column.kind == ColumnKind::Bar)
                continue;
            const double width = column.kind == ColumnKind::Text && column.weight > 0 ? share * column.weight : numberWidth(column);
            const QString style = u"%1.%2"_s.arg(name).arg(++number);
            m_columnStyles += u"<style:style style:name=\"%1\" style:family=\"table-column\"><style:table-column-properties "
                              "style:column-width=\"%2cm\"/></style:style>\n"_s.arg(style).arg(width, 0, 'f', 2);
            m_body += u"<table:table-column table:style-name=\"%1\"/>\n"_s.arg(style);
        }
    }
    void addRow(const Table &table, const Row &row)
    {
        const bool strong = row.kind == Row::Kind::Group || row.kind == Row::Kind::Subtotal || row.kind == Row::Kind::Sum;
        m_body += u"<table:table-row>"_s;
        for (size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i) {
            const Column &column = table.columns[i];
            if (column.kind == ColumnKind::Bar)
                continue;
            const bool indented = i == 0 && row.kind == Row::Kind::Member;
            const QString kind = column.kind == ColumnKind::Number ? u"Number"_s : u"Cell"_s;
            const QString style = strong || column.strong ? u"Strong"_s + kind : indented ? u"MemberCell"_s : kind;
            addCell(row.cells[i].text, (row.kind == Row::Kind::Sum ? u"SumCell"_s : u"PlainCell"_s) + gapBefore(table, i), style);
        }
        m_body += u"</table:table-row>\n"_s;
    }
    /// Words next to a number, which stands to the right in its cell, keep away from it.
    static QString gapBefore(const Table &table, size_t column)
    {
        const bool words = table.columns[column].kind == ColumnKind::Text;
        return words && column > 0 && table.columns[column - 1].kind == ColumnKind::Number ? u"Gap"_s : QString();
    }
    void addCell(const QString &text, const QString &cellStyle, const QString &textStyle)
    {
        m_body += u"<table:table-cell table:style-name=\""_s + cellStyle + u"\" office:value-type=\"string\">"_s
                  + paragraph(textStyle, escaped(text)) + u"</table:table-cell>"_s;
    }

    QString m_body, m_columnStyles;
    std::vector<std::pair<QString, QByteArray>> m_pictures;
    int m_tables = 0;
};

const QString namespaces
    = u"xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
      "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
      "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
      "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\""_s;

QString paragraphStyle(const QString &name, const QString &properties, const QString &text)
{
    return u"<style:style style:name=\"%1\" style:family=\"paragraph\"><style:paragraph-properties %2/><style:text-properties %3/></style:style>\n"_s
        .arg(name, properties, text);
}

QByteArray stylesXml(const ReportModel &model)
{
    const QString language = u"fo:language=\"%1\" fo:country=\"%2\""_s.arg(model.language, model.language == u"en"_s ? u"GB"_s : u"NO"_s);
    QString styles = u"<style:default-style style:family=\"paragraph\"><style:text-properties style:font-name=\"Open Sans\" "
                     "fo:font-family=\"'Open Sans', 'Liberation Sans', sans-serif\" fo:font-size=\"10pt\" "_s + language + u"/></style:default-style>\n"_s;
    const QString small = u"fo:font-size=\"9pt\""_s, bold = u"fo:font-weight=\"bold\""_s;
    styles += paragraphStyle(u"Text_20_body"_s, u"fo:margin-bottom=\"0.2cm\""_s, {});
    styles += paragraphStyle(u"Title"_s, u"fo:margin-bottom=\"0.1cm\""_s, u"fo:font-size=\"20pt\" "_s + bold);
    styles += paragraphStyle(u"Quiet"_s, u"fo:margin-bottom=\"0.2cm\""_s, small + u" fo:color=\"#555f6b\""_s);
    styles += paragraphStyle(u"Caption"_s, u"fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\""_s, small + u" fo:color=\"#555f6b\""_s);
    styles += paragraphStyle(u"Notice"_s, u"fo:margin-bottom=\"0.3cm\" fo:padding=\"0.2cm\" fo:border=\"0.5pt solid #a06400\""_s, {});
    for (int level = 1; level <= 3; ++level)
        styles += paragraphStyle(u"Heading_20_%1"_s.arg(level),
                                 u"fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\""_s,
                                 u"fo:font-size=\"%1pt\" "_s.arg(19 - 3 * level) + bold);
    const QString right = u"fo:text-align=\"end\""_s;
    styles += paragraphStyle(u"Cell"_s, {}, small) + paragraphStyle(u"Number"_s, right, small)
              + paragraphStyle(u"MemberCell"_s, u"fo:margin-left=\"0.3cm\""_s, small)
              + paragraphStyle(u"StrongCell"_s, {}, small + u' ' + bold) + paragraphStyle(u"StrongNumber"_s, right, small + u' ' + bold)
              + paragraphStyle(u"HeadText"_s, {}, small + u' ' + bold) + paragraphStyle(u"HeadNumber"_s, right, small + u' ' + bold);
    styles += u"<style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\n"_s;
    const QString page = u"<style:page-layout style:name=\"A4\"><style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" "
                         "fo:margin-top=\"1.5cm\" fo:margin-bottom=\"1.5cm\" fo:margin-left=\"2cm\" fo:margin-right=\"2cm\"/>"
                         "<style:header-style><style:header-footer-properties fo:min-height=\"0.8cm\"/></style:header-style>"
                         "<style:footer-style><style:header-footer-properties fo:min-height=\"0.8cm\"/></style:footer-style></style:page-layout>"_s;
    const QString master
        = u"<style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"><style:header>"_s
          + paragraph(u"Quiet"_s, escaped(headerLeft(model) + u" · "_s + headerRight(model))) + u"</style:header><style:footer>"_s
          + paragraph(u"Quiet"_s, escaped(footerLeft(model)) + u" · <text:page-number/> / <text:page-count/>"_s)
          + u"</style:footer></style:master-page>"_s;
    return (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles "_s + namespaces + u"><office:styles>"_s + styles
            + u"</office:styles><office:automatic-styles>"_s + page + u"</office:automatic-styles><office:master-styles>"_s + master
            + u"</office:master-styles></office:document-styles>"_s)
        .toUtf8();
}

QByteArray contentXml(const Content &content)
{
    const auto cell = [](const char *name, const char *border) {
        const QString style = u"<style:style style:name=\"%1\" style:family=\"table-cell\"><style:table-cell-properties "
                              "fo:padding-top=\"0.06cm\" fo:padding-bottom=\"0.06cm\" fo:padding-right=\"0.06cm\" "
                              "fo:padding-left=\"%3cm\" %2/></style:style>\n"_s;
        return style.arg(QLatin1StringView(name), QLatin1StringView(border), u"0.06"_s)
               + style.arg(QLatin1StringView(name) + u"Gap"_s, QLatin1StringView(border), u"0.3"_s);
    };
    const QString styles = u"<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties style:width=\"%1cm\" "
                           "table:align=\"left\"/></style:style>\n"_s.arg(contentWidth)
                           + cell("PlainCell", "fo:border-bottom=\"0.25pt solid #c8d0d8\"")
                           + cell("HeadCell", "fo:border-bottom=\"1pt solid #1c2733\"") + cell("SumCell", "fo:border-top=\"1pt solid #1c2733\"")
                           + content.columnStyles();
    return (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "_s + namespaces + u"><office:automatic-styles>"_s + styles
            + u"</office:automatic-styles><office:body><office:text>\n"_s + content.body() + u"</office:text></office:body></office:document-content>"_s)
        .toUtf8();
}

QByteArray metaXml(const ReportModel &model)
{
    return (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta "_s + namespaces + u"><office:meta><dc:title>"_s
            + escaped(model.title) + u"</dc:title><dc:language>"_s + escaped(model.language) + u"</dc:language></office:meta></office:document-meta>"_s)
        .toUtf8();
}

} // namespace

Result<QByteArray> toOdt(const ReportModel &model)
{
    Content content;
    content.addParagraph(u"Title"_s, model.title);
    content.addParagraph(u"Quiet"_s, model.subtitle);
    for (const Section &section : model.sections) {
        if (!section.title.isEmpty())
            content.addHeading(1, section.title);
        for (const Block &block : section.blocks)
            std::visit(content, block);
    }
    exchange::OdfPackage package("application/vnd.oasis.opendocument.text");
    package.add(u"content.xml"_s, "text/xml", contentXml(content));
    package.add(u"styles.xml"_s, "text/xml", stylesXml(model));
    package.add(u"meta.xml"_s, "text/xml", metaXml(model));
    for (const auto &[name, png] : content.pictures())
        package.add(name, "image/png", png);
    return package.bytes();
}

} // namespace vf::reporting
