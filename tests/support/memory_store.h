// A store that lives in memory only: for tests of rooms that need records and figures but no database engine.
// Keeps versions, conflicts, rollback and the change log as the real store does; knows no foreign keys.
#pragma once

#include "application/unit_of_work/store.h"
#include "application/unit_of_work/work_context.h"

#include <functional>
#include <map>

namespace vf::test {

class MemoryStore final : public application::Store
{
public:
    using RecordDescription = application::RecordDescription;
    using RecordValue = application::RecordValue;

    base::Result<std::vector<RecordValue>> list(const RecordDescription &record) override;
    base::Result<std::vector<RecordValue>> listWhere(const RecordDescription &record, QLatin1StringView column,
                                                     std::span<const application::FieldValue> values) override;
    base::Result<void> forEach(const RecordDescription &record, const Visitor &visit) override;
    base::Result<std::vector<domain::LedgerPosting>> ledgerPostings() override;
    base::Result<std::vector<application::ActionHead>> recentActions(int limit) override;
    base::Result<application::LoggedAction> action(const QUuid &id) override;
    base::Result<std::vector<application::LoggedChange>> changesAfter(const RecordDescription &record, const QUuid &id,
                                                                      qint64 version) override;
    base::Result<std::vector<application::RecordedChange>> history(const RecordDescription &record,
                                                                   const QUuid &id) override;
    base::Result<application::StoreInfo> info() override;
    base::Result<QStringList> integrityFindings() override;

    /// Changes stored records behind the rules' back, as another program could.
    void tamper(const std::function<void(RecordValue &)> &change)
    {
        for (auto &[record, values] : m_state.records)
            for (auto &[id, value] : values)
                change(value);
    }

private:
    base::Result<void> begin() override;
    base::Result<void> write(std::span<const application::Change> changes) override;
    base::Result<qint64> log(const application::ActionHead &head,
                             std::span<const application::Change> changes) override;
    base::Result<void> commit() override;
    void rollback() noexcept override;

    using Records = std::map<QString, RecordValue>; // by the identity's text: the order that lists are in
    struct State
    {
        std::map<const RecordDescription *, Records> records;
        std::vector<application::LoggedAction> actions;
    };
    State m_state;
    State m_before; ///< as it was when the unit of work began
    bool m_open = false;
};

/// A memory store with all that a unit of work needs: a coordinator, a clock that stands still, repeatable identities.
struct MemoryWork
{
    explicit MemoryWork(quint64 seed = 1) : ids(clock, seed) {}
    MemoryStore store;
    application::Session session{QStringLiteral("Koordinator"), application::SessionRole::Coordinator, std::nullopt};
    base::FixedClock clock{QDateTime(QDate(2026, 1, 15), QTime(9, 30), Qt::UTC)};
    base::IdSource ids;
    application::ChangeNotifier notifier;
    application::WorkContext context{store, session, clock, ids, notifier};
};

} // namespace vf::test
