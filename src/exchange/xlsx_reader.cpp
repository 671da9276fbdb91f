// The Office Open XML side of workbook_reader.h: workbook, relations, shared strings, styles and sheets.
#include "exchange/number_format.h"
#include "exchange/numbers_and_dates.h"
#include "exchange/workbook_format.h"
#include "exchange/xlsx_sheet.h"

#include <QDir>
#include <QHash>

namespace vf::exchange {

using base::Result;

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The relations of one part: id to target, and targets by the last word of their type.
class RelationsHandler final : public XmlHandler
{
public:
    QHash<QString, QString> byId;
    QHash<QString, QString> byType;

    void begin(const XmlName &name, const XmlAttributes &attributes) override
    {
        if (name.local != "Relationship" || attributes.value("TargetMode") == "External")
            return;
        const QString target = toText(attributes.value("Target"));
        byId.insert(toText(attributes.value("Id")), target);
        const QString type = toText(attributes.value("Type")).section(u'/', -1);
        if (!byType.contains(type))
            byType.insert(type, target);
    }
    void end(const XmlName &) override {}
};

class WorkbookHandler final : public XmlHandler
{
public:
    QStringList names;
    QStringList relations;
    bool date1904 = false;
    bool isWorkbook = false;

    void begin(const XmlName &name, const XmlAttributes &attributes) override
    {
        if (name.local == "workbook") {
            isWorkbook = true;
        } else if (name.local == "workbookPr") {
            const std::string_view value = attributes.value("date1904");
            date1904 = value == "1" || value == "true";
        } else if (name.local == "sheet" && names.size() < maximumSheets) {
            names.append(toText(attributes.value("name")));
            relations.append(toText(attributes.value("/relationships", "id")));
        }
    }
    void end(const XmlName &) override {}

private:
    static constexpr qsizetype maximumSheets = 1'000;
};

/// Which cell formats show dates.
class StylesHandler final : public XmlHandler
{
public:
    std::vector<bool> dates; ///< by the number a cell names

    void begin(const XmlName &name, const XmlAttributes &attributes) override
    {
        if (name.local == "numFmt") {
            const qint64 id = wholeNumber(attributes.value("numFmtId"), -1);
            m_custom.insert(id, isDateFormat(QStringView(toText(attributes.value("formatCode")))));
        } else if (name.local == "cellXfs") {
            m_inside = true;
        } else if (name.local == "xf" && m_inside && dates.size() < maximumStyles) {
            const qint64 id = wholeNumber(attributes.value("numFmtId"), 0);
            const auto custom = m_custom.constFind(id);
            dates.push_back(custom != m_custom.constEnd() ? *custom : isDateFormat(static_cast<int>(id % 1'000'000)));
        }
    }
    void end(const XmlName &name) override
    {
        if (name.local == "cellXfs")
            m_inside = false;
    }

private:
    static constexpr size_t maximumStyles = 100'000;
    QHash<qint64, bool> m_custom;
    bool m_inside = false;
};

/// The texts that cells refer to by number.
class SharedStringsHandler final : public XmlHandler
{
public:
    SharedStringsHandler(SharedStrings &strings, WorkbookBudget &budget) : m_strings(strings), m_budget(budget) {}

    void begin(const XmlName &name, const XmlAttributes &) override
    {
        if (name.local == "si")
            m_text.clear();
        m_phonetic += name.local == "rPh" ? 1 : 0;
        m_inText = name.local == "t" && m_phonetic == 0;
    }
    void end(const XmlName &name) override
    {
        if (name.local == "rPh")
            --m_phonetic;
        m_inText = false;
        if (name.local == "si") {
            const QString text = unescaped(m_text.toString());
            m_budget.characters -= text.size() + 16; // an empty text takes room too
            m_strings.add(text);
        }
    }
    void text(std::string_view utf8) override
    {
        if (m_inText)
            m_text.append(utf8);
    }
    bool finished() const override { return m_budget.characters < 0; }

private:
    SharedStrings &m_strings;
    WorkbookBudget &m_budget;
    CellText m_text;
    int m_phonetic = 0;
    bool m_inText = false;
};

class Xlsx final : public Workbook::Format
{
public:
    using Format::Format;

