// Page Interessenter: the stakeholders of one analysis as a table that is typed into, their influence and interest as a
// matrix, what there is to warn about, and every detail of the chosen one.
#pragma once

#include "gui/pages/page.h"
#include "presentation/edit_queue.h"

class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace vf::presentation {
class StakeholderEffectModel;
class StakeholderModel;
}

namespace vf::gui {

class ElidedLabel;
class EmptyState;
class InlineMessage;
class PageHeader;
class SegmentedControl;
class StakeholderDetails;
class StakeholderSide;
class TypedTableView;

class StakeholdersPage : public Page
{
    Q_OBJECT
public:
    explicit StakeholdersPage(const PageContext &context, QWidget *parent = nullptr);

    static constexpr QLatin1StringView pageKey{"stakeholders"};
    QLatin1StringView key() const override { return pageKey; }
    QString title() const override { return tr("Interessenter"); }
    QAction *newAction() override { return m_new; }
    QAction *inspectorAction() override { return m_toggleInspector; }
    QAction *printAction() override { return m_print; }
    void focusFilter() override;
    QString statusText() const override;
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildBar();
    void buildTable();
    void buildEffects();
    void buildEmpty();
    void connectAll();
    void applyMetrics();
    void fitToWidth();
    void fillChoice();
    void fillAll();
    void fillEmpty();
    void showCurrent();
    void choose(const std::optional<domain::StakeholderAnalysisId> &analysis);
    const domain::StakeholderAnalysis *analysis() const;
    std::vector<const domain::StakeholderAnalysis *> others() const;
    void tell(const QString &title, const QString &sentence);

    void addAnalysis();
    void editAnalysis();
    void removeAnalysis();
    void takeTemplate();
    void importRows();
    void openPrint();
    /// The table of stakeholders, or that of the effects on them.
    TypedTableView *shownTable() const;
    QUuid currentKey() const; ///< the stakeholder of its current row
    void showTable(int which);
    void fitEffects();
    void showHints(); ///< the keys of the shown table
    /// Stores where the matrix has put a stakeholder, in one step.
    void place(const QUuid &stakeholder, domain::Engagement influence, domain::Engagement interest);

    presentation::EditQueue m_edits;
    presentation::StakeholderModel *m_model;
    presentation::StakeholderEffectModel *m_effects;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_body;
    InlineMessage *m_advice;
    InlineMessage *m_message;
    QWidget *m_bar = nullptr;
    QComboBox *m_choice;
    ElidedLabel *m_owner;
    QSplitter *m_splitter;
    QSplitter *m_left;
    QStackedWidget *m_tables;
    TypedTableView *m_table;
    TypedTableView *m_effectTable;
    SegmentedControl *m_switch;
    QWidget *m_hints;
    StakeholderDetails *m_details;
    StakeholderSide *m_side;
    QPushButton *m_newButton = nullptr;
    QAction *m_new = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_import = nullptr;
    QAction *m_template = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_print = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_allColumns = nullptr;
    QAction *m_toggleInspector = nullptr;
    std::optional<domain::StakeholderAnalysisId> m_chosen;
    std::optional<bool> m_sideWanted; ///< what the user chose at this width
    bool m_divided = false; ///< the panes have got their first sizes
    bool m_filling = false;
    bool m_hasOwners = false;
};

} // namespace vf::gui
