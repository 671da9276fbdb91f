#include "gui/shell/main_window.h"

#include "application/services/organisation_service.h"
#include "gui/pages/welcome_page.h"
#include "gui/shell/file_dialogs.h"
#include "gui/shell/message_area.h"
#include "gui/shell/navigation_pane.h"
#include "gui/shell/page_stack.h"
#include "gui/shell/per_date_control.h"
#include "gui/shell/shortcut_page.h"
#include "gui/shell/status_line.h"
#include "gui/theme/icons.h"
#include "gui/widgets/dialogs.h"
#include "presentation/format.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::RecentDocument;
using presentation::Workspace;

namespace {

QStringList fileFilters()
{
    return {MainWindow::tr("Verdiflyt-filer (*.verdiflyt)"), MainWindow::tr("Alle filer (*)")};
}

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// What may stand in a file name on every platform.
QString fileNameFor(const QString &municipality)
{
    QString name = municipality.toLower();
    for (QChar &letter : name)
        if (!letter.isLetterOrNumber())
            letter = u'-';
    return name + u".verdiflyt"_s;
}

} // namespace

void MainWindow::connectWelcome()
{
    connect(m_welcome, &WelcomePage::newFileWanted, this, &MainWindow::newFile);
    connect(m_welcome, &WelcomePage::openFileWanted, this, &MainWindow::askForFile);
    connect(m_welcome, &WelcomePage::sampleWanted, this, [this] { openSample(); });
    connect(m_welcome, &WelcomePage::workshopSampleWanted, this, [this] { openSample(u"harstad"_s); });
    connect(m_welcome, &WelcomePage::serverWanted, this, [this] { askForServer({}); });
    connect(m_welcome, &WelcomePage::recentWanted, this, &MainWindow::openLocation);
    connect(m_welcome, &WelcomePage::shortcutsWanted, this, &MainWindow::showShortcuts);
    connect(m_welcome, &WelcomePage::recentChanged, this, &MainWindow::refreshRecent);
}

void MainWindow::newFile()
{
    MunicipalityDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    NewFile file = dialog.file();
    file.path = m_dialogs.saveFile(this, {tr("Ny fil"), documentsFolder() + u'/' + fileNameFor(file.municipality),
                                          fileFilters(), u"verdiflyt"_s, tr("Lag fil")});
    if (file.path.isEmpty())
        return;
    beginOpening();
    m_documents.createFile(file, [window = QPointer(this)](base::Result<Document> opened) {
        if (window)
            window->takeOpened(std::move(opened), {});
    });
}

