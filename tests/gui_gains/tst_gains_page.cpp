// Gevinster by keyboard: what the user does in the register and on the page of a gain stands in the store afterwards,
// what is refused leaves nothing, and everything can be undone and done again.
#include "gui/pages/gains_page.h"

#include "application/services/gain_service.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/sum_row.h"
#include "gui_gains/gains_desk.h"
#include "presentation/format.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/gain_register_model.h"
#include "support/test_registry.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>

using namespace vf;
using namespace vf::test;
using namespace Qt::StringLiterals;
using domain::Account;
using presentation::GainRegisterModel;

namespace {

/// What the store holds of gains and postings, without the versions that undo and redo count up.
struct Books
{
    std::vector<domain::Gain> gains;
    std::vector<domain::Posting> postings;
    friend bool operator==(const Books &, const Books &) = default;
};

} // namespace

class GainsPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<GainsDesk> m_desk;
    std::unique_ptr<gui::GainsPage> m_page;

    Books books()
    {
        Books books{m_desk->stored<domain::Gain>(), m_desk->stored<domain::Posting>()};
        for (domain::Gain &gain : books.gains)
            gain.version = 0;
        for (domain::Posting &posting : books.postings)
            posting.version = 0;
        return books;
    }

    void open()
    {
        m_page = std::make_unique<gui::GainsPage>(m_desk->context());
        m_desk->navigator.gains = m_page.get();
        m_page->resize(1200, 800);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        settle();
    }

    double hours(const domain::GainId &gain, Account account)
    {
        return m_desk->workspace->snapshot()
            .ledger()
            .balances(gain, m_desk->workspace->asOf())[account]
            .hours()
            .value();
    }

    void openPostingDialog()
    {
        press(u"gain.posting.add"_s);
        QVERIFY(widget<QDialog>(u"posting"_s));
    }

    void postByKeyboard(Account account, const QString &amount)
    {
        openPostingDialog();
        choose(u"posting.account"_s, static_cast<int>(account));
        typeInto(u"posting.amount"_s, amount);
        QTest::keyClick(widget<QLineEdit>(u"posting.amount"_s), Qt::Key_Return);
        settle();
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<GainsDesk>();
        m_desk->addSmallMunicipality();
    }

    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void addsAGainByKeyboard()
    {
        open();
        m_page->newAction()->trigger();
        QVERIFY(widget<QDialog>(u"gain.new"_s));
        typeInto(u"gain.new.title"_s, u"Kortere rapport"_s);
        typeInto(u"gain.new.unit"_s, u"hjemmetjenesten"_s);
        typeInto(u"gain.new.date"_s, u"1.3.2017"_s);
        typeInto(u"gain.new.amount"_s, u"1 250,5"_s);
        typeInto(u"gain.new.responsible"_s, u"Avdelingsleder"_s);
        QTest::keyClick(widget<QLineEdit>(u"gain.new.responsible"_s), Qt::Key_Return);
        QVERIFY(waitGone(u"gain.new"_s));
        const Books stored = books();
        QCOMPARE(stored.gains.size(), size_t(1));
        QCOMPARE(stored.gains.front().title, u"Kortere rapport"_s);
        QCOMPARE(stored.gains.front().code, u"G-2017-001"_s);
        QCOMPARE(stored.gains.front().unit, m_desk->nurses);
        QCOMPARE(stored.gains.front().responsible, u"Avdelingsleder"_s);
        QCOMPARE(stored.postings.size(), size_t(1));
        QCOMPARE(stored.postings.front().amount.hours().value(), 1250.5);
        QCOMPARE(stored.postings.front().effectiveOn, QDate(2017, 3, 1));
        auto *table = widget<QTableView>(u"gains.table"_s);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"Kortere rapport"_s);
    }

    void refusesAnEmptyFormFieldByField()
    {
        open();
        press(u"gains.new"_s);
        typeInto(u"gain.new.amount"_s, u"12o"_s);
        press(u"gain.new.accept"_s);
        QVERIFY(widget<QDialog>(u"gain.new"_s));
        QVERIFY(!widget<QLineEdit>(u"gain.new.title"_s)->accessibleDescription().isEmpty());
        QVERIFY(!widget<QComboBox>(u"gain.new.unit"_s)->accessibleDescription().isEmpty());
        QVERIFY(widget<QLineEdit>(u"gain.new.amount"_s)->accessibleDescription().contains(u"12o"_s));
        QCOMPARE(widget<QLineEdit>(u"gain.new.amount"_s)->text(), u"12o"_s); // what was typed stays
        QVERIFY(books().gains.empty());
        press(u"gain.new.cancel"_s);
        QVERIFY(waitGone(u"gain.new"_s));
    }

    void takesEveryCommonWayToWriteANumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("expected");
        QTest::newRow("space and comma") << u"1 250,5"_s << 1250.5;
        QTest::newRow("point") << u"1250.5"_s << 1250.5;
        QTest::newRow("no-break space") << u"1\u00A0250,5"_s << 1250.5;
        QTest::newRow("real minus") << u"\u2212250"_s << -250.0;
    }

    void takesEveryCommonWayToWriteANumber()
    {
        QFETCH(QString, typed);
        QFETCH(double, expected);
        const auto gain = m_desk->addGain(m_desk->nurses, u"Rapport"_s, 3000, QDate(2017, 1, 1));
        m_desk->reload();
        open();
        m_page->showGain(gain);
        settle();
        postByKeyboard(Account::Identified, typed);
        QVERIFY(waitGone(u"posting"_s));
        QCOMPARE(hours(gain, Account::Identified), 3000 + expected);
    }

    void realisesReversesAndUndoesEverything()
    {
        const auto gain = m_desk->addGain(m_desk->nurses, u"Rapport"_s, 300, QDate(2017, 1, 1));
        m_desk->reload();
        open();
        auto *table = widget<QTableView>(u"gains.table"_s);
        QTest::keyClick(table, Qt::Key_Return); // Enter opens the chosen gain
        settle();
        QCOMPARE(m_desk->navigator.gain, std::optional(gain));
        const Books opened = books();

        postByKeyboard(Account::Quality, u"100"_s);
        QVERIFY(waitGone(u"posting"_s));
        postByKeyboard(Account::Savings, u"50,5"_s);
        QVERIFY(waitGone(u"posting"_s));
        QCOMPARE(hours(gain, Account::Quality), 100.0);
        QCOMPARE(hours(gain, Account::Savings), 50.5);
        auto *ledger = widget<QTableView>(u"gain.ledger"_s);
        QCOMPARE(ledger->model()->rowCount(), 4); // the last is where the next is typed
        QCOMPARE(ledger->model()->index(2, presentation::GainLedgerModel::Open).data().toString(), u"149,5"_s);

        press(u"gain.posting.reverse"_s); // the newest posting is chosen
        typeInto(u"reversal.comment"_s, u"Feil konto"_s);
        press(u"reversal.accept"_s);
        QVERIFY(waitGone(u"reversal"_s));
        QCOMPARE(hours(gain, Account::Savings), 0.0);
        QCOMPARE(books().postings.size(), size_t(4));

        const Books done = books();
        while (m_desk->workspace->canUndo()) {
            m_desk->workspace->undo();
            settle();
        }
        QVERIFY(books() == opened);
        QCOMPARE(ledger->model()->rowCount(), 2); // the identified, and the row to type in
        while (m_desk->workspace->canRedo()) {
            m_desk->workspace->redo();
            settle();
        }
        QVERIFY(books() == done);
        QCOMPARE(ledger->model()->rowCount(), 5);
    }

    void refusesToRealiseTooMuchAndOffersTheWayOut()
    {
        const auto gain = m_desk->addGain(m_desk->nurses, u"Rapport"_s, 100, QDate(2017, 1, 1));
        m_desk->reload();
        open();
        m_page->showGain(gain);
        settle();
        const Books before = books();
        postByKeyboard(Account::Quality, u"140"_s);
        auto *message = widget<gui::InlineMessage>(u"posting.message"_s);
        QVERIFY(message && message->isVisible());
        QVERIFY2(message->text().contains(u"Hev identifisert først"_s), qPrintable(message->text()));
        QCOMPARE(widget<QLineEdit>(u"posting.amount"_s)->text(), u"140"_s);
        QVERIFY(books() == before);

        QVERIFY2(widget<QAbstractButton>(u"posting.raise"_s)->text().contains(u"40,0"_s),
                 qPrintable(widget<QAbstractButton>(u"posting.raise"_s)->text()));
        press(u"posting.raise"_s);
        QCOMPARE(hours(gain, Account::Identified), 140.0);
        press(u"posting.accept"_s);
        QVERIFY(waitGone(u"posting"_s));
        QCOMPARE(hours(gain, Account::Quality), 140.0);
    }

    void extraWorkIsCountedInTheOtherUnit()
    {
        const auto gain = m_desk->addGain(m_desk->nurses, u"Rapport"_s, 100, QDate(2017, 1, 1));
        m_desk->reload();
        open();
        m_page->showGain(gain);
        settle();
        openPostingDialog();
        choose(u"posting.account"_s, static_cast<int>(Account::ExtraWork));
        typeInto(u"posting.amount"_s, u"12"_s);
        press(u"posting.accept"_s); // no unit yet
        QVERIFY(!widget<QComboBox>(u"posting.bearer"_s)->accessibleDescription().isEmpty());
        typeInto(u"posting.bearer"_s, u"Sentralkjøkkenet"_s);
        press(u"posting.accept"_s);
        QVERIFY(waitGone(u"posting"_s));
        const application::Snapshot &snapshot = m_desk->workspace->snapshot();
        const application::Figures kitchen(snapshot, m_desk->workspace->asOf(), m_desk->kitchen);
        QCOMPARE(kitchen.total().hours[Account::ExtraWork].value(), 12.0);
        const application::Figures nurses(snapshot, m_desk->workspace->asOf(), m_desk->nurses);
        QCOMPARE(nurses.total().hours[Account::ExtraWork].value(), 0.0);
        QVERIFY(widget<QWidget>(u"gain.use"_s)->accessibleDescription().contains(u"Sentralkjøkkenet 12,0"_s));
    }

    void lapsesWhatIsOpenAndWhatIsRealised()
    {
        const auto gain = m_desk->addGain(m_desk->nurses, u"Rapport"_s, 100, QDate(2017, 1, 1));
        m_desk->post(gain, Account::Quality, 60, QDate(2017, 6, 1));
        m_desk->reload();
        open();
        m_page->showGain(gain);
        settle();
        press(u"gain.lapse"_s);
        QCOMPARE(widget<QLineEdit>(u"lapse.amount"_s)->text(), u"40"_s);
        press(u"lapse.accept"_s); // a reason is asked for
        QVERIFY(!widget<QLineEdit>(u"lapse.reason"_s)->accessibleDescription().isEmpty());
        typeInto(u"lapse.reason"_s, u"Ordningen ble lagt ned"_s);
        press(u"lapse.accept"_s);
        QVERIFY(waitGone(u"lapse"_s));
        QCOMPARE(hours(gain, Account::Lapsed), 40.0);
        press(u"gain.lapse"_s);
        typeInto(u"lapse.reason"_s, u"Rutinen holdt ikke"_s);
        press(u"lapse.accept"_s);
        QVERIFY(waitGone(u"lapse"_s));
        QCOMPARE(hours(gain, Account::Lapsed), 100.0);
        QCOMPARE(hours(gain, Account::Quality), 0.0);
        m_desk->workspace->undo();
        settle();
        QCOMPARE(hours(gain, Account::Quality), 60.0);
    }

    void storesFieldsWhenTheyAreLeft()
    {
        const auto gain = m_desk->addGain(m_desk->nurses, u"Rapport"_s, 100, QDate(2017, 1, 1));
        m_desk->reload();
        open();
        m_page->showGain(gain);
        settle();
        const auto type = [](const QString &name, const QString &text) {
            typeInto(name, text);
            QTest::keyClick(widget<QLineEdit>(name), Qt::Key_Return);
            settle();
        };
        type(u"gain.responsible"_s, u"Fagleder"_s);
        QCOMPARE(books().gains.front().responsible, u"Fagleder"_s);
        type(u"gain.plannedQuality"_s, u"70 %"_s);
        QCOMPARE(books().gains.front().plannedQuality->value(), 0.7);
        type(u"gain.plannedSavings"_s, u"40"_s); // above the whole: refused, kept, nothing stored
        QVERIFY(!books().gains.front().plannedSavings);
        QCOMPARE(widget<QLineEdit>(u"gain.plannedSavings"_s)->text(), u"40"_s);
        type(u"gain.basis"_s, u"null"_s);
        QCOMPARE(books().gains.front().basis, base::HoursPerFte::of(1750));
        type(u"gain.basis"_s, u"1625,9"_s);
        QCOMPARE(books().gains.front().basis, base::HoursPerFte::of(1625.9));
        m_desk->workspace->undo();
        settle();
        QCOMPARE(widget<QLineEdit>(u"gain.basis"_s)->text(), u"1\u00A0750"_s);
    }

    void editsTheTitleInTheTable()
    {
        m_desk->addGain(m_desk->nurses, u"Rapport"_s, 100, QDate(2017, 1, 1));
        m_desk->reload();
        open();
        auto *table = widget<QTableView>(u"gains.table"_s);
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, u"Kort rapport"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
        QCOMPARE(books().gains.front().title, u"Kort rapport"_s);
    }

    void filtersGroupsAndSumsLikeTheLedger()
    {
        const auto report = m_desk->addGain(m_desk->nurses, u"Rapport"_s, 1750, QDate(2017, 1, 1));
        m_desk->addGain(m_desk->kitchen, u"Ærfugl på øya"_s, 875, QDate(2017, 2, 1));
        m_desk->post(report, Account::Quality, 875, QDate(2017, 6, 1));
        m_desk->reload();
        open();
        auto *sum = widget<gui::SumRow>(u"gains.sum"_s);
        const auto sumEquals = [&](const application::Figures &figures) {
            return sum->text(GainRegisterModel::Identified) ==
                       presentation::fte(figures.total().fte[Account::Identified], 2) &&
                   sum->text(GainRegisterModel::Realised) == presentation::fte(figures.total().fte.realised(), 2);
        };
        QCOMPARE(sum->text(GainRegisterModel::Identified), u"1,50"_s);
        QVERIFY(sumEquals(m_desk->workspace->figures()));
        m_desk->workspace->setAsOf(QDate(2017, 1, 31));
        settle();
        QCOMPARE(sum->text(GainRegisterModel::Identified), u"1,00"_s);
        QVERIFY(sumEquals(m_desk->workspace->figures()));
        m_desk->workspace->setAsOf(QDate(2018, 1, 15));
        m_desk->workspace->setScope(m_desk->kitchen);
        settle();
        QVERIFY(sumEquals(m_desk->workspace->figures()));
        m_desk->workspace->setScope(std::nullopt);

        m_page->focusFilter();
        typeInto(u"gains.filter"_s, u"ØYA ærf"_s);
        auto *table = widget<QTableView>(u"gains.table"_s);
        QCOMPARE(table->model()->rowCount(), 2); // a heading and the gain
        QCOMPARE(sum->text(GainRegisterModel::Identified), u"0,50"_s);
        typeInto(u"gains.filter"_s, {});
        choose(u"gains.grouping"_s, static_cast<int>(presentation::GainGrouping::None));
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(sum->text(GainRegisterModel::Identified), u"1,50"_s);
    }

    void followUpShowsItsTab()
    {
        const auto gain = m_desk->addGain(m_desk->nurses, u"Rapport"_s, 1750, QDate(2017, 6, 1));
        m_desk->addGain(m_desk->kitchen, u"Annet"_s, 875, QDate(2017, 6, 1));
        m_desk->post(gain, Account::Quality, 875, QDate(2017, 6, 1));
        m_desk->reload();
        open();
        m_page->showFollowUp("without_measurement"_L1);
        auto *tabs = widget<QTabBar>(u"gains.tabs"_s);
        QVERIFY(tabs->tabText(tabs->currentIndex()).startsWith(u"Ikke målt"_s));
        auto *table = widget<QTableView>(u"gains.table"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"Rapport"_s);
    }

    void goesBackToTheRegisterAndLeavesAGainThatIsUndone()
    {
        open();
        m_page->newAction()->trigger();
        typeInto(u"gain.new.title"_s, u"Ny"_s);
        typeInto(u"gain.new.unit"_s, u"Hjemmetjenesten"_s);
        typeInto(u"gain.new.amount"_s, u"10"_s);
        press(u"gain.new.accept"_s);
        QVERIFY(waitGone(u"gain.new"_s));
        m_page->showGain(books().gains.front().id);
        settle();
        QVERIFY(widget<QTableView>(u"gain.ledger"_s));
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        widget<QTableView>(u"gain.ledger"_s)->setFocus();
        QTest::keyClick(widget<QTableView>(u"gain.ledger"_s), Qt::Key_Escape);
        settle();
        QVERIFY(!widget<QTableView>(u"gain.ledger"_s) || !widget<QTableView>(u"gain.ledger"_s)->isVisible());
        m_page->showGain(books().gains.front().id);
        m_desk->workspace->undo();
        settle();
        QVERIFY(books().gains.empty());
        QVERIFY(widget<QWidget>(u"gains.empty"_s)->isVisible());
    }

    void everyFieldAndButtonHasANameForScreenReaders()
    {
        const auto gain = m_desk->addGain(m_desk->nurses, u"Rapport"_s, 100, QDate(2017, 1, 1));
        m_desk->reload();
        open();
        m_page->showGain(gain);
        settle();
        QStringList nameless;
        for (const QWidget *each : m_page->findChildren<QWidget *>()) {
            if (!each->isVisible() || !(each->focusPolicy() & Qt::TabFocus) || each->focusProxy() ||
                each->objectName().startsWith(u"qt_"_s))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(each);
            if (each->accessibleName().isEmpty() && (!button || button->text().isEmpty()) &&
                !each->parentWidget()->accessibleName().size())
                nameless << QLatin1StringView(each->metaObject()->className()) + u' ' + each->objectName();
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
    }
};

VF_TEST(GainsPageTest);
#include "tst_gains_page.moc"
