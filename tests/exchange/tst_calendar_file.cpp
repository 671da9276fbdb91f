// Calendar files against the rules of RFC 5545: line ends and folding, escapes, all-day events.
#include "exchange/calendar_file.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using vf::exchange::CalendarEvent;
using vf::exchange::toCalendar;

namespace {

const QDateTime made(QDate(2017, 12, 31), QTime(10, 42), Qt::UTC);

/// The lines with folds undone.
QList<QByteArray> unfolded(QByteArray file)
{
    file.replace("\r\n ", "");
    QList<QByteArray> lines;
    for (const QByteArray &line : file.split('\n'))
        lines << (line.endsWith('\r') ? line.chopped(1) : line);
    return lines;
}

/// The value of a TEXT property as it was typed.
QString valueOf(const QList<QByteArray> &lines, const QByteArray &name)
{
    for (const QByteArray &line : lines) {
        if (!line.startsWith(name + ':'))
            continue;
        QString text;
        const QString raw = QString::fromUtf8(line.mid(name.size() + 1));
        for (qsizetype i = 0; i < raw.size(); ++i) {
            if (raw[i] == u'\\' && i + 1 < raw.size()) {
                ++i;
                text += raw[i] == u'n' ? QChar(u'\n') : raw[i];
            } else {
                text += raw[i];
            }
        }
        return text;
    }
    return {};
}

} // namespace

class CalendarFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEventLastsWholeDays()
    {
        const CalendarEvent event{u"a@verdiflyt"_s, u"Kurs; dag 1, 2"_s, {}, QDate(2015, 2, 27), QDate(2015, 2, 28)};
        const QByteArray file = toCalendar(std::span(&event, 1), made);
        QVERIFY(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
        QVERIFY(file.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        QVERIFY(file.contains("DTSTART;VALUE=DATE:20150227\r\n"));
        QVERIFY(file.contains("DTEND;VALUE=DATE:20150301\r\n")); // the day after the last one
        QVERIFY(file.contains("DTSTAMP:20171231T104200Z\r\n"));
        QVERIFY(file.contains("SUMMARY:Kurs\\; dag 1\\, 2\r\n"));
        QVERIFY(!file.contains("DESCRIPTION"));
    }

    void anyTextIsKept()
    {
        QVERIFY(rc::check("summary and description come back, no line is too long, and none is made up", [] {
            const auto text = rc::gen::map(
                rc::gen::container<std::vector<QString>>(rc::gen::element(
                    u"a"_s, u"Å"_s, u"😀"_s, u";"_s, u","_s, u"\\"_s, u"\n"_s, u":"_s, u"\""_s, u" "_s, u"END:VEVENT"_s)),
                [](const std::vector<QString> &parts) { return QStringList(parts.begin(), parts.end()).join(QString()); });
            const QString summary = *text, description = u"x"_s + *text;
            const CalendarEvent event{u"u"_s, summary, description, QDate(2016, 2, 29), QDate(2016, 2, 29)};
            const QByteArray file = toCalendar(std::span(&event, 1), made);
            for (const QByteArray &line : file.split('\n')) {
                RC_ASSERT(line.isEmpty() || line.endsWith('\r'));
                RC_ASSERT(line.size() <= 76);
                RC_ASSERT(QString::fromUtf8(line).toUtf8() == line); // no sign is cut
            }
            const auto lines = unfolded(file);
            RC_ASSERT(lines.count("END:VEVENT") == 1);
            RC_ASSERT(valueOf(lines, "SUMMARY") == summary);
            RC_ASSERT(valueOf(lines, "DESCRIPTION") == description);
        }));
    }
};

VF_TEST(CalendarFileTest);
#include "tst_calendar_file.moc"
