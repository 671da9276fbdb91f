#include "cli/calc.h"
#include "cli/calc_written_keys.h"

#include <vector>

namespace vf::cli {

namespace {

CalcFamily family(const char *name, CalcResult (*calculate)(const QJsonObject &))
{
    return {QLatin1StringView(name),
            [calculate](const QJsonObject &inputs, const QByteArray &) { return calculate(inputs); }};
}

} // namespace

std::span<const CalcFamily> calcFamilies()
{
    static const std::vector<CalcFamily> all{
        family("xmr", calcXmr),
        family("run-rules", calcRunRules),
        family("rebase", calcRebase),
        family("three-point", calcThreePoint),
        family("montecarlo", calcMonteCarlo),
        family("vsm", calcValueStream),
        family("fte", calcFte),
        family("achievement", calcAchievement),
        family("gains", calcGains),
        family("pert", calcPert),
        {QLatin1StringView("pareto"),
         [](const QJsonObject &inputs, const QByteArray &text) {
             return calcPareto(inputs, keysAsWritten(text, QStringLiteral("counts")));
         }},
        family("takt", calcTakt),
        family("little", calcLittle),
    };
    return all;
}

} // namespace vf::cli
