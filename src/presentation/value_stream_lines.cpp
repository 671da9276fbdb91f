#include "presentation/value_stream_lines.h"

#include <QHash>

namespace vf::presentation {

using application::AnalysisBook;
using application::IdealSaving;
using application::SavingLine;
using application::StateBook;
using domain::StepWithChallenges;
using domain::WorkLine;
using Kind = StepLine::Kind;

namespace {

QUuid keyOf(const WorkLine &line)
{
    return line.challenge ? line.challenge->uuid() : line.step.uuid();
}

/// Of one line against today, negative when it saves.
struct Change
{
    base::WorkContent work;
    base::Fte fte;

    void fill(StepLine &line) const
    {
        line.change = work;
        line.fteChange = fte;
    }
};

/// What is known about the lines of both states, by the record's id.
class Figures
{
public:
    Figures(const AnalysisBook &book, const StateBook &state, const IdealSaving *saving)
    {
        for (const WorkLine &line : domain::workLines(state.steps))
            m_work.insert(keyOf(line), line.work(book.analysis.rule));
        if (!saving)
            return;
        for (const SavingLine &line : saving->lines) {
            const domain::WorkPair &pair = line.difference.lines;
            const Change change{line.difference.ideal - line.difference.current,
                                base::Fte(-line.hoursPerYear / book.analysis.basis.value())};
            if (pair.ideal) {
                m_change.insert(keyOf(*pair.ideal), change);
                if (!pair.current)
                    m_new.insert(keyOf(*pair.ideal), true);
            } else {
                m_removed.insert(keyOf(*pair.current), change);
            }
        }
    }

    void fill(StepLine &line) const
    {
        const auto work = m_work.constFind(line.key);
        line.work = work == m_work.cend() ? std::nullopt : std::optional(*work);
        if (const auto change = m_change.constFind(line.key); change != m_change.cend())
            change->fill(line);
        line.isNew = m_new.contains(line.key);
    }
    /// How much has gone with a line of the current state; empty when the ideal keeps it.
    std::optional<Change> removed(const QUuid &key) const
    {
        const auto change = m_removed.constFind(key);
        return change == m_removed.cend() ? std::nullopt : std::optional(*change);
    }

private:
    QHash<QUuid, base::WorkContent> m_work;
    QHash<QUuid, Change> m_change, m_removed;
    QHash<QUuid, bool> m_new;
};

StepLine stepLine(const domain::Step &step)
{
    StepLine line;
    line.key = step.id.uuid();
    line.step = step;
    return line;
}

StepLine challengeLine(const domain::Step &step, const domain::Challenge &challenge)
{
    StepLine line;
    line.kind = Kind::Challenge;
    line.key = challenge.id.uuid();
    line.step = step;
    line.challenge = challenge;
    return line;
}

/// The challenges that the ideal state has none left of; `step` is the one they stand under in the table.
void addRemovedChallenges(std::vector<StepLine> &lines, const Figures &figures, const domain::Step &step,
                          const std::vector<domain::Challenge> &challenges)
{
    for (const domain::Challenge &challenge : challenges) {
        const auto change = figures.removed(challenge.id.uuid());
        if (!change)
            continue;
        StepLine line = challengeLine(step, challenge);
        line.kind = Kind::RemovedChallenge;
        change->fill(line);
        lines.push_back(std::move(line));
    }
}

/// Lines of the current state that have gone, each behind the step that came before it today.
class Removed
{
public:
    Removed(const AnalysisBook &book, const StateBook &ideal, const Figures &figures)
    {
        QHash<QUuid, domain::Step> keptBy; // current step -> the ideal step that is its pair
        for (const StepWithChallenges &entry : ideal.steps)
            if (entry.step.currentStep && !keptBy.contains(entry.step.currentStep->uuid()))
                keptBy.insert(entry.step.currentStep->uuid(), entry.step);
        QUuid behind;
        const StateBook *current = book.current();
        for (const StepWithChallenges &entry : current ? current->steps : std::vector<StepWithChallenges>()) {
            if (const auto kept = keptBy.constFind(entry.step.id.uuid()); kept != keptBy.cend()) {
                behind = kept->id.uuid();
                addRemovedChallenges(m_under[behind], figures, *kept, entry.challenges);
                continue;
            }
            StepLine line = stepLine(entry.step);
            line.kind = Kind::RemovedStep;
            if (const auto change = figures.removed(line.key))
                change->fill(line);
            m_behind[behind].push_back(std::move(line));
            addRemovedChallenges(m_behind[behind], figures, entry.step, entry.challenges);
        }
    }

    /// Challenges of a kept step that are gone, then steps that stood behind it. A null key: before all steps.
    void addTo(std::vector<StepLine> &lines, const QUuid &step) const
    {
        for (const auto &part : {m_under.value(step), m_behind.value(step)})
            lines.insert(lines.end(), part.begin(), part.end());
    }

private:
    QHash<QUuid, std::vector<StepLine>> m_under, m_behind;
};

} // namespace

std::vector<StepLine> stepLines(const AnalysisBook &book, const domain::StateId &state, const IdealSaving *saving)
{
    const StateBook *found = book.find(state);
    if (!found)
        return {};
    const Figures figures(book, *found, saving);
    std::optional<Removed> removed;
    if (saving)
        removed.emplace(book, *found, figures);
    std::vector<StepLine> lines;
    if (removed)
        removed->addTo(lines, QUuid());
    for (const StepWithChallenges &entry : found->steps) {
        lines.push_back(stepLine(entry.step));
        figures.fill(lines.back());
        for (const domain::Challenge &challenge : entry.challenges) {
            lines.push_back(challengeLine(entry.step, challenge));
            figures.fill(lines.back());
        }
        if (removed)
            removed->addTo(lines, entry.step.id.uuid());
    }
    return lines;
}

void numberLines(std::vector<StepLine> &lines)
{
    int step = 0;
    int challenge = 0;
    for (StepLine &line : lines) {
        switch (line.kind) {
        case Kind::Step:
            line.number = QString::number(++step);
            challenge = 0;
            break;
        case Kind::Challenge:
            line.number = QStringLiteral("%1.%2").arg(step).arg(++challenge);
            break;
        case Kind::RemovedStep:
        case Kind::RemovedChallenge:
        case Kind::Placeholder:
            line.number.clear();
            break;
        }
    }
}

} // namespace vf::presentation
