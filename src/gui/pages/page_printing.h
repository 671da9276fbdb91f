// Pages on paper: asks which printer and which pages, and paints them as they stand on the screen.
#pragma once

#include "reporting/page_painter.h"

#include <QString>

class QPrinter;
class QWidget;

namespace vf::gui {

/// What is printed.
struct PrintJob
{
    QString title;    ///< of the document
    QString question; ///< the dialog's title: "Skriv ut rapporten"
    QString fileName; ///< proposed where only a file can be printed to: "Gevinstrapport.pdf"
    reporting::PageFormat format;
    size_t count = 0; ///< pages
    reporting::PaintPage paint;
};

/// Makes the printer ready: paper, orientation, name.
void preparePrinter(QPrinter &printer, const PrintJob &job);

/// Asks in a dialog called "<name>.printDialog"; false when the user left it. The dialog's words are the program's
/// translation of Qt's.
bool askForPrinter(QPrinter &printer, const PrintJob &job, const QString &name, QWidget *parent);

/// Paints the pages that the printer is set to; false when the printer refuses. A page is fitted to the paper when the
/// printer has another size.
bool printPages(const PrintJob &job, QPrinter &printer);

} // namespace vf::gui
