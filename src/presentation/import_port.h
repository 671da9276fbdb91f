// How the window has a file imported: the interface that pages see, so that they know nothing of file formats or storage.
#pragma once

#include "application/import/import_service.h"

#include <QFuture>

namespace vf::presentation {

enum class ImportKind { Units, UnitStatus, Gains, Postings, Confirmations, Measurements, Stakeholders, Plan, ValueStream };

/// A file by the name people know it by, and what became of it.
struct ImportedFile
{
    QString name;
    application::ImportReport report;
};

class ImportPort
{
public:
    ImportPort() = default;
    ImportPort(const ImportPort &) = delete;
    ImportPort &operator=(const ImportPort &) = delete;
    ImportPort(ImportPort &&) = delete;
    ImportPort &operator=(ImportPort &&) = delete;
    virtual ~ImportPort() = default;

    /// Reads the files (one, but for a value stream) and stores all of it as one undo step, or nothing. The report's rejected rows are no Error: an
    /// Error means that the file or the database could not be used at all. The outcome comes on the UI thread.
    virtual QFuture<base::Result<std::vector<ImportedFile>>> importFiles(ImportKind kind, const QStringList &paths,
                                                                        application::ImportOptions options) = 0;
};

} // namespace vf::presentation
