// Random edits of every record kind through units of work: undoing all of them gives the opened state, redoing all of
// them the final one, with the same content on every engine. Refused edits leave everything as it was.
#include "application/record/content_hash.h"
#include "application/unit_of_work/undo.h"
#include "storage_fixture.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace vf;
using namespace Qt::StringLiterals;
using application::RecordDescription;
using application::RecordValue;
using test::commit;
using test::Engine;
using test::RecordGenerator;
using test::TestDatabase;
using test::TestWork;

namespace {

/// One step: what to do, with which kind, and where its random values begin. Small numbers are simple steps.
struct Step
{
    unsigned verb = 0; ///< 0–3 insert, 4–7 update, 8 remove, 9 undo the last action
    unsigned kind = 0;
    unsigned edits = 1;
    quint64 seed = 0;
};

struct Outcome
{
    QByteArray opened;
    QByteArray final;
    size_t stored = 0;
    QStringList faults; ///< what went wrong, in English
};

/// Why a random edit may be refused; anything else is a fault.
const QStringList expectedRefusals{
    u"nothing_to_do"_s,     u"referenced"_s,         u"duplicate"_s,         u"reference_missing"_s, u"open_below_zero"_s,
    u"changed_since"_s,     u"removed_since"_s,      u"gain_has_postings"_s, u"extra_work_unit_unexpected"_s,
    u"line_is_claimed"_s,  u"confirmation_without_signal"_s, u"too_few_cases"_s, u"no_newer_measurement"_s,
    u"confirmation_is_fixed"_s};

std::vector<RecordValue> everything(storage::SqlStore &store)
{
    std::vector<RecordValue> all;
    for (const RecordDescription *record : application::allRecords()) {
        auto some = *store.list(*record);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::optional<application::Change> changeFor(const Step &step, RecordGenerator &generator, size_t kind,
                                             const std::vector<RecordValue> &all)
{
    const RecordDescription &record = *application::allRecords()[kind % application::allRecords().size()];
    if (step.verb < 4) {
        const auto made = generator.make(record, all);
        return made ? std::optional(test::insertOf(*made)) : std::nullopt;
    }
    const auto some = test::ofKind(all, record);
    if (some.empty())
        return std::nullopt;
    const RecordValue &chosen = some[generator.below(some.size())];
    if (step.verb == 8)
        return test::removeOf(chosen);
    const RecordValue changed = generator.changed(chosen, all);
    return changed.fields == chosen.fields ? std::nullopt : std::optional(test::updateOf(chosen, changed));
}

/// Several changes in one unit of work, of neighbouring kinds, each record once.
std::vector<application::Change> changesFor(const Step &step, const std::vector<RecordValue> &all)
{
    RecordGenerator generator(step.seed * 977 + step.verb);
    std::vector<application::Change> changes;
    for (unsigned i = 0; i < step.edits; ++i) {
        auto change = changeFor(step, generator, step.kind + i, all);
        const auto same = [&](const application::Change &other) { return other.id == change->id; };
        if (change && std::none_of(changes.begin(), changes.end(), same))
            changes.push_back(std::move(*change));
    }
    return changes;
}

/// The action that `step` stored, if it did; a fault when a refused step changed something. `outcome.final`: the
/// content's hash, kept up to date.
std::optional<QUuid> perform(const Step &step, TestWork &work, storage::SqlStore &store,
                             const std::vector<QUuid> &actions, Outcome &outcome)
{
    const auto heads = *store.recentActions(2);
    work.clock.advance(1000);
    test::Committed done = base::fail(base::ErrorCode::NotFound, "nothing_to_do"_L1);
    if (step.verb == 9 && !actions.empty())
        done = application::undoAction(work.context, actions.back());
    else if (auto changes = changesFor(step, everything(store)); step.verb < 9 && !changes.empty())
        done = commit(work, std::move(changes));
    const QByteArray after = *application::contentHash(store);
    if (!done && after != outcome.final)
        outcome.faults << u"refused with %1, but the content changed"_s.arg(done.error().reason);
    if (!done && *store.recentActions(2) != heads)
        outcome.faults << u"refused with %1, but the log changed"_s.arg(done.error().reason);
    if (!done && !expectedRefusals.contains(done.error().reason))
        outcome.faults << u"refused with %1: %2"_s.arg(done.error().reason, done.error().log);
    outcome.final = after;
    return done ? std::optional((*done)->head.id) : std::nullopt;
}

/// Takes the actions back, newest first, after which the content's hash must be `expected`; the undoing actions in the
/// order they were made.
std::vector<QUuid> undoAll(TestWork &work, const std::vector<QUuid> &actions, const QByteArray &expected,
                           Outcome &outcome)
{
    std::vector<QUuid> undone;
    for (auto at = actions.rbegin(); at != actions.rend(); ++at) {
        const auto done = application::undoAction(work.context, *at);
        if (!done) {
            outcome.faults << u"undo: %1 %2 %3"_s.arg(done.error().reason, done.error().field, done.error().log);
            return undone;
        }
        undone.push_back((*done)->head.id);
    }
    if (*application::contentHash(work.context.store) != expected)
        outcome.faults << u"undone, but not what it was"_s;
    return undone;
}

Outcome play(Engine engine, const std::vector<Step> &steps)
{
    const TestDatabase database(engine);
    const auto store = database.create();
    TestWork work(*store);
    test::fill(work, 77, 3);
    Outcome outcome;
    outcome.opened = *application::contentHash(*store);
    outcome.final = outcome.opened;
    std::vector<QUuid> actions;
    for (const Step &step : steps)
        if (const auto action = perform(step, work, *store, actions, outcome))
            actions.push_back(*action);
    outcome.stored = actions.size();

    const auto undone = undoAll(work, actions, outcome.opened, outcome);
    const auto redone = undoAll(work, undone, outcome.final, outcome);
    undoAll(work, redone, outcome.opened, outcome);
    outcome.faults << store->integrityFindings().value();
    return outcome;
}

void failOn(const Outcome &outcome)
{
    if (!outcome.faults.isEmpty())
        RC_FAIL(outcome.faults.join(u'\n').toStdString());
}

rc::Gen<Step> anyStep()
{
    return rc::gen::build<Step>(rc::gen::set(&Step::verb, rc::gen::inRange(0u, 10u)),
                                rc::gen::set(&Step::kind, rc::gen::inRange(0u, static_cast<unsigned>(application::allRecords().size()))),
                                rc::gen::set(&Step::edits, rc::gen::inRange(1u, 5u)),
                                rc::gen::set(&Step::seed, rc::gen::inRange<quint64>(0, 1'000'000)));
}

void showValue(const Step &step, std::ostream &os)
{
    os << '{' << step.verb << ", " << step.kind << ", " << step.edits << ", " << step.seed << '}';
}

} // namespace

class UndoPropertyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData()); }

    void undoAllIsOpenedAndRedoAllIsFinal()
    {
        size_t stored = 0;
        QVERIFY(rc::check("undo all = opened, redo all = final, equal on all engines", [&] {
            const auto steps = *rc::gen::scale(0.4, rc::gen::container<std::vector<Step>>(anyStep()));
            const Outcome memory = play(Engine::Memory, steps);
            failOn(memory);
            stored += memory.stored;
            // The others take longer: a part of the sequences is enough to see that they agree.
            if (!*rc::gen::weightedElement<bool>({{4, false}, {1, true}}))
                return;
            for (const Engine engine : {Engine::File, Engine::FileThroughQt, Engine::Postgres}) {
                const Outcome other = play(engine, steps);
                failOn(other);
                RC_ASSERT(other.stored == memory.stored);
                RC_ASSERT(other.opened == memory.opened);
                RC_ASSERT(other.final == memory.final);
            }
        }));
        QVERIFY2(stored > 200, qPrintable(QString::number(stored)));
    }
};

VF_TEST(UndoPropertyTest);
#include "tst_undo_property.moc"
