// Files of measurements and of confirmations: indicators are found or made, contradictions and what the measurements do
// not support are rejected row by row, and a refused file stores nothing.
#include "application/import/measurement_import.h"
#include "application/measured_gain.h"
#include "application/record/content_hash.h"
#include "application/unit_of_work/undo.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::application;
using namespace vf::domain;
using vf::test::MeasuredGain;

namespace {

MeasurementRow measurementRow(int row, const QString &indicator, QDate date, double value)
{
    MeasurementRow made;
    made.row = row;
    made.gainCode = QStringLiteral("G-1");
    made.indicator = indicator;
    made.measure = QStringLiteral("minutter");
    made.direction = Direction::Down;
    made.date = date;
    made.value = base::MeasuredValue::of(value);
    return made;
}

ConfirmationRow confirmationRow(int row, QDate date, EvidenceLevel level)
{
    ConfirmationRow made;
    made.row = row;
    made.gainCode = QStringLiteral("G-1");
    made.date = date;
    made.level = level;
    made.role = QStringLiteral("Enhetsleder");
    return made;
}

template<class Row>
ReadFile<Row> file(std::vector<Row> rows)
{
    ReadFile<Row> made;
    made.rows = std::move(rows);
    return made;
}

/// "2 Nivå: confirmation_without_signal" for each issue.
QStringList described(const std::vector<ImportIssue> &issues)
{
    QStringList lines;
    for (const ImportIssue &issue : issues)
        lines << QStringLiteral("%1 %2: %3").arg(QString::number(issue.row), issue.column, issue.reason);
    return lines;
}

} // namespace

class MeasurementImportTest : public QObject
{
    Q_OBJECT

    static ImportReport take(MeasuredGain &town, std::vector<MeasurementRow> rows, bool dryRun = false)
    {
        auto report = importMeasurements(town.work.context, {dryRun, false, {}}, file(std::move(rows)));
        if (!report)
            qFatal("%s", qPrintable(report.error().reason));
        return std::move(*report);
    }

    static ImportReport confirm(MeasuredGain &town, std::vector<ConfirmationRow> rows)
    {
        auto report = ImportService(town.work.context).importConfirmations(file(std::move(rows)));
        if (!report)
            qFatal("%s", qPrintable(report.error().reason));
        return std::move(*report);
    }

    static QDate week(int number) { return MeasuredGain::week(number); }

private Q_SLOTS:
    void anIndicatorIsMadeOnceForAllItsRows()
    {
        MeasuredGain town;
        const QByteArray before = *contentHash(town.work.store);
        std::vector<MeasurementRow> rows{measurementRow(2, QStringLiteral("Ventetid"), week(0), 12.5),
                                         measurementRow(3, QStringLiteral("VENTETID"), week(0), 13),
                                         measurementRow(4, QStringLiteral("Ventetid"), week(1), -1)};
        rows[1].measure.clear();
        rows[1].direction.reset();
        rows[1].changedOn = week(1);
        rows[2].casesPerYear = base::CasesPerYear::of(600);
        QCOMPARE(take(town, rows, true).accepted, size_t(3));
        QCOMPARE(*contentHash(town.work.store), before); // a dry run stores nothing
        const ImportReport report = take(town, rows);
        QCOMPARE(report.accepted, size_t(3));
        QCOMPARE(report.action->head.name.key, QStringLiteral("import.measurements"));
        QCOMPARE(town.count<Indicator>(), size_t(2));
        const Indicator made = town.newest<Indicator>();
        QCOMPARE(made.name, QStringLiteral("Ventetid"));
        QCOMPARE(made.unit, town.nurses);
        QCOMPARE(made.changedOn, std::optional(week(1)));
        QCOMPARE(made.casesPerYear, std::optional(base::CasesPerYear::of(600)));
        const std::vector<Measurement> stored = *measurementsOf(town.work.store, made.id);
        QCOMPARE(stored.size(), size_t(3));
        QCOMPARE(stored.back().value, base::MeasuredValue::of(-1));
        MeasuredGain::must(undoAction(town.work.context, report.action->head.id));
        QCOMPARE(*contentHash(town.work.store), before);
    }

