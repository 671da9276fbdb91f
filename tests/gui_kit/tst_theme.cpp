#include "gui/resources.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QIcon>
#include <QLabel>
#include <QTest>

#include <memory>

using namespace vf::gui;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initResources(); }
    void cleanup() { applyTheme(*qApp, ThemeMode::Light); }

    void everyIconShows_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = iconNames();
        QVERIFY(names.size() > 60);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyIconShows()
    {
        QFETCH(QString, name);
        const QByteArray latin = name.toLatin1();
        const QIcon shown = icon(QLatin1StringView(latin));
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
            applyTheme(*qApp, mode);
            for (const double ratio : {1.0, 1.5, 2.0}) {
                const QImage image = shown.pixmap(QSize(16, 16), ratio).toImage();
                QCOMPARE(image.size(), QSize(16, 16) * ratio);
                QVERIFY2(inkOf(image, colours().text) > 4 * ratio, "empty or in the wrong colour");
            }
        }
    }

    void everyNameOfTheDesignExists_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : designNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyNameOfTheDesignExists()
    {
        QFETCH(QString, name);
        QVERIFY(iconNames().contains(name));
    }

    void iconsFollowModeAndTone()
    {
        applyTheme(*qApp, ThemeMode::Light);
        const QImage off = icon("plus"_L1).pixmap(QSize(32, 32), 1.0, QIcon::Disabled).toImage();
        QVERIFY(inkOf(off, colours().disabledText) > 20);
        const QImage warning = icon("plus"_L1, IconTone::Warning).pixmap(QSize(32, 32), 1.0).toImage();
        QVERIFY(inkOf(warning, colours().warning) > 20);
        QVERIFY(!applicationIcon().pixmap(QSize(64, 64)).isNull());
    }

    void followsThemeWhileItRuns()
    {
        applyTheme(*qApp, ThemeMode::Light);
        QLabel label(QStringLiteral("Oversikt"));
        setFontRole(&label, FontRole::Title);
        setTextRole(&label, TextRole::Secondary);
        QCOMPARE(label.font().pixelSize(), 20);
        QCOMPARE(label.palette().color(QPalette::WindowText), colours().text2);
        applyTheme(*qApp, ThemeMode::Dark, 200);
        QCOMPARE(label.font().pixelSize(), 40);
        QCOMPARE(label.palette().color(QPalette::WindowText), vf::presentation::ThemeColours::dark().text2);
        QCOMPARE(sized(32), 64);
        QCOMPARE(QApplication::palette().color(QPalette::Base), vf::presentation::ThemeColours::dark().surface);
    }

    void textSizeStaysWithinItsLimits()
    {
        applyTheme(*qApp, ThemeMode::Light, 1000);
        QCOMPARE(currentTheme().textPercent, 300);
        applyTheme(*qApp, ThemeMode::Light, 10);
        QCOMPARE(currentTheme().textPercent, 80);
    }

private:
    /// Pixels that are mostly covered by a colour.
    static int inkOf(const QImage &image, const QColor &colour)
    {
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor at = image.pixelColor(x, y);
                const int distance =
                    qAbs(at.red() - colour.red()) + qAbs(at.green() - colour.green()) + qAbs(at.blue() - colour.blue());
                pixels += at.alpha() > 60 && distance < 30 ? 1 : 0;
            }
        }
        return pixels;
    }

    static QStringList designNames()
    {
        return QStringLiteral(
                   "layout-dashboard trending-up workflow users calendar-range square-kanban file-text search "
                   "list-filter calendar-days undo-2 redo-2 arrow-left arrow-right panel-left printer "
                   "circle-question-mark plus copy table file-up file-down clipboard-paste import bookmark-plus "
                   "presentation zoom-in zoom-out maximize-2 minus x chevron-down chevron-right check circle-check "
                   "circle-dot circle triangle-alert octagon-alert hourglass clock-alert file-clock calendar-clock "
                   "history arrow-up-right arrow-down-right shield ruler-dimension-line chart-line split "
                   "corner-down-right columns-2 paperclip list-checks lightbulb target timer fish user-round "
                   "message-square grip-vertical building-2 server file file-plus folder-open file-x flask-conical "
                   "book-open keyboard")
            .split(QLatin1Char(' '));
    }
};

VF_TEST(ThemeTest);
#include "tst_theme.moc"
