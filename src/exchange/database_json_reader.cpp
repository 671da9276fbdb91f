// Reading of the export: nothing in the file is believed before it has been looked at.
#include "exchange/database_json.h"

#include "application/record/all_records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <cmath>
#include <limits>
#include <map>

namespace vf::exchange {

using namespace Qt::StringLiterals;
using application::ColumnInfo;
using application::ColumnType;
using application::FieldValue;
using application::ImportIssue;
using application::RecordDescription;
using application::RecordValue;
namespace reason = application::import_reason;

namespace {

constexpr qsizetype mostIssues = 1000; // beyond that a person has seen enough
constexpr double scale = 1e6;

using Read = tl::expected<FieldValue, QLatin1StringView>; // or the reason

Read refused(QLatin1StringView why)
{
    return tl::unexpected(why);
}

/// What a record has in a column that came with a later schema than its export; empty for those that were always there.
std::optional<FieldValue> initialOfLater(const RecordDescription &record, const ColumnInfo &column)
{
    static const std::map<std::pair<QString, QString>, FieldValue> later{
        {{u"municipality"_s, u"fragmented_below"_s}, domain::usuallyFragmentedBelow.millionths()}, // 0003
        {{u"value_stream_analysis"_s, u"available_hours"_s}, std::monostate()},
        {{u"value_stream_analysis"_s, u"employees"_s}, std::monostate()},
        {{u"value_stream_step"_s, u"idea"_s}, u""_s},
        {{u"municipality"_s, u"split_criteria"_s}, u""_s}, // 0006
        {{u"gain"_s, u"significance"_s}, std::monostate()},
        {{u"gain"_s, u"extent"_s}, std::monostate()},
        {{u"indicator"_s, u"measured_by"_s}, u""_s},
        {{u"indicator"_s, u"measured_every"_s}, std::monostate()},
    };
    const auto found = later.find({QString(record.table), QString(column.name)});
    return found == later.end() ? std::nullopt : std::optional(found->second);
}

Read readDecimal(const QJsonValue &value)
{
    constexpr double most = 9.2e12;
    if (value.isDouble()) {
        const double number = value.toDouble();
        return std::abs(number) <= most ? Read(qint64(std::llround(number * scale))) : refused(reason::numberTooLarge);
    }
    static const QRegularExpression form(u"^(-?)([0-9]{1,13})(?:\\.([0-9]{1,6}))?$"_s);
    const auto match = form.match(value.toString());
    if (!match.hasMatch())
        return refused(reason::notANumber);
    const qint64 whole = match.captured(2).toLongLong();
    if (static_cast<double>(whole) > most)
        return refused(reason::numberTooLarge);
    const qint64 size = whole * 1'000'000 + match.captured(3).leftJustified(6, u'0').toLongLong();
    return qint64(match.captured(1).isEmpty() ? size : -size);
}

Read readInteger(const QJsonValue &value)
{
    if (!value.isDouble())
        return refused(reason::wrongType);
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(none);
    return number == none ? refused(reason::notANumber) : Read(number);
}

Read readText(const ColumnInfo &column, const QString &text)
{
    switch (column.type) {
    case ColumnType::Id: {
        const QUuid id = QUuid::fromString(text);
        return id.isNull() ? refused(reason::unknownReference) : Read(id.toString(QUuid::WithoutBraces));
    }
    case ColumnType::Date:
        return QDate::fromString(text, u"yyyy-MM-dd"_s).isValid() ? Read(text) : refused(reason::invalidDate);
    case ColumnType::Instant: {
        const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
        return instant.isValid() ? Read(instant.toUTC().toString(Qt::ISODateWithMs)) : refused(reason::invalidDate);
    }
    case ColumnType::Key:
        for (const QLatin1StringView key : column.keys)
            if (text == key)
                return Read(text);
        return refused(reason::unknownValue);
    case ColumnType::Text:
        return text.contains(QChar(u'\0')) ? refused(reason::nulCharacter) : Read(text.isNull() ? u""_s : text);
    case ColumnType::Integer:
    case ColumnType::Millionths:
    case ColumnType::MinorUnits:
    case ColumnType::Boolean:
        return refused(reason::wrongType);
    }
    Q_UNREACHABLE();
}

Read readField(const ColumnInfo &column, const QJsonValue &value)
{
    if (value.isUndefined())
        return refused(reason::missingValue);
    if (value.isNull())
        return column.nullable ? Read(std::monostate()) : refused(reason::missingValue);
    switch (column.type) {
    case ColumnType::Millionths:
        return readDecimal(value);
    case ColumnType::Integer:
    case ColumnType::MinorUnits:
        return readInteger(value);
    case ColumnType::Boolean:
        return value.isBool() ? Read(qint64(value.toBool() ? 1 : 0)) : refused(reason::wrongType);
    case ColumnType::Id:
    case ColumnType::Text:
    case ColumnType::Date:
    case ColumnType::Instant:
    case ColumnType::Key:
        return value.isString() ? readText(column, value.toString()) : refused(reason::wrongType);
    }
    Q_UNREACHABLE();
}

class Reader
{
public:
    void readList(const RecordDescription &record, const QJsonValue &list)
    {
        if (list.isUndefined() && &record != &application::describe<domain::Municipality>())
            return; // exported by a program that did not know the kind yet
        if (!list.isArray()) {
            refuse(0, record.table, list.isUndefined() ? reason::missingValue : reason::wrongType);
            return;
        }
        int row = 0;
        for (const QJsonValue value : list.toArray()) {
            ++row;
            if (value.isObject())
                readRecord(record, value.toObject(), row);
            else
                refuse(row, record.table, reason::wrongType);
        }
    }