    Result<> open();
    Result<Sheet> sheet(qsizetype index, SheetPart part) override;

private:
    Result<> readStrings();
    QString partOf(const QString &target) const;

    QString m_folder; ///< of the workbook part
    QStringList m_sheetParts;
    QString m_stringsPart;
    XlsxContext m_context;
    bool m_stringsRead = false;
};

/// The archive's name for a target, which is absolute or relative to the workbook's folder.
QString Xlsx::partOf(const QString &target) const
{
    const QString path = target.startsWith(u'/') ? target.mid(1) : m_folder + target;
    return QDir::cleanPath(path);
}

Result<> Xlsx::open()
{
    RelationsHandler package;
    VF_TRY(readXml(QStringLiteral("_rels/.rels"), package));
    m_folder.clear();
    const QString workbookPart = partOf(package.byType.value(QStringLiteral("officeDocument")));
    if (workbookPart.endsWith(QStringLiteral(".bin")) || !m_archive.has(workbookPart))
        return unsupported();
    WorkbookHandler workbook;
    VF_TRY(readXml(workbookPart, workbook));
    if (!workbook.isWorkbook)
        return unsupported(); // a letter or a presentation
    if (workbook.names.isEmpty())
        return unreadable(QLatin1StringView("no_sheets"));

    const qsizetype slash = workbookPart.lastIndexOf(u'/');
    m_folder = workbookPart.first(slash + 1);
    RelationsHandler relations;
    VF_TRY(readXml(m_folder + QStringLiteral("_rels/") + workbookPart.sliced(slash + 1) + QStringLiteral(".rels"),
                   relations));
    m_sheetNames = workbook.names;
    for (const QString &id : workbook.relations)
        m_sheetParts.append(partOf(relations.byId.value(id)));
    m_context.date1904 = workbook.date1904;
    if (const QString styles = relations.byType.value(QStringLiteral("styles")); !styles.isEmpty()) {
        StylesHandler handler;
        VF_TRY(readXml(partOf(styles), handler));
        m_context.dateStyles = std::move(handler.dates);
    }
    if (const QString strings = relations.byType.value(QStringLiteral("sharedStrings")); !strings.isEmpty())
        m_stringsPart = partOf(strings);
    return {};
}

Result<> Xlsx::readStrings()
{
    if (m_stringsRead || m_stringsPart.isEmpty())
        return {};
    m_stringsRead = true;
    SharedStringsHandler handler(m_context.strings, m_budget);
    VF_TRY(readXml(m_stringsPart, handler));
    if (handler.finished())
        return unreadable(QLatin1StringView("characters"));
    return {};
}

Result<Sheet> Xlsx::sheet(qsizetype index, SheetPart part)
{
    VF_TRY(readStrings());
    SheetBuilder builder(m_budget, part == SheetPart::FirstRow);
    XlsxSheetHandler handler(builder, m_context);
    VF_TRY(readXml(m_sheetParts.at(index), handler));
    if (builder.isExhausted())
        return unreadable(QLatin1StringView("cells"));
    Sheet sheet = builder.take();
    sheet.table.date1904 = m_context.date1904;
    return sheet;
}

} // namespace

Result<std::unique_ptr<Workbook::Format>> openXlsx(ZipArchive archive, const WorkbookBudget &budget)
{
    if (!archive.has(QStringLiteral("[Content_Types].xml")) || !archive.has(QStringLiteral("_rels/.rels")))
        return unsupported();
    auto xlsx = std::make_unique<Xlsx>(std::move(archive), budget);
    if (auto opened = xlsx->open(); !opened)
        return base::fail(std::move(opened).error());
    return std::unique_ptr<Workbook::Format>(std::move(xlsx));
}

} // namespace vf::exchange