void MainWindow::editMunicipality()
{
    const domain::Municipality before = workspace()->snapshot().municipality();
    MunicipalityDialog dialog(before, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    domain::Municipality after = before;
    after.name = dialog.file().municipality;
    after.basis = dialog.file().basis;
    after.fragmentedBelow = dialog.file().fragmentedBelow;
    after.splitCriteria = dialog.file().splitCriteria;
    if (after == before)
        return;
    workspace()->perform([before, after](const application::WorkContext &context) {
        return application::OrganisationService(context).editMunicipality(before, after);
    });
}

void MainWindow::askForFile()
{
    const QString path = m_dialogs.openFile(this, {tr("Åpne fil"), documentsFolder(), fileFilters(), {}, tr("Åpne")});
    if (!path.isEmpty())
        openPath(path);
}

void MainWindow::openPath(const QString &path)
{
    beginOpening();
    m_documents.openFile(path, [window = QPointer(this), path](base::Result<Document> opened) {
        if (window)
            window->takeOpened(std::move(opened), [window, path] { window->openPath(path); });
    });
}

void MainWindow::openSample(const QString &sample)
{
    beginOpening();
    m_documents.openSample(sample, [window = QPointer(this)](base::Result<Document> opened) {
        if (window)
            window->takeOpened(std::move(opened), {});
    });
}

void MainWindow::openServer(const ServerAddress &address)
{
    beginOpening();
    m_documents.openServer(address, [window = QPointer(this), address](base::Result<Document> opened) {
        if (window)
            window->takeOpened(std::move(opened), [window, address] { window->askForServer(address); });
    });
}

void MainWindow::askForServer(const ServerAddress &proposed)
{
    ServerDialog dialog(proposed, this);
    if (dialog.exec() == QDialog::Accepted)
        openServer(dialog.address());
}

void MainWindow::openLocation(const QString &location)
{
    if (const auto address = m_documents.serverAddress(location)) {
        if (address->password.isEmpty())
            askForServer(*address);
        else
            openServer(*address);
    } else {
        openPath(location);
    }
}

void MainWindow::saveCopy()
{
    const QString proposed = fileNameFor(workspace()->snapshot().municipality().name);
    const QString path = m_dialogs.saveFile(this, {tr("Lagre kopi som"), documentsFolder() + u'/' + proposed,
                                                   fileFilters(), u"verdiflyt"_s, tr("Lagre kopi")});
    if (path.isEmpty())
        return;
    m_documents.saveCopy(*workspace(), path, [window = QPointer(this), path](const base::Result<void> &saved) {
        if (!window)
            return;
        if (saved)
            window->m_messages->showInfo(tr("Kopien er lagret"), path);
        else
            window->m_messages->showError(saved.error());
    });
}

void MainWindow::beginOpening()
{
    m_messages->clear();
    m_slow.start();
}

void MainWindow::takeOpened(base::Result<Document> opened, std::function<void()> again)
{
    if (opened)
        return showDocument(std::move(*opened));
    m_slow.stop();
    if (m_pages)
        m_stack->setCurrentWidget(m_body);
    else
        showWelcome();
    m_messages->showError(opened.error(), std::move(again));
    Q_EMIT openingFailed();
}

void MainWindow::closePages()
{
    setWorkshop(false);
    if (m_pages)
        m_pages->finishEdits();
    delete m_pages; // its pages look at the workspace
    m_pages = nullptr;
}

void MainWindow::showDocument(Document document)
{
    closePages();
    m_document.imports.reset();
    m_document = std::move(document);
    m_searchRevision.reset();
    m_pages = new PageStack(*workspace(), m_dialogs, m_entries, m_pageArea);
    static_cast<QVBoxLayout *>(m_pageArea->layout())->addWidget(m_pages, 1);

    std::vector<presentation::Module> modules;
    std::vector<std::pair<QString, QString>> titles;
    qDeleteAll(m_pageActions);
    m_pageActions.clear();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Page *page = m_pages->pages()[i];
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)));
        modules.push_back({QString(page->key()), page->title(), icon(m_entries[i].iconName), {},
                           keys.toString(QKeySequence::NativeText)});
        titles.emplace_back(QString(page->key()), page->title());
        auto *action = new QAction(icon(m_entries[i].iconName), page->title(), this);
        action->setObjectName(u"action.page."_s + page->key());
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, [this, key = page->key()] { m_pages->openPage(key); });
        m_actions.pagesMenu->addAction(action);
        addAction(action);
        m_pageActions << action;
        connect(page, &Page::statusChanged, this, &MainWindow::onMoved);
    }
    m_navigation->setModules(std::move(modules));
    m_searchModel->setPages(titles);
    connectWorkspace();
    m_perDate->setToday([this] { return workspace() ? workspace()->clock().today() : QDate::currentDate(); });
    m_perDate->setDate(workspace()->asOf());
    workspace()->load();
}

void MainWindow::connectWorkspace()
{
    const Workspace *w = workspace();
    connect(w, &Workspace::loaded, this, &MainWindow::onLoaded);
    connect(w, &Workspace::historyChanged, this, &MainWindow::refreshUndo);
    connect(w, &Workspace::viewChanged, this, &MainWindow::onViewChanged);
    connect(w, &Workspace::changed, this, [this] {
        m_messages->clearError();
        refreshFigures();
    });
    connect(w, &Workspace::failed, this, [this](const base::Error &error) {
        const bool nothingShown = !workspace()->isLoaded();
        m_slow.stop();
        if (nothingShown && m_stack->currentWidget() == m_loading)
            m_stack->setCurrentWidget(m_body);
        m_messages->showError(error, nothingShown ? std::function<void()>([this] { workspace()->load(); })
                                                  : std::function<void()>());
        if (nothingShown)
            Q_EMIT openingFailed();
    });
    connect(m_pages, &PageStack::moved, this, &MainWindow::onMoved);
    connect(m_pages, &PageStack::sampleWanted, this, &MainWindow::openSample, Qt::QueuedConnection);
    connect(m_pages, &PageStack::importWanted, this, &MainWindow::importFile);
    connect(m_pages, &PageStack::workshopWanted, this, &MainWindow::setWorkshop);
}