    /// Every Id must name a record of the file.
    void checkReferences()
    {
        std::map<const RecordDescription *, int> rows;
        for (const RecordValue &value : m_file.rows) {
            const int row = ++rows[value.record];
            for (size_t i = 0; i < value.record->columns.size(); ++i) {
                const ColumnInfo &column = value.record->columns[i];
                const auto *text = std::get_if<QString>(&value.fields[i]);
                if (!text || column.references.isEmpty())
                    continue;
                if (!m_ids.value(application::findRecord(QString(column.references))).contains(QUuid::fromString(*text)))
                    refuse(row, place(*value.record, column.name), reason::unknownReference, *text);
            }
        }
    }

    void refuse(int row, const QString &column, QLatin1StringView why, const QString &value = {})
    {
        if (static_cast<qsizetype>(m_file.issues.size()) < mostIssues)
            m_file.issues.push_back({row, column, QString(why), value.left(80), {}});
    }
    application::ReadFile<RecordValue> take() { return std::move(m_file); }
    bool isFaultless() const { return m_file.issues.empty(); }

private:
    static QString place(const RecordDescription &record, QLatin1StringView column)
    {
        return QString(record.table) + u'.' + column;
    }

    void readRecord(const RecordDescription &record, const QJsonObject &object, int row)
    {
        RecordValue value{&record, QUuid::fromString(object.value(u"id"_s).toString()), 0, {}};
        if (value.id.isNull())
            refuse(row, place(record, "id"_L1), reason::missingValue, object.value(u"id"_s).toString());
        else if (auto &ids = m_ids[&record]; ids.contains(value.id))
            refuse(row, place(record, "id"_L1), reason::duplicateId, value.id.toString(QUuid::WithoutBraces));
        else
            ids.insert(value.id);
        for (const ColumnInfo &column : record.columns) {
            const QJsonValue written = object.value(column.name);
            const auto initial = written.isUndefined() ? initialOfLater(record, column) : std::nullopt;
            auto field = initial ? Read(*initial) : readField(column, written);
            if (!field)
                refuse(row, place(record, column.name), field.error(), object.value(column.name).toVariant().toString());
            value.fields.push_back(field ? std::move(*field) : FieldValue());
        }
        if (object.size() > static_cast<qsizetype>(record.columns.size()) + 1)
            for (const QString &name : object.keys())
                if (name != u"id"_s && record.indexOf(QLatin1StringView(name.toLatin1())) < 0)
                    refuse(row, QString(record.table) + u'.' + name, reason::unknownField);
        m_file.rows.push_back(std::move(value));
    }

    application::ReadFile<RecordValue> m_file;
    QHash<const RecordDescription *, QSet<QUuid>> m_ids;
};

} // namespace

application::ReadFile<RecordValue> readDatabaseJson(const QByteArray &bytes)
{
    Reader reader;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    const QJsonObject top = document.object();
    if (fault.error != QJsonParseError::NoError || !document.isObject()) {
        const auto line = static_cast<int>(bytes.left(fault.offset).count('\n')) + 1;
        reader.refuse(line, {}, reason::unreadableFile, fault.errorString());
        return reader.take();
    }
    if (top.value(u"format"_s) != u"verdiflyt"_s || top.value(u"format_version"_s).toInt() != jsonFormatVersion) {
        reader.refuse(0, u"format"_s, reason::unsupportedFormat, top.value(u"format"_s).toString());
        return reader.take();
    }
    const QJsonObject records = top.value(u"records"_s).toObject();
    for (const QString &table : records.keys())
        if (!application::findRecord(table))
            reader.refuse(0, table, reason::unknownField);
    for (const RecordDescription *record : application::allRecords())
        reader.readList(*record, records.value(record->table));
    if (reader.isFaultless())
        reader.checkReferences();
    return reader.take();
}

} // namespace vf::exchange
