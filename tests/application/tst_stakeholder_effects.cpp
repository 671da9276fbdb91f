// Effects of ideal states on stakeholders, through the service: one step each, with whom and what they belong to.
#include "application/check/database_check.h"
#include "application/record/stakeholder_records.h"
#include "application/services/stakeholder_service.h"
#include "application/unit_of_work/undo.h"
#include "application/value_stream_desk.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using namespace Qt::StringLiterals;

namespace {

class Judged : public test::ValueStreamDesk
{
public:
    Judged()
    {
        must(service().addIdeal(analysis, u"Digital nøkkel"_s));
        other = newest<ValueStreamState>().id;
        StakeholderAnalysis made;
        made.analysis = analysis;
        must(stakeholders.addAnalysis(made));
        considered = newest<StakeholderAnalysis>().id;
        user = add(u"Bruker"_s);
        family = add(u"Pårørende"_s);
    }
    using test::ValueStreamDesk::add;
    StakeholderId add(const QString &name)
    {
        Stakeholder row;
        row.analysis = considered;
        row.name = name;
        row.value = StakeholderValue::Decisive;
        must(stakeholders.addStakeholder(row));
        return newest<Stakeholder>().id;
    }
    ActionResult judge(const StakeholderId &on, const StateId &of, std::optional<EffectDirection> direction,
                       const QString &reason = {})
    {
        return stakeholders.judgeEffects({{on, of, direction, reason}});
    }
    /// "Bruker worse Lengre vei; …" in the order of the rows and states.
    QString said()
    {
        QStringList lines;
        for (const StakeholderId &row : {user, family})
            for (const StateId &state : {ideal, other})
                for (const StakeholderEffect &one : all<StakeholderEffect>())
                    if (one.stakeholder == row && one.state == state)
                        lines << (row == user ? u"Bruker "_s : u"Pårørende "_s)
                                + (one.direction ? QString(key(*one.direction)) : u"-"_s) + u' ' + one.reason;
        return lines.join(u"; "_s);
    }
    void undo(const ActionResult &action) { must(undoAction(work.context, must(action)->head.id)); }

    StakeholderService stakeholders{work.context};
    StateId other;
    StakeholderAnalysisId considered;
    StakeholderId user, family;
};

QString refusal(const ActionResult &outcome)
{
    return outcome ? u"stored"_s : outcome.error().reason + u' ' + outcome.error().field;
}

} // namespace

class StakeholderEffectsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aJudgementReplacesTheOneBefore()
    {
        Judged p;
        const auto first = p.judge(p.user, p.ideal, EffectDirection::Worse, u"  Lengre vei "_s);
        QCOMPARE(p.said(), u"Bruker worse Lengre vei"_s);
        QVERIFY(p.newest<StakeholderEffect>().unit == p.nurses);
        const auto second = p.judge(p.user, p.ideal, EffectDirection::Better, u"Kortere ventetid"_s);
        QCOMPARE(p.said(), u"Bruker better Kortere ventetid"_s);
        const auto forgotten = p.judge(p.user, p.ideal, {}, u" "_s);
        QCOMPARE(p.said(), QString());
        p.undo(forgotten);
        p.undo(second);
        QCOMPARE(p.said(), u"Bruker worse Lengre vei"_s);
        p.undo(first);
        QCOMPARE(p.said(), QString());
        QCOMPARE(refusal(p.judge(p.user, p.ideal, {})), u"stored"_s); // nothing there, nothing said
    }

    void manyJudgementsAreOneStep()
    {
        Judged p;
        const auto judged = p.stakeholders.judgeEffects({{p.user, p.ideal, EffectDirection::Worse, {}},
                                                         {p.user, p.other, {}, u"Må spørres"_s},
                                                         {p.family, p.other, EffectDirection::Same, {}}});
        QCOMPARE(p.said(), u"Bruker worse ; Bruker - Må spørres; Pårørende same "_s);
        p.undo(judged);
        QCOMPARE(p.said(), QString());
        // One that may not stand: none is written.
        QCOMPARE(refusal(p.stakeholders.judgeEffects({{p.user, p.ideal, EffectDirection::Worse, {}},
                                                      {p.user, p.current, EffectDirection::Worse, {}}})),
                 u"other_ideal "_s);
        QCOMPARE(p.said(), QString());
    }

    void theyGoWithWhatTheyAreAbout()
    {
        Judged p;
        const auto fill = [&] {
            test::SmallMunicipality::must(p.judge(p.user, p.ideal, EffectDirection::Worse));
            test::SmallMunicipality::must(p.judge(p.user, p.other, EffectDirection::Same));
            test::SmallMunicipality::must(p.judge(p.family, p.other, EffectDirection::Better));
        };
        fill();
        const QString all = p.said();
        const auto ideal = p.service().removeIdeal(p.other);
        QCOMPARE(p.said(), u"Bruker worse "_s);
        p.undo(ideal);
        QCOMPARE(p.said(), all);
        const auto row = p.stakeholders.removeStakeholders({p.user});
        QCOMPARE(p.said(), u"Pårørende better "_s);
        p.undo(row);
        const auto rows = p.stakeholders.removeAnalysis(p.considered);
        QCOMPARE(p.said(), QString());
        p.undo(rows);
        QCOMPARE(p.said(), all);
        const auto whole = p.service().removeAnalysis(p.analysis);
        QVERIFY(whole);
        QCOMPARE(p.count<StakeholderEffect>() + p.count<Stakeholder>() + p.count<ValueStreamState>(), size_t(0));
        p.undo(whole);
        QCOMPARE(p.said(), all);
        const auto before = p.newest<ValueStreamAnalysis>();
        ValueStreamAnalysis moved = before;
        moved.unit = p.kitchen;
        QVERIFY(p.service().editAnalysis(before, moved));
        for (const StakeholderEffect &one : p.all<StakeholderEffect>())
            QVERIFY(one.unit == p.kitchen);
        QVERIFY(checkDatabase(p.work.store)->empty());
    }

    void theCheckFindsOneOfAnotherIdeal()
    {
        Judged p;
        test::SmallMunicipality::must(p.judge(p.user, p.ideal, EffectDirection::Worse));
        p.work.store.tamper([&](RecordValue &value) {
            if (value.record == &describe<StakeholderEffect>())
                value.fields[static_cast<size_t>(describe<StakeholderEffect>().indexOf("state_id"_L1))] = p.current.text();
        });
        const auto findings = checkDatabase(p.work.store);
        QCOMPARE(findings->size(), size_t(1));
        QCOMPARE(findings->front().reason, u"other_ideal"_s);
        QCOMPARE(findings->front().subject, u"Bruker"_s);
    }
};

VF_TEST(StakeholderEffectsTest);
#include "tst_stakeholder_effects.moc"
