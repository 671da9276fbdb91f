// The pages of the gallery: each shows one family of the visual kit in all its states.
#pragma once

#include <QWidget>

namespace vf::gallery {

QWidget *controlsPage(); ///< buttons, fields, choices, menus, bars
QWidget *messagesPage(); ///< badges, messages, empty state, dialogs, signs, colours
QWidget *tablesPage();   ///< header, key figures, tree with bars and sum row, lists, tabs
QWidget *iconsPage();    ///< every icon in both sizes

/// Sets the states that only a pointer or keyboard would give. Call it when the page is shown.
void freezeStates(QWidget *page);

} // namespace vf::gallery
