// The one direction in which the rooms may see each other, and which of Qt's modules each may use.
// This is where the architecture is changed: docs/architecture.md explains what the tables say.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace vf::test {

struct RoomRule
{
    QStringList rooms;   ///< whose headers it may include, beside its own
    QStringList modules; ///< Qt's, by the name of their include folder
};

/// Every room there may be under src/.
const QHash<QString, RoomRule> &roomRules();

/// What is wrong with the includes of a file in `room`: one English sentence per forbidden line, with its number.
QStringList includeViolations(const QString &room, const QString &text);

/// Qt's module that a header belongs to ("QtWidgets" for "QLabel", "qlabel.h" or "QtWidgets/QLabel"), as the
/// installed Qt says; empty for what is not Qt's.
QString qtModuleOf(const QString &header);

} // namespace vf::test
