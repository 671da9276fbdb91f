// What imported stakeholders belong to: a value-stream analysis or an introduction, found by what people call it.
// Internal to the import of stakeholders.
#pragma once

#include "application/import/import_rows.h"
#include "application/unit_of_work/store.h"
#include "domain/stakeholder/stakeholder.h"

#include <tl/expected.hpp>

#include <vector>

namespace vf::application {

/// Something stakeholders can belong to, and the names it goes by.
struct StakeholderTarget
{
    std::optional<domain::AnalysisId> analysis;
    std::optional<domain::IntroductionId> introduction;
    domain::UnitId unit;
    QString title;
    QString code; ///< of an analysis; may be empty
    QString unitName;
    QString unitCode;
};

/// Every analysis and introduction of the database.
base::Result<std::vector<StakeholderTarget>> readStakeholderTargets(Store &store);

/// The target that `name` means: by title, code or id first, then an introduction by its unit, then an analysis by its unit.
/// An empty name means the only target there is. Otherwise an issue of the whole file: missing_target, unknown_target
/// with the nearest title, or ambiguous_target with the titles.
tl::expected<StakeholderTarget, ImportIssue> findStakeholderTarget(const std::vector<StakeholderTarget> &targets,
                                                                   const QString &name);

} // namespace vf::application
