// The tables of a database as files: a directory with one CSV file each, or one workbook with a sheet each. Whole or not
// at all: what could not be finished leaves nothing behind.
#pragma once

#include "base/error.h"
#include "exchange/export_tables.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <span>

namespace vf::exchange {

/// One CSV file for each table in `directory`, which is made, or is there and empty; the names of the files. Constraint,
/// `directory_not_empty`; Unavailable, `cannot_write_file` with the path.
base::Result<QStringList> writeCsvDirectory(std::span<const ExportTable> tables, const QString &directory);

/// One sheet for each table: numbers and days typed, text always text and never a formula or a link. Unavailable,
/// `cannot_write_file`.
base::Result<QByteArray> toWorkbook(std::span<const ExportTable> tables);

} // namespace vf::exchange
