// The whole NAV analysis of the Harstad case typed by hand, current and ideal, its gain registered, all of it undone to the
// empty analysis and done again. The figures on the screen and those calculated from what is stored are the published ones.
#include "application/read_model/value_stream_figures.h"
#include "application/record/content_hash.h"
#include "application/record/gain_records.h"
#include "gui/widgets/empty_state.h"
#include "gui_value_stream/value_stream_desk.h"
#include "presentation/value_stream_figures_model.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::test;

namespace {

QByteArray caseFile(QLatin1StringView name)
{
    QFile file(QStringLiteral(VF_CASES_DIR "/harstad-2015/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", name.data());
    return file.readAll();
}

/// A line of the case as somebody reads it from paper: what stands in each column, by its heading.
using PaperLine = QHash<QString, QString>;
std::vector<PaperLine> paper(QLatin1StringView name, const QString &state)
{
    const QStringList lines = QString::fromUtf8(caseFile(name)).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
    const QStringList headings = QString(lines.front()).remove(QChar(0xFEFF)).split(u';');
    std::vector<PaperLine> found;
    for (const QString &line : lines.mid(1)) {
        PaperLine cells;
        const QStringList parts = line.split(u';');
        for (qsizetype i = 0; i < headings.size(); ++i)
            cells.insert(headings[i], parts[i]);
        if (cells[u"AnalyseID"_s] == u"NAV"_s && cells[u"Tilstand"_s] == state)
            found.push_back(cells);
    }
    return found;
}

/// "6-10-18"
QString threePoint(const PaperLine &line, const QString &what)
{
    return QStringList{line[what + u" lav (min)"_s], line[what + u" sannsynlig (min)"_s], line[what + u" høy (min)"_s]}.join(u'-');
}

} // namespace

class HarstadTypedTest : public QObject
{
    Q_OBJECT

    ShellFixture m_shell;
    QTableView *m_now = nullptr;
    QTableView *m_ideal = nullptr;

    /// Types over a cell and leaves the table ready for the next.
    void typeOver(QTableView *table, const QString &title, StepColumn column, const QString &words)
    {
        choose(table, title, column);
        ShellFixture::type(words);
        ShellFixture::press(Qt::Key_Return);
        ShellFixture::press(Qt::Key_Escape);
        m_shell.settle();
    }
    void typeQuality(QTableView *table, const PaperLine &step)
    {
        typeOver(table, step[u"Trinn"_s], StepColumn::CompleteAccurate, step[u"Riktig første gang (%)"_s]);
        typeOver(table, step[u"Trinn"_s], StepColumn::Class, step[u"Verdi"_s].left(1));
    }

    void typeCurrent()
    {
        const auto challenges = paper("utfordringer.csv"_L1, u"nå"_s);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        for (const PaperLine &step : paper("trinn.csv"_L1, u"nå"_s)) {
            ShellFixture::typeCells(u"%1 | %2 | %3"_s.arg(step[u"Trinn"_s], threePoint(step, u"Tid"_s),
                                                          threePoint(step, u"Ventetid"_s)));
            for (const PaperLine &challenge : challenges)
                if (challenge[u"TrinnID"_s] == step[u"TrinnID"_s]) {
                    ShellFixture::press(Qt::Key_Return, Qt::ControlModifier);
                    ShellFixture::typeCells(u"%1 | %2 | %3"_s.arg(challenge[u"Utfordring"_s],
                                                                  threePoint(challenge, u"Tidstap"_s),
                                                                  challenge[u"Andel berørt (%)"_s]));
                }
            ShellFixture::press(Qt::Key_Return);
        }
        ShellFixture::press(Qt::Key_Escape); // no ninth step
        m_shell.settle();
        QCOMPARE(m_shell.stored<domain::Step>().size(), size_t(8));
        QCOMPARE(m_shell.stored<domain::Challenge>().size(), size_t(6));
        for (const PaperLine &step : paper("trinn.csv"_L1, u"nå"_s))
            typeQuality(m_now, step);
    }

