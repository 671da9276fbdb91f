#include "exchange/ods_writer.h"

#include "exchange/odf_package.h"
#include "exchange/office_file.h"
#include "exchange/sheet_names.h"

#include <QXmlStreamWriter>

namespace vf::exchange {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

constexpr QLatin1StringView office("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
constexpr QLatin1StringView style("urn:oasis:names:tc:opendocument:xmlns:style:1.0");
constexpr QLatin1StringView text("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
constexpr QLatin1StringView table("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
constexpr QLatin1StringView number("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0");
constexpr QLatin1StringView fo("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");

/// Exact, with a point: "0.25", "-12".
QString decimalText(qint64 millionths)
{
    const quint64 size = millionths < 0 ? 0 - static_cast<quint64>(millionths) : static_cast<quint64>(millionths);
    QString digits = QString::number(size / 1'000'000);
    if (QString rest = QString::number(size % 1'000'000).rightJustified(6, u'0'); size % 1'000'000 != 0) {
        while (rest.endsWith(u'0'))
            rest.chop(1);
        digits += u'.' + rest;
    }
    return millionths < 0 ? u'-' + digits : digits;
}

class Content
{
public:
    Content() : m_xml(&m_bytes)
    {
        m_xml.writeStartDocument();
        for (const auto &[space, prefix] : {std::pair(office, "office"_L1), {style, "style"_L1}, {text, "text"_L1},
                                            {table, "table"_L1}, {number, "number"_L1}, {fo, "fo"_L1}})
            m_xml.writeNamespace(space, prefix);
        m_xml.writeStartElement(office, "document-content"_L1);
        m_xml.writeAttribute(office, "version"_L1, u"1.2"_s);
        writeStyles();
        m_xml.writeStartElement(office, "body"_L1);
        m_xml.writeStartElement(office, "spreadsheet"_L1);
    }

    void add(const QString &name, const ExportTable &content)
    {
        m_xml.writeStartElement(table, "table"_L1);
        m_xml.writeAttribute(table, "name"_L1, name);
        m_xml.writeEmptyElement(table, "table-column"_L1);
        m_xml.writeAttribute(table, "style-name"_L1, u"column"_s);
        m_xml.writeAttribute(table, "number-columns-repeated"_L1, QString::number(content.headers.size()));
        m_xml.writeStartElement(table, "table-header-rows"_L1);
        m_xml.writeStartElement(table, "table-row"_L1);
        for (const QString &header : content.headers)
            writeText(header, u"head"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        for (const auto &row : content.rows) {
            m_xml.writeStartElement(table, "table-row"_L1);
            for (const ExportCell &cell : row)
                write(cell);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }
    QByteArray take()
    {
        m_xml.writeEndDocument();
        return std::move(m_bytes);
    }

private:
    void writeStyles()
    {
        m_xml.writeStartElement(office, "automatic-styles"_L1);
        m_xml.writeStartElement(style, "style"_L1);
        m_xml.writeAttribute(style, "name"_L1, u"column"_s);
        m_xml.writeAttribute(style, "family"_L1, u"table-column"_s);
        m_xml.writeEmptyElement(style, "table-column-properties"_L1);
        m_xml.writeAttribute(style, "column-width"_L1, u"4cm"_s);
        m_xml.writeEndElement();
        m_xml.writeStartElement(style, "style"_L1);
        m_xml.writeAttribute(style, "name"_L1, u"head"_s);
        m_xml.writeAttribute(style, "family"_L1, u"table-cell"_s);
        m_xml.writeEmptyElement(style, "text-properties"_L1);
        m_xml.writeAttribute(fo, "font-weight"_L1, u"bold"_s);
        m_xml.writeEndElement();
        writeDayStyle();
        m_xml.writeEndElement();
    }
    /// 31.12.2017
    void writeDayStyle()
    {
        m_xml.writeStartElement(number, "date-style"_L1);
        m_xml.writeAttribute(style, "name"_L1, u"days"_s);
        for (const auto &[part, isShort] : {std::pair("day"_L1, true), {"month"_L1, true}, {"year"_L1, false}}) {
            m_xml.writeEmptyElement(number, part);
            m_xml.writeAttribute(number, "style"_L1, u"long"_s);
            if (isShort)
                m_xml.writeTextElement(number, "text"_L1, u"."_s);
        }
        m_xml.writeEndElement();
        m_xml.writeStartElement(style, "style"_L1);
        m_xml.writeAttribute(style, "name"_L1, u"day"_s);
        m_xml.writeAttribute(style, "family"_L1, u"table-cell"_s);
        m_xml.writeAttribute(style, "data-style-name"_L1, u"days"_s);
        m_xml.writeEndElement();
    }

    void write(const ExportCell &cell)
    {
        if (const auto *words = std::get_if<QString>(&cell)) {
            writeText(*words);
            return;
        }
        m_xml.writeStartElement(table, "table-cell"_L1);
        if (const auto *millionths = std::get_if<qint64>(&cell)) {
            m_xml.writeAttribute(office, "value-type"_L1, u"float"_s);
            m_xml.writeAttribute(office, "value"_L1, decimalText(*millionths));
            m_xml.writeTextElement(text, "p"_L1, decimalText(*millionths).replace(u'.', u','));
        } else if (const auto *day = std::get_if<QDate>(&cell)) {
            m_xml.writeAttribute(table, "style-name"_L1, u"day"_s);
            m_xml.writeAttribute(office, "value-type"_L1, u"date"_s);
            m_xml.writeAttribute(office, "date-value"_L1, day->toString(Qt::ISODate));
            m_xml.writeTextElement(text, "p"_L1, day->toString(u"dd.MM.yyyy"_s));
        }
        m_xml.writeEndElement();
    }

    void writeText(const QString &value, const QString &look = {})
    {
        m_xml.writeStartElement(table, "table-cell"_L1);
        if (!look.isEmpty())
            m_xml.writeAttribute(table, "style-name"_L1, look);
        m_xml.writeAttribute(office, "value-type"_L1, u"string"_s);
        const QString kept = xmlText(QString(value).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'));
        for (const QString &line : kept.split(u'\n')) {
            m_xml.writeStartElement(text, "p"_L1);
            writeLine(line);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }
    /// Readers take white space together unless it is written as elements.
    void writeLine(const QString &line)
    {
        QString run;
        const auto flush = [&] {
            if (!run.isEmpty())
                m_xml.writeCharacters(run);
            run.clear();
        };
        for (qsizetype i = 0; i < line.size(); ++i) {
            const bool alone = i > 0 && i + 1 < line.size() && line[i - 1] != u' ' && line[i + 1] != u' ';
            if (line[i] == u'\t' || (line[i] == u' ' && !alone)) {
                flush();
                m_xml.writeEmptyElement(text, line[i] == u'\t' ? "tab"_L1 : "s"_L1);
            } else {
                run += line[i];
            }
        }
        flush();
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

Result<QByteArray> toOds(std::span<const ExportTable> tables)
{
    Content content;
    SheetNames names;
    for (const ExportTable &one : tables)
        content.add(names.unused(one.name), one);
    OdfPackage package("application/vnd.oasis.opendocument.spreadsheet");
    package.add(u"content.xml"_s, "text/xml", content.take());
    return package.bytes();
}

} // namespace vf::exchange
