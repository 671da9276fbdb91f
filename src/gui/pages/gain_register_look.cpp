// How the register is looked at: columns, saved views, the limit to one tool, and editing of several gains.
#include "gui/pages/gain_register_view.h"

#include "gui/shell/form_dialog.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/search_field.h"
#include "presentation/texts.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::GainRegisterModel;
using presentation::RegisterLook;

namespace {

void prepare(QToolButton *button, QLatin1StringView name, QLatin1StringView sign, const QString &words)
{
    button->setObjectName(QString(name));
    button->setText(words);
    button->setIcon(icon(sign));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    setSmall(button);
}

} // namespace

void GainRegisterView::buildMenus()
{
    prepare(m_views, "gains.views"_L1, "bookmark-plus"_L1, tr("Visninger"));
    prepare(m_columns, "gains.columns"_L1, "columns-2"_L1, tr("Kolonner"));
    prepare(m_limit, "gains.limit"_L1, "x"_L1, {});
    m_limit->hide();
    m_limit->setToolTip(tr("Vis gevinster fra alle verktøy"));
    m_editMany->setObjectName(u"gains.editMany"_s);
    setSmall(m_editMany);
    m_editMany->hide();
    auto *columns = new QMenu(m_columns);
    columns->setObjectName(u"gains.columns.menu"_s);
    m_columns->setMenu(columns);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] { offerColumns(columns); });
    auto *views = new QMenu(m_views);
    views->setObjectName(u"gains.views.menu"_s);
    m_views->setMenu(views);
    connect(views, &QMenu::aboutToShow, this, [this, views] { fillViews(views); });
    connect(m_limit, &QToolButton::clicked, this, [this] { setTool({}); });
    connect(m_editMany, &QPushButton::clicked, this, [this] { Q_EMIT editManyRequested(selectedGains()); });
}

bool GainRegisterView::isColumnWanted(int column) const
{
    return presentation::isUsualColumn(column) ? !m_unwantedColumns.contains(column) : m_wantedColumns.contains(column);
}

void GainRegisterView::offerColumns(QMenu *menu)
{
    menu->clear();
    for (int column = 1; column < GainRegisterModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(u"gains.column.%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(isColumnWanted(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_wantedColumns.removeAll(column);
            m_unwantedColumns.removeAll(column);
            if (on != presentation::isUsualColumn(column))
                (on ? m_wantedColumns : m_unwantedColumns) << column;
            fitColumns();
        });
    }
}

void GainRegisterView::setTool(std::optional<domain::SourceTool> tool)
{
    m_limit->setVisible(tool.has_value());
    if (tool) {
        m_limit->setText(presentation::text(*tool));
        m_limit->setAccessibleName(tr("Bare %1. Vis gevinster fra alle verktøy").arg(presentation::text(*tool)));
    }
    m_model->setTool(tool);
    showSums();
    Q_EMIT currentChanged();
}

void GainRegisterView::limitTo(presentation::GainView view, std::optional<domain::SourceTool> tool)
{
    m_filter->clear();
    setTool(tool);
    setView(view);
}

RegisterLook GainRegisterView::look() const
{
    RegisterLook look;
    look.view = m_model->view();
    look.grouping = m_model->grouping();
    look.tool = m_model->tool();
    look.filter = m_filter->text().simplified();
    const QHeaderView *header = m_table->horizontalHeader();
    look.sortColumn = header->sortIndicatorSection() < GainRegisterModel::ColumnCount ? header->sortIndicatorSection() : -1;
    look.sortOrder = header->sortIndicatorOrder();
    look.shown = m_wantedColumns;
    look.hidden = m_unwantedColumns;
    return look;
}

void GainRegisterView::setLook(const RegisterLook &look)
{
    m_wantedColumns = look.shown;
    m_unwantedColumns = look.hidden;
    m_filter->setText(look.filter);
    m_grouping->setCurrentIndex(m_grouping->findData(static_cast<int>(look.grouping)));
    setTool(look.tool);
    setView(look.view);
    m_table->horizontalHeader()->setSortIndicator(look.sortColumn, look.sortOrder);
    fitColumns();
}

void GainRegisterView::offerViews(const std::vector<application::SavedView> &views, bool mayWrite)
{
    m_savedViews = views;
    m_mayWrite = mayWrite;
    std::sort(m_savedViews.begin(), m_savedViews.end(), [](const application::SavedView &a, const application::SavedView &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    followSelection();
}

void GainRegisterView::fillViews(QMenu *menu)
{
    menu->clear();
    const RegisterLook present = look();
    for (const application::SavedView &view : m_savedViews) {
        const RegisterLook saved = presentation::registerLookFrom(view.definition);
        QAction *action = menu->addAction(view.name);
        action->setCheckable(true);
        action->setChecked(saved == present);
        connect(action, &QAction::triggered, this, [this, saved] { setLook(saved); });
    }
    if (m_savedViews.empty())
        menu->addAction(tr("Ingen lagrede visninger"))->setEnabled(false);
    menu->addSeparator();
    QAction *usual = menu->addAction(tr("Vanlig visning"));
    usual->setObjectName(u"gains.views.usual"_s);
    connect(usual, &QAction::triggered, this, [this] { setLook({}); });
    QAction *save = menu->addAction(icon("bookmark-plus"_L1), tr("Lagre visningen…"));
    save->setObjectName(u"gains.views.save"_s);
    save->setEnabled(m_mayWrite);
    connect(save, &QAction::triggered, this, &GainRegisterView::askForName);
    if (m_savedViews.empty())
        return;
    QMenu *remove = menu->addMenu(icon("trash"_L1), tr("Slett visning"));
    remove->setEnabled(m_mayWrite);
    for (const application::SavedView &view : m_savedViews)
        connect(remove->addAction(view.name), &QAction::triggered, this,
                [this, id = view.id] { Q_EMIT removeViewRequested(id); });
}

void GainRegisterView::askForName()
{
    auto *dialog = new FormDialog(u"saveView"_s, tr("Lagre visningen"), tr("Lagre visningen"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *name = new QLineEdit(dialog);
    name->setObjectName(u"saveView.name"_s);
    dialog->addField(tr("Navn"), name);
    dialog->addText(tr("Visningen husker utvalg, filter, gruppering, sortering og kolonner. Alle som bruker basen, kan velge "
                       "den. Samme navn som før erstatter den gamle."));
    connect(dialog, &FormDialog::submitted, this, [this, dialog, name] {
        if (name->text().simplified().isEmpty())
            return dialog->setFieldError(name, tr("Skriv et navn."));
        Q_EMIT saveViewRequested(name->text().simplified(), presentation::toText(look()));
        dialog->accept();
    });
    dialog->open();
}

std::vector<domain::GainId> GainRegisterView::selectedGains() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    std::vector<domain::GainId> gains;
    for (const QModelIndex &row : rows)
        if (const domain::GainId gain = m_model->gainAt(row.row()); !gain.isNull())
            gains.push_back(gain);
    return gains;
}

void GainRegisterView::followSelection()
{
    const auto rows = m_table->selectionModel()->selectedRows().size();
    m_editMany->setVisible(m_mayWrite && rows > 1 && selectedGains().size() > 1);
    Q_EMIT currentChanged();
}

} // namespace vf::gui