    /// Everything copied, and what the group changed typed over it.
    void typeIdeal()
    {
        choose(m_now, paper("trinn.csv"_L1, u"nå"_s).front()[u"Trinn"_s], StepColumn::Title);
        ShellFixture::press(Qt::Key_A, Qt::ControlModifier);
        ShellFixture::press(Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(m_shell.stored<domain::Step>().size(), size_t(16));
        m_shell.settle();
        const auto before = paper("trinn.csv"_L1, u"nå"_s);
        const auto after = paper("trinn.csv"_L1, u"ideell"_s);
        QCOMPARE(after.size(), before.size());
        for (size_t i = 0; i < after.size(); ++i) {
            const QString title = after[i][u"Trinn"_s];
            if (title != before[i][u"Trinn"_s])
                typeOver(m_ideal, before[i][u"Trinn"_s], StepColumn::Title, title);
            typeOver(m_ideal, title, StepColumn::Minutes, threePoint(after[i], u"Tid"_s));
            typeOver(m_ideal, title, StepColumn::Waiting, threePoint(after[i], u"Ventetid"_s));
            typeQuality(m_ideal, after[i]);
        }
        for (const PaperLine &challenge : paper("utfordringer.csv"_L1, u"ideell"_s)) {
            typeOver(m_ideal, challenge[u"Utfordring"_s], StepColumn::Minutes, threePoint(challenge, u"Tidstap"_s));
            typeOver(m_ideal, challenge[u"Utfordring"_s], StepColumn::Share, challenge[u"Andel berørt (%)"_s]);
        }
    }

    static void compare(const QJsonObject &wanted, const char *name, double got)
    {
        const QString key = QString::fromUtf8(name);
        QVERIFY2(wanted.contains(key), name);
        QVERIFY2(std::abs(wanted[key].toDouble() - got) < 1e-4,
                 qPrintable(u"%1: %2, published %3"_s.arg(key).arg(got, 0, 'f', 6).arg(wanted[key].toDouble(), 0, 'f', 6)));
    }
    static void compareState(const QJsonObject &wanted, const domain::StateFigures &figures)
    {
        compare(wanted, "prosesstid_minutter", figures.process.value());
        compare(wanted, "ventetid_minutter", figures.waiting.value());
        compare(wanted, "ledetid_minutter", figures.leadTime.value());
        compare(wanted, "ledetid_uten_utfordringer_minutter", figures.leadTimeWithoutChallenges.value());
        compare(wanted, "verdiskapende_tid_minutter", figures.valueAdding.value());
        compare(wanted, "flyteffektivitet_prosent", figures.flowEfficiency.value_or(-1) * 100);
        compare(wanted, "samlet_riktig_første_gang_prosent", figures.rolledCompleteAccurate.value_or(-1) * 100);
        compare(wanted, "arbeidsminutter_per_gang", figures.work.value());
        compare(wanted, "timer_per_år", figures.hoursPerYear);
        compare(wanted, "årsverk_1750", figures.fte.value());
    }
    void checkFigures()
    {
        const QJsonObject published = QJsonDocument::fromJson(caseFile("expected.json"_L1))
                                          .object()[u"analyser"_s].toObject()[u"NAV"_s].toObject()[u"lichtenberg_5"_s].toObject();
        const auto book = application::AnalysisBook::of(m_shell.window().workspace()->snapshot(),
                                                        m_shell.stored<domain::ValueStreamAnalysis>().front().id);
        QVERIFY(book && book->states.size() == 2);
        const auto saving = application::savingOf(*book, book->states[1].state.id);
        QVERIFY(saving);
        compareState(published[u"nå"_s].toObject(), saving->currentFigures);
        compareState(published[u"ideell"_s].toObject(), saving->idealFigures);
        const QJsonObject saved = published[u"spart"_s].toObject();
        compare(saved, "timer_per_år", saving->saved.hoursPerYear);
        compare(saved, "årsverk_1750", saving->saved.fte.value());

        using F = presentation::ValueStreamFiguresModel;
        const auto *figures = m_shell.find<QTableView>("valuestream.figures");
        QCOMPARE(text(figures, F::HoursPerYear, F::Now), u"1 521,2"_s);
        QCOMPARE(text(figures, F::HoursPerYear, F::Ideal), u"789,3"_s);
        QCOMPARE(text(figures, F::FlowEfficiency, F::Ideal), u"35,2 %"_s);
        QCOMPARE(text(figures, F::RolledCompleteAccurate, F::Now), u"14,7 %"_s);
        QCOMPARE(plain(m_shell.find<QLabel>("valuestream.panel.savedFte")->text()), u"0,42 årsverk"_s);
    }

    void registerGain()
    {
        m_shell.find<QPushButton>("button.valuestream.register")->setFocus();
        ShellFixture::press(Qt::Key_Space);
        QTRY_VERIFY(m_shell.window().findChild<QLineEdit *>(u"ideal.adopt.date"_s));
        QTRY_VERIFY(m_shell.find<QLineEdit>("ideal.adopt.date")->hasFocus());
        ShellFixture::press(Qt::Key_Return);
        QTRY_VERIFY(m_shell.window().findChild<QLabel *>(u"gain.register.sum"_s));
        QTRY_VERIFY(m_shell.find<QLineEdit>("gain.register.title")->hasFocus());
        ShellFixture::press(Qt::Key_Return);
        QTRY_COMPARE(m_shell.stored<domain::Gain>().size(), size_t(1));
        m_shell.settle();
        QCOMPARE(presentation::rounded(m_shell.stored<domain::Posting>().front().amount.hours().value(), 2), 731.87);
    }

    void undoAndRedo()
    {
        const auto hash = [this] {
            auto future = m_shell.window().workspace()->read(
                [](application::Store &store) { return application::contentHash(store); });
            future.waitForFinished();
            return *future.result();
        };
        const QByteArray full = hash();
        auto *undo = m_shell.find<QAction>("action.undo");
        auto *redo = m_shell.find<QAction>("action.redo");
        int steps = 0;
        for (; !m_shell.stored<domain::Step>().empty() && undo->isEnabled() && steps < 400; ++steps) {
            undo->trigger();
            m_shell.settle();
        }
        QCOMPARE(m_shell.stored<domain::ValueStreamAnalysis>().size(), size_t(1)); // the empty analysis
        QVERIFY(m_shell.stored<domain::Step>().empty() && m_shell.stored<domain::Challenge>().empty());
        QVERIFY(m_shell.stored<domain::Gain>().empty());
        for (int i = 0; i < steps; ++i) {
            QVERIFY(redo->isEnabled());
            redo->trigger();
            m_shell.settle();
        }
        QCOMPARE(hash(), full);
    }

private Q_SLOTS:
    void navFromEmptyToAGainAndBack()
    {
        QVERIFY(openValueStream(m_shell));
        makeAnalysis(m_shell);
        m_now = m_shell.find<QTableView>("valuestream.current.table");
        m_ideal = m_shell.find<QTableView>("valuestream.ideal.table");
        typeCurrent();
        if (QTest::currentTestFailed())
            return;
        typeIdeal();
        if (QTest::currentTestFailed())
            return;
        checkFigures();
        registerGain();
        if (QTest::currentTestFailed())
            return;
        undoAndRedo();
        checkFigures();
    }
};

VF_TEST(HarstadTypedTest);
#include "tst_harstad_typed.moc"
