// A sheet of laid-out pages on its way to paper or to a PDF file, for the dialogs that show one; what came of it is told in
// the dialog's message.
#pragma once

#include "reporting/page_layout.h"

#include <QObject>

namespace vf::gui {

class Dialogs;
class InlineMessage;

/// What is said about one kind of sheet.
struct SheetWords
{
    QString saveTitle;  ///< "Lagre måleskjema"
    QString saved;      ///< "Måleskjemaet er lagret"
    QString printTitle; ///< "Skriv ut måleskjemaet"
    QString notPrinted; ///< "Måleskjemaet ble ikke skrevet ut"
};

class SheetOutput : public QObject
{
    Q_OBJECT
public:
    /// `dialog` asks the questions and is the parent; its name heads those of the dialogs it opens.
    SheetOutput(Dialogs &dialogs, const SheetWords &words, InlineMessage *message, QWidget *dialog);

    /// Asks for a file, called `title` at first, and writes the pages as PDF.
    void save(const reporting::PageLayout &layout, const QString &title);
    /// Asks for a printer.
    void print(const reporting::PageLayout &layout, const QString &title);

private:
    void tell(const QString &title, const QString &sentence, bool failed);

    Dialogs &m_dialogs;
    SheetWords m_words;
    InlineMessage *m_message;
    QWidget *m_dialog;
};

} // namespace vf::gui
