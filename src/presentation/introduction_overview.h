// What page Innføringer says about introductions: a line for each, what the progress watch finds, and the standard plan in
// words. Asks the snapshot; knows no widget.
#pragma once

#include "application/read_model/figures.h"
#include "application/read_model/snapshot.h"
#include "domain/introduction/introduction.h"
#include "presentation/finding.h"

#include <vector>

namespace vf::presentation {

/// One introduction in the list.
struct IntroductionLine
{
    domain::IntroductionId id;
    QString title;
    QString unitName;
    QString round;
    domain::IntroductionStatus status = domain::IntroductionStatus::UnderWay;
    std::optional<QDate> startsOn;
    int done = 0;
    int total = 0;
    QString nextTitle; ///< the undone milestone that comes first; empty when all are done
    QDate nextOn;
    std::vector<Finding> findings; ///< of the watch; empty when it has nothing to say

    friend bool operator==(const IntroductionLine &, const IntroductionLine &) = default;
};

/// The introductions in scope as they are on the figures' date: those that go on first, then by start, newest first.
std::vector<IntroductionLine> introductionLines(const application::Snapshot &snapshot,
                                                const application::Figures &figures);

/// What the progress watch finds, most urgent first. Boards and measurements are watched by their own pages.
std::vector<Finding> introductionFindings(const application::Snapshot &snapshot, const application::Figures &figures,
                                          const domain::Introduction &introduction);

/// The standard plan (domain/introduction/standard_plan.h) with the titles and roles it is stored with.
std::vector<domain::Milestone> standardMilestones(QDate start, std::optional<QDate> contractEnd = {});
/// "Innføring av Lean i NAV Flyktningetjenesten"
QString introductionTitle(const QString &unitName);

} // namespace vf::presentation
