// Rules of stakeholder analyses, and the warnings against the workshop they prepare.
#include "domain/ledger_generators.h"
#include "domain/stakeholder/involvement.h"
#include "domain/stakeholder/stakeholder_rules.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::domain;
using test::uuidOf;

namespace {

Stakeholder stakeholder(quint32 number, std::optional<StakeholderValue> value, std::optional<QDate> involvedOn = {})
{
    Stakeholder made;
    made.id = StakeholderId(uuidOf(31, number));
    made.name = QStringLiteral("Politiet");
    made.value = value;
    made.involvedOn = involvedOn;
    return made;
}

const QDate workshop(2015, 2, 11);

} // namespace

class InvolvementTest : public QObject
{
    Q_OBJECT

    static QString reasonOf(const base::Result<void> &outcome) { return outcome ? QString() : outcome.error().reason; }

private Q_SLOTS:
    void anAnalysisHasATitleAndOneOwner()
    {
        StakeholderAnalysis analysis;
        QCOMPARE(reasonOf(checkStakeholderAnalysis(analysis)), QStringLiteral("missing_value"));
        analysis.title = QStringLiteral("Oppfølgingssamtaler");
        QCOMPARE(reasonOf(checkStakeholderAnalysis(analysis)), QStringLiteral("one_owner"));
        analysis.introduction = IntroductionId(uuidOf(32, 1));
        QVERIFY(checkStakeholderAnalysis(analysis));
        analysis.analysis = AnalysisId(uuidOf(33, 1));
        QCOMPARE(reasonOf(checkStakeholderAnalysis(analysis)), QStringLiteral("one_owner"));
        analysis.introduction.reset();
        QVERIFY(checkStakeholderAnalysis(analysis));
    }

    void aNamedPersonHasPurposeAndEnd()
    {
        Stakeholder row = stakeholder(1, {});
        QVERIFY(checkStakeholder(row));
        row.name = QStringLiteral("  ");
        QCOMPARE(reasonOf(checkStakeholder(row)), QStringLiteral("missing_value"));
        row.name = QStringLiteral("Verneombudet");
        row.personal = true;
        QCOMPARE(reasonOf(checkStakeholder(row)), QStringLiteral("person_needs_purpose"));
        row.purpose = QStringLiteral(" ");
        QCOMPARE(reasonOf(checkStakeholder(row)), QStringLiteral("person_needs_purpose"));
        row.purpose = QStringLiteral("Kontakt før kursdagene");
        QCOMPARE(reasonOf(checkStakeholder(row)), QStringLiteral("person_needs_delete_by"));
        row.deleteBy = QDate(2015, 12, 31);
        QVERIFY(checkStakeholder(row));
    }

    void thoseOfHighValueAreMissedFromTwoWeeksBefore()
    {
        const std::vector rows{stakeholder(1, StakeholderValue::High), stakeholder(2, StakeholderValue::Medium),
                               stakeholder(3, StakeholderValue::Decisive), stakeholder(4, {}),
                               stakeholder(5, StakeholderValue::High, QDate(2015, 1, 20))};
        StakeholderAnalysis analysis;
        analysis.doneOn = QDate(2015, 1, 28);
        const auto on = [&](QDate asOf) { return involvementWarnings(analysis, rows, workshop, asOf); };
        QVERIFY(on(QDate(2015, 1, 27)).size() == 0);
        const std::vector before = on(QDate(2015, 1, 28));
        QCOMPARE(before.size(), size_t(1));
        QCOMPARE(before[0].kind, InvolvementWarningKind::NotInvolvedBeforeWorkshop);
        QCOMPARE(before[0].latest, QDate(2015, 1, 28));
        QVERIFY((before[0].missing == std::vector{rows[0].id, rows[2].id}));
        QCOMPARE(on(workshop).front().kind, InvolvementWarningKind::NotInvolvedBeforeWorkshop);
        QCOMPARE(on(workshop.addDays(1)).front().kind, InvolvementWarningKind::NotInvolvedInWorkshop);
        QVERIFY(involvementWarnings(analysis, rows, std::nullopt, workshop).empty());
    }

    void whatHappensAfterTheDateIsNotKnownYet()
    {
        const std::vector rows{stakeholder(1, StakeholderValue::High, QDate(2015, 2, 5))};
        StakeholderAnalysis analysis;
        analysis.doneOn = QDate(2015, 1, 20);
        QCOMPARE(involvementWarnings(analysis, rows, workshop, QDate(2015, 2, 4)).size(), size_t(1));
        QVERIFY(involvementWarnings(analysis, rows, workshop, QDate(2015, 2, 5)).empty());
    }

    void anAnalysisIsLateWhenItIsDoneTooNearTheWorkshop()
    {
        StakeholderAnalysis analysis;
        const auto isLate = [&](std::optional<QDate> doneOn, QDate asOf, int days = stakeholderLeadDays) {
            analysis.doneOn = doneOn;
            const std::vector warnings = involvementWarnings(analysis, {}, workshop, asOf, days);
            return warnings.size() == 1 && warnings[0].kind == InvolvementWarningKind::AnalysisLate;
        };
        QVERIFY(!isLate(std::nullopt, QDate(2015, 1, 28)));
        QVERIFY(isLate(std::nullopt, QDate(2015, 1, 29)));
        QVERIFY(!isLate(QDate(2015, 1, 28), QDate(2015, 3, 1)));
        QVERIFY(isLate(QDate(2015, 1, 29), QDate(2015, 3, 1)));
        QVERIFY(!isLate(QDate(2015, 1, 29), QDate(2015, 3, 1), 7));
        QVERIFY(isLate(QDate(2015, 1, 28), QDate(2015, 1, 27), 21)); // not done on that day
    }

    void involvedBeforeInvitedIsNoted()
    {
        Stakeholder row = stakeholder(1, {}, QDate(2015, 2, 5));
        QVERIFY(!isInvolvedBeforeInvited(row));
        row.invitedOn = QDate(2015, 2, 5);
        QVERIFY(!isInvolvedBeforeInvited(row));
        row.invitedOn = QDate(2015, 2, 6);
        QVERIFY(isInvolvedBeforeInvited(row));
    }
};

VF_TEST(InvolvementTest);
#include "tst_involvement.moc"
