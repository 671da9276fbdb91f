#include "gui/shell/main_window.h"

#include "gui/pages/welcome_page.h"
#include "gui/shell/message_area.h"
#include "gui/shell/navigation_pane.h"
#include "gui/shell/page_stack.h"
#include "gui/shell/per_date_control.h"
#include "gui/shell/search_box.h"
#include "gui/shell/shortcut_page.h"
#include "gui/shell/status_line.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(DocumentPort &documents, ShellSettings &settings, Dialogs &dialogs,
                       std::vector<PageEntry> pages, QWidget *parent)
    : QMainWindow(parent), m_documents(documents), m_settings(settings), m_dialogs(dialogs),
      m_entries(std::move(pages))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Verdiflyt"));
    setWindowIcon(applicationIcon());
    setMinimumSize(480, 360);
    build();
    connectActions();
    connectView();
    connectTheme();
    connectWelcome();
    if (const QByteArray geometry = settings.geometry(); geometry.isEmpty() || !restoreGeometry(geometry))
        resize(sized(1440), sized(900));
    qApp->installEventFilter(this);
    refreshRecent();
    showWelcome();
}

MainWindow::~MainWindow()
{
    closePages();
    m_document.imports.reset();
}

void MainWindow::build()
{
    m_actions = makeShellActions(*this);
    m_searchModel = new presentation::SearchModel(this);
    m_searchModel->setIcons(icon("layout-dashboard"_L1, IconTone::Secondary), icon("trending-up"_L1, IconTone::Secondary),
                            icon("users"_L1, IconTone::Secondary));
    buildToolBar();
    m_status = new StatusLine(this);
    setStatusBar(m_status);

    m_navigation = new NavigationPane(this);
    m_messages = new MessageArea(this);
    m_pageArea = new QWidget(this);
    auto *column = new QVBoxLayout(m_pageArea);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_body = new QSplitter(Qt::Horizontal, this);
    m_body->setChildrenCollapsible(false);
    m_body->setHandleWidth(1);
    m_body->addWidget(m_navigation);
    m_body->addWidget(m_pageArea);
    m_body->setStretchFactor(0, 0);
    m_body->setStretchFactor(1, 1);
    m_body->setSizes({sized(240), sized(1200)});

    m_welcome = new WelcomePage(m_settings, this);
    m_loading = buildLoading();
    m_shortcuts = new ShortcutPage(this);
    m_stack = new QStackedWidget(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_welcome, m_loading, m_body, m_shortcuts})
        m_stack->addWidget(part);
    auto *centre = new QWidget(this);
    auto *rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_stack, 1);
    setCentralWidget(centre);
    connect(m_stack, &QStackedWidget::currentChanged, this, &MainWindow::placeMessages);
    placeMessages();
}

QWidget *MainWindow::buildLoading()
{
    auto *loading = new QWidget(this);
    m_loadingText = new QLabel(tr("Henter …"), loading);
    m_loadingText->setAlignment(Qt::AlignCenter);
    m_loadingText->setObjectName(u"shell.loading"_s);
    m_loadingBar = new QProgressBar(loading);
    m_loadingBar->setRange(0, 0);
    m_loadingBar->setTextVisible(false);
    m_loadingBar->setMaximumWidth(sized(240));
    auto *column = new QVBoxLayout(loading);
    column->addStretch(1);
    column->addWidget(m_loadingText, 0, Qt::AlignCenter);
    column->addWidget(m_loadingBar, 0, Qt::AlignCenter);
    column->addStretch(1);
    m_slow.setSingleShot(true);
    m_slow.setInterval(500);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_loadingText->show();
        m_loadingBar->show();
        m_stack->setCurrentWidget(m_loading);
    });
    return loading;
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Verktøylinje"));
    m_toolBar->setObjectName(u"shell.toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->toggleViewAction()->setVisible(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const auto gap = [this](int stretch) {
        auto *spacer = new QWidget(m_toolBar);
        spacer->setSizePolicy(stretch ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Preferred);
        m_toolBar->addWidget(spacer);
    };
    m_toolBar->addAction(m_actions.navigation);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions.back);
    m_toolBar->addAction(m_actions.forward);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions.undo);
    m_toolBar->addAction(m_actions.redo);
    gap(1);
    m_search = new SearchBox(*m_searchModel, m_toolBar);
    m_toolBar->addWidget(m_search);
    gap(1);
    auto *label = new QLabel(tr("Per dato"), m_toolBar);
    setTextRole(label, TextRole::Secondary);
    label->setContentsMargins(0, 0, sized(8), 0);
    m_perDateLabel = m_toolBar->addWidget(label);
    m_perDate = new PerDateControl(m_toolBar);
    label->setBuddy(m_perDate);
    m_toolBar->addWidget(m_perDate);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions.print);
    m_toolBar->addAction(m_actions.shortcuts);
    for (QAction *action : m_toolBar->actions())
        if (QWidget *button = m_toolBar->widgetForAction(action); button && !action->text().isEmpty())
            button->setObjectName(u"toolBar."_s + action->objectName());
}

/// Messages stand above the page, and above the welcome page while there is none.
void MainWindow::placeMessages()
{
    QWidget *place = m_stack->currentWidget() == m_body ? m_pageArea : centralWidget();
    if (m_messages->parentWidget() != place || !place->layout()->indexOf(m_messages))
        static_cast<QVBoxLayout *>(place->layout())->insertWidget(0, m_messages);
}

void MainWindow::fitToWidth()
{
    const bool narrow = width() < sized(1180);
    if (narrow != m_narrow)
        m_navigationWanted.reset();
    m_narrow = narrow;
    const bool wide = m_navigationWanted.value_or(!narrow);
    if (m_navigation->isRail() == wide) {
        m_navigation->setRail(!wide);
        m_body->setSizes({wide ? sized(240) : sized(56), width()});
    }
    m_perDateLabel->setVisible(m_stack->currentWidget() == m_body && width() > sized(900));
    m_search->setShortcutHint(width() > sized(900) ? QKeySequence(Qt::CTRL | Qt::Key_K) : QKeySequence());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitToWidth();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::FontChange || !m_navigation)
        return;
    m_toolBar->setIconSize(QSize(sized(18), sized(18)));
    fitToWidth();
}

/// A field keeps Ctrl+Z for itself even when it has nothing to take back. Then the key belongs to the window, so that
/// the edit one has just committed with Enter can be undone from where one is.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *edit = qobject_cast<const QLineEdit *>(watched);
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool useless = edit
                             && ((key->matches(QKeySequence::Undo) && !edit->isUndoAvailable())
                                 || (key->matches(QKeySequence::Redo) && !edit->isRedoAvailable()));
        if (useless && edit->window() == this) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace vf::gui
