// Gevinster: the register with its inspector, and the page of one gain. Opens gains through the Navigator, so that the
// way back is the shell's.
#pragma once

#include "gui/pages/page.h"

class QSplitter;
class QStackedWidget;

namespace vf::gui {

class EmptyState;
class GainInspector;
class GainRegisterView;
class GainView;
class PageHeader;

class GainsPage : public Page
{
    Q_OBJECT
public:
    explicit GainsPage(const PageContext &context, QWidget *parent = nullptr);

    QLatin1StringView key() const override { return QLatin1StringView("gains"); }
    QString title() const override { return tr("Gevinster"); }
    QAction *newAction() override { return m_new; }
    QAction *inspectorAction() override { return m_showInspector; }
    QAction *printAction() override;
    void focusFilter() override;
    QString statusText() const override;
    void showGain(const std::optional<domain::GainId> &gain) override;
    void showFollowUp(QLatin1StringView kind) override;
    void showAllGains() override;
    void showGainsFound(domain::SourceTool tool) override;
    void refresh() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    void buildRegister();
    void connectParts();
    void refreshRegister();
    void addGain();
    void addPosting(const domain::GainId &gain);
    void store(const domain::Gain &before, const domain::Gain &after);
    void editMany(const std::vector<domain::GainId> &gains);
    void chooseImport();
    void showInspector();
    bool isGainShown() const;

    QAction *m_new;
    QAction *m_import;
    QAction *m_showInspector;
    PageHeader *m_header;
    QStackedWidget *m_stack; ///< register or one gain
    QWidget *m_registerPage;
    QStackedWidget *m_content; ///< the register itself, or the way out of an empty one
    EmptyState *m_empty;
    GainRegisterView *m_register;
    GainInspector *m_inspector = nullptr;
    QSplitter *m_splitter;
    GainView *m_gain;
    bool m_registerStale = true;
    std::optional<domain::GainId> m_added; ///< chosen as soon as the register knows it
};

} // namespace vf::gui
