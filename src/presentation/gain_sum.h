// Gevinstregnestykket: how a gain's årsverk is made, factor by factor, and what the same hours are at other bases.
// The same parts are shown on screen and copied as text.
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/gain/gain.h"
#include "domain/gain/posting.h"
#include "domain/organisation/municipality.h"

#include <QString>

#include <optional>
#include <vector>

namespace vf::presentation {

/// What the hours came from, where a gain was found in a value stream: minutes × share × cases per year / 60.
struct GainFactors
{
    /// One step or challenge whose minutes the gain claims; negative where the ideal state adds work.
    struct Line
    {
        QString text;
        base::Minutes minutesPerCase;
    };
    base::Minutes minutesPerCase;
    base::Share share = base::Share::of(1);
    double casesPerYear = 0;
    QString caseUnit = {};          ///< "møter per år"; empty: "saker per år"
    std::vector<Line> lines = {}; ///< add up to `minutesPerCase`

    double hoursPerYear() const { return minutesPerCase.value() * share.value() * casesPerYear / 60; }
};
/// The lines that a gain claims; empty when it claims none.
std::optional<GainFactors> factorsOf(const application::Snapshot &snapshot, const domain::GainId &gain);

struct GainSumPart
{
    enum class Kind {
        Factor,   ///< entered by somebody: framed
        Computed, ///< follows from what stands before it: grey
        Answer    ///< what the sum is about: accent
    };
    Kind kind = Kind::Computed;
    QLatin1StringView key; ///< "hours", "basis", "fte", "rate", "value"
    QString sign;          ///< what stands before it: "÷", "=", "×"; empty for the first
    QString figure;        ///< "385,0 t"
    QString caption;       ///< "per år"
};

struct GainSum
{
    std::vector<GainSumPart> parts;
    QString otherBases; ///< "Ved 1 695 t: 0,23 · ved 1 950 t: 0,20 årsverk"; empty where there are no årsverk
    QString rateNote;   ///< where the kroner come from and what they are not; empty without a rate
    QString originNote; ///< the claimed lines, one below the other; empty without claims
    QString plainText;  ///< the whole sum as one line, for copying and footnotes

    /// What stands below the sum: its lines, and where the kroner come from.
    QString notes() const;
};

/// `rate`: valid on the as-of date, or nullptr; kroner is then left out.
GainSum gainSum(const domain::Gain &gain, domain::Amount identified, const domain::FteRate *rate,
                const std::optional<GainFactors> &factors = std::nullopt);

} // namespace vf::presentation
