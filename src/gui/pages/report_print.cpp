#include "gui/pages/report_print.h"

#include "gui/pages/report_export.h"

#include <QCoreApplication>

namespace vf::gui {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ReportPrint)
};

} // namespace

PrintJob reportPrintJob(const ReportDocument &document)
{
    PrintJob job;
    job.title = document.model.title;
    job.question = T::tr("Skriv ut rapporten");
    job.fileName = reportFileName(document, reporting::ReportFormat::Pdf);
    job.format = document.layout.format;
    job.count = document.layout.pageCount();
    job.paint = [&document](QPainter &painter, size_t number, const QRectF &target) {
        reporting::paintPage(painter, document.layout, number, target);
    };
    return job;
}

} // namespace vf::gui
