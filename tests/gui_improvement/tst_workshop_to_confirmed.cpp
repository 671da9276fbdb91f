// From the workshop to a confirmed gain in one sitting, by keyboard: the Harstad stakeholders and a five-step value stream
// typed by hand, the gain registered, realised and confirmed, and all of it taken back and done again.
#include "application/record/content_hash.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/segmented_control.h"
#include "gui_improvement/improvement_desk.h"
#include "support/test_registry.h"

#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace vf;
using test::ImprovementDesk;

class WorkshopToConfirmedTest : public QObject
{
    Q_OBJECT

    static QByteArray hash(const ImprovementDesk &desk)
    {
        auto future = desk.window().workspace()->read([](application::Store &store) { return application::contentHash(store); });
        future.waitForFinished();
        return *future.result();
    }
    /// A dialog has closed: the window has the keyboard again, and everything is stored and shown.
    static void backToTheWindow(ImprovementDesk &desk, const char *dialog)
    {
        QTRY_VERIFY(!desk.window().findChild<QDialog *>(QLatin1StringView(dialog)));
        QVERIFY(desk.activate());
        desk.settle();
    }
    static void pushButton(ImprovementDesk &desk, const char *name)
    {
        auto *button = desk.find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->setFocus();
        ImprovementDesk::press(Qt::Key_Space);
    }
    static void fill(ImprovementDesk &desk, const char *field, const QString &text)
    {
        auto *edit = desk.find<QLineEdit>(field);
        QVERIFY2(edit, field);
        edit->setFocus();
        edit->selectAll();
        ImprovementDesk::type(text);
    }

    static void makeAnalysis(ImprovementDesk &desk)
    {
        desk.openPage("valuestream");
        pushButton(desk, "valuestream.empty.new");
        QTRY_VERIFY(desk.find<QLineEdit>("analysis.new.title"));
        QTRY_VERIFY(desk.find<QLineEdit>("analysis.new.title")->hasFocus());
        ImprovementDesk::typeCells(u"Oppfølgingssamtale | NAV Flyktningetjenesten | 550 | møter per år"_s);
        ImprovementDesk::press(Qt::Key_Return);
        backToTheWindow(desk, "analysis.new");
        QCOMPARE(desk.stored<domain::ValueStreamAnalysis>().size(), size_t(1));
    }

    static void typeStakeholders(ImprovementDesk &desk)
    {
        desk.openPage("stakeholders");
        ImprovementDesk::answer([](QDialog &dialog) {
            auto *owner = dialog.findChild<QComboBox *>(u"newStakeholderAnalysis.owner"_s);
            owner->setCurrentIndex(owner->findText(u"Oppfølgingssamtale"_s, Qt::MatchContains));
        });
        desk.trigger("stakeholders.new");
        backToTheWindow(desk, "newStakeholderAnalysis");
        QTRY_VERIFY(desk.table("stakeholders.table")->hasFocus());
        ImprovementDesk::press(Qt::Key_Return);
        for (const QString &row : {u"Bruker | høy, | Oppnår ikke kvalifisering"_s, u"Politiet | h | Kan ikke ivareta sitt ansvar"_s,
                                   u"Barnevern | h | Kan ikke ivareta sitt ansvar"_s,
                                   u"Bygg og Eiendom | m | Kan ikke ivareta sitt ansvar"_s,
                                   u"Ansatte | h | Dårlig mestring, stress med mange saker de ikke har ansvar for"_s,
                                   u"Kommunen - økonomi | h | Mange tredjeårskandidater, dårligere kapasitet"_s}) {
            ImprovementDesk::typeCells(row);
            ImprovementDesk::press(Qt::Key_Return);
        }
        ImprovementDesk::press(Qt::Key_Escape);
        desk.settle();
        QCOMPARE(desk.stored<domain::Stakeholder>().size(), size_t(6));
        QCOMPARE(desk.inOrder<domain::Stakeholder>()[0].value, domain::StakeholderValue::Decisive);
        QCOMPARE(desk.inOrder<domain::Stakeholder>()[3].value, domain::StakeholderValue::Medium);
    }

