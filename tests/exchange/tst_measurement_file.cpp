// Files of measurements: what is written is read back, and every fault is told with row and column.
#include "exchange/measurement_file.h"

#include "exchange/file_words.h"
#include "exchange/reading_support.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::application;
using namespace vf::exchange;
using test::described;

namespace {

QByteArray measurementFile(const QByteArray &rows)
{
    return "GevinstID;Indikator;Måleenhet;Retning;Endringsdato;Dato;Verdi\n" + rows;
}

std::optional<base::MeasuredValue> someValue()
{
    if (*rc::gen::arbitrary<bool>())
        return std::nullopt;
    return base::MeasuredValue::fromMillionths(*rc::gen::inRange<qint64>(-1'000'000'000, 1'000'000'000));
}

MeasurementRow someRow(int row)
{
    MeasurementRow made;
    made.row = row;
    made.gainCode = u"G-1"_s;
    made.indicator = *rc::gen::element(u"Tid; per \"rapport\""_s, u"=1+1"_s, u"Ventetid"_s);
    made.measure = *rc::gen::element(QString(u""_s), u"minutter"_s);
    made.direction = *rc::gen::element<std::optional<domain::Direction>>(std::nullopt, domain::Direction::Up,
                                                                         domain::Direction::Down);
    if (*rc::gen::arbitrary<bool>())
        made.changedOn = QDate(2016, 1, 1).addDays(*rc::gen::inRange(0, 900));
    made.date = QDate(2015, 1, 1).addDays(*rc::gen::inRange(0, 2000));
    made.value = base::MeasuredValue::fromMillionths(*rc::gen::inRange<qint64>(-1'000'000'000, 1'000'000'000));
    made.baseline = someValue();
    made.target = someValue();
    made.method = *rc::gen::element(QString(u""_s), u"Stoppeklokke"_s);
    if (*rc::gen::arbitrary<bool>())
        made.casesPerYear = base::CasesPerYear::of(*rc::gen::inRange(0, 10'000));
    return made;
}

} // namespace

class MeasurementFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheSevenColumns()
    {
        const auto file = readMeasurements(measurementFile("G-1;Tid per sak;minutter;ned;01.03.2016;12.01.2016;21,5\n"
                                                           "G-1;Tid per sak;;;;19.01.2016;20\n"));
        QVERIFY2(file.acceptable(), qPrintable(described(file.issues).join(u'\n')));
        QCOMPARE(file.rows.size(), size_t(2));
        const MeasurementRow &first = file.rows.front();
        QCOMPARE(first.gainCode, u"G-1"_s);
        QCOMPARE(first.indicator, u"Tid per sak"_s);
        QCOMPARE(first.measure, u"minutter"_s);
        QCOMPARE(first.direction, std::optional(domain::Direction::Down));
        QCOMPARE(first.changedOn, std::optional(QDate(2016, 3, 1)));
        QCOMPARE(first.date, QDate(2016, 1, 12));
        QCOMPARE(first.value, base::MeasuredValue::of(21.5));
        QVERIFY(!first.target && !first.baseline && !first.casesPerYear);
        QVERIFY(!file.rows.back().direction && !file.rows.back().changedOn);
    }

    void faultsStandAtTheirCells()
    {
        const auto file = readMeasurements(measurementFile("G-1;Tid;minutter;sidelengs;31.02.2016;12.01.2016;21\n"
                                                           ";;minutter;opp;;;mange\n"));
        QCOMPARE(described(file.issues),
                 QStringList({u"2 Retning: unknown_value"_s, u"2 Endringsdato: invalid_date"_s,
                              u"3 GevinstID: missing_value"_s, u"3 Indikator: missing_value"_s,
                              u"3 Dato: invalid_date"_s, u"3 Verdi: not_a_number"_s}));
        const auto without = readMeasurements("GevinstID;Indikator;Måleenhet;Dato;Verdi\nG-1;Tid;min;1.1.2016;2\n");
        QCOMPARE(described(without.issues), QStringList{u"1 Retning: missing_column"_s});
    }

    void whatIsWrittenIsReadBack()
    {
        QVERIFY(rc::check([] {
            std::vector<MeasurementRow> rows;
            const int count = *rc::gen::inRange(1, 6);
            for (int i = 0; i < count; ++i)
                rows.push_back(someRow(i + 2));
            const auto read = readMeasurements(writeMeasurements(rows));
            if (!read.acceptable())
                RC_FAIL(described(read.issues).join(u'\n').toStdString());
            RC_ASSERT(read.rows == rows);
        }));
    }

    void directionsAreReadInTheirWords()
    {
        for (const domain::Direction direction : domain::allOf<domain::Direction>())
            QCOMPARE(directionFrom(fileWord(direction)), std::optional(direction));
        QCOMPARE(directionFrom(u"OPP"), std::optional(domain::Direction::Up));
        QCOMPARE(directionFrom(u"lower"), std::optional(domain::Direction::Down));
        QVERIFY(!directionFrom(u"bortover"));
    }
};

VF_TEST(MeasurementFileTest);
#include "tst_measurement_file.moc"
