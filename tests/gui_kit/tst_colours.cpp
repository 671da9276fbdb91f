#include "presentation/theme_colours.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf::presentation;

class ColoursTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsContrast()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    }

    void textReaches4point5_data() { pairs(&ColoursTest::addTexts); }
    void textReaches4point5() { check(4.5); }

    void marksReach3_data() { pairs(&ColoursTest::addMarks); }
    void marksReach3() { check(3.0); }

private:
    void pairs(void (ColoursTest::*add)(const QByteArray &, const ThemeColours &))
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        (this->*add)("light ", ThemeColours::light());
        (this->*add)("dark ", ThemeColours::dark());
    }

    static void row(const QByteArray &name, const QColor &ink, const QColor &ground)
    {
        QTest::newRow(name.constData()) << ink << ground;
    }

    void addTexts(const QByteArray &theme, const ThemeColours &c)
    {
        for (const auto &[name, ground] : {std::pair{"window", c.window},
                                           {"sidebar", c.sidebar},
                                           {"surface", c.surface},
                                           {"canvas", c.canvas},
                                           {"hover", c.hover},
                                           {"selected", c.selected},
                                           {"selected inactive", c.selectedInactive},
                                           {"selected sidebar", c.selectedSidebar}}) {
            row(theme + "text on " + name, c.text, ground);
            row(theme + "text2 on " + name, c.text2, ground);
        }
        row(theme + "text3", c.text3, c.surface);
        row(theme + "accent", c.accent, c.surface);
        row(theme + "accent on selected", c.accent, c.selected);
        row(theme + "on accent", c.onAccent, c.accent);
        row(theme + "on accent hover", c.onAccent, c.accentHover);
        row(theme + "on accent pressed", c.onAccent, c.accentPressed);
        row(theme + "badge info", c.accentHover, c.selected);
        row(theme + "on quality", c.onQuality, c.quality);
        row(theme + "on quantity", c.onQuantity, c.quantity);
        row(theme + "on savings", c.onSavings, c.savings);
        row(theme + "waste text", c.wasteText, c.surface);
        for (const auto &[name, ink, ground] : {std::tuple{"ok", c.ok, c.okBackground},
                                                {"warning", c.warning, c.warningBackground},
                                                {"error", c.error, c.errorBackground}}) {
            row(theme + name, ink, c.surface);
            row(theme + name + " on its ground", ink, ground);
            row(theme + name + " on hover", ink, c.hover);
            row(theme + "text on ground of " + name, c.text, ground);
            row(theme + "text2 on ground of " + name, c.text2, ground);
        }
    }

    void addMarks(const QByteArray &theme, const ThemeColours &c)
    {
        row(theme + "control", c.control, c.surface);
        row(theme + "control on window", c.control, c.window);
        row(theme + "quality", c.quality, c.surface);
        row(theme + "quantity outline", c.quantityOutline, c.surface);
        row(theme + "savings outline", c.savingsOutline, c.surface);
        row(theme + "open", c.open, c.surface);
        row(theme + "value adding", c.valueAdding, c.surface);
        row(theme + "necessary outline", c.necessaryOutline, c.surface);
        row(theme + "waste", c.waste, c.surface);
        row(theme + "accent on sidebar", c.accent, c.sidebar);
        row(theme + "focus on selected", c.accent, c.selected);
    }

    static void check(double least)
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        const double ratio = contrastRatio(ink, ground);
        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio, 'f', 2)));
    }
};

VF_TEST(ColoursTest);
#include "tst_colours.moc"
