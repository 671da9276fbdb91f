#include "gui/shell/form_dialog.h"

#include "gui/accessible/spoken_name.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/field_error.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

FormDialog::FormDialog(const QString &name, const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent), m_rows(new QVBoxLayout), m_accept(new QPushButton(verb, this)),
      m_cancel(new QPushButton(tr("Avbryt"), this))
{
    setObjectName(name);
    setWindowTitle(title);
    auto *heading = new QLabel(title, this);
    setFontRole(heading, FontRole::Section);
    m_cancel->setObjectName(name + u".cancel"_s);
    m_cancel->setAutoDefault(false);
    m_accept->setObjectName(name + u".accept"_s);
    m_accept->setDefault(true);
    setButtonRole(m_accept, ButtonRole::Primary);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        clearErrors();
        Q_EMIT submitted();
    });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    buttons->setSpacing(sized(8));
    m_rows->setSpacing(sized(4));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sized(24), sized(20), sized(24), sized(20));
    column->setSpacing(sized(12));
    column->addWidget(heading);
    column->addLayout(m_rows);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(sized(400));
}

void FormDialog::addField(const QString &label, QWidget *field, QWidget *buddy)
{
    auto *title = new QLabel(label, this);
    setFontRole(title, FontRole::Secondary);
    setTextRole(title, TextRole::Secondary);
    title->setBuddy(buddy ? buddy : field);
    setSpokenName(buddy ? buddy : field, label);
    m_rows->addWidget(title);
    m_rows->addWidget(field);
    if (!qobject_cast<DateField *>(field)) { // a date field has its own
        auto *error = new FieldError(field, this);
        m_errors[field] = error;
        m_rows->addWidget(error);
    }
    m_rows->addSpacing(sized(6));
    // From field to field and then to the buttons, which were made first.
    QWidget *target = buddy ? buddy : field;
    if (m_lastField)
        setTabOrder(m_lastField, target);
    else
        target->setFocus();
    setTabOrder(target, m_cancel);
    setTabOrder(m_cancel, m_accept);
    m_lastField = target;
}

QLabel *FormDialog::addText(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    m_rows->addWidget(label);
    m_rows->addSpacing(sized(6));
    return label;
}

void FormDialog::setFieldError(QWidget *field, const QString &text)
{
    const auto found = m_errors.find(field);
    if (found == m_errors.end())
        return;
    found->second->setText(text);
    if (!text.isEmpty())
        field->setFocus();
}

void FormDialog::clearErrors()
{
    for (const auto &[field, error] : m_errors)
        error->setText({});
}

} // namespace vf::gui
