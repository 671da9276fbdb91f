// Where work on the Store is done: on the storage thread in the program, inline in the CLI and in tests.
// Knows nothing of threads or databases itself; jobs run one at a time, in the order they were posted.
#pragma once

#include "application/unit_of_work/store.h"

#include <QFuture>
#include <QPromise>

#include <concepts>
#include <exception>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace vf::application {

class JobRunner
{
public:
    /// Works on the store and returns completely: it leaves nothing open and keeps no reference to the store.
    using Job = std::function<void(Store &)>;

    JobRunner() = default;
    JobRunner(const JobRunner &) = delete;
    JobRunner &operator=(const JobRunner &) = delete;
    JobRunner(JobRunner &&) = delete;
    JobRunner &operator=(JobRunner &&) = delete;
    virtual ~JobRunner() = default;

    /// Runs `job` once, after every job posted before it. A runner without an open database still runs it, on a store
    /// that answers Unavailable to everything, so that nobody waits for ever.
    virtual void post(Job job) = 0;
};

/// Runs each job at once, on the caller's thread and store.
class InlineJobRunner final : public JobRunner
{
public:
    explicit InlineJobRunner(Store &store) : m_store(store) {}
    void post(Job job) override { job(m_store); }

private:
    Store &m_store;
};

namespace detail {
template<class T>
struct IsResult : std::false_type
{};
template<class T>
struct IsResult<base::Result<T>> : std::true_type
{};
} // namespace detail

/// Anything that takes a Store & and returns a Result.
template<class F>
concept StoreJob = std::invocable<F &, Store &> && detail::IsResult<std::invoke_result_t<F &, Store &>>::value;

/// Does the job; an exception (out of memory, a fault in the program) becomes Internal and reaches nobody else.
template<StoreJob F>
std::invoke_result_t<F &, Store &> guarded(F &job, Store &store)
{
    try {
        return job(store);
    } catch (const std::exception &exception) {
        return base::fail(base::ErrorCode::Internal, QLatin1StringView("job_threw"),
                          QString::fromLocal8Bit(exception.what()));
    }
}

/// Posts `job` and gives its Result as a future:
///     run(jobs, [](Store &store) { return store.listAll<Unit>(); }).then(this, [this](Result<std::vector<Unit>> units) …);
/// A future cancelled before its job has begun stays cancelled and the job is not run. An exception becomes Internal.
template<StoreJob F>
QFuture<std::invoke_result_t<F &, Store &>> run(JobRunner &runner, F job)
{
    using Outcome = std::invoke_result_t<F &, Store &>;
    // Shared, because std::function copies what it holds and a promise can't be copied (nor can some jobs).
    struct Task
    {
        explicit Task(F &&wanted) : job(std::move(wanted)) {}
        F job;
        QPromise<Outcome> promise;
    };
    auto task = std::make_shared<Task>(std::move(job));
    task->promise.start();
    QFuture<Outcome> future = task->promise.future();
    runner.post([task](Store &store) {
        if (!task->promise.isCanceled())
            task->promise.addResult(guarded(task->job, store));
        task->promise.finish();
    });
    return future;
}

} // namespace vf::application
