// Measurements and confirmations on the command line: files in, the verdict as the gate of a confirmation, and confirmed,
// expired and never measured per date in the totals.
#include "cli/cli_runner.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace vf::test;
using namespace Qt::StringLiterals;

namespace {

QDate week(int number)
{
    return QDate(2016, 1, 4).addDays(7 * number);
}

QByteArray day(QDate date)
{
    return date.toString(u"dd.MM.yyyy"_s).toUtf8();
}

/// Minutes per case: 30 ± 1 in twelve weeks, 20 ± 1 from week 12; 600 cases a year.
QByteArray measurements(int weeks)
{
    QByteArray csv = "GevinstID;Indikator;Måleenhet;Retning;Endringsdato;Dato;Verdi;Volum per år\n";
    for (int i = 0; i < weeks; ++i)
        csv += "G-1;Tid per sak;minutter;ned;" + day(week(12)) + ';' + day(week(i)) + ';'
               + QByteArray::number((i < 12 ? 30 : 20) + (i % 2 == 0 ? 1 : -1)) + ";600\n";
    return csv;
}

} // namespace

class MeasurementCommandsTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            runCli({u"create"_s, target});
            import("gains", "GevinstID;Enhet;Tittel;Identifisert dato;Timer per år\n"
                            "G-1;Hjemmetjenesten;Kortere rapport;01.03.2016;350\n"
                            "G-2;Hjemmetjenesten;Færre møter;01.03.2016;175\n");
            import("postings", "Dato;GevinstID;Konto;Timer per år\n"
                               "01.06.2016;G-1;kvalitet;350\n01.06.2016;G-2;besparelse;175\n");
        }
        QTemporaryDir folder;
        QString target = folder.filePath(u"a.verdiflyt"_s);

        CliOutcome import(const char *kind, const QByteArray &csv)
        {
            QFile file(folder.filePath(u"in.csv"_s));
            if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
                qFatal("cannot write");
            file.close();
            return runCli({u"import"_s, target, u"--kind"_s, QString::fromLatin1(kind), file.fileName(), u"--json"_s});
        }
        QJsonObject gains(QDate asOf, const QString &by = u"total"_s)
        {
            return runCli({u"gains"_s, target, u"--as-of"_s, asOf.toString(Qt::ISODate), u"--by"_s, by, u"--json"_s}).json();
        }
    };

    static QByteArray confirmation(const char *gain, QDate on, const char *level, const QByteArray &validTo = {})
    {
        return QByteArray("GevinstID;Dato;Nivå;Rolle;Gyldig til;Begrunnelse\n") + gain + ';' + day(on) + ';' + level
               + ";Enhetsleder;" + validTo + ";Målt\n";
    }

