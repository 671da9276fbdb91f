// A verified copy of an SQLite database while it is open: through SQLite's backup interface, never by copying the file.
#pragma once

#include "storage/connection.h"

#include <QString>

namespace vf::storage {

/// Copies the database of `connection` into the new file `path` (mode 0600) and checks the copy. Raises Constraint,
/// already_exists; Unavailable (disk_full …); Corrupt, backup_failed, when the copy is not whole. The copy gets
/// its name when it is checked; one that failed is removed.
void backupTo(Connection &connection, const QString &path);

} // namespace vf::storage
