#include "gui/pages/units_inspector.h"

#include "application/services/organisation_service.h"
#include "gui/pages/unit_indicators_dialog.h"
#include "gui/pages/units_dialogs.h"
#include "gui/pages/units_lean_log.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/field_error.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/number_text.h"
#include "presentation/texts.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::OrganisationService;
using application::WorkContext;
using domain::Unit;

namespace {

/// Reads an optional number; `take` gives the unit its value.
template<class Take>
QString readNumber(const QString &text, Take take)
{
    const auto parsed = presentation::parseNumber(text);
    if (parsed.fault != presentation::NumberFault::None)
        return presentation::faultText(parsed.fault, text);
    if (parsed.value && *parsed.value < 0)
        return UnitInspector::tr("Tallet kan ikke være negativt.");
    return take(parsed.value);
}

QString readFte(const QString &text, Unit &unit)
{
    return readNumber(text, [&](std::optional<double> value) {
        unit.fte = value ? std::optional(base::FteCount::of(*value)) : std::nullopt;
        return QString();
    });
}

QString readHeadcount(const QString &text, Unit &unit)
{
    return readNumber(text, [&](std::optional<double> value) {
        if (value && (*value != std::floor(*value) || *value > 1'000'000))
            return UnitInspector::tr("Skriv et helt tall.");
        unit.headcount = value ? std::optional(static_cast<int>(*value)) : std::nullopt;
        return QString();
    });
}

QString readBasis(const QString &text, Unit &unit)
{
    return readNumber(text, [&](std::optional<double> value) {
        if (value && *value <= 0)
            return UnitInspector::tr("Timer per årsverk må være over null. La feltet stå tomt for å bruke kommunens.");
        unit.basis = value ? std::optional(base::HoursPerFte::of(*value)) : std::nullopt;
        return QString();
    });
}

} // namespace

UnitInspector::UnitInspector(presentation::Workspace &workspace, QWidget *parent)
    : QScrollArea(parent), m_workspace(workspace)
{
    setObjectName(u"units.inspector"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
}

void UnitInspector::build()
{
    auto *content = new QWidget(this);
    m_none = new QLabel(tr("Velg en enhet i tabellen for å se og endre den."), content);
    static_cast<QLabel *>(m_none)->setWordWrap(true);
    setTextRole(m_none, TextRole::Secondary);
    m_facts = new QWidget(content);
    buildHead();
    buildFields();
    m_log = new LeanLogPanel(m_workspace, m_facts);

    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_move, 0, Qt::AlignTop);
    auto *facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(sized(8));
    facts->addWidget(m_title);
    facts->addLayout(place);
    facts->addWidget(m_message);
    facts->addSpacing(sized(4));
    facts->addLayout(m_grid);
    auto *indicators = new QPushButton(icon("chart-line"_L1), tr("Måleindikatorer…"), m_facts);
    indicators->setObjectName(u"units.inspector.indicators"_s);
    setSmall(indicators);
    connect(indicators, &QPushButton::clicked, this, [this] {
        if (const Unit *unit = m_unit ? m_workspace.snapshot().findUnit(*m_unit) : nullptr)
            (new UnitIndicatorsDialog(m_workspace, *unit, this))->open();
    });
    facts->addWidget(indicators, 0, Qt::AlignLeft);
    facts->addSpacing(sized(16));
    facts->addWidget(m_log);
    facts->addStretch(1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(sized(16), sized(16), sized(16), sized(16));
    column->addWidget(m_none);
    column->addWidget(m_facts);
    column->addStretch(1);
    setWidget(content);
}

void UnitInspector::buildHead()
{
    m_title = new QLabel(m_facts);
    m_title->setObjectName(u"units.inspector.title"_s);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    setFontRole(m_title, FontRole::Section);
    m_place = new QLabel(m_facts);
    m_place->setWordWrap(true);
    m_place->setTextFormat(Qt::PlainText);
    setFontRole(m_place, FontRole::Secondary);
    setTextRole(m_place, TextRole::Secondary);
    m_message = new InlineMessage(m_facts);
    m_message->setObjectName(u"units.inspector.message"_s);
    m_message->setKind(InlineMessage::Kind::Error);
    m_message->setClosable(true);
    m_message->hide();
    connect(m_message, &InlineMessage::closed, m_message, &QWidget::hide);
    m_move = new QPushButton(icon("corner-down-right"_L1), tr("Flytt…"), m_facts);
    m_move->setObjectName(u"units.inspector.move"_s);
    m_move->setToolTip(tr("Legg enheten under et annet område eller en annen enhet fra en dato"));
    setSmall(m_move);
    connect(m_move, &QPushButton::clicked, this, &UnitInspector::move);
}

void UnitInspector::buildFields()
{
    m_grid = new QGridLayout;
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(sized(12));
    m_grid->setVerticalSpacing(sized(6));
    addTextField("name"_L1, tr("Navn"), u"name"_s,
                 [](const QString &text, Unit &unit) {
                     unit.name = text;
                     return text.isEmpty() ? tr("Enheten må ha et navn.") : QString();
                 },
                 [](const Unit &unit) { return unit.name; });
    addTextField("code"_L1, tr("ID"), u"code"_s,
                 [](const QString &text, Unit &unit) {
                     unit.code = text;
                     return QString();
                 },
                 [](const Unit &unit) { return unit.code; });
    addTextField("leader"_L1, tr("Leder (rolle)"), u"leaderRole"_s,
                 [](const QString &text, Unit &unit) {
                     unit.leaderRole = text;
                     return QString();
                 },
                 [](const Unit &unit) { return unit.leaderRole; });
    addTextField("headcount"_L1, tr("Ansatte"), u"headcount"_s, readHeadcount, [](const Unit &unit) {
        return unit.headcount ? presentation::count(qint64(*unit.headcount)) : QString();
    });
    addTextField("fte"_L1, tr("Årsverk"), u"fte"_s, readFte, [](const Unit &unit) {
        return unit.fte ? presentation::shortNumber(unit.fte->value()) : QString();
    });
    addTextField("basis"_L1, tr("Timer per årsverk"), u"basis"_s, readBasis, [](const Unit &unit) {
        return unit.basis ? presentation::shortNumber(unit.basis->value()) : QString();
    });
    addDateField("activeFrom"_L1, tr("Aktiv fra"), u"activeFrom"_s, &Unit::activeFrom);
    addDateField("activeTo"_L1, tr("Aktiv til og med"), u"activeTo"_s, &Unit::activeTo);
    m_pilot = new QCheckBox(tr("Pilot: blant de første som innførte Lean"), m_facts);
    m_pilot->setObjectName(u"units.inspector.pilot"_s);
    m_grid->addWidget(m_pilot, m_row++, 0, 1, 2);
    connect(m_pilot, &QCheckBox::clicked, this,
            [this](bool on) { perform([on](Unit &unit) { unit.pilot = on; }, {}); });
}

QLabel *UnitInspector::addLabel(const QString &text, int row)
{
    auto *label = new QLabel(text, m_facts);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    label->setMinimumHeight(sized(32));
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_labels.push_back(label);
    return label;
}

void UnitInspector::addTextField(QLatin1StringView name, const QString &label, const QString &errorField, Reader reader,
                                 std::function<QString(const Unit &)> shown)
{
    auto *edit = new QLineEdit(m_facts);
    edit->setObjectName(u"units.inspector."_s + name);
    edit->setAccessibleName(label);
    auto *error = new FieldError(edit, m_facts);
    addLabel(label, m_row)->setBuddy(edit);
    m_grid->addWidget(edit, m_row++, 1);
    m_grid->addWidget(error, m_row++, 1);
    m_texts.push_back({edit, error, errorField, std::move(reader), std::move(shown), {}});
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] { commit(edit); });
}

