// What ideal states do to stakeholders: who is harmed, who has not been judged, and which effects may stand.
#include "domain/ledger_generators.h"
#include "domain/stakeholder/stakeholder_effect.h"
#include "domain/stakeholder/stakeholder_rules.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::domain;
using namespace Qt::StringLiterals;
using test::uuidOf;

namespace {

Stakeholder stakeholder(quint32 number, std::optional<StakeholderValue> value)
{
    Stakeholder made;
    made.id = StakeholderId(uuidOf(31, number));
    made.name = QString::number(number);
    made.value = value;
    return made;
}

StakeholderEffect effect(quint32 on, quint32 of, std::optional<EffectDirection> direction)
{
    StakeholderEffect made;
    made.stakeholder = StakeholderId(uuidOf(31, on));
    made.state = StateId(uuidOf(32, of));
    made.direction = direction;
    made.reason = u"Lengre vei"_s;
    return made;
}

} // namespace

class StakeholderEffectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyOneOfHighValueIsHarmed_data()
    {
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("direction");
        QTest::addColumn<bool>("harmed");
        for (const EffectDirection direction : allOf<EffectDirection>())
            for (const StakeholderValue value : allOf<StakeholderValue>())
                QTest::addRow("%s %s", key(value).data(), key(direction).data())
                    << int(value) << int(direction)
                    << (direction == EffectDirection::Worse
                        && (value == StakeholderValue::High || value == StakeholderValue::Decisive));
    }
    void onlyOneOfHighValueIsHarmed()
    {
        QFETCH(int, value);
        QFETCH(int, direction);
        QFETCH(bool, harmed);
        const Stakeholder row = stakeholder(1, StakeholderValue(value));
        QCOMPARE(isHarmful(row, effect(1, 1, EffectDirection(direction))), harmed);
        QVERIFY(!isHarmful(row, effect(1, 1, {})));
        QVERIFY(!isHarmful(stakeholder(1, {}), effect(1, 1, EffectDirection(direction))));
    }

    void theSummaryCountsOneIdealState()
    {
        const std::vector<Stakeholder> rows{stakeholder(1, StakeholderValue::Decisive), stakeholder(2, StakeholderValue::Low),
                                            stakeholder(3, StakeholderValue::High), stakeholder(4, StakeholderValue::High),
                                            stakeholder(5, StakeholderValue::Medium)};
        const std::vector<StakeholderEffect> effects{
            effect(1, 1, EffectDirection::Worse), effect(1, 2, EffectDirection::Better), effect(2, 1, EffectDirection::Worse),
            effect(3, 1, EffectDirection::Same),  effect(3, 2, EffectDirection::Better), effect(4, 1, {})};
        const EffectSummary first = effectSummary(rows, effects, StateId(uuidOf(32, 1)));
        QCOMPARE(first.better, 0);
        QCOMPARE(first.same, 1);
        QCOMPARE(first.worse, 2);
        QCOMPARE(first.harmed.size(), size_t(1));
        QCOMPARE(first.harmed.front().first.name, u"1"_s);
        QCOMPARE(first.harmed.front().second.reason, u"Lengre vei"_s);
        QCOMPARE(first.notJudged.size(), size_t(1)); // a remark is no judgement, and one of medium value is not missed
        QCOMPARE(first.notJudged.front().name, u"4"_s);
        const EffectSummary second = effectSummary(rows, effects, StateId(uuidOf(32, 2)));
        QCOMPARE(second.judged(), 2);
        QVERIFY(second.harmed.empty());
    }

    void anEffectIsOfAnIdealOfTheOwnAnalysis()
    {
        StakeholderAnalysis analysis;
        ValueStreamState ideal;
        ideal.analysis = AnalysisId(uuidOf(33, 1));
        ideal.kind = StateKind::Ideal;
        const auto reasonOf = [&](const StakeholderEffect &one) {
            const auto outcome = checkStakeholderEffect(one, analysis, ideal);
            return outcome ? QString() : outcome.error().reason;
        };
        StakeholderEffect one = effect(1, 1, EffectDirection::Worse);
        QCOMPARE(reasonOf(one), u"other_ideal"_s); // considered for an introduction
        analysis.analysis = AnalysisId(uuidOf(33, 2));
        QCOMPARE(reasonOf(one), u"other_ideal"_s);
        analysis.analysis = ideal.analysis;
        QCOMPARE(reasonOf(one), QString());
        one.reason.clear();
        QCOMPARE(reasonOf(one), QString());
        one.direction.reset();
        QCOMPARE(reasonOf(one), u"missing_value"_s);
        one.reason = u"Må spørres"_s;
        QCOMPARE(reasonOf(one), QString());
        ideal.kind = StateKind::Current;
        QCOMPARE(reasonOf(one), u"other_ideal"_s);
    }
};

VF_TEST(StakeholderEffectTest);
#include "tst_stakeholder_effect.moc"
