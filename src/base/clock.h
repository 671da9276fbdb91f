// Time as a dependency: domain and services never ask the machine for the time themselves.
#pragma once

#include <QDate>
#include <QDateTime>

namespace vf::base {

/// Where "now" and "today" come from. SystemClock in the program, FixedClock in tests.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    Clock(Clock &&) = delete;
    Clock &operator=(Clock &&) = delete;
    virtual ~Clock() = default;

    /// The instant, in UTC, with millisecond precision.
    virtual QDateTime now() const = 0;
    /// The calendar day where the user is.
    virtual QDate today() const { return now().toLocalTime().date(); }
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A clock that stands still until it is moved.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) {}
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now; }
    void advance(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now;
};

} // namespace vf::base
