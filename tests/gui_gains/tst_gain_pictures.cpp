// The pages at the sizes, text sizes and colours people use: nothing is clipped, nothing is wider than the window.
// With VF_PICTURES_DIR set, each is written there as PNG for eyes to judge.
#include "application/services/gain_service.h"
#include "gui/pages/gain_new_dialog.h"
#include "gui/pages/gains_page.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/posting_dialog.h"
#include "gui/theme/theme.h"
#include "gui_gains/gains_desk.h"
#include "support/test_registry.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace vf;
using namespace vf::test;
using namespace Qt::StringLiterals;

namespace {

struct Look
{
    const char *name;
    QSize size;
    gui::ThemeMode mode;
    int percent;
};

constexpr std::array looks{
    Look{"1200-light", {1200, 824}, gui::ThemeMode::Light, 100},
    Look{"1200-dark", {1200, 824}, gui::ThemeMode::Dark, 100},
    Look{"1600-light-150", {1600, 1000}, gui::ThemeMode::Light, 150},
    Look{"1600-dark-150", {1600, 1000}, gui::ThemeMode::Dark, 150},
    Look{"744-tall", {744, 1900}, gui::ThemeMode::Light, 100},
    Look{"744", {744, 500}, gui::ThemeMode::Light, 100},
    Look{"584", {584, 400}, gui::ThemeMode::Light, 100},
};

/// Buttons and one-line labels whose text does not fit.
QStringList clippedTexts(const QWidget &top)
{
    QStringList clipped;
    for (const auto *label : top.findChildren<QLabel *>())
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty() &&
            label->width() + 1 < label->sizeHint().width())
            clipped << label->text();
    for (const auto *button : top.findChildren<QAbstractButton *>())
        if (button->isVisible() && !button->text().isEmpty() &&
            !qobject_cast<const QLineEdit *>(button->parentWidget()) &&
            button->width() + 1 < button->sizeHint().width())
            clipped << button->text();
    return clipped;
}

void shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("VF_PICTURES_DIR");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    widget.grab().save(folder + u'/' + name + u".png"_s);
}

} // namespace

class GainPicturesTest : public QObject
{
    Q_OBJECT

    void check(QWidget &page, const Look &look, const QString &name)
    {
        gui::applyTheme(*qApp, look.mode, look.percent);
        page.resize(look.size);
        page.show();
        settle();
        QTest::qWait(20); // queued replots and layouts
        settle();
        shoot(page, name + u'-' + QLatin1StringView(look.name));
        const QStringList clipped = clippedTexts(page);
        QVERIFY2(clipped.isEmpty(),
                 qPrintable(name + u' ' + QLatin1StringView(look.name) + u": "_s + clipped.join(u" | "_s)));
        QCOMPARE(page.size(), look.size); // a page that is too wide would have grown
    }

    void checkAll(QWidget &page, const QString &name)
    {
        for (const Look &look : looks)
            check(page, look, name);
    }

    void shootDialog(const QString &name)
    {
        auto *dialog = widget<QDialog>(name);
        QVERIFY2(dialog, qPrintable(name));
        settle();
        QTest::qWait(20);
        shoot(*dialog, u"dialog-"_s + name);
        QVERIFY2(clippedTexts(*dialog).isEmpty(), qPrintable(clippedTexts(*dialog).join(u" | "_s)));
        dialog->reject();
        QVERIFY(waitGone(name));
    }

    std::unique_ptr<GainsDesk> m_full;

private Q_SLOTS:
    void initTestCase()
    {
        gui::applyTheme(*qApp, gui::ThemeMode::Light, 100);
        m_full = std::make_unique<GainsDesk>(QDate(2019, 1, 15));
        m_full->importVestreToten();
        // A few confirmations, valid and run out, so that every sign is on the picture.
        int at = 0;
        for (const domain::Gain &gain : m_full->stored<domain::Gain>())
            if (++at % 3 == 0 && at < 120)
                m_full->confirm(gain.id, QDate(2017, 3, 1), at % 5 == 0 ? QDate(2017, 11, 30) : QDate(2018, 3, 31));
        m_full->reload();
        m_full->workspace->setAsOf(QDate(2017, 12, 31));
    }

