// The import of one file from its bytes to the database, for every kind: what the CLI, the window and the samples call.
#pragma once

#include "application/import/import_service.h"

#include <QByteArray>

#include <optional>
#include <span>

namespace vf::exchange {

/// What a file holds, as the CLI's --kind names it.
enum class ImportKind { Units, UnitStatus, Gains, Postings, Confirmations, Measurements, Stakeholders, Plan };
QLatin1StringView key(ImportKind kind); ///< "units", "unit-status", …
std::span<const ImportKind> importKinds();
std::optional<ImportKind> importKindFromKey(QStringView text);

/// Reads the file and imports it in one unit of work, or stores nothing and lists every rejected row.
base::Result<application::ImportReport> importFile(const application::WorkContext &context, ImportKind kind,
                                                   const QByteArray &bytes,
                                                   const application::ImportOptions &options = {});

} // namespace vf::exchange
