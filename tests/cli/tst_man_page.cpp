// The manual page names every command, every option and every kind of import, so that none is added in secret.
#include "cli/command.h"
#include "exchange/file_import.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTest>

using namespace vf;
using namespace Qt::StringLiterals;

class ManPageTest : public QObject
{
    Q_OBJECT
    QString m_page;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(VF_SOURCE_DIR "/docs/man/verdiflyt-cli.1"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_page = QString::fromUtf8(file.readAll()).replace(u"\\-"_s, u"-"_s);
    }

    void namesEveryCommandAndOption()
    {
        for (const cli::Command &command : cli::commands()) {
            const QString heading = u".BI \"%1 \" "_s.arg(command.name);
            QVERIFY2(m_page.contains(heading), command.name.data());
            for (const QString &option : command.flags + command.options)
                QVERIFY2(m_page.contains(u"--"_s + option), qPrintable(command.name + u" --"_s + option));
        }
    }

    void namesEveryKindOfImport()
    {
        for (const exchange::ImportKind kind : exchange::importKinds())
            QVERIFY2(m_page.contains(u".B "_s + key(kind) + u'\n'), key(kind).data());
    }
};

VF_TEST(ManPageTest);
#include "tst_man_page.moc"
