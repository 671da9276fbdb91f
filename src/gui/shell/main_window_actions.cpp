#include "gui/shell/main_window.h"

#include "gui/shell/message_area.h"
#include "gui/shell/navigation_pane.h"
#include "gui/shell/page_stack.h"
#include "gui/shell/per_date_control.h"
#include "gui/shell/search_box.h"
#include "gui/shell/shortcut_page.h"
#include "gui/shell/status_line.h"
#include "gui/widgets/dialogs.h"
#include "presentation/action_text.h"
#include "presentation/format.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::ImportKind;

void MainWindow::connectActions()
{
    const ShellActions &a = m_actions;
    connect(a.newFile, &QAction::triggered, this, &MainWindow::newFile);
    connect(a.openFile, &QAction::triggered, this, &MainWindow::askForFile);
    connect(a.openSample, &QAction::triggered, this, [this] { openSample(); });
    connect(a.openWorkshopSample, &QAction::triggered, this, [this] { openSample(u"harstad"_s); });
    connect(a.openServer, &QAction::triggered, this, [this] { askForServer({}); });
    connect(a.saveCopy, &QAction::triggered, this, &MainWindow::saveCopy);
    connect(a.workshop, &QAction::triggered, this, &MainWindow::setWorkshop);
    connect(a.print, &QAction::triggered, this, &MainWindow::print);
    connect(a.closeFile, &QAction::triggered, this, &MainWindow::closeDocument);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    const std::pair<QAction *, ImportKind> imports[] = {{a.importUnits, ImportKind::Units},
                                                        {a.importStatus, ImportKind::UnitStatus},
                                                        {a.importGains, ImportKind::Gains},
                                                        {a.importPostings, ImportKind::Postings},
                                                        {a.importConfirmations, ImportKind::Confirmations},
                                                        {a.importMeasurements, ImportKind::Measurements},
                                                        {a.importValueStream, ImportKind::ValueStream},
                                                        {a.importStakeholders, ImportKind::Stakeholders},
                                                        {a.importPlan, ImportKind::Plan}};
    for (const auto &[action, kind] : imports)
        connect(action, &QAction::triggered, this, [this, kind = kind] { importFile(kind); });
    connect(a.undo, &QAction::triggered, this, [this] { workspace()->undo(); });
    connect(a.redo, &QAction::triggered, this, [this] { workspace()->redo(); });
    connect(a.newItem, &QAction::triggered, this, &MainWindow::newOnPage);
    connect(a.municipality, &QAction::triggered, this, &MainWindow::editMunicipality);
    connect(a.filter, &QAction::triggered, this, [this] {
        if (m_pages && m_pages->currentPage())
            m_pages->currentPage()->focusFilter();
    });
    connect(a.back, &QAction::triggered, this, [this] { m_pages->goBack(); });
    connect(a.forward, &QAction::triggered, this, [this] { m_pages->goForward(); });
    connect(a.newGain, &QAction::triggered, this, [this] {
        m_pages->openPage("gains"_L1);
        newOnPage();
    });
    connect(a.openReport, &QAction::triggered, this, [this] { m_pages->openPage("report"_L1); });
    connect(a.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_shortcuts, &ShortcutPage::closed, this, [this] {
        if (m_pages)
            m_stack->setCurrentWidget(m_body);
        else
            showWelcome();
        refreshEnabled();
    });
}

void MainWindow::connectView()
{
    const ShellActions &a = m_actions;
    connect(a.search, &QAction::triggered, m_search, &SearchField::focusAll);
    connect(a.perDate, &QAction::triggered, m_perDate, &PerDateControl::openChoices);
    connect(a.nextPane, &QAction::triggered, this, &MainWindow::focusNextPane);
    connect(a.navigation, &QAction::triggered, this, [this] {
        m_navigationWanted = m_navigation->isRail();
        fitToWidth();
    });
    connect(a.inspector, &QAction::triggered, this, [this] {
        if (QAction *own = m_pages && m_pages->currentPage() ? m_pages->currentPage()->inspectorAction() : nullptr)
            own->trigger();
    });
    connect(m_navigation, &NavigationPane::fullPaneWanted, this, [this] {
        m_navigationWanted = true;
        fitToWidth();
        m_navigation->focusUnits();
    });
    connect(m_navigation, &NavigationPane::moduleChosen, this, [this](const QString &key) {
        if (Page *page = m_pages ? m_pages->page(key) : nullptr)
            m_pages->openPage(page->key());
    });
    connect(m_navigation, &NavigationPane::scopeChosen, this, [this](std::optional<domain::UnitId> scope) {
        if (workspace())
            workspace()->setScope(scope);
    });
    connect(m_perDate, &PerDateControl::dateChosen, this, [this](QDate date) {
        if (workspace())
            workspace()->setAsOf(date);
    });
    connect(m_search, &SearchBox::chosen, this, &MainWindow::chooseHit);
    connect(m_search, &SearchBox::searchBegun, this, [this] {
        // Reading the words of a large database on every edit would be waste: they are read when somebody searches.
        const bool ready = workspace() && workspace()->isLoaded();
        if (!ready)
            m_searchModel->setSnapshot(nullptr);
        else if (m_searchRevision != workspace()->snapshot().revision())
            m_searchModel->setSnapshot(&workspace()->snapshot());
        m_searchRevision = ready ? std::optional(workspace()->snapshot().revision()) : std::nullopt;
    });
}