    void cleanupTestCase() { gui::applyTheme(*qApp, gui::ThemeMode::Light, 100); }

    void overview()
    {
        gui::OverviewPage page(m_full->context());
        checkAll(page, u"overview"_s);
    }

    void overviewEmpty()
    {
        GainsDesk desk;
        gui::OverviewPage page(desk.context());
        checkAll(page, u"overview-empty"_s);
    }

    void register_()
    {
        gui::GainsPage page(m_full->context());
        checkAll(page, u"gains"_s);
    }

    void registerEmpty()
    {
        GainsDesk desk;
        gui::GainsPage page(desk.context());
        checkAll(page, u"gains-empty"_s);
    }

    void gain()
    {
        gui::GainsPage page(m_full->context());
        m_full->navigator.gains = &page;
        domain::GainId chosen;
        size_t most = 0;
        for (const domain::Gain &gain : m_full->stored<domain::Gain>()) {
            const auto postings = application::postingsOf(*m_full->store, gain.id);
            if (postings && postings->size() > most) {
                most = postings->size();
                chosen = gain.id;
            }
        }
        page.show();
        page.showGain(chosen);
        checkAll(page, u"gain"_s);
        m_full->navigator.gains = nullptr;
    }

    void measuredGain()
    {
        GainsDesk desk(QDate(2018, 1, 15));
        desk.addSmallMunicipality();
        const domain::GainId gain = desk.addGain(desk.nurses, u"Dokumentere i samtalen"_s, 385, QDate(2015, 2, 20));
        desk.post(gain, domain::Account::Quality, 165, QDate(2015, 6, 30));
        desk.post(gain, domain::Account::Quantity, 80, QDate(2015, 9, 30));
        desk.measure(gain, 29);
        desk.confirm(gain, QDate(2015, 8, 1), QDate(2016, 7, 31));
        desk.reload();
        desk.workspace->setAsOf(QDate(2015, 12, 31));
        gui::GainsPage page(desk.context());
        desk.navigator.gains = &page;
        page.show();
        page.showGain(gain);
        checkAll(page, u"gain-measured"_s);
        press(u"gain.chart.asTable"_s);
        gui::applyTheme(*qApp, gui::ThemeMode::Light, 100);
        page.resize(1200, 1100);
        settle();
        shoot(page, u"gain-measured-table"_s);
        press(u"gain.confirm"_s);
        shootDialog(u"confirmation"_s);
        press(u"gain.indicator.edit"_s);
        shootDialog(u"indicator"_s);
        press(u"gain.confirmation.withdraw"_s);
        shootDialog(u"withdrawal"_s);
        QGuiApplication::clipboard()->setText(u"Dato\tMinutter\n10.08.2015\t80\n17.08.2015\tmange\n24.08.2015\t79\n"_s);
        press(u"gain.measurement.add"_s);
        press(u"measurements.paste"_s);
        press(u"measurements.accept"_s);
        shootDialog(u"measurements"_s);
    }

    void dialogs()
    {
        gui::GainsPage page(m_full->context());
        gui::applyTheme(*qApp, gui::ThemeMode::Light, 100);
        page.resize(1200, 824);
        page.show();
        auto *fresh = new gui::GainNewDialog(*m_full->workspace, &page);
        fresh->open();
        settle();
        typeInto(u"gain.new.amount"_s, u"12o"_s);
        press(u"gain.new.accept"_s);
        shoot(*fresh, u"dialog-new"_s);
        QVERIFY2(clippedTexts(*fresh).isEmpty(), qPrintable(clippedTexts(*fresh).join(u" | "_s)));
        fresh->reject();
        settle();
        const domain::Gain gain = m_full->stored<domain::Gain>().front();
        auto *posting = new gui::PostingDialog(*m_full->workspace, gain, domain::Account::Quality, &page);
        posting->open();
        settle();
        typeInto(u"posting.amount"_s, u"99 999"_s);
        press(u"posting.accept"_s);
        settle();
        shoot(*posting, u"dialog-posting"_s);
        QVERIFY2(clippedTexts(*posting).isEmpty(), qPrintable(clippedTexts(*posting).join(u" | "_s)));
        posting->reject();
        settle();
    }
};

VF_TEST(GainPicturesTest);
#include "tst_gain_pictures.moc"
