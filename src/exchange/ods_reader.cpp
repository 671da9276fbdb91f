// The OpenDocument side of workbook_reader.h: everything stands in content.xml, tables one after the other, with runs
// of equal cells and rows written once.
#include "exchange/workbook_format.h"

#include <algorithm>
#include <optional>

namespace vf::exchange {

using base::Result;

namespace {

// The ends of the namespaces' names; the editions differ before them.
constexpr std::string_view tableSpace(":table:1.0");
constexpr std::string_view textSpace(":text:1.0");
constexpr std::string_view officeSpace(":office:1.0");
constexpr std::string_view drawingSpace(":drawing:1.0");

bool isIn(const XmlName &name, std::string_view spaceEnd, std::string_view local)
{
    return name.local == local && name.space.ends_with(spaceEnd);
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Does the manifest say that parts are encrypted?
class ManifestHandler final : public XmlHandler
{
public:
    bool encrypted = false;
    void begin(const XmlName &name, const XmlAttributes &) override
    {
        encrypted = encrypted || name.local == "encryption-data";
    }
    void end(const XmlName &) override {}
};

/// The cells of one table, or the first row of each.
class OdsHandler final : public XmlHandler
{
public:
    static constexpr qsizetype firstRows = -1;
    static constexpr size_t maximumSheets = 1'000;

    /// `wanted` is the number of a table, or `firstRows`.
    OdsHandler(WorkbookBudget &budget, qsizetype wanted) : m_budget(budget), m_wanted(wanted) {}

    QStringList names; ///< of the tables met
    std::vector<Sheet> sheets;
    bool date1904 = false;
    bool exhausted = false;

    void begin(const XmlName &name, const XmlAttributes &attributes) override;
    void end(const XmlName &name) override;
    void text(std::string_view utf8) override
    {
        if (m_inParagraph && m_skipped == 0)
            m_text.append(utf8);
    }
    bool finished() const override { return m_done || exhausted; }

private:
    void beginTable(const XmlAttributes &attributes);
    void endTable();
    void beginCell(const XmlAttributes &attributes);
    void beginTextPart(const XmlName &name, const XmlAttributes &attributes);
    void endCell();
    /// Is the present row one to read?
    bool isReading() const { return m_builder && !m_builder->isFinished() && m_tables == 1; }
    /// Remarks and drawings stand inside cells but are none of their text.
    static bool isSkipped(const XmlName &name)
    {
        return isIn(name, officeSpace, "annotation") || name.space.ends_with(drawingSpace)
            || isIn(name, tableSpace, "shapes");
    }

    WorkbookBudget &m_budget;
    qsizetype m_wanted;
    std::optional<SheetBuilder> m_builder;
    int m_tables = 0;  ///< depth: a table within a cell is no sheet
    int m_skipped = 0; ///< depth inside something skipped
    qint64 m_rowTimes = 1;
    qint64 m_cellTimes = 1;
    CellText m_text;
    std::string m_type;
    std::string m_value;
    bool m_inCell = false;
    bool m_inParagraph = false;
    bool m_hasParagraph = false;
    bool m_done = false;
};

void OdsHandler::beginTable(const XmlAttributes &attributes)
{
    if (++m_tables > 1)
        return;
    const qsizetype number = names.size();
    names.append(toText(attributes.value(tableSpace, "name")));
    if (m_wanted == firstRows || m_wanted == number)
        m_builder.emplace(m_budget, m_wanted == firstRows);
}

void OdsHandler::endTable()
{
    if (--m_tables > 0 || !m_builder)
        return;
    exhausted = exhausted || m_builder->isExhausted();
    sheets.push_back(m_builder->take());
    m_builder.reset();
    m_done = m_wanted != firstRows || sheets.size() >= maximumSheets;
}

void OdsHandler::begin(const XmlName &name, const XmlAttributes &attributes)
{
    if (m_skipped > 0 || isSkipped(name)) {
        ++m_skipped;
        return;
    }
    if (isIn(name, tableSpace, "table")) {
        beginTable(attributes);
    } else if (isIn(name, tableSpace, "null-date")) {
        date1904 = attributes.value(tableSpace, "date-value").starts_with("1904");
    } else if (!isReading()) {
        return;
    } else if (isIn(name, tableSpace, "table-row")) {
        m_rowTimes = std::max<qint64>(1, wholeNumber(attributes.value(tableSpace, "number-rows-repeated"), 1));
        m_builder->beginRow();
    } else if (isIn(name, tableSpace, "table-cell") || isIn(name, tableSpace, "covered-table-cell")) {
        beginCell(attributes);
    } else if (m_inCell && name.space.ends_with(textSpace)) {
        beginTextPart(name, attributes);
    }
}

void OdsHandler::beginCell(const XmlAttributes &attributes)
{
    m_inCell = true;
    m_hasParagraph = false;
    m_text.clear();
    m_cellTimes = std::max<qint64>(1, wholeNumber(attributes.value(tableSpace, "number-columns-repeated"), 1));
    m_type = attributes.value(officeSpace, "value-type");
    const std::string_view key = m_type == "date"    ? "date-value"
                               : m_type == "boolean" ? "boolean-value"
                               : m_type == "string"  ? "string-value"
                                                     : "value";
    m_value = attributes.value(officeSpace, key);
}

void OdsHandler::beginTextPart(const XmlName &name, const XmlAttributes &attributes)
{
    if (name.local == "p" || name.local == "h") {
        if (m_hasParagraph)
            m_text.append("\n");
        m_hasParagraph = true;
        m_inParagraph = true;
    } else if (m_inParagraph && name.local == "s") {
        const qint64 count = std::clamp<qint64>(wholeNumber(attributes.value(textSpace, "c"), 1), 0, 40'000);
        m_text.append(std::string(static_cast<size_t>(count), ' '));
    } else if (m_inParagraph && name.local == "tab") {
        m_text.append("\t");
    } else if (m_inParagraph && name.local == "line-break") {
        m_text.append("\n");
    }
}

void OdsHandler::end(const XmlName &name)
{
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (isIn(name, tableSpace, "table")) {
        endTable();
    } else if (!isReading()) {
        return;
    } else if (isIn(name, tableSpace, "table-row")) {
        m_builder->endRow(m_rowTimes);
        exhausted = exhausted || m_builder->isExhausted();
    } else if (isIn(name, tableSpace, "table-cell") || isIn(name, tableSpace, "covered-table-cell")) {
        m_inCell = false;
        endCell();
    } else if (name.space.ends_with(textSpace) && (name.local == "p" || name.local == "h")) {
        m_inParagraph = false;
    }
}

void OdsHandler::endCell()
{
    const bool isNumber = m_type == "float" || m_type == "percentage" || m_type == "currency";
    if (isNumber) {
        m_builder->put(toText(m_value), CellKind::Number, m_cellTimes);
    } else if (m_type == "date") {
        m_builder->put(toText(m_value).section(QStringLiteral("T00:00:00"), 0, 0), CellKind::Date, m_cellTimes);
    } else if (m_type == "boolean") {
        m_builder->put(m_value == "true" ? u"true" : u"false", CellKind::Boolean, m_cellTimes);
    } else {
        m_builder->put(m_value.empty() ? m_text.toString() : toText(m_value), CellKind::Text, m_cellTimes);
    }
}

class Ods final : public Workbook::Format
{
public:
    using Format::Format;

    Result<> open()
    {
        const QString manifest = QStringLiteral("META-INF/manifest.xml");
        if (m_archive.has(manifest)) {
            ManifestHandler handler;
            VF_TRY(readXml(manifest, handler));
            if (handler.encrypted)
                return unreadable(QLatin1StringView("encrypted"));
        }
        OdsHandler handler(m_budget, OdsHandler::firstRows);
        VF_TRY(readXml(content(), handler));
        if (handler.exhausted)
            return unreadable(QLatin1StringView("cells"));
        if (handler.sheets.empty())
            return unreadable(QLatin1StringView("no_sheets"));
        m_sheetNames = handler.names;
        m_firstRows = std::move(handler.sheets);
        m_date1904 = handler.date1904;
        return {};
    }

    Result<Sheet> sheet(qsizetype index, SheetPart part) override
    {
        Sheet sheet;
        // One pass over content.xml gave the first rows of all tables; each may be handed out once.
        Sheet &first = m_firstRows[static_cast<size_t>(index)];
        if (part == SheetPart::FirstRow && !first.table.rows().empty()) {
            sheet = std::move(first);
            first = Sheet();
        } else {
            OdsHandler handler(m_budget, index);
            VF_TRY(readXml(content(), handler));
            if (handler.exhausted || handler.sheets.empty())
                return unreadable(QLatin1StringView("cells"));
            sheet = std::move(handler.sheets.front());
        }
        sheet.table.date1904 = m_date1904;
        return sheet;
    }

private:
    static QString content() { return QStringLiteral("content.xml"); }
    std::vector<Sheet> m_firstRows;
    bool m_date1904 = false;
};

} // namespace

bool isOpenDocument(const ZipArchive &archive)
{
    return archive.has(QStringLiteral("mimetype")) && archive.has(QStringLiteral("content.xml"));
}

Result<std::unique_ptr<Workbook::Format>> openOds(ZipArchive archive, const WorkbookBudget &budget)
{
    QByteArray type;
    VF_TRY(archive.read(QStringLiteral("mimetype"), [&type](QByteArrayView bytes) {
        type.append(bytes.first(std::min<qsizetype>(bytes.size(), 200)));
        return type.size() < 200;
    }));
    if (!type.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
        return unsupported();
    auto ods = std::make_unique<Ods>(std::move(archive), budget);
    if (auto opened = ods->open(); !opened)
        return base::fail(std::move(opened).error());
    return std::unique_ptr<Workbook::Format>(std::move(ods));
}

} // namespace vf::exchange
