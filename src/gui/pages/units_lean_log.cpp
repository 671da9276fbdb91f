#include "gui/pages/units_lean_log.h"

#include "application/services/organisation_service.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/delegates.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/lean_log_model.h"
#include "presentation/texts.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::OrganisationService;
using application::WorkContext;
using presentation::LeanLogModel;

LeanLogPanel::LeanLogPanel(presentation::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new LeanLogModel(this)), m_table(new QTableView(this)),
      m_none(new QLabel(tr("Ingen hendelser ennå. Loggen viser når enheten ble informert, fikk opplæring og ble selvgående."), this)),
      m_begin(new QPushButton(icon("plus"_L1), tr("Ny hendelse…"), this)),
      m_remove(new QPushButton(tr("Fjern"), this)), m_message(new InlineMessage(this))
{
    auto *title = new QLabel(tr("Lean-logg"), this);
    setFontRole(title, FontRole::Section);
    m_begin->setObjectName(u"units.leanLog.new"_s);
    m_remove->setObjectName(u"units.leanLog.remove"_s);
    m_remove->setToolTip(tr("Fjern den valgte hendelsen. Kan angres."));
    m_none->setWordWrap(true);
    setTextRole(m_none, TextRole::Secondary);
    setSmall(m_begin);
    setSmall(m_remove);
    m_message->setKind(InlineMessage::Kind::Error);
    m_message->setClosable(true);
    m_message->hide();
    connect(m_message, &InlineMessage::closed, m_message, &QWidget::hide);

    m_table->setObjectName(u"units.leanLog"_s);
    m_table->setAccessibleName(tr("Lean-logg"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::RowHeight::Dense, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    addTableCopy(m_table);
    auto *removeKey = new QAction(tr("Fjern"), m_table);
    removeKey->setShortcut(QKeySequence::Delete);
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(removeKey);
    connect(removeKey, &QAction::triggered, this, &LeanLogPanel::removeChosen);

    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_remove);
    head->addWidget(m_begin);
    m_form = buildForm();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sized(8));
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_form);
    column->addWidget(m_none);
    column->addWidget(m_table);
    connect(m_begin, &QPushButton::clicked, this, &LeanLogPanel::beginAdding);
    connect(m_remove, &QPushButton::clicked, this, &LeanLogPanel::removeChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LeanLogPanel::refreshButtons);
}

QWidget *LeanLogPanel::buildForm()
{
    auto *form = new QFrame(this);
    setGroundRole(form, GroundRole::Window);
    m_date = new DateField(form);
    m_date->setAccessibleLabel(tr("Dato"));
    m_date->setRequired(true);
    m_date->lineEdit()->setObjectName(u"units.leanLog.date"_s);
    m_date->setToday([this] { return m_workspace.clock().today(); });
    m_status = new QComboBox(form);
    m_status->setObjectName(u"units.leanLog.status"_s);
    m_status->setAccessibleName(tr("Status"));
    for (const domain::LeanStatus status : domain::allOf<domain::LeanStatus>())
        m_status->addItem(presentation::text(status), static_cast<int>(status));
    m_note = new QLineEdit(form);
    m_note->setObjectName(u"units.leanLog.note"_s);
    m_note->setAccessibleName(tr("Merknad"));
    m_note->setPlaceholderText(tr("Merknad"));
    m_add = new QPushButton(tr("Legg til"), form);
    m_add->setObjectName(u"units.leanLog.add"_s);
    setButtonRole(m_add, ButtonRole::Primary);
    auto *cancel = new QPushButton(tr("Avbryt"), form);
    cancel->setObjectName(u"units.leanLog.cancel"_s);
    connect(m_add, &QPushButton::clicked, this, &LeanLogPanel::add);
    connect(m_note, &QLineEdit::returnPressed, this, &LeanLogPanel::add);
    connect(m_date->lineEdit(), &QLineEdit::returnPressed, this, &LeanLogPanel::add);
    connect(cancel, &QPushButton::clicked, this, &LeanLogPanel::closeForm);
    auto *escape = new QAction(form);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    form->addAction(escape);
    connect(escape, &QAction::triggered, this, &LeanLogPanel::closeForm);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(sized(12), sized(12), sized(12), sized(12));
    column->setSpacing(sized(8));
    auto *row = new QHBoxLayout;
    row->addWidget(m_date, 1);
    row->addWidget(m_status, 1);
    column->addLayout(row);
    column->addWidget(m_note);
    column->addLayout(buttons);
    form->hide();
    return form;
}

void LeanLogPanel::showUnit(const domain::UnitId &unit)
{
    if (unit != m_unit) {
        closeForm();
        m_message->hide();
    }
    m_unit = unit;
    const auto events = m_workspace.snapshot().leanLog().eventsOf(unit);
    m_model->setEvents({events.begin(), events.end()});
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    const bool mayWrite = m_workspace.session().mayWrite();
    m_begin->setVisible(mayWrite);
    m_remove->setVisible(mayWrite);
    fitTable();
    refreshButtons();
}

void LeanLogPanel::fitTable()
{
    m_none->setVisible(m_model->rowCount() == 0);
    m_table->setVisible(m_model->rowCount() > 0);
    const int rows = std::clamp(m_model->rowCount(), 1, 8);
    m_table->verticalHeader()->setMinimumSectionSize(sized(20));
    m_table->verticalHeader()->setDefaultSectionSize(sized(28));
    m_table->resizeColumnToContents(LeanLogModel::Date);
    m_table->resizeColumnToContents(LeanLogModel::Status);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + rows * sized(28)
                              + 2 * m_table->frameWidth());
    m_table->setMaximumHeight(m_table->minimumHeight());
}

void LeanLogPanel::refreshButtons()
{
    m_remove->setEnabled(m_table->currentIndex().isValid());
}

void LeanLogPanel::beginAdding()
{
    m_form->show();
    m_date->setDate(m_workspace.asOf());
    m_note->clear();
    m_date->lineEdit()->setFocus();
    m_date->lineEdit()->selectAll();
}

void LeanLogPanel::closeForm()
{
    const bool hadKeyboard = m_form->isAncestorOf(focusWidget());
    m_form->hide();
    if (hadKeyboard)
        m_table->setFocus();
}

void LeanLogPanel::add()
{
    if (!m_form->isVisible() || !m_date->isAcceptable() || !m_date->date().isValid())
        return;
    domain::LeanEvent event;
    event.unit = m_unit;
    event.date = m_date->date();
    event.status = static_cast<domain::LeanStatus>(m_status->currentData().toInt());
    event.note = m_note->text().trimmed();
    m_add->setEnabled(false); // once is enough
    m_workspace
        .perform([event](const WorkContext &context) { return OrganisationService(context).addLeanEvent(event); },
                 presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this](const presentation::ActionResult &outcome) {
            m_add->setEnabled(true);
            if (outcome)
                return closeForm();
            const presentation::ErrorText text = presentation::errorText(outcome.error());
            m_message->setTitle(text.title);
            m_message->setText(text.sentences());
            m_message->show();
        });
}

void LeanLogPanel::removeChosen()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !m_workspace.session().mayWrite())
        return;
    m_workspace.perform([id = m_model->eventAt(current.row()).id](const WorkContext &context) {
        return OrganisationService(context).removeLeanEvent(id);
    });
}

} // namespace vf::gui
