#include "gui/pages/value_stream_inspector.h"

#include "application/services/value_stream_service.h"
#include "gui/accessible/spoken_name.h"
#include "gui/pages/gain_unit_box.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/field_error.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/number_text.h"
#include "presentation/value_stream_texts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::ValueStreamService;
using application::WorkContext;

AnalysisInspector::AnalysisInspector(presentation::EditQueue &edits, QWidget *parent)
    : QScrollArea(parent),
      m_edits(edits),
      m_grid(new QGridLayout),
      m_message(new InlineMessage),
      m_unit(new GainUnitBox),
      m_unitError(new FieldError(m_unit)),
      m_heldOn(new DateField),
      m_goal(new QPlainTextEdit),
      m_remove(new QPushButton(icon("trash"_L1), tr("Slett analyse…")))
{
    setObjectName(u"valuestream.inspector"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
}

void AnalysisInspector::build()
{
    auto *content = new QWidget(this);
    m_message->setObjectName(u"valuestream.inspector.message"_s);
    m_message->setKind(InlineMessage::Kind::Error);
    m_message->setClosable(true);
    m_message->hide();
    connect(m_message, &InlineMessage::closed, m_message, &QWidget::hide);
    auto *heading = new QLabel(tr("Om analysen"));
    setFontRole(heading, FontRole::Section);
    m_remove->setObjectName(u"valuestream.inspector.remove"_s);
    setSmall(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &AnalysisInspector::removeRequested);
    m_grid->setHorizontalSpacing(sized(12));
    m_grid->setVerticalSpacing(sized(2));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    buildFields();
    buildChoices();
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(sized(16), sized(12), sized(16), sized(16));
    column->setSpacing(sized(8));
    column->addWidget(heading);
    column->addWidget(m_message);
    column->addLayout(m_grid);
    column->addSpacing(sized(8));
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    column->addStretch(1);
    setWidget(content);
}

void AnalysisInspector::addWidget(const QString &label, QWidget *widget, QWidget *error, int column, int columns)
{
    if (column == 0)
        m_row += 3;
    auto *title = new QLabel(label);
    setFontRole(title, FontRole::Secondary);
    setTextRole(title, TextRole::Secondary);
    auto *day = qobject_cast<DateField *>(widget);
    title->setBuddy(day ? static_cast<QWidget *>(day->lineEdit()) : widget);
    if (day)
        day->setAccessibleLabel(label);
    else
        setSpokenName(widget, label);
    m_grid->setRowMinimumHeight(m_row, sized(24));
    m_grid->addWidget(title, m_row, column, 1, columns, Qt::AlignBottom);
    m_grid->addWidget(widget, m_row + 1, column, 1, columns, Qt::AlignTop);
    if (error)
        m_grid->addWidget(error, m_row + 2, column, 1, columns);
}

void AnalysisInspector::addText(const QString &name, const QString &label, const QString &field, Reader reader,
                                Shown shown, int column, int columns)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(u"valuestream.inspector."_s + name);
    auto *error = new FieldError(edit);
    addWidget(label, edit, error, column, columns);
    m_texts.push_back({edit, error, field, std::move(reader), std::move(shown), {}});
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] { commit(edit); });
}

void AnalysisInspector::addPlainText(const QString &name, const QString &label, QString Analysis::*member)
{
    addText(
        name, label, name,
        [member](const QString &text, Analysis &analysis) {
            analysis.*member = text;
            return QString();
        },
        [member](const Analysis &analysis) { return analysis.*member; });
}

/// A number above zero, or nothing.
template<class Quantity>
void AnalysisInspector::addOptionalNumber(const QString &name, const QString &label, const QString &help,
                                          std::optional<Quantity> Analysis::*member, int column)
{
    addText(
        name, label, name,
        [member](const QString &text, Analysis &analysis) {
            const auto parsed = presentation::parseNumber(text);
            if (parsed.fault != presentation::NumberFault::None)
                return presentation::faultText(parsed.fault, text);
            if (parsed.value && (*parsed.value <= 0 || *parsed.value > 1e9))
                return tr("Skriv et tall over 0, eller la feltet stå tomt.");
            analysis.*member = parsed.value ? std::optional(Quantity::of(*parsed.value)) : std::nullopt;
            return QString();
        },
        [member](const Analysis &analysis) {
            return analysis.*member ? presentation::shortNumber((analysis.*member)->value()) : QString();
        },
        column, 1);
    m_texts.back().edit->setToolTip(help);
}

