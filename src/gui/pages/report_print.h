// The report on paper: asks which printer and which pages, and paints them as they stand in the preview.
#pragma once

#include "gui/pages/report_document.h"

class QPrinter;
class QWidget;

namespace vf::gui {

/// Makes the printer ready for the report: its paper, its orientation and its name.
void preparePrinter(QPrinter &printer, const ReportDocument &document);

/// Asks in a dialog; false when the user left it. The dialog's words are the program's translation of Qt's.
bool askForPrinter(QPrinter &printer, const ReportDocument &document, QWidget *parent);

/// Paints the pages that the printer is set to; false when the printer refuses. A page is fitted to the paper when the
/// printer has another size.
bool printReport(const ReportDocument &document, QPrinter &printer);

} // namespace vf::gui
