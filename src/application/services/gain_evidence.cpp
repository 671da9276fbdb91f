#include "application/services/gain_evidence.h"

#include "application/record/gain_records.h"
#include "application/record/measurement_records.h"

namespace vf::application {

using base::Result;
using domain::Confirmation;
using domain::GainId;
using domain::Indicator;
using domain::IndicatorId;
using domain::Measurement;

EvidenceByGain evidenceFrom(std::vector<Indicator> indicators, std::vector<Measurement> measurements,
                            std::vector<Confirmation> confirmations)
{
    std::unordered_map<IndicatorId, std::vector<Measurement>> byIndicator;
    for (Measurement &measurement : measurements)
        byIndicator[measurement.indicator].push_back(std::move(measurement));
    EvidenceByGain evidence;
    for (Indicator &indicator : indicators)
        if (indicator.gain)
            evidence[*indicator.gain].indicators.push_back({indicator, std::move(byIndicator[indicator.id])});
    for (Confirmation &confirmation : confirmations)
        evidence[confirmation.gain].confirmations.push_back(std::move(confirmation));
    return evidence;
}

Result<EvidenceByGain> readEvidence(Store &store, std::span<const GainId> gains)
{
    std::vector<FieldValue> gainIds, indicatorIds;
    for (const GainId &gain : gains)
        gainIds.emplace_back(gain.text());
    auto indicators = store.listAllWhere<Indicator>(QLatin1StringView("gain_id"), gainIds);
    if (!indicators)
        return base::fail(std::move(indicators).error());
    for (const Indicator &indicator : *indicators)
        indicatorIds.emplace_back(indicator.id.text());
    auto measurements = store.listAllWhere<Measurement>(QLatin1StringView("indicator_id"), indicatorIds);
    if (!measurements)
        return base::fail(std::move(measurements).error());
    auto confirmations = store.listAllWhere<Confirmation>(QLatin1StringView("gain_id"), gainIds);
    if (!confirmations)
        return base::fail(std::move(confirmations).error());
    EvidenceByGain evidence = evidenceFrom(std::move(*indicators), std::move(*measurements), std::move(*confirmations));
    for (const GainId &gain : gains)
        evidence.try_emplace(gain);
    return evidence;
}

Result<domain::GainEvidence> readEvidenceOf(Store &store, const GainId &gain)
{
    auto evidence = readEvidence(store, std::span(&gain, 1));
    if (!evidence)
        return base::fail(std::move(evidence).error());
    return std::move(evidence->at(gain));
}

} // namespace vf::application
