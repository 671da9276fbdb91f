// The parts of page Interessenter as they are put together: actions, the bar above the table, its columns, the empty page.
#include "gui/pages/stakeholder_matrix.h"
#include "gui/accessible/spoken_name.h"
#include "gui/pages/stakeholders_page.h"
#include "gui/pages/typed_table_view.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/action_button.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/page_header.h"
#include "gui/widgets/segmented_control.h"
#include "presentation/stakeholder_effect_model.h"
#include "presentation/stakeholder_model.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::StakeholderModel;

void StakeholdersPage::buildActions()
{
    const auto make = [this](const char *name, const QString &text, QLatin1StringView iconName = {}) {
        auto *action = new QAction(text, this);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        action->setObjectName(u"stakeholders."_s + QLatin1StringView(name));
        return action;
    };
    m_toggleInspector = make("toggleInspector", tr("Vis matrise"));
    m_allColumns = make("allColumns", tr("Flere kolonner"));
    m_allColumns->setCheckable(true);
    m_edit = make("edit", tr("Endre analysen…"), "pencil"_L1);
    m_remove = make("remove", tr("Slett analysen…"), "trash"_L1);
    m_copy = make("copy", tr("Kopier tabell"), "copy"_L1);
    m_print = make("print", tr("Skriv ut…"), "printer"_L1);
    m_template = make("template", tr("Hent interessenter fra en tidligere…"));
    m_import = make("import", tr("Importer…"), "import"_L1);
    m_paste = make("paste", tr("Lim inn fra Excel"), "clipboard-paste"_L1);
    m_new = make("new", tr("Ny interessentanalyse…"), "plus"_L1);
    m_header->setTitle(title());
    for (QAction *action : {m_toggleInspector, m_copy, m_import, m_paste})
        m_header->addButton(action)->setObjectName(u"button."_s + action->objectName());
    m_newButton = m_header->setPrimary(m_new);
    m_newButton->setObjectName(u"button.stakeholders.new"_s);
}

