// Attachments, saved views, several edits and postings at once, and limits made anew: each is one undo step that leaves
// nothing behind, and what is refused is refused whole.
#include "application/read_model/snapshot.h"
#include "application/services/attachment_service.h"
#include "application/services/measurement_service.h"
#include "application/services/view_service.h"
#include "application/small_municipality.h"
#include "application/unit_of_work/undo.h"
#include "domain/measurement/verdict.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using namespace Qt::StringLiterals;
using test::SmallMunicipality;

class AttachmentServiceTest : public QObject
{
    Q_OBJECT

    static constexpr auto day = [] { return QDate(2017, 6, 1); };

private Q_SLOTS:
    void aFileIsKeptAndComesBackTheSame()
    {
        SmallMunicipality town;
        const Gain gain = town.addGain();
        AttachmentService service(town.work.context);
        const QByteArray bytes("%PDF-1.7 \0 rapport", 18);
        const auto added = SmallMunicipality::must(service.addFile(gain.id, u"../rapport.pdf"_s, bytes, day()));
        const auto attachment = town.newest<Attachment>();
        QCOMPARE(attachment.name, u"rapport.pdf"_s);
        QCOMPARE(attachment.byteSize, 18);
        QCOMPARE(*attachmentBytes(town.work.store, attachment.id), bytes);
        const auto undone = undoAction(town.work.context, added->head.id);
        QVERIFY(undone.has_value());
        QCOMPARE(town.count<Attachment>() + town.count<AttachmentContent>(), size_t(0));
        SmallMunicipality::must(undoAction(town.work.context, (*undone)->head.id));
        QCOMPARE(*attachmentBytes(town.work.store, attachment.id), bytes);

        const auto removed = SmallMunicipality::must(service.remove(attachment.id));
        QCOMPARE(town.count<AttachmentContent>(), size_t(0));
        SmallMunicipality::must(undoAction(town.work.context, removed->head.id));
        QCOMPARE(*attachmentBytes(town.work.store, attachment.id), bytes);
        QCOMPARE(Snapshot::load(town.work.store)->of<Attachment>(gain.id).size(), size_t(1));
    }

    void whatIsTooLargeOrNoLinkIsRefusedWhole()
    {
        SmallMunicipality town;
        const Gain gain = town.addGain();
        AttachmentService service(town.work.context);
        QCOMPARE(service.addFile(gain.id, u"stor.bin"_s, QByteArray(int(largestAttachment) + 1, 'x'), day()).error().reason,
                 u"attachment_too_large"_s);
        QCOMPARE(service.addLink(gain.id, {}, u"intranett"_s, day()).error().reason, u"link_form"_s);
        QCOMPARE(town.count<Attachment>() + town.count<AttachmentContent>(), size_t(0));
        SmallMunicipality::must(service.addLink(gain.id, {}, u" https://arkiv.example/1 "_s, day()));
        QCOMPARE(town.newest<Attachment>().name, u"https://arkiv.example/1"_s);
    }

    void aGainThatIsDeletedTakesItsAttachments()
    {
        SmallMunicipality town;
        const Gain gain = town.addGain();
        AttachmentService service(town.work.context);
        SmallMunicipality::must(service.addFile(gain.id, u"a.txt"_s, "a", day()));
        const auto posting = town.newest<Posting>();
        // Only a gain without postings is deleted.
        UnitOfWork work = std::move(*UnitOfWork::begin(town.work.context, {u"posting.add"_s, {}}));
        ChangeSet changes;
        changes.remove(posting);
        QVERIFY(work.apply(std::move(changes)).has_value());
        QVERIFY(work.commit().has_value());
        SmallMunicipality::must(GainService(town.work.context).removeGain(gain.id));
        QCOMPARE(town.count<Attachment>() + town.count<AttachmentContent>() + town.count<Gain>(), size_t(0));
    }

    void aViewIsKeptUnderItsName()
    {
        SmallMunicipality town;
        ViewService service(town.work.context);
        SmallMunicipality::must(service.save(u"gains"_s, u" Uten  måling "_s, u"{}"_s));
        SmallMunicipality::must(service.save(u"gains"_s, u"uten måling"_s, u"{\"view\":\"expired\"}"_s));
        QCOMPARE(town.count<SavedView>(), size_t(1));
        QCOMPARE(town.newest<SavedView>().definition, u"{\"view\":\"expired\"}"_s);
        QCOMPARE(service.save(u"gains"_s, u" "_s, {}).error().field, u"name"_s);
        const auto removed = SmallMunicipality::must(service.remove(town.newest<SavedView>().id));
        QCOMPARE(town.count<SavedView>(), size_t(0));
        SmallMunicipality::must(undoAction(town.work.context, removed->head.id));
        QCOMPARE(town.count<SavedView>(), size_t(1));
    }

