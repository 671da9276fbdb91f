// "Måleskjema": shows the tally and stopwatch sheet of a state, prints it and saves it as PDF.
#pragma once

#include "application/read_model/value_stream_book.h"
#include "presentation/workspace.h"
#include "reporting/page_layout.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace vf::gui {

class Dialogs;
class InlineMessage;
class SheetOutput;

class MeasurementSheetDialog : public QDialog
{
    Q_OBJECT
public:
    MeasurementSheetDialog(presentation::Workspace &workspace, Dialogs &dialogs, const application::AnalysisBook &book,
                           QWidget *parent);

private:
    void build();
    void showSheet();
    QString title() const; ///< of the document

    presentation::Workspace &m_workspace;
    application::AnalysisBook m_book;
    reporting::PageLayout m_layout;
    InlineMessage *m_message;
    SheetOutput *m_output;
    QComboBox *m_state;
    QLabel *m_preview;
    QLabel *m_facts;
    QPushButton *m_print;
    QPushButton *m_save;
};

} // namespace vf::gui
