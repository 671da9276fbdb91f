// What every page of the window is: a view of one workspace with a key, a title and a few doors the shell knows.
// Pages know the workspace and the shell's Navigator, never each other and never storage.
#pragma once

#include "presentation/import_port.h"
#include "presentation/workspace.h"

#include <QWidget>

#include <optional>

class QAction;

namespace vf::gui {

class Dialogs;

/// How a page sends the user elsewhere. The shell implements it and keeps the way back (Alt+←).
class Navigator
{
public:
    Navigator() = default;
    Navigator(const Navigator &) = delete;
    Navigator &operator=(const Navigator &) = delete;
    Navigator(Navigator &&) = delete;
    Navigator &operator=(Navigator &&) = delete;
    virtual ~Navigator() = default;

    /// Shows the page with this key ("overview", "gains", "valuestream", "stakeholders", "introductions", "units", "report").
    virtual void openPage(QLatin1StringView key) = 0;
    /// Shows one gain with its sum and its ledger.
    virtual void openGain(const domain::GainId &gain) = 0;
    /// Shows the register filtered to one kind of follow-up ("without_measurement", "expired", …).
    virtual void openFollowUp(QLatin1StringView kind) = 0;
    /// Shows the register with only the gains that were found with this tool.
    virtual void openGainsFound(domain::SourceTool tool) { Q_UNUSED(tool) }
    /// Limits every page to a unit or service area and shows the register of its gains.
    virtual void openGainsOf(const domain::UnitId &unit) { Q_UNUSED(unit) }
    /// Shows one introduction with its plan and what the progress watch says of it.
    virtual void openIntroduction(const domain::IntroductionId &introduction) { Q_UNUSED(introduction) }
    /// The way out of an empty page: opens a sample municipality as an untitled copy. Harstad has the workshops.
    virtual void openSample(QLatin1StringView sample) { Q_UNUSED(sample) }
    void openSample() { openSample(QLatin1StringView("vestre-toten")); }
    /// Asks for a file of this kind, imports it and shows the outcome above the page.
    virtual void importFile(presentation::ImportKind kind) { Q_UNUSED(kind) }
    /// The same for stakeholders, which belong to an analysis or an introduction (ImportOptions::forTitle).
    virtual void importStakeholders(const QString &forTitle) { Q_UNUSED(forTitle) }
    /// Shows the page alone on the whole screen, with larger text, and back (Page::setWorkshop).
    virtual void setWorkshop(bool on) { Q_UNUSED(on) }
};

/// What a page is given; all of it outlives the page.
struct PageContext
{
    presentation::Workspace &workspace;
    Dialogs &dialogs;
    Navigator &navigator;
};

class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    /// Stable: for navigation, settings and screenshots.
    virtual QLatin1StringView key() const = 0;
    /// The word in the navigation.
    virtual QString title() const = 0;
    /// The page's "Ny …" (Ctrl+Shift+N); nullptr when it has none.
    virtual QAction *newAction() { return nullptr; }
    /// Puts the caret in the page's filter (Ctrl+F); does nothing on a page without one.
    virtual void focusFilter() {}
    /// What the status bar says in the middle: "13 rader · 1 valgt". The page emits statusChanged when it changes.
    virtual QString statusText() const { return {}; }

    /// The page's own printing (Ctrl+P); nullptr when it has none, and then Ctrl+P goes to the report.
    virtual QAction *printAction() { return nullptr; }
    /// Shows and hides the page's inspector (Ctrl+I); nullptr when it has none.
    virtual QAction *inspectorAction() { return nullptr; }
    /// The page can be shown alone before a workshop (F11).
    virtual bool hasWorkshop() const { return false; }
    /// The window has given the page the whole screen, or taken it back.
    virtual void setWorkshop(bool on) { Q_UNUSED(on) }
    /// Shows one gain, or the register when `gain` is empty. Called by the shell for Navigator::openGain, openPage and
    /// the way back; only the page of the gains does something. It asks the Navigator when its user opens a gain.
    virtual void showGain(const std::optional<domain::GainId> &gain) { Q_UNUSED(gain) }
    /// Shows the register filtered to one kind of follow-up; only the page of the gains does something.
    virtual void showFollowUp(QLatin1StringView kind) { Q_UNUSED(kind) }

    /// Shows the register with every gain in the scope; only the page of the gains does something.
    virtual void showAllGains() {}
    /// Shows the register with only one tool's gains; only the page of the gains does something.
    virtual void showGainsFound(domain::SourceTool tool) { Q_UNUSED(tool) }
    /// Shows one introduction; only their page does something.
    virtual void showIntroduction(const domain::IntroductionId &introduction) { Q_UNUSED(introduction) }

    /// Shows the workspace as it is now. Called when the page comes into view and something has changed since last;
    /// a page that is not in view does no work.
    virtual void refresh() = 0;

    /// "Hele kommunen · per 31.12.2017": what the page's figures are limited to.
    QString scopeText() const;

Q_SIGNALS:
    void statusChanged();

protected:
    void showEvent(QShowEvent *event) override;
    presentation::Workspace &workspace() const { return m_context.workspace; }
    Dialogs &dialogs() const { return m_context.dialogs; }
    Navigator &navigator() const { return m_context.navigator; }

private:
    void markStale();

    PageContext m_context;
    bool m_stale = true;
};

} // namespace vf::gui
