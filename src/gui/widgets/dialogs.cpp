#include "gui/widgets/dialogs.h"

#include "gui/widgets/message_dialog.h"

#include <QFileDialog>

namespace vf::gui {

namespace {

void prepare(QFileDialog &dialog, const FileQuestion &question)
{
    dialog.setWindowTitle(question.title);
    if (!question.filters.isEmpty())
        dialog.setNameFilters(question.filters);
    if (!question.defaultSuffix.isEmpty())
        dialog.setDefaultSuffix(question.defaultSuffix);
    if (!question.acceptVerb.isEmpty())
        dialog.setLabelText(QFileDialog::Accept, question.acceptVerb);
}

QString answerOf(QFileDialog &dialog)
{
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

Answer ScreenDialogs::ask(QWidget *parent, const Question &question)
{
    MessageDialog dialog(question, parent);
    dialog.exec();
    return dialog.answer();
}

void ScreenDialogs::tell(QWidget *parent, const Notice &notice)
{
    MessageDialog dialog(notice, parent);
    dialog.exec();
}

QString ScreenDialogs::openFile(QWidget *parent, const FileQuestion &question)
{
    QFileDialog dialog(parent, question.title, question.folder);
    prepare(dialog, question);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return answerOf(dialog);
}

QStringList ScreenDialogs::openFiles(QWidget *parent, const FileQuestion &question)
{
    QFileDialog dialog(parent, question.title, question.folder);
    prepare(dialog, question);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

QString ScreenDialogs::saveFile(QWidget *parent, const FileQuestion &question)
{
    QFileDialog dialog(parent, question.title);
    prepare(dialog, question);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    const QFileInfo place(question.folder);
    if (place.isDir()) {
        dialog.setDirectory(question.folder);
    } else if (!question.folder.isEmpty()) {
        dialog.setDirectory(place.absolutePath());
        dialog.selectFile(place.fileName());
    }
    return answerOf(dialog);
}

QString ScreenDialogs::chooseFolder(QWidget *parent, const FileQuestion &question)
{
    QFileDialog dialog(parent, question.title, question.folder);
    prepare(dialog, question);
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return answerOf(dialog);
}

} // namespace vf::gui
