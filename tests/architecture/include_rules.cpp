#include "architecture/include_rules.h"

#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace vf::test {

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

/// Headers with rules of their own: the rooms that may use them.
const QHash<QString, QStringList> &guardedHeaders()
{
    static const QHash<QString, QStringList> guarded{
        // Its values have any type or none; elsewhere types are stated.
        {QStringLiteral("QVariant"), words("storage presentation gui")},
        // Would bring in all of Qt Widgets; drawn as pictures only outside the window.
        {QStringLiteral("qcustomplot.h"), words("reporting gui")},
        {QStringLiteral("sqlite3.h"), words("storage")},
        {QStringLiteral("libpq-fe.h"), words("storage")},
    };
    return guarded;
}

QHash<QString, QString> installedQtHeaders()
{
    QHash<QString, QString> moduleOf;
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs)) {
        for (const QString &header : QDir(headers.filePath(module)).entryList(QDir::Files))
            moduleOf.insert(header, module);
    }
    return moduleOf;
}

QString angleViolation(const QString &room, const RoomRule &rule, const QString &header)
{
    // <qvariant.h>, <QtCore/QVariant> and <QVariant> are one header.
    const QString name = header.section(u'/', -1);
    const QString guard = name == QStringLiteral("qvariant.h") ? QStringLiteral("QVariant") : name;
    if (const auto rooms = guardedHeaders().constFind(guard);
        rooms != guardedHeaders().cend() && !rooms->contains(room))
        return QStringLiteral("<%1> is for %2 only").arg(header, rooms->join(QStringLiteral(", ")));

    const QString module = qtModuleOf(header);
    if (!module.isEmpty() && !rule.modules.contains(module))
        return QStringLiteral("<%1> is %2, which %3 may not use").arg(header, module, room);
    return {};
}

QString quotedViolation(const QString &room, const RoomRule &rule, const QString &header)
{
    // What moc and uic make has no room.
    if (header.endsWith(u".moc") || (header.startsWith(u"ui_") && !header.contains(u'/')))
        return {};
    const QString other = header.section(u'/', 0, 0);
    if (!header.contains(u'/') || !roomRules().contains(other) || header.contains(u".."))
        return QStringLiteral("\"%1\" does not begin with a room").arg(header);
    if (other != room && !rule.rooms.contains(other))
        return QStringLiteral("\"%1\": %2 may not see %3").arg(header, room, other);
    return {};
}

} // namespace

const QHash<QString, RoomRule> &roomRules()
{
    static const QHash<QString, RoomRule> rules{
        {QStringLiteral("base"), {{}, words("QtCore")}},
        {QStringLiteral("domain"), {words("base"), words("QtCore")}},
        {QStringLiteral("application"), {words("base domain"), words("QtCore")}},
        {QStringLiteral("storage"), {words("base domain application"), words("QtCore QtSql")}},
        {QStringLiteral("exchange"), {words("base domain application"), words("QtCore")}},
        {QStringLiteral("presentation"), {words("base domain application"), words("QtCore QtGui")}},
        {QStringLiteral("reporting"),
         {words("base domain application exchange presentation"), words("QtCore QtGui QtPrintSupport QtSvg")}},
        {QStringLiteral("gui"),
         {words("base domain application presentation reporting"),
          words("QtCore QtGui QtWidgets QtPrintSupport QtSvg QtSvgWidgets")}},
        {QStringLiteral("cli"),
         {words("base domain application storage exchange presentation reporting"), words("QtCore QtGui")}},
        {QStringLiteral("app"),
         {words("base domain application storage exchange presentation reporting gui cli"),
          words("QtCore QtGui QtWidgets")}},
    };
    return rules;
}

QString qtModuleOf(const QString &header)
{
    static const QHash<QString, QString> moduleOf = installedQtHeaders();
    if (header.startsWith(u"Qt") && header.contains(u'/'))
        return header.section(u'/', 0, 0);
    return moduleOf.value(header);
}

QStringList includeViolations(const QString &room, const QString &text)
{
    const auto rule = roomRules().constFind(room);
    if (rule == roomRules().cend())
        return {QStringLiteral("'%1' is no room of the house").arg(room)};

    static const QRegularExpression include(QStringLiteral(R"x(^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)"))x"));
    QStringList found;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        const QRegularExpressionMatch match = include.match(line);
        if (!match.hasMatch())
            continue;
        const QString wrong = match.captured(1).isEmpty() ? quotedViolation(room, *rule, match.captured(2))
                                                          : angleViolation(room, *rule, match.captured(1));
        if (!wrong.isEmpty())
            found << QStringLiteral("line %1: %2").arg(number).arg(wrong);
    }
    return found;
}

} // namespace vf::test
