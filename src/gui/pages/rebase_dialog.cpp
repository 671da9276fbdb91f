#include "gui/pages/rebase_dialog.h"

#include "application/services/measurement_service.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/date_field.h"
#include "presentation/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::MeasurementService;
using application::WorkContext;

RebaseDialog::RebaseDialog(presentation::Workspace &workspace, const domain::Indicator &indicator, QDate proposed,
                           QWidget *parent)
    : GainDialog(workspace, u"rebase"_s, tr("Nye grenser"), tr("Lag nye grenser"), parent),
      m_indicator(indicator),
      m_from(new DateField),
      m_reason(new QLineEdit),
      m_decidedBy(new QLineEdit)
{
    m_from->setObjectName(u"rebase.from"_s);
    m_reason->setObjectName(u"rebase.reason"_s);
    m_decidedBy->setObjectName(u"rebase.decidedBy"_s);
    m_from->setToday([&workspace] { return workspace.clock().today(); });
    m_from->setDate(proposed);
    m_from->setRequired(true);
    m_reason->setPlaceholderText(tr("Hva er endret, og hvorfor er nivået varig?"));
    m_decidedBy->setPlaceholderText(tr("Rolle, ikke navn"));
    auto *note = new QLabel(tr("Når prosessen varig har funnet et nytt nivå, kan grensene regnes på nytt fra en dag. "
                               "Måling for måling sees da mot det nye nivået: holder det? Om forbedringen er reell, "
                               "vurderes fortsatt mot utgangspunktet."));
    note->setWordWrap(true);
    setTextRole(note, TextRole::Secondary);
    addWide(note);
    addRow({{u"from"_s, tr("Første dag på det nye nivået"), m_from}, {u"decidedBy"_s, tr("Bestemt av"), m_decidedBy}});
    addRow({{u"reason"_s, tr("Begrunnelse"), m_reason}});
    addPresent();
}

void RebaseDialog::addPresent()
{
    for (const domain::Rebase *rebase : workspace().snapshot().of<domain::Rebase>(m_indicator.id)) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *words = new QLabel(tr("Fra %1: %2").arg(presentation::date(rebase->from), rebase->reason));
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        auto *take = new QPushButton(icon("trash"_L1), tr("Fjern"));
        take->setObjectName(u"rebase.remove."_s + rebase->from.toString(Qt::ISODate));
        take->setAutoDefault(false);
        take->setAccessibleName(tr("Fjern grensene fra %1").arg(presentation::date(rebase->from)));
        setSmall(take);
        row->addWidget(words, 1);
        row->addWidget(take);
        addWide(line);
        connect(take, &QPushButton::clicked, this, [this, id = rebase->id] { remove(id); });
    }
}

void RebaseDialog::remove(const domain::RebaseId &rebase)
{
    clearErrors();
    setBusy(true);
    workspace()
        .perform([rebase](const WorkContext &context) { return MeasurementService(context).removeRebase(rebase); },
                 presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this](const presentation::ActionResult &outcome) {
            setBusy(false);
            if (outcome)
                accept();
            else
                showMessage(outcome.error());
        });
}

std::optional<presentation::Intent> RebaseDialog::intent()
{
    domain::Rebase rebase;
    rebase.indicator = m_indicator.id;
    rebase.from = m_from->date();
    rebase.reason = m_reason->text().simplified();
    rebase.decidedBy = m_decidedBy->text().simplified();
    if (!rebase.from.isValid())
        setFieldError(u"from"_s, tr("Skriv datoen som 31.12.2017."));
    if (rebase.reason.isEmpty())
        setFieldError(u"reason"_s, tr("Skriv hvorfor grensene lages på nytt."));
    if (hasFieldErrors())
        return std::nullopt;
    return [rebase](const WorkContext &context) { return MeasurementService(context).rebase(rebase); };
}

} // namespace vf::gui