    void severalGainsAreEditedAsOne()
    {
        SmallMunicipality town;
        const Gain a = town.addGain(u"G-1"_s), b = town.addGain(u"G-2"_s);
        Gain a2 = a, b2 = b;
        a2.responsible = b2.responsible = u"Enhetsleder"_s;
        const auto edited = SmallMunicipality::must(GainService(town.work.context).editGains({{a, a2}, {b, b2}}));
        QCOMPARE(edited->changes.size(), size_t(2));
        for (const Gain &gain : town.all<Gain>())
            QCOMPARE(gain.responsible, u"Enhetsleder"_s);
        // One of them has been written by somebody else: none is changed.
        Gain a3 = town.all<Gain>().front();
        Gain stale = b, staleAfter = b;
        staleAfter.title = u"Noe annet"_s;
        Gain a4 = a3;
        a4.title = u"Ny tittel"_s;
        QCOMPARE(GainService(town.work.context).editGains({{a3, a4}, {stale, staleAfter}}).error().code, base::ErrorCode::Conflict);
        QCOMPARE(town.all<Gain>().front().title, a3.title);
        SmallMunicipality::must(undoAction(town.work.context, edited->head.id));
        for (const Gain &gain : town.all<Gain>())
            QVERIFY(gain.responsible.isEmpty());
    }

    void severalPostingsAreMadeAsOne()
    {
        SmallMunicipality town;
        const Gain gain = town.addGain(); // 300 hours
        GainService service(town.work.context);
        const auto draft = [&](Account account, double hours) {
            return PostingDraft{gain.id, account, QDate(2017, 4, 1), SmallMunicipality::hours(hours), {}, {}, {}, {}};
        };
        QCOMPARE(service.addPostings({draft(Account::Quality, 200), draft(Account::Savings, 150)}).error().reason,
                 u"open_below_zero"_s);
        QCOMPARE(town.count<Posting>(), size_t(1)); // nothing of it
        const auto made = SmallMunicipality::must(
            service.addPostings({draft(Account::Identified, 50), draft(Account::Quality, 200), draft(Account::Savings, 150)}));
        QCOMPARE(town.count<Posting>(), size_t(4));
        SmallMunicipality::must(undoAction(town.work.context, made->head.id));
        QCOMPARE(town.count<Posting>(), size_t(1));
        QVERIFY(!service.addPostings({}));
    }

    void casesBeforeAndAfterAreOneStep()
    {
        SmallMunicipality town;
        const Gain gain = town.addGain();
        MeasurementService service(town.work.context);
        Indicator indicator;
        indicator.gain = gain.id;
        indicator.name = u"Tid per rapport"_s;
        SmallMunicipality::must(service.addIndicator(indicator));
        indicator = town.newest<Indicator>();
        MeasurementService::BeforeAfter cases{QDate(2017, 5, 1), QDate(2017, 9, 1), {}, {}};
        QVERIFY(!service.addBeforeAfter(indicator.id, cases));
        for (int i = 0; i < 10; ++i) {
            cases.before.push_back(base::MeasuredValue::of(30 + i % 3));
            cases.after.push_back(base::MeasuredValue::of(20 + i % 3));
        }
        const auto added = SmallMunicipality::must(service.addBeforeAfter(indicator.id, cases));
        QCOMPARE(town.newest<Indicator>().changedOn, std::optional(QDate(2017, 5, 2)));
        const auto measurements = *measurementsOf(town.work.store, indicator.id);
        QCOMPARE(measurements.size(), size_t(20));
        const Verdict verdict = judge(town.newest<Indicator>(), measurements, QDate(2017, 12, 31));
        QVERIFY(verdict.enoughBeforeAfter);
        QVERIFY(supports(EvidenceLevel::BeforeAfter, verdict));
        // Now the change has its day: what lies on the wrong side of it is refused, and nothing of it stored.
        cases.afterOn = QDate(2017, 5, 1);
        QCOMPARE(service.addBeforeAfter(indicator.id, cases).error().field, u"afterOn"_s);
        QCOMPARE(measurementsOf(town.work.store, indicator.id)->size(), size_t(20));
        SmallMunicipality::must(undoAction(town.work.context, added->head.id));
        QVERIFY(measurementsOf(town.work.store, indicator.id)->empty());
        QVERIFY(!town.newest<Indicator>().changedOn);
    }

    void limitsMadeAnewGoWithTheirIndicator()
    {
        SmallMunicipality town;
        const Gain gain = town.addGain();
        MeasurementService service(town.work.context);
        Indicator indicator;
        indicator.gain = gain.id;
        indicator.name = u"Tid per rapport"_s;
        indicator.measuredBy = u"Fagleder"_s;
        indicator.measuredEvery = Interval::Month;
        SmallMunicipality::must(service.addIndicator(indicator));
        indicator = town.newest<Indicator>();
        QCOMPARE(indicator.measuredEvery, std::optional(Interval::Month));
        Rebase rebase;
        rebase.indicator = indicator.id;
        rebase.from = QDate(2017, 7, 1);
        QCOMPARE(service.rebase(rebase).error().field, u"reason"_s);
        rebase.reason = u"Ny rutine er innarbeidet"_s;
        SmallMunicipality::must(service.rebase(rebase));
        SmallMunicipality::must(service.removeRebase(town.newest<Rebase>().id));
        SmallMunicipality::must(service.rebase(rebase));
        const auto removed = SmallMunicipality::must(service.removeIndicator(indicator.id));
        QCOMPARE(town.count<Rebase>() + town.count<Indicator>(), size_t(0));
        SmallMunicipality::must(undoAction(town.work.context, removed->head.id));
        QCOMPARE(town.newest<Rebase>().reason, rebase.reason);
    }
};

VF_TEST(AttachmentServiceTest);
#include "tst_attachment_service.moc"
