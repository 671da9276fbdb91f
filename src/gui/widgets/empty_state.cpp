#include "gui/widgets/empty_state.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/icon_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vf::gui {

namespace {

void showVerb(QPushButton *button, const QString &text, const QIcon &icon)
{
    button->setText(text);
    button->setIcon(icon);
    button->setVisible(!text.isEmpty());
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconLabel({}, IconTone::Secondary, 28, this)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_primary(new QPushButton(this)),
      m_secondary(new QPushButton(this))
{
    setFontRole(m_title, FontRole::Section);
    setTextRole(m_text, TextRole::Secondary);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    setButtonRole(m_primary, ButtonRole::Primary);
    m_primary->hide();
    m_secondary->hide();
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryTriggered);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(sized(8));
    buttons->addStretch(1);
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sized(24), sized(16), sized(24), sized(16));
    column->setSpacing(sized(4));
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(sized(4));
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(sized(8));
    column->addLayout(buttons);
    column->addStretch(3);
}

void EmptyState::setIconName(QLatin1StringView name)
{
    m_icon->setIcon(name, IconTone::Secondary);
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

void EmptyState::setPrimary(const QString &text, const QIcon &icon)
{
    showVerb(m_primary, text, icon);
}

void EmptyState::setSecondary(const QString &text, const QIcon &icon)
{
    showVerb(m_secondary, text, icon);
}

} // namespace vf::gui
