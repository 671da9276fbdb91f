// A confirmation: a dated event that says on what evidence a realised gain is real, and for how long that holds.
#pragma once

#include "base/id.h"
#include "domain/gain/gain.h"
#include "domain/measurement/indicator.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::domain {

/// How strong the evidence is; the three are reported apart.
enum class EvidenceLevel {
    Signal,            ///< a chart rule says the improvement is real
    BeforeAfter,       ///< at least ten cases before and ten after
    ReasonedJudgement, ///< begrunnet vurdering
};
QLatin1StringView key(EvidenceLevel level);
template<>
std::span<const EvidenceLevel> allOf<EvidenceLevel>();
constexpr size_t evidenceLevelCount = 3;

using ConfirmationId = base::Id<struct ConfirmationTag>;

struct Confirmation
{
    ConfirmationId id;
    qint64 version = 0;
    GainId gain;
    QDate on;
    EvidenceLevel level = EvidenceLevel::ReasonedJudgement;
    QString role; ///< who confirmed, a role
    std::optional<QDate> validTo; ///< the last day it holds; empty: until withdrawn
    QString reason;
    std::optional<IndicatorId> indicator; ///< what was measured; of the same gain

    bool validOn(QDate date) const { return on <= date && (!validTo || date <= *validTo); }
    friend bool operator==(const Confirmation &, const Confirmation &) = default;
};

} // namespace vf::domain
