#include "gui/pages/gain_fields.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/field_error.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/texts.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace vf::gui {

using namespace Qt::StringLiterals;
using domain::Gain;

GainFields::GainFields(Extent extent, const QString &name, std::function<QDate()> today, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_grid(new QGridLayout(this))
{
    m_grid->setColumnStretch(1, 1);
    applyMetrics();
    addSection(tr("Ansvar"));
    addRole(u"owner"_s, tr("Gevinsteier"), &Gain::owner);
    addRole(u"responsible"_s, tr("Gevinstansvarlig"), &Gain::responsible);
    if (extent == Extent::Brief)
        return;
    addPlan(today);
    addOrigin();
    addSection(tr("Vurdering"));
    addText(u"assumptions"_s, tr("Forutsetninger"), &Gain::assumptions);
    addText(u"risk"_s, tr("Risiko"), &Gain::risk);
}

void GainFields::addSection(const QString &title)
{
    auto *label = new QLabel(title, this);
    setFontRole(label, FontRole::BodySemibold);
    const int row = m_grid->rowCount();
    m_grid->setRowMinimumHeight(row, row > 1 ? sized(8) : 0);
    m_grid->addWidget(label, row + 1, 0, 1, 2);
}

void GainFields::addRow(const QString &label, QWidget *field, QWidget *error)
{
    auto *title = new QLabel(label, this);
    setTextRole(title, TextRole::Secondary);
    title->setBuddy(field);
    const int row = m_grid->rowCount();
    m_grid->addWidget(title, row, 0, qobject_cast<DateField *>(field) ? Qt::AlignTop : Qt::AlignVCenter);
    if (qobject_cast<DateField *>(field)) // it holds its own line of error below
        title->setContentsMargins(0, sized(7), 0, 0);
    m_grid->addWidget(field, row, 1);
    if (error)
        m_grid->addWidget(error, row + 1, 1);
}

void GainFields::addLine(const QString &key, const QString &label, std::function<QString(const Gain &)> read,
                         std::function<QString(Gain &, const QString &)> write)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(m_name + u'.' + key);
    edit->setAccessibleName(label);
    auto *error = new FieldError(edit, this);
    addRow(label, edit, error);
    m_lines.push_back({key, edit, error, std::move(read), std::move(write)});
    const size_t at = m_lines.size() - 1;
    connect(edit, &QLineEdit::editingFinished, this, [this, at] { take(m_lines[at]); });
}

void GainFields::addRole(const QString &key, const QString &label, QString Gain::*member)
{
    addLine(
        key, label, [member](const Gain &gain) { return gain.*member; },
        [member](Gain &gain, const QString &typed) {
            gain.*member = typed.simplified();
            return QString();
        });
    m_lines.back().edit->setPlaceholderText(tr("Rolle, ikke navn"));
}

void GainFields::addText(const QString &key, const QString &label, QString Gain::*member)
{
    auto *title = new QLabel(label, this);
    setTextRole(title, TextRole::Secondary);
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(m_name + u'.' + key);
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(3 * QFontMetrics(fonts::body()).lineSpacing() + sized(16));
    edit->installEventFilter(this);
    title->setBuddy(edit);
    const int row = m_grid->rowCount();
    m_grid->addWidget(title, row, 0, 1, 2);
    m_grid->addWidget(edit, row + 1, 0, 1, 2);
    m_texts.push_back({key, edit, member});
}

void GainFields::addPlan(const std::function<QDate()> &today)
{
    addSection(tr("Plan"));
    m_plannedOn = new DateField(this);
    m_plannedOn->setObjectName(m_name + u".plannedOn"_s);
    m_plannedOn->setAccessibleLabel(tr("Planlagt dato"));
    m_plannedOn->setToday(today);
    connect(m_plannedOn, &DateField::dateChanged, this, [this](QDate date) {
        Gain after = m_gain;
        after.plannedOn = date.isValid() ? std::optional(date) : std::nullopt;
        if (m_plannedOn->isAcceptable())
            store(after);
    });
    addRow(tr("Planlagt dato"), m_plannedOn, nullptr);
    const auto addShare = [this](const QString &key, const QString &label, std::optional<base::Share> Gain::*member) {
        addLine(
            key, label, [member](const Gain &gain) { return presentation::percentInput(gain.*member); },
            [member](Gain &gain, const QString &typed) {
                const auto share = presentation::typedPercent(typed);
                gain.*member = share.value;
                return share.refusal;
            });
        m_lines.back().edit->setPlaceholderText(tr("% av identifisert"));
    };
    addShare(u"plannedQuality"_s, tr("Kvalitet, %"), &Gain::plannedQuality);
    addShare(u"plannedQuantity"_s, tr("Kvantitet, %"), &Gain::plannedQuantity);
    addShare(u"plannedSavings"_s, tr("Besparelse, %"), &Gain::plannedSavings);
}

