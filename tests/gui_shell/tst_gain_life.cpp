// The life of a gain by keyboard, in the whole window: entered, realised in two postings typed in the ledger, measured,
// confirmed at each level, run out when its check date has passed, and all of it undone and done again.
#include "application/record/all_records.h"
#include "application/record/content_hash.h"
#include "application/services/organisation_service.h"
#include "gui/shell/page_stack.h"
#include "gui/widgets/inline_message.h"
#include "gui_shell/shell_fixture.h"
#include "presentation/format.h"
#include "presentation/gain_ledger_model.h"
#include "support/test_registry.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace vf;
using domain::Account;
using test::ShellFixture;

namespace {

QDate week(int number)
{
    return QDate(2017, 1, 2).addDays(7 * number);
}

/// Weeks as a spreadsheet gives them: 30 ± 1 minutes before week 12, 20 ± 1 since.
QString readings(int from, int to)
{
    QString text = u"Dato\tMinutter\n"_s;
    for (int i = from; i < to; ++i)
        text += presentation::date(week(i)) + u'\t' + QString::number((i < 12 ? 30 : 20) + (i % 2 == 0 ? 1 : -1)) + u'\n';
    return text;
}

} // namespace

class GainLifeTest : public QObject
{
    Q_OBJECT

    static QByteArray hash(const ShellFixture &shell)
    {
        auto future = shell.window().workspace()->read([](application::Store &store) { return application::contentHash(store); });
        future.waitForFinished();
        return *future.result();
    }
    static void fill(ShellFixture &shell, const char *field, const QString &text)
    {
        auto *edit = shell.find<QLineEdit>(field);
        QVERIFY2(edit, field);
        edit->window()->activateWindow();
        edit->setFocus();
        QTRY_VERIFY2(edit->hasFocus(), field);
        edit->selectAll();
        ShellFixture::type(text);
    }
    static void pushButton(ShellFixture &shell, const char *name)
    {
        auto *button = shell.find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->setFocus();
        ShellFixture::press(Qt::Key_Space);
    }
    static void backToTheWindow(ShellFixture &shell, const char *dialog)
    {
        QTRY_VERIFY2(!shell.window().findChild<QDialog *>(QLatin1StringView(dialog)), dialog);
        QVERIFY(shell.activate());
        shell.settle();
    }
    static domain::Totals totals(const ShellFixture &shell)
    {
        return shell.window().workspace()->figures().total();
    }

    static void addUnit(ShellFixture &shell)
    {
        domain::Unit unit;
        unit.name = u"Hjemmetjenesten"_s;
        unit.code = u"H1"_s;
        unit.kind = domain::UnitKind::Unit;
        shell.window().workspace()->perform([unit](const application::WorkContext &context) {
            return application::OrganisationService(context).addUnit(unit, std::nullopt);
        });
        shell.settle();
    }

    static void enterGain(ShellFixture &shell)
    {
        shell.window().pages()->openPage("gains"_L1);
        shell.settle();
        pushButton(shell, "gains.empty.new");
        QTRY_VERIFY(shell.find<QLineEdit>("gain.new.title"));
        fill(shell, "gain.new.title", u"Kortere rapport"_s);
        auto *unit = shell.find<QComboBox>("gain.new.unit");
        unit->setFocus();
        unit->setEditText(u"Hjemmetjenesten"_s);
        auto *date = shell.find<QWidget>("gain.new.date")->findChild<QLineEdit *>();
        date->setFocus();
        date->selectAll();
        ShellFixture::type(u"1.1.2017"_s);
        fill(shell, "gain.new.amount", u"350"_s);
        fill(shell, "gain.new.responsible", u"Avdelingsleder"_s);
        ShellFixture::press(Qt::Key_Return);
        backToTheWindow(shell, "gain.new");
        QCOMPARE(shell.stored<domain::Gain>().size(), size_t(1));
        auto *table = shell.find<QTableView>("gains.table");
        table->setFocus();
        ShellFixture::press(Qt::Key_Return);
        shell.settle();
        QTRY_VERIFY(shell.find<QTableView>("gain.ledger")->isVisible());
        QTRY_COMPARE(shell.find<QTableView>("gain.ledger")->model()->rowCount(), 2); // the identified, and the row to type in
    }

