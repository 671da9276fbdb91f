#include "architecture/house_rules.h"

#include "architecture/include_rules.h"

#include <QRegularExpression>

namespace vf::test {

QString lengthViolation(const QString &text)
{
    const qsizetype lines = text.count(u'\n') + (text.endsWith(u'\n') || text.isEmpty() ? 0 : 1);
    return lines > kMostLines ? QStringLiteral("has %1 lines, %2 at most").arg(lines).arg(kMostLines) : QString();
}

QString openingViolation(const QString &text)
{
    static const QRegularExpression comment(QStringLiteral(R"(^///? \S+ \S+ \S+)"));
    if (!comment.match(text.section(u'\n', 0, 0)).hasMatch())
        return QStringLiteral("does not open with a comment that says what it is for");
    static const QRegularExpression once(QStringLiteral(R"(^#pragma once\s*$)"), QRegularExpression::MultilineOption);
    return once.match(text).hasMatch() ? QString() : QStringLiteral("has no #pragma once");
}

QString namespaceViolation(const QString &room, const QString &text)
{
    static const QRegularExpression opens(QStringLiteral(R"(^\s*namespace (vf\b)?(?:::)?(\w*))"),
                                          QRegularExpression::MultilineOption);
    bool own = false;
    auto it = opens.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(2);
        if (match.captured(1).isEmpty())
            continue; // std::hash, Qt's own, a local name inside ours
        if (name == room)
            own = true;
        else if (!roomRules().value(room).rooms.contains(name)) // a forward declaration is seeing, too
            return QStringLiteral("opens namespace vf::%1").arg(name);
    }
    return own ? QString() : QStringLiteral("does not open namespace vf::%1").arg(room);
}

QString leftoverViolation(const QString &text)
{
    // In pieces, or this file would be the first finding.
    static const QRegularExpression note(
        QStringLiteral(R"(\b(%1|%2)\b)")
            .arg(QStringLiteral("TO") + QStringLiteral("DO"), QStringLiteral("FIX") + QStringLiteral("ME")));
    const QRegularExpressionMatch match = note.match(text);
    return match.hasMatch() ? QStringLiteral("says %1").arg(match.captured(1)) : QString();
}

} // namespace vf::test
