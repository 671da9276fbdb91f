// What every Store promises, on every engine: records come back as they were written, in order.
#include "application/record/content_hash.h"
#include "application/unit_of_work/undo.h"
#include "storage_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace vf;
using application::ChangeSet;
using application::FieldValue;
using application::RecordDescription;
using application::RecordValue;
using base::ErrorCode;
using test::commit;
using test::Engine;
using test::fill;
using test::ofKind;
using test::RecordGenerator;
using test::TestDatabase;
using test::TestWork;
using namespace Qt::StringLiterals;

namespace {

QString plain(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : u"not a text"_s;
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData()); }

    void recordsComeBackAsTheyWere_data() { test::addEngineRows(); }
    void recordsComeBackAsTheyWere()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const auto records = fill(work, 11, 70);
        for (const RecordDescription *record : application::allRecords()) {
            const auto stored = store->list(*record);
            QVERIFY(stored.has_value());
            const auto expected = ofKind(records, *record);
            QVERIFY(!expected.empty());
            QCOMPARE(stored->size(), expected.size());
            for (size_t i = 0; i < expected.size(); ++i)
                for (size_t f = 0; f < expected[i].fields.size(); ++f)
                    if ((*stored)[i].fields[f] != expected[i].fields[f]) {
                        qWarning("%s", qPrintable(record->table + u'.' + record->columns[f].name));
                        QCOMPARE(plain((*stored)[i].fields[f]), plain(expected[i].fields[f]));
                    }
        }
        const auto info = store->info();
        QVERIFY(info.has_value());
        QCOMPARE(info->counts.size(), application::allRecords().size());
        QCOMPARE(info->counts.front(), (std::pair<QString, qint64>(u"municipality"_s, 1)));
        QCOMPARE(info->counts.back(), (std::pair<QString, qint64>(u"saved_view"_s, 70)));
        QCOMPARE(store->integrityFindings().value(), QStringList());
    }

    void findsByColumn_data() { test::addEngineRows(); }
    void findsByColumn()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const auto records = fill(work, 12, 700);
        const auto gains = ofKind(records, application::describe<domain::Gain>());
        for (const size_t wanted : {size_t(0), size_t(1), size_t(5), size_t(65), size_t(600)}) {
            std::vector<FieldValue> ids;
            for (size_t i = 0; i < wanted; ++i) // twice, and backwards
                ids.insert(ids.end(), 2, gains[wanted - 1 - i].id.toString(QUuid::WithoutBraces));
            const auto found = store->listWhere(application::describe<domain::Gain>(), "id"_L1, ids);
            QVERIFY(found.has_value());
            QVERIFY(std::equal(found->begin(), found->end(), gains.begin(), gains.begin() + static_cast<qsizetype>(wanted)));
        }
        const std::vector<FieldValue> none{FieldValue()};
        const auto roots = store->listWhere(application::describe<domain::UnitPlacement>(), "parent_id"_L1, none);
        QVERIFY(roots.has_value());
        QCOMPARE(roots->size(), size_t(700));
        const std::vector<FieldValue> mixed{FieldValue(), u"2020-01-01"_s};
        const auto planned = store->listWhere(application::describe<domain::Gain>(), "planned_on"_L1, mixed);
        QVERIFY(planned.has_value());
        for (const RecordValue &gain : *planned) {
            const auto typed = application::fromRecordValue<domain::Gain>(gain);
            QVERIFY(!typed->plannedOn || *typed->plannedOn == QDate(2020, 1, 1));
        }
        QVERIFY(std::is_sorted(planned->begin(), planned->end(), [](const RecordValue &a, const RecordValue &b) {
            return a.id.toString() < b.id.toString();
        }));
        QCOMPARE(store->get<domain::Gain>(domain::GainId(gains[3].id))->code,
                 application::fromRecordValue<domain::Gain>(gains[3])->code);
        QCOMPARE(store->get<domain::Gain>(domain::GainId(QUuid::createUuid())).error().code, ErrorCode::NotFound);
    }

    void readsTheLedger_data() { test::addEngineRows(); }
    void readsTheLedger()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        fill(work, 13, 200);
        const auto ledger = store->ledgerPostings();
        QVERIFY(ledger.has_value());
        auto postings = *store->listAll<domain::Posting>();
        QCOMPARE(ledger->size(), postings.size());
        QVERIFY(std::is_sorted(ledger->begin(), ledger->end(),
                               [](const auto &a, const auto &b) { return a.gain < b.gain; }));
        for (const domain::Posting &posting : postings) {
            const auto expected = domain::LedgerPosting::of(posting);
            const auto found = std::find_if(ledger->begin(), ledger->end(),
                                            [&](const auto &entry) { return entry.id == posting.id; });
            QVERIFY(found != ledger->end());
            QVERIFY(found->gain == expected.gain && found->unit == expected.unit && found->account == expected.account
                    && found->effectiveOn == expected.effectiveOn && found->amount == expected.amount
                    && found->extraWorkBasis == expected.extraWorkBasis);
        }
    }

    void readsTheMeasurements_data() { test::addEngineRows(); }
    void readsTheMeasurements()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        fill(work, 21, 50);
        auto measurements = *store->measurements();
        std::sort(measurements.begin(), measurements.end(),
                  [](const auto &a, const auto &b) { return a.id.text() < b.id.text(); });
        QVERIFY(!measurements.empty());
        QVERIFY(measurements == *store->listAll<domain::Measurement>());
    }

    void visitsEachRecordUntilOneFails_data() { test::addEngineRows(); }
    void visitsEachRecordUntilOneFails()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        fill(work, 14, 20);
        std::vector<RecordValue> seen;
        const auto visited = store->forEach(application::describe<domain::Unit>(), [&](const RecordValue &value) {
            seen.push_back(value);
            return base::Result<void>();
        });
        QVERIFY(visited.has_value());
        QVERIFY(seen == *store->list(application::describe<domain::Unit>()));
        int count = 0;
        const auto stopped =
            store->forEach(application::describe<domain::Unit>(), [&](const RecordValue &) -> base::Result<void> {
                if (++count == 3)
                    return base::fail(ErrorCode::Cancelled, "stopped"_L1);
                return {};
            });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().reason, u"stopped"_s);
        QCOMPARE(count, 3);
        // The cursor is closed: writing works.
        QVERIFY(commit(work, {test::updateOf(seen[0], RecordGenerator(3).changed(seen[0], seen))}).has_value());
    }

    void keepsALog_data() { test::addEngineRows(); }
    void keepsALog()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const auto unit = fill(work, 15, 1)[2];
        QCOMPARE(unit.record, &application::describe<domain::Unit>());
        auto typed = *application::fromRecordValue<domain::Unit>(unit);
        typed.name = u"«Nytt» \"navn\"\\\n😀"_s;
        typed.headcount = std::nullopt;
        typed.fte = base::FteCount::fromMillionths(9'007'199'254'740'993); // more than a double holds
        auto renamed = application::toRecordValue(typed);
        work.clock.advance(1500);
        const auto done = commit(work, {test::updateOf(unit, renamed)});
        QVERIFY(done.has_value());
        renamed.version = 2;
        QCOMPARE(store->list(*unit.record)->front(), renamed);

        const auto heads = store->recentActions(10);
        QVERIFY(heads.has_value());
        QCOMPARE(heads->size(), size_t(2));
        QCOMPARE(heads->front(), (*done)->head);
        QVERIFY((*heads)[0].sequence > (*heads)[1].sequence);
        QCOMPARE(store->recentActions(1)->size(), size_t(1));

        const auto action = store->action((*done)->head.id);
        QVERIFY(action.has_value());
        QCOMPARE(action->head, (*done)->head);
        QCOMPARE(action->changes.size(), size_t(1));
        const application::LoggedChange &line = action->changes.front();
        QCOMPARE(line.kind, application::LoggedChange::Kind::Update);
        QCOMPARE(line.recordId, unit.id);
        QCOMPARE(line.version, 2);
        std::vector<std::pair<size_t, FieldValue>> before;
        std::vector<std::pair<size_t, FieldValue>> after;
        for (size_t i = 0; i < unit.fields.size(); ++i)
            if (unit.fields[i] != renamed.fields[i]) {
                before.emplace_back(i, unit.fields[i]);
                after.emplace_back(i, renamed.fields[i]);
            }
        QVERIFY(line.before == before);
        QVERIFY(line.after == after);
        QCOMPARE(store->changesAfter(*unit.record, unit.id, 0)->size(), size_t(2));
        QCOMPARE(store->changesAfter(*unit.record, unit.id, 1)->front(), line);
        QCOMPARE(store->changesAfter(*unit.record, unit.id, 2)->size(), size_t(0));
        QCOMPARE(store->action(QUuid::createUuid()).error().code, ErrorCode::NotFound);
    }

    void refusesWhatCouldNotComeBack_data() { test::addEngineRows(); }
    void refusesWhatCouldNotComeBack()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        fill(work, 16, 2);
        const QByteArray before = *application::contentHash(*store);
        for (const auto &[text, reason] :
             {std::pair(u"a\0b"_s, u"nul_character"_s), std::pair(QString(QChar(0xd800)), u"broken_text"_s),
              std::pair(u"\ufeffx"_s, u"byte_order_mark"_s)}) {
            domain::FteRate rate;
            rate.id = work.ids.next<domain::FteRateTag>();
            rate.from = QDate(2026, 1, 1);
            rate.source = text;
            const auto done = commit(work, {test::insertOf(application::toRecordValue(rate))});
            QVERIFY(!done);
            QCOMPARE(done.error().code, ErrorCode::Invalid);
            QCOMPARE(done.error().reason, reason);
            QCOMPARE(done.error().field, u"source"_s);
        }
        work.session.actor = u"a\0b"_s;
        domain::FteRate rate;
        rate.id = work.ids.next<domain::FteRateTag>();
        rate.from = QDate(2026, 1, 1);
        QCOMPARE(commit(work, {test::insertOf(application::toRecordValue(rate))}).error().code, ErrorCode::Invalid);
        QCOMPARE(*application::contentHash(*store), before);
        QCOMPARE(store->recentActions(10)->size(), size_t(1));
    }

    void veryLongTextsComeBack_data() { test::addEngineRows(); }
    void veryLongTextsComeBack()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        domain::FteRate rate;
        rate.id = work.ids.next<domain::FteRateTag>();
        rate.from = QDate(2026, 1, 1);
        rate.source = u"Å'\\😀"_s.repeated(400'000);
        QVERIFY(commit(work, {test::insertOf(application::toRecordValue(rate))}).has_value());
        QVERIFY(store->get<domain::FteRate>(rate.id)->source == rate.source);
    }

    void aDroppedUnitOfWorkLeavesNothing_data() { test::addEngineRows(); }
    void aDroppedUnitOfWorkLeavesNothing()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const auto records = fill(work, 17, 5);
        const QByteArray before = *application::contentHash(*store);
        {
            auto unitOfWork = application::UnitOfWork::begin(work.context, test::someAction);
            QVERIFY(unitOfWork.has_value());
            ChangeSet changes;
            changes.add(test::removeOf(ofKind(records, application::describe<domain::LeanEvent>()).front()));
            QVERIFY(unitOfWork->apply(std::move(changes)).has_value());
            QVERIFY(*application::contentHash(*store) != before);
        }
        QCOMPARE(*application::contentHash(*store), before);
        QCOMPARE(store->recentActions(10)->size(), size_t(1));
    }

    void contentIsEqualOnEveryEngine()
    {
        QByteArray hash;
        for (const Engine engine : test::allEngines) {
            const TestDatabase database(engine);
            const auto store = database.create();
            TestWork work(*store);
            fill(work, 18, 60);
            const QByteArray now = *application::contentHash(*store);
            QCOMPARE(now.size(), 32);
            if (hash.isEmpty())
                hash = now;
            QCOMPARE(now, hash);
        }
    }

    void theHashSeesEveryField()
    {
        const TestDatabase database(Engine::Memory);
        const auto store = database.create();
        TestWork work(*store);
        fill(work, 19, 3);
        std::vector<QByteArray> hashes{*application::contentHash(*store)};
        RecordGenerator generator(4);
        for (const RecordDescription *record : application::allRecords()) {
            const RecordValue value = store->list(*record)->front();
            const RecordValue changed = generator.changed(value, {});
            if (changed.fields == value.fields)
                continue;
            const auto done = commit(work, {test::updateOf(value, changed)});
            if (!done)
                continue; // a ledger rule
            hashes.push_back(*application::contentHash(*store));
            QCOMPARE(std::count(hashes.begin(), hashes.end(), hashes.back()), 1);
            QVERIFY(application::undoAction(work.context, (*done)->head.id).has_value());
            QCOMPARE(*application::contentHash(*store), hashes.front()); // though the versions differ
        }
        QVERIFY(hashes.size() > 5);
    }
};

VF_TEST(StoreTest);
#include "tst_store.moc"
