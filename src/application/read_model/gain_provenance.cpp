#include "application/read_model/gain_provenance.h"

#include "application/record/all_records.h"
#include "application/services/gain_service.h"

#include <algorithm>

namespace vf::application {

using namespace Qt::StringLiterals;
using base::Result;
using domain::GainClaim;

namespace {

/// Puts the outcome into `into`; a failure is handed on.
template<class T>
Result<void> put(Result<T> outcome, T &into)
{
    if (!outcome)
        return base::fail(std::move(outcome).error());
    into = std::move(*outcome);
    return {};
}

Result<void> addLine(Store &store, ClaimProvenance &found)
{
    const GainClaim &claim = found.claim;
    found.isChallenge = claim.challenge.has_value();
    if (claim.step) {
        const auto step = store.get<domain::Step>(*claim.step);
        if (!step)
            return base::fail(step.error());
        found.line = step->title;
        return put(lastChangeOf(store, describe<domain::Step>(), step->id.uuid()), found.lineChanged);
    }
    if (!claim.challenge)
        return {};
    const auto challenge = store.get<domain::Challenge>(*claim.challenge);
    if (!challenge)
        return base::fail(challenge.error());
    found.line = challenge->text;
    return put(lastChangeOf(store, describe<domain::Challenge>(), challenge->id.uuid()), found.lineChanged);
}

Result<ClaimProvenance> provenanceOf(Store &store, const GainClaim &claim)
{
    ClaimProvenance found;
    found.claim = claim;
    VF_TRY(addLine(store, found));
    VF_TRY(put(lastChangeOf(store, describe<GainClaim>(), claim.id.uuid(), {"saved_minutes"_L1}), found.minutesChanged));
    const auto state = store.get<domain::ValueStreamState>(claim.ideal);
    if (!state)
        return base::fail(state.error());
    const auto analysis = store.get<domain::ValueStreamAnalysis>(state->analysis);
    if (!analysis)
        return base::fail(analysis.error());
    found.analysis = *analysis;
    VF_TRY(put(lastChangeOf(store, describe<domain::ValueStreamAnalysis>(), analysis->id.uuid(), {"cases_per_year"_L1}),
               found.casesChanged));
    return found;
}

} // namespace

Result<std::optional<LastChange>> lastChangeOf(Store &store, const RecordDescription &record, const QUuid &id,
                                               std::initializer_list<QLatin1StringView> columns)
{
    const auto history = store.history(record, id);
    if (!history)
        return base::fail(history.error());
    std::optional<LastChange> last;
    for (const RecordedChange &recorded : *history) {
        const auto wrote = [&](QLatin1StringView column) {
            return std::any_of(recorded.change.after.begin(), recorded.change.after.end(), [&](const auto &field) {
                return static_cast<int>(field.first) == record.indexOf(column);
            });
        };
        const bool counts = recorded.change.kind == LoggedChange::Kind::Insert || columns.size() == 0
                            || std::any_of(columns.begin(), columns.end(), wrote);
        if (counts && recorded.change.kind != LoggedChange::Kind::Remove)
            last = LastChange{recorded.head.actor, recorded.head.recordedAt};
    }
    return last;
}

Result<GainProvenance> gainProvenance(Store &store, const domain::GainId &id, QDate asOf,
                                      const std::optional<domain::FteRateId> &rate)
{
    return store.consistently([&]() -> Result<GainProvenance> {
        const auto gain = store.get<domain::Gain>(id);
        if (!gain)
            return base::fail(gain.error());
        GainProvenance found;
        found.gain = *gain;
        auto postings = postingsOf(store, id);
        if (!postings)
            return base::fail(std::move(postings).error());
        for (domain::Posting &posting : *postings)
            if (posting.account == domain::Account::Identified && posting.effectiveOn <= asOf)
                found.identified.push_back(std::move(posting));
        const FieldValue wanted = id.text();
        const auto claims = store.listAllWhere<GainClaim>("gain_id"_L1, std::span(&wanted, 1));
        if (!claims)
            return base::fail(claims.error());
        for (const GainClaim &claim : *claims) {
            auto provenance = provenanceOf(store, claim);
            if (!provenance)
                return base::fail(std::move(provenance).error());
            found.claims.push_back(std::move(*provenance));
        }
        VF_TRY(put(lastChangeOf(store, describe<domain::Gain>(), id.uuid(), {"basis_hours"_L1}), found.basisChanged));
        if (rate)
            VF_TRY(put(lastChangeOf(store, describe<domain::FteRate>(), rate->uuid()), found.rateChanged));
        return found;
    });
}

} // namespace vf::application
