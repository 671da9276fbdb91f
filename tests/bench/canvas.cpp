// The map of a value stream with 200 steps in each state: laid out, shown, painted and scrolled, against one with 20.
#include "bench/measurements.h"

#include "application/read_model/value_stream_figures.h"
#include "gui/canvas/value_stream_canvas.h"
#include "gui/resources.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace vf::bench {

using namespace Qt::StringLiterals;

namespace {

struct Times
{
    double layout, show, paint, scroll; ///< medians, milliseconds; scroll: one frame
};

application::AnalysisBook bookOf(int steps)
{
    application::AnalysisBook book;
    book.analysis.casesPerYear = base::CasesPerYear::of(550);
    book.states.resize(2);
    book.states[1].state.kind = domain::StateKind::Ideal;
    for (size_t s = 0; s < 2; ++s) {
        book.states[s].state.id = domain::StateId(QUuid::createUuidV5(QUuid(), u"state %1"_s.arg(s)));
        for (int i = 0; i < steps; ++i) {
            domain::StepWithChallenges entry;
            entry.step.id = domain::StepId(QUuid::createUuidV5(QUuid(), u"%1/%2"_s.arg(s).arg(i)));
            entry.step.title = u"Trinn %1 med et navn over to linjer"_s.arg(i + 1);
            entry.step.performer = u"Saksbehandler"_s;
            entry.step.process = domain::ProcessEstimate::of(base::ProcessMinutes::of(5 + i % 11));
            entry.step.waiting = domain::WaitingEstimate::of(base::WaitingMinutes::of(i % 3 ? 0 : 60));
            if (s == 1)
                entry.step.currentStep = domain::StepId(QUuid::createUuidV5(QUuid(), u"0/%1"_s.arg(i)));
            if (i % 10 == 3 || i % 10 == 4)
                entry.step.parallelGroup = QString::number(i / 10);
            if (i % 2 == 0) {
                domain::Challenge challenge;
                challenge.id = domain::ChallengeId(QUuid::createUuidV5(QUuid(), u"%1:%2"_s.arg(s).arg(i)));
                challenge.text = u"Mangler opplysninger"_s;
                challenge.loss = domain::LossEstimate::of(base::LostMinutes::of(4));
                entry.challenges.push_back(challenge);
            }
            book.states[s].steps.push_back(entry);
        }
    }
    return book;
}

template<class Work>
double medianOf(int runs, Work work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work(run);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

Times measure(int steps)
{
    const application::AnalysisBook book = bookOf(steps);
    const auto saving = application::savingOf(book, book.states[1].state.id);
    presentation::MapRequest request;
    request.ideal = book.states[1].state.id;
    Times times{};
    presentation::ValueStreamMap map;
    times.layout = medianOf(9, [&](int) { map = presentation::valueStreamMap(book, request, saving ? &*saving : nullptr); });
    times.show = medianOf(9, [&](int) {
        gui::ValueStreamCanvas fresh;
        fresh.setMap(map, true);
    });
    gui::ValueStreamCanvas canvas;
    canvas.resize(1440, 640);
    canvas.setMap(map, true);
    canvas.setZoom(1);
    canvas.show();
    QApplication::processEvents();
    times.paint = medianOf(31, [&](int) { canvas.viewport()->repaint(); });
    QScrollBar *bar = canvas.horizontalScrollBar();
    const int travel = std::max(bar->maximum(), 1);
    times.scroll = medianOf(200, [&](int run) {
        bar->setValue(run * 37 % travel);
        QApplication::processEvents();
    });
    return times;
}

} // namespace

int measureCanvas()
{
    gui::initResources();
    gui::applyTheme(*qApp, gui::ThemeMode::Light);
    const Times large = measure(200), small = measure(20);
    QTextStream out(stdout);
    const auto tell = [&](const char *what, double ours, double yardstick) {
        out << what << ": median " << ours << " ms with 200 steps in each state, " << yardstick << " ms with 20; ratio "
            << ours / yardstick << Qt::endl;
    };
    tell("laid out", large.layout, small.layout);
    tell("shown", large.show, small.show);
    tell("painted anew, 1440 × 640", large.paint, small.paint);
    tell("scrolled, one frame", large.scroll, small.scroll);
    return 0;
}

} // namespace vf::bench
