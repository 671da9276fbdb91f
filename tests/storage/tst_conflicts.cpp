// Two writers, and changes that break a rule of the database: everybody is told what, where, who and when, nothing is
// lost and nothing is half stored.
#include "application/record/content_hash.h"
#include "application/record/gain_records.h"
#include "storage_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace vf;
using namespace Qt::StringLiterals;
using application::describe;
using application::RecordValue;
using application::toRecordValue;
using base::Error;
using base::ErrorCode;
using test::commit;
using test::Engine;
using test::fill;
using test::ofKind;
using test::TestDatabase;
using test::TestWork;

namespace {

RecordValue renamed(const RecordValue &unit, const QString &name)
{
    auto typed = *application::fromRecordValue<domain::Unit>(unit);
    typed.name = name;
    return toRecordValue(typed);
}

QString idText(const RecordValue &value)
{
    return value.id.toString(QUuid::WithoutBraces);
}

} // namespace

class ConflictsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData()); }

    void tellsWhoChangedIt_data() { test::addEngineRows(); }
    void tellsWhoChangedIt()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork mine(*store, 1);
        TestWork theirs(*store, 2, u"Leder Åsheim"_s);
        const auto unit = ofKind(fill(mine, 21, 3), describe<domain::Unit>())[1];
        theirs.clock.advance(60'000);
        QVERIFY(commit(theirs, {test::updateOf(unit, renamed(unit, u"Deres"_s))}).has_value());
        const QByteArray before = *application::contentHash(*store);

        for (const auto &change : {test::updateOf(unit, renamed(unit, u"Mitt"_s)), test::removeOf(unit)}) {
            const auto lost = commit(mine, {change});
            QVERIFY(!lost);
            const Error &error = lost.error();
            QCOMPARE(error.code, ErrorCode::Conflict);
            QCOMPARE(error.reason, u"changed_since"_s);
            QCOMPARE(error.detail("who"_L1), u"Leder Åsheim"_s);
            QCOMPARE(error.detail("when"_L1), u"2026-01-15T09:31:00.125Z"_s);
            QCOMPARE(error.detail("table"_L1), u"unit"_s);
            QCOMPARE(error.detail("id"_L1), idText(unit));
        }
        QCOMPARE(*application::contentHash(*store), before);
        QCOMPARE(store->recentActions(10)->size(), size_t(2));
    }

    void tellsWhoRemovedIt_data() { test::addEngineRows(); }
    void tellsWhoRemovedIt()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork mine(*store, 1);
        TestWork theirs(*store, 2, u"Leder Åsheim"_s);
        const auto event = ofKind(fill(mine, 22, 3), describe<domain::LeanEvent>())[1];
        QVERIFY(commit(theirs, {test::removeOf(event)}).has_value());
        auto changed = event;
        changed.fields.back() = u"Ny merknad"_s;
        for (const auto &change : {test::updateOf(event, changed), test::removeOf(event)}) {
            const auto lost = commit(mine, {change});
            QVERIFY(!lost);
            QCOMPARE(lost.error().code, ErrorCode::Conflict);
            QCOMPARE(lost.error().reason, u"removed_since"_s);
            QCOMPARE(lost.error().detail("who"_L1), u"Leder Åsheim"_s);
            QCOMPARE(lost.error().detail("table"_L1), u"lean_event"_s);
        }
    }

    void tellsWhichFieldIsADuplicate_data() { test::addEngineRows(); }
    void tellsWhichFieldIsADuplicate()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const auto records = fill(work, 23, 5);
        const auto gains = ofKind(records, describe<domain::Gain>());
        const QByteArray before = *application::contentHash(*store);
        auto twin = *application::fromRecordValue<domain::Gain>(gains[0]);
        twin.id = work.ids.next<domain::GainTag>();
        twin.version = 0;
        auto other = *application::fromRecordValue<domain::Gain>(gains[1]);
        other.code = twin.code;
        for (const auto &change : {test::insertOf(toRecordValue(twin)), test::updateOf(gains[1], toRecordValue(other))}) {
            const auto refused = commit(work, {change});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Constraint);
            QCOMPARE(refused.error().reason, u"duplicate"_s);
            QCOMPARE(refused.error().field, u"code"_s);
            QCOMPARE(refused.error().detail("table"_L1), u"gain"_s);
            QCOMPARE(refused.error().detail("value"_L1), twin.code);
        }
        // The same identity again, and a second municipality.
        const auto again = commit(work, {test::insertOf(gains[0])});
        QCOMPARE(again.error().reason, u"duplicate"_s);
        domain::Municipality second;
        second.id = work.ids.next<domain::MunicipalityTag>();
        second.name = u"Nabo"_s;
        const auto two = commit(work, {test::insertOf(toRecordValue(second))});
        QCOMPARE(two.error().code, ErrorCode::Constraint);
        QCOMPARE(two.error().reason, u"duplicate"_s);
        QCOMPARE(two.error().detail("table"_L1), u"municipality"_s);
        // Among many rows at once the table and the field are still known.
        std::vector<application::Change> many;
        for (int i = 0; i < 100; ++i) {
            twin.id = work.ids.next<domain::GainTag>();
            twin.code = i == 57 ? application::fromRecordValue<domain::Gain>(gains[2])->code : u"N-%1"_s.arg(i);
            many.push_back(test::insertOf(toRecordValue(twin)));
        }
        const auto refused = commit(work, std::move(many));
        QCOMPARE(refused.error().reason, u"duplicate"_s);
        QCOMPARE(refused.error().field, u"code"_s);
        QCOMPARE(*application::contentHash(*store), before);
    }

    void tellsWhatStillRefersToARecord_data() { test::addEngineRows(); }
    void tellsWhatStillRefersToARecord()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const auto records = fill(work, 24, 5);
        const auto postings = *store->listAll<domain::Posting>();
        const auto gain = *store->get<domain::Gain>(postings[0].gain);
        std::vector<application::Change> changes{test::removeOf(toRecordValue(gain))};
        const auto confirmations = *store->listAll<domain::Confirmation>();
        for (const auto &confirmation : confirmations)
            if (confirmation.gain == gain.id)
                changes.push_back(test::removeOf(toRecordValue(confirmation)));
        const auto claims = *store->listAll<domain::GainClaim>();
        for (const auto &claim : claims)
            if (claim.gain == gain.id)
                changes.push_back(test::removeOf(toRecordValue(claim)));
        const auto refused = commit(work, changes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Constraint);
        QCOMPARE(refused.error().reason, u"referenced"_s);
        QCOMPARE(refused.error().detail("table"_L1), u"gain"_s);
        QCOMPARE(refused.error().detail("by"_L1), u"posting"_s);

        domain::LeanEvent event;
        event.id = work.ids.next<domain::LeanEventTag>();
        event.unit = work.ids.next<domain::UnitTag>();
        event.date = QDate(2026, 1, 1);
        const auto orphan = commit(work, {test::insertOf(toRecordValue(event))});
        QVERIFY(!orphan);
        QCOMPARE(orphan.error().code, ErrorCode::Constraint);
        QCOMPARE(orphan.error().reason, u"reference_missing"_s);
        QCOMPARE(orphan.error().detail("table"_L1), u"lean_event"_s);
        QCOMPARE(orphan.error().field, u"unit_id"_s);
        QCOMPARE(store->integrityFindings().value(), QStringList());
    }

    void refusesWhatTheTypesDoNotKeep_data() { test::addEngineRows(); }
    void refusesWhatTheTypesDoNotKeep()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        auto event = ofKind(fill(work, 25, 2), describe<domain::LeanEvent>())[0];
        auto wrong = event;
        wrong.fields[2] = u"ferdig"_s; // no status
        const auto refused = commit(work, {test::updateOf(event, wrong)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Constraint);
        QCOMPARE(refused.error().reason, u"check_failed"_s);
        QCOMPARE(refused.error().field, u"status"_s);
        wrong.fields[2] = std::monostate();
        QCOMPARE(commit(work, {test::updateOf(event, wrong)}).error().reason, u"missing_value"_s);
    }

    // Every writer adds to the same figure; each addition is either stored or told as lost.
    void noUpdateIsLost_data() { test::addSharedEngineRows(); }
    void noUpdateIsLost()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        QUuid id;
        {
            const auto store = database.create();
            TestWork work(*store);
            auto unit = *application::fromRecordValue<domain::Unit>(
                ofKind(fill(work, 26, 2), describe<domain::Unit>())[0]);
            auto empty = unit;
            empty.headcount = 0;
            if (empty != unit)
                QVERIFY(commit(work, {test::updateOf(toRecordValue(unit), toRecordValue(empty))}).has_value());
            id = unit.id.uuid();
        }
        std::atomic<int> stored = 0;
        std::atomic<int> conflicts = 0;
        std::atomic<int> others = 0;
        const auto addForAWhile = [&](quint64 seed) {
            const auto store = database.open();
            TestWork work(*store, seed, u"Klient %1"_s.arg(seed));
            for (int i = 0; i < 40; ++i) {
                const auto unit = store->get<domain::Unit>(domain::UnitId(id));
                if (!unit) {
                    ++others;
                    continue;
                }
                auto more = *unit;
                more.headcount = more.headcount.value_or(0) + 1;
                const auto done = commit(work, {test::updateOf(toRecordValue(*unit), toRecordValue(more))});
                if (done)
                    ++stored;
                else if (done.error().code == ErrorCode::Conflict && done.error().detail("who"_L1).startsWith("Klient"_L1))
                    ++conflicts;
                else
                    ++others;
            }
        };
        std::vector<std::thread> clients;
        for (quint64 seed = 100; seed < 103; ++seed)
            clients.emplace_back(addForAWhile, seed);
        for (std::thread &client : clients)
            client.join();
        const auto store = database.open();
        QCOMPARE(store->get<domain::Unit>(domain::UnitId(id))->headcount.value(), stored.load());
        QCOMPARE(stored + conflicts, 120);
        QCOMPARE(others.load(), 0);
        QVERIFY(stored > 0);
        QCOMPARE(store->integrityFindings().value(), QStringList());
    }
};

VF_TEST(ConflictsTest);
#include "tst_conflicts.moc"
