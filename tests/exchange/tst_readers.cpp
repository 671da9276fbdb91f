#include "exchange/readers.h"
#include "exchange/reading_support.h"
#include "exchange/stakeholder_reader.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::application;
using namespace vf::exchange;
using test::described;
using test::gainsFile;

class ReadersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryFieldOfAUnit()
    {
        const auto file = readUnits(u"EnhetID;Enhet;Tjenesteområde;Årsverk;Ansatte;Timer per årsverk;Pilot\n"
                                    "O01;Gimle;Omsorg;17,1;30;1750;Ja\n;Elva;;;;;\n"_s.toUtf8());
        QCOMPARE(described(file.issues), QStringList());
        QCOMPARE(file.rows.size(), size_t(2));
        QVERIFY((file.rows[0] == UnitRow{2, u"O01"_s, u"Gimle"_s, u"Omsorg"_s, base::FteCount::of(17.1), 30,
                                         base::HoursPerFte::of(1750), true}));
        QVERIFY((file.rows[1] == UnitRow{3, {}, u"Elva"_s, {}, {}, {}, {}, false}));
    }

    void notesNationalIdsInWhateverColumnAndDoesNotRepeatThem()
    {
        const auto units = readUnits(u"EnhetID;Enhet;Tjenesteområde\nO01;Gimle;Omsorg\nO02;Elva 010154 50068;Omsorg\n"_s.toUtf8());
        QVERIFY(units.acceptable());
        QCOMPARE(described(units.notes), QStringList{u"3 Enhet: national_id"_s});
        const auto people = readStakeholders(u"Interessent;Verdi for interessenten;Konsekvens av dårlig kvalitet på tjenesten;Tiltak\n"
                                             "Bruker 01015450068;HØY;;Ring 01015450068\nPolitiet;LAV;;Ring 01015450069\n"_s.toUtf8());
        QVERIFY(people.acceptable());
        QCOMPARE(described(people.notes),
                 (QStringList{u"2 Interessent: national_id"_s, u"2 Tiltak: national_id"_s}));
        for (const ImportIssue &note : people.notes)
            QCOMPARE(note.value, QString());
    }

    void readsEveryFieldOfALeanEvent()
    {
        const auto file = readLeanEvents("Dato;EnhetID;Enhet;Status;Merknad\n21.02.2011;O01;Gimle;OPPLAERING;Kurs\n");
        QVERIFY(file.acceptable());
        QVERIFY((file.rows.at(0) == LeanEventRow{2, QDate(2011, 2, 21), {u"O01"_s, u"Gimle"_s},
                                                 domain::LeanStatus::Training, u"Kurs"_s}));
    }

    void readsEveryFieldOfAGain()
    {
        const auto file = readGains(u"GevinstID;EnhetID;Enhet;Tittel;Verktøy;Type;Identifisert dato;Timer per år;"
                                    "Gevinstansvarlig;Timer per årsverk\n"
                                    "G-1;O02;Gimle;Tavle;5xhvorfor;Direkte (økonomiske - NOK);31/12-17;532,5;Leder;1700\n"_s
                                        .toUtf8());
        QVERIFY(file.acceptable());
        QVERIFY((file.rows.at(0) == GainRow{2, u"G-1"_s, {u"O02"_s, u"Gimle"_s}, u"Tavle"_s,
                                            domain::SourceTool::FiveWhys, domain::Classification::Direct,
                                            QDate(2017, 12, 31), base::HoursPerYear::of(532.5), u"Leder"_s,
                                            base::HoursPerFte::of(1700)}));
    }

    void readsEveryFieldOfAPosting()
    {
        const auto file = readPostings(u"Bilag;Dato;GevinstID;Konto;Timer per år;Merarbeid i enhet;Reverserer bilag;Kommentar\n"
                                       "7;18.05.2017;G-1;merarbeid;\u221222,5;A05;6;Rettet\n"_s.toUtf8());
        QVERIFY(file.acceptable());
        QVERIFY((file.rows.at(0) == PostingRow{2, u"7"_s, QDate(2017, 5, 18), u"G-1"_s, domain::Account::ExtraWork,
                                               base::HoursPerYear::of(-22.5), {u"A05"_s, u"A05"_s}, u"6"_s, u"Rettet"_s}));
    }

    void readsEveryFieldOfAConfirmation()
    {
        const auto file = readConfirmations(u"GevinstID;Dato;Nivå;Rolle;Gyldig til;Begrunnelse\n"
                                            "G-1;2017-05-18;før-etter;Controller;;Ti og ti\nG-2;1.6.2017;Signal;;31.12.2018;\n"_s
                                                .toUtf8());
        QVERIFY(file.acceptable());
        QVERIFY((file.rows.at(0) == ConfirmationRow{2, u"G-1"_s, QDate(2017, 5, 18), domain::EvidenceLevel::BeforeAfter,
                                                    u"Controller"_s, {}, u"Ti og ti"_s}));
        QCOMPARE(file.rows.at(1).validTo, QDate(2018, 12, 31));
        QCOMPARE(file.rows.at(1).level, domain::EvidenceLevel::Signal);
    }

    void listsEveryFaultOnce()
    {
        const auto file = readGains(gainsFile({u"G-1;Gimle;Tavle;31.12.2017;40"_s, u";;;;"_s, u";Gimle;;32.12.2017;x"_s,
                                               u"G-1;Gimle;Tavle;31.12.2017;-1"_s, u"G-3;Gimle"_s,
                                               u"G-4;;Tavle;;"_s}));
        QCOMPARE(described(file.issues),
                 (QStringList{u"4 GevinstID: missing_value"_s, u"4 Tittel: missing_value"_s,
                              u"4 Identifisert dato: invalid_date"_s, u"4 Timer per år: not_a_number"_s,
                              u"5 GevinstID: duplicate_id"_s, u"5 Timer per år: negative_hours"_s, u"6 : too_few_fields"_s,
                              u"7 Enhet: missing_value"_s, u"7 Identifisert dato: invalid_date"_s,
                              u"7 Timer per år: not_a_number"_s}));
        QCOMPARE(file.issues[2].value, u"32.12.2017"_s);
        QCOMPARE(file.rows.size(), size_t(1)); // the row without fault
    }

    void namesColumnsAsTheFileDoes()
    {
        const auto file = readGains("hours per YEAR;title;UNIT;id;date identified\nx;a;b;c;d\n");
        QCOMPARE(described(file.issues),
                 (QStringList{u"2 date identified: invalid_date"_s, u"2 hours per YEAR: not_a_number"_s}));
    }

    void judgesNoRowsUnderAWrongHeader()
    {
        const auto file = readGains("GevinstID;Tittel;Identifisert dato;Timer per aar\nG-1;a;x;y\nG-1\n");
        QCOMPARE(described(file.issues), QStringList{u"1 Enhet: missing_column"_s});
    }

    void findsTheCellWithTheFaultyBytes()
    {
        QByteArray mixed = u"GevinstID;Enhet;Tittel;Identifisert dato;Timer per år\nG-1;Østre;a;1.1.2017;1\n"_s.toUtf8();
        mixed += "G-2;Gimle;p\xE5 tavla;1.1.2017;1\n";
        QCOMPARE(described(readGains(mixed).issues), QStringList{u"3 Tittel: mixed_encoding"_s});
        QByteArray nul = gainsFile({u"G-1;Gimle;a;1.1.2017;1"_s, u"G-2;Gi*le;a;1.1.2017;1"_s});
        nul.replace('*', '\0');
        QCOMPARE(described(readGains(nul).issues), QStringList{u"3 Enhet: nul_character"_s});
    }

    void keepsTextsThatLookLikeFormulas()
    {
        const QStringList texts{u"=1+1"_s, u"+47 12345678"_s, u"-punkt"_s, u"@navn"_s, u"=HYPERLINK(\"\"x\"\")"_s};
        QStringList lines;
        for (const QString &text : texts)
            lines.append(u"G-%1;Gimle;\"%2\";1.1.2017;1"_s.arg(lines.size()).arg(text));
        lines.append(u"G-9;'=Gimle;'=A1;1.1.2017;1"_s);
        const auto file = readGains(gainsFile(lines));
        QCOMPARE(described(file.issues), QStringList());
        for (qsizetype i = 0; i < texts.size(); ++i)
            QCOMPARE(file.rows[size_t(i)].title, QString(texts[i]).replace(u"\"\""_s, u"\""_s));
        QCOMPARE(file.rows.back().title, u"=A1"_s); // our own export's guard is taken off
        QCOMPARE(file.rows.back().unit.name, u"=Gimle"_s);
    }

    void formulasAreNoNumbersAndNoDates()
    {
        const auto file = readGains(gainsFile({u"G-1;Gimle;a;=TODAY();=1+1"_s, u"G-2;Gimle;a;1.1.2017;@A1"_s}));
        QCOMPARE(described(file.issues), (QStringList{u"2 Identifisert dato: invalid_date"_s,
                                                      u"2 Timer per år: not_a_number"_s, u"3 Timer per år: not_a_number"_s}));
    }

    void anUnknownToolBecomesOther()
    {
        const auto file = readGains("ID;Unit;Title;Date identified;Hours per year;Tool;Type\n"
                                    "1;a;b;1.1.2017;1;Kaizen blitz;rar\n2;a;b;1.1.2017;1;;\n");
        QVERIFY(file.acceptable());
        QCOMPARE(described(file.notes), (QStringList{u"2 Tool: unknown_value"_s, u"2 Type: unknown_value"_s}));
        QCOMPARE(file.notes[0].value, u"Kaizen blitz"_s);
        QCOMPARE(file.rows[0].tool, domain::SourceTool::Other);
        QCOMPARE(file.rows[1].classification, domain::Classification::Indirect);
    }

    void understandsTools_data()
    {
        QTest::addColumn<int>("tool");
        using T = domain::SourceTool;
        const std::vector<std::pair<const char *, T>> words{
            {"Verdistrømsanalyse", T::ValueStream}, {"verdistroemsanalyse", T::ValueStream}, {"Fiskebein", T::Fishbone},
            {"FISKEBEINSANALYSE", T::Fishbone},     {"5s", T::FiveS},                        {"Tavle", T::Board},
            {"Forbedringstavle", T::Board},         {"MDI", T::Idea},                        {"Idé", T::Idea},
            {"forslag", T::Idea},                   {"5 x hvorfor", T::FiveWhys},            {"5xhvorfor", T::FiveWhys},
            {"fem hvorfor", T::FiveWhys},           {"Annet", T::Other},                     {"five whys", T::FiveWhys}};
        for (const auto &[word, tool] : words)
            QTest::newRow(word) << int(tool);
    }
    void understandsTools()
    {
        QFETCH(int, tool);
        const auto file = readGains("ID;Unit;Title;Date identified;Hours per year;Tool\n1;a;b;1.1.2017;1; "
                                    + QByteArray(QTest::currentDataTag()) + " \n");
        QVERIFY(file.acceptable() && file.notes.empty());
        QCOMPARE(int(file.rows.at(0).tool), tool);
    }

    void refusesUnknownWords()
    {
        QCOMPARE(described(readLeanEvents("Dato;Enhet;Status\n1.1.2017;a;ferdig\n1.1.2017;a;\n").issues),
                 (QStringList{u"2 Status: unknown_value"_s, u"3 Status: missing_value"_s}));
        QCOMPARE(described(readPostings("Dato;GevinstID;Konto;Timer per aar\n1.1.2017;a;gevinst;1\n").issues),
                 QStringList{u"2 Konto: unknown_value"_s});
        QCOMPARE(described(readUnits("Enhet;Pilot\na;kanskje\n").issues), QStringList{u"2 Pilot: unknown_value"_s});
        QCOMPARE(described(readConfirmations("GevinstID;Dato;Nivaa\na;1.1.2017;sikker\n").issues),
                 QStringList{u"2 Nivaa: unknown_value"_s});
    }

    void understandsTruth_data()
    {
        QTest::addColumn<bool>("pilot");
        for (const char *text : {"Ja", "j", "X", "1", "TRUE", "yes", "SANN"})
            QTest::newRow(text) << true;
        for (const char *text : {"", "Nei", "n", "0", "False", "no", "USANN"})
            QTest::newRow(text) << false;
    }
    void understandsTruth()
    {
        QFETCH(bool, pilot);
        const auto file = readUnits("Enhet;Pilot\na;" + QByteArray(QTest::currentDataTag()) + "\n");
        QVERIFY(file.acceptable());
        QCOMPARE(file.rows.at(0).pilot, pilot);
    }

    void findsDuplicates()
    {
        QCOMPARE(described(readUnits("EnhetID;Enhet\nA1;a\nA2;a\na1;c\n").issues), QStringList{u"4 EnhetID: duplicate_id"_s});
        QCOMPARE(described(readUnits("EnhetID;Enhet\n;Gimle\n;gimle \n").issues), QStringList{u"3 Enhet: duplicate_id"_s});
        QCOMPARE(described(readPostings("Bilag;Dato;GevinstID;Konto;Timer per aar\n1;1.1.2017;a;kvalitet;1\n"
                                        ";1.1.2017;a;kvalitet;1\n;1.1.2017;a;kvalitet;1\n 1 ;1.1.2017;a;kvalitet;1\n").issues),
                 QStringList{u"5 Bilag: duplicate_id"_s});
        // The second row is named also when the first is faulty.
        QCOMPARE(described(readGains(gainsFile({u"G-1;a;b;1.1.2017;x"_s, u"G-1;a;b;1.1.2017;1"_s})).issues),
                 (QStringList{u"2 Timer per år: not_a_number"_s, u"3 GevinstID: duplicate_id"_s}));
    }

    void judgesQuantities()
    {
        QCOMPARE(described(readUnits(u"Enhet;Årsverk;Ansatte;Timer per årsverk\na;-1;2,5;0\nb;1;-2;-1750\nc;x;y;z\n"_s.toUtf8()).issues),
                 (QStringList{u"2 Årsverk: negative_number"_s, u"2 Ansatte: not_a_number"_s,
                              u"2 Timer per årsverk: not_above_zero"_s, u"3 Ansatte: negative_number"_s,
                              u"3 Timer per årsverk: negative_number"_s, u"4 Årsverk: not_a_number"_s,
                              u"4 Ansatte: not_a_number"_s, u"4 Timer per årsverk: not_a_number"_s}));
        QCOMPARE(described(readGains(gainsFile({u"G-1;a;b;1.1.2017;1000000000,1"_s})).issues),
                 QStringList{u"2 Timer per år: number_too_large"_s});
        QVERIFY(readPostings("Dato;GevinstID;Konto;Timer per aar\n1.1.2017;a;kvalitet;-40\n").acceptable());
    }

    void findsTheDecimalSignOfEachColumnAlone()
    {
        const auto file = readGains("ID;Unit;Title;Date identified;Hours per year;Hours per FTE\n"
                                    "1;a;b;1.1.2017;1.250,50;1750.5\n2;a;b;1.1.2017;2.000;1.700\n");
        QVERIFY(file.acceptable());
        QCOMPARE(file.rows[1].hours, base::HoursPerYear::of(2000));
        QCOMPARE(file.rows[1].basis, base::HoursPerFte::of(1.7));
    }

    void namesIgnoredColumns()
    {
        const auto file = readGains("ID;Farge;Unit;Title;Date identified;;Hours per year;Merke\n1;x;a;b;1.1.2017;y;1;z\n");
        QVERIFY(file.acceptable());
        QCOMPARE(file.format.ignoredColumns, (QStringList{u"Farge"_s, u"Merke"_s, u"F"_s}));
    }

    void anyBytesEndInIssuesOrRows()
    {
        const auto judged = [](const auto &file) {
            RC_ASSERT(!file.issues.empty() || !file.rows.empty());
            for (const auto &row : file.rows)
                RC_ASSERT(row.row > 1);
        };
        QVERIFY(rc::check([&judged](const std::vector<char> &bytes) {
            const QByteArray file(bytes.data(), qsizetype(bytes.size()));
            judged(readUnits(file));
            judged(readLeanEvents(file));
            judged(readGains(file));
            judged(readPostings(file));
            judged(readConfirmations(file));
        }));
        // Bytes strewn into files that are right.
        const QByteArray sound = test::testData(u"cases/messy-examples/e03_tab_linjeskift.csv"_s);
        QVERIFY(rc::check([&judged, &sound] {
            QByteArray file = sound;
            const int times = *rc::gen::inRange(1, 8);
            for (int i = 0; i < times; ++i)
                file[*rc::gen::inRange<qsizetype>(0, file.size())] = *rc::gen::arbitrary<char>();
            judged(readGains(file));
        }));
    }
};

VF_TEST(ReadersTest);
#include "tst_readers.moc"
