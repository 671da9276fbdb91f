#include "cli/analysis_json.h"

#include "presentation/value_stream_texts.h"

#include <QJsonArray>

#include <algorithm>

namespace vf::cli {

using namespace Qt::Literals::StringLiterals;
using application::AnalysisBook;
using application::SavingLine;
using application::StateBook;

namespace {

QJsonValue percentOrNull(const std::optional<double> &share)
{
    return share ? QJsonValue(100 * *share) : QJsonValue();
}

QJsonObject challengeJson(const domain::Challenge &challenge, const domain::Averaging &averaging)
{
    return {{u"code"_s, challenge.code},
            {u"text"_s, challenge.text},
            {u"share_percent"_s, 100 * challenge.share.value()},
            {u"persons"_s, challenge.persons.value()},
            {u"minutes_each_time"_s, averaging.of(challenge.loss.points())},
            {u"waste"_s, challenge.waste ? QJsonValue(QString(key(*challenge.waste))) : QJsonValue()}};
}

QJsonObject stepJson(const domain::StepWithChallenges &entry, const domain::StepFigures &figures,
                     const domain::Averaging &averaging)
{
    const domain::Step &step = entry.step;
    QJsonArray challenges;
    for (const domain::Challenge &challenge : entry.challenges)
        challenges.append(challengeJson(challenge, averaging));
    return {{u"code"_s, step.code},
            {u"title"_s, step.title},
            {u"class"_s, QString(key(step.stepClass))},
            {u"waste"_s, step.waste ? QJsonValue(QString(key(*step.waste))) : QJsonValue()},
            {u"persons"_s, step.persons.value()},
            {u"share_percent"_s, 100 * step.share.value()},
            {u"repeats"_s, step.repeats.value()},
            {u"parallel_group"_s, step.parallelGroup},
            {u"branch"_s, step.branch},
            {u"complete_accurate_percent"_s,
             step.completeAccurate ? QJsonValue(100 * step.completeAccurate->value()) : QJsonValue()},
            {u"waiting_minutes"_s, figures.waiting.value()},
            {u"process_time_minutes"_s, figures.process.value()},
            {u"challenge_minutes_per_case"_s, figures.challenges.value()},
            {u"lead_time_minutes"_s, figures.lead.value()},
            {u"on_longest_path"_s, figures.onLongestPath},
            {u"work_minutes_per_case"_s, figures.work().value()},
            {u"challenges"_s, challenges}};
}

QJsonObject stateJson(const AnalysisBook &book, const StateBook &state)
{
    const domain::Averaging averaging(book.analysis.rule);
    const domain::StateFigures figures = application::figuresOf(book.analysis, state);
    QJsonArray steps;
    for (size_t i = 0; i < state.steps.size(); ++i)
        steps.append(stepJson(state.steps[i], figures.steps[i], averaging));
    return {{u"kind"_s, QString(key(state.state.kind))},
            {u"name"_s, state.state.name},
            {u"adopted_on"_s,
             state.state.adoptedOn ? QJsonValue(state.state.adoptedOn->toString(Qt::ISODate)) : QJsonValue()},
            {u"lead_time_minutes"_s, figures.leadTime.value()},
            {u"lead_time_without_challenges_minutes"_s, figures.leadTimeWithoutChallenges.value()},
            {u"expected_lead_time_minutes"_s, figures.expectedLeadTime.value()},
            {u"process_time_minutes"_s, figures.process.value()},
            {u"waiting_minutes"_s, figures.waiting.value()},
            {u"challenge_minutes_per_case"_s, figures.challenges.value()},
            {u"value_adding_minutes"_s, figures.valueAdding.value()},
            {u"value_adding_on_longest_path_minutes"_s, figures.valueAddingOnPath.value()},
            {u"flow_efficiency_percent"_s, percentOrNull(figures.flowEfficiency)},
            {u"flow_efficiency_without_challenges_percent"_s, percentOrNull(figures.flowEfficiencyWithoutChallenges)},
            {u"rolled_complete_accurate_percent"_s, percentOrNull(figures.rolledCompleteAccurate)},
            {u"work_minutes_per_case"_s, figures.work.value()},
            {u"hours_per_year"_s, figures.hoursPerYear},
            {u"fte"_s, figures.fte.value()},
            {u"steps"_s, steps}};
}

QJsonObject spreadJson(const domain::Spread &spread, double divisor)
{
    return {{u"mean"_s, spread.mean / divisor},
            {u"p10"_s, spread.p10 / divisor},
            {u"p50"_s, spread.p50 / divisor},
            {u"p90"_s, spread.p90 / divisor},
            {u"standard_deviation"_s, spread.standardDeviation / divisor}};
}
QJsonObject bothUnits(const domain::Spread &spread, base::HoursPerFte basis)
{
    return {{u"hours_per_year"_s, spreadJson(spread, 1)}, {u"fte"_s, spreadJson(spread, basis.value())}};
}

/// The name of what was drawn from: the beta whose mean is the rule's, or the triangular.
QString distributionOf(domain::EstimateRule rule)
{
    switch (rule) {
    case domain::EstimateRule::Lichtenberg:
        return u"lichtenberg_beta"_s;
    case domain::EstimateRule::Pert:
        return u"pert_beta"_s;
    case domain::EstimateRule::Triangular:
        return u"triangular"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject monteCarloJson(const AnalysisBook &book, const domain::Simulation &simulation, const Draws &draws)
{
    const base::HoursPerFte basis = book.analysis.basis;
    QJsonObject object = bothUnits(simulation.saved, basis);
    object.insert(u"draws"_s, draws.count);
    object.insert(u"seed"_s, static_cast<qint64>(draws.seed));
    object.insert(u"draws_kind"_s, u"same_draws"_s);
    object.insert(u"distribution"_s, distributionOf(book.analysis.rule));
    object.insert(u"now"_s, bothUnits(simulation.now, basis));
    object.insert(u"ideal"_s, bothUnits(simulation.ideal, basis));
    return object;
}

QString kindOf(const SavingLine &line)
{
    return line.line.step ? u"step"_s : u"challenge"_s;
}

QJsonObject lineJson(const AnalysisBook &book, const SavingLine &line)
{
    const auto *gain = line.gain ? book.find(*line.gain) : nullptr;
    return {{u"kind"_s, kindOf(line)},
            {u"code"_s, line.code},
            {u"line"_s, line.text},
            {u"in_current"_s, line.difference.lines.current.has_value()},
            {u"in_ideal"_s, line.difference.lines.ideal.has_value()},
            {u"current_minutes_per_case"_s, line.difference.current.value()},
            {u"ideal_minutes_per_case"_s, line.difference.ideal.value()},
            {u"saved_minutes_per_case"_s, line.difference.saved().value()},
            {u"saved_hours_per_year"_s, line.hoursPerYear},
            {u"claimed_by"_s, gain ? QJsonValue(gain->gain.code) : QJsonValue()}};
}

QJsonObject savedJson(const AnalysisBook &book, const SimulatedSaving &one, const Draws &draws)
{
    const application::IdealSaving &saving = one.saving;
    QJsonArray lines, sensitivity;
    for (const SavingLine &line : saving.lines)
        lines.append(lineJson(book, line));
    for (const domain::Driver &driver : one.simulation.drivers) {
        const SavingLine &line = saving.lines[driver.pair];
        sensitivity.append(QJsonObject{{u"line"_s, line.text},
                                       {u"code"_s, line.code},
                                       {u"kind"_s, kindOf(line)},
                                       {u"share_of_variance_percent"_s, 100 * driver.shareOfVariance}});
    }
    return {{u"ideal"_s, one.name},
            {u"minutes_per_case"_s, saving.saved.work.value()},
            {u"lead_time_minutes"_s, saving.saved.leadTime.value()},
            {u"process_time_minutes"_s, saving.saved.process.value()},
            {u"hours_per_year"_s, saving.saved.hoursPerYear},
            {u"fte"_s, saving.saved.fte.value()},
            {u"claimable_hours_per_year"_s, one.claimable.value()},
            {u"registered_hours_per_year"_s, saving.registered.value()},
            {u"left_hours_per_year"_s, one.left.value()},
            {u"monte_carlo"_s, monteCarloJson(book, one.simulation, draws)},
            {u"sensitivity"_s, sensitivity},
            {u"lines"_s, lines}};
}

QJsonArray gainsJson(const AnalysisBook &book)
{
    QJsonArray gains;
    for (const application::ClaimingGain &claiming : book.gains) {
        QJsonArray claims;
        for (const domain::GainClaim &claim : book.claims) {
            if (claim.gain != claiming.gain.id)
                continue;
            const domain::Step *step = claim.step ? book.find(*claim.step) : nullptr;
            const domain::Challenge *challenge = claim.challenge ? book.find(*claim.challenge) : nullptr;
            claims.append(QJsonObject{{u"kind"_s, claim.step ? u"step"_s : u"challenge"_s},
                                      {u"code"_s, step ? step->code : challenge ? challenge->code : QString()},
                                      {u"line"_s, step ? step->title : challenge ? challenge->text : QString()},
                                      {u"saved_minutes_per_case"_s, claim.savedMinutes.value()}});
        }
        gains.append(QJsonObject{{u"code"_s, claiming.gain.code},
                                 {u"title"_s, claiming.gain.title},
                                 {u"identified_hours_per_year"_s, claiming.identified.value()},
                                 {u"claims"_s, claims}});
    }
    return gains;
}

} // namespace

QJsonObject analysisJson(const AnalysisBook &book, const QString &unit, const std::vector<SimulatedSaving> &savings,
                         const Draws &draws)
{
    const domain::ValueStreamAnalysis &analysis = book.analysis;
    QJsonArray states, savedByIdeal;
    for (const StateBook &state : book.states)
        states.append(stateJson(book, state));
    for (const SimulatedSaving &saving : savings)
        savedByIdeal.append(savedJson(book, saving, draws));
    // The adopted ideal state is what counts; before any is adopted, the first.
    const auto adopted = std::find_if(savings.begin(), savings.end(), [](const SimulatedSaving &saving) {
        return saving.ideal->state.adoptedOn.has_value();
    });
    const qsizetype chosen = adopted == savings.end() ? 0 : adopted - savings.begin();
    return {{u"title"_s, analysis.title},
            {u"code"_s, analysis.code},
            {u"unit"_s, unit},
            {u"status"_s, QString(key(analysis.status))},
            {u"cases_per_year"_s, analysis.casesPerYear.value()},
            {u"case_unit"_s, analysis.caseUnit},
            {u"hours_per_fte"_s, analysis.basis.value()},
            {u"rule"_s, QString(key(analysis.rule))},
            {u"rule_text"_s, presentation::formulaText(analysis.rule)},
            {u"day_convention"_s, QString(key(analysis.dayConvention))},
            {u"minutes_per_day"_s, domain::minutesPerDay(analysis.dayConvention)},
            {u"states"_s, states},
            {u"saved"_s, savings.empty() ? QJsonValue() : savedByIdeal.at(chosen)},
            {u"saved_by_ideal"_s, savedByIdeal},
            {u"gains"_s, gainsJson(book)}};
}

} // namespace vf::cli
