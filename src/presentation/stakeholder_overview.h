// What page Interessenter says beside its table: which analyses there are, what they belong to, and what there is to warn
// about. Asks the snapshot; knows no widget.
#pragma once

#include "application/read_model/figures.h"
#include "application/read_model/snapshot.h"
#include "domain/stakeholder/stakeholder_effect.h"
#include "presentation/finding.h"

#include <vector>

namespace vf::presentation {

/// Something a stakeholder analysis can belong to.
struct StakeholderOwner
{
    std::optional<domain::AnalysisId> analysis;
    std::optional<domain::IntroductionId> introduction;
    domain::UnitId unit;
    QString title;
    QString unitName;

    /// "Oppfølgingssamtale (verdistrømsanalyse, NAV)"
    QString text() const;
};
/// The value-stream analyses and introductions in scope, by title.
std::vector<StakeholderOwner> stakeholderOwners(const application::Snapshot &snapshot,
                                                const application::Figures &figures);

/// The stakeholder analyses in scope, by title.
std::vector<const domain::StakeholderAnalysis *> stakeholderAnalyses(const application::Snapshot &snapshot,
                                                                     const application::Figures &figures);
/// "Oppfølgingssamtale · NAV"
QString analysisText(const application::Snapshot &snapshot, const domain::StakeholderAnalysis &analysis);
/// What the analysis belongs to: "Innføring: Pilot i NAV"; only the kind when it has the same title.
QString ownerText(const application::Snapshot &snapshot, const domain::StakeholderAnalysis &analysis);

/// The day of the workshop the analysis prepares: the value-stream analysis's own, or an introduction's first course
/// day; empty when neither is known.
std::optional<QDate> workshopOf(const application::Snapshot &snapshot, const domain::StakeholderAnalysis &analysis);

/// What an ideal state does to the stakeholders of every stakeholder analysis of its value stream.
domain::EffectSummary effectsOf(const application::Snapshot &snapshot, const domain::ValueStreamState &ideal);
/// "2 bedre, 1 verre"; empty when nothing is judged.
QString effectsText(const domain::EffectSummary &summary);
/// One stakeholder that is worse off: "Bruker (HØY): Lengre vei".
QString harmText(const domain::Stakeholder &stakeholder, const domain::StakeholderEffect &effect);

/// What there is to say about the analysis on `asOf`, most urgent first; one that says all is well when nothing is
/// wrong, and none for an analysis without rows.
std::vector<Finding> stakeholderFindings(const application::Snapshot &snapshot,
                                         const domain::StakeholderAnalysis &analysis, QDate asOf);

} // namespace vf::presentation
