// Where each factor of a gain's sum comes from and who changed it last: the postings behind the identified hours, the lines
// of the value stream behind the minutes, the basis and the rate. Read from records and the change log.
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/gain/posting.h"

#include <optional>
#include <vector>

namespace vf::application {

/// Who wrote a field last, and when (UTC).
struct LastChange
{
    QString actor; ///< as the session names itself: a role
    QDateTime on;

    friend bool operator==(const LastChange &, const LastChange &) = default;
};

/// A line that the gain claims, as the records are now.
struct ClaimProvenance
{
    domain::GainClaim claim;
    std::optional<domain::ValueStreamAnalysis> analysis;
    QString line;                             ///< the step's title or the challenge's text
    bool isChallenge = false;
    std::optional<LastChange> minutesChanged; ///< of the claim
    std::optional<LastChange> lineChanged;    ///< of the step or challenge
    std::optional<LastChange> casesChanged;   ///< of the analysis' cases per year
};

struct GainProvenance
{
    domain::Gain gain;
    std::vector<domain::Posting> identified; ///< on or before the as-of date, oldest first
    std::vector<ClaimProvenance> claims;
    std::optional<LastChange> basisChanged;
    std::optional<LastChange> rateChanged;
};

/// Reads it on the storage thread. NotFound when the gain is gone.
base::Result<GainProvenance> gainProvenance(Store &store, const domain::GainId &gain, QDate asOf,
                                            const std::optional<domain::FteRateId> &rate);

/// The latest of the record's changes that wrote one of `columns`; making the record wrote all of them. No columns: any.
base::Result<std::optional<LastChange>> lastChangeOf(Store &store, const RecordDescription &record, const QUuid &id,
                                                     std::initializer_list<QLatin1StringView> columns = {});

} // namespace vf::application
