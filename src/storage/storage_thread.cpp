#include "storage/storage_thread.h"

#include "storage/closed_store.h"

namespace vf::storage {

using application::Store;
using application::StoreInfo;
using base::Result;

StorageThread::StorageThread() : m_thread([this] { work(); }) {}

StorageThread::~StorageThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StorageThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

QFuture<Result<StoreInfo>> StorageThread::create(const Target &target)
{
    return replaceStore([target] { return createDatabase(target); });
}

QFuture<Result<StoreInfo>> StorageThread::open(const Target &target, OpenMode mode)
{
    return replaceStore([target, mode] { return openDatabase(target, mode); });
}

QFuture<Result<StoreInfo>> StorageThread::replaceStore(Opener opener)
{
    return application::run(*this, [this, opener = std::move(opener)](Store &) -> Result<StoreInfo> {
        auto opened = opener();
        if (!opened)
            return base::fail(std::move(opened).error());
        auto info = (*opened)->info();
        if (info)
            m_store = std::move(*opened);
        return info;
    });
}

QFuture<Result<void>> StorageThread::close()
{
    return application::run(*this, [this](Store &) -> Result<void> {
        m_store.reset();
        return {};
    });
}

void StorageThread::work()
{
    ClosedStore closed;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            break;
        {
            const Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            lock.unlock();
            if (m_store)
                job(*m_store);
            else
                job(closed);
        } // what the job holds goes before the next one begins, and without the lock
        lock.lock();
    }
    lock.unlock();
    m_store.reset(); // a connection is closed on the thread that opened it
}

} // namespace vf::storage
