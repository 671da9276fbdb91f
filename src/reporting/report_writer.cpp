#include "reporting/report_writer.h"

#include "reporting/html_writer.h"
#include "reporting/markdown_writer.h"
#include "reporting/odt_writer.h"
#include "reporting/page_painter.h"
#include "reporting/whole_file.h"
#include "reporting/xlsx_writer.h"

#include <QSaveFile>

#include <array>

namespace vf::reporting {

using base::Error;
using base::Result;

namespace {

Result<void> writeContent(const ReportModel &model, ReportFormat format, const PageFormat &page, QSaveFile &file)
{
    const auto writeAll = [&file](const QByteArray &bytes) -> Result<void> {
        if (file.write(bytes) != bytes.size())
            return base::fail(writeError(file));
        return {};
    };
    switch (format) {
    case ReportFormat::Html:
        return writeAll(toHtml(model));
    case ReportFormat::Markdown:
        return writeAll(toMarkdown(model));
    case ReportFormat::Pdf:
        return writePdf(layOut(model, page), model.title, file);
    case ReportFormat::Odt:
        return toOdt(model).and_then(writeAll);
    case ReportFormat::Xlsx:
        return toXlsx(model).and_then(writeAll);
    }
    Q_UNREACHABLE();
}

constexpr std::array formats{ReportFormat::Html, ReportFormat::Pdf, ReportFormat::Markdown, ReportFormat::Odt,
                             ReportFormat::Xlsx};

} // namespace

std::optional<ReportFormat> reportFormat(const QString &name)
{
    for (const ReportFormat format : formats)
        if (name.compare(reportFormatName(format), Qt::CaseInsensitive) == 0)
            return format;
    return std::nullopt;
}

QString reportFormatName(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return QStringLiteral("html");
    case ReportFormat::Pdf:
        return QStringLiteral("pdf");
    case ReportFormat::Markdown:
        return QStringLiteral("md");
    case ReportFormat::Odt:
        return QStringLiteral("odt");
    case ReportFormat::Xlsx:
        return QStringLiteral("xlsx");
    }
    Q_UNREACHABLE();
}

Result<void> writeReport(const ReportModel &model, ReportFormat format, const QString &path, const PageFormat &page)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::fail(writeError(file));
    if (auto written = writeContent(model, format, page, file); !written) {
        file.cancelWriting();
        Error error = std::move(written).error();
        if (error.detail(QLatin1StringView("path")).isEmpty())
            error.with(QLatin1StringView("path"), path);
        return base::fail(std::move(error));
    }
    if (!file.commit())
        return base::fail(writeError(file));
    return {};
}

} // namespace vf::reporting
