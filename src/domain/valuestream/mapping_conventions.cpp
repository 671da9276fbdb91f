#include "domain/valuestream/mapping_conventions.h"

#include <QtGlobal>

namespace vf::domain {

LadderFigures ladderFigures(std::span<const Stock> stocks, std::span<const double> processTimes, double dailyDemand)
{
    Q_ASSERT(dailyDemand > 0);
    LadderFigures figures;
    for (const Stock &stock : stocks) {
        const double days = stock.days ? *stock.days : stock.units / dailyDemand;
        figures.stockDays.push_back(days);
        figures.leadTimeDays += days;
    }
    for (const double time : processTimes)
        figures.processTime += time;
    return figures;
}

CycleFigures cycleFigures(std::span<const CycleStep> steps)
{
    CycleFigures figures;
    for (size_t i = 0; i < steps.size(); ++i) {
        const CycleStep &step = steps[i];
        const double cycle = step.waitBefore + step.process;
        figures.cycles.push_back(cycle);
        figures.leadTime += cycle;
        double again = cycle;
        if (step.reworkTo && *step.reworkTo < i) {
            again = step.reworkWait + steps[*step.reworkTo].process;
            for (size_t j = *step.reworkTo + 1; j <= i; ++j)
                again += figures.cycles[j];
        }
        const double rework = (1 - step.completeAccurate.value_or(1)) * again;
        figures.rework.push_back(rework);
        figures.totalRework += rework;
    }
    figures.worstCaseLeadTime = figures.leadTime + figures.totalRework;
    return figures;
}

LedFigures ledFigures(std::span<const LedStep> steps)
{
    LedFigures figures;
    for (const LedStep &step : steps) {
        figures.leadTime += step.waitBefore + step.leadTime;
        figures.process += step.process;
        if (step.completeAccurate)
            figures.rolledCompleteAccurate = figures.rolledCompleteAccurate.value_or(1) * *step.completeAccurate;
        figures.waitingShares.push_back(
            step.leadTime > 0 ? std::optional((step.leadTime - step.process) / step.leadTime) : std::nullopt);
    }
    if (figures.leadTime > 0)
        figures.activityRatio = figures.process / figures.leadTime;
    return figures;
}

LedStep withLessWaiting(const LedStep &step, double part)
{
    LedStep less = step;
    less.waitBefore = (1 - part) * step.waitBefore;
    less.leadTime = step.process + (1 - part) * (step.leadTime - step.process);
    return less;
}

} // namespace vf::domain
