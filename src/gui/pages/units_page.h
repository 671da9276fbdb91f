// Page Enheter: the organisation as a table per date, with everything about the chosen unit beside it.
#pragma once

#include "gui/pages/page.h"
#include "presentation/unit_tree_model.h"

#include <QHash>

class QCheckBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace vf::gui {

class EmptyState;
class PageHeader;
class SearchField;
class SumRow;
class UnitInspector;

class UnitsPage : public Page
{
    Q_OBJECT
public:
    explicit UnitsPage(const PageContext &context, QWidget *parent = nullptr);

    static constexpr QLatin1StringView pageKey{"units"};
    QLatin1StringView key() const override { return pageKey; }
    QString title() const override { return tr("Enheter"); }
    QAction *newAction() override { return m_new; }
    QAction *inspectorAction() override { return m_toggleInspector; }
    void focusFilter() override;
    QString statusText() const override;
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildTable();
    void buildEmpty();
    void connectAll();
    void applyMetrics();
    void fitToWidth();
    void fillTable();
    void fillSums();
    void keepOpenNodes();
    void select(const std::optional<domain::UnitId> &unit);
    void showChosen();
    void addUnit();

    PageHeader *m_header;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_left;
    QSplitter *m_splitter;
    SearchField *m_filter;
    QCheckBox *m_withInactive;
    QTreeView *m_table;
    SumRow *m_sum;
    presentation::UnitTreeModel *m_model;
    UnitInspector *m_inspector;
    QPushButton *m_newButton = nullptr;
    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_importStatus = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_toggleInspector = nullptr;
    std::optional<domain::UnitId> m_chosen;
    std::optional<bool> m_inspectorWanted; ///< what the user chose at this width
    QHash<QUuid, bool> m_toggled;
    bool m_filling = false;
};

} // namespace vf::gui
