#include "gui/pages/bound_form.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/field_error.h"
#include "presentation/date_text.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace vf::gui {

using namespace Qt::StringLiterals;

BoundForm::BoundForm(const QString &name, int columns, QWidget *parent)
    : QWidget(parent), m_name(name), m_columns(columns), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(sized(16));
    m_grid->setVerticalSpacing(sized(4));
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

QWidget *BoundForm::makeLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, this);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

void BoundForm::place(QWidget *label, QWidget *field, QWidget *error, int span)
{
    if (m_column + span > m_columns) {
        m_column = 0;
        m_row += 4;
    }
    if (label)
        m_grid->addWidget(label, m_row, m_column, 1, span);
    if (label)
        m_grid->addWidget(field, m_row + 1, m_column, 1, span, Qt::AlignTop);
    else
        m_grid->addWidget(field, m_row, m_column, 2, span, Qt::AlignBottom);
    if (error)
        m_grid->addWidget(error, m_row + 2, m_column, 1, span);
    m_grid->setRowMinimumHeight(m_row + 3, sized(6));
    m_column += span;
}

size_t BoundForm::addField(Field field)
{
    m_fields.push_back(std::move(field));
    return m_fields.size() - 1;
}

QLineEdit *BoundForm::addLine(const QString &name, const QString &label, Read read, Write write, int span)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(m_name + u'.' + name);
    auto *error = new FieldError(edit, this);
    QWidget *title = makeLabel(label, edit);
    place(title, edit, error, span);
    const size_t at = addField({edit, title, error, std::move(read), std::move(write), [edit] { return edit->text(); },
                                [edit](const QString &text) { edit->setText(text); }, {}});
    connect(edit, &QLineEdit::editingFinished, this, [this, at] { commit(at); });
    return edit;
}

QPlainTextEdit *BoundForm::addText(const QString &name, const QString &label, Read read, Write write, int span)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(m_name + u'.' + name);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(sized(56));
    edit->setMaximumHeight(sized(72));
    edit->installEventFilter(this);
    auto *error = new FieldError(edit, this);
    QWidget *title = makeLabel(label, edit);
    place(title, edit, error, span);
    addField({edit, title, error, std::move(read), std::move(write), [edit] { return edit->toPlainText(); },
              [edit](const QString &text) { edit->setPlainText(text); }, {}});
    return edit;
}

QComboBox *BoundForm::addChoice(const QString &name, const QString &label, const QStringList &words, bool mayBeEmpty,
                                Read read, Write write, int span)
{
    auto *box = new QComboBox(this);
    box->setObjectName(m_name + u'.' + name);
    if (mayBeEmpty)
        box->addItem(QString());
    box->addItems(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    auto *error = new FieldError(box, this);
    QWidget *title = makeLabel(label, box);
    place(title, box, error, span);
    const size_t at = addField({box, title, error, std::move(read), std::move(write), [box] { return box->currentText(); },
                                [box](const QString &text) { box->setCurrentIndex(std::max(0, box->findText(text))); }, {}});
    connect(box, &QComboBox::currentIndexChanged, this, [this, at] { commit(at); });
    return box;
}

DateField *BoundForm::addDate(const QString &name, const QString &label, std::function<QDate()> today, Read read,
                              Write write, int span)
{
    auto *field = new DateField(this);
    field->lineEdit()->setObjectName(m_name + u'.' + name);
    field->setToday(today);
    field->setAccessibleLabel(label);
    QWidget *title = makeLabel(label, field->lineEdit());
    place(title, field, nullptr, span);
    const size_t at = addField({field->lineEdit(), title, nullptr, std::move(read), std::move(write),
                                [field] { return presentation::formatDate(field->date()); },
                                [field, today](const QString &text) {
                                    field->setDate(presentation::parseDate(text, today()).value_or(QDate()));
                                },
                                {}});
    connect(field, &DateField::dateChanged, this, [this, field, at] {
        if (field->isAcceptable())
            commit(at);
    });
    return field;
}

void BoundForm::addWidget(QWidget *widget, int span)
{
    place(nullptr, widget, nullptr, span);
}

void BoundForm::commit(size_t at)
{
    Field &field = m_fields[at];
    const QString typed = field.typed();
    if (m_filling || typed == field.shown)
        return;
    const QString refusal = field.write(typed);
    if (refusal.isEmpty())
        field.shown = typed;
    if (field.error)
        field.error->setText(refusal);
}

void BoundForm::fill(bool all)
{
    const QScopedValueRollback guard(m_filling, true);
    for (Field &field : m_fields) {
        const FormValue value = field.read();
        const bool typing = field.widget->hasFocus() && field.typed() != field.shown;
        const bool refused = field.error && !field.error->text().isEmpty() && field.typed() != value.text;
        if (!all && (typing || refused))
            continue;
        field.shown = value.text;
        if (field.typed() != value.text)
            field.show(value.text);
        if (field.error)
            field.error->setText(value.refusal);
    }
}

void BoundForm::setEditable(bool editable)
{
    for (const Field &field : m_fields)
        field.widget->setEnabled(editable);
}

void BoundForm::focusFirst()
{
    if (!m_fields.empty())
        m_fields.front().widget->setFocus();
}

bool BoundForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        for (size_t at = 0; at < m_fields.size(); ++at)
            if (m_fields[at].widget == watched)
                commit(at);
    return QWidget::eventFilter(watched, event);
}

} // namespace vf::gui
