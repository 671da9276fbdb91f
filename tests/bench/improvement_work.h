// Seeded improvement work of one unit: introduction with plan, value stream with claims, stakeholders.
#pragma once

#include "application/unit_of_work/work_context.h"
#include "bench/draws.h"
#include "domain/gain/claim.h"
#include "domain/organisation/unit.h"

namespace vf::bench {

class ImprovementWork
{
public:
    ImprovementWork(const application::WorkContext &context, Draws &draws) : m_context(context), m_draws(draws) {}

    /// `gain`, when it is not null, claims two lines of the value stream. The ideal saves more than any generated gain
    /// has identified.
    void add(const domain::Unit &unit, const domain::GainId &gain, application::ChangeSet &changes);

private:
    void addIntroduction(const domain::Unit &unit, application::ChangeSet &changes);
    domain::AnalysisId addAnalysis(const domain::Unit &unit, const domain::GainId &gain, application::ChangeSet &changes);
    void addStakeholders(const domain::Unit &unit, const domain::AnalysisId &analysis, application::ChangeSet &changes);
    template<class Id>
    Id newId() { return Id(m_context.ids.nextUuid()); }

    const application::WorkContext &m_context;
    Draws &m_draws;
};

} // namespace vf::bench
