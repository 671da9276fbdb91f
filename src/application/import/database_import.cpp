#include "application/import/database_import.h"

#include "application/record/organisation_records.h"

namespace vf::application {

using base::Result;

namespace {

Result<void> checkEmpty(Store &store)
{
    const auto info = store.info();
    if (!info)
        return base::fail(info.error());
    for (const auto &[kind, count] : info->counts)
        if (count > 0 && kind != Described<domain::Municipality>::table) {
            base::Error error{base::ErrorCode::Constraint, QStringLiteral("database_not_empty"), {}, {}, {}};
            return base::fail(error.with(QLatin1StringView("table"), kind));
        }
    return {};
}

/// The municipality of the empty database goes first: there is only one.
Result<void> removeMunicipality(UnitOfWork &work, Store &store)
{
    const auto existing = store.listAll<domain::Municipality>();
    if (!existing)
        return base::fail(existing.error());
    ChangeSet changes;
    for (const domain::Municipality &municipality : *existing)
        changes.remove(municipality);
    return work.apply(std::move(changes));
}

} // namespace

Result<std::shared_ptr<const CommittedAction>> importDatabase(const WorkContext &context,
                                                              std::vector<RecordValue> records, bool dryRun)
{
    auto work = UnitOfWork::begin(context, {QStringLiteral("import.database"), QString::number(records.size())});
    if (!work)
        return base::fail(std::move(work).error());
    VF_TRY(checkEmpty(context.store));
    VF_TRY(removeMunicipality(*work, context.store));
    ChangeSet changes;
    changes.reserve(records.size());
    for (RecordValue &record : records)
        changes.add({record.record, record.id, 0, std::nullopt, std::move(record.fields)});
    VF_TRY(work->apply(std::move(changes)));
    if (!dryRun)
        return work->commit();
    VF_TRY(work->verify());
    return std::shared_ptr<const CommittedAction>();
}

} // namespace vf::application