    /// Cells of the last row, Enter from each to the next; the last one stores.
    static void typePosting(ShellFixture &shell, const QStringList &cells)
    {
        auto *ledger = shell.find<QTableView>("gain.ledger");
        ledger->setFocus();
        ShellFixture::press(Qt::Key_Insert);
        const int last = presentation::GainLedgerModel::Voucher;
        const bool voucher = !ledger->isColumnHidden(last);
        for (const QString &cell : cells) {
            ShellFixture::type(cell);
            ShellFixture::press(Qt::Key_Return);
        }
        if (voucher)
            ShellFixture::press(Qt::Key_Return);
        shell.settle();
    }

    static void realise(ShellFixture &shell)
    {
        auto *ledger = shell.find<QTableView>("gain.ledger");
        typePosting(shell, {u"1.6.2017"_s, u"kval"_s, u"100"_s, u"Kortere rapport på dagtid"_s});
        QCOMPARE(shell.stored<domain::Posting>().size(), size_t(2));
        QTRY_COMPARE(ledger->model()->rowCount(), 3);
        typePosting(shell, {u"1.7.2017"_s, u"besp"_s, u"75,5"_s, u"Færre overtidstimer"_s});
        QCOMPARE(shell.stored<domain::Posting>().size(), size_t(3));
        QCOMPARE(ledger->model()->index(2, presentation::GainLedgerModel::Open).data().toString(), u"174,5"_s);

        // An account there is not, and then more than is identified: nothing is stored, and the way out is offered.
        typePosting(shell, {u"1.8.2017"_s, u"kvakk"_s});
        QVERIFY(!ledger->currentIndex().data(presentation::InvalidTextRole).toString().isEmpty());
        QCOMPARE(shell.stored<domain::Posting>().size(), size_t(3));
        ShellFixture::press(Qt::Key_Escape);
        ShellFixture::press(Qt::Key_Escape);
        typePosting(shell, {u"1.8.2017"_s, u"kvant"_s, u"200"_s, {}});
        auto *message = shell.find<gui::InlineMessage>("gain.message");
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(shell.stored<domain::Posting>().size(), size_t(3));
        QVERIFY2(message->actionButton()->text().contains(u"25,5"_s), qPrintable(message->actionButton()->text()));
        ledger->setFocus();
        ShellFixture::press(Qt::Key_Escape); // empties the row; the gain stays
        shell.settle();
        QVERIFY(ledger->isVisible());
        QVERIFY(ledger->model()->index(3, 0).data(presentation::PlaceholderEmptyRole).toBool());
    }

    static void paste(ShellFixture &shell, const char *button, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        pushButton(shell, button);
        QTRY_VERIFY(shell.find<QTableView>("measurements.table"));
        auto *table = shell.find<QTableView>("measurements.table");
        table->window()->activateWindow();
        table->setFocus();
        QTRY_VERIFY(table->hasFocus());
        ShellFixture::press(Qt::Key_V, Qt::ControlModifier);
        ShellFixture::press(Qt::Key_Return, Qt::ControlModifier);
        backToTheWindow(shell, "measurements");
    }

    static void measure(ShellFixture &shell)
    {
        QCOMPARE(shell.find<gui::InlineMessage>("gain.next")->title(), u"Realisert, men ikke målt"_s);
        pushButton(shell, "gain.next.step");
        QTRY_VERIFY(shell.find<QLineEdit>("indicator.name"));
        auto *suggestion = shell.find<QComboBox>("indicator.suggestion");
        suggestion->setCurrentIndex(suggestion->findText(u"Tid per sak"_s));
        Q_EMIT suggestion->activated(suggestion->currentIndex());
        QCOMPARE(shell.find<QLineEdit>("indicator.name")->text(), u"Tid per sak"_s);
        auto *changed = shell.find<QWidget>("indicator.changedOn")->findChild<QLineEdit *>();
        changed->setFocus();
        ShellFixture::type(presentation::date(week(12)));
        fill(shell, "indicator.cases", u"600"_s);
        fill(shell, "indicator.measuredBy", u"Fagleder"_s);
        ShellFixture::press(Qt::Key_Return);
        backToTheWindow(shell, "indicator");
        QCOMPARE(shell.stored<domain::Indicator>().front().measuredBy, u"Fagleder"_s);
        paste(shell, "gain.measurement.first", readings(0, 24));
        QCOMPARE(shell.stored<domain::Measurement>().size(), size_t(24));
        QCOMPARE(shell.find<gui::InlineMessage>("gain.verdict")->title(), u"Forbedringen er reell."_s);
    }

