// The register as a leader uses it: fields edited in place, several gains at once, columns, grouping by year, views that are
// kept for everybody; and what is attached to a gain.
#include "gui/pages/gains_page.h"

#include "application/record/saved_view.h"
#include "application/services/gain_service.h"
#include "gui/pages/gain_register_view.h"
#include "gui/widgets/inline_message.h"
#include "gui_gains/gains_desk.h"
#include "support/test_registry.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

using namespace vf;
using namespace vf::test;
using namespace Qt::StringLiterals;
using domain::Account;
using presentation::GainRegisterModel;

class GainRegisterTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<GainsDesk> m_desk;
    std::unique_ptr<gui::GainsPage> m_page;
    domain::GainId m_first, m_second;
    QUrl m_opened;

    static QTableView *table() { return widget<QTableView>(u"gains.table"_s); }
    const gui::GainRegisterView *view() const { return m_page->findChild<gui::GainRegisterView *>(); }
    gui::GainRegisterView *view() { return m_page->findChild<gui::GainRegisterView *>(); }
    static QAction *inMenu(const QString &button, const QString &text)
    {
        QMenu *menu = widget<QToolButton>(button)->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
            if (action->menu())
                for (QAction *inner : action->menu()->actions())
                    if (inner->text() == text)
                        return inner;
        }
        return nullptr;
    }
    void editCell(int row, int column, const QString &text)
    {
        table()->setCurrentIndex(table()->model()->index(row, column));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_F2);
        auto *editor = table()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
    }
    domain::Gain gain(const domain::GainId &id)
    {
        for (const domain::Gain &one : m_desk->stored<domain::Gain>())
            if (one.id == id)
                return one;
        return {};
    }

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<GainsDesk>();
        m_desk->addSmallMunicipality();
        m_first = m_desk->addGain(m_desk->nurses, u"Første gevinst"_s, 350, QDate(2016, 2, 1));
        m_second = m_desk->addGain(m_desk->nurses, u"Andre gevinst"_s, 175, QDate(2017, 3, 1));
        m_desk->reload();
        m_desk->workspace->setAsOf(QDate(2017, 12, 31));
        m_page = std::make_unique<gui::GainsPage>(m_desk->context());
        m_desk->navigator.gains = m_page.get();
        m_page->resize(1500, 900);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        settle();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void safeFieldsAreEditedInPlace()
    {
        inMenu(u"gains.columns"_s, u"Gevinstansvarlig"_s)->setChecked(true);
        inMenu(u"gains.columns"_s, u"Planlagt dato"_s)->setChecked(true);
        QVERIFY(!table()->isColumnHidden(GainRegisterModel::Responsible));
        QVERIFY(table()->isColumnHidden(GainRegisterModel::Owner));
        editCell(1, GainRegisterModel::Responsible, u"Avdelingsleder"_s);
        QCOMPARE(gain(m_first).responsible, u"Avdelingsleder"_s);
        editCell(1, GainRegisterModel::PlannedOn, u"30.6.18"_s);
        QCOMPARE(gain(m_first).plannedOn, std::optional(QDate(2018, 6, 30)));
        editCell(1, GainRegisterModel::PlannedOn, u"snart"_s);
        QCOMPARE(gain(m_first).plannedOn, std::optional(QDate(2018, 6, 30))); // refused, and told
        QCOMPARE(m_desk->dialogs.notices.size(), 1);
        QVERIFY(m_desk->dialogs.notices.front().sentence.contains(u"snart"_s));
        editCell(1, GainRegisterModel::PlannedOn, u" "_s);
        QVERIFY(!gain(m_first).plannedOn);
        QVERIFY(!(table()->model()->flags(table()->model()->index(1, GainRegisterModel::Realised)) & Qt::ItemIsEditable));
        m_desk->workspace->undo();
        settle();
        QVERIFY(gain(m_first).plannedOn.has_value());
    }

    void severalGainsGetTheSameAnswer()
    {
        QVERIFY(!widget<QAbstractButton>(u"gains.editMany"_s) || !widget<QAbstractButton>(u"gains.editMany"_s)->isVisible());
        table()->selectAll();
        settle();
        press(u"gains.editMany"_s);
        QVERIFY(widget<QDialog>(u"gain.many"_s));
        press(u"gain.many.accept"_s); // nothing to change: it says so
        QVERIFY(widget<QDialog>(u"gain.many"_s));
        typeInto(u"gain.many.responsible"_s, u"Tjenesteområdeleder"_s);
        press(u"gain.many.accept"_s);
        QVERIFY(waitGone(u"gain.many"_s));
        settle();
        QCOMPARE(gain(m_first).responsible, u"Tjenesteområdeleder"_s);
        QCOMPARE(gain(m_second).responsible, u"Tjenesteområdeleder"_s);
        QCOMPARE(gain(m_second).title, u"Andre gevinst"_s);
        m_desk->workspace->undo();
        settle();
        QVERIFY(gain(m_first).responsible.isEmpty() && gain(m_second).responsible.isEmpty());
    }

    void aViewIsKeptForEverybody()
    {
        auto *grouping = widget<QComboBox>(u"gains.grouping"_s);
        grouping->setCurrentIndex(grouping->findText(u"År"_s));
        settle();
        QCOMPARE(table()->model()->index(0, 0).data().toString(), u"2017"_s); // the latest first
        QCOMPARE(table()->model()->index(2, 0).data().toString(), u"2016"_s);
        typeInto(u"gains.filter"_s, u"andre"_s);
        inMenu(u"gains.columns"_s, u"Verktøy"_s)->setChecked(true);
        inMenu(u"gains.views"_s, u"Lagre visningen…"_s)->trigger();
        QVERIFY(widget<QDialog>(u"saveView"_s));
        typeInto(u"saveView.name"_s, u"Årets"_s);
        press(u"saveView.accept"_s);
        QVERIFY(waitGone(u"saveView"_s));
        settle();
        QCOMPARE(m_desk->stored<application::SavedView>().size(), size_t(1));

        inMenu(u"gains.views"_s, u"Vanlig visning"_s)->trigger();
        settle();
        QVERIFY(view()->look() == presentation::RegisterLook());
        QCOMPARE(view()->model().shownGains(), size_t(2));
        inMenu(u"gains.views"_s, u"Årets"_s)->trigger();
        settle();
        QCOMPARE(view()->model().shownGains(), size_t(1));
        QVERIFY(view()->look().grouping == presentation::GainGrouping::Year);
        QVERIFY(!table()->isColumnHidden(GainRegisterModel::Tool));

        // Another page of the same database has it too; deleting it is one undo step.
        gui::GainsPage other(m_desk->context());
        other.refresh();
        m_page->activateWindow();
        inMenu(u"gains.views"_s, u"Vanlig visning"_s)->trigger();
        QMenu *menu = widget<QToolButton>(u"gains.views"_s)->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions())
            if (action->menu())
                action->menu()->actions().front()->trigger();
        settle();
        QVERIFY(m_desk->stored<application::SavedView>().empty());
        m_desk->workspace->undo();
        settle();
        QCOMPARE(m_desk->stored<application::SavedView>().front().name, u"Årets"_s);
    }

    void onlyOneToolsGainsAreShownUntilItIsTakenAway()
    {
        domain::Gain after = gain(m_first);
        const domain::Gain before = after;
        after.tool = domain::SourceTool::Board;
        m_desk->workspace->perform([before, after](const application::WorkContext &context) {
            return application::GainService(context).editGain(before, after);
        });
        settle();
        m_page->showGainsFound(domain::SourceTool::Board);
        settle();
        QCOMPARE(view()->model().shownGains(), size_t(1));
        QCOMPARE(view()->model().shownTotals().hours[Account::Identified].value(), 350.0);
        QVERIFY(widget<QToolButton>(u"gains.limit"_s)->isVisible());
        widget<QToolButton>(u"gains.limit"_s)->click();
        QCOMPARE(view()->model().shownGains(), size_t(2));
    }

    void filesAndLinksAreAttachedAndOpenedFromACopy()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"rapport.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("innhold") == 7);
        file.close();
        m_page->showGain(m_first);
        settle();
        m_desk->dialogs.paths.enqueue(path);
        press(u"gain.attachments.addFile"_s);
        settle();
        QCOMPARE(m_desk->stored<domain::Attachment>().size(), size_t(1));
        QDesktopServices::setUrlHandler(u"file"_s, this, "takeUrl");
        QDesktopServices::setUrlHandler(u"https"_s, this, "takeUrl");
        widget<QToolButton>(u"gain.attachment.1"_s)->click();
        settle();
        QTRY_VERIFY(m_opened.isLocalFile());
        const QFileInfo copy(m_opened.toLocalFile());
        QVERIFY(copy.exists() && copy.absoluteFilePath() != path);
        QCOMPARE(copy.fileName(), u"rapport.txt"_s);
        QCOMPARE(copy.permissions() & (QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        // What the computer would run is not opened.
        const QString program = folder.filePath(u"oppsett.exe"_s);
        QFile(path).copy(program);
        m_desk->dialogs.paths.enqueue(program);
        press(u"gain.attachments.addFile"_s);
        settle();
        m_opened.clear();
        for (int i = 1; i <= 2; ++i)
            if (widget<QToolButton>(u"gain.attachment.%1"_s.arg(i))->accessibleName().contains(u"oppsett"_s))
                widget<QToolButton>(u"gain.attachment.%1"_s.arg(i))->click();
        settle();
        QVERIFY(m_opened.isEmpty());
        QCOMPARE(widget<gui::InlineMessage>(u"gain.attachments.message"_s)->title(), u"Filen åpnes ikke herfra"_s);

        press(u"gain.attachments.addLink"_s);
        QVERIFY(widget<QDialog>(u"link"_s));
        typeInto(u"link.address"_s, u"arkiv"_s);
        press(u"link.accept"_s);
        settle();
        QVERIFY(widget<QDialog>(u"link"_s)); // no link: the dialog says so
        typeInto(u"link.address"_s, u"https://arkiv.example/15/1234"_s);
        typeInto(u"link.name"_s, u"Sak 15/1234"_s);
        press(u"link.accept"_s);
        QVERIFY(waitGone(u"link"_s));
        settle();
        QCOMPARE(m_desk->stored<domain::Attachment>().size(), size_t(3));
        m_desk->workspace->undo();
        settle();
        QCOMPARE(m_desk->stored<domain::Attachment>().size(), size_t(2));
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QDesktopServices::unsetUrlHandler(u"https"_s);
    }

    void aGainWithoutAPriceHasAWeight()
    {
        m_page->showGain(m_first);
        settle();
        auto *kind = widget<QComboBox>(u"gain.classification"_s);
        QVERIFY(!widget<QComboBox>(u"gain.significance"_s) || !widget<QComboBox>(u"gain.significance"_s)->isVisible());
        const auto choose = [](QComboBox *box, int index) {
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
        };
        choose(kind, 2);
        settle();
        QVERIFY(widget<QComboBox>(u"gain.significance"_s)->isVisible());
        choose(widget<QComboBox>(u"gain.significance"_s), 3);
        settle();
        choose(widget<QComboBox>(u"gain.extent"_s), 2);
        settle();
        QCOMPARE(widget<QLabel>(u"gain.weight"_s)->text(), u"+++"_s);
        QCOMPARE(gain(m_first).significance, std::optional(domain::Grade::Large));
        QCOMPARE(gain(m_first).extent, std::optional(domain::Grade::Medium));
    }
};

VF_TEST(GainRegisterTest);
#include "tst_gain_register.moc"
