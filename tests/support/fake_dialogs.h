// Answers questions in place of a person: GUI tests give it to a page instead of the real dialogs.
#pragma once

#include "gui/widgets/dialogs.h"

#include <QList>
#include <QQueue>

namespace vf::test {

/// Answers from queues and remembers everything it was asked. Without an answer in the queue it cancels.
class FakeDialogs final : public gui::Dialogs
{
public:
    QQueue<gui::Answer> answers;
    QQueue<QString> paths; ///< for openFile, saveFile and chooseFolder alike
    QQueue<QStringList> pathLists; ///< for openFiles

    QList<gui::Question> questions;
    QList<gui::Notice> notices;
    QList<gui::FileQuestion> fileQuestions;

    gui::Answer ask(QWidget *parent, const gui::Question &question) override
    {
        Q_UNUSED(parent)
        questions.append(question);
        return answers.isEmpty() ? gui::Answer::Cancelled : answers.dequeue();
    }
    void tell(QWidget *parent, const gui::Notice &notice) override
    {
        Q_UNUSED(parent)
        notices.append(notice);
    }
    QString openFile(QWidget *parent, const gui::FileQuestion &question) override { return path(parent, question); }
    QStringList openFiles(QWidget *, const gui::FileQuestion &question) override
    {
        fileQuestions.append(question);
        return pathLists.isEmpty() ? QStringList() : pathLists.dequeue();
    }
    QString saveFile(QWidget *parent, const gui::FileQuestion &question) override { return path(parent, question); }
    QString chooseFolder(QWidget *parent, const gui::FileQuestion &question) override { return path(parent, question); }

private:
    QString path(QWidget *parent, const gui::FileQuestion &question)
    {
        Q_UNUSED(parent)
        fileQuestions.append(question);
        return paths.isEmpty() ? QString() : paths.dequeue();
    }
};

} // namespace vf::test