void AnalysisInspector::buildFields()
{
    addText(
        u"title"_s, tr("Tjeneste eller prosess"), u"title"_s,
        [](const QString &text, Analysis &analysis) {
            analysis.title = text;
            return text.isEmpty() ? tr("Analysen må ha en tittel.") : QString();
        },
        [](const Analysis &analysis) { return analysis.title; });
    m_unit->setObjectName(u"valuestream.inspector.unit"_s);
    addWidget(tr("Enhet"), m_unit, m_unitError, 0, 2);
    connect(m_unit->lineEdit(), &QLineEdit::editingFinished, this, &AnalysisInspector::commitUnit);
    connect(m_unit, &QComboBox::activated, this, &AnalysisInspector::commitUnit);
    addPlainText(u"trigger"_s, tr("Starter med"), &Analysis::trigger);
    addPlainText(u"end"_s, tr("Slutter med"), &Analysis::end);
    addText(
        u"casesPerYear"_s, tr("Antall per år"), u"casesPerYear"_s,
        [](const QString &text, Analysis &analysis) {
            const auto parsed = presentation::parseNumber(text);
            if (parsed.fault != presentation::NumberFault::None)
                return presentation::faultText(parsed.fault, text);
            if (parsed.value.value_or(0) < 0)
                return tr("Antallet kan ikke være negativt.");
            analysis.casesPerYear = base::CasesPerYear::of(parsed.value.value_or(0));
            return QString();
        },
        [](const Analysis &analysis) { return presentation::shortNumber(analysis.casesPerYear.value()); }, 0, 1);
    addText(
        u"caseUnit"_s, tr("Av hva"), u"caseUnit"_s,
        [](const QString &text, Analysis &analysis) {
            analysis.caseUnit = text;
            return QString();
        },
        [](const Analysis &analysis) { return analysis.caseUnit; }, 1, 1);
    m_texts.back().edit->setPlaceholderText(tr("møter per år"));
    addText(
        u"basis"_s, tr("Timer per årsverk"), u"basis"_s,
        [](const QString &text, Analysis &analysis) {
            const auto basis = presentation::typedBasis(text);
            if (!basis.value)
                return basis.refusal.isEmpty() ? tr("Skriv hvor mange timer et årsverk er.") : basis.refusal;
            analysis.basis = *basis.value;
            return QString();
        },
        [](const Analysis &analysis) { return presentation::shortNumber(analysis.basis.value()); }, 0, 1);
}

template<class E>
void AnalysisInspector::addChoice(QComboBox *&box, const QString &name, const QString &label, E Analysis::*member,
                                  int column, int columns)
{
    box = new QComboBox;
    box->setObjectName(u"valuestream.inspector."_s + name);
    for (const E value : domain::allOf<E>())
        box->addItem(presentation::text(value));
    addWidget(label, box, nullptr, column, columns);
    connect(box, &QComboBox::activated, this, [this, member, name](int index) {
        const E value = domain::allOf<E>()[static_cast<size_t>(index)];
        perform([member, value](Analysis &analysis) { analysis.*member = value; }, name);
    });
}

void AnalysisInspector::buildChoices()
{
    addChoice(m_rule, u"rule"_s, tr("Regel for middel"), &Analysis::rule, 1, 1);
    addChoice(m_days, u"dayConvention"_s, tr("En dag venting er"), &Analysis::dayConvention, 0, 2);
    m_heldOn->lineEdit()->setObjectName(u"valuestream.inspector.heldOn"_s);
    m_heldOn->setToday([this] { return m_edits.workspace().clock().today(); });
    addWidget(tr("Verksted holdt"), m_heldOn, nullptr, 0, 1);
    connect(m_heldOn, &DateField::dateChanged, this, [this](QDate date) {
        if (!m_filling && m_heldOn->isAcceptable())
            perform([date](Analysis &analysis) {
                analysis.heldOn = date.isValid() ? std::optional(date) : std::nullopt;
            }, u"heldOn"_s);
    });
    addChoice(m_status, u"status"_s, tr("Status"), &Analysis::status, 1, 1);
    addOptionalNumber(u"employees"_s, tr("Ansatte som deler tiden"),
                      tr("Hvor mange som får hver sin del av det som spares: minutter per person og uke"),
                      &Analysis::employees, 0);
    addOptionalNumber(u"availableHours"_s, tr("Åpningstid, timer per år"),
                      tr("Tiden sakene kan behandles i, for takten: åpningstid / antall saker"), &Analysis::availableHours, 1);
    addPlainText(u"participants"_s, tr("Deltakere (roller og antall)"), &Analysis::participants);
    m_goal->setObjectName(u"valuestream.inspector.goal"_s);
    m_goal->setTabChangesFocus(true);
    m_goal->setPlaceholderText(tr("Hva gruppen vil oppnå, med deres egne ord"));
    m_goal->setFixedHeight(sized(76));
    m_goal->installEventFilter(this);
    addWidget(tr("Gruppens mål for den ideelle situasjonen"), m_goal, nullptr, 0, 2);
    addPlainText(u"code"_s, tr("ID"), &Analysis::code);
    addPlainText(u"source"_s, tr("Hvor tallene kommer fra"), &Analysis::source);
}

