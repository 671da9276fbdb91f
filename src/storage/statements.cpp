#include "storage/statements.h"

namespace vf::storage::statements {

using namespace Qt::StringLiterals;

namespace {

QString parameters(size_t count)
{
    QString text;
    text.reserve(static_cast<qsizetype>(count) * 3);
    for (size_t i = 0; i < count; ++i)
        text += i == 0 ? "?"_L1 : ", ?"_L1;
    return text;
}

QString select(const RecordDescription &record)
{
    return u"SELECT "_s + columnList(record) + u" FROM "_s + record.table;
}

} // namespace

QString columnList(const RecordDescription &record)
{
    QString list = u"id, version"_s;
    for (const auto &column : record.columns)
        list += u", "_s + column.name;
    return list;
}

QString selectAll(const RecordDescription &record)
{
    return select(record) + u" ORDER BY id"_s;
}

QString selectWhere(const RecordDescription &record, QLatin1StringView column, size_t count)
{
    return select(record) + u" WHERE "_s + column + u" IN ("_s + parameters(count) + u") ORDER BY id"_s;
}

QString selectWhereNull(const RecordDescription &record, QLatin1StringView column)
{
    return select(record) + u" WHERE "_s + column + u" IS NULL ORDER BY id"_s;
}

QString selectVersion(const RecordDescription &record)
{
    return u"SELECT version FROM "_s + record.table + u" WHERE id = ?"_s;
}

QString count(const RecordDescription &record)
{
    return u"SELECT count(*) FROM "_s + record.table;
}

QString insertHead(const RecordDescription &record)
{
    return u"INSERT INTO "_s + record.table + u" ("_s + columnList(record) + u") VALUES "_s;
}

QString insert(const QString &head, size_t columns, size_t rows)
{
    const QString row = u'(' + parameters(columns) + u')';
    QString text = head;
    text.reserve(head.size() + (row.size() + 2) * static_cast<qsizetype>(rows));
    for (size_t i = 0; i < rows; ++i) {
        if (i > 0)
            text += u", "_s;
        text += row;
    }
    return text;
}

QString update(const RecordDescription &record, const std::vector<size_t> &columns)
{
    QString text = u"UPDATE "_s + record.table + u" SET "_s;
    for (const size_t column : columns)
        text += record.columns[column].name + u" = ?, "_s;
    return text + u"version = version + 1 WHERE id = ? AND version = ?"_s;
}

QString remove(const RecordDescription &record)
{
    return u"DELETE FROM "_s + record.table + u" WHERE id = ? AND version = ?"_s;
}

QString countReferences(const RecordDescription &record, QLatin1StringView column)
{
    return u"SELECT count(*) FROM "_s + record.table + u" WHERE "_s + column + u" = ?"_s;
}

} // namespace vf::storage::statements
