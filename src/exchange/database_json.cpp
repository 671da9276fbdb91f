#include "exchange/database_json.h"

#include "application/record/all_records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace vf::exchange {

using namespace Qt::StringLiterals;
using application::ColumnInfo;
using application::ColumnType;
using application::FieldValue;
using application::RecordDescription;
using application::RecordValue;
using base::Result;

namespace {

constexpr double scale = 1e6;

/// A number where a double gives the same millionths back, else the decimal text.
QJsonValue decimalJson(qint64 millionths)
{
    const double value = static_cast<double>(millionths) / scale;
    if (std::abs(value) < 9e9 && std::llround(value * scale) == millionths)
        return value;
    const quint64 size = millionths < 0 ? 0 - static_cast<quint64>(millionths) : static_cast<quint64>(millionths);
    return (millionths < 0 ? u"-"_s : QString()) + QString::number(size / 1'000'000) + u'.'
           + u"%1"_s.arg(size % 1'000'000, 6, 10, QLatin1Char('0'));
}

QJsonValue fieldJson(const ColumnInfo &column, const FieldValue &field)
{
    if (std::holds_alternative<std::monostate>(field))
        return QJsonValue::Null;
    if (const auto *text = std::get_if<QString>(&field))
        return *text;
    const qint64 number = std::get<qint64>(field);
    if (column.type == ColumnType::Millionths)
        return decimalJson(number);
    return column.type == ColumnType::Boolean ? QJsonValue(number != 0) : QJsonValue(number);
}

QByteArray recordJson(const RecordDescription &record, const RecordValue &value)
{
    QJsonObject object{{u"id"_s, value.id.toString(QUuid::WithoutBraces)}};
    for (size_t i = 0; i < record.columns.size(); ++i)
        object.insert(record.columns[i].name, fieldJson(record.columns[i], value.fields[i]));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<void> put(QIODevice &out, const QByteArray &bytes)
{
    return out.write(bytes) == bytes.size()
               ? Result<void>()
               : base::fail(base::ErrorCode::Unavailable, "cannot_write_file"_L1, out.errorString());
}

Result<void> writeRecords(application::Store &store, QIODevice &out)
{
    VF_TRY(put(out, "{\n\"format\": \"verdiflyt\",\n\"format_version\": " + QByteArray::number(jsonFormatVersion)
                        + ",\n\"records\": {"));
    const char *before = "\n";
    for (const RecordDescription *record : application::allRecords()) {
        VF_TRY(put(out, QByteArray(before) + "\"" + QByteArray(record->table.data(), record->table.size()) + "\": ["));
        const char *separator = "\n";
        VF_TRY(store.forEach(*record, [&](const RecordValue &value) {
            auto written = put(out, separator + recordJson(*record, value));
            separator = ",\n";
            return written;
        }));
        VF_TRY(put(out, "]"));
        before = ",\n";
    }
    return put(out, "\n}\n}\n");
}

QJsonObject columnSchema(const ColumnInfo &column)
{
    const auto typed = [&column](const QJsonValue &type) {
        QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
        if (column.nullable)
            types.append(u"null"_s);
        return QJsonObject{{u"type"_s, types.size() == 1 ? types.first() : QJsonValue(types)}};
    };
    QJsonObject schema;
    switch (column.type) {
    case ColumnType::Id:
        schema = typed(u"string"_s);
        schema.insert(u"format"_s, u"uuid"_s);
        if (!column.references.isEmpty())
            schema.insert(u"description"_s, u"id of a %1"_s.arg(column.references));
        return schema;
    case ColumnType::Text:
        return typed(u"string"_s);
    case ColumnType::Integer:
        return typed(u"integer"_s);
    case ColumnType::Millionths:
        schema = typed(QJsonArray{u"number"_s, u"string"_s});
        schema.insert(u"description"_s, u"at most six decimals; text where a double can't hold it"_s);
        schema.insert(u"pattern"_s, u"^-?[0-9]+(\\.[0-9]{1,6})?$"_s);
        return schema;
    case ColumnType::MinorUnits:
        schema = typed(u"integer"_s);
        schema.insert(u"description"_s, u"whole øre; in postings of gains in hours, millionths of an hour"_s);
        return schema;
    case ColumnType::Date:
    case ColumnType::Instant:
        schema = typed(u"string"_s);
        schema.insert(u"format"_s, column.type == ColumnType::Date ? u"date"_s : u"date-time"_s);
        return schema;
    case ColumnType::Boolean:
        return typed(u"boolean"_s);
    case ColumnType::Key: {
        QJsonArray keys;
        for (const QLatin1StringView key : column.keys)
            keys.append(key);
        if (column.nullable)
            keys.append(QJsonValue::Null);
        return {{u"enum"_s, keys}};
    }
    }
    Q_UNREACHABLE();
}

QJsonObject recordSchema(const RecordDescription &record)
{
    QJsonObject properties{{u"id"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"uuid"_s}}}};
    QJsonArray required{u"id"_s};
    for (const ColumnInfo &column : record.columns) {
        properties.insert(column.name, columnSchema(column));
        required.append(column.name);
    }
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, required},
            {u"additionalProperties"_s, false}};
}

} // namespace

Result<void> writeDatabaseJson(application::Store &store, QIODevice &out)
{
    return store.consistently([&] { return writeRecords(store, out); });
}

QByteArray databaseJsonSchema()
{
    QJsonObject lists;
    QJsonArray required;
    for (const RecordDescription *record : application::allRecords()) {
        lists.insert(record->table, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, recordSchema(*record)}});
        required.append(record->table);
    }
    const QJsonObject schema{
        {u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
        {u"title"_s, u"Verdiflyt export"_s},
        {u"type"_s, u"object"_s},
        {u"properties"_s,
         QJsonObject{{u"format"_s, QJsonObject{{u"const"_s, u"verdiflyt"_s}}},
                     {u"format_version"_s, QJsonObject{{u"const"_s, jsonFormatVersion}}},
                     {u"records"_s, QJsonObject{{u"type"_s, u"object"_s},
                                                {u"properties"_s, lists},
                                                {u"required"_s, required},
                                                {u"additionalProperties"_s, false}}}}},
        {u"required"_s, QJsonArray{u"format"_s, u"format_version"_s, u"records"_s}},
        {u"additionalProperties"_s, false}};
    return QJsonDocument(schema).toJson(QJsonDocument::Indented);
}

} // namespace vf::exchange
