#include "base/text.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace vf::base;

class TextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldsNorwegianLetters()
    {
        QCOMPARE(folded(QStringLiteral("  ÅSHEIM   omsorgssenter ")), QStringLiteral("åsheim omsorgssenter"));
        // A decomposed å (a + ring) is the same name as a composed one.
        QCOMPARE(folded(QStringLiteral("A\u030Asheim")), folded(QStringLiteral("Åsheim")));
    }

    void sortsAsANorwegianReaderExpects()
    {
        QStringList names{QStringLiteral("Åsen"),        QStringLiteral("Ørn"),          QStringLiteral("Ærlig"),
                          QStringLiteral("Zoo"),         QStringLiteral("avd. 10"),      QStringLiteral("avd. 2"),
                          QStringLiteral("Aasen skole"), QStringLiteral("Barnevern"),    QStringLiteral("Élan")};
        std::sort(names.begin(), names.end(),
                  [](const QString &a, const QString &b) { return sortKey(a) < sortKey(b); });
        QCOMPARE(names, (QStringList{QStringLiteral("avd. 2"), QStringLiteral("avd. 10"), QStringLiteral("Barnevern"),
                                     QStringLiteral("Élan"), QStringLiteral("Zoo"), QStringLiteral("Ærlig"),
                                     QStringLiteral("Ørn"), QStringLiteral("Åsen"), QStringLiteral("Aasen skole")}));
    }

    void measuresEdits_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("distance");
        QTest::newRow("same") << QStringLiteral("barnevern") << QStringLiteral("barnevern") << 0;
        QTest::newRow("replaced") << QStringLiteral("barnevern") << QStringLiteral("barnavern") << 1;
        QTest::newRow("missing") << QStringLiteral("barnevern") << QStringLiteral("barnvern") << 1;
        QTest::newRow("swapped") << QStringLiteral("barnevern") << QStringLiteral("branevern") << 1;
        QTest::newRow("beyond the limit") << QStringLiteral("barnevern") << QStringLiteral("vannverk") << 4;
    }
    void measuresEdits()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, distance);
        QCOMPARE(editDistance(a, b, 3), distance);
    }
};

VF_TEST(TextTest);
#include "tst_text.moc"