    static void confirm(ShellFixture &shell, const char *level, const QDate &on, size_t expected)
    {
        shell.window().workspace()->setAsOf(on);
        shell.settle();
        pushButton(shell, "gain.confirm");
        QTRY_VERIFY(shell.find<QLineEdit>("confirmation.role"));
        shell.find<QLineEdit>("confirmation.role")->window()->activateWindow();
        pushButton(shell, level);
        fill(shell, "confirmation.role", u"Enhetsleder"_s);
        fill(shell, "confirmation.reason", u"Målt og gått gjennom"_s);
        ShellFixture::press(Qt::Key_Return);
        backToTheWindow(shell, "confirmation");
        QCOMPARE(shell.stored<domain::Confirmation>().size(), expected);
    }

private Q_SLOTS:
    void fromEnteredToRunOutAndBack()
    {
        ShellFixture shell;
        QVERIFY(shell.openEmpty());
        QVERIFY(shell.activate());
        addUnit(shell);
        shell.window().workspace()->setAsOf(QDate(2017, 7, 3));
        const QByteArray before = hash(shell);
        enterGain(shell);
        realise(shell);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(totals(shell).hours.realised(), base::HoursPerYear::of(175.5));
        measure(shell);
        if (QTest::currentTestFailed())
            return;

        // 10 minutes × 600 / 60 = 100 of the 175.5 hours are confirmed, whatever the level.
        using Level = domain::EvidenceLevel;
        confirm(shell, "confirmation.level.signal", week(24), 1);
        QCOMPARE(totals(shell).confirmedHours[Level::Signal], base::HoursPerYear::of(100));
        paste(shell, "gain.measurement.add", readings(24, 26));
        confirm(shell, "confirmation.level.before_after", week(26), 2);
        QCOMPARE(totals(shell).confirmedHours[Level::BeforeAfter], base::HoursPerYear::of(100));
        paste(shell, "gain.measurement.add", readings(26, 28));
        confirm(shell, "confirmation.level.reasoned_judgement", week(28), 3);
        QCOMPARE(totals(shell).confirmedHours[Level::ReasonedJudgement], base::HoursPerYear::of(100));
        if (QTest::currentTestFailed())
            return;
        ShellFixture::savePicture(&shell.window(), u"gevinst-bekreftet"_s);

        const auto confirmations = shell.stored<domain::Confirmation>();
        QDate last;
        for (const auto &confirmation : confirmations)
            last = std::max(last, confirmation.validTo.value());
        shell.window().workspace()->setAsOf(last.addDays(1));
        shell.settle();
        QCOMPARE(totals(shell).confirmedHours.total(), base::HoursPerYear());
        QCOMPARE(totals(shell).expiredHours, base::HoursPerYear::of(175.5));
        QCOMPARE(shell.find<gui::InlineMessage>("gain.next")->title(), u"Bekreftelsen er utløpt"_s);

        const QByteArray after = hash(shell);
        auto *undo = shell.find<QAction>("action.undo");
        int steps = 0;
        while (hash(shell) != before && undo->isEnabled() && steps < 30) {
            undo->trigger();
            shell.settle();
            ++steps;
        }
        QCOMPARE(hash(shell), before);
        QVERIFY(shell.stored<domain::Gain>().empty());
        auto *redo = shell.find<QAction>("action.redo");
        for (; steps > 0 && redo->isEnabled(); --steps) {
            redo->trigger();
            shell.settle();
        }
        QCOMPARE(hash(shell), after);
    }

