// No minute is claimed twice: whatever is registered, claimed, adjusted, undone and redone, on every engine, and also
// when two sessions reach for the same line at the same moment.
#include "application/check/database_check.h"
#include "application/record/gain_records.h"
#include "application/services/gain_service.h"
#include "application/services/value_stream_service.h"
#include "application/unit_of_work/undo.h"
#include "storage_fixture.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

#include <barrier>
#include <set>
#include <thread>

using namespace vf;
using namespace Qt::StringLiterals;
using application::ActionResult;
using application::ClaimedLine;
using application::GainService;
using application::ValueStreamService;
using base::HoursPerYear;
using test::Engine;
using test::TestDatabase;
using test::TestWork;

namespace {

constexpr int stepCount = 5;

void must(const ActionResult &outcome)
{
    if (!outcome)
        qFatal("%s %s %s", qPrintable(outcome.error().reason), qPrintable(outcome.error().field), qPrintable(outcome.error().log));
}

/// An adopted ideal state that saves 60 + 50 + 40 + 30 + 20 hours a year less the 10 that a new step takes.
class Workshop
{
public:
    explicit Workshop(TestWork &work)
    {
        const application::WorkContext &context = work.context;
        domain::Municipality municipality;
        municipality.name = u"Prøve"_s;
        must(application::OrganisationService(context).createMunicipality(municipality));
        domain::Unit unit;
        unit.name = u"Heimetenesta"_s;
        must(application::OrganisationService(context).addUnit(unit, std::nullopt));
        domain::ValueStreamAnalysis draft;
        draft.unit = context.store.listAll<domain::Unit>()->front().id;
        draft.title = u"Kveldsvakt"_s;
        draft.casesPerYear = base::CasesPerYear::of(60);
        ValueStreamService service(context);
        must(service.addAnalysis(draft));
        analysis = context.store.listAll<domain::ValueStreamAnalysis>()->front().id;
        const auto book = *application::AnalysisBook::read(context.store, analysis);
        ideal = book.states[1].state.id;
        for (int i = 0; i < stepCount; ++i)
            addStep(work, book.states[0].state.id, 60 - 10 * i);
        addStep(work, ideal, 10);
        must(service.adoptIdeal(ideal, QDate(2026, 1, 1)));
        for (const auto &line : saving(context.store).lines)
            lines.push_back(line.line);
    }
    application::IdealSaving saving(application::Store &store) const
    {
        return *application::savingOf(*application::AnalysisBook::read(store, analysis), ideal);
    }
    ActionResult registerGain(const application::WorkContext &context, const std::vector<ClaimedLine> &wanted,
                              std::optional<HoursPerYear> hours = {}) const
    {
        application::GainFromLines gain;
        gain.ideal = ideal;
        gain.lines = wanted;
        gain.gain.title = u"Mindre venting"_s;
        gain.identifiedOn = QDate(2026, 1, 2);
        gain.hours = hours;
        return ValueStreamService(context).registerGain(gain);
    }

    domain::AnalysisId analysis;
    domain::StateId ideal;
    std::vector<ClaimedLine> lines;

private:
    static void addStep(TestWork &work, const domain::StateId &state, int minutes)
    {
        domain::Step step;
        step.state = state;
        step.title = u"Trinn"_s;
        step.process = domain::ProcessEstimate::of(base::ProcessMinutes::of(minutes));
        must(ValueStreamService(work.context).addStep(step, 100));
    }
};

/// One random deed. `choice` picks lines by its bits, or a gain or an action.
struct Deed
{
    unsigned verb = 0;
    unsigned choice = 0;
};
/// As varied in short sequences as in long ones.
rc::Gen<Deed> anyDeed()
{
    return rc::gen::resize(rc::kNominalSize,
                           rc::gen::build<Deed>(rc::gen::set(&Deed::verb, rc::gen::inRange(0u, 8u)),
                                                rc::gen::set(&Deed::choice, rc::gen::inRange(1u, 64u))));
}
void showValue(const Deed &deed, std::ostream &os)
{
    os << '{' << deed.verb << ", " << deed.choice << '}';
}

const QStringList expectedRefusals{u"line_is_claimed"_s, u"claims_above_saving"_s, u"lines_save_nothing"_s,
                                   u"changed_since"_s,   u"open_below_zero"_s,     u"nothing_to_do"_s,
                                   u"removed_since"_s,   u"referenced"_s,          u"duplicate"_s,
                                   u"claim_names_no_line"_s, u"reference_missing"_s};

class Play
{
public:
    Play(TestWork &work, const Workshop &workshop) : m_context(work.context), m_workshop(workshop) {}

