// A report of one thing in a dialog: seen as it will be printed, printed, and saved as PDF.
#pragma once

#include "gui/pages/report_document.h"

#include <QDialog>

namespace vf::gui {

class Dialogs;
struct SheetWords;

class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `title`: of the document, and its file's first name. Deletes itself when it is closed.
    ReportDialog(Dialogs &dialogs, const SheetWords &words, const reporting::ReportModel &model, const QString &title,
                 const reporting::PageFormat &format, QWidget *parent);

    const reporting::PageLayout &layout() const { return m_document->layout; }

private:
    ReportDocumentPtr m_document;
};

} // namespace vf::gui
