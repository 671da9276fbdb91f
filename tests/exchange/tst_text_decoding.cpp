#include "exchange/text_decoding.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf::exchange;

class TextDecodingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        const QString oystre = QStringLiteral("Østre å");
        QTest::newRow("utf-8") << QByteArray("\xC3\x98stre \xC3\xA5") << oystre << "utf-8";
        QTest::newRow("ascii") << QByteArray("Ostre") << "Ostre" << "utf-8";
        QTest::newRow("empty") << QByteArray() << QString() << "utf-8";
        QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF\xC3\x98stre \xC3\xA5") << oystre << "utf-8-bom";
        QTest::newRow("utf-16 little") << QByteArray("\xFF\xFE\xD8\0s\0t\0r\0e\0 \0\xE5\0", 16) << oystre << "utf-16-le";
        QTest::newRow("utf-16 big") << QByteArray("\xFE\xFF\0\xD8\0s\0t\0r\0e\0 \0\xE5", 16) << oystre << "utf-16-be";
        QTest::newRow("windows-1252") << QByteArray("\xD8stre \xE5") << oystre << "windows-1252";
        QTest::newRow("windows-1252 upper signs") << QByteArray("\x80\x96\x9F\x93\xE5") << QStringLiteral("€–Ÿ“å")
                                                  << "windows-1252";
        QTest::newRow("windows-1252 unused byte") << QByteArray("\x81\xF8") << QStringLiteral("\u0081ø")
                                                  << "windows-1252";
        QTest::newRow("surrogate pair") << QByteArray("\xF0\x9F\x98\x80") << QStringLiteral("😀") << "utf-8";
        QTest::newRow("a mark is taken off once") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBFx") << QStringLiteral("\uFEFFx")
                                                  << "utf-8-bom";
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.problem, QString());
        QCOMPARE(decoded.text, text);
        QCOMPARE(decoded.encoding, encoding);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("both encodings") << QByteArray("\xC3\xA5;\xE5;x") << "mixed_encoding";
        QTest::newRow("letters after the fault") << QByteArray("\xE5;\xC3\xB8") << "mixed_encoding";
        QTest::newRow("cut in the middle of a letter") << QByteArray("\xC3\xA5;\xC3") << "mixed_encoding";
        QTest::newRow("a mark that does not keep its word") << QByteArray("\xEF\xBB\xBFx\xE5y") << "mixed_encoding";
        QTest::newRow("half a utf-16 sign") << QByteArray("\xFF\xFE" "a\0b", 5) << "mixed_encoding";
        QTest::newRow("nul") << QByteArray("a\0b", 3) << "nul_character";
        QTest::newRow("utf-16 without mark") << QByteArray("a\0b\0", 4) << "nul_character";
        QTest::newRow("nul in windows-1252") << QByteArray("\xE5\0", 2) << "nul_character";
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.problem, problem);
        QVERIFY(decoded.text.contains(QChar(decoded.sign)));
    }
};

VF_TEST(TextDecodingTest);
#include "tst_text_decoding.moc"
