#include "application/services/measurement_rules.h"

#include "application/record/gain_records.h"
#include "application/record/measurement_records.h"
#include "application/services/gain_evidence.h"

#include <unordered_set>

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Confirmation;
using domain::GainId;
using domain::Indicator;

namespace {

/// The new confirmations, which are held against the measurements, and their gains.
struct Touched
{
    std::unordered_set<domain::ConfirmationId> confirmations;
    std::unordered_set<GainId> gains;
    std::unordered_set<GainId> newGains;
};

Result<void> checkStaysWithItsGain(Store &store, const Indicator &indicator)
{
    const FieldValue id = indicator.id.text();
    const auto resting = store.listAllWhere<Confirmation>(QLatin1StringView("indicator_id"), std::span(&id, 1));
    if (!resting)
        return base::fail(resting.error());
    for (const Confirmation &confirmation : *resting)
        if (confirmation.gain != indicator.gain)
            return base::fail(ErrorCode::Constraint, domain::evidence_reason::indicatorOfOtherGain);
    return {};
}

Result<void> checkIndicator(Store &store, const Change &change)
{
    const auto indicator = change.newValue<Indicator>();
    if (!indicator)
        return base::fail(indicator.error());
    if (indicator->name.trimmed().isEmpty())
        return base::fail(base::invalid(QLatin1StringView("name"), QLatin1StringView("missing_value")));
    if (indicator->casesPerYear && indicator->casesPerYear->isNegative())
        return base::fail(base::invalid(QLatin1StringView("casesPerYear"), QLatin1StringView("negative_number")));
    if (!change.before)
        return {};
    const auto before = change.oldValue<Indicator>();
    if (!before)
        return base::fail(before.error());
    return before->gain == indicator->gain ? Result<void>() : checkStaysWithItsGain(store, *indicator);
}

Result<void> noteConfirmation(const Change &change, Touched &touched)
{
    const auto confirmation = change.newValue<Confirmation>();
    if (!confirmation)
        return base::fail(confirmation.error());
    if (confirmation->validTo && *confirmation->validTo < confirmation->on)
        return base::fail(base::invalid(QLatin1StringView("validTo"), domain::evidence_reason::endsBeforeItBegins));
    if (change.before) {
        const auto before = change.oldValue<Confirmation>();
        if (!before)
            return base::fail(before.error());
        if (before->gain != confirmation->gain || before->on != confirmation->on
            || before->level != confirmation->level || before->indicator != confirmation->indicator)
            return base::fail(ErrorCode::Constraint, QLatin1StringView("confirmation_is_fixed"));
    } else if (change.version == 0) { // a later version is one that undo makes again
        touched.confirmations.insert(confirmation->id);
        touched.gains.insert(confirmation->gain);
    }
    return {};
}

Result<void> checkEvidence(Store &store, const Touched &touched)
{
    if (touched.gains.empty())
        return {};
    const std::vector<GainId> gains(touched.gains.begin(), touched.gains.end());
    const auto evidence = readEvidence(store, gains);
    if (!evidence)
        return base::fail(evidence.error());
    for (const auto &[gainId, ofGain] : *evidence)
        for (const Confirmation &confirmation : ofGain.confirmations) {
            if (!touched.confirmations.contains(confirmation.id))
                continue;
            const auto finding = domain::evidenceFinding(ofGain, confirmation);
            const bool judgedBefore = touched.newGains.contains(gainId);
            if (!finding || (judgedBefore && finding->reason != domain::evidence_reason::indicatorOfOtherGain))
                continue;
            const auto gain = store.get<domain::Gain>(gainId);
            if (!gain)
                return base::fail(gain.error());
            return base::fail(domain::evidenceError(*gain, confirmation, *finding));
        }
    return {};
}

} // namespace

Result<void> checkMeasurementRules(Store &store, std::span<const Change> changes)
{
    Touched touched;
    for (const Change &change : changes) {
        if (!change.after)
            continue;
        if (change.isOf<Indicator>())
            VF_TRY(checkIndicator(store, change));
        else if (change.isOf<Confirmation>())
            VF_TRY(noteConfirmation(change, touched));
        else if (change.isOf<domain::Rebase>())
            VF_TRY(change.newValue<domain::Rebase>().and_then(domain::checkRebase));
        else if (change.isOf<domain::Gain>() && change.isInsert())
            touched.newGains.insert(GainId(change.id));
    }
    return checkEvidence(store, touched);
}

} // namespace vf::application
