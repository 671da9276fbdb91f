#include "application/read_model/measured_gains.h"

#include "application/record/all_records.h"
#include "domain/measurement/measured_saving.h"

namespace vf::application {

using base::Result;
using domain::GainId;
using domain::Indicator;
using domain::Measurement;

namespace {

domain::MeasuredIndicator measured(const Snapshot &snapshot, const Indicator &indicator)
{
    domain::MeasuredIndicator found{indicator, {}};
    for (const Measurement *measurement : snapshot.of<Measurement>(indicator.id))
        found.measurements.push_back(*measurement);
    return found;
}

/// The measured saving of one indicator on a day; empty when it measures no minutes or too little is known.
std::optional<base::HoursPerYear> savingOf(const Snapshot &snapshot, const Indicator &indicator, QDate on)
{
    if (!domain::countsMinutes(indicator))
        return std::nullopt;
    const auto cases = casesPerYearOf(snapshot, indicator);
    if (!cases)
        return std::nullopt;
    const domain::MeasuredIndicator data = measured(snapshot, indicator);
    return domain::measuredSaving(domain::judge(indicator, data.measurements, on), *cases);
}

/// The value after the change and the one before it, where there are such.
template<class T, class Note>
Result<void> withBoth(const Change &change, Note note)
{
    if (change.before) {
        const auto before = change.oldValue<T>();
        if (!before)
            return base::fail(before.error());
        note(*before);
    }
    if (change.after) {
        const auto after = change.newValue<T>();
        if (!after)
            return base::fail(after.error());
        note(*after);
    }
    return {};
}

} // namespace

domain::GainEvidence evidenceOf(const Snapshot &snapshot, const GainId &gain)
{
    domain::GainEvidence evidence{{}, snapshot.ledger().confirmations(gain)};
    for (const Indicator *indicator : snapshot.of<Indicator>(gain))
        evidence.indicators.push_back(measured(snapshot, *indicator));
    return evidence;
}

std::vector<domain::Rebase> rebasesOf(const Snapshot &snapshot, const domain::IndicatorId &indicator)
{
    std::vector<domain::Rebase> rebases;
    for (const domain::Rebase *rebase : snapshot.of<domain::Rebase>(indicator))
        rebases.push_back(*rebase);
    return rebases;
}

std::optional<base::CasesPerYear> casesPerYearOf(const Snapshot &snapshot, const Indicator &indicator)
{
    if (indicator.casesPerYear || !indicator.gain)
        return indicator.casesPerYear;
    const domain::ValueStreamAnalysis *only = nullptr;
    for (const domain::GainClaim *claim : snapshot.of<domain::GainClaim>(*indicator.gain)) {
        const auto *state = snapshot.find<domain::ValueStreamState>(claim->ideal);
        const auto *analysis = state ? snapshot.find<domain::ValueStreamAnalysis>(state->analysis) : nullptr;
        if (!analysis || (only && only != analysis))
            return std::nullopt;
        only = analysis;
    }
    // An analysis without a number says nothing yet.
    return only && !only->casesPerYear.isZero() ? std::optional(only->casesPerYear) : std::nullopt;
}

std::optional<base::HoursPerYear> confirmationCap(const Snapshot &snapshot, const domain::Confirmation &confirmation)
{
    if (confirmation.indicator) {
        const Indicator *indicator = snapshot.find<Indicator>(*confirmation.indicator);
        return indicator ? savingOf(snapshot, *indicator, confirmation.on) : std::nullopt;
    }
    std::optional<base::HoursPerYear> smallest;
    for (const Indicator *indicator : snapshot.of<Indicator>(confirmation.gain))
        if (const auto saving = savingOf(snapshot, *indicator, confirmation.on))
            smallest = smallest ? std::min(*smallest, *saving) : *saving;
    return smallest;
}

Result<void> noteCappedAnew(const Snapshot &snapshot, const Change &change, std::unordered_set<GainId> &gains)
{
    const auto noteIndicator = [&](const Indicator &indicator) {
        if (indicator.gain)
            gains.insert(*indicator.gain);
    };
    if (change.isOf<domain::Confirmation>())
        return withBoth<domain::Confirmation>(change, [&](const auto &confirmation) { gains.insert(confirmation.gain); });
    if (change.isOf<domain::GainClaim>())
        return withBoth<domain::GainClaim>(change, [&](const auto &claim) { gains.insert(claim.gain); });
    if (change.isOf<Indicator>())
        return withBoth<Indicator>(change, noteIndicator);
    if (change.isOf<Measurement>())
        return withBoth<Measurement>(change, [&](const Measurement &measurement) {
            if (const Indicator *indicator = snapshot.find<Indicator>(measurement.indicator))
                noteIndicator(*indicator);
        });
    if (change.isOf<domain::ValueStreamAnalysis>())
        for (const domain::GainClaim &claim : snapshot.all<domain::GainClaim>())
            if (const auto *state = snapshot.find<domain::ValueStreamState>(claim.ideal);
                state && state->analysis.uuid() == change.id)
                gains.insert(claim.gain);
    return {};
}

} // namespace vf::application
