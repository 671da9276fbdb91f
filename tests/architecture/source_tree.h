// The repository's own files as the architecture tests read them: paths relative to its root, and their text.
#pragma once

#include <QString>
#include <QStringList>

namespace vf::test {

/// Every file under `folder` ("src", or "" for the whole repository) whose name ends with one of `endings` (none:
/// every file), sorted. What builds make, and what git keeps for itself, is left out.
QStringList filesUnder(const QString &folder, const QStringList &endings = {});

/// The text of such a file; a null string when it cannot be read.
QString textOf(const QString &path);

/// "domain" for "src/domain/gain/gain.h".
QString roomOf(const QString &path);

} // namespace vf::test
