// A push button that stands for a QAction.
#pragma once

#include "gui/theme/roles.h"

#include <QPushButton>

class QAction;

namespace vf::gui {

/// Follows the action's text, icon, tool tip and whether it can be used; a click triggers the action. The shortcut is
/// added to the tool tip.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ActionButton(QAction *action, ButtonRole role = ButtonRole::Normal, QWidget *parent = nullptr);
    QAction *action() const { return m_action; }

private:
    void follow();

    QAction *m_action;
};

} // namespace vf::gui
