// Holds src/ to the direction of the rooms. CMake cannot: Qt6::Core lets every target see every Qt header.
#include "architecture/include_rules.h"
#include "architecture/source_tree.h"
#include "support/test_registry.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace vf::test;

class IncludesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsQtsModules()
    {
        // When Qt's headers are not found, no line would ever be forbidden.
        QCOMPARE(qtModuleOf(QStringLiteral("QString")), QStringLiteral("QtCore"));
        QCOMPARE(qtModuleOf(QStringLiteral("qcolor.h")), QStringLiteral("QtGui"));
        QCOMPARE(qtModuleOf(QStringLiteral("QtSql/QSqlQuery")), QStringLiteral("QtSql"));
        QCOMPARE(qtModuleOf(QStringLiteral("vector")), QString());
    }

    void forbids_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *room, const char *line) {
            QTest::addRow("%s: %s", room, line) << QString::fromLatin1(room) << QString::fromLatin1(line);
        };
        row("base", R"(#include "domain/gain/gain.h")");
        row("domain", R"(#include "application/store.h")");
        row("application", R"(#include "storage/store.h")");
        row("application", R"(  #  include "gui/main_window.h")");
        row("storage", R"(#include "exchange/csv.h")");
        row("exchange", R"(#include "storage/codec.h")");
        row("presentation", R"(#include "reporting/report.h")");
        row("reporting", R"(#include "gui/chart.h")");
        row("reporting", R"(#include "storage/store.h")");
        row("gui", R"(#include "storage/store.h")");
        row("gui", R"(#include "exchange/csv.h")");
        row("cli", R"(#include "gui/main_window.h")");
        row("storage", R"(#include "app/main.h")");
        row("base", "#include <QColor>");
        row("domain", "#include <QtGui/QImage>");
        row("application", "#include <qcolor.h>");
        row("storage", "#include <QFont>");
        row("exchange", "#include <QTextDocument>");
        row("presentation", "#include <QLabel>");
        row("presentation", "#include <QtWidgets>");
        row("reporting", "#include <QWidget>");
        row("cli", "#include <QApplication>");
        row("domain", "#include <QSqlQuery>");
        row("gui", "#include <QtSql/QSqlDatabase>");
        row("app", "#include <QSqlDatabase>");
        row("domain", "#include <QVariant>");
        row("application", "#include <qvariant.h>");
        row("exchange", "#include <QtCore/QVariant>");
        row("presentation", "#include <qcustomplot.h>");
        row("application", "#include <sqlite3.h>");
        row("domain", R"(#include "gain.h")");
        row("domain", R"(#include "../storage/store.h")");
        row("domain", R"(#include "base/../storage/store.h")");
        row("kitchen", R"(#include "base/id.h")");
    }
    void forbids()
    {
        QFETCH(QString, room);
        QFETCH(QString, line);
        const QString text = QStringLiteral("// A made-up file.\n") + line + QStringLiteral("\nint x;\n");
        QCOMPARE(includeViolations(room, text).size(), 1);
    }

    void allows_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *room, const char *line) {
            QTest::addRow("%s: %s", room, line) << QString::fromLatin1(room) << QString::fromLatin1(line);
        };
        row("base", "#include <QString>");
        row("domain", R"(#include "base/id.h")");
        row("domain", R"(#include "domain/gain/gain.h")");
        row("storage", "#include <QSqlQuery>");
        row("storage", "#include <QVariant>");
        row("storage", "#include <sqlite3.h>");
        row("reporting", "#include <qcustomplot.h>");
        row("gui", R"(#include "ui_gain_page.h")");
        row("gui", R"(#include "gain_page.moc")");
        row("cli", R"(#include "storage/store.h")");
        row("app", R"(#include "gui/main_window.h")");
        row("exchange", "#include <tl/expected.hpp>");
    }
    void allows()
    {
        QFETCH(QString, room);
        QFETCH(QString, line);
        QCOMPARE(includeViolations(room, line), QStringList());
    }

    void theHouseKeepsTheDirection()
    {
        const QStringList files = filesUnder(QStringLiteral("src"), {QStringLiteral(".h"), QStringLiteral(".cpp")});
        QVERIFY(files.size() > 5);
        QStringList wrong;
        for (const QString &file : files) {
            const QString text = textOf(file);
            QVERIFY2(!text.isNull(), qPrintable(file));
            for (const QString &violation : includeViolations(roomOf(file), text))
                wrong << file + QStringLiteral(", ") + violation;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theBuildFilesSayTheSame()
    {
        static const QRegularExpression call(QStringLiteral(R"(vf_room\(\s*(\w+)\s+(?:ROOMS\s+([a-z\s]*[a-z]))?)"));
        int rooms = 0;
        for (const QString &file : filesUnder(QStringLiteral("src"), {QStringLiteral("CMakeLists.txt")})) {
            auto it = call.globalMatch(textOf(file));
            while (it.hasNext()) {
                const QRegularExpressionMatch match = it.next();
                const QString room = match.captured(1);
                QVERIFY2(roomRules().contains(room), qPrintable(file));
                ++rooms;
                for (const QString &other : match.captured(2).simplified().split(u' ', Qt::SkipEmptyParts)) {
                    QVERIFY2(roomRules().value(room).rooms.contains(other),
                             qPrintable(QStringLiteral("%1: %2 may not see %3").arg(file, room, other)));
                }
            }
        }
        QVERIFY(rooms > 0);
    }
};

VF_TEST(IncludesTest);
#include "tst_includes.moc"
