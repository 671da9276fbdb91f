// The list of what was opened lately: its order, its limit and how its entries read. Who keeps it is not its business.
#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace vf::presentation {

struct RecentDocument
{
    QString location; ///< a path, or postgresql://… without the password
    QString title;    ///< the municipality's name
    QDateTime openedAt;

    bool isServer() const { return location.startsWith(QStringLiteral("postgresql:")); }
    friend bool operator==(const RecentDocument &, const RecentDocument &) = default;
};

/// The list with `document` first; an older entry of the same location goes.
std::vector<RecentDocument> withRecent(std::vector<RecentDocument> list, const RecentDocument &document);
std::vector<RecentDocument> withoutRecent(std::vector<RecentDocument> list, const QString &location);

/// "i dag kl. 10:42", "i går kl. 09:10", "18.12.2017".
QString openedText(const QDateTime &openedAt, const QDateTime &now);
/// "eksempelkommune.verdiflyt · ~/Dokumenter/Lean", "lean@db.kommune.no · server".
QString placeText(const RecentDocument &document);

} // namespace vf::presentation
