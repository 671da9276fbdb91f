// The tables of a database as an OpenDocument spreadsheet, a sheet for each: numbers and days typed, text always text.
#pragma once

#include "base/error.h"
#include "exchange/export_tables.h"

#include <QByteArray>

#include <span>

namespace vf::exchange {

/// Internal, `cannot_write_file`, when the container can't be made.
base::Result<QByteArray> toOds(std::span<const ExportTable> tables);

} // namespace vf::exchange
