// Stakeholders and project plans from rows to records: what they belong to, what is refused and noted.
#include "application/import/plan_import.h"
#include "application/import/stakeholder_import.h"
#include "application/services/introduction_service.h"
#include "application/services/stakeholder_service.h"
#include "application/small_municipality.h"
#include "application/unit_of_work/undo.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using namespace Qt::StringLiterals;
using vf::test::SmallMunicipality;

namespace {

StakeholderRow stakeholderRow(int row, const QString &name)
{
    StakeholderRow made;
    made.row = row;
    made.name = name;
    made.value = StakeholderValue::High;
    return made;
}

PlanRow planRow(int row, std::optional<int> number, const QString &unit, const QString &title, QDate from)
{
    PlanRow made;
    made.row = row;
    made.number = number;
    made.unit = unit;
    made.everyUnit = unit == u"Begge piloter"_s;
    made.title = title;
    made.from = from;
    made.to = from;
    return made;
}

template<class Row>
ReadFile<Row> file(std::vector<Row> rows)
{
    ReadFile<Row> made;
    made.rows = std::move(rows);
    return made;
}

QStringList described(const std::vector<ImportIssue> &issues)
{
    QStringList lines;
    for (const ImportIssue &issue : issues)
        lines << u"%1 %2: %3 (%4)"_s.arg(QString::number(issue.row), issue.column, issue.reason, issue.suggestion);
    return lines;
}

const QDate day(2015, 2, 9);

} // namespace

class StakeholderImportTest : public QObject
{
    Q_OBJECT

    static base::Result<ImportReport> importFor(SmallMunicipality &small, const QString &title,
                                                std::vector<StakeholderRow> rows)
    {
        return importStakeholders(small.work.context, {false, false, title}, file(std::move(rows)));
    }
    static void addIntroduction(SmallMunicipality &small, const QString &title, const UnitId &unit)
    {
        Introduction made;
        made.title = title;
        made.unit = unit;
        SmallMunicipality::must(IntroductionService(small.work.context).addIntroduction(made));
    }

private Q_SLOTS:
    void theOnlyOwnerNeedsNoNameAndGetsAnAnalysis()
    {
        SmallMunicipality small;
        QCOMPARE(described(importFor(small, {}, {stakeholderRow(2, u"Bruker"_s)})->rejected),
                 QStringList{u"0 : missing_target ()"_s});
        addIntroduction(small, u"Pilot i heimetenesta"_s, small.nurses);
        const auto report = importFor(small, {}, {stakeholderRow(2, u"Bruker"_s), stakeholderRow(3, u"Politiet"_s)});
        QCOMPARE(report->accepted, size_t(2));
        QCOMPARE(small.count<StakeholderAnalysis>(), size_t(1));
        const StakeholderAnalysis analysis = small.newest<StakeholderAnalysis>();
        QCOMPARE(analysis.title, u"Pilot i heimetenesta"_s);
        QVERIFY(analysis.unit == small.nurses);
        SmallMunicipality::must(undoAction(small.work.context, report->action->head.id));
        QCOMPARE(small.count<StakeholderAnalysis>() + small.count<Stakeholder>(), size_t(0));
    }

