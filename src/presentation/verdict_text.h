// A verdict in plain Norwegian: what it says, by which rule and which points, and how firm the limits are. Sentence
// first, chart after.
#pragma once

#include "domain/measurement/phases.h"

#include <QString>

#include <optional>

namespace vf::presentation {

struct VerdictText
{
    enum class Tone { Good, Bad, Open };
    Tone tone = Tone::Open;
    QString title; ///< "Forbedringen er reell."
    QString text;  ///< "Signal: sju målinger på rad under gjennomsnittet fra 01.03.2016 (regel: skift på sju)."

    /// Both, as one paragraph.
    QString sentences() const;
    friend bool operator==(const VerdictText &, const VerdictText &) = default;
};

/// `verdict` is judge() of the indicator.
VerdictText verdictText(const domain::Indicator &indicator, const domain::Verdict &verdict);

/// What was measured: "Gjennomsnitt 30,0 minutter før og 20,0 etter. Måloppnåelse 67 % av veien til 15,0." Empty while
/// nothing is measured. With the limits of the present level and a target also whether the process can be trusted to meet it.
QString measuredText(const domain::Indicator &indicator, const domain::Verdict &verdict,
                     const std::optional<domain::XmrLimits> &limits = std::nullopt);

/// Does the new level hold since the limits were made anew? `last` is the decision that began the last phase. Empty
/// when no decision has begun one.
std::optional<VerdictText> monitoringText(const domain::Indicator &indicator, const domain::Monitoring &monitoring,
                                          const domain::Rebase *last);

/// The verdict, and whether the level holds since the newest of `rebases` (oldest first). That it does not is a concern
/// whatever the verdict says.
VerdictText watchedVerdictText(const domain::Indicator &indicator, const domain::Verdict &verdict,
                               const domain::Monitoring &monitoring, std::span<const domain::Rebase> rebases);

/// What the run chart says: median, shifts, trends and the number of runs against chance.
QString runChartText(const domain::Indicator &indicator, const domain::Verdict &verdict, const domain::RunChart &chart);

/// "skift på sju", "utenfor grensene" …
QString text(domain::SignalRule rule);
/// "Opp" or "Ned", as the good direction.
QString text(domain::Direction direction);

/// A measured value with at most `mostDecimals` decimals, without its unit.
QString measuredValue(double value, int mostDecimals = 1);
/// "sju" up to twelve, digits above.
QString numberWord(size_t number);

} // namespace vf::presentation