void MainWindow::onLoaded()
{
    m_slow.stop();
    m_stack->setCurrentWidget(m_body);
    if (!m_pages->currentPage() && !m_pages->pages().empty())
        m_pages->openPage(m_pages->pages().front()->key());
    rememberRecent();
    refreshFigures();
    refreshEnabled();
    onMoved();
    Q_EMIT documentShown();
}

void MainWindow::onMoved()
{
    Page *page = m_pages ? m_pages->currentPage() : nullptr;
    if (!page)
        return;
    if (m_stack->currentWidget() == m_shortcuts)
        m_stack->setCurrentWidget(m_body);
    m_navigation->setCurrentModule(QString(page->key()));
    m_status->setPageText(page->statusText());
    refreshPageActions();
}

void MainWindow::onViewChanged()
{
    m_perDate->setDate(workspace()->asOf());
    refreshFigures();
    onMoved();
}

void MainWindow::refreshFigures()
{
    const Workspace &w = *workspace();
    if (!w.isLoaded())
        return;
    const auto &municipality = w.snapshot().municipality();
    const bool server = m_documents.serverAddress(m_document.location).has_value();
    m_navigation->setOwner(municipality.name, municipality.sample ? tr("Eksempel, kopi uten navn")
                                              : server            ? tr("Felles base på server")
                                                                  : tr("Lokal fil"),
                           server);
    m_navigation->showUnits(w);
    const auto figures = w.figures();
    for (const PageEntry &entry : m_entries)
        if (entry.count)
            m_navigation->setModuleCount(QString(entry.key), presentation::count(entry.count(figures)));
    m_status->setSaved(w.savedAt() ? tr("Lagret kl. %1").arg(presentation::timeOfDay(*w.savedAt())) : QString());
    m_status->setFileName(w.name(), m_document.location);
    m_status->setBasis(tr("Timegrunnlag: %1 t per årsverk").arg(presentation::shortNumber(municipality.basis.value())));
    setWindowTitle(tr("%1 – Verdiflyt").arg(w.name()));
    m_status->setPageText(m_pages->currentPage() ? m_pages->currentPage()->statusText() : QString());
    refreshPageActions();
}

void MainWindow::rememberRecent()
{
    if (m_document.location.isEmpty() || !m_settings.remembersRecent())
        return;
    const QString name = workspace()->snapshot().municipality().name;
    m_settings.setRecent(presentation::withRecent(
        m_settings.recent(),
        {m_document.location, name.isEmpty() ? workspace()->name() : name, workspace()->clock().now()}));
    refreshRecent();
}

void MainWindow::refreshRecent()
{
    m_welcome->refresh();
    m_actions.recentMenu->clear();
    const auto recent = m_settings.recent();
    m_actions.recentMenu->setEnabled(!recent.empty());
    for (const RecentDocument &document : recent) {
        QString title = document.title + u" – "_s + presentation::placeText(document);
        QAction *action = m_actions.recentMenu->addAction(title.replace(u"&"_s, u"&&"_s));
        action->setIcon(icon(document.isServer() ? "server"_L1 : "file"_L1));
        connect(action, &QAction::triggered, this, [this, location = document.location] { openLocation(location); });
    }
}

void MainWindow::closeDocument()
{
    closePages();
    m_document.imports.reset();
    m_document = {};
    m_searchModel->setSnapshot(nullptr);
    m_messages->clear();
    qDeleteAll(m_pageActions);
    m_pageActions.clear();
    showWelcome();
}

void MainWindow::showWelcome()
{
    m_welcome->refresh();
    m_stack->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
    m_status->setSaved({});
    m_status->setFileName(tr("Ingen fil åpen"));
    m_status->setPageText({});
    m_status->setBasis(tr("Verdiflyt %1").arg(QCoreApplication::applicationVersion()));
    setWindowTitle(tr("Verdiflyt"));
    refreshEnabled();
}

} // namespace vf::gui