    void theOwnerIsFoundByTitleOrUnit()
    {
        SmallMunicipality small;
        addIntroduction(small, u"Pilot i hjemmetjenesten"_s, small.nurses);
        addIntroduction(small, u"Pilot på kjøkkenet"_s, small.kitchen);
        const std::vector rows{stakeholderRow(2, u"Bruker"_s)};
        QCOMPARE(described(importFor(small, {}, rows)->rejected), QStringList{u"0 : missing_target ()"_s});
        QCOMPARE(described(importFor(small, u"Pilot på kjøkenet"_s, rows)->rejected),
                 QStringList{u"0 : unknown_target (Pilot på kjøkkenet)"_s});
        QCOMPARE(importFor(small, u"PILOT PÅ KJØKKENET"_s, rows)->accepted, size_t(1));
        QVERIFY(small.newest<StakeholderAnalysis>().unit == small.kitchen);
        QCOMPARE(importFor(small, u"hjemmetjenesten"_s, rows)->accepted, size_t(1));
        QVERIFY(small.newest<StakeholderAnalysis>().unit == small.nurses);
        QCOMPARE(importFor(small, u"S01"_s, {stakeholderRow(2, u"Kokk"_s)})->accepted, size_t(1)); // the kitchen's code
        addIntroduction(small, u"Runde 2"_s, small.kitchen);
        QCOMPARE(described(importFor(small, u"Sentralkjøkkenet"_s, rows)->rejected),
                 QStringList{u"0 : ambiguous_target (Pilot på kjøkkenet, Runde 2)"_s});
    }

    void rowsAreAddedAndANameStandsOnce()
    {
        SmallMunicipality small;
        addIntroduction(small, u"Pilot"_s, small.nurses);
        QCOMPARE(importFor(small, {}, {stakeholderRow(2, u"Bruker"_s)})->accepted, size_t(1));
        const auto report = importFor(small, {}, {stakeholderRow(2, u"BRUKER"_s), stakeholderRow(3, u"Ansatte"_s),
                                                  stakeholderRow(4, u"ansatte "_s)});
        QCOMPARE(described(report->rejected),
                 (QStringList{u"2 Interessent: duplicate_id ()"_s, u"4 Interessent: duplicate_id ()"_s}));
        QCOMPARE(small.count<Stakeholder>(), size_t(1));
        QCOMPARE(importFor(small, {}, {stakeholderRow(2, u"Ansatte"_s)})->accepted, size_t(1));
        const auto rows = stakeholdersOf(small.work.store, small.newest<StakeholderAnalysis>().id);
        QCOMPARE(rows->back().name, u"Ansatte"_s);
        QCOMPARE(rows->back().position, 1);
    }

    void daysThatDoNotFitAreNoted()
    {
        SmallMunicipality small;
        addIntroduction(small, u"Pilot"_s, small.nurses);
        StakeholderRow row = stakeholderRow(7, u"Brukerrådet"_s);
        row.invitedOn = QDate(2015, 2, 2);
        row.involvedOn = QDate(2015, 2, 1);
        const auto report = importFor(small, {}, {row});
        QCOMPARE(report->accepted, size_t(1));
        QCOMPARE(described(report->notes),
                 (QStringList{u"7 Involvert: involved_before_invited ()"_s}));
    }

    void aPlanMakesTheIntroductionsItNames()
    {
        SmallMunicipality small;
        PlanRow gains = planRow(4, 3, u"Sentralkjøkkenet"_s, u"Første gevinster"_s, QDate(2015, 6, 1));
        gains.kind = MilestoneKind::FirstGains;
        gains.to = QDate(2015, 6, 15);
        const auto report = importPlan(small.work.context, {},
                                       file<PlanRow>({planRow(2, 1, u"Begge piloter"_s, u"Rapport"_s, QDate(2015, 1, 1)),
                                                      planRow(3, 2, u"Hjemmetjenesten"_s, u"Kursdag 1"_s, day), gains}));
        QVERIFY(report);
        QCOMPARE(described(report->rejected), QStringList());
        QCOMPARE(report->accepted, size_t(3));
        QCOMPARE(small.count<Introduction>(), size_t(2));
        QCOMPARE(small.count<Milestone>(), size_t(4)); // the report stands in both
        const auto introductions = small.work.store.listAll<Introduction>();
        for (const Introduction &introduction : *introductions) {
            const bool kitchen = introduction.unit == small.kitchen;
            QCOMPARE(introduction.title, kitchen ? u"Innføring av Lean i Sentralkjøkkenet"_s : u"Innføring av Lean i Hjemmetjenesten"_s);
            QCOMPARE(introduction.kind, IntroductionKind::Pilot);
            QCOMPARE(introduction.startsOn, kitchen ? QDate(2015, 6, 1) : day); // its own first activity
            QCOMPARE(introduction.firstGainBy, kitchen ? std::optional(QDate(2015, 6, 15)) : std::nullopt);
        }
        SmallMunicipality::must(undoAction(small.work.context, report->action->head.id));
        QCOMPARE(small.count<Introduction>() + small.count<Milestone>(), size_t(0));
    }

