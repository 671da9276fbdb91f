// What a leader waits for on a large city: Oversikt opened, and letters typed in the filter of the register.
#include "bench/measurements.h"

#include "application/read_model/introduction_watch.h"
#include "gui/pages/gain_register_view.h"
#include "gui/pages/overview_chart.h"
#include "gui/pages/overview_follow_up.h"
#include "gui/pages/overview_table.h"
#include "gui/resources.h"
#include "gui/theme/theme.h"
#include "presentation/gain_key_figures.h"
#include "presentation/overview_facts.h"
#include "storage/open.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QTextStream>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdio>

namespace vf::bench {

using namespace Qt::StringLiterals;
using application::Figures;
using application::Snapshot;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double at(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<size_t>(part * static_cast<double>(values.size())))];
}

/// The parts of Oversikt as the page has them, shown for a day and painted.
double openOverview(const Snapshot &snapshot, QDate day)
{
    QElapsedTimer timer;
    timer.start();
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *table = new gui::OverviewTable;
    auto *chart = new gui::OverviewChart;
    auto *followUp = new gui::OverviewFollowUp;
    for (QWidget *part : std::initializer_list<QWidget *>{table, chart, followUp})
        column->addWidget(part);
    page.resize(1440, 900);
    const Figures figures(snapshot, day);
    const auto keys = presentation::gainKeyFigures(figures, Figures(snapshot, day.addYears(-1)));
    const auto facts = presentation::overviewFacts(figures);
    table->show(snapshot, figures, u"Sum"_s);
    chart->show(snapshot, figures, day);
    followUp->show(snapshot, figures);
    page.show();
    QApplication::processEvents();
    const QPixmap picture = page.grab();
    return keys.empty() || facts.empty() || picture.isNull() ? -1 : milliseconds(timer);
}

/// Each letter from the key to the painted table, typed and taken away again.
std::vector<double> typeInFilter(const Snapshot &snapshot, QDate day)
{
    gui::GainRegisterView view;
    view.resize(1200, 860);
    static_cast<QWidget &>(view).show();
    const Figures figures(snapshot, day);
    view.show(snapshot, figures);
    QApplication::processEvents();
    auto *filter = view.findChild<QLineEdit *>(u"gains.filter"_s);
    auto *table = view.findChild<QTableView *>(u"gains.table"_s);
    std::vector<double> times;
    const auto press = [&](int key, const QString &letter) {
        QElapsedTimer timer;
        timer.start();
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, letter);
        QApplication::sendEvent(filter, &down);
        QApplication::processEvents();
        table->viewport()->repaint();
        times.push_back(milliseconds(timer));
    };
    for (const QString &word : {u"rapport"_s, u"leder 12"_s, u"g-04"_s, u"enhet 7"_s, u"turnus"_s}) {
        for (const QChar letter : word)
            press(0, letter);
        for (qsizetype i = 0; i < word.size(); ++i)
            press(Qt::Key_Backspace, {});
    }
    return times;
}

/// The least that filtering could be: each title looked through once for a word.
double barePass(const Snapshot &snapshot)
{
    std::vector<QString> titles;
    for (const domain::Gain &gain : snapshot.gains())
        titles.push_back(gain.title.toCaseFolded());
    QElapsedTimer timer;
    timer.start();
    qsizetype found = 0;
    for (const QString &title : titles)
        found += title.contains(u"rapport"_s) ? 1 : 0;
    return found < 0 ? 0 : milliseconds(timer);
}

} // namespace

int measureLeader(const QString &targetText)
{
    gui::initResources();
    gui::applyTheme(*qApp, gui::ThemeMode::Light);
    QTextStream out(stdout);
    const auto target = storage::Target::parse(targetText);
    auto store = target ? storage::openDatabase(*target) : base::fail(target.error());
    if (!store) {
        out << store.error().log << Qt::endl;
        return 1;
    }
    const auto snapshot = Snapshot::load(**store);
    if (!snapshot) {
        out << snapshot.error().log << Qt::endl;
        return 1;
    }
    std::vector<double> opened;
    for (int i = 0; i < 7; ++i)
        opened.push_back(openOverview(*snapshot, QDate(2016, 6, 30).addMonths(i)));
    const std::vector<double> typed = typeInFilter(*snapshot, QDate(2017, 12, 31));
    const double bare = barePass(*snapshot);
    out << u"%1 gains\n"_s.arg(snapshot->gains().size());
    out << u"Oversikt made, shown and painted: median %1 ms, most %2 ms\n"_s.arg(at(opened, 0.5), 0, 'f', 0).arg(at(opened, 1), 0, 'f', 0);
    out << u"a letter in the filter, key to painted table: median %1 ms, p95 %2 ms, most %3 ms (%4 letters)\n"_s
               .arg(at(typed, 0.5), 0, 'f', 1).arg(at(typed, 0.95), 0, 'f', 1).arg(at(typed, 1), 0, 'f', 1).arg(typed.size());
    out << u"one bare pass over the titles: %1 ms; p95 is %2 of it\n"_s.arg(bare, 0, 'f', 1).arg(at(typed, 0.95) / bare, 0, 'f', 1);
    return 0;
}

} // namespace vf::bench
