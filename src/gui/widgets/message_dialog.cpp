#include "gui/widgets/message_dialog.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/icon_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

MessageDialog::MessageDialog(const Question &question, QWidget *parent) : QDialog(parent)
{
    if (question.dangerous)
        build(question, "triangle-alert"_L1, IconTone::Warning);
    else
        build(question, "circle-question-mark"_L1, IconTone::Accent);
    m_cancel = addAnswer(question.cancel.isEmpty() ? tr("Avbryt") : question.cancel, Answer::Cancelled);
    if (!question.alternative.isEmpty())
        m_alternative = addAnswer(question.alternative, Answer::Alternative);
    m_confirm = addAnswer(question.confirm, Answer::Confirmed);
    setButtonRole(m_confirm, question.dangerous ? ButtonRole::Danger : ButtonRole::Primary);
    m_cancel->setDefault(true);
}

MessageDialog::MessageDialog(const Notice &notice, QWidget *parent) : QDialog(parent)
{
    Question as;
    as.title = notice.title;
    as.sentence = notice.sentence;
    as.consequence = notice.details;
    switch (notice.kind) {
    case Notice::Kind::Information:
        build(as, "circle-info"_L1, IconTone::Accent);
        break;
    case Notice::Kind::Warning:
        build(as, "triangle-alert"_L1, IconTone::Warning);
        break;
    case Notice::Kind::Error:
        build(as, "octagon-alert"_L1, IconTone::Error);
        break;
    }
    m_cancel = addAnswer(tr("Lukk"), Answer::Cancelled);
    m_cancel->setDefault(true);
}

void MessageDialog::build(const Question &words, QLatin1StringView iconName, IconTone tone)
{
    setWindowTitle(words.title);
    setModal(true);
    auto *sentence = new QLabel(words.sentence, this);
    setFontRole(sentence, FontRole::BodySemibold);
    auto *body = new QLabel(words.consequence, this);
    setTextRole(body, TextRole::Secondary);
    for (QLabel *label : {sentence, body}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(sized(320));
        label->setMaximumWidth(sized(480));
        label->setVisible(!label->text().isEmpty());
    }
    auto *textColumn = new QVBoxLayout;
    textColumn->setSpacing(sized(4));
    textColumn->addWidget(sentence);
    textColumn->addWidget(body);
    auto *top = new QHBoxLayout;
    top->setSpacing(sized(12));
    top->addWidget(new IconLabel(iconName, tone, 18, this), 0, Qt::AlignTop);
    top->addLayout(textColumn, 1);
    m_buttonRow = new QHBoxLayout;
    m_buttonRow->setSpacing(sized(8));
    m_buttonRow->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sized(16), sized(16), sized(16), sized(16));
    column->setSpacing(sized(16));
    column->addLayout(top);
    column->addLayout(m_buttonRow);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

QPushButton *MessageDialog::addAnswer(const QString &verb, Answer answer)
{
    auto *button = new QPushButton(verb, this);
    button->setAutoDefault(false);
    m_buttonRow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, answer] {
        m_answer = answer;
        if (answer == Answer::Cancelled)
            reject();
        else
            accept();
    });
    return button;
}

QPushButton *MessageDialog::button(Answer answer) const
{
    switch (answer) {
    case Answer::Cancelled:
        return m_cancel;
    case Answer::Confirmed:
        return m_confirm;
    case Answer::Alternative:
        return m_alternative;
    }
    return nullptr;
}

void MessageDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

} // namespace vf::gui
