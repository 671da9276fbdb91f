// Gains from a value stream: the part of the service that gives minutes to a gain, each minute once.
#include "application/record/gain_records.h"
#include "application/record/value_stream_records.h"
#include "application/services/gain_service.h"
#include "application/services/value_stream_edits.h"
#include "application/services/value_stream_service.h"

namespace vf::application {

using base::ErrorCode;
using base::HoursPerYear;
using base::Result;
using domain::Gain;
using domain::GainClaim;

namespace {

/// Lines that are free to be claimed, of an ideal state that is adopted.
struct Offer
{
    domain::ValueStreamAnalysis analysis;
    IdealSaving saving;
    std::vector<SavingLine> lines; ///< those asked for, each once

    /// What the lines save together, at most what is left of the net saving.
    HoursPerYear hours() const
    {
        double sum = 0;
        for (const SavingLine &line : lines)
            sum += line.hoursPerYear;
        constexpr double most = 9e12; // what an exact amount holds
        return std::min(HoursPerYear::of(std::clamp(sum, -most, most)), saving.left());
    }
};

Result<Offer> offerOf(Store &store, const domain::StateId &ideal, const std::vector<ClaimedLine> &wanted)
{
    const auto state = store.get<domain::ValueStreamState>(ideal);
    if (!state)
        return base::fail(state.error());
    const auto book = AnalysisBook::read(store, state->analysis);
    if (!book)
        return base::fail(book.error());
    auto saving = savingOf(*book, ideal);
    if (!saving)
        return base::fail(ErrorCode::Constraint, QLatin1StringView("not_an_ideal"));
    if (!state->adoptedOn)
        return base::fail(ErrorCode::Constraint, value_stream_reason::idealNotAdopted);
    if (wanted.empty())
        return base::fail(base::invalid(QLatin1StringView("lines"), QLatin1StringView("missing_value")));
    Offer offer{book->analysis, std::move(*saving), {}};
    for (const ClaimedLine &line : wanted) {
        const SavingLine *found = offer.saving.find(line);
        if (!found)
            return base::fail(ErrorCode::Constraint, value_stream_reason::claimNamesNoLine);
        if (found->gain) {
            const auto gain = store.get<Gain>(*found->gain);
            return base::fail(gain ? lineIsClaimed(gain->code) : gain.error());
        }
        const auto same = [&](const SavingLine &one) { return one.line == line; };
        if (std::none_of(offer.lines.begin(), offer.lines.end(), same))
            offer.lines.push_back(*found);
    }
    return offer;
}

void addClaims(const WorkContext &context, const Offer &offer, const Gain &gain, ChangeSet &changes)
{
    for (const SavingLine &line : offer.lines) {
        GainClaim claim;
        claim.id = context.ids.next<domain::GainClaimTag>();
        claim.gain = gain.id;
        claim.unit = gain.unit;
        claim.ideal = offer.saving.ideal;
        claim.step = line.line.step;
        claim.challenge = line.line.challenge;
        claim.savedMinutes = line.savedMinutes();
        changes.insert(claim);
    }
}

/// What the gain may identify: what was asked for, else what its lines save, within the ideal state's net saving.
Result<HoursPerYear> identifiedHours(const Offer &offer, std::optional<HoursPerYear> wanted)
{
    const HoursPerYear hours = wanted.value_or(offer.hours());
    if (hours.isZero() || hours.isNegative()) {
        if (wanted)
            return base::fail(base::invalid(QLatin1StringView("hours"), QLatin1StringView("not_positive")));
        if (offer.saving.left() > HoursPerYear())
            return base::fail(ErrorCode::Constraint, QLatin1StringView("lines_save_nothing"));
        return base::fail(claimsAboveSaving(offer.analysis, offer.saving.net(), offer.saving.registered, offer.saving.left()));
    }
    const HoursPerYear registered = offer.saving.registered + hours;
    if (exceedsAsShown(registered, offer.saving.net()))
        return base::fail(claimsAboveSaving(offer.analysis, offer.saving.net(), registered, offer.saving.left()));
    return hours;
}

} // namespace

ActionResult ValueStreamService::registerGain(GainFromLines wanted)
{
    return edits::perform(m_context, QLatin1StringView("gain.register"), [&](ChangeSet &changes) -> Result<QString> {
        const auto offer = offerOf(m_context.store, wanted.ideal, wanted.lines);
        if (!offer)
            return base::fail(offer.error());
        const auto hours = identifiedHours(*offer, wanted.hours);
        if (!hours)
            return base::fail(hours.error());
        Gain gain = std::move(wanted.gain);
        gain.unit = offer->analysis.unit;
        gain.tool = domain::SourceTool::ValueStream;
        gain.ledgerUnit = domain::LedgerUnit::HoursPerYear;
        gain.basis = offer->analysis.basis;
        const auto stored = GainService(m_context).makeGain(std::move(gain), wanted.identifiedOn,
                                                            domain::Amount::of(*hours), {}, changes);
        if (!stored)
            return base::fail(stored.error());
        addClaims(m_context, *offer, *stored, changes);
        return stored->code + u' ' + stored->title;
    });
}

ActionResult ValueStreamService::claimLines(const domain::GainId &id, const domain::StateId &ideal,
                                            const std::vector<ClaimedLine> &lines)
{
    return edits::perform(m_context, QLatin1StringView("gain.claim"), [&](ChangeSet &changes) -> Result<QString> {
        const auto gain = m_context.store.get<Gain>(id);
        if (!gain)
            return base::fail(gain.error());
        const auto offer = offerOf(m_context.store, ideal, lines);
        if (!offer)
            return base::fail(offer.error());
        addClaims(m_context, *offer, *gain, changes); // the unit of work checks the sum and the gain's unit
        return gain->code + u' ' + gain->title;
    });
}

} // namespace vf::application