void StakeholdersPage::buildBar()
{
    m_advice->setObjectName(u"stakeholders.advice"_s);
    m_advice->setKind(InlineMessage::Kind::Info);
    m_advice->setText(tr("Bruk roller og grupper, ikke personnavn. Vurderingene kan kreves innsyn i."));
    m_advice->setEdgeToEdge(true);
    m_advice->setClosable(true);
    connect(m_advice, &InlineMessage::closed, m_advice, &QWidget::hide);
    m_message->setObjectName(u"stakeholders.message"_s);
    m_message->setKind(InlineMessage::Kind::Error);
    m_message->setEdgeToEdge(true);
    m_message->setClosable(true);
    m_message->hide();
    connect(m_message, &InlineMessage::closed, m_message, &QWidget::hide);

    m_bar = new QWidget(m_body);
    m_choice->setObjectName(u"stakeholders.choice"_s);
    m_choice->setEditable(true);
    setSpokenName(m_choice, tr("Interessentanalyse"));
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->lineEdit()->setObjectName(u"stakeholders.choice.field"_s);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    auto *label = new QLabel(tr("Analyse"), m_bar);
    label->setBuddy(m_choice);
    setTextRole(label, TextRole::Secondary);
    m_owner->setObjectName(u"stakeholders.owner"_s);
    setFontRole(m_owner, FontRole::Secondary);
    setTextRole(m_owner, TextRole::Secondary);
    auto *more = new QToolButton(m_bar);
    more->setObjectName(u"stakeholders.more"_s);
    more->setIcon(icon("ellipsis"_L1));
    more->setToolTip(tr("Mer om analysen"));
    more->setAccessibleName(tr("Mer om analysen"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->addActions({m_edit, m_template, m_print, m_remove});
    auto *columns = new ActionButton(m_allColumns, ButtonRole::Normal, m_bar);
    columns->setObjectName(u"button.stakeholders.allColumns"_s);
    columns->setCheckable(true);
    connect(m_allColumns, &QAction::toggled, columns, &QPushButton::setChecked);
    auto *row = new QHBoxLayout(m_bar);
    row->setSpacing(sized(12));
    row->addWidget(label);
    row->addWidget(m_choice, 2);
    row->addWidget(more);
    row->addWidget(m_owner, 3);
    row->addWidget(m_switch);
    row->addWidget(columns);
}

void StakeholdersPage::buildTable()
{
    m_table->setAccessibleName(tr("Interessenter"));
    m_table->setTypedDelegate(new StakeholderDelegate(m_table));
    m_table->setColumnRooms({
        {StakeholderModel::Name, 150, 0, false, true},
        {StakeholderModel::Value, 162, 0},
        {StakeholderModel::Consequence, 190, 560, false, true},
        {StakeholderModel::Expectations, 160, 1180, false, true},
        {StakeholderModel::Influence, 88, 720},
        {StakeholderModel::Interest, 88, 720},
        {StakeholderModel::Attitude, 88, 1080},
        {StakeholderModel::Action, 150, 1340, false, true},
        {StakeholderModel::Invited, 104, 1000},
        {StakeholderModel::Involved, 136, 460},
        {StakeholderModel::Category, 120, 0, true},
    });
}

void StakeholdersPage::buildEffects()
{
    m_effectTable->setAccessibleName(tr("Virkning av ideell situasjon"));
    m_effectTable->setTypedDelegate(new StakeholderDelegate(m_effectTable));
    m_effectTable->insertAction()->setVisible(false); // rows come and go in the other table
    m_effectTable->removeAction()->setVisible(false);
    m_tables->addWidget(m_table);
    m_tables->addWidget(m_effectTable);
    m_switch->setObjectName(u"stakeholders.switch"_s);
    m_switch->addSegment(tr("Interessenter"));
    m_switch->addSegment(tr("Virkning"));
    connect(m_switch, &SegmentedControl::currentChanged, this, &StakeholdersPage::showTable);
}

/// Each ideal state takes a narrow column for the word and a wide one for the reason.
void StakeholdersPage::fitEffects()
{
    using presentation::StakeholderEffectModel;
    std::vector<ColumnRoom> rooms{{StakeholderEffectModel::Name, 150, 0, false, true},
                                  {StakeholderEffectModel::Value, 162, 560}};
    for (int ideal = 0; ideal < m_effects->idealCount(); ++ideal) {
        rooms.push_back({StakeholderEffectModel::FirstIdeal + 2 * ideal, 130});
        rooms.push_back({StakeholderEffectModel::FirstIdeal + 2 * ideal + 1, 180, 0, false, true});
    }
    m_effectTable->setColumnRooms(std::move(rooms));
    const bool any = m_effects->idealCount() > 0;
    m_switch->setSegmentEnabled(1, any);
    m_switch->setSegmentToolTip(1, any ? tr("Hva hver ideell situasjon gjør med interessentene: bedre, uendret eller verre, "
                                            "og hvorfor")
                                       : tr("Bare en interessentanalyse av en verdistrøm har en ideell situasjon å vurdere."));
    if (!any)
        m_switch->setCurrentIndex(0);
}

void StakeholdersPage::showHints()
{
    // Rows are moved and removed in the table of stakeholders only.
    const QString text = shownTable() == m_table
                             ? tr("Tab neste felt · Enter neste rad · Alt+↑/↓ flytt · Ctrl+Delete slett rad · Ctrl+V lim inn "
                                  "fra Excel")
                             : tr("Tab neste felt · Enter neste rad · Delete tøm · Ctrl+V lim inn fra Excel");
    m_hints->findChild<ElidedLabel *>()->setText(text);
}

TypedTableView *StakeholdersPage::shownTable() const
{
    return m_tables->currentIndex() == 0 ? m_table : m_effectTable;
}

QUuid StakeholdersPage::currentKey() const
{
    return shownTable() == m_table ? m_model->keyAt(m_table->currentIndex().row())
                                   : m_effects->keyAt(m_effectTable->currentIndex().row());
}

void StakeholdersPage::showTable(int which)
{
    const QUuid key = currentKey();
    m_tables->setCurrentIndex(which);
    m_message->hide();
    setFocusProxy(shownTable());
    m_allColumns->setEnabled(shownTable() == m_table);
    showHints();
    // The same stakeholder, without taking the keyboard from the switch.
    if (const int row = m_effects->rowOf(key); row >= 0 && shownTable() == m_effectTable)
        m_effectTable->setCurrentIndex(m_effects->index(row, presentation::StakeholderEffectModel::FirstIdeal));
    else if (const int at = m_model->rowOf(key); at >= 0 && shownTable() == m_table)
        m_table->setCurrentIndex(m_model->index(at, StakeholderModel::Name));
    fitToWidth();
    showCurrent();
}

void StakeholdersPage::buildEmpty()
{
    m_empty->setObjectName(u"stakeholders.empty"_s);
    m_empty->setIconName("users"_L1);
    m_empty->primaryButton()->setObjectName(u"stakeholders.empty.new"_s);
    m_empty->secondaryButton()->setObjectName(u"stakeholders.empty.sample"_s);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (m_hasOwners)
            addAnalysis();
        else
            navigator().openPage("introductions"_L1);
    });
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] { navigator().openSample("harstad"_L1); });
}

} // namespace vf::gui
