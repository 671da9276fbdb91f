// Several gains from one value stream: one line first, the rest as another gain; together never more than the net saving.
#include "gui_improvement/improvement_desk.h"
#include "presentation/claim_choice_model.h"
#include "presentation/format.h"
#include "support/test_registry.h"

#include <QCheckBox>
#include <QPointer>
#include <QTableView>

#include <set>

using namespace Qt::StringLiterals;
using namespace vf;
using presentation::ClaimChoiceModel;
using test::ImprovementDesk;

class RegisterGainsTest : public QObject
{
    Q_OBJECT

    /// The NAV analysis on page Verdistrøm.
    static bool prepare(ImprovementDesk &desk)
    {
        if (!desk.open())
            return false;
        QStringList files;
        for (const char *file : {"analyser.csv", "trinn.csv", "utfordringer.csv"})
            files << QStringLiteral(VF_TEST_DATA "/cases/harstad-2015/") + QLatin1StringView(file);
        desk.answers().pathLists.enqueue(files);
        desk.trigger("action.importValueStream");
        desk.settle();
        desk.openPage("valuestream");
        auto *choice = desk.find<QComboBox>("valuestream.chooser");
        const int nav = choice->findText(u"Oppfølgingssamtale"_s, Qt::MatchContains);
        choice->setCurrentIndex(nav);
        Q_EMIT choice->activated(nav);
        desk.settle();
        return nav >= 0 && desk.activate();
    }
    static double identified(const ImprovementDesk &desk)
    {
        double hours = 0;
        for (const domain::Posting &posting : desk.stored<domain::Posting>())
            hours += posting.amount.hours().value();
        return hours;
    }

private Q_SLOTS:
    void oneLineFirstAndTheRestAfterwards()
    {
        ImprovementDesk desk;
        QVERIFY(prepare(desk));
        desk.find<QPushButton>("button.valuestream.register")->click();
        QTRY_VERIFY(desk.window().findChild<QLineEdit *>(u"ideal.adopt.date"_s));
        QTRY_VERIFY(desk.find<QLineEdit>("ideal.adopt.date")->hasFocus());
        ImprovementDesk::press(Qt::Key_Return);
        QTRY_VERIFY(desk.window().findChild<QTableView *>(u"gain.register.lines"_s));
        auto *lines = desk.find<QTableView>("gain.register.lines");
        auto *title = desk.find<QLineEdit>("gain.register.title");
        auto *more = desk.find<QCheckBox>("gain.register.more");
        QTRY_VERIFY(title->hasFocus());
        const int all = lines->model()->rowCount();
        QVERIFY(all > 2);
        QVERIFY(!more->isEnabled()); // every line is chosen: nothing is left
        // All but the first line that saves something are left for later.
        int kept = -1;
        for (int row = 0; row < all; ++row) {
            const bool saves = !lines->model()->index(row, ClaimChoiceModel::Minutes).data().toString().startsWith(u'−');
            if (kept < 0 && saves)
                kept = row;
            else
                lines->model()->setData(lines->model()->index(row, ClaimChoiceModel::Name), Qt::Unchecked, Qt::CheckStateRole);
        }
        const QString name = lines->model()->index(kept, ClaimChoiceModel::Name).data().toString();
        QCOMPARE(title->text(), name);
        QVERIFY(more->isEnabled());
        more->setChecked(true);
        ImprovementDesk::savePicture(desk.find<QDialog>("gain.register"), u"registrer-gevinst"_s);
        QPointer<QDialog> first = desk.find<QDialog>("gain.register");
        desk.find<QPushButton>("gain.register.accept")->click();
        QTRY_COMPARE(desk.stored<domain::Gain>().size(), size_t(1));
        QTRY_VERIFY(!first);
        QTRY_VERIFY(desk.window().findChild<QTableView *>(u"gain.register.lines"_s)); // opens again with what is left
        lines = desk.find<QTableView>("gain.register.lines");
        QCOMPARE(lines->model()->rowCount(), all); // the claimed one too, at the end, with the gain that has it
        const QModelIndex claimed = lines->model()->index(all - 1, ClaimChoiceModel::Name);
        QCOMPARE(claimed.data().toString(), name);
        QVERIFY(!(claimed.flags() & Qt::ItemIsUserCheckable));
        QVERIFY(claimed.siblingAtColumn(ClaimChoiceModel::Claim).data().toString().startsWith(u"Tatt av "_s));
        desk.find<QPushButton>("gain.register.accept")->click();
        QTRY_COMPARE(desk.stored<domain::Gain>().size(), size_t(2));
        desk.settle();

        const auto gains = desk.stored<domain::Gain>();
        QVERIFY(gains[0].title != gains[1].title);
        const auto claims = desk.stored<domain::GainClaim>();
        QCOMPARE(claims.size(), size_t(all)); // each line once
        std::set<QUuid> claimedLines;
        for (const domain::GainClaim &claim : claims)
            claimedLines.insert(claim.step ? claim.step->uuid() : claim.challenge->uuid());
        QCOMPARE(claimedLines.size(), claims.size());
        QCOMPARE(presentation::rounded(identified(desk), 1), 731.9); // what the whole ideal saves, expected.json
        QVERIFY(!desk.find<QPushButton>("button.valuestream.register")->isEnabled());

        desk.trigger("action.undo");
        desk.settle();
        QCOMPARE(desk.stored<domain::Gain>().size(), size_t(1)); // each gain is one step
    }
};

VF_TEST(RegisterGainsTest);
#include "tst_register_gains.moc"
