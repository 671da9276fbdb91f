// The tables of measurements: rows that are typed and pasted, and stored ones that are corrected in place.
#include "presentation/measurement_entry_model.h"
#include "presentation/measurement_model.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace vf;
using namespace vf::presentation;
using namespace Qt::StringLiterals;
using Tester = QAbstractItemModelTester;

namespace {

QDate today()
{
    return QDate(2018, 1, 15);
}

QUuid uuid(uint number)
{
    return QUuid(number, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
}

} // namespace

class MeasurementModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typedRowsAreReadAsTheyAreWritten()
    {
        MeasurementEntryModel model(today, u"minutter"_s);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.setData(model.index(0, MeasurementEntryModel::Date), u"4.1"_s));
        QCOMPARE(model.rowCount(), 2); // an empty row is always last
        QVERIFY(model.drafts().empty());
        QCOMPARE(model.faultyRows(), 1); // the value is missing
        QVERIFY(model.index(0, MeasurementEntryModel::Value).data(InvalidTextRole).toString().isEmpty());
        QVERIFY(model.setData(model.index(0, MeasurementEntryModel::Value), u"1 250,5"_s));
        QCOMPARE(model.faultyRows(), 0);
        QCOMPARE(model.drafts(), (std::vector<application::MeasurementDraft>{
                                     {QDate(2018, 1, 4), base::MeasuredValue::of(1250.5)}}));
        QCOMPARE(model.index(0, MeasurementEntryModel::Date).data().toString(), u"04.01.2018"_s);
        model.setData(model.index(1, MeasurementEntryModel::Value), u"mange"_s);
        QVERIFY(!model.index(1, MeasurementEntryModel::Value).data(InvalidTextRole).toString().isEmpty());
        QCOMPARE(model.firstFaultyRow(), 1);
    }

    void rowsFromASpreadsheetArePasted()
    {
        MeasurementEntryModel model(today, {});
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const QSignalSpy changed(&model, &MeasurementEntryModel::entriesChanged);
        QCOMPARE(model.paste(0, 0, u"Dato\tMinutter\r\n04.01.2016\t31\r\n11.01.2016\t29,5\r\n\r\n"_s), 2);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.drafts().back().value, base::MeasuredValue::of(29.5));
        QCOMPARE(model.paste(1, MeasurementEntryModel::Value, u"28\n27"_s), 2); // one column alone
        QCOMPARE(model.drafts().back().value, base::MeasuredValue::of(28));
        QCOMPARE(model.faultyRows(), 1); // the last has no date
        QCOMPARE(model.paste(0, 0, u"  \n"_s), 0);
    }

    void storedMeasurementsAreCorrectedInPlace()
    {
        domain::Indicator indicator;
        indicator.measure = u"minutter"_s;
        domain::Measurement stored;
        stored.id = domain::MeasurementId(uuid(1));
        stored.on = QDate(2016, 1, 4);
        stored.value = base::MeasuredValue::of(31);
        MeasurementModel model;
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setToday(today);
        model.show(indicator, {stored}, domain::judge(indicator, std::vector{stored}, today()), {}, true);
        QCOMPARE(model.headerData(MeasurementModel::Value, Qt::Horizontal).toString(), u"Minutter"_s);
        QSignalSpy edited(&model, &MeasurementModel::edited);
        QSignalSpy refused(&model, &MeasurementModel::refused);
        QVERIFY(model.setData(model.index(0, MeasurementModel::Value), u"29,5"_s));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.front()[1].value<domain::Measurement>().value, base::MeasuredValue::of(29.5));
        QVERIFY(model.setData(model.index(0, MeasurementModel::Value), u"31"_s)); // the same: nothing to store
        QVERIFY(!model.setData(model.index(0, MeasurementModel::Date), u"31.02.2016"_s));
        QVERIFY(!model.setData(model.index(0, MeasurementModel::Value), u""_s));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(refused.count(), 2);
        QVERIFY(!(model.flags(model.index(0, MeasurementModel::Finding)) & Qt::ItemIsEditable));
        model.show(indicator, {stored}, {}, {}, false);
        QVERIFY(!(model.flags(model.index(0, MeasurementModel::Value)) & Qt::ItemIsEditable));
        QVERIFY(!model.setData(model.index(0, MeasurementModel::Value), u"1"_s));
    }
};

VF_TEST(MeasurementModelsTest);
#include "tst_measurement_models.moc"
