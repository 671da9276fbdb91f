// The files that lie inside the program: icons and the bokmål of Qt's own buttons and dialogs.
#pragma once

class QCoreApplication;

namespace vf::gui {

/// Makes :/icons available. Call it first in main(): a static library's resources are not found by themselves.
void initResources();

/// Installs our bokmål for Qt's standard buttons and dialogs (:/i18n/qtbase_nb.qm). False when it is missing.
bool installQtTranslation(QCoreApplication &application);

} // namespace vf::gui
