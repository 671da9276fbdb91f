// Are those with most at stake involved in time? Warnings for a stakeholder analysis against the value-stream workshop
// it prepares. Pure: the as-of date and the workshop's day are given in.
#pragma once

#include "domain/stakeholder/stakeholder.h"

#include <span>
#include <vector>

namespace vf::domain {

/// How long before the value-stream workshop the stakeholder analysis should be done, in days. The same for everybody
/// until it becomes a setting of the municipality.
constexpr int stakeholderLeadDays = 14;

/// HØY or HØY, AVGJØRENDE.
bool isHighValue(const Stakeholder &stakeholder);
bool isInvolved(const Stakeholder &stakeholder, QDate asOf);
/// Involved on a day before the invitation: worth a note, since one of the days is likely wrong.
bool isInvolvedBeforeInvited(const Stakeholder &stakeholder);

enum class InvolvementWarningKind {
    NotInvolvedBeforeWorkshop, ///< the workshop is near, and somebody of high value has not been involved
    NotInvolvedInWorkshop,     ///< the workshop has been held without
    AnalysisLate,              ///< the analysis was, or now will be, done later than it should
};

struct InvolvementWarning
{
    InvolvementWarningKind kind = InvolvementWarningKind::NotInvolvedBeforeWorkshop;
    QDate workshop;
    QDate latest;                        ///< the last day the analysis should have been done
    std::vector<StakeholderId> missing;  ///< those of high value who are not involved, in the order given

    friend bool operator==(const InvolvementWarning &, const InvolvementWarning &) = default;
};

/// What there is to warn about on `asOf`. Without a workshop day there is nothing to be late for. The workshop is near
/// from `leadDays` before it, and past from the day after it.
std::vector<InvolvementWarning> involvementWarnings(const StakeholderAnalysis &analysis,
                                                    std::span<const Stakeholder> stakeholders,
                                                    std::optional<QDate> workshop, QDate asOf,
                                                    int leadDays = stakeholderLeadDays);

} // namespace vf::domain
