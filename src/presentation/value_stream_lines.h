// The lines of a step table: each step with its challenges below it, what they take, and in an ideal state what has
// gone since today, so that the column of changes adds up. From the read model's figures; nothing is calculated here.
#pragma once

#include "application/read_model/value_stream_figures.h"

#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace vf::presentation {

struct StepLine
{
    enum class Kind {
        Step,
        Challenge,
        RemovedStep,      ///< of the current state; the ideal one does without it
        RemovedChallenge, ///< the same
        Placeholder       ///< the last line, where a new step is typed
    };
    Kind kind = Kind::Step;
    QUuid key;                   ///< of the record, or of a line that is not stored yet
    domain::Step step;           ///< the step itself, or the one the challenge stands under
    domain::Challenge challenge; ///< of challenge lines
    QString number;              ///< "3", "3.1"; empty for what has gone
    std::optional<base::WorkContent> work;   ///< per case
    std::optional<base::WorkContent> change; ///< ideal states: against today, negative when it saves
    std::optional<base::Fte> fteChange; ///< the same change in a year
    bool isNew = false;          ///< ideal states: today has no such line
    bool isDraft = false;        ///< not stored yet

    bool isChallenge() const { return kind == Kind::Challenge || kind == Kind::RemovedChallenge; }
    bool isRemoved() const { return kind == Kind::RemovedStep || kind == Kind::RemovedChallenge; }
    friend bool operator==(const StepLine &, const StepLine &) = default;
};

/// `saving`: of an ideal state that holds at least one step, or nullptr; then nothing is compared.
std::vector<StepLine> stepLines(const application::AnalysisBook &book, const domain::StateId &state,
                                const application::IdealSaving *saving);

/// Gives steps and challenges their numbers in the order they stand.
void numberLines(std::vector<StepLine> &lines);

} // namespace vf::presentation
