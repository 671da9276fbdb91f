// The models under Qt's own tester, through every change that people make: date, scope, measure, filter, grouping,
// sorting, edits, undo. And what they say beside: steps, sums and typed amounts.
#include "application/services/gain_service.h"
#include "application/services/organisation_service.h"
#include "gui_gains/gains_desk.h"
#include "presentation/follow_up_model.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/gain_register_model.h"
#include "presentation/gain_steps.h"
#include "presentation/gain_sum.h"
#include "presentation/overview_model.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace vf;
using namespace vf::presentation;
using namespace vf::test;
using namespace Qt::StringLiterals;
using application::Figures;
using domain::Account;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class GainModelsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<GainsDesk> m_desk;

    const application::Snapshot &snapshot() { return m_desk->workspace->snapshot(); }
    Figures figures(QDate date, std::optional<domain::UnitId> scope = {}) { return {snapshot(), date, scope}; }

    /// Shows the register's rows one by one and adds what they say of a column.
    static double added(const GainRegisterModel &model, int column)
    {
        double sum = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            if (!model.isGroup(row))
                sum += model.index(row, column).data(Qt::EditRole).toDouble();
        return sum;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<GainsDesk>(QDate(2019, 1, 15));
        m_desk->importVestreToten();
    }
    void cleanupTestCase() { m_desk.reset(); }

    void overviewKeepsItsRowsThroughDatesAndMeasures()
    {
        OverviewModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.show(snapshot(), figures(QDate(2017, 12, 31)));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.show(snapshot(), figures(QDate(2016, 4, 30)));
        QCOMPARE(resets.size(), 0); // same organisation: the same rows with other figures
        QVERIFY(!changes.isEmpty());
        for (const auto measure : {OverviewMeasure::Hours, OverviewMeasure::Kroner, OverviewMeasure::Fte})
            model.setMeasure(measure);
        model.show(snapshot(), figures(QDate(2017, 12, 31), snapshot().units().front().id));
        QVERIFY(!resets.isEmpty());
    }

    void overviewSortsWithinEachArea()
    {
        OverviewModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.show(snapshot(), figures(QDate(2017, 12, 31)));
        const QPersistentModelIndex first = model.index(0, 0);
        const QString name = first.data().toString();
        model.sort(OverviewModel::Identified, Qt::DescendingOrder);
        QCOMPARE(first.data().toString(), name);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.index(row - 1, OverviewModel::Identified).data(Qt::EditRole).toDouble() >=
                    model.index(row, OverviewModel::Identified).data(Qt::EditRole).toDouble());
        model.sort(-1);
        QCOMPARE(model.index(0, 0).data().toString(), name);
    }

    void followUpCountsWhatIsListed()
    {
        FollowUpModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        const auto sections = application::followUp(snapshot(), figures(QDate(2017, 12, 31)));
        model.show(snapshot(), sections, {});
        size_t total = 0;
        for (const auto &section : sections)
            total += section.items.size();
        QCOMPARE(model.total(), total);
        QCOMPARE(model.rowKind(model.index(0, 0)), FollowUpModel::RowKind::Heading);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.show(snapshot(), sections, {});
        QCOMPARE(resets.size(), 0);
        model.show(snapshot(), {}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void registerAgreesWithFiguresInEveryGrouping()
    {
        GainRegisterModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        for (const QDate date : {QDate(2012, 6, 14), QDate(2017, 12, 31)}) {
            const Figures now = figures(date);
            model.show(snapshot(), now);
            for (const auto grouping : {GainGrouping::Unit, GainGrouping::Area, GainGrouping::Tool,
                                        GainGrouping::Status, GainGrouping::None}) {
                model.setGrouping(grouping);
                const domain::Totals total = now.total();
                QCOMPARE(model.shownTotals().fte[Account::Identified].value(), total.fte[Account::Identified].value());
                QCOMPARE(model.shownTotals().fte.realised().value(), total.fte.realised().value());
                QVERIFY(std::abs(added(model, GainRegisterModel::Identified) - total.fte[Account::Identified].value()) <
                        1e-9);
                QCOMPARE(model.shownGains(), now.gains().size());
            }
        }
    }

    void registerViewsHoldExactlyTheFollowUps()
    {
        GainRegisterModel model;
        const Figures now = figures(QDate(2017, 12, 31));
        model.show(snapshot(), now);
        for (const auto &section : application::followUp(snapshot(), now))
            QCOMPARE(model.countOf(gainViewOf(section.kind)), section.items.size());
    }

    void registerFoldsAndFilters()
    {
        GainRegisterModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.show(snapshot(), figures(QDate(2017, 12, 31)));
        const int all = model.rowCount();
        QVERIFY(model.isGroup(0));
        model.setExpanded(0, false);
        QVERIFY(model.rowCount() < all);
        const domain::Totals before = model.shownTotals();
        model.setExpanded(0, true);
        QCOMPARE(model.rowCount(), all);
        QVERIFY(before == model.shownTotals());
        model.setFilter(u"ingenting heter dette"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter(u"g-00"_s);
        QVERIFY(model.shownGains() > 0 && model.shownGains() < 10);
        model.setFilter({});
        model.sort(GainRegisterModel::Realised, Qt::DescendingOrder);
        QCOMPARE(model.rowCount(), all);
        model.setAllExpanded(false);
        QVERIFY(model.rowCount() < all);
    }

    void registerTellsOnlyWhatChanged()
    {
        GainsDesk desk;
        desk.addSmallMunicipality();
        const auto one = desk.addGain(desk.nurses, u"Første"_s, 100, QDate(2017, 1, 1));
        desk.addGain(desk.kitchen, u"Andre"_s, 100, QDate(2017, 1, 1));
        desk.reload();
        GainRegisterModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.show(desk.workspace->snapshot(), desk.workspace->figures());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        desk.post(one, Account::Quality, 40, QDate(2017, 6, 1));
        desk.reload();
        model.show(desk.workspace->snapshot(), desk.workspace->figures());
        QCOMPARE(resets.size(), 0);
        QSet<int> gains;
        for (const auto &change : changes)
            if (const int row = change.front().toModelIndex().row(); !model.isGroup(row))
                gains.insert(row);
        QCOMPARE(gains, QSet<int>{model.rowOfGain(one)});
    }

    void ledgerInsertsAndRemovesRows()
    {
        GainsDesk desk;
        desk.addSmallMunicipality();
        const auto id = desk.addGain(desk.nurses, u"Første"_s, 100, QDate(2017, 1, 1));
        desk.post(id, Account::Quality, 30, QDate(2017, 3, 1));
        desk.reload();
        GainLedgerModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        const domain::Gain gain = *desk.store->get<domain::Gain>(id);
        const auto show = [&] {
            model.show(gain, *application::postingsOf(*desk.store, id), desk.workspace->snapshot(),
                       QDate(2017, 12, 31));
        };
        show();
        QCOMPARE(model.rowCount(), 2);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        desk.post(id, Account::Savings, 20, QDate(2017, 2, 1)); // between the two
        show();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.openAfter(1).hours().value(), 80.0);
        QCOMPARE(model.openAfter(2), desk.workspace->snapshot().ledger().balances(id, QDate(2017, 2, 28)).open() -
                                         domain::Amount::of(base::HoursPerYear::of(50)));
        desk.post(id, Account::Savings, 5, QDate(2018, 1, 1));
        show();
        QVERIFY(model.index(3, 0).data(GainLedgerModel::AfterAsOfRole).toBool());
        // The row where the next posting is typed comes and goes as a row.
        model.setEntry(true, [] { return QDate(2017, 12, 31); });
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.entryRow(), 4);
        QVERIFY(model.setData(model.index(4, GainLedgerModel::Account), u"økt kva"_s));
        QVERIFY(!model.index(4, GainLedgerModel::Account).data(presentation::InvalidTextRole).toString().isEmpty());
        QVERIFY(model.setData(model.index(4, GainLedgerModel::Account), u"kvant"_s));
        QCOMPARE(model.index(4, GainLedgerModel::Account).data().toString(), u"Kvantitet"_s);
        QSignalSpy entered(&model, &GainLedgerModel::entered);
        QSignalSpy entryRefused(&model, &GainLedgerModel::entryRefused);
        model.submitEntry();
        QCOMPARE(entryRefused.size(), 1); // no amount yet
        QVERIFY(model.setData(model.index(4, GainLedgerModel::Amount), u"12,5"_s));
        QCOMPARE(model.index(4, GainLedgerModel::Open).data().toString(), u"57,5"_s); // of 100 − 30, as the snapshot has them
        model.submitEntry();
        QCOMPARE(entered.size(), 1);
        QCOMPARE(model.setData(model.index(0, GainLedgerModel::Amount), u"1"_s), false); // a posting stands
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        show();
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(model.entry().isEmpty());
    }

    void extraWorkIsTypedWithTheUnitThatBearsIt()
    {
        GainsDesk desk;
        desk.addSmallMunicipality();
        desk.reload();
        domain::Gain gain;
        const presentation::LedgerEntryPlace place{&desk.workspace->snapshot(), gain, QDate(2017, 12, 31), QDate(2017, 12, 31)};
        const domain::Unit &bearer = desk.workspace->snapshot().units().back();
        const auto typed = presentation::typedAccount(u"mer, "_s + bearer.name.toUpper(), place);
        QVERIFY2(typed.refusal.isEmpty(), qPrintable(typed.refusal));
        QCOMPARE(typed.account, std::optional(Account::ExtraWork));
        QCOMPARE(typed.bearer, std::optional(bearer.id));
        // Two units of one name: the code tells them apart, also after the cell has been written in full.
        domain::Unit twin = bearer;
        twin.id = domain::UnitId(QUuid::createUuid());
        twin.code = u"TVILLING"_s;
        domain::Unit coded = bearer;
        coded.code = u"B1"_s;
        const test::TestWork work(*desk.store, 77);
        QVERIFY(application::OrganisationService(work.context).editUnit(bearer, coded).has_value());
        QVERIFY(application::OrganisationService(work.context).addUnit(twin, std::nullopt).has_value());
        desk.reload();
        const presentation::LedgerEntryPlace twins{&desk.workspace->snapshot(), gain, QDate(2017, 12, 31), QDate(2017, 12, 31)};
        QVERIFY(presentation::typedAccount(u"merarbeid, "_s + coded.name, twins).refusal.contains(u"koden"_s));
        presentation::LedgerEntry entry;
        entry.setTyped(presentation::LedgerEntry::Account, u"merarbeid, tvilling"_s, twins);
        entry.setTyped(presentation::LedgerEntry::Amount, u"10"_s, twins);
        const auto draft = entry.draft(twins);
        QVERIFY(draft.has_value());
        QCOMPARE(desk.workspace->snapshot().findUnit(*draft->extraWorkUnit)->code, u"TVILLING"_s);
        QVERIFY(presentation::typedAccount(u"merarbeid"_s, place).refusal.contains(u"komma"_s));
        QVERIFY(presentation::typedAccount(u"merarbeid, Månen"_s, place).refusal.contains(u"Månen"_s));
        QVERIFY(presentation::typedAccount(u"kva"_s, place).refusal.contains(u"flere"_s)); // kvalitet or kvantitet
        QVERIFY(!presentation::typedAccount(QString(), place).account);
    }

    void sumIsUnfoldedWithItsBasisAndOtherBases()
    {
        domain::Gain gain;
        gain.basis = base::HoursPerFte::of(1750);
        domain::FteRate rate;
        rate.amount = base::Kroner::of(880592);
        rate.source = u"SSB 2022"_s;
        const GainSum sum = gainSum(gain, domain::Amount::of(base::HoursPerYear::of(385)), &rate);
        QStringList figures;
        for (const GainSumPart &part : sum.parts)
            figures << part.figure;
        QCOMPARE(figures, (QStringList{u"385,0 t"_s, u"1\u00A0750 t"_s, u"0,22"_s, u"880\u00A0592\u00A0kr"_s,
                                       u"193\u00A0730\u00A0kr"_s}));
        QVERIFY2(sum.otherBases.contains(u"0,23"_s) && sum.otherBases.contains(u"0,20"_s), qPrintable(sum.otherBases));
        const GainSum withFactors = gainSum(gain, domain::Amount::of(base::HoursPerYear::of(385)), nullptr,
                                            GainFactors{base::Minutes::of(42), base::Share::of(1), 550});
        QCOMPARE(withFactors.parts.front().figure, u"42,0 min"_s);
        gain.ledgerUnit = domain::LedgerUnit::OneOffHours;
        QVERIFY(gainSum(gain, domain::Amount::of(base::HoursPerYear::of(385)), &rate).otherBases.isEmpty());
    }

    void stepsFollowTheLedger()
    {
        GainsDesk desk;
        desk.addSmallMunicipality();
        const auto id = desk.addGain(desk.nurses, u"Første"_s, 1750, QDate(2017, 1, 1));
        desk.post(id, Account::Quality, 875, QDate(2017, 3, 1));
        desk.confirm(id, QDate(2017, 5, 1), QDate(2017, 11, 30));
        desk.reload();
        const auto steps = [&](QDate date) {
            return gainSteps(*desk.workspace->snapshot().findGain(id), *application::postingsOf(*desk.store, id),
                             desk.workspace->snapshot(), Figures(desk.workspace->snapshot(), date));
        };
        QCOMPARE(steps(QDate(2017, 2, 1))[0].state, GainStep::State::Current);
        QCOMPARE(steps(QDate(2017, 3, 1))[2].amount, u"0,50\u00A0årsverk · 50\u00A0%"_s);
        QCOMPARE(steps(QDate(2017, 6, 1))[3].state, GainStep::State::Current);
        QCOMPARE(steps(QDate(2017, 12, 31))[4].state, GainStep::State::Warning);
        QCOMPARE(steps(QDate(2017, 12, 31))[2].state, GainStep::State::Current); // it stays realised
    }

    void typedTextBecomesExactAmounts()
    {
        QCOMPARE(typedAmount(u"0,1"_s, domain::LedgerUnit::HoursPerYear).value->minor(), qint64(100000));
        QCOMPARE(typedAmount(u"12,34"_s, domain::LedgerUnit::Kroner).value->minor(), qint64(1234));
        QVERIFY(!typedAmount(u"tolv"_s, domain::LedgerUnit::Kroner).refusal.isEmpty());
        QVERIFY(!typedAmount({}, domain::LedgerUnit::Kroner).value);
        QCOMPARE(typedPercent(u"12,5 %"_s).value->value(), 0.125);
        QVERIFY(!typedPercent(u"101"_s).refusal.isEmpty());
        QVERIFY(!typedBasis(u"0"_s).refusal.isEmpty());
    }
};

VF_TEST(GainModelsTest);
#include "tst_gain_models.moc"
