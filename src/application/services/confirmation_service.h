// Confirming a gain, and taking a confirmation back. Each call is one unit of work and one undo step.
#pragma once

#include "application/services/organisation_service.h"
#include "domain/gain/confirmation.h"

namespace vf::application {

class ConfirmationService
{
public:
    explicit ConfirmationService(const WorkContext &context) : m_context(context) {}

    /// Held against the gain's measurements as domain/measurement/evidence_rules.h says, and more strictly than a file
    /// of older confirmations: who confirms now must have measured, for all but a first reasoned judgement. The
    /// indicator is the one given, else the one that decides.
    ActionResult confirm(domain::Confirmation confirmation);
    /// The confirmation holds through `lastDay` and no longer. A day that is not earlier than the one it has is refused
    /// (Constraint "check_date_extended"): moving the check date extends nothing.
    ActionResult withdraw(const domain::ConfirmationId &confirmation, QDate lastDay);

private:
    const WorkContext &m_context;
};

} // namespace vf::application
