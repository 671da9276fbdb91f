// The one message dialog: title is the action, buttons are verbs, the safe button has the keyboard, Esc cancels.
#pragma once

#include "gui/theme/icons.h"
#include "gui/widgets/dialogs.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;

namespace vf::gui {

/// Pages use it through Dialogs::ask(); use it directly only for extra content below the consequence.
class MessageDialog : public QDialog
{
    Q_OBJECT
public:
    explicit MessageDialog(const Question &question, QWidget *parent = nullptr);
    explicit MessageDialog(const Notice &notice, QWidget *parent = nullptr);

    /// What was chosen; Cancelled until then.
    Answer answer() const { return m_answer; }
    /// The button of an answer; null when the question has no such answer.
    QPushButton *button(Answer answer) const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build(const Question &words, QLatin1StringView iconName, IconTone tone);
    QPushButton *addAnswer(const QString &verb, Answer answer);

    Answer m_answer = Answer::Cancelled;
    QHBoxLayout *m_buttonRow = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_alternative = nullptr;
};

} // namespace vf::gui