void UnitInspector::addDateField(QLatin1StringView name, const QString &label, const QString &errorField,
                                 std::optional<QDate> Unit::*member)
{
    auto *field = new DateField(m_facts);
    field->lineEdit()->setObjectName(u"units.inspector."_s + name);
    field->setAccessibleLabel(label);
    field->setToday([this] { return m_workspace.clock().today(); });
    addLabel(label, m_row)->setBuddy(field->lineEdit());
    m_grid->addWidget(field, m_row++, 1);
    m_dates.push_back({field, errorField, member});
    connect(field, &DateField::dateChanged, this, [this, field, member, errorField](QDate date) {
        if (m_filling || !field->isAcceptable())
            return;
        perform([member, date](Unit &unit) { unit.*member = date.isValid() ? std::optional(date) : std::nullopt; },
                errorField);
    });
}

void UnitInspector::showUnit(const std::optional<domain::UnitId> &unit)
{
    const Unit *found = unit ? m_workspace.snapshot().findUnit(*unit) : nullptr;
    const bool other = unit != m_unit;
    m_unit = found ? unit : std::nullopt;
    m_none->setVisible(!found);
    m_facts->setVisible(found);
    if (!found)
        return;
    if (other) {
        m_message->hide();
        for (TextField &field : m_texts) {
            field.error->setText({});
            field.edit->setModified(false);
            field.stored.clear();
            field.edit->clear();
        }
        verticalScrollBar()->setValue(0);
    }
    fill(*found);
    m_log->showUnit(*unit);
}

