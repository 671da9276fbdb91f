// Deadlines as a calendar file (iCalendar, RFC 5545) that Outlook and others take in: one all-day event each.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <span>

namespace vf::exchange {

struct CalendarEvent
{
    QString uid; ///< the same the next time: the event is then replaced, not doubled
    QString summary;
    QString description; ///< may be empty
    QDate from;
    QDate to; ///< the last day
};

/// CRLF, folded at 75 octets, DTEND the day after the last one. Only DTSTAMP, `made`, is an instant and in UTC, as the
/// standard demands; the days themselves have no time and no zone.
QByteArray toCalendar(std::span<const CalendarEvent> events, const QDateTime &made);

} // namespace vf::exchange
