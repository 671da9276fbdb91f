#include "cli/read_snapshot.h"

#include "application/import/unit_lookup.h"
#include "cli/open_target.h"

namespace vf::cli {

using base::Result;

Result<ReadSnapshot> readSnapshot(const Arguments &arguments, const base::Clock &clock)
{
    auto database = OpenTarget::open(arguments.positional().front(), Access::Read, clock);
    if (!database)
        return base::fail(std::move(database).error());
    auto snapshot = application::Snapshot::load((*database)->store());
    if (!snapshot)
        return base::fail(std::move(snapshot).error());
    ReadSnapshot read{std::move(*snapshot), std::nullopt};
    const auto name = arguments.value(QStringLiteral("unit"));
    if (!name)
        return read;
    const application::UnitLookup lookup(read.snapshot.units());
    read.scope = lookup.find({{}, *name});
    if (read.scope)
        return read;
    base::Error error{base::ErrorCode::NotFound, QStringLiteral("unknown_unit"), QStringLiteral("unit"), {}, {}};
    error.with(QLatin1StringView("value"), *name).with(QLatin1StringView("suggestion"), lookup.nearestName(*name));
    return base::fail(std::move(error));
}

} // namespace vf::cli
