// Every action of the window with its words, icon and keys, and the menus and tool bar they stand in.
// Knows nothing of what they do: the window connects them.
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace vf::gui {

/// The actions by name; all owned by the window.
struct ShellActions
{
    QAction *newFile, *openFile, *openSample, *openWorkshopSample, *openServer, *saveCopy, *print, *closeFile, *quit;
    QAction *importUnits, *importStatus, *importGains, *importPostings, *importConfirmations, *importMeasurements;
    QAction *importValueStream, *importStakeholders, *importPlan;
    QAction *undo, *redo, *newItem, *filter, *search, *municipality;
    QAction *navigation, *inspector, *perDate, *nextPane, *workshop, *larger, *smaller, *normalSize;
    QAction *themeSystem, *themeLight, *themeDark;
    QAction *back, *forward;
    QAction *newGain, *openReport;
    QAction *shortcuts, *about;
    QMenu *recentMenu, *pagesMenu, *gainMenu, *reportMenu, *fileMenu, *editMenu, *viewMenu, *helpMenu;
};

/// Makes the actions and the menu bar of `window`.
ShellActions makeShellActions(QMainWindow &window);

/// One line of the shortcut page: keys and what they do. The keys are those of the actions themselves, then those that
/// belong to fields and tables.
struct ShortcutLine
{
    QString keys;
    QString what;
    QString group;
};
QList<ShortcutLine> shortcutLines(const ShellActions &actions, const QMenu &pagesMenu);

} // namespace vf::gui
