#include "gui/pages/page_printing.h"

#include <QDir>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QStandardPaths>

#include <algorithm>

namespace vf::gui {

namespace {

/// The largest place on the paper with the page's proportions, in the middle.
QRectF fitted(const QSizeF &page, const QRectF &paper)
{
    QRectF place(QPointF(), page.scaled(paper.size(), Qt::KeepAspectRatio));
    place.moveCenter(paper.center());
    return place;
}

} // namespace

void preparePrinter(QPrinter &printer, const PrintJob &job)
{
    printer.setDocName(job.title);
    printer.setCreator(QStringLiteral("Verdiflyt"));
    printer.setPageLayout(QPageLayout(QPageSize(job.format.size), job.format.orientation, QMarginsF()));
    printer.setFullPage(true); // the pages have margins of their own
}

bool askForPrinter(QPrinter &printer, const PrintJob &job, const QString &name, QWidget *parent)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        // Only a file is left: propose a whole name, as Qt proposes a folder.
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        printer.setOutputFileName(folder.filePath(job.fileName));
    }
    QPrintDialog dialog(&printer, parent);
    dialog.setObjectName(name + QStringLiteral(".printDialog"));
    dialog.setWindowTitle(job.question);
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange |
                      QAbstractPrintDialog::PrintCollateCopies);
    const int pages = static_cast<int>(job.count);
    dialog.setMinMax(1, pages);
    dialog.setFromTo(1, pages);
    dialog.setPrintRange(QAbstractPrintDialog::AllPages);
    return dialog.exec() == QDialog::Accepted;
}

bool printPages(const PrintJob &job, QPrinter &printer)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const int count = static_cast<int>(job.count);
    const bool all = printer.printRange() == QPrinter::AllPages;
    const int first = !all && printer.fromPage() > 0 ? std::min(printer.fromPage(), count) : 1;
    const int last = !all && printer.toPage() > 0 ? std::clamp(printer.toPage(), first, count) : count;
    const bool backwards = printer.pageOrder() == QPrinter::LastPageFirst;
    const QRectF place = fitted(reporting::pageSize(job.format), printer.paperRect(QPrinter::DevicePixel));
    for (int i = 0; i <= last - first; ++i) {
        if (i > 0 && !printer.newPage())
            return false;
        job.paint(painter, static_cast<size_t>((backwards ? last - i : first + i) - 1), place);
    }
    return painter.end();
}

} // namespace vf::gui
