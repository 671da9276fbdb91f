#include "application/services/confirmation_service.h"

#include "application/record/gain_records.h"
#include "application/services/gain_evidence.h"

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Confirmation;
using domain::Gain;

namespace {

QString subjectOf(const Gain &gain)
{
    return gain.code + u' ' + gain.title;
}

} // namespace

ActionResult ConfirmationService::confirm(Confirmation confirmation)
{
    const auto gain = m_context.store.get<Gain>(confirmation.gain);
    if (!gain)
        return base::fail(gain.error());
    if (!confirmation.on.isValid())
        return base::fail(base::invalid(QLatin1StringView("confirmedOn"), QLatin1StringView("invalid_date")));
    const auto evidence = readEvidenceOf(m_context.store, gain->id);
    if (!evidence)
        return base::fail(evidence.error());
    confirmation.id = domain::ConfirmationId(m_context.ids.nextUuid());
    confirmation.version = 0;
    confirmation.indicator = domain::decidingIndicator(*evidence, confirmation);
    if (const auto finding = domain::evidenceFinding(*evidence, confirmation, domain::Unmeasured::Refused))
        return base::fail(domain::evidenceError(*gain, confirmation, *finding));
    ChangeSet changes;
    changes.insert(confirmation);
    return commitChanges(m_context, {QStringLiteral("confirmation.add"), subjectOf(*gain)}, std::move(changes));
}

ActionResult ConfirmationService::withdraw(const domain::ConfirmationId &id, QDate lastDay)
{
    const auto before = m_context.store.get<Confirmation>(id);
    if (!before)
        return base::fail(before.error());
    const auto gain = m_context.store.get<Gain>(before->gain);
    if (!gain)
        return base::fail(gain.error());
    if (!lastDay.isValid())
        return base::fail(base::invalid(QLatin1StringView("validTo"), QLatin1StringView("invalid_date")));
    if (before->validTo && lastDay >= *before->validTo) {
        base::Error error{ErrorCode::Constraint, QStringLiteral("check_date_extended"), {}, {}, {}};
        return base::fail(error.with(QLatin1StringView("date"), before->validTo->toString(Qt::ISODate)));
    }
    Confirmation after = *before;
    after.validTo = lastDay;
    ChangeSet changes;
    changes.update(*before, after);
    return commitChanges(m_context, {QStringLiteral("confirmation.withdraw"), subjectOf(*gain)}, std::move(changes));
}

} // namespace vf::application
