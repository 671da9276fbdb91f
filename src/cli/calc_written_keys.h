// The order in which the keys of an object were written, which a parsed QJsonObject no longer knows.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace vf::cli {

/// The keys of the object that `member` of the outermost object holds, each once. `json` must be valid.
QStringList keysAsWritten(const QByteArray &json, const QString &member);

} // namespace vf::cli
