#include "presentation/recent_documents.h"

#include "presentation/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace vf::presentation {

namespace {

constexpr size_t most = 8;

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(RecentDocuments)
};

QString withHomeShort(const QString &folder)
{
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace

std::vector<RecentDocument> withRecent(std::vector<RecentDocument> list, const RecentDocument &document)
{
    list = withoutRecent(std::move(list), document.location);
    list.insert(list.begin(), document);
    if (list.size() > most)
        list.resize(most);
    return list;
}

std::vector<RecentDocument> withoutRecent(std::vector<RecentDocument> list, const QString &location)
{
    std::erase_if(list, [&](const RecentDocument &entry) { return entry.location == location; });
    return list;
}

QString openedText(const QDateTime &openedAt, const QDateTime &now)
{
    const QDate day = openedAt.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today)
        return T::tr("i dag kl. %1").arg(timeOfDay(openedAt));
    if (day == today.addDays(-1))
        return T::tr("i går kl. %1").arg(timeOfDay(openedAt));
    return date(day);
}

QString placeText(const RecentDocument &document)
{
    if (document.isServer()) {
        const QUrl url(document.location);
        const QString who = url.userName().isEmpty() ? url.host() : url.userName() + u'@' + url.host();
        return T::tr("%1 · server").arg(who);
    }
    const QFileInfo file(document.location);
    return T::tr("%1 · %2").arg(file.fileName(), withHomeShort(file.absolutePath()));
}

} // namespace vf::presentation
