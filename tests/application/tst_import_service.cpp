#include "application/import/import_service.h"
#include "application/read_model/figures.h"
#include "application/small_municipality.h"
#include "application/unit_of_work/undo.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using vf::test::SmallMunicipality;

namespace {

GainRow gainRow(int row, const char *code, const char *unit, double hours)
{
    GainRow made;
    made.row = row;
    made.code = QString::fromUtf8(code);
    made.unit.name = QString::fromUtf8(unit);
    made.title = QStringLiteral("Merket lager");
    made.identifiedOn = QDate(2017, 2, 1);
    made.hours = base::HoursPerYear::of(hours);
    return made;
}

PostingRow postingRow(int row, const char *gain, Account account, QDate date, double hours)
{
    PostingRow made;
    made.row = row;
    made.gainCode = QString::fromUtf8(gain);
    made.account = account;
    made.date = date;
    made.hours = base::HoursPerYear::of(hours);
    return made;
}

template<class Row>
ReadFile<Row> file(std::vector<Row> rows)
{
    ReadFile<Row> made;
    made.rows = std::move(rows);
    return made;
}

} // namespace

class ImportServiceTest : public QObject
{
    Q_OBJECT

    static void rejected(const base::Result<ImportReport> &report, const char *reason, int row, const char *column)
    {
        QVERIFY(report);
        QVERIFY(!report->rejected.empty());
        QCOMPARE(report->rejected.front().reason, QString::fromUtf8(reason));
        QCOMPARE(report->rejected.front().row, row);
        QCOMPARE(report->rejected.front().column, QString::fromUtf8(column));
        QCOMPARE(report->accepted, size_t(0));
        QVERIFY(!report->action);
    }

private Q_SLOTS:
    void unitsComeWithTheirServiceAreas()
    {
        vf::test::MemoryWork work;
        UnitRow nurses{2, QStringLiteral("O1"), QStringLiteral("Hjemmetjenesten"), QStringLiteral("Omsorg"), {}, 12, {}, true};
        UnitRow kitchen{3, QStringLiteral("O2"), QStringLiteral("Kjøkken"), QStringLiteral("OMSORG"), {}, {}, {}, false};
        UnitRow alone{4, {}, QStringLiteral("Legevakt"), {}, {}, {}, {}, false};
        const auto report = ImportService(work.context).importUnits(file<UnitRow>({nurses, kitchen, alone}));
        QVERIFY(report);
        QCOMPARE(report->accepted, size_t(3));
        const auto snapshot = Snapshot::load(work.store);
        QVERIFY(snapshot);
        QCOMPARE(snapshot->units().size(), size_t(4)); // one service area for two spellings
        const Figures figures(*snapshot, QDate(2018, 1, 1));
        QCOMPARE(figures.unitsTotal(), size_t(3));
        const auto areas = figures.byArea();
        QCOMPARE(areas.size(), size_t(2)); // Omsorg, and what lies under none
        QCOMPARE(areas[0].unitsTotal, size_t(2));
        QVERIFY(!areas[1].unit);
        QCOMPARE(areas[1].unitsTotal, size_t(1));
        rejected(ImportService(work.context).importUnits(file<UnitRow>({nurses})), "duplicate_id", 2, "EnhetID");
        rejected(ImportService(work.context).importUnits(file<UnitRow>({alone})), "duplicate_id", 4, "Enhet");
    }

    void anIssueOfTheFileAndOneOfTheDatabaseAreBothListed()
    {
        SmallMunicipality small;
        ReadFile<GainRow> gains = file<GainRow>({gainRow(3, "G-1", "Hjemmetjenestn", 10)});
        gains.issues.push_back({5, QStringLiteral("Timer per år"), QString(import_reason::notANumber), QStringLiteral("ca. 40"), {}});
        const auto report = ImportService(small.work.context).importGains(gains);
        rejected(report, "unknown_unit", 3, "Enhet");
        QCOMPARE(report->rejected.size(), size_t(2));
        QCOMPARE(report->rejected.front().suggestion, QStringLiteral("Hjemmetjenesten"));
        QCOMPARE(small.count<Gain>(), size_t(0));
    }

    void gainsTakeTheUnitsBasisWhenTheFileHasNone()
    {
        SmallMunicipality small;
        GainRow own = gainRow(2, "G-1", "hjemmetjenesten", 100), given = gainRow(3, "G-2", "Hjemmetjenesten", 100),
                common = gainRow(4, "G-3", "Sentralkjøkkenet", 0);
        given.basis = base::HoursPerFte::of(1695);
        const auto report = ImportService(small.work.context).importGains(file<GainRow>({own, given, common}));
        QVERIFY(report);
        QCOMPARE(report->accepted, size_t(3));
        const auto gains = small.work.store.listAll<Gain>();
        QCOMPARE((*gains)[0].basis, base::HoursPerFte::of(1625.9));
        QCOMPARE((*gains)[1].basis, base::HoursPerFte::of(1695));
        QCOMPARE((*gains)[2].basis, base::HoursPerFte::of(1750));
        QCOMPARE(small.count<Posting>(), size_t(3)); // a gain without hours is identified too
        SmallMunicipality::must(undoAction(small.work.context, report->action->head.id)); // one undo step
        QCOMPARE(small.count<Gain>(), size_t(0));
    }

    void aDryRunGoesThroughTheRulesAndStoresNothing()
    {
        SmallMunicipality small;
        const auto report = ImportService(small.work.context, {true, false}).importGains(file<GainRow>({gainRow(2, "G-1", "Hjemmetjenesten", 1)}));
        QVERIFY(report);
        QCOMPARE(report->accepted, size_t(1));
        QVERIFY(!report->action);
        QCOMPARE(small.count<Gain>(), size_t(0));
    }

