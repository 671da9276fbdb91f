// Rules of value-stream analyses and of the claims gains make on them, as a unit of work checks them and as the check of
// a whole database lists them.
#pragma once

#include "application/read_model/value_stream_book.h"

namespace vf::application {

/// Reasons, as they stand in Error::reason.
namespace value_stream_reason {
constexpr QLatin1StringView estimateOutOfOrder("estimate_out_of_order");   ///< low ≤ likely ≤ high is broken
constexpr QLatin1StringView outOfRange("out_of_range");                    ///< a share below 0 or above 1
constexpr QLatin1StringView keepsNoCurrentLine("keeps_no_current_line");   ///< of another state or analysis
constexpr QLatin1StringView alreadyInIdeal("already_in_ideal");            ///< two of an ideal state keep the same
constexpr QLatin1StringView lineIsClaimed("line_is_claimed");              ///< by another gain (detail gain: its code)
constexpr QLatin1StringView claimNamesNoLine("claim_names_no_line");       ///< no line of the analysis it saves in
constexpr QLatin1StringView claimNeedsHours("claim_needs_hours");          ///< the gain counts something else
constexpr QLatin1StringView claimsAboveSaving("claims_above_saving");      ///< details saving, registered and left
constexpr QLatin1StringView idealNotAdopted("ideal_not_adopted");
constexpr QLatin1StringView stateHasClaims("state_has_claims");
constexpr QLatin1StringView readingNamesNoLine("reading_names_no_line"); ///< neither or both of step and challenge
constexpr QLatin1StringView unitOfOwner("unit_of_owner"); ///< a part stands in another unit than its analysis
}

/// - an analysis and a step have a title, a challenge has a text; the basis is above zero; counts are not negative,
///   shares are 0 to 1, and estimates are not negative and in order;
/// - a reading is of one step or one challenge, has a date, and its minutes are as those of an estimate;
/// - states, steps, challenges and readings stand in the analysis' unit;
/// - what an ideal step or challenge keeps is of the same analysis' current state, and each is kept once per ideal;
/// - a claim names one line: of the current state, or one that is new in the ideal state whose saving it claims, and its
///   gain counts hours per year. (That a line is claimed once is the database's own rule, see inWordsOfClaims().)
/// - the gains from an adopted ideal state have together identified at most its net saving, compared as shown, to a
///   tenth of an hour. All their identified postings count, whatever their date, and what has lapsed too;
/// - an ideal state that gains come from stays adopted.
base::Result<void> checkValueStreamRules(Store &store, std::span<const Change> changes);

/// The rules above that `book` breaks, each as the Error that would refuse it, with the detail "analysis". Also a claim
/// on what an ideal state saves that is not adopted, which no service makes.
std::vector<base::Error> valueStreamFindings(const AnalysisBook &book);

/// The database's refusal of a second claim on a line, as the rule it stands for; any other error as it is.
base::Error inWordsOfClaims(base::Error refusal);

/// line_is_claimed with the code of the gain that has the line.
base::Error lineIsClaimed(const QString &gainCode);
/// claims_above_saving: what is saved, what the gains would have registered, and what there is left to register when
/// that is known.
base::Error claimsAboveSaving(const domain::ValueStreamAnalysis &analysis, base::HoursPerYear saving,
                              base::HoursPerYear registered, std::optional<base::HoursPerYear> left = {});

} // namespace vf::application
