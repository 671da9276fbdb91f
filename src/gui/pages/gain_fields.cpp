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

namespace {

/// The words of an enumeration, in its own order.
template<class E>
QStringList wordsOf()
{
    QStringList words;
    for (const E value : domain::allOf<E>())
        words << presentation::text(value);
    return words;
}

} // namespace

GainFields::GainFields(Extent extent, const QString &name, std::function<QDate()> today, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_outer(new QGridLayout(this)),
      m_grid(m_outer)
{
    m_outer->setColumnStretch(1, 1);
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
    auto *label = new QLabel(title);
    setFontRole(label, FontRole::BodySemibold);
    const int row = m_grid->rowCount();
    m_grid->setRowMinimumHeight(row, row > 1 ? sized(8) : 0);
    m_grid->addWidget(label, row + 1, 0, 1, 2);
}

void GainFields::addRow(const QString &label, QWidget *field, QWidget *error)
{
    auto *title = new QLabel(label);
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
    auto *title = new QLabel(label);
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
    m_tool = addChoice(u"tool"_s, tr("Verktøy"), wordsOf<domain::SourceTool>(), [](Gain &gain, int index) {
        gain.tool = static_cast<domain::SourceTool>(index);
    });
    m_classification = addChoice(u"classification"_s, tr("Type"), wordsOf<domain::Classification>(),
                                 [](Gain &gain, int index) {
                                     gain.classification = static_cast<domain::Classification>(index);
                                 });
    addUnpriced();
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

QComboBox *GainFields::addChoice(const QString &key, const QString &label, const QStringList &words,
                                 std::function<void(Gain &, int)> write)
{
    auto *box = new QComboBox;
    box->setObjectName(m_name + u'.' + key);
    box->setAccessibleName(label);
    box->addItems(words);
    connect(box, &QComboBox::activated, this, [this, write = std::move(write)](int index) {
        Gain after = m_gain;
        write(after, index);
        store(after);
    });
    addRow(label, box, nullptr);
    return box;
}

void GainFields::addUnpriced()
{
    m_unpriced = new QWidget;
    const int row = m_outer->rowCount();
    m_outer->addWidget(m_unpriced, row, 0, 1, 2);
    m_grid = new QGridLayout(m_unpriced);
    m_grid->setColumnStretch(1, 1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    addSection(tr("Kvalitet uten pris"));
    const QStringList words = QStringList{presentation::missing()} + wordsOf<domain::Grade>();
    const auto grade = [](int index) {
        return index == 0 ? std::nullopt : std::optional(static_cast<domain::Grade>(index - 1));
    };
    m_significance = addChoice(u"significance"_s, tr("Betydning"), words,
                               [grade](Gain &gain, int index) { gain.significance = grade(index); });
    m_extent = addChoice(u"extent"_s, tr("Omfang"), words,
                         [grade](Gain &gain, int index) { gain.extent = grade(index); });
    m_significance->setToolTip(tr("Hvor mye det betyr for dem det gjelder"));
    m_extent->setToolTip(tr("Hvor stor forbedringen er"));
    m_weight = new QLabel;
    m_weight->setObjectName(m_name + u".weight"_s);
    m_weight->setToolTip(tr("Betydning og omfang sammen, fra 0 til fire plusstegn (pluss–minus-metoden)"));
    addRow(tr("Vekt"), m_weight, nullptr);
    addText(u"importance"_s, tr("Hva det betyr, og for hvem"), &Gain::importance);
    m_grid = m_outer;
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
    if (m_unpriced) {
        const auto indexOf = [](const std::optional<domain::Grade> &grade) {
            return grade ? 1 + static_cast<int>(*grade) : 0;
        };
        m_unpriced->setVisible(gain.classification == domain::Classification::Qualitative);
        m_significance->setCurrentIndex(indexOf(gain.significance));
        m_extent->setCurrentIndex(indexOf(gain.extent));
        const QString weight = presentation::plusSignsText(gain);
        m_weight->setText(weight.isEmpty() ? presentation::missing() : weight);
    }
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
    m_outer->setContentsMargins(sized(16), sized(12), sized(16), sized(16));
    for (QGridLayout *grid : {m_outer, m_unpriced ? static_cast<QGridLayout *>(m_unpriced->layout()) : m_outer}) {
        grid->setHorizontalSpacing(sized(12));
        grid->setVerticalSpacing(sized(4));
    }
    for (const TextField &field : m_texts)
        field.edit->setFixedHeight(3 * QFontMetrics(fonts::body()).lineSpacing() + sized(16));
}

void GainFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_outer)
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
