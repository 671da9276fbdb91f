// The pages of one open database: makes them, shows one, and keeps the way back (page, gain, scope and date).
// Fulfils the pages' Navigator; what it can't do itself it asks the window for.
#pragma once

#include "gui/shell/page_entry.h"
#include "presentation/visit_history.h"

#include <QStackedWidget>

#include <span>

namespace vf::gui {

class PageStack : public QStackedWidget, public Navigator
{
    Q_OBJECT
public:
    PageStack(presentation::Workspace &workspace, Dialogs &dialogs, std::span<const PageEntry> entries,
              QWidget *parent = nullptr);

    /// Leaves the field that has the keyboard and waits until everything that was typed is stored or refused. Before the
    /// pages go, so that no word is lost.
    void finishEdits();

    Page *currentPage() const { return m_current; }
    Page *page(QStringView key) const;
    const std::vector<Page *> &pages() const { return m_pages; }

    // Navigator
    void openPage(QLatin1StringView key) override;
    void openGain(const domain::GainId &gain) override;
    void openFollowUp(QLatin1StringView kind) override;
    void openGainsFound(domain::SourceTool tool) override;
    void openGainsOf(const domain::UnitId &unit) override;
    void openIntroduction(const domain::IntroductionId &introduction) override;
    void openSample(QLatin1StringView sample) override { Q_EMIT sampleWanted(QString(sample)); }
    void importFile(presentation::ImportKind kind) override { Q_EMIT importWanted(kind, {}); }
    void importStakeholders(const QString &forTitle) override
    {
        Q_EMIT importWanted(presentation::ImportKind::Stakeholders, forTitle);
    }

    void setWorkshop(bool on) override { Q_EMIT workshopWanted(on); }

    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();

Q_SIGNALS:
    /// Another page is shown, or the same one shows something else.
    void moved();
    void sampleWanted(const QString &sample);
    void workshopWanted(bool on);
    /// `forTitle`: what imported stakeholders belong to; else empty.
    void importWanted(vf::presentation::ImportKind kind, const QString &forTitle);

private:
    /// Shows the register; `show` says which of its gains.
    template<class Show>
    void openRegister(Show show);
    void showPage(Page *page);
    void remember();
    void restore(const presentation::Visit &visit);

    presentation::Workspace &m_workspace;
    std::vector<Page *> m_pages;
    Page *m_current = nullptr;
    std::optional<domain::GainId> m_gain;
    presentation::VisitHistory m_history;
    bool m_restoring = false;
};

} // namespace vf::gui
