#include "gui/pages/sheet_output.h"

#include "gui/pages/file_writing.h"
#include "gui/pages/page_printing.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "reporting/page_painter.h"

#include <QBuffer>
#include <QDir>
#include <QPrinter>
#include <QStandardPaths>

namespace vf::gui {

using namespace Qt::StringLiterals;

SheetOutput::SheetOutput(Dialogs &dialogs, const SheetWords &words, InlineMessage *message, QWidget *dialog)
    : QObject(dialog), m_dialogs(dialogs), m_words(words), m_message(message), m_dialog(dialog)
{
}

void SheetOutput::save(const reporting::PageLayout &layout, const QString &title)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = m_dialogs.saveFile(m_dialog, {m_words.saveTitle, folder.filePath(fileNameOf(title) + u".pdf"_s),
                                                       {tr("PDF-dokument (*.pdf)")}, u"pdf"_s, tr("Lagre")});
    if (path.isEmpty())
        return;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const auto written = reporting::writePdf(layout, title, buffer); !written) {
        const presentation::ErrorText text = presentation::errorText(written.error());
        return tell(text.title, text.sentences(), true);
    }
    writeInBackground(buffer.data(), path).then(this, [this, path](const base::Result<> &outcome) {
        if (outcome)
            return tell(m_words.saved, path, false);
        const presentation::ErrorText text = presentation::errorText(outcome.error());
        tell(text.title, text.sentences(), true);
    });
}

void SheetOutput::print(const reporting::PageLayout &layout, const QString &title)
{
    PrintJob job;
    job.title = title;
    job.question = m_words.printTitle;
    job.fileName = fileNameOf(title) + u".pdf"_s;
    job.format = layout.format;
    job.count = layout.pageCount();
    job.paint = [&layout](QPainter &painter, size_t number, const QRectF &target) {
        reporting::paintPage(painter, layout, number, target);
    };
    QPrinter printer(QPrinter::HighResolution);
    preparePrinter(printer, job);
    if (!askForPrinter(printer, job, m_dialog->objectName(), m_dialog))
        return;
    if (!printPages(job, printer))
        tell(m_words.notPrinted,
             tr("Skriveren tok ikke imot. Se om den er på og har papir, eller lagre som PDF og skriv ut derfra."), true);
}

void SheetOutput::tell(const QString &title, const QString &sentence, bool failed)
{
    m_message->setKind(failed ? InlineMessage::Kind::Error : InlineMessage::Kind::Ok);
    m_message->setTitle(title);
    m_message->setText(sentence);
    m_message->setActionText({});
    m_message->show();
}

} // namespace vf::gui
