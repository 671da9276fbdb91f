#include "gui/pages/introduction_dialogs.h"

#include "gui/pages/gain_unit_box.h"
#include "gui/theme/fonts.h"
#include "gui/widgets/date_field.h"
#include "presentation/improvement_texts.h"
#include "presentation/introduction_overview.h"

#include <QCheckBox>
#include <QLineEdit>

namespace vf::gui {

using namespace Qt::StringLiterals;

NewIntroductionDialog::NewIntroductionDialog(const application::Snapshot &snapshot, QDate asOf,
                                             const std::optional<domain::UnitId> &unit, QWidget *parent)
    : FormDialog(u"newIntroduction"_s, tr("Ny innføring"), tr("Lag innføring"), parent), m_unit(new GainUnitBox(this)),
      m_title(new QLineEdit(this)), m_kind(new QComboBox(this)), m_round(new QLineEdit(this)),
      m_guides(new QLineEdit(this)), m_start(new DateField(this)),
      m_standard(new QCheckBox(tr("Legg inn standardplanen fra startdatoen"), this))
{
    m_unit->setObjectName(u"newIntroduction.unit"_s);
    m_title->setObjectName(u"newIntroduction.title"_s);
    m_kind->setObjectName(u"newIntroduction.kind"_s);
    m_round->setObjectName(u"newIntroduction.round"_s);
    m_guides->setObjectName(u"newIntroduction.guides"_s);
    m_start->lineEdit()->setObjectName(u"newIntroduction.start"_s);
    m_standard->setObjectName(u"newIntroduction.standard"_s);
    m_unit->offer(snapshot, asOf, unit);
    for (const domain::IntroductionKind kind : domain::allOf<domain::IntroductionKind>())
        m_kind->addItem(presentation::text(kind), static_cast<int>(kind));
    m_round->setPlaceholderText(tr("Pilotrunde 1"));
    m_guides->setPlaceholderText(tr("Leanveileder fra Stab og støtte"));
    m_start->setRequired(true);
    m_start->setToday([asOf] { return asOf; });
    m_start->setDate(asOf);
    m_standard->setChecked(true);
    addField(tr("Enhet"), m_unit);
    addField(tr("Tittel (kan stå tom)"), m_title);
    addField(tr("Slag"), m_kind);
    addField(tr("Runde (kan stå tom)"), m_round);
    addField(tr("Leanveileder, rolle (kan stå tom)"), m_guides);
    addField(tr("Start, dagen for informasjonsmøtet"), m_start, m_start->lineEdit());
    addField({}, m_standard);
    addText(tr("Fra informasjonsmøte og kursdager til fiskebein og overlevering. Alle datoer kan endres etterpå."));
    connect(m_unit, &QComboBox::currentTextChanged, this, &NewIntroductionDialog::followUnit);
    connect(this, &FormDialog::submitted, this, &NewIntroductionDialog::check);
    followUnit();
}

void NewIntroductionDialog::followUnit()
{
    m_title->setPlaceholderText(m_unit->unit() ? presentation::introductionTitle(m_unit->currentText().trimmed())
                                               : QString());
}

void NewIntroductionDialog::check()
{
    const auto unit = m_unit->unit();
    if (!unit)
        return setFieldError(m_unit, tr("Velg en enhet fra listen."));
    if (!m_start->date().isValid())
        return m_start->setFocus(); // the field says what is wrong
    m_introduction = {};
    m_introduction.unit = *unit;
    m_introduction.title = m_title->text().trimmed().isEmpty() ? m_title->placeholderText() : m_title->text().trimmed();
    m_introduction.kind = static_cast<domain::IntroductionKind>(m_kind->currentData().toInt());
    m_introduction.round = m_round->text().trimmed();
    m_introduction.guides = m_guides->text().trimmed();
    m_introduction.startsOn = m_start->date();
    accept();
}

std::vector<domain::Milestone> NewIntroductionDialog::plan() const
{
    return m_standard->isChecked() ? presentation::standardMilestones(*m_introduction.startsOn)
                                   : std::vector<domain::Milestone>();
}

} // namespace vf::gui
