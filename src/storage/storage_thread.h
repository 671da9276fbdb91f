// The one thread that owns the only connection and runs jobs on it in the order they were posted. Results come back as
// futures; a future's continuation with a context object runs on that object's thread.
#pragma once

#include "application/unit_of_work/job_runner.h"
#include "storage/open.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace vf::storage {

class StorageThread final : public application::JobRunner
{
public:
    StorageThread();
    StorageThread(const StorageThread &) = delete;
    StorageThread &operator=(const StorageThread &) = delete;
    StorageThread(StorageThread &&) = delete;
    StorageThread &operator=(StorageThread &&) = delete;
    /// Runs every job that was posted, closes the database and ends the thread.
    ~StorageThread() override;

    /// Makes or opens a database on the thread; jobs posted afterwards work on it. One that was open before stays open
    /// when this fails and is closed when it succeeds.
    QFuture<base::Result<application::StoreInfo>> create(const Target &target);
    QFuture<base::Result<application::StoreInfo>> open(const Target &target, OpenMode mode = OpenMode::ReadWrite);
    /// Closes the database after the jobs posted before; later jobs find a closed store.
    QFuture<base::Result<void>> close();

    void post(Job job) override;

private:
    using Opener = std::function<base::Result<std::unique_ptr<SqlStore>>()>;

    QFuture<base::Result<application::StoreInfo>> replaceStore(Opener opener);
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::unique_ptr<SqlStore> m_store; ///< touched on the thread only
    std::thread m_thread;              ///< last: begins when everything above is there
};

} // namespace vf::storage