    void aPlanIsAddedToAnIntroductionThatIsNotOver()
    {
        SmallMunicipality small;
        addIntroduction(small, u"Pilot"_s, small.nurses);
        const auto rows = [](const QString &title) { return file<PlanRow>({planRow(2, 1, u"Hjemmetjenesten"_s, title, day)}); };
        QCOMPARE(importPlan(small.work.context, {}, rows(u"Kursdag 1"_s))->accepted, size_t(1));
        QCOMPARE(small.count<Introduction>(), size_t(1));
        QCOMPARE(described(importPlan(small.work.context, {}, rows(u"KURSDAG 1"_s))->rejected),
                 QStringList{u"2 Nr: duplicate_id ()"_s});
        QCOMPARE(importPlan(small.work.context, {}, rows(u"Oppfølging 1"_s))->accepted, size_t(1));
        const Introduction stored = small.newest<Introduction>();
        Introduction over = stored;
        over.status = IntroductionStatus::Completed;
        SmallMunicipality::must(IntroductionService(small.work.context).editIntroduction(stored, over));
        QCOMPARE(importPlan(small.work.context, {}, rows(u"Kursdag 1"_s))->accepted, size_t(1));
        QCOMPARE(small.count<Introduction>(), size_t(2));
    }

    void aPlanWithUnknownUnitsAndRepeatedNumbersIsRefused()
    {
        SmallMunicipality small;
        const auto report = importPlan(small.work.context, {},
                                       file<PlanRow>({planRow(2, 1, u"Hjemmetjenestn"_s, u"Kursdag 1"_s, day),
                                                      planRow(3, 1, u"Sentralkjøkkenet"_s, u"Kursdag 1"_s, day),
                                                      planRow(4, 1, u"Sentralkjøkkenet"_s, u"Kursdag 2"_s, day),
                                                      planRow(5, 1, u"Begge piloter"_s, u"Rapport"_s, day)}));
        QCOMPARE(described(report->rejected),
                 (QStringList{u"2 Pilot: unknown_unit (Hjemmetjenesten)"_s, u"4 Nr: duplicate_id ()"_s, u"5 Nr: duplicate_id ()"_s}));
        QCOMPARE(report->accepted, size_t(0));
        QCOMPARE(small.count<Introduction>(), size_t(0));
        QCOMPARE(described(importPlan(small.work.context, {}, file<PlanRow>({planRow(2, 1, u"Begge piloter"_s, u"Rapport"_s, day)}))->rejected),
                 QStringList{u"2 Pilot: unknown_unit ()"_s});
    }

    void aPlanWithoutNumbersIsKnownByActivityAndDay()
    {
        SmallMunicipality small;
        const auto rows = file<PlanRow>({planRow(2, {}, u"Hjemmetjenesten"_s, u"Kursdag 1"_s, day),
                                         planRow(3, {}, u"Hjemmetjenesten"_s, u"Kursdag 2"_s, day)});
        QCOMPARE(importPlan(small.work.context, {}, rows)->accepted, size_t(2));
        QCOMPARE(small.newest<Milestone>().position, 2);
        QCOMPARE(described(importPlan(small.work.context, {}, rows)->rejected),
                 (QStringList{u"2 Aktivitet: duplicate_id ()"_s, u"3 Aktivitet: duplicate_id ()"_s}));
    }
};

VF_TEST(StakeholderImportTest);
#include "tst_stakeholder_import.moc"
