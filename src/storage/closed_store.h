// The Store of a runner that has no database open: answers Unavailable, not_open, to everything.
#pragma once

#include "application/unit_of_work/store.h"

namespace vf::storage {

class ClosedStore final : public application::Store
{
public:
    base::Result<std::vector<application::RecordValue>> list(const application::RecordDescription &) override
    {
        return closed();
    }
    base::Result<std::vector<application::RecordValue>>
    listWhere(const application::RecordDescription &, QLatin1StringView, std::span<const application::FieldValue>) override
    {
        return closed();
    }
    base::Result<void> forEach(const application::RecordDescription &, const Visitor &) override { return closed(); }
    base::Result<std::vector<domain::LedgerPosting>> ledgerPostings() override { return closed(); }
    base::Result<std::vector<domain::Measurement>> measurements() override { return closed(); }
    base::Result<std::vector<application::ActionHead>> recentActions(int) override { return closed(); }
    base::Result<application::LoggedAction> action(const QUuid &) override { return closed(); }
    base::Result<std::vector<application::LoggedChange>> changesAfter(const application::RecordDescription &,
                                                                      const QUuid &, qint64) override
    {
        return closed();
    }
    base::Result<std::vector<application::RecordedChange>> history(const application::RecordDescription &,
                                                                   const QUuid &) override
    {
        return closed();
    }
    base::Result<application::StoreInfo> info() override { return closed(); }
    base::Result<QStringList> integrityFindings() override { return closed(); }

private:
    base::Result<void> begin() override { return closed(); }
    base::Result<void> write(std::span<const application::Change>) override { return closed(); }
    base::Result<qint64> log(const application::ActionHead &, std::span<const application::Change>) override
    {
        return closed();
    }
    base::Result<void> commit() override { return closed(); }
    void rollback() noexcept override {}

    static tl::unexpected<base::Error> closed()
    {
        return base::fail(base::ErrorCode::Unavailable, QLatin1StringView("not_open"));
    }
};

} // namespace vf::storage
