// The export: its published schema is what the descriptions say, what is written is read back equal, and whatever a
// stranger writes in a file is told with its place or taken, never half.
#include "exchange/database_json.h"

#include "application/record/all_records.h"
#include "support/generated_records.h"
#include "support/test_registry.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <rapidcheck.h>

using namespace vf;
using namespace Qt::StringLiterals;
using application::RecordValue;

namespace {

/// Hands out records that were made beforehand; everything else is out of its reach.
class GivenRecords final : public application::Store
{
public:
    explicit GivenRecords(std::vector<RecordValue> records) : m_records(std::move(records)) {}

    base::Result<void> forEach(const application::RecordDescription &record, const Visitor &visit) override
    {
        for (const RecordValue &value : m_records)
            if (value.record == &record)
                VF_TRY(visit(value));
        return {};
    }
    base::Result<std::vector<RecordValue>> list(const application::RecordDescription &) override { return none(); }
    base::Result<std::vector<RecordValue>> listWhere(const application::RecordDescription &, QLatin1StringView,
                                                     std::span<const application::FieldValue>) override
    {
        return none();
    }
    base::Result<std::vector<domain::LedgerPosting>> ledgerPostings() override { return none(); }
    base::Result<std::vector<application::ActionHead>> recentActions(int) override { return none(); }
    base::Result<application::LoggedAction> action(const QUuid &) override { return none(); }
    base::Result<std::vector<application::LoggedChange>> changesAfter(const application::RecordDescription &,
                                                                      const QUuid &, qint64) override
    {
        return none();
    }
    base::Result<std::vector<application::RecordedChange>> history(const application::RecordDescription &,
                                                                   const QUuid &) override
    {
        return none();
    }
    base::Result<application::StoreInfo> info() override { return none(); }
    base::Result<QStringList> integrityFindings() override { return none(); }

private:
    static tl::unexpected<base::Error> none() { return base::fail(base::ErrorCode::Internal, "not_given"_L1); }
    base::Result<void> begin() override { return none(); }
    base::Result<void> write(std::span<const application::Change>) override { return none(); }
    base::Result<qint64> log(const application::ActionHead &, std::span<const application::Change>) override
    {
        return none();
    }
    base::Result<void> commit() override { return none(); }
    void rollback() noexcept override {}

    std::vector<RecordValue> m_records;
};

QByteArray written(std::vector<RecordValue> records)
{
    GivenRecords store(std::move(records));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto done = exchange::writeDatabaseJson(store, buffer);
    Q_ASSERT(done);
    return buffer.data();
}

std::vector<RecordValue> someRecords(quint64 seed)
{
    test::RecordGenerator generator(seed);
    return test::someOfEverything(generator, 4);
}

/// A file of one municipality with `change` made to its object.
QByteArray municipalityWith(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject top = QJsonDocument::fromJson(written(someRecords(3))).object();
    QJsonObject records;
    QJsonObject municipality = top.value(u"records"_s).toObject().value(u"municipality"_s).toArray().first().toObject();
    change(municipality);
    records.insert(u"municipality"_s, QJsonArray{municipality});
    top.insert(u"records"_s, records);
    return QJsonDocument(top).toJson();
}

} // namespace

class DatabaseJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePublishedSchemaIsTheDescriptions()
    {
        QFile file(QStringLiteral(VF_SOURCE_DIR "/docs/verdiflyt-export.schema.json"));
        if (qEnvironmentVariableIsSet("VF_UPDATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(exchange::databaseJsonSchema());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), "missing: run this test with VF_UPDATE=1");
        QVERIFY2(file.readAll() == exchange::databaseJsonSchema(), "out of date: run this test with VF_UPDATE=1");
    }

    void whatIsWrittenIsReadBack()
    {
        QVERIFY(rc::check("write then read = the same records", [] {
            const auto records = someRecords(*rc::gen::inRange<quint64>(0, 100'000));
            const auto file = exchange::readDatabaseJson(written(records));
            if (!file.issues.empty())
                RC_FAIL((file.issues.front().reason + u' ' + file.issues.front().column).toStdString());
            RC_ASSERT(file.rows == records);
        }));
    }

    void keepsNumbersThatADoubleCanNot()
    {
        std::vector<RecordValue> records = someRecords(5);
        const auto isPosting = [](const RecordValue &value) {
            return value.record == &application::describe<domain::Measurement>();
        };
        const auto measurement = std::find_if(records.begin(), records.end(), isPosting);
        const auto column = static_cast<size_t>(measurement->record->indexOf("value"_L1));
        for (const qint64 value : {qint64(9'199'999'999'999'999'999), qint64(-9'199'999'999'999'999'999),
                                   qint64(9'007'199'254'740'993), qint64(1), qint64(-1), qint64(0)}) {
            measurement->fields[column] = value;
            const auto file = exchange::readDatabaseJson(written(records));
            QVERIFY(file.acceptable());
            QCOMPARE(file.rows, records);
        }
    }

    void anExportFromBeforeTheLaterColumnsIsRead()
    {
        const std::vector<RecordValue> records = someRecords(3);
        QJsonObject top = QJsonDocument::fromJson(written(records)).object();
        QJsonObject lists = top[u"records"_s].toObject();
        const auto without = [&](const QString &table, const QStringList &columns) {
            QJsonArray rows;
            for (const QJsonValue row : lists[table].toArray()) {
                QJsonObject object = row.toObject();
                for (const QString &column : columns)
                    object.remove(column);
                rows.append(object);
            }
            lists[table] = rows;
        };
        without(u"municipality"_s, {u"split_criteria"_s, u"fragmented_below"_s});
        without(u"gain"_s, {u"significance"_s, u"extent"_s});
        without(u"indicator"_s, {u"measured_by"_s, u"measured_every"_s});
        for (const QString &table : {u"indicator_rebase"_s, u"gain_attachment"_s, u"attachment_content"_s, u"saved_view"_s})
            lists.remove(table);
        top[u"records"_s] = lists;
        const auto read = exchange::readDatabaseJson(QJsonDocument(top).toJson());
        QVERIFY2(read.issues.empty(), read.issues.empty() ? "" : qPrintable(read.issues.front().column));
        for (const RecordValue &value : read.rows) {
            if (const auto municipality = value.record == &application::describe<domain::Municipality>()
                                              ? application::fromRecordValue<domain::Municipality>(value)
                                              : base::fail(base::ErrorCode::NotFound, {}))
                QCOMPARE(municipality->fragmentedBelow, domain::usuallyFragmentedBelow);
            if (value.record == &application::describe<domain::Gain>())
                QVERIFY(!application::fromRecordValue<domain::Gain>(value)->significance);
        }
    }

    void tellsWhatIsWrongAndWhere_data()
    {
        using Change = std::function<void(QJsonObject &)>;
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("column");
        const auto row = [](const char *name, const Change &change, const char *reason, const char *column) {
            QTest::newRow(name) << municipalityWith(change) << QString::fromLatin1(reason) << QString::fromLatin1(column);
        };
        row("a number for a text", [](QJsonObject &m) { m[u"name"_s] = 3; }, "wrong_type", "municipality.name");
        row("a text for a number", [](QJsonObject &m) { m[u"basis_hours"_s] = u"mye"_s; }, "not_a_number", "municipality.basis_hours");
        row("a number for a truth", [](QJsonObject &m) { m[u"is_sample"_s] = 1; }, "wrong_type", "municipality.is_sample");
        row("no such day", [](QJsonObject &m) { m[u"closed_through"_s] = u"2017-02-30"_s; }, "invalid_date", "municipality.closed_through");
        row("a missing field", [](QJsonObject &m) { m.remove(u"name"_s); }, "missing_value", "municipality.name");
        row("null where none may be", [](QJsonObject &m) { m[u"name"_s] = QJsonValue::Null; }, "missing_value", "municipality.name");
        row("a name nobody knows", [](QJsonObject &m) { m[u"nome"_s] = u"x"_s; }, "unknown_field", "municipality.nome");
        row("no identity", [](QJsonObject &m) { m[u"id"_s] = u"x"_s; }, "missing_value", "municipality.id");
        row("a NUL", [](QJsonObject &m) { m[u"name"_s] = QString(u'\0'); }, "nul_character", "municipality.name");
        row("a number without end", [](QJsonObject &m) { m[u"basis_hours"_s] = 1e300; }, "number_too_large", "municipality.basis_hours");
        QTest::newRow("not JSON") << QByteArray("{\"format\": \"verdiflyt\",\n oops") << u"unreadable_file"_s << QString();
        QTest::newRow("nothing") << QByteArray() << u"unreadable_file"_s << QString();
        QTest::newRow("something else") << QByteArray("{\"records\": {}}") << u"unsupported_format"_s << u"format"_s;
        QTest::newRow("no municipality") << QByteArray("{\"format\": \"verdiflyt\", \"format_version\": 1, \"records\": {}}")
                                         << u"missing_value"_s << u"municipality"_s;
        QTest::newRow("deep") << QByteArray(200'000, '[') << u"unreadable_file"_s << QString();
    }
    void tellsWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, reason);
        QFETCH(QString, column);
        const auto read = exchange::readDatabaseJson(file);
        QCOMPARE(read.issues.size(), size_t(1));
        QCOMPARE(read.issues.front().reason, reason);
        QCOMPARE(read.issues.front().column, column);
    }

    void aReferenceMustNameARecordOfTheFile()
    {
        auto records = someRecords(8);
        std::erase_if(records, [](const RecordValue &v) { return v.record == &application::describe<domain::Unit>(); });
        const auto read = exchange::readDatabaseJson(written(records));
        QVERIFY(!read.acceptable());
        QCOMPARE(read.issues.front().reason, u"unknown_reference"_s);
    }
};

VF_TEST(DatabaseJsonTest);
#include "tst_database_json.moc"
