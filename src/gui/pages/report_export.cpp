#include "gui/pages/report_export.h"

#include "reporting/html_writer.h"
#include "reporting/markdown_writer.h"
#include "reporting/page_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>
#include <QRegularExpression>
#include <QSaveFile>
#include <QThreadPool>

namespace vf::gui {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorCode;
using base::Result;
using reporting::ReportFormat;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ReportExport)
};

/// Why the file can't be written, told apart by what the person can do about it.
Error writeError(const QSaveFile &file)
{
    const QFileInfo target(file.fileName());
    const QFileInfo folder(target.absolutePath());
    Error error{ErrorCode::Unavailable, u"cannot_write_file"_s, {}, {}, file.errorString()};
    if (!folder.isDir()) {
        error.reason = u"no_such_folder"_s;
        return error.with("path"_L1, target.absolutePath());
    }
    if ((target.exists() && !target.isWritable()) || !folder.isWritable()) {
        error.code = ErrorCode::ReadOnly;
        error.reason = u"file_is_read_only"_s;
        if (!target.exists())
            return error.with("path"_L1, target.absolutePath());
    }
    return error.with("path"_L1, target.absoluteFilePath());
}

Result<> writeFile(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(writeError(file));
    return {};
}

} // namespace

QString reportFileName(const ReportDocument &document, ReportFormat format)
{
    static const QRegularExpression refused(uR"([\x00-\x1f<>:"/\\|?*]+)"_s);
    QStringList parts{T::tr("Gevinstrapport"), document.model.municipality, document.unit,
                      document.model.asOf.toString(Qt::ISODate)};
    parts.removeAll(QString());
    QString name = parts.join(u' ');
    name.replace(refused, u"-"_s);
    return name.simplified() + u'.' + reporting::reportFormatName(format);
}

QString reportFormatWord(ReportFormat format)
{
    return format == ReportFormat::Markdown ? u"Markdown"_s : reporting::reportFormatName(format).toUpper();
}

QString reportFileFilter(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return T::tr("PDF-dokument (*.pdf)");
    case ReportFormat::Html:
        return T::tr("Nettside (*.html)");
    case ReportFormat::Markdown:
        return T::tr("Markdown (*.md)");
    case ReportFormat::Odt:
    case ReportFormat::Xlsx:
        break;
    }
    return {};
}

ReportFormat formatOfPath(const QString &path, ReportFormat chosen)
{
    const auto named = reporting::reportFormat(QFileInfo(path).suffix());
    return named && !reportFileFilter(*named).isEmpty() ? *named : chosen;
}

Result<QByteArray> renderReport(const ReportDocument &document, ReportFormat format)
{
    if (format == ReportFormat::Html)
        return reporting::toHtml(document.model);
    if (format == ReportFormat::Markdown)
        return reporting::toMarkdown(document.model);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    VF_TRY(reporting::writePdf(document.layout, document.model.title, buffer));
    return buffer.data();
}

QFuture<Result<>> writeInBackground(const QByteArray &bytes, const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QFuture<Result<>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, bytes, path] {
        promise->addResult(writeFile(bytes, path));
        promise->finish();
    });
    return future;
}

} // namespace vf::gui
