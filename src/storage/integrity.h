// Looks for damage: what the engine finds itself, references that lead nowhere, and a change log that does not fit the
// records. Reads only.
#pragma once

#include "storage/connection.h"

#include <QStringList>

namespace vf::storage {

/// One English line per finding; empty when all is well.
QStringList integrityFindings(Connection &connection);

} // namespace vf::storage
