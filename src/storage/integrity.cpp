#include "storage/integrity.h"

#include "application/record/all_records.h"
#include "storage/change_log.h"
#include "storage/failure.h"

namespace vf::storage {

using namespace Qt::StringLiterals;
using application::RecordDescription;

namespace {

void findBrokenReferences(Connection &connection, const RecordDescription &record, QStringList &findings)
{
    for (const auto &column : record.columns) {
        if (column.references.isEmpty())
            continue;
        const QString sql = u"SELECT id FROM %1 a WHERE a.%2 IS NOT NULL AND NOT EXISTS "
                            "(SELECT 1 FROM %3 b WHERE b.id = a.%2) ORDER BY id"_s
                                .arg(QString(record.table), QString(column.name), QString(column.references));
        for (const QString &id : connection.column(sql))
            findings << u"%1 %2: %3 leads nowhere"_s.arg(QString(record.table), id, QString(column.name));
    }
}

void findUnloggedRecords(Connection &connection, const RecordDescription &record, QStringList &findings)
{
    const QString sql = u"SELECT id FROM %1 a WHERE NOT EXISTS (SELECT 1 FROM change_log c WHERE c.kind = '%1' "
                        "AND c.record_id = a.id AND c.version = a.version AND c.operation <> 'remove') ORDER BY id"_s
                            .arg(QString(record.table));
    for (const QString &id : connection.column(sql))
        findings << u"%1 %2: its version is not in the change log"_s.arg(QString(record.table), id);
}

void findUnreadableLines(Connection &connection, QStringList &findings)
{
    const auto row = connection.use(u"SELECT action_sequence, position, kind, before_fields, after_fields "
                                    "FROM change_log WHERE before_fields IS NOT NULL OR after_fields IS NOT NULL"_s);
    while (row->next()) {
        const RecordDescription *record = application::findRecord(row->text(2));
        bool readable = record != nullptr;
        for (int field = 3; readable && field < 5; ++field) {
            if (row->isNull(field))
                continue;
            try {
                fieldsFromJson(*record, row->text(field));
            } catch (const StorageFailure &) {
                readable = false;
            }
        }
        if (!readable)
            findings << u"change log: action %1, line %2 is unreadable"_s.arg(row->integer(0)).arg(row->integer(1));
    }
}

} // namespace

QStringList integrityFindings(Connection &connection)
{
    QStringList findings;
    if (connection.target().engine == Target::Engine::Sqlite) {
        findings = connection.column(u"PRAGMA integrity_check"_s);
        if (findings == QStringList{u"ok"_s})
            findings.clear();
    }
    for (const RecordDescription *record : application::allRecords()) {
        findBrokenReferences(connection, *record, findings);
        findUnloggedRecords(connection, *record, findings);
    }
    findUnreadableLines(connection, findings);
    for (const QString &id : connection.column(u"SELECT a.id FROM action_log a WHERE a.undoes IS NOT NULL AND NOT EXISTS "
                                               "(SELECT 1 FROM action_log b WHERE b.id = a.undoes) ORDER BY a.id"_s))
        findings << u"action %1: what it undoes is not in the log"_s.arg(id);
    return findings;
}

} // namespace vf::storage
