// Analyses, steps and challenges as typed rows: every field, the words, single-number estimates, and which part a file is.
#include "exchange/reading_support.h"
#include "exchange/value_stream_reader.h"
#include "exchange/value_stream_words.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::application;
using namespace vf::exchange;
using test::described;

namespace {

using Parts = std::vector<ValueStreamPart>;

QByteArray harstad(const char *file)
{
    return test::testData(u"cases/harstad-2015/"_s + QString::fromLatin1(file));
}

} // namespace

class ValueStreamReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheFilesApartByTheirColumns()
    {
        QCOMPARE(valueStreamParts(harstad("analyser.csv")), Parts{ValueStreamPart::Analyses});
        QCOMPARE(valueStreamParts(harstad("trinn.csv")), Parts{ValueStreamPart::Steps});
        QCOMPARE(valueStreamParts(harstad("utfordringer.csv")), Parts{ValueStreamPart::Challenges});
        QCOMPARE(valueStreamParts(harstad("harstad-2015.xlsx")),
                 (Parts{ValueStreamPart::Analyses, ValueStreamPart::Steps, ValueStreamPart::Challenges}));
        QVERIFY(valueStreamParts(harstad("handlingsplan.csv")).empty());
    }

    void theWorkbookHoldsTheSameRowsAsTheFiles()
    {
        const QByteArray workbook = harstad("harstad-2015.xlsx");
        QVERIFY(readAnalyses(workbook).rows == readAnalyses(harstad("analyser.csv")).rows);
        QVERIFY(readSteps(workbook).rows == readSteps(harstad("trinn.csv")).rows);
        QVERIFY(readChallenges(workbook).rows == readChallenges(harstad("utfordringer.csv")).rows);
        QCOMPARE(readSteps(workbook).format.sheet, u"trinn"_s);
    }

    void readsEveryFieldOfAnAnalysis()
    {
        const auto file = readAnalyses(u"AnalyseID;EnhetID;Enhet;Tittel;Volum per år;Volumenhet;Timer per årsverk;Kilde;Dato;"
                                       "Deltakere;Mål;Regel;Utløser;Slutt\n"
                                       "A1;O01;Gimle;Vedtak;1 250,5;saker;1625,9;Frø;17.02.2015;Leder;Halvere;PERT;Søknad;Vedtak\n"_s.toUtf8());
        QCOMPARE(described(file.issues), QStringList());
        const AnalysisRow row = file.rows.at(0);
        QVERIFY((row.unit == UnitReference{u"O01"_s, u"Gimle"_s}));
        QCOMPARE(row.casesPerYear, base::CasesPerYear::of(1250.5));
        QCOMPARE(row.basis, base::HoursPerFte::of(1625.9));
        QCOMPARE(row.heldOn, QDate(2015, 2, 17));
        QCOMPARE(row.rule, domain::EstimateRule::Pert);
        QCOMPARE((QStringList{row.code, row.title, row.caseUnit, row.source, row.participants, row.goal, row.trigger, row.end}),
                 (QStringList{u"A1"_s, u"Vedtak"_s, u"saker"_s, u"Frø"_s, u"Leder"_s, u"Halvere"_s, u"Søknad"_s, u"Vedtak"_s}));
    }

    void readsEveryFieldOfAStep()
    {
        const auto file = readSteps(u"AnalyseID;Tilstand;Nr;TrinnID;Trinn;Verdi;Ansatte;Ventetid (min);Tid lav (min);"
                                    "Tid sannsynlig (min);Tid høy (min);Riktig første gang (%);Parallellgruppe;Gren;"
                                    "Andel (%);Gjentak;Sløsing;Hvem;Tallkilde\n"
                                    "A1;NÅ;3;T1;Samtale;Verdiskapende;1,5;30;5;10;20;87,5;P;b;40;1,2;ubrukt kompetanse;Lege;Målt\n"_s.toUtf8());
        QCOMPARE(described(file.issues), QStringList());
        const StepRow row = file.rows.at(0);
        QCOMPARE(row.number, 3);
        QCOMPARE(row.state.kind, domain::StateKind::Current);
        const domain::Step &step = row.step;
        QCOMPARE(step.stepClass, domain::StepClass::ValueAdding);
        QCOMPARE(step.persons, base::PersonCount::of(1.5));
        QVERIFY(step.waiting == domain::WaitingEstimate::of(base::WaitingMinutes::of(30)));
        QCOMPARE(step.process.points(), (domain::ThreePoint{5, 10, 20}));
        QCOMPARE(step.completeAccurate, base::Share::of(0.875));
        QCOMPARE(step.share, base::Share::of(0.4));
        QCOMPARE(step.repeats, base::Repeats::of(1.2));
        QCOMPARE(step.waste, domain::WasteKind::UnusedSkill);
        QCOMPARE((QStringList{step.code, step.title, step.parallelGroup, step.branch, step.performer, step.source}),
                 (QStringList{u"T1"_s, u"Samtale"_s, u"P"_s, u"b"_s, u"Lege"_s, u"Målt"_s}));
    }

    void namesFurtherIdeals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("now") << u"nå"_s << 0 << QString();
        QTest::newRow("written out") << u"NAASITUASJON"_s << 0 << QString();
        QTest::newRow("ideal") << u"Ideell situasjon"_s << 1 << QString();
        QTest::newRow("neuter") << u"ideelt"_s << 1 << QString();
        QTest::newRow("second") << u"ideell 2"_s << 1 << u"2"_s;
        QTest::newRow("named") << u"ideell: Digital innsjekk"_s << 1 << u"Digital innsjekk"_s;
        QTest::newRow("none") << u"kanskje"_s << -1 << QString();
    }
    void namesFurtherIdeals()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, name);
        const auto state = stateFrom(text);
        QCOMPARE(state.has_value(), kind >= 0);
        if (state) {
            QCOMPARE(static_cast<int>(state->kind), kind);
            QCOMPARE(state->name, name);
        }
    }

    void listsEveryFault()
    {
        const auto file = readSteps(u"AnalyseID;Tilstand;Trinn;Verdi;Tid lav (min);Tid sannsynlig (min);Tid høy (min);Andel (%)\n"
                                    "A1;kanskje;Samtale;verdiskapende;5;4;9;10\n"
                                    "A1;nå;;viktig;5;;9;101\n"
                                    "A1;nå;Svar;nødvendig;5;6;5;100\n"_s.toUtf8());
        const QStringList faults = described(file.issues);
        for (const QString &fault :
             {u"2 Tilstand: unknown_value"_s, u"2 Tid sannsynlig (min): estimate_out_of_order"_s, u"3 Trinn: missing_value"_s,
              u"3 Verdi: unknown_value"_s, u"3 Tid sannsynlig (min): missing_value"_s, u"3 Andel (%): out_of_range"_s,
              u"4 Tid høy (min): estimate_out_of_order"_s})
            QVERIFY2(faults.contains(fault), qPrintable(faults.join(u'\n')));
        QCOMPARE(faults.size(), 7);
        QVERIFY(file.rows.empty());
    }
};

VF_TEST(ValueStreamReaderTest);
#include "tst_value_stream_reader.moc"