    void limitsAreMadeAnewAndCasesComeFromTheTallySheet()
    {
        ShellFixture shell;
        QVERIFY(shell.openSample());
        QVERIFY(shell.activate());
        shell.window().workspace()->setAsOf(QDate(2017, 12, 31));
        domain::GainId measured;
        const auto &snapshot = shell.window().workspace()->snapshot();
        for (const domain::Indicator &indicator : snapshot.all<domain::Indicator>())
            if (indicator.gain && indicator.changedOn && *indicator.changedOn < QDate(2016, 1, 1) && snapshot.of<domain::Measurement>(indicator.id).size() > 15)
                measured = *indicator.gain;
        QVERIFY(!measured.isNull());
        shell.window().pages()->openGain(measured);
        shell.settle();
        const domain::Indicator indicator = *snapshot.of<domain::Indicator>(measured).front();
        const size_t before = shell.stored<domain::Measurement>().size();
        shell.window().resize(1440, 1300);
        shell.settle();

        pushButton(shell, "gain.rebase");
        QTRY_VERIFY(shell.find<QLineEdit>("rebase.reason"));
        shell.find<QLineEdit>("rebase.reason")->window()->activateWindow();
        pushButton(shell, "rebase.accept"); // without a reason
        QVERIFY(shell.stored<domain::Rebase>().empty());
        fill(shell, "rebase.reason", u"Ny rutine er innarbeidet"_s);
        fill(shell, "rebase.decidedBy", u"Avdelingsleder"_s);
        ShellFixture::press(Qt::Key_Return);
        backToTheWindow(shell, "rebase");
        QCOMPARE(shell.stored<domain::Rebase>().size(), size_t(1));
        QCOMPARE(shell.stored<domain::Rebase>().front().from, *indicator.changedOn);
        auto *verdict = shell.find<gui::InlineMessage>("gain.verdict");
        QVERIFY2(verdict->text().contains(u"Nye grenser fra"_s) && verdict->text().contains(u"Ny rutine er innarbeidet"_s),
                 qPrintable(verdict->text()));
        ShellFixture::savePicture(&shell.window(), u"gevinst-nye-grenser"_s);
        auto *kind = shell.find<QComboBox>("gain.chart.kind");
        kind->setCurrentIndex(1);
        Q_EMIT kind->activated(1);
        QVERIFY(shell.find<QLabel>("gain.measured")->text().contains(u"Serieplott: median"_s));
        shell.settle();
        ShellFixture::savePicture(&shell.window(), u"gevinst-serieplott"_s);
        pushButton(shell, "gain.rebase");
        const QByteArray remove = "rebase.remove." + indicator.changedOn->toString(Qt::ISODate).toUtf8();
        QTRY_VERIFY(shell.find<QAbstractButton>(remove.constData()));
        shell.find<QAbstractButton>(remove.constData())->window()->activateWindow();
        pushButton(shell, remove.constData());
        backToTheWindow(shell, "rebase");
        QVERIFY(shell.stored<domain::Rebase>().empty());

        pushButton(shell, "gain.beforeAfter");
        QTRY_VERIFY(shell.find<QPlainTextEdit>("beforeAfter.after"));
        auto *after = shell.find<QPlainTextEdit>("beforeAfter.after");
        after->window()->activateWindow();
        after->setPlainText(u"38\n39,5\n\nti"_s);
        pushButton(shell, "beforeAfter.accept");
        QCOMPARE(shell.stored<domain::Measurement>().size(), before); // "ti" is no number: nothing is stored
        after->setPlainText(u"38\n39,5\n\n40"_s);
        ShellFixture::savePicture(shell.find<QDialog>("beforeAfter"), u"for-og-etter"_s);
        pushButton(shell, "beforeAfter.accept");
        backToTheWindow(shell, "beforeAfter");
        QCOMPARE(shell.stored<domain::Measurement>().size(), before + 3);
        shell.trigger("action.undo");
        shell.settle();
        QCOMPARE(shell.stored<domain::Measurement>().size(), before);
    }

