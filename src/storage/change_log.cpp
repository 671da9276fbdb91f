#include "storage/change_log.h"

#include "application/record/all_records.h"
#include "storage/bulk_insert.h"
#include "storage/codec.h"
#include "storage/failure.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace vf::storage {

using namespace Qt::StringLiterals;
using application::ActionHead;
using application::Change;
using application::FieldCodec;
using application::FieldValue;
using application::LoggedAction;
using application::LoggedChange;
using application::RecordDescription;
using base::ErrorCode;

namespace {

constexpr auto headColumns = "sequence, id, name_key, subject, recorded_at, actor, role, undoes"_L1;
constexpr auto changeColumns = "kind, record_id, version, operation, before_fields, after_fields"_L1;

[[noreturn]] void raiseUnreadable(const QString &what)
{
    raise(ErrorCode::Corrupt, "unreadable_log"_L1, what);
}

ActionHead readHead(const UsedStatement &row)
{
    ActionHead head;
    head.sequence = row->integer(0);
    head.id = codec::uuidFrom(row->utf8(1));
    head.name = {row->text(2), row->text(3)};
    const auto recordedAt = FieldCodec<QDateTime>::decode(row->text(4));
    if (head.id.isNull() || !recordedAt)
        raiseUnreadable(u"action %1"_s.arg(head.sequence));
    head.recordedAt = *recordedAt;
    head.actor = row->text(5);
    head.role = row->text(6);
    if (!row->isNull(7))
        head.undoes = codec::uuidFrom(row->utf8(7));
    return head;
}

QLatin1StringView operationOf(const Change &change)
{
    return change.isInsert() ? "insert"_L1 : change.isUpdate() ? "update"_L1 : "remove"_L1;
}

/// `first`: the column where the change begins.
LoggedChange readChange(const UsedStatement &row, int first = 0)
{
    LoggedChange change;
    const QString kind = row->text(first);
    change.record = application::findRecord(kind);
    change.recordId = codec::uuidFrom(row->utf8(first + 1));
    change.version = row->integer(first + 2);
    const QString operation = row->text(first + 3);
    if (!change.record || change.recordId.isNull())
        raiseUnreadable(u"line of %1 %2"_s.arg(kind, row->text(first + 1)));
    if (operation == "insert"_L1)
        change.kind = LoggedChange::Kind::Insert;
    else if (operation == "remove"_L1)
        change.kind = LoggedChange::Kind::Remove;
    else
        change.kind = LoggedChange::Kind::Update;
    if (!row->isNull(first + 4))
        change.before = fieldsFromJson(*change.record, row->text(first + 4));
    if (!row->isNull(first + 5))
        change.after = fieldsFromJson(*change.record, row->text(first + 5));
    return change;
}

/// What a change's line keeps of its fields before and after: nothing for an insert, everything before a removal.
std::pair<FieldValue, FieldValue> loggedFields(const Change &change)
{
    if (change.isInsert())
        return {};
    NumberedFields before;
    NumberedFields after;
    for (size_t i = 0; i < change.before->size(); ++i) {
        if (change.isUpdate() && (*change.before)[i] == (*change.after)[i])
            continue;
        before.emplace_back(i, (*change.before)[i]);
        if (change.isUpdate())
            after.emplace_back(i, (*change.after)[i]);
    }
    return {fieldsToJson(*change.record, before),
            change.isUpdate() ? FieldValue(fieldsToJson(*change.record, after)) : FieldValue()};
}

} // namespace

