#include "application/import/gain_lookup.h"

#include "application/record/gain_records.h"

namespace vf::application {

base::Result<GainsByCode> readGains(Store &store, const std::vector<FieldValue> &codes)
{
    const auto gains = store.listAllWhere<domain::Gain>(QLatin1StringView("code"), codes);
    if (!gains)
        return base::fail(gains.error());
    GainsByCode byCode;
    for (const domain::Gain &gain : *gains)
        byCode.insert(gain.code, gain);
    return byCode;
}

ImportIssue unknownGain(int row, const QString &code)
{
    return {row, QStringLiteral("GevinstID"), QString(import_reason::unknownGain), code, {}};
}

} // namespace vf::application
