#include "domain/gain/confirmation.h"

#include <array>

namespace vf::domain {

QLatin1StringView key(EvidenceLevel level)
{
    switch (level) {
    case EvidenceLevel::Signal:
        return QLatin1StringView("signal");
    case EvidenceLevel::BeforeAfter:
        return QLatin1StringView("before_after");
    case EvidenceLevel::ReasonedJudgement:
        return QLatin1StringView("reasoned_judgement");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const EvidenceLevel> allOf<EvidenceLevel>()
{
    static constexpr std::array all{EvidenceLevel::Signal, EvidenceLevel::BeforeAfter,
                                    EvidenceLevel::ReasonedJudgement};
    return all;
}

} // namespace vf::domain