    void aUnitHasIndicatorsOfItsOwn()
    {
        ShellFixture shell;
        QVERIFY(shell.openEmpty());
        QVERIFY(shell.activate());
        addUnit(shell);
        shell.window().pages()->openPage("units"_L1);
        shell.settle();
        auto *tree = shell.find<QAbstractItemView>("units.table");
        QVERIFY(tree);
        tree->setCurrentIndex(tree->model()->index(0, 0));
        shell.settle();
        pushButton(shell, "units.inspector.indicators");
        QTRY_VERIFY(shell.find<QDialog>("unitIndicators"));
        shell.find<QDialog>("unitIndicators")->activateWindow();
        pushButton(shell, "gain.indicator.first");
        QTRY_VERIFY(shell.find<QComboBox>("indicator.suggestion"));
        auto *suggestion = shell.find<QComboBox>("indicator.suggestion");
        suggestion->window()->activateWindow();
        suggestion->setCurrentIndex(suggestion->findText(u"Sykefravær"_s));
        Q_EMIT suggestion->activated(suggestion->currentIndex());
        pushButton(shell, "indicator.accept");
        QTRY_VERIFY(!shell.window().findChild<QDialog *>(u"indicator"_s));
        shell.settle();
        const auto stored = shell.stored<domain::Indicator>();
        QCOMPARE(stored.size(), size_t(1));
        QVERIFY(!stored.front().gain && stored.front().measure == u"prosent"_s);
        QVERIFY(!shell.find<QWidget>("gain.confirm")->isVisible()); // a unit's own confirm no gain
        ShellFixture::savePicture(shell.find<QDialog>("unitIndicators"), u"enhet-indikatorer"_s);
    }

    void postingsArePastedAndTheSumIsUnfolded()
    {
        ShellFixture shell;
        QVERIFY(shell.openEmpty());
        QVERIFY(shell.activate());
        addUnit(shell);
        shell.window().workspace()->setAsOf(QDate(2017, 12, 31));
        enterGain(shell);
        auto *ledger = shell.find<QTableView>("gain.ledger");
        ledger->setFocus();
        QGuiApplication::clipboard()->setText(u"01.03.2017\tØkt kvalitet\t1 00,5\tFeil\n02.03.2017\tNoe annet\t20\t\n"_s);
        ShellFixture::press(Qt::Key_V, Qt::ControlModifier);
        auto *message = shell.find<gui::InlineMessage>("gain.message");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().startsWith(u"Rad 2, Til konto"_s) || message->text().startsWith(u"Rad 1"_s), qPrintable(message->text()));
        QCOMPARE(shell.stored<domain::Posting>().size(), size_t(1));
        QGuiApplication::clipboard()->setText(u"Dato\tTil konto\tTimer per år\tBilag\n01.03.2017\tKvalitet\t100,5\t17\n"
                                              "02.04.2017\tBesparelse\t20\t18\n"_s);
        ledger->setFocus();
        ShellFixture::press(Qt::Key_V, Qt::ControlModifier);
        ShellFixture::press(Qt::Key_V, Qt::ControlModifier); // again before it is stored: it is one paste
        shell.settle();
        QCOMPARE(shell.stored<domain::Posting>().size(), size_t(3));
        QCOMPARE(shell.stored<domain::Posting>().back().voucher, u"18"_s);
        shell.trigger("action.undo"); // both at once
        shell.settle();
        QCOMPARE(shell.stored<domain::Posting>().size(), size_t(1));

        pushButton(shell, "gain.sum.unfold");
        auto *tree = shell.find<QTreeView>("gain.sum.tree");
        QTRY_VERIFY(tree->isVisible() && tree->model()->rowCount() > 0);
        QCOMPARE(tree->model()->index(0, 0).data().toString(), u"Årsverk"_s);
        const QModelIndex hours = tree->model()->index(0, 0, tree->model()->index(0, 0));
        QCOMPARE(hours.siblingAtColumn(1).data().toString().replace(presentation::noBreakSpace, u' '), u"350,0 timer"_s);
        QCOMPARE(tree->model()->rowCount(hours), 1); // the one posting
        shell.settle();
        QTRY_VERIFY(tree->height() > 100); // as high as its rows
        ShellFixture::savePicture(&shell.window(), u"gevinst-regnestykke"_s);
        pushButton(shell, "gain.sum.copy");
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Timer per årsverk"_s));

        pushButton(shell, "gain.print");
        QTRY_VERIFY(shell.find<QDialog>("reportDialog"));
        ShellFixture::savePicture(shell.find<QDialog>("reportDialog"), u"gevinst-utskrift"_s);
    }
};

VF_TEST(GainLifeTest);
#include "tst_gain_life.moc"
