#include "gui/pages/stakeholder_details.h"

#include "gui/pages/bound_form.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/field_error.h"
#include "presentation/error_text.h"
#include "presentation/improvement_texts.h"
#include "presentation/stakeholder_model.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using domain::Stakeholder;
using presentation::StakeholderModel;

StakeholderDetails::StakeholderDetails(presentation::Workspace &workspace, StakeholderModel &model, QWidget *parent)
    : QScrollArea(parent), m_workspace(workspace), m_model(model), m_title(new QLabel(this)), m_place(new QLabel(this)),
      m_none(new QLabel(tr("Velg en interessent i tabellen for å se og endre alt om den."), this)),
      m_facts(new QWidget(this)), m_form(new BoundForm(u"stakeholders.details"_s, 4, m_facts)),
      m_personal(new QCheckBox(tr("Navngitt person"), m_facts)), m_person(new QWidget(m_facts)),
      m_purpose(new QLineEdit(m_person)), m_purposeError(new FieldError(m_purpose, m_person)),
      m_deleteBy(new DateField(m_person))
{
    setObjectName(u"stakeholders.details"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_title->setObjectName(u"stakeholders.details.title"_s);
    m_title->setTextFormat(Qt::PlainText);
    setFontRole(m_title, FontRole::Section);
    for (QLabel *label : {m_place, m_none}) {
        setFontRole(label, FontRole::Secondary);
        setTextRole(label, TextRole::Secondary);
    }
    m_none->setWordWrap(true);
    buildForm();
    buildPerson();
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_place);
    auto *facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(sized(8));
    facts->addLayout(head);
    facts->addWidget(m_form);
    facts->addWidget(m_person);
    auto *content = new QWidget(this);
    setGroundRole(content, GroundRole::Window);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(sized(24), sized(12), sized(24), sized(12));
    column->addWidget(m_none);
    column->addWidget(m_facts);
    column->addStretch(1);
    setWidget(content);
    showRow({});
}

void StakeholderDetails::buildForm()
{
    const auto read = [this](int column) {
        return [this, column] {
            const int at = m_model.rowOf(m_key);
            if (m_key.isNull() || at < 0)
                return FormValue();
            const QModelIndex cell = m_model.index(at, column);
            return FormValue{cell.data(StakeholderModel::InputRole).toString(),
                             cell.data(presentation::InvalidTextRole).toString()};
        };
    };
    const auto write = [this](int column) {
        return [this, column](const QString &typed) {
            const int at = m_model.rowOf(m_key);
            if (m_key.isNull() || at < 0)
                return QString();
            const QModelIndex cell = m_model.index(at, column);
            m_model.setData(cell, typed);
            return cell.data(presentation::InvalidTextRole).toString();
        };
    };
    const auto today = [this] { return m_workspace.clock().today(); };
    const auto text = [&](const char *name, const QString &label, int column) {
        m_form->addText(QLatin1StringView(name), label, read(column), write(column), 2);
    };
    const auto choice = [&](const char *name, const QString &label, int column, const QStringList &words) {
        m_form->addChoice(QLatin1StringView(name), label, words, true, read(column), write(column));
    };
    text("consequence", tr("Konsekvens av dårlig kvalitet på tjenesten"), StakeholderModel::Consequence);
    text("expectations", tr("Forventninger"), StakeholderModel::Expectations);
    choice("value", tr("Verdi for interessenten"), StakeholderModel::Value, presentation::wordsOf<domain::StakeholderValue>());
    choice("influence", tr("Innflytelse"), StakeholderModel::Influence, presentation::wordsOf<domain::Engagement>());
    choice("interest", tr("Interesse"), StakeholderModel::Interest, presentation::wordsOf<domain::Engagement>());
    choice("attitude", tr("Holdning"), StakeholderModel::Attitude, presentation::wordsOf<domain::Attitude>());
    m_form->addLine(u"action"_s, tr("Tiltak"), read(StakeholderModel::Action), write(StakeholderModel::Action), 2);
    m_form->addDate(u"invited"_s, tr("Invitert"), today, read(StakeholderModel::Invited), write(StakeholderModel::Invited));
    m_form->addDate(u"involved"_s, tr("Involvert"), today, read(StakeholderModel::Involved), write(StakeholderModel::Involved));
    m_form->addLine(u"category"_s, tr("Kategori"), read(StakeholderModel::Category), write(StakeholderModel::Category), 2);
    m_personal->setMinimumHeight(sized(52));
    m_form->addWidget(m_personal, 2);
}

