// The import of one file from its bytes to the database, for every kind: what the CLI, the window and the samples call.
#pragma once

#include "application/import/import_service.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <vector>

namespace vf::exchange {

/// What a file holds, as the CLI's --kind names it.
enum class ImportKind { Units, UnitStatus, Gains, Postings, Confirmations, Measurements, Stakeholders, Plan, ValueStream };
QLatin1StringView key(ImportKind kind); ///< "units", "unit-status", …
std::span<const ImportKind> importKinds();
std::optional<ImportKind> importKindFromKey(QStringView text);

/// Reads the file and imports it in one unit of work, or stores nothing and lists every rejected row. A value stream may
/// be one workbook with its sheets.
base::Result<application::ImportReport> importFile(const application::WorkContext &context, ImportKind kind,
                                                   const QByteArray &bytes,
                                                   const application::ImportOptions &options = {});

struct NamedFile
{
    QString name; ///< as it is told to people
    QByteArray bytes;
};
struct FileReport
{
    QString name;
    application::ImportReport report;
};

/// Several files of one kind. The files of a value stream go together, in any order, all of them or none. Of the other
/// kinds each is imported by itself; the first that is rejected ends it, and the reports are of those that were read.
base::Result<std::vector<FileReport>> importFiles(const application::WorkContext &context, ImportKind kind,
                                                  std::span<const NamedFile> files,
                                                  const application::ImportOptions &options = {});

} // namespace vf::exchange
