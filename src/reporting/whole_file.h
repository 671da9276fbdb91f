// A file written whole or not at all.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

class QSaveFile;

namespace vf::reporting {

/// Why the file can't be written, told apart by what the person can do about it: Unavailable with "no_such_folder" and
/// the folder, ReadOnly with "file_is_read_only", else Unavailable with "cannot_write_file" and the path.
base::Error writeError(const QSaveFile &file);

/// Replaces the file in one step when everything is written; before that an old one stays. Errors as writeError().
base::Result<void> writeWholeFile(const QByteArray &bytes, const QString &path);

} // namespace vf::reporting
