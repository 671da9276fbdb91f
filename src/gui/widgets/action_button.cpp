#include "gui/widgets/action_button.h"

#include <QAction>

namespace vf::gui {

ActionButton::ActionButton(QAction *action, ButtonRole role, QWidget *parent) : QPushButton(parent), m_action(action)
{
    setButtonRole(this, role);
    setAutoDefault(false);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    setText(m_action->text());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    // Qt makes the tool tip from the text when none is set: then only the shortcut is news.
    QString plain = m_action->text();
    plain.remove(QLatin1Char('&'));
    const bool own = m_action->toolTip() != plain && !m_action->toolTip().isEmpty();
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    if (own)
        setToolTip(keys.isEmpty() ? m_action->toolTip() : QStringLiteral("%1 (%2)").arg(m_action->toolTip(), keys));
    else
        setToolTip(keys);
}

} // namespace vf::gui
