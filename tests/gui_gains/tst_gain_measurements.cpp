// Measuring and confirming a gain by keyboard: an indicator, pasted measurements, the verdict in words, a confirmation
// with a signal, taking it back, and undoing all of it.
#include "application/record/content_hash.h"
#include "application/record/measurement_records.h"
#include "gui/pages/gains_page.h"
#include "gui/widgets/inline_message.h"
#include "gui_gains/gains_desk.h"
#include "presentation/confirmation_model.h"
#include "presentation/format.h"
#include "support/test_registry.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

using namespace vf;
using namespace vf::test;
using namespace Qt::StringLiterals;
using domain::Account;

namespace {

QDate week(int number)
{
    return QDate(2017, 1, 2).addDays(7 * number);
}

/// Weeks as a spreadsheet gives them: 30 ± 1 minutes before week 12, 20 ± 1 since.
QString rows(int from, int to)
{
    QString text = u"Dato\tMinutter\n"_s;
    for (int i = from; i < to; ++i)
        text += presentation::date(week(i)) + u'\t' + QString::number((i < 12 ? 30 : 20) + (i % 2 == 0 ? 1 : -1)) + u'\n';
    return text;
}

} // namespace

class GainMeasurementsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<GainsDesk> m_desk;
    std::unique_ptr<gui::GainsPage> m_page;
    domain::GainId m_gain;

    QByteArray hash() { return *application::contentHash(*m_desk->store); }
    domain::Totals totals()
    {
        return m_desk->workspace->snapshot().ledger().totalsOf(m_gain, m_desk->workspace->asOf());
    }
    static QString text(const QString &label) { return widget<QLabel>(label)->text().replace(presentation::noBreakSpace, u' '); }

    void addIndicator()
    {
        press(u"gain.indicator.first"_s);
        QVERIFY(widget<QDialog>(u"indicator"_s));
        typeInto(u"indicator.name"_s, u"Tid per rapport"_s);
        typeInto(u"indicator.changedOn"_s, presentation::date(week(12)));
        typeInto(u"indicator.cases"_s, u"600"_s);
        typeInto(u"indicator.target"_s, u"15"_s);
        QTest::keyClick(widget<QLineEdit>(u"indicator.target"_s), Qt::Key_Return);
        QVERIFY(waitGone(u"indicator"_s));
    }

    void pasteMeasurements(const QString &button, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(button);
        QVERIFY(widget<QDialog>(u"measurements"_s));
        QTest::keyClick(widget<QTableView>(u"measurements.table"_s), Qt::Key_V, Qt::ControlModifier);
        settle();
        QTest::keyClick(widget<QTableView>(u"measurements.table"_s), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(waitGone(u"measurements"_s));
    }

    void undoAll()
    {
        for (int i = 0; i < 20 && m_desk->workspace->canUndo(); ++i) {
            m_desk->workspace->undo();
            settle();
        }
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<GainsDesk>();
        m_desk->addSmallMunicipality();
        m_gain = m_desk->addGain(m_desk->nurses, u"Kortere rapport"_s, 350, QDate(2017, 1, 1));
        m_desk->post(m_gain, Account::Quality, 175, QDate(2017, 6, 1));
        m_desk->reload();
        m_desk->workspace->setAsOf(QDate(2017, 7, 1));
        m_page = std::make_unique<gui::GainsPage>(m_desk->context());
        m_desk->navigator.gains = m_page.get();
        m_page->resize(1200, 1000);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->showGain(m_gain);
        settle();
    }

    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void measuresConfirmsAndTakesAllOfItBack()
    {
        const QByteArray opened = hash();
        QCOMPARE(widget<gui::InlineMessage>(u"gain.verdict"_s)->title(), u"Gevinsten måles ikke ennå."_s);
        addIndicator();
        QCOMPARE(m_desk->stored<domain::Indicator>().size(), size_t(1));
        QCOMPARE(m_desk->stored<domain::Indicator>().front().gain, std::optional(m_gain));
        QCOMPARE(widget<QComboBox>(u"gain.indicator"_s)->currentText(), u"Tid per rapport"_s);
        QCOMPARE(widget<gui::InlineMessage>(u"gain.verdict"_s)->title(), u"Ingen målinger ennå."_s);

        pasteMeasurements(u"gain.measurement.first"_s, rows(0, 24));
        QCOMPARE(m_desk->stored<domain::Measurement>().size(), size_t(24));
        const auto *verdict = widget<gui::InlineMessage>(u"gain.verdict"_s);
        QCOMPARE(verdict->title(), u"Forbedringen er reell."_s);
        QCOMPARE(verdict->kind(), gui::InlineMessage::Kind::Ok);
        QVERIFY2(verdict->text().contains(u"tolv målinger på rad under gjennomsnittet fra 27.03.2017"_s),
                 qPrintable(verdict->text()));
        QCOMPARE(text(u"gain.measured"_s),
                 u"Gjennomsnitt 30 minutter før og 20 etter. Måloppnåelse 67 %, målet er 15 minutter."_s);

        press(u"gain.confirm"_s);
        QVERIFY(widget<QDialog>(u"confirmation"_s));
        QVERIFY(widget<QAbstractButton>(u"confirmation.level.signal"_s)->isEnabled());
        QVERIFY(widget<QAbstractButton>(u"confirmation.level.signal"_s)->isChecked());
        // 10 minutes × 600 / 60 = 100 of the 175 hours.
        QVERIFY2(text(u"confirmation.consequence"_s).startsWith(u"0,06 årsverk blir bekreftet (100,0 timer per år)."_s),
                 qPrintable(text(u"confirmation.consequence"_s)));
        typeInto(u"confirmation.role"_s, u"Enhetsleder"_s);
        QTest::keyClick(widget<QLineEdit>(u"confirmation.role"_s), Qt::Key_Return);
        QVERIFY(waitGone(u"confirmation"_s));
        const auto stored = m_desk->stored<domain::Confirmation>();
        QCOMPARE(stored.size(), size_t(1));
        QCOMPARE(stored.front().level, domain::EvidenceLevel::Signal);
        QCOMPARE(stored.front().validTo, std::optional(QDate(2018, 7, 1)));
        QCOMPARE(stored.front().indicator, std::optional(m_desk->stored<domain::Indicator>().front().id));
        QCOMPARE(totals().confirmedHours.total(), base::HoursPerYear::of(100));
        QCOMPARE(widget<QTableView>(u"gain.confirmations"_s)->model()->rowCount(), 1);

        undoAll();
        QCOMPARE(hash(), opened);
        QCOMPARE(widget<gui::InlineMessage>(u"gain.verdict"_s)->title(), u"Gevinsten måles ikke ennå."_s);
    }

    void onlyAReasonedJudgementWithoutMeasurements()
    {
        press(u"gain.confirm"_s);
        QVERIFY(!widget<QAbstractButton>(u"confirmation.level.signal"_s)->isEnabled());
        QVERIFY(!widget<QAbstractButton>(u"confirmation.level.before_after"_s)->isEnabled());
        QVERIFY(!widget<QAbstractButton>(u"confirmation.level.signal"_s)->toolTip().isEmpty());
        typeInto(u"confirmation.role"_s, u"Enhetsleder"_s);
        press(u"confirmation.accept"_s);
        QVERIFY(widget<QDialog>(u"confirmation"_s)); // the judgement must be reasoned
        QVERIFY(!widget<QLineEdit>(u"confirmation.reason"_s)->accessibleDescription().isEmpty());
        typeInto(u"confirmation.reason"_s, u"Vakthavende bruker den korte malen"_s);
        press(u"confirmation.accept"_s);
        QVERIFY(waitGone(u"confirmation"_s));
        QCOMPARE(totals().confirmedHours[domain::EvidenceLevel::ReasonedJudgement], base::HoursPerYear::of(175));
    }

    void confirmingAgainWaitsForNewerMeasurements()
    {
        addIndicator();
        pasteMeasurements(u"gain.measurement.first"_s, rows(0, 24));
        for (const bool again : {false, true}) {
            press(u"gain.confirm"_s);
            typeInto(u"confirmation.date"_s, again ? u"1.8.2017"_s : u"1.7.2017"_s);
            typeInto(u"confirmation.role"_s, u"Enhetsleder"_s); // leaves the date
            QCOMPARE(widget<QAbstractButton>(u"confirmation.level.signal"_s)->isEnabled(), !again);
            QCOMPARE(widget<QAbstractButton>(u"confirmation.level.reasoned_judgement"_s)->isEnabled(), !again);
            press(again ? u"confirmation.cancel"_s : u"confirmation.accept"_s);
            QVERIFY(waitGone(u"confirmation"_s));
        }
        pasteMeasurements(u"gain.measurement.add"_s, rows(28, 30));
        press(u"gain.confirm"_s);
        typeInto(u"confirmation.date"_s, u"1.8.2017"_s);
        typeInto(u"confirmation.role"_s, u"Enhetsleder"_s);
        QVERIFY(widget<QAbstractButton>(u"confirmation.level.signal"_s)->isEnabled());
        press(u"confirmation.accept"_s);
        QVERIFY(waitGone(u"confirmation"_s));
        QCOMPARE(m_desk->stored<domain::Confirmation>().size(), size_t(2));
    }

    void aConfirmationIsWithdrawnNeverExtended()
    {
        addIndicator();
        pasteMeasurements(u"gain.measurement.first"_s, rows(0, 24));
        press(u"gain.confirm"_s);
        typeInto(u"confirmation.role"_s, u"Enhetsleder"_s);
        press(u"confirmation.accept"_s);
        QVERIFY(waitGone(u"confirmation"_s));
        press(u"gain.confirmation.withdraw"_s);
        typeInto(u"withdrawal.date"_s, u"1.7.2019"_s);
        press(u"withdrawal.accept"_s);
        QVERIFY(widget<QDialog>(u"withdrawal"_s)); // later than it holds
        typeInto(u"withdrawal.date"_s, u"15.7.2017"_s);
        press(u"withdrawal.accept"_s);
        QVERIFY(waitGone(u"withdrawal"_s));
        QCOMPARE(m_desk->stored<domain::Confirmation>().front().validTo, std::optional(QDate(2017, 7, 15)));
        m_desk->workspace->setAsOf(QDate(2017, 7, 16));
        m_page->refresh();
        settle();
        QCOMPARE(totals().expiredHours, base::HoursPerYear::of(175));
        auto *table = widget<QTableView>(u"gain.confirmations"_s);
        QCOMPARE(table->model()->index(0, presentation::ConfirmationModel::State).data().toString(),
                 u"utløpt 15.07.2017"_s);
    }

    void typesMeasurementsRowByRow()
    {
        addIndicator();
        press(u"gain.measurement.first"_s);
        auto *table = widget<QTableView>(u"measurements.table"_s);
        QVERIFY(table);
        const auto typeCell = [table](const QString &text) {
            QWidget *editor = QApplication::focusWidget();
            QTest::keyClicks(editor, text);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            settle();
            return table;
        };
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return); // begins in the first cell
        for (const QString &cell : {u"2.1.2017"_s, u"31"_s, u"9.1.2017"_s, u"29,5"_s, u"16.1.2017"_s, u"mange"_s})
            typeCell(cell);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        press(u"measurements.accept"_s);
        QVERIFY(widget<QDialog>(u"measurements"_s)); // "mange" is no number
        QVERIFY(m_desk->stored<domain::Measurement>().empty());
        QVERIFY(table->accessibleDescription().contains(u"mange"_s));
        table->setCurrentIndex(table->model()->index(2, 1));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        typeCell(u"30"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        press(u"measurements.accept"_s);
        QVERIFY(waitGone(u"measurements"_s));
        QCOMPARE(m_desk->stored<domain::Measurement>().size(), size_t(3));
    }

    void correctsAndDeletesInTheTable()
    {
        addIndicator();
        pasteMeasurements(u"gain.measurement.first"_s, rows(0, 24));
        press(u"gain.chart.asTable"_s);
        auto *table = widget<QTableView>(u"gain.measurements"_s);
        QVERIFY(table->isVisible());
        m_page->activateWindow(); // the dialog had it
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 1));
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        editor->setText(u"28,5"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"28,5"_s);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        settle();
        QCOMPARE(m_desk->stored<domain::Measurement>().size(), size_t(23));
        m_desk->workspace->undo();
        settle();
        QCOMPARE(m_desk->stored<domain::Measurement>().size(), size_t(24));
    }
};

VF_TEST(GainMeasurementsTest);
#include "tst_gain_measurements.moc"
