#include "application/check/database_check.h"
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

/// A municipality with an introduction in the home nurses and a stakeholder analysis of it.
class Prepared : public SmallMunicipality
{
public:
    Prepared()
    {
        introduction = addIntroduction(u"Pilot i hjemmetjenesten"_s);
        analysis = addAnalysis(introduction.id);
    }
    Introduction addIntroduction(const QString &title)
    {
        Introduction made;
        made.title = title;
        made.unit = nurses;
        must(IntroductionService(work.context).addIntroduction(made));
        return newest<Introduction>();
    }
    StakeholderAnalysis addAnalysis(const IntroductionId &owner)
    {
        StakeholderAnalysis made;
        made.introduction = owner;
        must(service.addAnalysis(made));
        return newest<StakeholderAnalysis>();
    }
    Stakeholder add(const QString &name, int index = -1)
    {
        Stakeholder row;
        row.analysis = analysis.id;
        row.name = name;
        row.value = StakeholderValue::High;
        must(service.addStakeholder(row, index));
        return newest<Stakeholder>();
    }
    QStringList names(const StakeholderAnalysisId &of)
    {
        QStringList found;
        const auto rows = stakeholdersOf(work.store, of);
        for (const Stakeholder &row : *rows)
            found << row.name;
        return found;
    }
    QString names() { return names(analysis.id).join(u' '); }
    void undo(const ActionResult &action) { must(undoAction(work.context, must(action)->head.id)); }

    StakeholderService service{work.context};
    Introduction introduction;
    StakeholderAnalysis analysis;
};

QString refusal(const ActionResult &outcome)
{
    return outcome ? u"stored"_s : outcome.error().reason + u' ' + outcome.error().field;
}

} // namespace

class StakeholderServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnalysisTakesTitleAndUnitFromItsOwner()
    {
        Prepared p;
        QCOMPARE(p.analysis.title, u"Pilot i hjemmetjenesten"_s);
        QVERIFY(p.analysis.unit == p.nurses);
        StakeholderAnalysis bad;
        QCOMPARE(refusal(p.service.addAnalysis(bad)), u"one_owner "_s);
        bad.introduction = IntroductionId(QUuid::createUuid());
        QCOMPARE(refusal(p.service.addAnalysis(bad)), u"record_gone "_s);
    }

    void rowsKeepTheirOrder()
    {
        Prepared p;
        p.add(u"Bruker"_s);
        const Stakeholder police = p.add(u"Politiet"_s);
        p.add(u"Barnevern"_s, 0);
        QCOMPARE(p.names(), u"Barnevern Bruker Politiet"_s);
        const auto moved = p.service.moveStakeholder(police.id, 0);
        QCOMPARE(p.names(), u"Politiet Barnevern Bruker"_s);
        QVERIFY(p.service.moveStakeholder(police.id, 99));
        QCOMPARE(p.names(), u"Barnevern Bruker Politiet"_s);
        QVERIFY(p.service.moveStakeholder(police.id, 1));
        QCOMPARE(p.names(), u"Barnevern Politiet Bruker"_s);
        QVERIFY(p.service.removeStakeholders({police.id}));
        p.add(u"Ansatte"_s);
        QCOMPARE(p.names(), u"Barnevern Bruker Ansatte"_s);
        QVERIFY(p.newest<Stakeholder>().unit == p.nurses);
    }

    void theRulesOfARowHold()
    {
        Prepared p;
        const Stakeholder stored = p.add(u"Bruker"_s);
        Stakeholder row = stored;
        row.name = u"  "_s;
        QCOMPARE(refusal(p.service.editStakeholder(stored, row)), u"missing_value name"_s);
        row = stored;
        row.personal = true;
        QCOMPARE(refusal(p.service.editStakeholder(stored, row)), u"person_needs_purpose purpose"_s);
        row.purpose = u"Kontaktperson"_s;
        QCOMPARE(refusal(p.service.editStakeholder(stored, row)), u"person_needs_delete_by deleteBy"_s);
        row.deleteBy = QDate(2018, 1, 1);
        row.invitedOn = QDate(2017, 2, 1);
        row.involvedOn = QDate(2017, 1, 1); // a note, no refusal
        QVERIFY(p.service.editStakeholder(stored, row));
        row.unit = p.kitchen;
        QCOMPARE(refusal(p.service.editStakeholder(p.newest<Stakeholder>(), row)), u"unit_of_owner "_s);
        QCOMPARE(refusal(p.service.editStakeholder(stored, stored)), u"stored"_s); // nothing to write
    }

    void manyRowsAreOneStep()
    {
        Prepared p;
        const Stakeholder user = p.add(u"Bruker"_s);
        Stakeholder changed = user, police, children;
        changed.consequence = u"Oppnår ikke kvalifisering"_s;
        police.name = u" Politiet "_s;
        children.name = u"Barnevern"_s;
        const auto written = p.service.writeStakeholders(p.analysis.id, {{user, changed}, {{}, police}, {{}, children}});
        QCOMPARE(p.names(), u"Bruker Politiet Barnevern"_s);
        QCOMPARE(stakeholdersOf(p.work.store, p.analysis.id)->front().consequence, changed.consequence);
        p.undo(written);
        QCOMPARE(p.names(), u"Bruker"_s);
        QCOMPARE(p.newest<Stakeholder>().consequence, QString());
        police.name.clear(); // one bad row: none is written
        QCOMPARE(refusal(p.service.writeStakeholders(p.analysis.id, {{{}, children}, {{}, police}})), u"missing_value name"_s);
        QCOMPARE(p.names(), u"Bruker"_s);
    }

    void anEarlierAnalysisIsATemplate()
    {
        Prepared p;
        Stakeholder row;
        row.analysis = p.analysis.id;
        row.name = u"Bruker"_s;
        row.value = StakeholderValue::Decisive;
        row.consequence = u"Oppnår ikke kvalifisering"_s;
        row.attitude = Attitude::Critical;
        row.action = u"Møte"_s;
        row.involvedOn = QDate(2015, 1, 22);
        SmallMunicipality::must(p.service.addStakeholder(row));
        row.name = u"Kari Nordmann"_s;
        row.personal = true;
        row.purpose = u"Kontaktperson"_s;
        row.deleteBy = QDate(2016, 1, 1);
        SmallMunicipality::must(p.service.addStakeholder(row));
        const StakeholderAnalysis next = p.addAnalysis(p.introduction.id);
        const auto copied = p.service.copyStakeholders(p.analysis.id, next.id);
        QCOMPARE(p.names(next.id), QStringList{u"Bruker"_s});
        const Stakeholder copy = p.newest<Stakeholder>();
        QCOMPARE(copy.value, StakeholderValue::Decisive);
        QCOMPARE(copy.consequence, row.consequence);
        QVERIFY(!copy.attitude && !copy.involvedOn && copy.action.isEmpty());
        QCOMPARE(refusal(p.service.copyStakeholders(p.analysis.id, next.id)), u"nothing_to_copy "_s);
        p.undo(copied);
        QCOMPARE(p.names(next.id), QStringList());
    }

    void theAnalysisGoesWhereItsOwnerGoes()
    {
        Prepared p;
        p.add(u"Bruker"_s);
        Introduction moved = p.introduction;
        moved.unit = p.kitchen;
        const auto move = IntroductionService(p.work.context).editIntroduction(p.introduction, moved);
        QVERIFY(move);
        QVERIFY(p.newest<StakeholderAnalysis>().unit == p.kitchen);
        QVERIFY(p.newest<Stakeholder>().unit == p.kitchen);
        p.undo(move);
        QVERIFY(p.newest<Stakeholder>().unit == p.nurses);
        const auto removed = IntroductionService(p.work.context).removeIntroduction(p.introduction.id);
        QVERIFY(removed);
        QCOMPARE(p.count<Stakeholder>() + p.count<StakeholderAnalysis>() + p.count<Introduction>(), size_t(0));
        p.undo(removed);
        QCOMPARE(p.names(), u"Bruker"_s);
        QVERIFY(p.service.removeAnalysis(p.analysis.id));
        QCOMPARE(p.count<Stakeholder>() + p.count<StakeholderAnalysis>(), size_t(0));
    }

    void onesOwnHandIsStoppedWhereTheServiceWouldNot()
    {
        Prepared p;
        // Another client that moves the introduction only: the rule of the analysis stops it.
        Introduction moved = p.introduction;
        moved.unit = p.kitchen;
        ChangeSet changes;
        changes.update(p.introduction, moved);
        QCOMPARE(refusal(commitChanges(p.work.context, {u"introduction.edit"_s, {}}, std::move(changes))), u"unit_of_owner "_s);
    }

    void theCheckFindsEveryRowThatBreaksARule()
    {
        Prepared p;
        p.add(u"Bruker"_s);
        p.add(u"Politiet"_s);
        QVERIFY(checkDatabase(p.work.store)->empty());
        p.work.store.tamper([&](RecordValue &value) {
            if (value.record == &describe<Stakeholder>())
                value.fields[static_cast<size_t>(describe<Stakeholder>().indexOf("personal"_L1))] = qint64(1);
            if (value.record == &describe<StakeholderAnalysis>())
                value.fields[static_cast<size_t>(describe<StakeholderAnalysis>().indexOf("unit_id"_L1))] = p.kitchen.text();
        });
        QStringList lines;
        const auto findings = checkDatabase(p.work.store);
        for (const CheckFinding &finding : *findings)
            lines << finding.reason + u' ' + finding.subject;
        QCOMPARE(lines.filter(u"person_needs_purpose"_s).size(), 2);
        QVERIFY2(lines.contains(u"unit_of_owner Pilot i hjemmetjenesten"_s), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"unit_of_owner Bruker"_s), qPrintable(lines.join(u'\n')));
    }
};

VF_TEST(StakeholderServiceTest);
#include "tst_stakeholder_service.moc"