QString fieldsToJson(const RecordDescription &record, const NumberedFields &fields)
{
    QJsonObject object;
    for (const auto &[column, value] : fields) {
        QJsonValue json;
        if (const auto *number = std::get_if<qint64>(&value))
            json = *number;
        else if (const auto *text = std::get_if<QString>(&value))
            json = text->isNull() ? u""_s : *text;
        object.insert(record.columns[column].name, json);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

NumberedFields fieldsFromJson(const RecordDescription &record, const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        raiseUnreadable(u"fields of a %1"_s.arg(QString(record.table)));
    const QJsonObject object = document.object();
    NumberedFields fields;
    fields.reserve(static_cast<size_t>(object.size()));
    for (auto at = object.begin(); at != object.end(); ++at) {
        const int column = record.indexOf(QLatin1StringView(at.key().toLatin1()));
        if (column < 0)
            raiseUnreadable(u"%1 has no column %2"_s.arg(QString(record.table), at.key()));
        FieldValue value;
        if (at->isDouble())
            value = at->toInteger();
        else if (at->isString())
            value = at->toString();
        fields.emplace_back(static_cast<size_t>(column), std::move(value));
    }
    std::sort(fields.begin(), fields.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return fields;
}

qint64 ChangeLog::write(const ActionHead &head, std::span<const Change> changes)
{
    const auto action = m_connection.use(
        u"INSERT INTO action_log (id, name_key, subject, recorded_at, actor, role, undoes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING sequence"_s);
    action->bind(0, head.id);
    action->bind(1, head.name.key);
    action->bind(2, head.name.subject);
    action->bind(3, FieldCodec<QDateTime>::encode(head.recordedAt));
    action->bind(4, head.actor);
    action->bind(5, head.role);
    if (head.undoes)
        action->bind(6, *head.undoes);
    else
        action->bind(6, FieldValue());
    if (!action->next())
        raise(ErrorCode::Internal, "statement_failed"_L1, u"the log gave no sequence"_s);
    const qint64 sequence = action->integer(0);
    while (action->next()) { } // the statement is complete only after its last row

    const QString lines = u"INSERT INTO change_log (action_sequence, position, kind, record_id, unit_id, version, "
                          "operation, before_fields, after_fields) VALUES "_s;
    insertRows(m_connection, lines, 9, changes.size(), [&](Statement &line, size_t row, int parameter) {
        const Change &change = changes[row];
        const QUuid unit = scopeOf(*change.record, change.id, change.after ? *change.after : *change.before);
        auto [before, after] = loggedFields(change);
        line.bind(parameter++, sequence);
        line.bind(parameter++, static_cast<qint64>(row));
        line.bind(parameter++, QString(change.record->table));
        line.bind(parameter++, change.id);
        if (unit.isNull())
            line.bind(parameter++, FieldValue());
        else
            line.bind(parameter++, unit);
        line.bind(parameter++, change.isRemove() ? change.version : change.version + 1);
        line.bind(parameter++, QString(operationOf(change)));
        line.bind(parameter++, before);
        line.bind(parameter++, after);
    });
    return sequence;
}

std::vector<ActionHead> ChangeLog::recent(int limit)
{
    const auto row =
        m_connection.use(u"SELECT "_s + headColumns + u" FROM action_log ORDER BY sequence DESC LIMIT ?"_s);
    row->bind(0, qint64(std::max(limit, 0)));
    std::vector<ActionHead> heads;
    while (row->next())
        heads.push_back(readHead(row));
    return heads;
}

LoggedAction ChangeLog::action(const QUuid &id)
{
    LoggedAction action;
    {
        const auto row = m_connection.use(u"SELECT "_s + headColumns + u" FROM action_log WHERE id = ?"_s);
        row->bind(0, id);
        if (!row->next())
            raise(ErrorCode::NotFound, "action_gone"_L1, id.toString());
        action.head = readHead(row);
    }
    const auto row = m_connection.use(u"SELECT "_s + changeColumns
                                      + u" FROM change_log WHERE action_sequence = ? ORDER BY position"_s);
    row->bind(0, action.head.sequence);
    while (row->next())
        action.changes.push_back(readChange(row));
    return action;
}

std::vector<LoggedChange> ChangeLog::changesAfter(const RecordDescription &record, const QUuid &id, qint64 version)
{
    const auto row = m_connection.use(u"SELECT "_s + changeColumns
                                      + u" FROM change_log WHERE kind = ? AND record_id = ? AND version > ? "
                                        "ORDER BY action_sequence, position"_s);
    row->bind(0, QString(record.table));
    row->bind(1, id);
    row->bind(2, version);
    std::vector<LoggedChange> changes;
    while (row->next())
        changes.push_back(readChange(row));
    return changes;
}

std::vector<application::RecordedChange> ChangeLog::history(const RecordDescription &record, const QUuid &id)
{
    const auto row = m_connection.use(
        u"SELECT a.sequence, a.id, a.name_key, a.subject, a.recorded_at, a.actor, a.role, a.undoes, c.kind, c.record_id, "
        "c.version, c.operation, c.before_fields, c.after_fields FROM change_log c JOIN action_log a "
        "ON a.sequence = c.action_sequence WHERE c.kind = ? AND c.record_id = ? ORDER BY c.action_sequence, c.position"_s);
    row->bind(0, QString(record.table));
    row->bind(1, id);
    std::vector<application::RecordedChange> changes;
    while (row->next())
        changes.push_back({readHead(row), readChange(row, 8)});
    return changes;
}

std::optional<ChangeLog::LastWrite> ChangeLog::lastWriteOf(const RecordDescription &record, const QUuid &id)
{
    const auto row = m_connection.use(
        u"SELECT a.actor, a.recorded_at FROM change_log c JOIN action_log a ON a.sequence = c.action_sequence "
        "WHERE c.kind = ? AND c.record_id = ? ORDER BY c.action_sequence DESC, c.position DESC LIMIT 1"_s);
    row->bind(0, QString(record.table));
    row->bind(1, id);
    if (!row->next())
        return std::nullopt;
    return LastWrite{row->text(0), row->text(1)};
}

} // namespace vf::storage
