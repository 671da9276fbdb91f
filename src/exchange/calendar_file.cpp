#include "exchange/calendar_file.h"

namespace vf::exchange {

namespace {

constexpr qsizetype mostOctets = 75; // of a line, without its end (RFC 5545, 3.1)

/// TEXT (RFC 5545, 3.3.11): what separates values is escaped; other control characters are no text.
QByteArray escaped(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            safe += u'\\';
        if (c == u'\n')
            safe += QStringLiteral("\\n");
        else if (c >= u' ' || c == u'\t')
            safe += c;
    }
    return safe.toUtf8();
}

/// A long line goes on after CRLF and a space; a sign is never cut.
void addLine(QByteArray &file, const QByteArray &whole)
{
    QByteArrayView line(whole);
    qsizetype room = mostOctets;
    while (line.size() > room) {
        qsizetype cut = room;
        while (cut > 1 && (static_cast<uchar>(line[cut]) & 0xC0) == 0x80)
            --cut;
        file.append(line.first(cut)).append("\r\n ");
        line = line.sliced(cut);
        room = mostOctets - 1; // the space counts
    }
    file.append(line).append("\r\n");
}

QByteArray day(QDate date)
{
    return date.toString(QStringLiteral("yyyyMMdd")).toLatin1();
}

} // namespace

QByteArray toCalendar(std::span<const CalendarEvent> events, const QDateTime &made)
{
    const QByteArray stamp = made.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    QByteArray file;
    for (const char *line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Verdiflyt//Frister//NO", "CALSCALE:GREGORIAN"})
        addLine(file, line);
    for (const CalendarEvent &event : events) {
        addLine(file, "BEGIN:VEVENT");
        addLine(file, "UID:" + escaped(event.uid));
        addLine(file, "DTSTAMP:" + stamp);
        addLine(file, "DTSTART;VALUE=DATE:" + day(event.from));
        addLine(file, "DTEND;VALUE=DATE:" + day(event.to.addDays(1)));
        addLine(file, "SUMMARY:" + escaped(event.summary));
        if (!event.description.isEmpty())
            addLine(file, "DESCRIPTION:" + escaped(event.description));
        addLine(file, "TRANSP:TRANSPARENT"); // a deadline keeps nobody busy
        addLine(file, "END:VEVENT");
    }
    addLine(file, "END:VCALENDAR");
    return file;
}

} // namespace vf::exchange
