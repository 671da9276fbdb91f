#include "gui/widgets/field_error.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/icon_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

namespace vf::gui {

using namespace Qt::StringLiterals;

FieldError::FieldError(QWidget *field, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_icon(new IconLabel("octagon-alert"_L1, IconTone::Error, 14, this)),
      m_text(new QLabel(this))
{
    setFontRole(m_text, FontRole::Secondary);
    setTextRole(m_text, TextRole::Error);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, sized(2), 0, 0);
    row->setSpacing(sized(4));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void FieldError::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
    setInvalid(m_field, !text.isEmpty());
    m_field->setAccessibleDescription(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent told(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

QString FieldError::text() const
{
    return m_text->text();
}

} // namespace vf::gui
