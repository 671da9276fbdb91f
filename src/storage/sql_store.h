// The Store over SQLite or PostgreSQL: one code path, over one connection, on the thread that made it.
// Knows nothing of services and rules; made by open.h.
#pragma once

#include "application/unit_of_work/store.h"
#include "storage/connection.h"

#include <memory>

namespace vf::storage {

class SqlStore final : public application::Store
{
public:
    explicit SqlStore(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    base::Result<std::vector<application::RecordValue>> list(const application::RecordDescription &record) override;
    base::Result<std::vector<application::RecordValue>> listWhere(const application::RecordDescription &record,
                                                                  QLatin1StringView column,
                                                                  std::span<const application::FieldValue> values) override;
    base::Result<void> forEach(const application::RecordDescription &record, const Visitor &visit) override;
    base::Result<std::vector<domain::LedgerPosting>> ledgerPostings() override;
    base::Result<std::vector<domain::Measurement>> measurements() override;
    base::Result<std::vector<application::ActionHead>> recentActions(int limit) override;
    base::Result<application::LoggedAction> action(const QUuid &id) override;
    base::Result<std::vector<application::LoggedChange>> changesAfter(const application::RecordDescription &record,
                                                                      const QUuid &id, qint64 version) override;
    base::Result<std::vector<application::RecordedChange>> history(const application::RecordDescription &record,
                                                                   const QUuid &id) override;
    base::Result<application::StoreInfo> info() override;
    base::Result<QStringList> integrityFindings() override;

    /// For the rest of the room (backup, transfer) and for tests.
    Connection &connection() { return *m_connection; }

private:
    base::Result<bool> beginReading() override;
    void endReading() noexcept override;
    base::Result<void> begin() override;
    base::Result<void> write(std::span<const application::Change> changes) override;
    base::Result<qint64> log(const application::ActionHead &head, std::span<const application::Change> changes) override;
    base::Result<void> commit() override;
    void rollback() noexcept override;

    /// After a connection that was lost while committing: did the server still store the action?
    bool wasCommitted(const QUuid &action);

    std::unique_ptr<Connection> m_connection;
    QUuid m_loggedAction; ///< the action that the open transaction has logged
};

} // namespace vf::storage