void GainFields::addOrigin()
{
    addSection(tr("Grunnlag"));
    addLine(
        u"title"_s, tr("Tittel"), [](const Gain &gain) { return gain.title; },
        [](Gain &gain, const QString &typed) {
            gain.title = typed.simplified();
            return gain.title.isEmpty() ? tr("Skriv hva gevinsten er.") : QString();
        });
    m_tool = new QComboBox(this);
    m_tool->setObjectName(m_name + u".tool"_s);
    m_tool->setAccessibleName(tr("Verktøy"));
    for (const auto tool : domain::allOf<domain::SourceTool>())
        m_tool->addItem(presentation::text(tool));
    connect(m_tool, &QComboBox::activated, this, [this](int index) {
        Gain after = m_gain;
        after.tool = domain::allOf<domain::SourceTool>()[static_cast<size_t>(index)];
        store(after);
    });
    addRow(tr("Verktøy"), m_tool, nullptr);
    m_classification = new QComboBox(this);
    m_classification->setObjectName(m_name + u".classification"_s);
    m_classification->setAccessibleName(tr("Type"));
    for (const auto kind : domain::allOf<domain::Classification>())
        m_classification->addItem(presentation::text(kind));
    connect(m_classification, &QComboBox::activated, this, [this](int index) {
        Gain after = m_gain;
        after.classification = domain::allOf<domain::Classification>()[static_cast<size_t>(index)];
        store(after);
    });
    addRow(tr("Type"), m_classification, nullptr);
    addLine(
        u"basis"_s, tr("Timer per årsverk"),
        [](const Gain &gain) { return presentation::shortNumber(gain.basis.value(), 2); },
        [](Gain &gain, const QString &typed) {
            const auto basis = presentation::typedBasis(typed);
            if (basis.value)
                gain.basis = *basis.value;
            return basis.value || !basis.refusal.isEmpty() ? basis.refusal : tr("Skriv timer per årsverk.");
        });
}

void GainFields::show(const Gain &gain)
{
    const bool same = gain.id == m_gain.id;
    m_gain = gain;
    for (const LineField &field : m_lines) {
        const bool beingTyped = same && (field.edit->isModified() || !field.error->text().isEmpty());
        if (beingTyped && field.edit->text() != field.read(gain))
            continue;
        field.edit->setText(field.read(gain));
        field.edit->setCursorPosition(0); // a long text shows its beginning
        field.error->setText({});
    }
    for (const TextField &field : m_texts)
        if (!(same && field.edit->hasFocus()) && field.edit->toPlainText() != gain.*field.member)
            field.edit->setPlainText(gain.*field.member);
    if (m_plannedOn && !(same && m_plannedOn->lineEdit()->hasFocus() && m_plannedOn->lineEdit()->isModified())) {
        const QSignalBlocker quiet(m_plannedOn);
        m_plannedOn->setDate(gain.plannedOn.value_or(QDate()));
    }
    if (m_tool)
        m_tool->setCurrentIndex(static_cast<int>(gain.tool));
    if (m_classification)
        m_classification->setCurrentIndex(static_cast<int>(gain.classification));
}

void GainFields::revert()
{
    for (const LineField &field : m_lines) {
        field.edit->setText(field.read(m_gain));
        field.error->setText({});
    }
    for (const TextField &field : m_texts)
        field.edit->setPlainText(m_gain.*field.member);
    show(m_gain);
}

bool GainFields::showRefusal(const QString &field, const QString &sentence)
{
    for (const LineField &line : m_lines)
        if (line.key == field) {
            line.error->setText(sentence);
            return true;
        }
    return false;
}

void GainFields::focusField(const QString &field)
{
    for (const LineField &line : m_lines)
        if (line.key == field) {
            line.edit->setFocus(Qt::ShortcutFocusReason);
            line.edit->selectAll();
        }
}

void GainFields::take(const LineField &field)
{
    if (m_gain.id.isNull() || field.edit->text() == field.read(m_gain)) {
        field.error->setText({});
        return;
    }
    Gain after = m_gain;
    const QString refusal = field.write(after, field.edit->text());
    field.error->setText(refusal);
    if (!refusal.isEmpty())
        return;
    field.edit->setText(field.read(after)); // as it will be shown; no longer "being typed"
    store(after);
}

void GainFields::takeText(const TextField &field)
{
    if (m_gain.id.isNull())
        return;
    Gain after = m_gain;
    after.*field.member = field.edit->toPlainText().trimmed();
    store(after);
}

void GainFields::store(const Gain &after)
{
    if (after != m_gain)
        Q_EMIT edited(m_gain, after);
}

void GainFields::applyMetrics()
{
    m_grid->setContentsMargins(sized(16), sized(12), sized(16), sized(16));
    m_grid->setHorizontalSpacing(sized(12));
    m_grid->setVerticalSpacing(sized(4));
    for (const TextField &field : m_texts)
        field.edit->setFixedHeight(3 * QFontMetrics(fonts::body()).lineSpacing() + sized(16));
}

void GainFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_grid)
        applyMetrics();
}

bool GainFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        for (const TextField &field : m_texts)
            if (field.edit == watched)
                takeText(field);
    return QWidget::eventFilter(watched, event);
}

} // namespace vf::gui
