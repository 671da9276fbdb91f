#include "gui/resources.h"
#include "support/test_registry.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

#include <memory>

class QtTranslationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        vf::gui::initResources();
        QVERIFY(vf::gui::installQtTranslation(*QCoreApplication::instance()));
        QVERIFY(vf::gui::installQtTranslation(*QCoreApplication::instance()));
    }

    void standardButtons_data()
    {
        QTest::addColumn<int>("button");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, QDialogButtonBox::StandardButton button, const QString &text) {
            QTest::newRow(name) << static_cast<int>(button) << text;
        };
        row("ok", QDialogButtonBox::Ok, QStringLiteral("OK"));
        row("cancel", QDialogButtonBox::Cancel, QStringLiteral("Avbryt"));
        row("save", QDialogButtonBox::Save, QStringLiteral("Lagre"));
        row("save all", QDialogButtonBox::SaveAll, QStringLiteral("Lagre alle"));
        row("close", QDialogButtonBox::Close, QStringLiteral("Lukk"));
        row("open", QDialogButtonBox::Open, QStringLiteral("Åpne"));
        row("discard", QDialogButtonBox::Discard, QStringLiteral("Forkast"));
        row("apply", QDialogButtonBox::Apply, QStringLiteral("Bruk"));
        row("reset", QDialogButtonBox::Reset, QStringLiteral("Tilbakestill"));
        row("defaults", QDialogButtonBox::RestoreDefaults, QStringLiteral("Bruk standardverdier"));
        row("help", QDialogButtonBox::Help, QStringLiteral("Hjelp"));
        row("abort", QDialogButtonBox::Abort, QStringLiteral("Avbryt arbeidet"));
        row("retry", QDialogButtonBox::Retry, QStringLiteral("Prøv igjen"));
        row("ignore", QDialogButtonBox::Ignore, QStringLiteral("Se bort fra"));
    }
    void standardButtons()
    {
        QFETCH(int, button);
        QFETCH(QString, text);
        QDialogButtonBox box;
        const auto *shown = box.addButton(static_cast<QDialogButtonBox::StandardButton>(button));
        QCOMPARE(shown->text().remove(QLatin1Char('&')), text);
    }

    void contextMenuOfAField()
    {
        QLineEdit edit(QStringLiteral("tekst"));
        const std::unique_ptr<QMenu> menu(edit.createStandardContextMenu());
        QStringList words;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                words.append(action->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&')));
        }
        QCOMPARE(words, (QStringList{QStringLiteral("Angre"), QStringLiteral("Gjør om"), QStringLiteral("Klipp ut"),
                                     QStringLiteral("Kopier"), QStringLiteral("Lim inn"), QStringLiteral("Slett"),
                                     QStringLiteral("Marker alt")}));
    }

    void keysHaveNorwegianNames()
    {
        QCOMPARE(QKeySequence(Qt::CTRL | Qt::Key_Space).toString(QKeySequence::NativeText),
                 QStringLiteral("Ctrl+Mellomrom"));
        QCOMPARE(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText),
                 QStringLiteral("Alt+Pil venstre"));
    }
};

VF_TEST(QtTranslationTest);
#include "tst_qt_translation.moc"
