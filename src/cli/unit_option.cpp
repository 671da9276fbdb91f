#include "cli/unit_option.h"

#include "application/import/unit_lookup.h"

namespace vf::cli {

base::Result<std::optional<domain::UnitId>> unitOption(const Arguments &arguments, const application::Snapshot &snapshot)
{
    const auto name = arguments.value(QStringLiteral("unit"));
    if (!name)
        return std::optional<domain::UnitId>();
    const application::UnitLookup lookup(snapshot.units());
    if (const auto unit = lookup.find({{}, *name}))
        return std::optional(*unit);
    base::Error error{base::ErrorCode::NotFound, QStringLiteral("unknown_unit"), QStringLiteral("unit"), {}, {}};
    error.with(QLatin1StringView("value"), *name).with(QLatin1StringView("suggestion"), lookup.nearestName(*name));
    return base::fail(std::move(error));
}

} // namespace vf::cli
