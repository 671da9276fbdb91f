#include "cli/calc_estimate_input.h"

namespace vf::cli {

using namespace Qt::Literals::StringLiterals;
using domain::EstimateRule;
using domain::ThreePoint;

EstimateRule readRule(CalcInput &input, const QString &key, EstimateRule otherwise)
{
    if (!input.has(key))
        return otherwise;
    const QString name = input.text(key);
    for (const EstimateRule rule : domain::allOf<EstimateRule>()) {
        const QString word(domain::key(rule));
        const int divisor = rule == EstimateRule::Lichtenberg ? 5 : rule == EstimateRule::Pert ? 6 : 3;
        if (name == word || name == word + u'_' + QString::number(divisor) ||
            (rule != EstimateRule::Triangular && name == word + u"_beta"_s))
            return rule;
    }
    input.refuse(key, calc_reason::unknownValue);
    return otherwise;
}

ThreePoint readPoints(CalcInput &input, NumberRange range)
{
    return {input.number("low"_L1, range), input.number("likely"_L1, range), input.number("high"_L1, range)};
}

ThreePoint readEstimate(CalcInput &input, NumberRange range)
{
    const ThreePoint points = readPoints(input, range);
    if (points.low <= points.likely && points.likely <= points.high)
        return points;
    input.refuse("likely"_L1, "not_in_order"_L1);
    return {};
}

ThreePoint readEstimateOf(CalcInput &input, const QString &key, NumberRange range)
{
    if (!input.has(key))
        return {};
    if (input.isNumber(key)) {
        const double value = input.number(key, range);
        return {value, value, value};
    }
    CalcInput estimate = input.object(key);
    return readEstimate(estimate, range);
}

} // namespace vf::cli
