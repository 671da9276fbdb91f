// A stopwatch that nobody can set back: it counts on a clock that only goes forward, whatever happens to the time of day.
#pragma once

#include <QElapsedTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace vf::presentation {

class Stopwatch
{
public:
    using Duration = std::chrono::milliseconds;
    /// How long it is since some fixed instant.
    using Ticks = std::function<Duration()>;

    explicit Stopwatch(Ticks ticks = monotonic()) : m_ticks(std::move(ticks)) {}

    void start() { m_begun = m_ticks(); }
    bool isRunning() const { return m_begun.has_value(); }
    /// Since it was started; zero when it stands still.
    Duration elapsed() const { return m_begun ? m_ticks() - *m_begun : Duration::zero(); }
    /// Stops, and gives what was measured.
    Duration stop()
    {
        const Duration measured = elapsed();
        m_begun.reset();
        return measured;
    }

    static Ticks monotonic()
    {
        QElapsedTimer timer;
        timer.start();
        return [timer] { return Duration(timer.elapsed()); };
    }

private:
    Ticks m_ticks;
    std::optional<Duration> m_begun;
};

} // namespace vf::presentation
