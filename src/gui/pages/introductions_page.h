// Page Innføringer: the introductions in scope, the plan of the chosen one as a table with a timeline beside it, and what
// the progress watch finds.
#pragma once

#include "gui/pages/page.h"
#include "presentation/edit_queue.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace vf::presentation {
class IntroductionListModel;
class MilestoneModel;
} // namespace vf::presentation

namespace vf::gui {

class ElidedLabel;
class EmptyState;
class InlineMessage;
class IntroductionSide;
class PageHeader;
class PlanTimeline;
class TypedTableView;

class IntroductionsPage : public Page
{
    Q_OBJECT
public:
    explicit IntroductionsPage(const PageContext &context, QWidget *parent = nullptr);

    static constexpr QLatin1StringView pageKey{"introductions"};
    QLatin1StringView key() const override { return pageKey; }
    QString title() const override { return tr("Innføringer"); }
    QAction *newAction() override { return m_new; }
    QAction *inspectorAction() override { return m_toggleInspector; }
    QString statusText() const override;
    void showIntroduction(const domain::IntroductionId &introduction) override;
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildActions();
    void buildList();
    void buildPlan();
    void buildEmpty();
    void connectAll();
    void applyMetrics();
    void fitToWidth();
    void fitList();
    void fillAll();
    void showCurrent();
    void showPlan();
    void tell(const QString &title, const QString &sentence);

    void addIntroduction();
    void removeIntroduction();
    void addStandardPlan();
    void markDone();
    const domain::Introduction *introduction() const;

    presentation::EditQueue m_edits;
    presentation::IntroductionListModel *m_listModel;
    presentation::MilestoneModel *m_model;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QWidget *m_left;
    QTableView *m_list;
    QWidget *m_plan;
    ElidedLabel *m_planTitle;
    QPushButton *m_doneButton = nullptr;
    QPushButton *m_addButton = nullptr;
    QPushButton *m_standardButton = nullptr;
    InlineMessage *m_message;
    QSplitter *m_chart;
    TypedTableView *m_table;
    PlanTimeline *m_timeline;
    IntroductionSide *m_side;
    QPushButton *m_newButton = nullptr;
    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_done = nullptr;
    QAction *m_addMilestone = nullptr;
    QAction *m_standard = nullptr;
    QAction *m_toggleInspector = nullptr;
    std::optional<domain::IntroductionId> m_chosen;
    std::optional<bool> m_sideWanted; ///< what the user chose at this width
    bool m_divided = false; ///< the panes have got their first sizes
    bool m_filling = false;
};

} // namespace vf::gui
