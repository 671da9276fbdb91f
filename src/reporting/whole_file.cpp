#include "reporting/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace vf::reporting {

using base::Error;
using base::ErrorCode;

Error writeError(const QSaveFile &file)
{
    const QFileInfo target(file.fileName());
    const QFileInfo folder(target.absolutePath());
    Error error{ErrorCode::Unavailable, QStringLiteral("cannot_write_file"), {}, {}, file.errorString()};
    if (!folder.isDir()) {
        error.reason = QStringLiteral("no_such_folder");
        return error.with(QLatin1StringView("path"), target.absolutePath());
    }
    if ((target.exists() && !target.isWritable()) || !folder.isWritable()) {
        error.code = ErrorCode::ReadOnly;
        error.reason = QStringLiteral("file_is_read_only");
        if (!target.exists())
            return error.with(QLatin1StringView("path"), target.absolutePath());
    }
    return error.with(QLatin1StringView("path"), target.absoluteFilePath());
}

base::Result<void> writeWholeFile(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(writeError(file));
    return {};
}

} // namespace vf::reporting
