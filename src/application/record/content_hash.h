// One checksum over the content of every record, equal on both engines: proves that a transfer, a backup or an undo
// brought back the same content. Leaves out versions and the log, which may differ where the content is equal.
#pragma once

#include "application/unit_of_work/store.h"

#include <QByteArray>

namespace vf::application {

/// SHA-256 over every record in canonical order (kinds in the order of allRecords(), rows by id, fields by column).
/// Every item carries its type and length, so that no two contents give the same bytes.
base::Result<QByteArray> contentHash(Store &store);

} // namespace vf::application
