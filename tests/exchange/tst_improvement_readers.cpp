// Files of stakeholders and project plans: those of the Harstad case, other spellings, and rows that are refused.
#include "exchange/plan_reader.h"
#include "exchange/reading_support.h"
#include "exchange/stakeholder_reader.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::application;
using namespace vf::exchange;
using domain::MilestoneKind;
using domain::StakeholderValue;
using test::described;

class ImprovementReadersTest : public QObject
{
    Q_OBJECT

    static constexpr auto planHeader = "Nr;Pilot;Aktivitet;Start;Slutt;ISO-uke;Ansvar;Kilde\n";

    static int count(const ReadFile<PlanRow> &file, MilestoneKind kind)
    {
        return static_cast<int>(std::count_if(file.rows.begin(), file.rows.end(), [&](const PlanRow &r) { return r.kind == kind; }));
    }

private Q_SLOTS:
    void readsTheStakeholdersOfHarstad()
    {
        const auto file = readStakeholders(test::testData(u"cases/harstad-2015/interessenter.csv"_s));
        QCOMPARE(described(file.issues), QStringList());
        QCOMPARE(file.rows.size(), size_t(6));
        StakeholderRow user;
        user.row = 2;
        user.name = u"Bruker"_s;
        user.value = StakeholderValue::Decisive;
        user.consequence = u"Oppnår ikke kvalifisering"_s;
        QVERIFY(file.rows[0] == user);
        QCOMPARE(file.rows[3].value, StakeholderValue::Medium);
        QCOMPARE(file.rows[5].name, u"Kommunen - økonomi"_s);
        QCOMPARE(file.rows[5].value, StakeholderValue::High);
    }

    void readsEveryFieldOfAStakeholder()
    {
        const auto file = readStakeholders(
            u"Stakeholder;Value;Consequence;Kategori;Forventninger;Innflytelse;Interesse;Holdning;Tiltak;Invitert;Involvert\n"
            "Bruker;avgjørende;Venter;Innbygger;Svar;STOR;middels;kritisk;Møte;01.02.2015;05.02.2015\n"
            "Andre;;;;;;;;;;\n"_s.toUtf8());
        QCOMPARE(described(file.issues), QStringList());
        QVERIFY((file.rows.at(0)
                 == StakeholderRow{2, u"Bruker"_s, StakeholderValue::Decisive, u"Venter"_s, u"Innbygger"_s, u"Svar"_s,
                                   domain::Engagement::Large, domain::Engagement::Medium, domain::Attitude::Critical, u"Møte"_s,
                                   QDate(2015, 2, 1), QDate(2015, 2, 5)}));
        QVERIFY(!file.rows.at(1).value && !file.rows.at(1).influence && !file.rows.at(1).invitedOn);
    }

    void understandsTheWordsOfTheLevels()
    {
        const auto check = [](const char16_t *text, std::optional<StakeholderValue> value) {
            QVERIFY2(stakeholderValueFrom(text) == value, qPrintable(QString::fromUtf16(text)));
        };
        check(u"LAV", StakeholderValue::Low);
        check(u"Middels", StakeholderValue::Medium);
        check(u"HOEY", StakeholderValue::High);
        check(u"høy,  avgjørende", StakeholderValue::Decisive);
        check(u"AVGJØRENDE", StakeholderValue::Decisive);
        check(u"svær", std::nullopt);
        check(u"", std::nullopt);
    }

    void refusesAStakeholderThatCanNotBeTaken()
    {
        const auto file = readStakeholders(u"Interessent;Verdi for interessenten;Konsekvens av dårlig kvalitet på tjenesten;Innflytelse;Invitert\n"
                                           "Bruker;svær;;;\n;HØY;;;\nPolitiet;HØY;;enorm;31.02.2015\n"_s.toUtf8());
        QCOMPARE(described(file.issues),
                 (QStringList{u"2 Verdi for interessenten: unknown_value"_s, u"3 Interessent: missing_value"_s,
                              u"4 Innflytelse: unknown_value"_s, u"4 Invitert: invalid_date"_s}));
        QCOMPARE(described(readStakeholders("Interessent;Kategori\nBruker;x\n").issues).size(), 2); // two missing columns
    }

    void readsThePlanOfHarstad()
    {
        const auto file = readPlan(test::testData(u"cases/harstad-2015/prosjektplan.csv"_s));
        QCOMPARE(described(file.issues), QStringList());
        QCOMPARE(file.rows.size(), size_t(21));
        QCOMPARE(count(file, MilestoneKind::CourseDay), 8);
        QCOMPARE(count(file, MilestoneKind::InformationMeeting), 2);
        QCOMPARE(count(file, MilestoneKind::ProjectPlan), 2);
        QCOMPARE(count(file, MilestoneKind::FollowUp), 6);
        QCOMPARE(count(file, MilestoneKind::FirstGains), 2);
        QCOMPARE(count(file, MilestoneKind::Other), 1);
        const PlanRow &last = file.rows.back();
        QVERIFY(last.everyUnit);
        QCOMPARE(last.number, 21);
        QCOMPARE(file.rows[9].to, QDate(2015, 6, 15));
        QCOMPARE(file.rows[9].responsible, u"Avdelingsleder"_s);
    }

    void aPlanNeedsOnlyPilotActivityAndStart()
    {
        const auto file = readPlan(u"Enhet;Milepæl;Fra;Utført\nNAV;Veilederkontrakten går ut;31.08.2015;28.08.2015\n"
                                   "Alle piloter;Fiskebein;22.07.2015;\n"_s.toUtf8());
        QCOMPARE(described(file.issues), QStringList());
        QCOMPARE(file.rows.at(0).kind, MilestoneKind::ContractEnd);
        QCOMPARE(file.rows.at(0).to, QDate(2015, 8, 31));
        QCOMPARE(file.rows.at(0).doneOn, QDate(2015, 8, 28));
        QVERIFY(!file.rows.at(0).number);
        QVERIFY(file.rows.at(1).everyUnit);
        QCOMPARE(milestoneKindFrom(u"Veilederkontrakt inngått"), MilestoneKind::Other);
        QCOMPARE(milestoneKindFrom(u"OVERLEVERING til TOL"), MilestoneKind::Handover);
    }

    void refusesAPlanWhoseDaysDoNotFit()
    {
        const auto file = readPlan(QByteArray(planHeader) + "1;NAV;Kursdag 1;11.02.2015;11.02.2015;8;;\n"
                                                            "2;NAV;Kursdag 2;12.02.2015;11.02.2015;7;;\n"
                                                            "3;NAV;Kursdag 3;29.02.2015;;9;;\n"
                                                            "x;;;12.02.2015;;syv;;\n");
        QCOMPARE(described(file.issues),
                 (QStringList{u"2 ISO-uke: week_mismatch"_s, u"3 Slutt: invalid_date"_s, u"4 Start: invalid_date"_s,
                              u"5 Nr: not_a_number"_s, u"5 Pilot: missing_value"_s, u"5 Aktivitet: missing_value"_s,
                              u"5 ISO-uke: not_a_number"_s}));
        QCOMPARE(file.issues.front().suggestion, u"7"_s);
        // The first days of a year may be in the last week of the year before.
        QVERIFY(readPlan(QByteArray(planHeader) + "1;NAV;Kursdag 1;01.01.2016;;53;;\n").acceptable());
    }
};

VF_TEST(ImprovementReadersTest);
#include "tst_improvement_readers.moc"