void AnalysisInspector::show(const Analysis &analysis)
{
    const QScopedValueRollback guard(m_filling, true);
    const bool other = m_analysis != analysis.id;
    m_analysis = analysis.id;
    const presentation::Workspace &workspace = m_edits.workspace();
    const bool mayWrite = workspace.session().mayWrite();
    if (other)
        m_message->hide();
    for (TextField &field : m_texts) {
        const QString shown = field.shown(analysis);
        // What somebody is typing, or what was refused, is not overwritten by what else happens.
        if (other || (field.edit->text().trimmed() == field.stored && field.error->text().isEmpty())) {
            field.error->setText({});
            field.edit->setText(shown);
            field.edit->setCursorPosition(0);
        }
        field.stored = shown;
        field.edit->setReadOnly(!mayWrite);
    }
    if (other || !m_unit->lineEdit()->hasFocus()) {
        m_unit->offer(workspace.snapshot(), workspace.asOf(), analysis.unit);
        m_unitError->setText({});
    }
    m_rule->setCurrentIndex(static_cast<int>(analysis.rule));
    m_days->setCurrentIndex(static_cast<int>(analysis.dayConvention));
    m_status->setCurrentIndex(static_cast<int>(analysis.status));
    for (QComboBox *box : {static_cast<QComboBox *>(m_unit), m_rule, m_days, m_status})
        box->setEnabled(mayWrite);
    if (other || m_heldOn->isAcceptable())
        m_heldOn->setDate(analysis.heldOn.value_or(QDate()));
    m_heldOn->setReadOnly(!mayWrite);
    if (other || m_goal->toPlainText() == m_storedGoal)
        m_goal->setPlainText(analysis.goal);
    m_storedGoal = analysis.goal;
    m_goal->setReadOnly(!mayWrite);
    m_remove->setVisible(mayWrite);
}

void AnalysisInspector::commit(QLineEdit *edit)
{
    const auto field =
        std::find_if(m_texts.begin(), m_texts.end(), [edit](const TextField &f) { return f.edit == edit; });
    const Analysis *analysis =
        m_analysis ? m_edits.workspace().snapshot().find<Analysis>(*m_analysis) : nullptr;
    const QString text = edit->text().trimmed();
    if (m_filling || !analysis || edit->isReadOnly())
        return;
    if (text == field->stored) {
        field->error->setText({});
        return;
    }
    Analysis trial = *analysis;
    const QString fault = field->reader(text, trial);
    field->error->setText(fault);
    if (!fault.isEmpty())
        return;
    field->stored = text;
    perform([reader = field->reader, text](Analysis &changed) { reader(text, changed); }, field->field);
}

void AnalysisInspector::commitGoal()
{
    const QString goal = m_goal->toPlainText();
    if (m_filling || goal == m_storedGoal || m_goal->isReadOnly())
        return;
    m_storedGoal = goal;
    perform([goal](Analysis &analysis) { analysis.goal = goal; }, u"goal"_s);
}

void AnalysisInspector::commitUnit()
{
    if (m_filling)
        return;
    const auto unit = m_unit->unit();
    m_unitError->setText(unit ? QString() : tr("Ingen enhet heter det. Velg fra listen."));
    if (unit)
        perform([unit](Analysis &analysis) { analysis.unit = *unit; }, u"unit"_s);
}

void AnalysisInspector::perform(Edit edit, const QString &field)
{
    if (!m_analysis)
        return;
    m_edits.add(
        this,
        [id = *m_analysis, edit](const application::Snapshot &snapshot) -> std::optional<presentation::Intent> {
            const Analysis *before = snapshot.find<Analysis>(id);
            if (!before)
                return std::nullopt;
            Analysis after = *before;
            edit(after);
            if (after == *before)
                return std::nullopt;
            return [before = *before, after](const WorkContext &context) {
                return ValueStreamService(context).editAnalysis(before, after);
            };
        },
        [this, field](const presentation::EditQueue::Outcome &outcome) {
            if (outcome.error)
                tell(*outcome.error, field);
            else
                m_message->hide();
        });
}

void AnalysisInspector::tell(const base::Error &error, const QString &wanted)
{
    const presentation::ErrorText text = presentation::errorText(error);
    for (TextField &field : m_texts)
        if (field.field == wanted && error.code == base::ErrorCode::Invalid)
            return field.error->setText(text.sentences());
    m_message->setTitle(text.title);
    m_message->setText(text.sentences());
    m_message->show();
}

void AnalysisInspector::focusFirstField()
{
    m_texts.front().edit->setFocus();
    m_texts.front().edit->selectAll();
}

bool AnalysisInspector::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_goal && event->type() == QEvent::FocusOut)
        commitGoal();
    return QScrollArea::eventFilter(watched, event);
}

void AnalysisInspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QScrollArea::keyPressEvent(event);
    // What is not stored yet goes back to what is stored.
    for (TextField &field : m_texts)
        if (field.edit->hasFocus()) {
            field.edit->setText(field.stored);
            field.error->setText({});
        }
    if (m_goal->hasFocus())
        m_goal->setPlainText(m_storedGoal);
    Q_EMIT left();
}

} // namespace vf::gui
