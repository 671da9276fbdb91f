#include "exchange/columns.h"
#include "exchange/reading_support.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf::exchange;
using vf::test::described;

class ColumnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesHeaders_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::newRow("norwegian") << u"GevinstID;Enhet;Tittel;Identifisert dato;Timer per år;Verktøy;Gevinstansvarlig;Timer per årsverk"_s;
        QTest::newRow("lower") << u"gevinstid;enhet;tittel;identifisert dato;timer per år;verktøy;gevinstansvarlig;timer per årsverk"_s;
        QTest::newRow("upper") << u"GEVINSTID;ENHET;TITTEL;IDENTIFISERT DATO;TIMER PER ÅR;VERKTØY;GEVINSTANSVARLIG;TIMER PER ÅRSVERK"_s;
        QTest::newRow("letters written out") << u"GevinstID;Enhet;Tittel;Identifisert dato;Timer per aar;Verktoey;Gevinstansvarlig;Timer per AArsverk"_s;
        QTest::newRow("english") << u"ID;Unit;Title;Date identified;Hours per year;Tool;Owner;Hours per FTE"_s;
        QTest::newRow("spaces") << u" GevinstID ;\u00A0Enhet;Tittel\t;Identifisert\u00A0dato;Timer  per år;Verktøy;Gevinstansvarlig;Timer per\u202Fårsverk"_s;
        QTest::newRow("decomposed letters") << u"GevinstID;Enhet;Tittel;Identifisert dato;Timer per a\u030Ar;Verktøy;Gevinstansvarlig;Timer per a\u030Arsverk"_s;
        QTest::newRow("invisible signs") << u"\uFEFFGevinstID;En\u00ADhet;Tittel;Identifisert dato;Timer per år\u200B;Verktøy;Gevinstansvarlig;Timer per årsverk"_s;
        QTest::newRow("nynorsk") << u"GevinstID;Eining;Tittel;Identifisert dato;Timar per år;Verktøy;Gevinstansvarleg;Timar per årsverk"_s;
    }
    void matchesHeaders()
    {
        QFETCH(QString, headers);
        const ColumnMap map = matchColumns(headers.split(u';'), gainColumns(), 1);
        QCOMPARE(described(map.issues), QStringList());
        QCOMPARE(map.ignored, QStringList());
        using namespace gain_column;
        QCOMPARE(map.places, (std::vector<qsizetype>{0, -1, 1, 2, 5, -1, 3, 4, 6, 7}));
    }

    void takesAnyOrder()
    {
        const ColumnMap map = matchColumns({u"Timer per år"_s, u"Tittel"_s, u"Identifisert dato"_s, u"Enhet"_s, u"GevinstID"_s},
                                           gainColumns(), 1);
        QCOMPARE(described(map.issues), QStringList());
        QCOMPARE(map.places[gain_column::Code], 4);
        QCOMPARE(map.places[gain_column::Hours], 0);
    }

    void namesWhatIsMissing()
    {
        const ColumnMap map = matchColumns({u"GevinstID"_s, u"Tittl"_s, u"Identifisert dato"_s, u"Timer pr år"_s}, gainColumns(), 3);
        QCOMPARE(described(map.issues), (QStringList{u"3 Enhet: missing_column"_s, u"3 Tittel: missing_column"_s,
                                                     u"3 Timer per år: missing_column"_s}));
        QCOMPARE(map.issues[0].suggestion, QString());
        QCOMPARE(map.issues[1].suggestion, QStringLiteral("Tittl"));
        QCOMPARE(map.issues[2].suggestion, QStringLiteral("Timer pr år"));
    }

    void namesDuplicatesAsTheFileWritesThem()
    {
        const ColumnMap map = matchColumns({u"GevinstID"_s, u"Enhet"_s, u"Tittel"_s, u"Identifisert dato"_s, u"Timer per år"_s, u"Unit"_s},
                                           gainColumns(), 1);
        QCOMPARE(described(map.issues), QStringList{u"1 Unit: duplicate_column"_s});
        QCOMPARE(map.issues[0].value, QStringLiteral("Enhet"));
    }

    void passesUnknownAndBlankHeadersOver()
    {
        const ColumnMap map = matchColumns({u"GevinstID"_s, u"Farge"_s, u""_s, u"Enhet"_s, u"Tittel"_s, u"Identifisert dato"_s,
                                            u"Timer per år"_s, u"Farge"_s},
                                           gainColumns(), 1);
        QCOMPARE(described(map.issues), QStringList());
        QCOMPARE(map.ignored, (QStringList{u"Farge"_s, u"Farge"_s}));
        QCOMPARE(map.names.at(gain_column::Title), QStringLiteral("Tittel"));
    }

    void noTwoFieldsOfAKindShareAHeader()
    {
        for (const ColumnSet columns :
             {unitColumns(), leanEventColumns(), gainColumns(), postingColumns(), confirmationColumns()}) {
            QSet<QString> seen;
            for (const ColumnSpec &column : columns) {
                QVERIFY(!seen.contains(comparable(column.header)));
                seen.insert(comparable(column.header));
            }
            for (const ColumnSpec &column : columns)
                for (const QStringView synonym : column.synonyms) {
                    if (synonym.isEmpty())
                        continue;
                    QVERIFY2(!seen.contains(comparable(synonym)), qPrintable(synonym.toString()));
                    seen.insert(comparable(synonym));
                }
        }
    }
};

VF_TEST(ColumnsTest);
#include "tst_columns.moc"