    /// Five steps and a challenge, copied to the ideal state, where one of them goes.
    static void typeSteps(ImprovementDesk &desk)
    {
        desk.openPage("valuestream");
        pushButton(desk, "valuestream.current.newStep");
        for (const QString &row : {u"Innkalle bruker | 6-10-18"_s, u"Ta imot bruker | 2 5 10 | 5 min"_s,
                                   u"Samtale om plan | 25-35-50"_s, u"Dokumentere etter møtet | 10-20-35 | 1t - 2t - 1d"_s,
                                   u"Følge opp andres saker | 10-25-60 | 1 dag"_s}) {
            ImprovementDesk::typeCells(row);
            ImprovementDesk::press(Qt::Key_Return);
        }
        ImprovementDesk::press(Qt::Key_Escape);
        desk.settle();
        QCOMPARE(desk.stored<domain::Step>().size(), size_t(5));
        desk.find<gui::SegmentedControl>("valuestream.current.grid")->setCurrentIndex(1); // the map leaves room for one table
        pushButton(desk, "valuestream.copyAll");
        desk.settle();
        QCOMPARE(desk.stored<domain::Step>().size(), size_t(10));
        auto *ideal = desk.find<QTableView>("valuestream.ideal.table");
        ideal->setFocus();
        ideal->setCurrentIndex(ideal->model()->index(4, 1));
        QCOMPARE(ideal->currentIndex().data().toString(), u"Følge opp andres saker"_s);
        ImprovementDesk::press(Qt::Key_Delete, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.stored<domain::Step>().size(), size_t(9));
    }

    static void registerGain(ImprovementDesk &desk)
    {
        pushButton(desk, "button.valuestream.register");
        QTRY_VERIFY(desk.find<QLineEdit>("ideal.adopt.date"));
        QTRY_VERIFY(desk.find<QLineEdit>("ideal.adopt.date")->hasFocus());
        ImprovementDesk::press(Qt::Key_Return);
        QTRY_VERIFY(desk.find<QLineEdit>("gain.register.title"));
        QTRY_VERIFY(desk.find<QLineEdit>("gain.register.title")->hasFocus());
        ImprovementDesk::press(Qt::Key_Return);
        backToTheWindow(desk, "gain.register");
        QCOMPARE(desk.stored<domain::Gain>().size(), size_t(1));
        QCOMPARE(desk.stored<domain::GainClaim>().size(), size_t(1));
    }

    static void realiseAndConfirm(ImprovementDesk &desk)
    {
        auto *message = desk.find<gui::InlineMessage>("valuestream.message");
        QVERIFY(message->isVisible());
        message->actionButton()->setFocus();
        ImprovementDesk::press(Qt::Key_Space); // Åpne gevinsten
        desk.settle();
        QCOMPARE(desk.window().pages()->currentPage()->key(), "gains"_L1);
        pushButton(desk, "gain.posting.add");
        QTRY_VERIFY(desk.find<QComboBox>("posting.account"));
        auto *account = desk.find<QComboBox>("posting.account");
        account->setCurrentIndex(account->findData(static_cast<int>(domain::Account::Quality)));
        Q_EMIT account->activated(account->currentIndex());
        fill(desk, "posting.amount", u"100"_s);
        ImprovementDesk::press(Qt::Key_Return);
        backToTheWindow(desk, "posting");
        QCOMPARE(desk.stored<domain::Posting>().size(), size_t(2));

        pushButton(desk, "gain.confirm");
        QTRY_VERIFY(desk.find<QLineEdit>("confirmation.role"));
        fill(desk, "confirmation.role", u"Enhetsleder"_s);
        fill(desk, "confirmation.reason", u"Sakene går nå til rette vedkommende"_s);
        ImprovementDesk::press(Qt::Key_Return);
        backToTheWindow(desk, "confirmation");
        QCOMPARE(desk.stored<domain::Confirmation>().size(), size_t(1));
    }

private Q_SLOTS:
    void fromStickyNoteToConfirmedAndBack()
    {
        ImprovementDesk desk;
        QVERIFY(desk.open());
        const QByteArray units = hash(desk);
        makeAnalysis(desk);
        typeStakeholders(desk);
        typeSteps(desk);
        registerGain(desk);
        realiseAndConfirm(desk);
        if (QTest::currentTestFailed())
            return;

        // 29 minutes (10, 25 and 60 by Lichtenberg) × 550 / 60, of which 100 hours are realised and confirmed.
        const auto *workspace = desk.window().workspace();
        const auto totals = workspace->snapshot().ledger().totalsOf(desk.stored<domain::Gain>().front().id, workspace->asOf());
        QCOMPARE(totals.hours[domain::Account::Identified], base::HoursPerYear::of(29.0 * 550 / 60));
        QCOMPARE(totals.confirmedHours.total(), base::HoursPerYear::of(100));

        const QByteArray confirmed = hash(desk);
        auto *undo = desk.find<QAction>("action.undo");
        int steps = 0;
        while (hash(desk) != units && undo->isEnabled() && steps < 200) {
            undo->trigger();
            desk.settle();
            ++steps;
        }
        QCOMPARE(hash(desk), units);
        QVERIFY(desk.stored<domain::ValueStreamAnalysis>().empty());
        QVERIFY(desk.stored<domain::Gain>().empty());
        desk.redoAll();
        QCOMPARE(hash(desk), confirmed);
    }
};

VF_TEST(WorkshopToConfirmedTest);
#include "tst_workshop_to_confirmed.moc"