private Q_SLOTS:
    void aSignalIsConfirmedAndCappedByWhatWasMeasured()
    {
        Fixture here;
        QCOMPARE(here.import("measurements", measurements(24)).json()[u"accepted"_s].toInt(), 24);
        const CliOutcome confirmed
            = here.import("confirmations", confirmation("G-1", week(24), "signal", day(week(76))));
        QCOMPARE(confirmed.code, 0);
        QVERIFY(confirmed.json()[u"files"_s].toArray()[0].toObject()[u"notes"_s].toArray().isEmpty());

        const QJsonObject valid = here.gains(week(76), u"unit"_s);
        QCOMPARE(valid[u"hours_realised"_s].toDouble(), 525.0);
        QCOMPARE(valid[u"hours_confirmed"_s].toDouble(), 100.0); // 10 minutes × 600 cases / 60
        QCOMPARE(valid[u"hours_confirmed_signal"_s].toDouble(), 100.0);
        QCOMPARE(valid[u"hours_expired"_s].toDouble(), 0.0);
        QCOMPARE(valid[u"hours_not_measured"_s].toDouble(), 175.0);
        const QJsonObject unit = valid[u"groups"_s].toArray()[0].toObject();
        QCOMPARE(unit[u"fte_confirmed_signal"_s].toDouble(), 100.0 / 1750);
        QCOMPARE(unit[u"fte_not_measured"_s].toDouble(), 0.1);

        const QJsonObject after = here.gains(week(76).addDays(1));
        QCOMPARE(after[u"hours_confirmed"_s].toDouble(), 0.0);
        QCOMPARE(after[u"hours_expired"_s].toDouble(), 350.0);
        QCOMPARE(after[u"fte_expired"_s].toDouble(), 0.2);
        QCOMPARE(after[u"hours_realised"_s].toDouble(), 525.0);
        const CliOutcome check = runCli({u"check"_s, here.target, u"--json"_s});
        QCOMPARE(check.code, 0);
    }

    void theVerdictRefusesRowsWithExitThree()
    {
        Fixture here;
        here.import("measurements", measurements(15));
        const CliOutcome refused = here.import("confirmations", confirmation("G-1", week(11), "signal"));
        QCOMPARE(refused.code, 3);
        const QJsonObject row = refused.json()[u"rejected"_s].toArray().first().toObject();
        QCOMPARE(row[u"row"_s].toInt(), 2);
        QCOMPARE(row[u"column"_s].toString(), u"Nivå"_s);
        QCOMPARE(row[u"reason"_s].toString(), u"confirmation_without_signal"_s);
        QVERIFY2(row[u"message"_s].toString().contains(u"G-1"_s), qPrintable(row[u"message"_s].toString()));
        const CliOutcome few = here.import("confirmations", confirmation("G-1", week(14), "før–etter"));
        QCOMPARE(few.json()[u"rejected"_s].toArray().first().toObject()[u"reason"_s].toString(), u"too_few_cases"_s);
        QCOMPARE(here.gains(week(30))[u"hours_confirmed"_s].toDouble(), 0.0);
    }

    void confirmingAgainNeedsNewerMeasurements()
    {
        Fixture here;
        here.import("measurements", measurements(24));
        here.import("confirmations", confirmation("G-1", week(24), "signal", day(week(30))));
        const CliOutcome again = here.import("confirmations", confirmation("G-1", week(40), "signal"));
        QCOMPARE(again.code, 3);
        const QJsonObject row = again.json()[u"rejected"_s].toArray().first().toObject();
        QCOMPARE(row[u"column"_s].toString(), u"Dato"_s);
        QCOMPARE(row[u"reason"_s].toString(), u"no_newer_measurement"_s);
        QVERIFY(row[u"message"_s].toString().contains(QString::fromUtf8(day(week(24)))));
        QVERIFY(!row[u"message"_s].toString().contains(QRegularExpression(u"[\\[\\]{}]"_s)));
    }

    void aGainThatNobodyMeasuredIsTakenWithANote()
    {
        Fixture here;
        const CliOutcome taken = here.import("confirmations", confirmation("G-2", week(24), "signal"));
        QCOMPARE(taken.code, 0);
        const QJsonObject note
            = taken.json()[u"files"_s].toArray()[0].toObject()[u"notes"_s].toArray().first().toObject();
        QCOMPARE(note[u"reason"_s].toString(), u"no_measurements"_s);
        QCOMPARE(here.gains(week(25))[u"hours_confirmed"_s].toDouble(), 175.0);
    }

    void contradictionsStoreNothing()
    {
        Fixture here;
        const CliOutcome refused
            = here.import("measurements", "GevinstID;Indikator;Måleenhet;Retning;Endringsdato;Dato;Verdi\n"
                                          "G-1;Tid;minutter;ned;;04.01.2016;30\nG-1;Tid;minutter;opp;;05.01.2016;30\n");
        QCOMPARE(refused.code, 3);
        const QJsonObject row = refused.json()[u"rejected"_s].toArray().first().toObject();
        QCOMPARE(row[u"reason"_s].toString(), u"conflicting_value"_s);
        QCOMPARE(row[u"row"_s].toInt(), 3);
        QCOMPARE(row[u"column"_s].toString(), u"Retning"_s);
    }
};

VF_TEST(MeasurementCommandsTest);
#include "tst_measurements.moc"