void StakeholderDetails::buildPerson()
{
    m_personal->setObjectName(u"stakeholders.details.personal"_s);
    m_personal->setToolTip(tr("Bruk en rolle når det går. Et navn krever et formål og en dag det skal være slettet innen."));
    m_purpose->setObjectName(u"stakeholders.details.purpose"_s);
    m_purpose->setAccessibleName(tr("Formål"));
    m_purpose->setPlaceholderText(tr("Hvorfor navnet må stå her"));
    m_deleteBy->lineEdit()->setObjectName(u"stakeholders.details.deleteBy"_s);
    m_deleteBy->setAccessibleLabel(tr("Slettes innen"));
    m_deleteBy->setToday([this] { return m_workspace.clock().today(); });
    const auto label = [this](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text, m_person);
        setFontRole(made, FontRole::Secondary);
        setTextRole(made, TextRole::Secondary);
        made->setBuddy(buddy);
        return made;
    };
    auto *grid = new QGridLayout(m_person);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(sized(16));
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    grid->addWidget(label(tr("Formål"), m_purpose), 0, 0);
    grid->addWidget(label(tr("Slettes innen"), m_deleteBy->lineEdit()), 0, 1);
    grid->addWidget(m_purpose, 1, 0, Qt::AlignTop);
    grid->addWidget(m_deleteBy, 1, 1, Qt::AlignTop);
    grid->addWidget(m_purposeError, 2, 0, 1, 2);
    connect(m_personal, &QCheckBox::toggled, this, [this](bool on) {
        m_person->setVisible(on);
        if (m_filling)
            return;
        if (on)
            m_purpose->setFocus();
        storePerson();
    });
    connect(m_purpose, &QLineEdit::editingFinished, this, &StakeholderDetails::storePerson);
    connect(m_deleteBy, &DateField::dateChanged, this, &StakeholderDetails::storePerson);
}

const Stakeholder *StakeholderDetails::row() const
{
    return m_key.isNull() ? nullptr : m_model.recordAt(m_model.rowOf(m_key));
}

void StakeholderDetails::storePerson()
{
    const Stakeholder *shown = row();
    if (m_filling || !shown || !m_deleteBy->isAcceptable())
        return;
    const bool personal = m_personal->isChecked();
    const QString purpose = personal ? m_purpose->text().trimmed() : QString();
    const std::optional<QDate> deleteBy =
        personal && m_deleteBy->date().isValid() ? std::optional(m_deleteBy->date()) : std::nullopt;
    m_purposeError->setText({});
    if (shown->personal == personal && shown->purpose == purpose && shown->deleteBy == deleteBy)
        return;
    if (personal && (purpose.isEmpty() || !deleteBy)) {
        if (shown->personal) // it was whole, and now something is taken away
            m_purposeError->setText(tr("En navngitt person må ha både formål og slettedato."));
        return; // nothing is stored before both are there
    }
    m_model.change(m_model.rowOf(m_key),
                   [personal, purpose, deleteBy](Stakeholder &changed) {
                       changed.personal = personal;
                       changed.purpose = purpose;
                       changed.deleteBy = deleteBy;
                   },
                   [this](const base::Error &error) {
                       m_purposeError->setText(presentation::errorText(error).sentences());
                   });
}

void StakeholderDetails::fillPerson(bool all)
{
    const Stakeholder *shown = row();
    const bool beginning = m_personal->isChecked() && shown && !shown->personal;
    const bool typing = m_person->isAncestorOf(focusWidget()) && m_person->isVisible();
    if (!shown || (!all && (beginning || typing)))
        return;
    const QScopedValueRollback guard(m_filling, true);
    m_personal->setChecked(shown->personal);
    m_person->setVisible(shown->personal);
    m_purpose->setText(shown->purpose);
    m_deleteBy->setDate(shown->deleteBy.value_or(QDate()));
    m_purposeError->setText({});
}

void StakeholderDetails::showRow(const QUuid &key)
{
    const bool other = key != m_key;
    m_key = key;
    const Stakeholder *shown = row();
    m_facts->setVisible(shown);
    m_none->setVisible(!shown);
    if (!shown)
        return;
    m_title->setText(shown->name);
    m_place->setText(tr("Rad %1 av %2").arg(presentation::count(qint64(m_model.rowOf(m_key) + 1)),
                                            presentation::count(qint64(m_model.recordCount()))));
    m_form->fill(other);
    fillPerson(other);
    const bool mayWrite = m_workspace.session().mayWrite();
    m_form->setEditable(mayWrite);
    m_personal->setEnabled(mayWrite);
    m_person->setEnabled(mayWrite);
}

void StakeholderDetails::focusFirstField()
{
    m_form->focusFirst();
}

void StakeholderDetails::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace vf::gui