void MainWindow::chooseHit(const presentation::SearchHit &hit)
{
    if (!m_pages)
        return;
    switch (hit.kind) {
    case presentation::SearchHit::Kind::Page:
        if (Page *page = m_pages->page(hit.page))
            m_pages->openPage(page->key());
        break;
    case presentation::SearchHit::Kind::Gain:
        m_pages->openGain(domain::GainId(hit.id));
        break;
    case presentation::SearchHit::Kind::Unit:
        workspace()->setScope(domain::UnitId(hit.id));
        break;
    }
    if (m_pages->currentPage())
        m_pages->currentPage()->setFocus();
}

void MainWindow::refreshUndo()
{
    const auto name = [](const QString &verb, const QString &namedVerb, bool possible,
                         const application::ActionName &action, QAction *target) {
        const QString words = presentation::actionText(action);
        target->setEnabled(possible);
        QString inMenu = possible ? namedVerb.arg(words) : verb;
        target->setText(inMenu.replace(u"&"_s, u"&&"_s));
        target->setToolTip((possible ? namedVerb.arg(words) : verb)
                           + u" ("_s + target->shortcut().toString(QKeySequence::NativeText) + u')');
    };
    const auto *w = workspace();
    name(tr("Angre"), tr("Angre: %1"), w && w->canUndo(), w ? w->undoName() : application::ActionName(), m_actions.undo);
    name(tr("Gjør om"), tr("Gjør om: %1"), w && w->canRedo(), w ? w->redoName() : application::ActionName(),
         m_actions.redo);
}

void MainWindow::refreshEnabled()
{
    const bool loaded = workspace() && workspace()->isLoaded();
    const bool onPage = loaded && m_stack->currentWidget() == m_body;
    const ShellActions &a = m_actions;
    for (QAction *action : {a.importUnits, a.importStatus, a.importGains, a.importPostings, a.importConfirmations,
                            a.importMeasurements, a.importValueStream, a.importStakeholders, a.importPlan})
        action->setEnabled(onPage && m_document.imports && workspace()->session().mayWrite());
    a.municipality->setEnabled(onPage && workspace()->session().mayWrite());
    a.saveCopy->setEnabled(loaded && !m_documents.serverAddress(m_document.location));
    a.closeFile->setEnabled(m_pages != nullptr);
    a.search->setEnabled(onPage);
    a.perDate->setEnabled(onPage);
    a.navigation->setEnabled(onPage);
    a.nextPane->setEnabled(onPage);
    m_search->setVisible(onPage);
    for (QAction *action : m_toolBar->actions())
        if (QWidget *widget = m_toolBar->widgetForAction(action);
            widget == m_search || widget == m_perDate)
            action->setVisible(onPage);
    for (QAction *action : m_pageActions)
        action->setEnabled(loaded);
    a.gainMenu->menuAction()->setVisible(m_pages && m_pages->page(u"gains"));
    a.reportMenu->menuAction()->setVisible(m_pages && m_pages->page(u"report"));
    refreshPageActions();
    refreshUndo();
    fitToWidth();
}