    void postingsNeedTheirGainTheirUnitAndAnOpenPeriod()
    {
        SmallMunicipality small;
        small.addGain();
        ImportService service(small.work.context);
        rejected(service.importPostings(file<PostingRow>({postingRow(2, "G-9", Account::Quality, QDate(2017, 4, 1), 1)})),
                 "unknown_gain", 2, "GevinstID");
        PostingRow extra = postingRow(3, "G-1", Account::ExtraWork, QDate(2017, 4, 1), 1);
        rejected(service.importPostings(file<PostingRow>({extra})), "extra_work_unit_missing", 3, "Merarbeid i enhet");
        extra.extraWorkUnit.name = QStringLiteral("Sentralkjøkenet");
        const auto unknown = service.importPostings(file<PostingRow>({extra}));
        rejected(unknown, "unknown_unit", 3, "Merarbeid i enhet");
        QCOMPARE(unknown->rejected.front().suggestion, QStringLiteral("Sentralkjøkkenet"));
        PostingRow elsewhere = postingRow(4, "G-1", Account::Quality, QDate(2017, 4, 1), 1);
        elsewhere.extraWorkUnit.name = QStringLiteral("Sentralkjøkkenet");
        rejected(service.importPostings(file<PostingRow>({elsewhere})), "extra_work_unit_unexpected", 4, "Merarbeid i enhet");
        rejected(service.importPostings(file<PostingRow>({postingRow(5, "G-1", Account::Quality, QDate(2017, 4, 1), 301)})),
                 "open_below_zero", 5, "Timer per år");
        const Municipality open = small.newest<Municipality>();
        Municipality closed = open;
        closed.closedThrough = QDate(2017, 12, 31);
        SmallMunicipality::must(OrganisationService(small.work.context).editMunicipality(open, closed));
        rejected(service.importPostings(file<PostingRow>({postingRow(6, "G-1", Account::Quality, QDate(2017, 4, 1), 1)})),
                 "closed_period", 6, "Dato");
        QCOMPARE(small.count<Posting>(), size_t(1));
    }

    void aReversalFindsItsVoucherInTheFileOrInTheDatabase()
    {
        SmallMunicipality small;
        small.addGain();
        PostingRow posted = postingRow(2, "G-1", Account::Quality, QDate(2017, 4, 1), 100);
        posted.voucher = QStringLiteral("7");
        PostingRow part = postingRow(3, "G-1", Account::Quality, QDate(2017, 5, 1), -40);
        part.reversesVoucher = QStringLiteral("7");
        ImportService service(small.work.context);
        const auto first = service.importPostings(file<PostingRow>({posted, part}));
        QVERIFY(first);
        QCOMPARE(first->accepted, size_t(2));
        rejected(service.importPostings(file<PostingRow>({posted})), "duplicate_id", 2, "Bilag");
        PostingRow rest = postingRow(4, "G-1", Account::Quality, QDate(2017, 6, 1), -60);
        rest.reversesVoucher = QStringLiteral("7");
        QCOMPARE(service.importPostings(file<PostingRow>({rest}))->accepted, size_t(1));
        PostingRow tooMuch = postingRow(5, "G-1", Account::Quality, QDate(2017, 7, 1), -1);
        tooMuch.reversesVoucher = QStringLiteral("7");
        rejected(service.importPostings(file<PostingRow>({tooMuch})), "reversed_too_much", 5, "Reverserer bilag");
        PostingRow ofNothing = tooMuch;
        ofNothing.reversesVoucher = QStringLiteral("8");
        rejected(service.importPostings(file<PostingRow>({ofNothing})), "unknown_voucher", 5, "Reverserer bilag");
    }

    void leanEventsAndConfirmationsFindWhatTheyBelongTo()
    {
        SmallMunicipality small;
        small.addGain();
        LeanEventRow event;
        event.row = 2;
        event.date = QDate(2017, 1, 1);
        event.unit.code = QStringLiteral("h01");
        event.status = LeanStatus::Training;
        QCOMPARE(ImportService(small.work.context).importLeanEvents(file<LeanEventRow>({event}))->accepted, size_t(1));
        QCOMPARE(small.newest<LeanEvent>().unit, small.nurses);
        event.unit = {QStringLiteral("X9"), QStringLiteral("Ny avdeling")};
        rejected(ImportService(small.work.context).importLeanEvents(file<LeanEventRow>({event})), "unknown_unit", 2, "Enhet");
        QCOMPARE(ImportService(small.work.context, {false, true}).importLeanEvents(file<LeanEventRow>({event}))->accepted, size_t(1));

        ConfirmationRow confirmation;
        confirmation.row = 2;
        confirmation.gainCode = QStringLiteral("G-1");
        confirmation.date = QDate(2017, 6, 1);
        confirmation.validTo = QDate(2017, 5, 1);
        ImportService service(small.work.context);
        rejected(service.importConfirmations(file<ConfirmationRow>({confirmation})), "invalid_date", 2, "Gyldig til");
        confirmation.validTo = QDate(2017, 12, 1);
        QCOMPARE(service.importConfirmations(file<ConfirmationRow>({confirmation}))->accepted, size_t(1));
        confirmation.gainCode = QStringLiteral("G-2");
        rejected(service.importConfirmations(file<ConfirmationRow>({confirmation})), "unknown_gain", 2, "GevinstID");
    }
};

VF_TEST(ImportServiceTest);
#include "tst_import_service.moc"
