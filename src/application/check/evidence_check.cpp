#include "application/check/evidence_check.h"

#include "application/record/gain_records.h"
#include "application/record/measurement_records.h"
#include "application/services/gain_evidence.h"

namespace vf::application {

using base::Result;

namespace {

template<class T>
Result<std::vector<T>> thoseThatCanBeRead(Store &store)
{
    const auto values = store.list(describe<T>());
    if (!values)
        return base::fail(values.error());
    std::vector<T> records;
    records.reserve(values->size());
    for (const RecordValue &value : *values)
        if (auto record = fromRecordValue<T>(value))
            records.push_back(std::move(*record));
    return records;
}

} // namespace

Result<void> checkEvidence(Store &store, std::vector<CheckFinding> &findings)
{
    const auto gains = thoseThatCanBeRead<domain::Gain>(store);
    if (!gains)
        return base::fail(gains.error());
    auto indicators = thoseThatCanBeRead<domain::Indicator>(store);
    if (!indicators)
        return base::fail(std::move(indicators).error());
    auto measurements = thoseThatCanBeRead<domain::Measurement>(store);
    if (!measurements)
        return base::fail(std::move(measurements).error());
    auto confirmations = thoseThatCanBeRead<domain::Confirmation>(store);
    if (!confirmations)
        return base::fail(std::move(confirmations).error());
    const EvidenceByGain evidence
        = evidenceFrom(std::move(*indicators), std::move(*measurements), std::move(*confirmations));
    for (const domain::Gain &gain : *gains) {
        const auto ofGain = evidence.find(gain.id);
        if (ofGain == evidence.end())
            continue;
        for (const domain::Confirmation &confirmation : ofGain->second.confirmations)
            if (const auto broken = domain::evidenceFinding(ofGain->second, confirmation))
                findings.push_back({CheckFinding::Area::Ledger, QStringLiteral("confirmation_without_evidence"), gain.code,
                                    confirmation.on.toString(Qt::ISODate) + u' ' + broken->reason});
    }
    return {};
}

} // namespace vf::application