void MainWindow::refreshPageActions()
{
    const bool onPage = m_pages && m_stack->currentWidget() == m_body && workspace()->isLoaded();
    Page *page = onPage ? m_pages->currentPage() : nullptr;
    QAction *newAction = page ? page->newAction() : nullptr;
    m_actions.newItem->setEnabled(newAction && newAction->isEnabled());
    m_actions.newItem->setText(newAction ? newAction->text() : tr("&Ny på denne siden"));
    m_actions.inspector->setVisible(page && page->inspectorAction());
    m_actions.inspector->setEnabled(m_actions.inspector->isVisible());
    m_actions.workshop->setEnabled(page && page->hasWorkshop());
    if (m_workshop && !m_actions.workshop->isEnabled())
        setWorkshop(false); // one has gone elsewhere
    m_actions.filter->setEnabled(page);
    m_actions.print->setEnabled(page && (page->printAction() || m_pages->page(u"report")));
    m_actions.back->setEnabled(onPage && m_pages->canGoBack());
    m_actions.forward->setEnabled(onPage && m_pages->canGoForward());
    m_actions.newGain->setEnabled(onPage);
    m_actions.openReport->setEnabled(onPage);
}

void MainWindow::newOnPage()
{
    Page *page = m_pages ? m_pages->currentPage() : nullptr;
    if (QAction *action = page ? page->newAction() : nullptr)
        action->trigger();
}

void MainWindow::print()
{
    if (QAction *own = m_pages->currentPage()->printAction())
        own->trigger();
    else
        m_pages->openPage("report"_L1); // what is printed is the report
}

void MainWindow::connectTheme()
{
    const ShellActions &a = m_actions;
    connect(a.larger, &QAction::triggered, this, [this] { setTextPercent(currentTheme().textPercent + 10); });
    connect(a.smaller, &QAction::triggered, this, [this] { setTextPercent(currentTheme().textPercent - 10); });
    connect(a.normalSize, &QAction::triggered, this, [this] { setTextPercent(100); });
    const std::pair<QAction *, ThemeMode> modes[] = {
        {a.themeSystem, ThemeMode::System}, {a.themeLight, ThemeMode::Light}, {a.themeDark, ThemeMode::Dark}};
    for (const auto &[action, mode] : modes) {
        action->setChecked(mode == currentTheme().mode);
        connect(action, &QAction::triggered, this, [this, mode = mode] { setTheme(mode); });
    }
    m_status->setTextSize(tr("Tekst %1").arg(presentation::percent(currentTheme().textPercent / 100.0, 0)));
}

void MainWindow::setTextPercent(int percent)
{
    percent = std::clamp(percent, 80, 300);
    m_settings.setTextPercent(percent);
    applyTheme(*qApp, currentTheme().mode, percent);
    m_status->setTextSize(tr("Tekst %1").arg(presentation::percent(percent / 100.0, 0)));
    fitToWidth();
}

void MainWindow::setTheme(ThemeMode mode)
{
    m_settings.setThemeMode(mode);
    applyTheme(*qApp, mode, currentTheme().textPercent);
}

void MainWindow::focusNextPane()
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_search->hasFocus() || m_perDate->hasFocus())
        m_navigation->focusModules();
    else if (focus && m_navigation->isAncestorOf(focus))
        m_pages->currentPage()->setFocus();
    else
        m_search->focusAll();
}

void MainWindow::showShortcuts()
{
    m_shortcuts->setLines(shortcutLines(m_actions, *m_actions.pagesMenu));
    m_stack->setCurrentWidget(m_shortcuts);
    m_shortcuts->setFocus();
    refreshEnabled();
}

void MainWindow::showAbout()
{
    m_dialogs.tell(this, {Notice::Kind::Information, tr("Om Verdiflyt"),
                          tr("Verdiflyt %1. Verdistrømmer, forbedringer og gevinster i kommunen.")
                              .arg(QApplication::applicationVersion()),
                          tr("Fri programvare under GPL versjon 3 eller nyere. Alt lagres i kommunens egen fil eller på "
                             "kommunens egen server.")});
}

void MainWindow::importFile(ImportKind kind, const QString &forTitle)
{
    if (!m_document.imports)
        return;
    const FileQuestion question{tr("Importer %1").arg(importWord(kind)), {},
                                {tr("Regneark og CSV (*.csv *.txt *.tsv *.xlsx *.ods)"), tr("Alle filer (*)")}, {},
                                tr("Importer")};
    const QStringList paths = kind == ImportKind::ValueStream ? m_dialogs.openFiles(this, question)
                                                              : QStringList(m_dialogs.openFile(this, question));
    if (paths.isEmpty() || paths.front().isEmpty())
        return;
    application::ImportOptions options;
    options.forTitle = forTitle;
    m_document.imports->importFiles(kind, paths, options)
        .then(this, [this, kind](const base::Result<std::vector<presentation::ImportedFile>> &files) {
            if (files)
                m_messages->showImport(kind, *files);
            else
                m_messages->showError(files.error());
        });
}

} // namespace vf::gui
