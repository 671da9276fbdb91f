// What is typed and pasted into the tables of stakeholders and plans, before any table has seen it.
#include "presentation/improvement_texts.h"
#include "presentation/introduction_overview.h"
#include "presentation/table_clipboard.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::presentation;
using domain::Engagement;
using domain::MilestoneKind;
using domain::StakeholderValue;

class ImprovementWorkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsComeAsASpreadsheetWritesThem_data()
    {
        QTest::addColumn<QString>("tsv");
        QTest::addColumn<QList<QStringList>>("cells");
        const auto row = [](const char *name, const QString &tsv, const QList<QStringList> &cells) {
            QTest::newRow(name) << tsv << cells;
        };
        row("one cell", u"a"_s, {{u"a"_s}});
        row("two rows, last line ended", u"a\tb\r\nc\td\r\n"_s, {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("an empty cell at the end", u"a\t\nb\t"_s, {{u"a"_s, QString()}, {u"b"_s, QString()}});
        row("quotes", u"\"a\tb\"\t\"sa \"\"nei\"\"\"\t5\" rør"_s, {{u"a b"_s, u"sa \"nei\""_s, u"5\" rør"_s}});
        row("line breaks and no-break spaces", u"\"a\nb\"\t1\u00A0750 "_s, {{u"a b"_s, u"1 750"_s}});
        row("our own guard", u"'=1+1\t'ikke formel"_s, {{u"=1+1"_s, u"'ikke formel"_s}});
        row("nothing", QString(), {});
    }
    void cellsComeAsASpreadsheetWritesThem()
    {
        QFETCH(QString, tsv);
        QFETCH(QList<QStringList>, cells);
        QCOMPARE(pastedCells(tsv), cells);
    }

    void everyWordMeansItself()
    {
        for (const StakeholderValue value : domain::allOf<StakeholderValue>())
            QCOMPARE(stakeholderValueFromText(text(value).toLower()), value);
        for (const Engagement level : domain::allOf<Engagement>())
            QCOMPARE(engagementFromText(text(level)), level);
        for (const domain::Attitude attitude : domain::allOf<domain::Attitude>())
            QCOMPARE(attitudeFromText(text(attitude)), attitude);
        for (const MilestoneKind kind : domain::allOf<MilestoneKind>())
            QCOMPARE(milestoneKindFromText(text(kind)), kind);
    }

    void aPartOfAWordIsTakenWhenOnlyOneHasIt()
    {
        QCOMPARE(stakeholderValueFromText(u"avgjørende"_s), StakeholderValue::Decisive);
        QCOMPARE(stakeholderValueFromText(u"HØY AVGJØRENDE"_s), StakeholderValue::Decisive);
        QCOMPARE(stakeholderValueFromText(u"mid"_s), StakeholderValue::Medium);
        QCOMPARE(stakeholderValueFromText(u"hø"_s), std::nullopt); // two begin so
        QCOMPARE(stakeholderValueFromText(u"hø y"_s), std::nullopt);
        QCOMPARE(stakeholderValueFromText(QString()), std::nullopt);
        QCOMPARE(engagementFromText(u"s"_s), Engagement::Large);
    }

    void theStandardPlanHasTitlesAndRoles()
    {
        const auto plan = standardMilestones(QDate(2015, 1, 21), QDate(2015, 9, 30));
        QCOMPARE(plan.size(), size_t(13));
        for (const domain::Milestone &milestone : plan) {
            QVERIFY(!milestone.title.isEmpty());
            QVERIFY(!milestone.responsible.isEmpty());
        }
        QCOMPARE(plan.back().title, u"Overlevering til tjenesteområdeleder (TOL)"_s);
        QCOMPARE(plan.back().plannedTo, QDate(2015, 9, 30));
    }
};

VF_TEST(ImprovementWorkTest);
#include "tst_improvement_work.moc"
