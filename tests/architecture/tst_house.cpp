// Holds every file of the repository to the rules of the house, and proves on made-up files that it would notice.
#include "architecture/house_rules.h"
#include "architecture/source_tree.h"
#include "support/test_registry.h"

#include <QHash>
#include <QTest>

using namespace vf::test;

namespace {

/// Files that may be longer than kMostLines: path and reason. Empty, and best kept so.
const QHash<QString, QString> kLongFiles{};

const QString kGoodHeader = QStringLiteral("// Says what it is for.\n#pragma once\n\n"
                                           "namespace vf::domain {\nstruct Gain;\n} // namespace vf::domain\n");

} // namespace

class HouseTest : public QObject
{
    Q_OBJECT

    /// Asks `violation(path, text)` about each file and fails with all answers at once.
    template<class Violation>
    static void inspect(const QStringList &files, Violation violation)
    {
        QVERIFY(!files.isEmpty());
        QStringList wrong;
        for (const QString &file : files) {
            const QString text = textOf(file);
            QVERIFY2(!text.isNull(), qPrintable(file));
            if (const QString answer = violation(file, text); !answer.isEmpty())
                wrong << file + u' ' + answer;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    static QStringList sources(const QStringList &endings)
    {
        return filesUnder(QStringLiteral("src"), endings) + filesUnder(QStringLiteral("tests"), endings);
    }

private Q_SLOTS:
    void noticesLength()
    {
        QCOMPARE(lengthViolation(QStringLiteral("x\n").repeated(500)), QString());
        QVERIFY(!lengthViolation(QStringLiteral("x\n").repeated(501)).isEmpty());
        QVERIFY(!lengthViolation(QStringLiteral("x\n").repeated(500) + u'x').isEmpty());
    }

    void noticesOpenings()
    {
        QCOMPARE(openingViolation(kGoodHeader), QString());
        QVERIFY(!openingViolation(QStringLiteral("#pragma once\n")).isEmpty());
        QVERIFY(!openingViolation(QStringLiteral("// gain.h\n#pragma once\n")).isEmpty());
        QVERIFY(!openingViolation(QStringLiteral("// Says what it is for.\nclass Gain;\n")).isEmpty());
    }

    void noticesNamespaces()
    {
        const QString domain = QStringLiteral("domain");
        QCOMPARE(namespaceViolation(domain, kGoodHeader), QString());
        QCOMPARE(namespaceViolation(domain, QStringLiteral("namespace vf::base { class Clock; }\n") + kGoodHeader),
                 QString());
        QCOMPARE(namespaceViolation(domain, QStringLiteral("namespace vf::domain::detail {\n}\n")), QString());
        QVERIFY(!namespaceViolation(domain, QStringLiteral("class Gain;\n")).isEmpty());
        QVERIFY(!namespaceViolation(domain, QStringLiteral("namespace vf {\nclass Gain;\n}\n")).isEmpty());
        QVERIFY(!namespaceViolation(QStringLiteral("storage"), kGoodHeader).isEmpty());
        QVERIFY(
            !namespaceViolation(domain, kGoodHeader + QStringLiteral("namespace vf::gui { class Page; }\n")).isEmpty());
    }

    void noticesLeftovers()
    {
        QCOMPARE(leftoverViolation(kGoodHeader), QString());
        QVERIFY(!leftoverViolation(QStringLiteral("x(); // TO") + QStringLiteral("DO: later")).isEmpty());
        QVERIFY(!leftoverViolation(QStringLiteral("<!-- FIX") + QStringLiteral("ME -->")).isEmpty());
    }

    void noFileIsTooLong()
    {
        inspect(sources({QStringLiteral(".h"), QStringLiteral(".cpp")}), [](const QString &file, const QString &text) {
            return kLongFiles.contains(file) ? QString() : lengthViolation(text);
        });
    }

    void everyHeaderSaysWhatItIsFor()
    {
        inspect(sources({QStringLiteral(".h")}),
                [](const QString &, const QString &text) { return openingViolation(text); });
    }

    void everyHeaderIsInTheNamespaceOfItsRoom()
    {
        inspect(filesUnder(QStringLiteral("src"), {QStringLiteral(".h")}),
                [](const QString &file, const QString &text) { return namespaceViolation(roomOf(file), text); });
    }

    void nothingIsLeftToBeDone()
    {
        inspect(filesUnder(QString()), [](const QString &, const QString &text) {
            return text.contains(QChar(u'\0')) ? QString() : leftoverViolation(text); // pictures and the like
        });
    }
};

VF_TEST(HouseTest);
#include "tst_house.moc"
