// The window: menus, tool bar, navigation, pages and status line around one open database at a time.
// Knows databases through DocumentPort only and remembers through ShellSettings only.
#pragma once

#include "gui/shell/document_port.h"
#include "gui/shell/page_entry.h"
#include "gui/shell/shell_actions.h"
#include "gui/shell/shell_settings.h"
#include "presentation/search_model.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace vf::gui {

class Dialogs;
class MessageArea;
class NavigationPane;
class PageStack;
class PerDateControl;
class SearchBox;
class ShortcutPage;
class StatusLine;
class WelcomePage;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(DocumentPort &documents, ShellSettings &settings, Dialogs &dialogs, std::vector<PageEntry> pages,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a path or a postgresql:// location, as the recent list does.
    void openLocation(const QString &location);
    void openServer(const ServerAddress &address);
    void openSample(const QString &sample = QStringLiteral("vestre-toten"));
    void openPath(const QString &path);
    void closeDocument();

    presentation::Workspace *workspace() const { return m_document.workspace.get(); }
    PageStack *pages() const { return m_pages; }

Q_SIGNALS:
    /// The database is read and the first page shows it.
    void documentShown();
    /// An attempt to open or read a database has ended in a message.
    void openingFailed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // main_window.cpp: what it is made of
    void build();
    void buildToolBar();
    QWidget *buildLoading();
    void placeMessages();
    void fitToWidth();
    // main_window_actions.cpp: what the actions do
    void connectActions();
    void connectView();
    void chooseHit(const presentation::SearchHit &hit);
    void refreshUndo();
    void refreshEnabled();
    void refreshPageActions();
    void connectTheme();
    void setTextPercent(int percent);
    void setTheme(ThemeMode mode);
    void focusNextPane();
    void showShortcuts();
    void showAbout();
    /// `forTitle`: what imported stakeholders belong to.
    void importFile(presentation::ImportKind kind, const QString &forTitle = {});
    void print();
    // main_window_workshop.cpp: one page alone on the screen
    void setWorkshop(bool on);
    void newOnPage();
    // main_window_documents.cpp: opening, closing, recent
    void connectWelcome();
    void newFile();
    void editMunicipality();
    void askForFile();
    void askForServer(const ServerAddress &proposed);
    void saveCopy();
    void beginOpening();
    void takeOpened(base::Result<Document> opened, std::function<void()> again);
    /// Stores what is being typed, and takes the pages of the open document away.
    void closePages();
    void showDocument(Document document);
    void connectWorkspace();
    void onLoaded();
    void onMoved();
    void onViewChanged();
    void refreshFigures();
    void rememberRecent();
    void refreshRecent();
    void showWelcome();

    DocumentPort &m_documents;
    ShellSettings &m_settings;
    Dialogs &m_dialogs;
    std::vector<PageEntry> m_entries;
    ShellActions m_actions{};
    QList<QAction *> m_pageActions;

    QStackedWidget *m_stack = nullptr; ///< welcome, loading, body, shortcuts
    WelcomePage *m_welcome = nullptr;
    QWidget *m_loading = nullptr;
    QLabel *m_loadingText = nullptr;
    QProgressBar *m_loadingBar = nullptr;
    QSplitter *m_body = nullptr;
    ShortcutPage *m_shortcuts = nullptr;
    NavigationPane *m_navigation = nullptr;
    MessageArea *m_messages = nullptr;
    QWidget *m_pageArea = nullptr;
    StatusLine *m_status = nullptr;
    QToolBar *m_toolBar = nullptr;
    PerDateControl *m_perDate = nullptr;
    QAction *m_perDateLabel = nullptr; ///< in the tool bar; gives way when it gets narrow
    SearchBox *m_search = nullptr;
    presentation::SearchModel *m_searchModel = nullptr;
    std::optional<quint64> m_searchRevision;
    QTimer m_slow; ///< fires when reading takes so long that it has to be said

    Document m_document;
    PageStack *m_pages = nullptr; ///< goes before the document
    std::optional<bool> m_navigationWanted; ///< what the user chose at this width
    bool m_narrow = false;
    struct Workshop
    {
        int textPercent = 100; ///< before it
        Qt::WindowStates state;
    };
    std::optional<Workshop> m_workshop; ///< while one page has the whole screen
};

} // namespace vf::gui
