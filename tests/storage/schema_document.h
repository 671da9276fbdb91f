// docs/schema.md as the migrations make it: read from a fresh SQLite database, so that it can't say anything else.
#pragma once

#include "storage/connection.h"

#include <QString>

namespace vf::test {

QString schemaDocument(storage::Connection &connection);

} // namespace vf::test