    void perform(const Deed &deed)
    {
        const ActionResult outcome = attempt(deed);
        if (outcome)
            m_actions.push_back((*outcome)->head.id);
        else if (!expectedRefusals.contains(outcome.error().reason))
            m_faults << outcome.error().reason + u' ' + outcome.error().log;
        m_story << (outcome ? u"done"_s : outcome.error().reason);
        judge();
    }
    const QStringList &story() const { return m_story; }
    const QStringList &faults() const { return m_faults; }

private:
    std::vector<ClaimedLine> chosen(unsigned bits) const
    {
        std::vector<ClaimedLine> lines;
        for (size_t i = 0; i < m_workshop.lines.size(); ++i)
            if (bits & (1U << i))
                lines.push_back(m_workshop.lines[i]);
        return lines;
    }
    ActionResult attempt(const Deed &deed)
    {
        switch (deed.verb) {
        case 0:
            return m_workshop.registerGain(m_context, chosen(deed.choice));
        case 1:
            return m_workshop.registerGain(m_context, chosen(1U << deed.choice % m_workshop.lines.size()));
        case 2:
            return m_workshop.registerGain(m_context, chosen(deed.choice), HoursPerYear::of(deed.choice * 6));
        case 3: { // a gain from elsewhere
            domain::Gain gain;
            gain.title = u"Fra tavla"_s;
            gain.unit = m_context.store.listAll<domain::Unit>()->front().id;
            return GainService(m_context).addGain(gain, QDate(2026, 1, 3), domain::Amount::of(HoursPerYear::of(deed.choice)));
        }
        case 4:
            return withGain(deed, [&](const domain::Gain &gain) {
                const auto lines = chosen(1U << deed.choice % m_workshop.lines.size());
                return ValueStreamService(m_context).claimLines(gain.id, m_workshop.ideal, lines);
            });
        case 5:
            return withGain(deed, [&](const domain::Gain &gain) {
                const auto amount = domain::Amount::of(HoursPerYear::of(static_cast<int>(3 * deed.choice) - 61));
                return GainService(m_context).addPosting({gain.id, domain::Account::Identified, QDate(2026, 2, 1), amount, {}, {}, {}, {}});
            });
        default:
            if (m_actions.empty())
                return base::fail(base::ErrorCode::NotFound, "nothing_to_do"_L1);
            return application::undoAction(m_context, m_actions[m_actions.size() - 1 - deed.choice % std::min<size_t>(3, m_actions.size())]);
        }
    }
    template<class Use>
    ActionResult withGain(const Deed &deed, Use use)
    {
        const auto gains = *m_context.store.listAll<domain::Gain>();
        if (gains.empty())
            return base::fail(base::ErrorCode::NotFound, "nothing_to_do"_L1);
        return use(gains[deed.choice % gains.size()]);
    }
    void judge()
    {
        std::set<QString> claimed;
        const auto claims = *m_context.store.listAll<domain::GainClaim>();
        for (const domain::GainClaim &claim : claims)
            if (!claimed.insert(claim.step->text()).second)
                m_faults << u"claimed twice"_s;
        const application::IdealSaving saving = m_workshop.saving(m_context.store);
        if (application::exceedsAsShown(saving.registered, HoursPerYear::of(190)))
            m_faults << u"registered %1 of 190"_s.arg(saving.registered.value());
        const auto findings = *application::checkDatabase(m_context.store);
        for (const application::CheckFinding &finding : findings)
            m_faults << u"check: "_s + finding.reason;
    }

    const application::WorkContext &m_context;
    const Workshop &m_workshop;
    std::vector<QUuid> m_actions;
    QStringList m_story, m_faults;
};

QStringList play(Engine engine, const std::vector<Deed> &deeds)
{
    const TestDatabase database(engine);
    const auto store = database.create();
    TestWork work(*store);
    const Workshop workshop(work);
    Play game(work, workshop);
    for (const Deed &deed : deeds) {
        work.clock.advance(1000);
        game.perform(deed);
    }
    if (!game.faults().isEmpty())
        RC_FAIL(game.faults().join(u'\n').toStdString());
    return game.story();
}

} // namespace

class ClaimsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::postgresMissing().isEmpty(), test::postgresMissing().constData()); }

    void noMinuteIsClaimedTwiceWhateverIsDone()
    {
        QMap<QString, int> met;
        QVERIFY(rc::check("each line has one gain, the gains stay within the net saving", [&] {
            const auto deeds = *rc::gen::scale(0.5, rc::gen::container<std::vector<Deed>>(anyDeed()));
            const QStringList story = play(Engine::Memory, deeds);
            for (const QString &outcome : story)
                ++met[outcome];
            if (!*rc::gen::weightedElement<bool>({{7, false}, {1, true}}))
                return;
            for (const Engine engine : {Engine::File, Engine::FileThroughQt, Engine::Postgres})
                RC_ASSERT(play(engine, deeds) == story);
        }));
        // The sequences do meet what they are about.
        for (const QString &outcome : {u"done"_s, u"line_is_claimed"_s, u"claims_above_saving"_s})
            QVERIFY2(met[outcome] > 20, qPrintable(u"%1: %2"_s.arg(outcome).arg(met[outcome])));
    }

    void theDatabaseItselfHoldsALineOnce_data() { test::addEngineRows(); }
    void theDatabaseItselfHoldsALineOnce()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const Workshop workshop(work);
        must(workshop.registerGain(work.context, {workshop.lines[0]}));
        const QUuid first = store->recentActions(1)->front().id;
        must(application::undoAction(work.context, first));
        const QUuid undoing = store->recentActions(1)->front().id;
        must(workshop.registerGain(work.context, {workshop.lines[0]}));
        // Redoing the first would claim the line again; it also wants its code back.
        auto edited = store->listAll<domain::Gain>()->front();
        const auto before = edited;
        edited.code = u"G-X"_s;
        must(GainService(work.context).editGain(before, edited));
        const auto redone = application::undoAction(work.context, undoing);
        QVERIFY(!redone);
        QCOMPARE(redone.error().reason, u"line_is_claimed"_s);

        auto twin = store->listAll<domain::GainClaim>()->front();
        twin.id = work.ids.next<domain::GainClaimTag>();
        twin.version = 0;
        const auto refused = test::commit(work, {test::insertOf(application::toRecordValue(twin))});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Constraint);
        QCOMPARE(refused.error().reason, u"line_is_claimed"_s);
        QCOMPARE(store->listAll<domain::GainClaim>()->size(), size_t(1));
    }

    void twoSessionsReachForTheSameLine_data() { test::addSharedEngineRows(); }
    void twoSessionsReachForTheSameLine()
    {
        QFETCH(Engine, engine);
        const TestDatabase database(engine);
        const auto store = database.create();
        TestWork work(*store);
        const Workshop workshop(work);
        for (size_t line = 0; line < stepCount - 1; ++line) {
            std::barrier start(2);
            std::vector<ActionResult> outcomes(2);
            const auto reach = [&](size_t session) {
                const auto own = database.open();
                TestWork client(*own, 100 + 2 * line + session, u"Økt %1"_s.arg(session));
                start.arrive_and_wait();
                outcomes[session] = workshop.registerGain(client.context, {workshop.lines[line]});
            };
            std::thread other(reach, 0);
            reach(1);
            other.join();
            QCOMPARE(outcomes[0].has_value() + outcomes[1].has_value(), 1);
            const base::Error &lost = outcomes[0] ? outcomes[1].error() : outcomes[0].error();
            QCOMPARE(lost.reason, u"line_is_claimed"_s);
            const auto claims = *store->listAll<domain::GainClaim>();
            QCOMPARE(claims.size(), line + 1);
            const auto winner = std::find_if(claims.begin(), claims.end(), [&](const domain::GainClaim &claim) {
                return application::lineOf(claim) == workshop.lines[line];
            });
            QCOMPARE(lost.detail("gain"_L1), store->get<domain::Gain>(winner->gain)->code);
        }
        QCOMPARE(store->listAll<domain::Gain>()->size(), size_t(stepCount - 1));
    }
};

VF_TEST(ClaimsTest);
#include "tst_claims.moc"
