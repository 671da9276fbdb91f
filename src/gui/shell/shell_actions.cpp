#include "gui/shell/shell_actions.h"

#include "gui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ShellActions)
};

/// Makes an action of the window, in a menu, with a name for tests: "action.undo".
class Maker
{
public:
    explicit Maker(QMainWindow &window) : m_window(window) {}

    QMenu *menu(const QString &title, const QString &name)
    {
        auto *menu = m_window.menuBar()->addMenu(title);
        menu->setObjectName(name);
        menu->setToolTipsVisible(true);
        return menu;
    }
    QAction *operator()(QMenu *menu, const char *name, const QString &text, const QList<QKeySequence> &keys = {},
                        QLatin1StringView iconName = {})
    {
        auto *action = new QAction(text, &m_window);
        action->setObjectName(u"action."_s + QLatin1StringView(name));
        action->setShortcuts(keys);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        if (menu)
            menu->addAction(action);
        m_window.addAction(action);
        return action;
    }

private:
    QMainWindow &m_window;
};

QKeySequence keys(QKeyCombination combination)
{
    return QKeySequence(combination);
}

void makeFileMenu(Maker &make, ShellActions &a)
{
    QMenu *menu = a.fileMenu = make.menu(T::tr("&Fil"), u"menu.file"_s);
    a.newFile = make(menu, "newFile", T::tr("&Ny fil…"), {keys(Qt::CTRL | Qt::Key_N)}, "file-plus"_L1);
    a.openFile = make(menu, "openFile", T::tr("&Åpne fil…"), {keys(Qt::CTRL | Qt::Key_O)}, "folder-open"_L1);
    a.recentMenu = menu->addMenu(T::tr("Sist &brukt"));
    a.openSample = make(menu, "openSample", T::tr("Åpne &eksempelkommune"), {}, "flask-conical"_L1);
    a.openWorkshopSample = make(menu, "openWorkshopSample", T::tr("Åpne eksempel med &verdistrøm"), {}, "workflow"_L1);
    a.openServer = make(menu, "openServer", T::tr("&Koble til server…"), {}, "server"_L1);
    menu->addSeparator();
    QMenu *import = menu->addMenu(icon("import"_L1), T::tr("&Importer"));
    import->setObjectName(u"menu.import"_s);
    a.importUnits = make(import, "importUnits", T::tr("&Enheter…"));
    a.importStatus = make(import, "importStatus", T::tr("Enhets&status…"));
    a.importGains = make(import, "importGains", T::tr("&Gevinster…"));
    a.importPostings = make(import, "importPostings", T::tr("&Posteringer…"));
    a.importConfirmations = make(import, "importConfirmations", T::tr("&Bekreftelser…"));
    a.importMeasurements = make(import, "importMeasurements", T::tr("&Målinger…"));
    import->addSeparator();
    a.importValueStream = make(import, "importValueStream", T::tr("&Verdistrømsanalyser (tre filer)…"));
    a.importStakeholders = make(import, "importStakeholders", T::tr("&Interessenter…"));
    a.importPlan = make(import, "importPlan", T::tr("P&rosjektplan…"));
    a.saveCopy = make(menu, "saveCopy", T::tr("&Lagre kopi som…"), {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                      "file-down"_L1);
    a.print = make(menu, "print", T::tr("Skriv &ut…"), {keys(Qt::CTRL | Qt::Key_P)}, "printer"_L1);
    menu->addSeparator();
    a.closeFile = make(menu, "closeFile", T::tr("L&ukk fil"), {keys(Qt::CTRL | Qt::Key_W)});
    a.quit = make(menu, "quit", T::tr("&Avslutt"), {keys(Qt::CTRL | Qt::Key_Q)});
    a.quit->setMenuRole(QAction::QuitRole);
}

void makeEditMenu(Maker &make, ShellActions &a)
{
    QMenu *menu = a.editMenu = make.menu(T::tr("&Rediger"), u"menu.edit"_s);
    a.undo = make(menu, "undo", T::tr("&Angre"), {keys(Qt::CTRL | Qt::Key_Z)}, "undo-2"_L1);
    a.redo = make(menu, "redo", T::tr("&Gjør om"), {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), keys(Qt::CTRL | Qt::Key_Y)},
                  "redo-2"_L1);
    menu->addSeparator();
    a.newItem = make(menu, "newItem", T::tr("&Ny på denne siden"), {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, "plus"_L1);
    menu->addSeparator();
    a.search = make(menu, "search", T::tr("&Søk i alt"), {keys(Qt::CTRL | Qt::Key_K)}, "search"_L1);
    a.filter = make(menu, "filter", T::tr("&Filtrer siden"), {keys(Qt::CTRL | Qt::Key_F)}, "list-filter"_L1);
    menu->addSeparator();
    a.municipality = make(menu, "municipality", T::tr("&Kommunens opplysninger…"), {}, "settings"_L1);
}

void makeViewMenu(Maker &make, ShellActions &a, QMainWindow &window)
{
    QMenu *menu = a.viewMenu = make.menu(T::tr("&Vis"), u"menu.view"_s);
    a.navigation = make(menu, "navigation", T::tr("&Navigasjon"), {keys(Qt::CTRL | Qt::Key_B)}, "panel-left"_L1);
    a.inspector = make(menu, "inspector", T::tr("&Inspektør"), {keys(Qt::CTRL | Qt::Key_I)});
    a.perDate = make(menu, "perDate", T::tr("&Per dato…"), {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
                     "calendar-days"_L1);
    a.nextPane = make(menu, "nextPane", T::tr("Neste &rute"), {keys(Qt::Key_F6)});
    a.workshop = make(menu, "workshop", T::tr("&Verkstedvisning"), {keys(Qt::Key_F11)}, "maximize-2"_L1);
    a.workshop->setCheckable(true);
    menu->addSeparator();
    a.larger = make(menu, "larger", T::tr("&Større tekst"), {keys(Qt::CTRL | Qt::Key_Plus), keys(Qt::CTRL | Qt::Key_Equal)},
                    "zoom-in"_L1);
    a.smaller = make(menu, "smaller", T::tr("&Mindre tekst"), {keys(Qt::CTRL | Qt::Key_Minus)}, "zoom-out"_L1);
    a.normalSize = make(menu, "normalSize", T::tr("&Vanlig tekststørrelse"), {keys(Qt::CTRL | Qt::Key_0)});
    menu->addSeparator();
    QMenu *theme = menu->addMenu(T::tr("&Farger"));
    a.themeSystem = make(theme, "themeSystem", T::tr("Som &systemet"));
    a.themeLight = make(theme, "themeLight", T::tr("&Lyst"));
    a.themeDark = make(theme, "themeDark", T::tr("&Mørkt"));
    auto *group = new QActionGroup(&window);
    for (QAction *choice : {a.themeSystem, a.themeLight, a.themeDark}) {
        choice->setCheckable(true);
        group->addAction(choice);
    }
}

void makeOtherMenus(Maker &make, ShellActions &a)
{
    a.pagesMenu = make.menu(T::tr("&Gå til"), u"menu.pages"_s);
    a.back = make(a.pagesMenu, "back", T::tr("&Tilbake"), {keys(Qt::ALT | Qt::Key_Left)}, "arrow-left"_L1);
    a.forward = make(a.pagesMenu, "forward", T::tr("&Fram"), {keys(Qt::ALT | Qt::Key_Right)}, "arrow-right"_L1);
    a.pagesMenu->addSeparator();
    a.gainMenu = make.menu(T::tr("G&evinst"), u"menu.gain"_s);
    a.newGain = make(a.gainMenu, "newGain", T::tr("&Ny gevinst…"), {}, "plus"_L1);
    a.gainMenu->addSeparator();
    a.gainMenu->addAction(a.importGains);
    a.gainMenu->addAction(a.importPostings);
    a.reportMenu = make.menu(T::tr("Ra&pport"), u"menu.report"_s);
    a.openReport = make(a.reportMenu, "openReport", T::tr("&Lag rapport til ledergruppen"), {}, "file-text"_L1);
    a.helpMenu = make.menu(T::tr("&Hjelp"), u"menu.help"_s);
    a.shortcuts = make(a.helpMenu, "shortcuts", T::tr("&Hurtigtaster"), {keys(Qt::Key_F1)}, "circle-question-mark"_L1);
    a.about = make(a.helpMenu, "about", T::tr("&Om Verdiflyt"));
    a.about->setMenuRole(QAction::AboutRole);
}

QString keysOf(const QAction &action)
{
    QStringList all;
    for (const QKeySequence &sequence : action.shortcuts())
        all << sequence.toString(QKeySequence::NativeText);
    return all.isEmpty() ? QString() : all.first();
}

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

} // namespace

ShellActions makeShellActions(QMainWindow &window)
{
    ShellActions actions{};
    Maker make(window);
    makeFileMenu(make, actions);
    makeEditMenu(make, actions);
    makeViewMenu(make, actions, window);
    makeOtherMenus(make, actions);
    return actions;
}

QList<ShortcutLine> shortcutLines(const ShellActions &a, const QMenu &pagesMenu)
{
    QList<ShortcutLine> lines;
    const auto add = [&lines](const QString &group, const QAction *action, const QString &what = {}) {
        if (const QString keys = keysOf(*action); !keys.isEmpty())
            lines << ShortcutLine{keys, what.isEmpty() ? plainText(*action) : what, group};
    };
    const QString find = T::tr("Finne fram");
    for (const QAction *action : pagesMenu.actions())
        if (!action->isSeparator())
            add(find, action);
    add(find, a.search);
    add(find, a.filter);
    add(find, a.nextPane);
    add(find, a.navigation, T::tr("Vis eller skjul navigasjonen"));
    add(find, a.inspector, T::tr("Vis eller skjul inspektøren"));
    add(find, a.workshop, T::tr("Bare siden, på hele skjermen og med større tekst (Verdistrøm)"));
    add(find, a.perDate, T::tr("Velg datoen tallene skal gjelde for"));
    const QString edit = T::tr("Arbeide");
    add(edit, a.newItem, T::tr("Ny gevinst, enhet eller det siden ellers har"));
    add(edit, a.undo, T::tr("Angre"));
    add(edit, a.redo, T::tr("Gjør om"));
    const auto fixed = [&lines](const QString &group, const QString &keys, const QString &what) {
        lines << ShortcutLine{keys, what, group};
    };
    fixed(edit, u"Ctrl+C"_s, T::tr("Kopier valgte rader med overskrifter, til Excel"));
    fixed(edit, u"F2"_s, T::tr("Rediger det valgte"));
    fixed(edit, T::tr("Enter"), T::tr("Lagre feltet"));
    fixed(edit, T::tr("Esc"), T::tr("Avbryt, tøm filteret eller gå tilbake til tabellen"));
    fixed(edit, T::tr("Alt+Pil ned"), T::tr("Åpne kalenderen i et datofelt"));
    const QString table = T::tr("Tabeller som fylles ut");
    fixed(table, T::tr("Tab"), T::tr("Neste felt; Ctrl+Tab går ut av tabellen"));
    fixed(table, T::tr("Enter"), T::tr("Lagre feltet og gå til neste rad"));
    fixed(table, u"Ctrl+V"_s, T::tr("Lim inn rader fra Excel, med eller uten overskrifter"));
    fixed(table, u"Ins"_s, T::tr("Ny rad"));
    fixed(table, T::tr("Alt+Pil opp eller ned"), T::tr("Flytt raden"));
    fixed(table, u"Ctrl+Delete"_s, T::tr("Slett raden"));
    fixed(table, u"Ctrl+Enter"_s, T::tr("Verdistrøm: ny utfordring. Innføringer: merk milepælen utført"));
    const QString file = T::tr("Fil og vindu");
    for (const QAction *action : {a.newFile, a.openFile, a.saveCopy, a.print, a.closeFile, a.quit, a.larger, a.smaller,
                                  a.normalSize, a.shortcuts})
        add(file, action);
    return lines;
}

} // namespace vf::gui
