// The left side of the window: whose data this is, the pages, and the unit tree that limits every page to a scope.
// Narrow, it is a rail of icons.
#pragma once

#include "presentation/module_list_model.h"
#include "presentation/unit_tree_model.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QListView;
class QToolButton;
class QTreeView;

namespace vf::presentation {
class Workspace;
}

namespace vf::gui {

class ElidedLabel;
class IconLabel;
class SearchField;
class UnitLegend;

class NavigationPane : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationPane(QWidget *parent = nullptr);

    void setModules(std::vector<presentation::Module> modules);
    void setModuleCount(const QString &key, const QString &count);
    void setCurrentModule(const QString &key);
    /// The name of the municipality and what stands below it.
    void setOwner(const QString &name, const QString &detail, bool server);
    /// Shows the tree and the chosen scope as the workspace has them now.
    void showUnits(const presentation::Workspace &workspace);

    void setRail(bool rail);
    bool isRail() const { return m_rail; }
    void focusModules();
    void focusUnits();

Q_SIGNALS:
    void moduleChosen(const QString &key);
    void scopeChosen(std::optional<vf::domain::UnitId> scope);
    /// The user asked the rail for the unit tree.
    void fullPaneWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void applyMetrics();
    void rebuildTree();
    void keepOpenNodes();

    ElidedLabel *m_name;
    ElidedLabel *m_detail;
    IconLabel *m_ownerIcon;
    QListView *m_moduleView;
    presentation::ModuleListModel *m_modules;
    QWidget *m_unitPart;
    QWidget *m_ownerText;
    SearchField *m_filter;
    QTreeView *m_tree;
    presentation::UnitTreeModel *m_units;
    QToolButton *m_railUnits;
    UnitLegend *m_legend;
    const presentation::Workspace *m_workspace = nullptr;
    QHash<QUuid, bool> m_toggled; ///< nodes the user has opened or closed, so that a reset leaves them so
    bool m_rail = false;
    bool m_updating = false;
};

} // namespace vf::gui
