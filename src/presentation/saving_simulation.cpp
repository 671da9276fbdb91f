#include "presentation/saving_simulation.h"

#include <QFuture>
#include <QPromise>
#include <QtEndian>

namespace vf::presentation {

using application::AnalysisBook;
using Answer = base::Result<domain::Simulation>;

quint64 seedOf(const domain::AnalysisId &analysis)
{
    // The random end of a time-ordered id.
    const QByteArray bytes = analysis.uuid().toRfc4122();
    return qFromBigEndian<quint64>(bytes.constData() + 8);
}

SavingSimulation::SavingSimulation(QObject *parent)
    : QObject(parent), m_simulator(std::make_shared<domain::Simulator>())
{
    m_pool.setMaxThreadCount(1);
}

SavingSimulation::~SavingSimulation()
{
    if (m_stop)
        *m_stop = true;
    m_pool.waitForDone();
}

void SavingSimulation::clear()
{
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
    m_question.reset();
    m_answer.reset();
}

void SavingSimulation::ask(const AnalysisBook &book, const domain::StateId &ideal)
{
    const application::StateBook *current = book.current();
    const application::StateBook *wanted = book.find(ideal);
    if (!current || !wanted)
        return clear();
    Question question{domain::pairWork(current->steps, wanted->steps), book.analysis.rule, book.analysis.casesPerYear,
                      seedOf(book.analysis.id)};
    if (m_question == question && (m_answer || m_stop))
        return;
    clear();
    m_question = std::move(question);
    m_stop = std::make_shared<std::atomic<bool>>(false);
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    promise->future().then(this, [this, stop = m_stop](const Answer &answer) {
        if (stop != m_stop)
            return; // another question has been asked since
        m_stop.reset();
        m_answer = answer ? std::optional(*answer) : std::nullopt;
        Q_EMIT finished();
    });
    m_pool.start([promise, stop = m_stop, simulator = m_simulator, book, ideal, seed = m_question->seed] {
        promise->addResult(application::simulate(book, ideal, *simulator, draws, seed, stop.get()));
        promise->finish();
    });
}

} // namespace vf::presentation