    void aStoredIndicatorTakesMoreMeasurementsAndWhatItLacked()
    {
        MeasuredGain town;
        town.measure(0, 3);
        MeasurementRow row = measurementRow(2, QStringLiteral("tid per RAPPORT"), week(3), 30);
        row.target = base::MeasuredValue::of(15);
        row.measure.clear();
        row.direction.reset();
        QCOMPARE(take(town, {row}).accepted, size_t(1));
        QCOMPARE(town.count<Indicator>(), size_t(1));
        QCOMPARE(town.newest<Indicator>().target, row.target);
        QCOMPARE(town.newest<Indicator>().name, QStringLiteral("Tid per rapport"));
        QCOMPARE(town.measurements().size(), size_t(4));
    }

    void contradictionsAreRejectedWithWhatIsKnown()
    {
        MeasuredGain town;
        const QByteArray before = *contentHash(town.work.store);
        MeasurementRow other = measurementRow(2, QStringLiteral("Tid per rapport"), week(0), 1);
        other.measure = QStringLiteral("dager");
        other.direction = Direction::Up;
        other.changedOn = week(3);
        MeasurementRow fresh = measurementRow(3, QStringLiteral("Ny"), week(0), 1), later = fresh;
        fresh.target = base::MeasuredValue::of(12.5);
        later.row = 4;
        later.target = base::MeasuredValue::of(13);
        const ImportReport report = take(town, {other, fresh, later});
        QCOMPARE(described(report.rejected),
                 QStringList({QStringLiteral("2 Måleenhet: conflicting_value"), QStringLiteral("2 Retning: conflicting_value"),
                              QStringLiteral("2 Endringsdato: conflicting_value"), QStringLiteral("4 Mål: conflicting_value")}));
        QCOMPARE(report.rejected[0].suggestion, QStringLiteral("minutter"));
        QCOMPARE(report.rejected[1].value, QStringLiteral("opp"));
        QCOMPARE(report.rejected[3].suggestion, QStringLiteral("12,5"));
        QCOMPARE(report.accepted, size_t(0));
        QCOMPARE(*contentHash(town.work.store), before);
    }

    void unknownGainsAndHalfIndicatorsAreRejected()
    {
        MeasuredGain town;
        MeasurementRow unknown = measurementRow(2, QStringLiteral("Ny"), week(0), 1);
        unknown.gainCode = QStringLiteral("G-9");
        MeasurementRow half = measurementRow(3, QStringLiteral("Halv"), week(0), 1);
        half.measure.clear();
        half.direction.reset();
        QCOMPARE(described(take(town, {unknown, half}).rejected),
                 QStringList({QStringLiteral("2 GevinstID: unknown_gain"), QStringLiteral("3 Måleenhet: missing_value"),
                              QStringLiteral("3 Retning: missing_value")}));
        QCOMPARE(town.count<Measurement>(), size_t(0));
    }

    void confirmationsOfAGainThatNobodyMeasuredAreTakenWithANote()
    {
        MeasuredGain town;
        const ImportReport report = confirm(town, {confirmationRow(2, week(1), EvidenceLevel::Signal),
                                                   confirmationRow(3, week(2), EvidenceLevel::ReasonedJudgement)});
        QCOMPARE(report.accepted, size_t(2));
        QCOMPARE(described(report.notes), QStringList{QStringLiteral("2 Nivå: no_measurements")});
        QVERIFY(!town.newest<Confirmation>().indicator);
    }

    void confirmationsThatTheMeasurementsDoNotSupportAreRejectedRowByRow()
    {
        MeasuredGain town;
        town.measure(0, 24);
        const ImportReport report = confirm(town, {confirmationRow(2, week(10), EvidenceLevel::Signal),
                                                   confirmationRow(3, week(15), EvidenceLevel::BeforeAfter),
                                                   confirmationRow(4, week(24), EvidenceLevel::Signal),
                                                   confirmationRow(5, week(60), EvidenceLevel::ReasonedJudgement)});
        QCOMPARE(described(report.rejected), QStringList({QStringLiteral("2 Nivå: confirmation_without_signal"),
                                                          QStringLiteral("3 Nivå: too_few_cases"),
                                                          QStringLiteral("5 Dato: no_newer_measurement")}));
        QCOMPARE(report.rejected.back().suggestion, week(24).toString(Qt::ISODate));
        QCOMPARE(town.count<Confirmation>(), size_t(0));
        QCOMPARE(confirm(town, {confirmationRow(2, week(24), EvidenceLevel::Signal)}).accepted, size_t(1));
        QCOMPARE(town.newest<Confirmation>().indicator, std::optional(town.indicator.id));
    }
};

VF_TEST(MeasurementImportTest);
#include "tst_measurement_import.moc"
