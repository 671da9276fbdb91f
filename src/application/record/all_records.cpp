#include "application/record/all_records.h"

#include <algorithm>
#include <array>

namespace vf::application {

namespace {
template<class... T>
auto descriptionsOf(std::type_identity<std::tuple<T...>>)
{
    return std::array<const RecordDescription *, sizeof...(T)>{&describe<T>()...};
}
}

std::span<const RecordDescription *const> allRecords()
{
    static const auto all = descriptionsOf(std::type_identity<AllRecords>());
    return all;
}

const RecordDescription *findRecord(QStringView table)
{
    for (const RecordDescription *record : allRecords())
        if (table == record->table)
            return record;
    return nullptr;
}

size_t orderOf(const RecordDescription &record)
{
    const auto all = allRecords();
    return static_cast<size_t>(std::find(all.begin(), all.end(), &record) - all.begin());
}

} // namespace vf::application
