#include "architecture/source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace vf::test {

QStringList filesUnder(const QString &folder, const QStringList &endings)
{
    const QDir root(QStringLiteral(VF_SOURCE_DIR));
    const QStringList notOurs{QStringLiteral(".git"), QStringLiteral("build"), QStringLiteral("out")};

    QStringList files;
    QDirIterator it(root.filePath(folder), QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = root.relativeFilePath(it.next());
        if (notOurs.contains(path.section(u'/', 0, 0)))
            continue;
        const auto fits = [&path](const QString &ending) { return path.endsWith(ending); };
        if (endings.isEmpty() || std::any_of(endings.begin(), endings.end(), fits))
            files << path;
    }
    files.sort();
    return files;
}

QString textOf(const QString &path)
{
    QFile file(QDir(QStringLiteral(VF_SOURCE_DIR)).filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Never null, even for an empty file: null says that it could not be read.
    return QStringLiteral("") + QString::fromUtf8(file.readAll());
}

QString roomOf(const QString &path)
{
    return path.startsWith(u"src/") ? path.section(u'/', 1, 1) : QString();
}

} // namespace vf::test
