#include "gui/pages/stakeholder_dialogs.h"

#include "gui/widgets/date_field.h"
#include "presentation/format.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QUuid>

namespace vf::gui {

using namespace Qt::StringLiterals;
using domain::Stakeholder;
using domain::StakeholderAnalysis;
using domain::StakeholderAnalysisId;

namespace {

void addAnalyses(QComboBox &box, const application::Snapshot &snapshot,
                 const std::vector<const StakeholderAnalysis *> &analyses)
{
    for (const StakeholderAnalysis *analysis : analyses)
        if (const size_t rows = snapshot.of<Stakeholder>(analysis->id).size(); rows > 0)
            box.addItem(NewStakeholderAnalysisDialog::tr("%1 (%2)").arg(
                            presentation::analysisText(snapshot, *analysis),
                            presentation::counted(rows, NewStakeholderAnalysisDialog::tr("interessent"),
                                                  NewStakeholderAnalysisDialog::tr("interessenter"))),
                        analysis->id.uuid());
}

void makeNarrow(QComboBox *box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(36);
}

} // namespace

NewStakeholderAnalysisDialog::NewStakeholderAnalysisDialog(std::vector<presentation::StakeholderOwner> owners,
                                                           const application::Snapshot &snapshot,
                                                           const std::vector<const StakeholderAnalysis *> &earlier,
                                                           const std::optional<domain::UnitId> &unit, QWidget *parent)
    : FormDialog(u"newStakeholderAnalysis"_s, tr("Ny interessentanalyse"), tr("Lag analyse"), parent),
      m_owners(std::move(owners)), m_owner(new QComboBox(this)), m_title(new QLineEdit(this)), m_from(new QComboBox(this))
{
    m_owner->setObjectName(u"newStakeholderAnalysis.owner"_s);
    m_title->setObjectName(u"newStakeholderAnalysis.title"_s);
    m_from->setObjectName(u"newStakeholderAnalysis.from"_s);
    for (const presentation::StakeholderOwner &owner : m_owners)
        m_owner->addItem(owner.text());
    for (size_t at = 0; at < m_owners.size(); ++at)
        if (unit && m_owners[at].unit == *unit) {
            m_owner->setCurrentIndex(static_cast<int>(at));
            break;
        }
    m_from->addItem(tr("Ingen, begynn med en tom tabell"), QUuid());
    addAnalyses(*m_from, snapshot, earlier);
    makeNarrow(m_owner);
    makeNarrow(m_from);
    const auto follow = [this] {
        m_title->setPlaceholderText(m_owners[static_cast<size_t>(m_owner->currentIndex())].title);
    };
    connect(m_owner, &QComboBox::currentIndexChanged, this, follow);
    follow();
    addField(tr("Hører til"), m_owner);
    addField(tr("Tittel (kan stå tom)"), m_title);
    addField(tr("Hent interessenter fra"), m_from);
    addText(tr("Navngitte personer, tiltak og datoer blir ikke med fra en tidligere analyse."));
    connect(this, &FormDialog::submitted, this, &QDialog::accept);
}

StakeholderAnalysis NewStakeholderAnalysisDialog::analysis() const
{
    const presentation::StakeholderOwner &owner = m_owners[static_cast<size_t>(m_owner->currentIndex())];
    StakeholderAnalysis analysis;
    analysis.analysis = owner.analysis;
    analysis.introduction = owner.introduction;
    analysis.title = m_title->text().trimmed();
    return analysis;
}

std::optional<StakeholderAnalysisId> NewStakeholderAnalysisDialog::from() const
{
    const QUuid id = m_from->currentData().toUuid();
    return id.isNull() ? std::nullopt : std::optional(StakeholderAnalysisId(id));
}

StakeholderAnalysisDialog::StakeholderAnalysisDialog(const StakeholderAnalysis &analysis, QDate today, QWidget *parent)
    : FormDialog(u"stakeholderAnalysis"_s, tr("Endre interessentanalyse"), tr("Endre analyse"), parent),
      m_analysis(analysis), m_title(new QLineEdit(analysis.title, this)), m_doneOn(new DateField(this))
{
    m_title->setObjectName(u"stakeholderAnalysis.title"_s);
    m_doneOn->lineEdit()->setObjectName(u"stakeholderAnalysis.doneOn"_s);
    m_doneOn->setToday([today] { return today; });
    m_doneOn->setDate(analysis.doneOn.value_or(QDate()));
    addField(tr("Tittel"), m_title);
    addField(tr("Utført (kan stå tom)"), m_doneOn, m_doneOn->lineEdit());
    connect(this, &FormDialog::submitted, this, &StakeholderAnalysisDialog::check);
}

void StakeholderAnalysisDialog::check()
{
    if (m_title->text().trimmed().isEmpty())
        return setFieldError(m_title, tr("Skriv en tittel."));
    if (!m_doneOn->isAcceptable())
        return m_doneOn->setFocus(); // the field says what is wrong
    m_analysis.title = m_title->text().trimmed();
    m_analysis.doneOn = m_doneOn->date().isValid() ? std::optional(m_doneOn->date()) : std::nullopt;
    accept();
}

StakeholderTemplateDialog::StakeholderTemplateDialog(const application::Snapshot &snapshot,
                                                     const std::vector<const StakeholderAnalysis *> &earlier,
                                                     QWidget *parent)
    : FormDialog(u"stakeholderTemplate"_s, tr("Hent interessenter"), tr("Hent interessenter"), parent),
      m_from(new QComboBox(this))
{
    m_from->setObjectName(u"stakeholderTemplate.from"_s);
    addAnalyses(*m_from, snapshot, earlier);
    makeNarrow(m_from);
    addField(tr("Fra analysen"), m_from);
    addText(tr("De som står i tabellen fra før, navngitte personer, tiltak og datoer blir ikke med."));
    acceptButton()->setEnabled(m_from->count() > 0);
    connect(this, &FormDialog::submitted, this, &QDialog::accept);
}

StakeholderAnalysisId StakeholderTemplateDialog::from() const
{
    return StakeholderAnalysisId(m_from->currentData().toUuid());
}

} // namespace vf::gui
