#include "gui/pages/report_export.h"

#include "gui/pages/file_writing.h"
#include "reporting/html_writer.h"
#include "reporting/markdown_writer.h"
#include "reporting/odt_writer.h"
#include "reporting/page_painter.h"
#include "reporting/xlsx_writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>

namespace vf::gui {

using namespace Qt::StringLiterals;
using base::Result;
using reporting::ReportFormat;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ReportExport)
};

} // namespace

QString reportFileName(const ReportDocument &document, ReportFormat format)
{
    const QString &title = document.model.title; // names the unit itself when it is about one
    QStringList parts{title, document.model.municipality, title.contains(document.unit) ? QString() : document.unit,
                      document.model.asOf.toString(Qt::ISODate)};
    parts.removeAll(QString());
    return fileNameOf(parts.join(u' ')) + u'.' + reporting::reportFormatName(format);
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
        return T::tr("OpenDocument-tekst (*.odt)");
    case ReportFormat::Xlsx:
        return T::tr("Excel-arbeidsbok (*.xlsx)");
    }
    Q_UNREACHABLE();
}

ReportFormat formatOfPath(const QString &path, ReportFormat chosen)
{
    const auto named = reporting::reportFormat(QFileInfo(path).suffix());
    return named.value_or(chosen);
}

Result<QByteArray> renderReport(const ReportDocument &document, ReportFormat format)
{
    if (format == ReportFormat::Html)
        return reporting::toHtml(document.model);
    if (format == ReportFormat::Markdown)
        return reporting::toMarkdown(document.model);
    if (format == ReportFormat::Odt)
        return reporting::toOdt(document.model);
    if (format == ReportFormat::Xlsx)
        return reporting::toXlsx(document.model);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    VF_TRY(reporting::writePdf(document.layout, document.model.title, buffer));
    return buffer.data();
}

} // namespace vf::gui
