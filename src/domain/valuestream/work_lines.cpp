#include "domain/valuestream/work_lines.h"

#include <QHash>

namespace vf::domain {

std::vector<WorkLine> workLines(std::span<const StepWithChallenges> steps)
{
    std::vector<WorkLine> lines;
    for (const auto &[step, challenges] : steps) {
        const double times = step.share.value() * step.repeats.value();
        lines.push_back({step.id, std::nullopt, step.process.points(), times * step.persons.value()});
        for (const Challenge &challenge : challenges)
            lines.push_back({step.id, challenge.id, challenge.loss.points(),
                             times * challenge.share.value() * challenge.persons.value()});
    }
    return lines;
}

namespace {

/// The ideal lines by the current line they name; the first that names it wins.
class NamedLines
{
public:
    explicit NamedLines(std::span<const StepWithChallenges> ideal)
        : m_lines(workLines(ideal)),
          m_taken(m_lines.size(), false)
    {
        size_t line = 0;
        for (const auto &[step, challenges] : ideal) {
            if (step.currentStep && !m_bySteps.contains(*step.currentStep))
                m_bySteps.insert(*step.currentStep, line);
            ++line;
            for (const Challenge &challenge : challenges) {
                if (challenge.currentChallenge && !m_byChallenges.contains(*challenge.currentChallenge))
                    m_byChallenges.insert(*challenge.currentChallenge, line);
                ++line;
            }
        }
    }

    std::optional<WorkLine> take(const WorkLine &current)
    {
        const auto line = current.challenge ? find(m_byChallenges, *current.challenge) : find(m_bySteps, current.step);
        if (!line)
            return std::nullopt;
        m_taken[*line] = true;
        return m_lines[*line];
    }

    std::vector<WorkLine> left() const
    {
        std::vector<WorkLine> lines;
        for (size_t i = 0; i < m_lines.size(); ++i)
            if (!m_taken[i])
                lines.push_back(m_lines[i]);
        return lines;
    }

private:
    template<class Key>
    static std::optional<size_t> find(const QHash<Key, size_t> &lines, const Key &key)
    {
        const auto found = lines.constFind(key);
        return found == lines.cend() ? std::nullopt : std::optional(*found);
    }

    std::vector<WorkLine> m_lines;
    std::vector<bool> m_taken;
    QHash<StepId, size_t> m_bySteps;
    QHash<ChallengeId, size_t> m_byChallenges;
};

} // namespace

std::vector<WorkPair> pairWork(std::span<const StepWithChallenges> current, std::span<const StepWithChallenges> ideal)
{
    NamedLines named(ideal);
    std::vector<WorkPair> pairs;
    for (const WorkLine &line : workLines(current))
        pairs.push_back({line, named.take(line)});
    for (const WorkLine &line : named.left())
        pairs.push_back({std::nullopt, line});
    return pairs;
}

std::vector<LineDifference> lineDifferences(std::span<const WorkPair> pairs, const Averaging &averaging)
{
    std::vector<LineDifference> differences;
    differences.reserve(pairs.size());
    for (const WorkPair &pair : pairs) {
        LineDifference difference{pair, {}, {}};
        if (pair.current)
            difference.current = pair.current->work(averaging);
        if (pair.ideal)
            difference.ideal = pair.ideal->work(averaging);
        differences.push_back(std::move(difference));
    }
    return differences;
}

} // namespace vf::domain
