#include "gui/pages/report_print.h"

#include "gui/pages/report_export.h"
#include "reporting/page_painter.h"

#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QStandardPaths>

#include <algorithm>

namespace vf::gui {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ReportPrint)
};

/// The largest place on the paper with the page's proportions, in the middle.
QRectF fitted(const QSizeF &page, const QRectF &paper)
{
    QRectF place(QPointF(), page.scaled(paper.size(), Qt::KeepAspectRatio));
    place.moveCenter(paper.center());
    return place;
}

} // namespace

void preparePrinter(QPrinter &printer, const ReportDocument &document)
{
    const auto &format = document.layout.format;
    printer.setDocName(document.model.title);
    printer.setCreator(QStringLiteral("Verdiflyt"));
    printer.setPageLayout(QPageLayout(QPageSize(format.size), format.orientation, QMarginsF()));
    printer.setFullPage(true); // the report has margins of its own
}

bool askForPrinter(QPrinter &printer, const ReportDocument &document, QWidget *parent)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        // Only a file is left: propose a whole name, as Qt proposes a folder.
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        printer.setOutputFileName(folder.filePath(reportFileName(document, reporting::ReportFormat::Pdf)));
    }
    QPrintDialog dialog(&printer, parent);
    dialog.setObjectName(QStringLiteral("report.printDialog"));
    dialog.setWindowTitle(T::tr("Skriv ut rapporten"));
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange |
                      QAbstractPrintDialog::PrintCollateCopies);
    const int pages = static_cast<int>(document.layout.pageCount());
    dialog.setMinMax(1, pages);
    dialog.setFromTo(1, pages);
    dialog.setPrintRange(QAbstractPrintDialog::AllPages);
    return dialog.exec() == QDialog::Accepted;
}

bool printReport(const ReportDocument &document, QPrinter &printer)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const int count = static_cast<int>(document.layout.pageCount());
    const bool all = printer.printRange() == QPrinter::AllPages;
    const int first = !all && printer.fromPage() > 0 ? std::min(printer.fromPage(), count) : 1;
    const int last = !all && printer.toPage() > 0 ? std::clamp(printer.toPage(), first, count) : count;
    const bool backwards = printer.pageOrder() == QPrinter::LastPageFirst;
    for (int i = 0; i <= last - first; ++i) {
        if (i > 0 && !printer.newPage())
            return false;
        const int page = backwards ? last - i : first + i;
        reporting::paintPage(painter, document.layout, static_cast<size_t>(page - 1),
                             fitted(document.layout.page, printer.paperRect(QPrinter::DevicePixel)));
    }
    return painter.end();
}

} // namespace vf::gui
