// The simulation of what an ideal state saves, computed beside the window: the newest question wins, an old one is
// stopped, and the same question is not asked twice. The same analysis with the same data gives the same answer.
#pragma once

#include "application/read_model/value_stream_figures.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace vf::presentation {

/// Fixed by the analysis, so that its figures are the same tomorrow.
quint64 seedOf(const domain::AnalysisId &analysis);

class SavingSimulation : public QObject
{
    Q_OBJECT
public:
    static constexpr int draws = 20'000;

    explicit SavingSimulation(QObject *parent = nullptr);
    ~SavingSimulation() override;

    /// Asks for the ideal state's saving. What is known stays when nothing that it depends on has changed; otherwise
    /// it is forgotten at once, and finished() comes when the new answer is there.
    void ask(const application::AnalysisBook &book, const domain::StateId &ideal);
    /// Nothing to simulate: stops and forgets.
    void clear();

    /// The answer to the last question; empty while it is computed, and when it failed.
    const std::optional<domain::Simulation> &answer() const { return m_answer; }
    bool isComputing() const { return m_stop != nullptr; }

Q_SIGNALS:
    void finished();

private:
    struct Question
    {
        std::vector<domain::WorkPair> pairs;
        domain::EstimateRule rule = domain::EstimateRule::Lichtenberg;
        base::CasesPerYear casesPerYear;
        quint64 seed = 0;
        friend bool operator==(const Question &, const Question &) = default;
    };

    std::optional<Question> m_question;
    std::optional<domain::Simulation> m_answer;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the computation under way
    std::shared_ptr<domain::Simulator> m_simulator; ///< used on the pool's one thread only
    QThreadPool m_pool;
};

} // namespace vf::presentation