void UnitInspector::fill(const Unit &unit)
{
    const QScopedValueRollback guard(m_filling, true);
    m_title->setText(unit.name);
    const auto tree = m_workspace.snapshot().treeOn(m_workspace.asOf());
    const auto index = tree.indexOf(unit.id);
    const auto above = index ? tree.parentOf(*index) : std::nullopt;
    m_place->setText(tr("%1 under %2").arg(presentation::text(unit.kind),
                                           above ? m_workspace.snapshot().units()[*above].name : tr("kommunen")));
    const bool mayWrite = m_workspace.session().mayWrite();
    for (TextField &field : m_texts) {
        const QString shown = field.shown(unit);
        // What somebody is typing, or what was refused, is not overwritten by what else happens.
        const bool untouched = field.edit->text().trimmed() == field.stored && field.error->text().isEmpty();
        if (untouched)
            field.edit->setText(shown);
        field.stored = shown;
        field.edit->setReadOnly(!mayWrite);
        if (untouched && !field.edit->hasFocus())
            field.edit->setCursorPosition(0);
    }
    for (TextField &field : m_texts)
        if (field.errorField == "basis"_L1)
            field.edit->setPlaceholderText(
                tr("%1 (kommunens)").arg(presentation::shortNumber(m_workspace.snapshot().municipality().basis.value())));
    for (const DateEntry &entry : m_dates) {
        if (entry.field->isAcceptable())
            entry.field->setDate((unit.*entry.member).value_or(QDate()));
        entry.field->setReadOnly(!mayWrite);
    }
    m_pilot->setChecked(unit.pilot);
    m_pilot->setEnabled(mayWrite);
    m_move->setVisible(mayWrite);
}

void UnitInspector::commit(QLineEdit *edit)
{
    const auto field = std::find_if(m_texts.begin(), m_texts.end(), [edit](const TextField &f) { return f.edit == edit; });
    const Unit *unit = m_unit ? m_workspace.snapshot().findUnit(*m_unit) : nullptr;
    const QString text = edit->text().trimmed();
    if (m_filling || !unit || edit->isReadOnly())
        return;
    if (text == field->stored) {
        field->error->setText({});
        return;
    }
    Unit trial = *unit;
    const QString fault = field->reader(text, trial);
    field->error->setText(fault);
    if (!fault.isEmpty())
        return;
    if (trial == *unit) { // the same value written in another way
        field->stored = field->shown(*unit);
        edit->setText(field->stored);
        return;
    }
    field->stored = text;
    perform([reader = field->reader, text](Unit &changed) { reader(text, changed); }, field->errorField);
}

void UnitInspector::perform(Edit edit, const QString &errorField)
{
    if (!m_unit)
        return;
    m_waiting.push_back({*m_unit, std::move(edit), errorField});
    performNext();
}

void UnitInspector::performNext()
{
    if (m_performing || m_waiting.empty())
        return;
    const WaitingEdit next = m_waiting.front();
    m_waiting.pop_front();
    const Unit *before = m_workspace.snapshot().findUnit(next.unit);
    if (!before) // somebody has removed it meanwhile
        return performNext();
    Unit after = *before;
    next.edit(after);
    m_performing = true;
    m_workspace
        .perform([before = *before, after](const WorkContext &context) {
            return OrganisationService(context).editUnit(before, after);
        }, presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this, field = next.errorField](const presentation::ActionResult &outcome) {
            m_performing = false;
            if (outcome)
                m_message->hide();
            else
                tell(outcome.error(), field);
            if (m_unit)
                showUnit(m_unit);
            performNext();
        });
}

void UnitInspector::tell(const base::Error &error, const QString &errorField)
{
    const presentation::ErrorText text = presentation::errorText(error);
    for (TextField &field : m_texts)
        if (field.errorField == errorField && error.code == base::ErrorCode::Invalid)
            return field.error->setText(text.sentences());
    m_message->setTitle(text.title);
    m_message->setText(text.sentences());
    m_message->show();
}

void UnitInspector::move()
{
    const Unit *unit = m_unit ? m_workspace.snapshot().findUnit(*m_unit) : nullptr;
    if (!unit)
        return;
    MoveUnitDialog dialog(m_workspace.snapshot(), *unit, m_workspace.asOf(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_workspace.perform([id = *m_unit, to = dialog.parentUnit(), from = dialog.from()](const WorkContext &context) {
        return OrganisationService(context).moveUnit(id, to, from);
    });
}

void UnitInspector::focusFirstField()
{
    if (m_unit && !m_texts.empty()) {
        m_texts.front().edit->setFocus();
        m_texts.front().edit->selectAll();
    }
}

void UnitInspector::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        for (QLabel *label : m_labels)
            label->setMinimumHeight(sized(32));
}

void UnitInspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        // What is not stored yet goes back to what is stored.
        if (auto *edit = qobject_cast<QLineEdit *>(focusWidget()))
            for (TextField &field : m_texts)
                if (field.edit == edit) {
                    edit->setText(field.stored);
                    field.error->setText({});
                }
        Q_EMIT left();
        return;
    }
    QScrollArea::keyPressEvent(event);
}

} // namespace vf::gui
