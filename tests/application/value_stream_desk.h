// A small value stream at the home nurses, made through the service: what tests of its rules begin with.
// Today: A (10 min, one person), B (20 min) with a challenge that costs 30 min of 40 % of the cases, C (6 min).
// Ideal: A kept and halved (5 min), B kept without its challenge, D new (2 min). 1000 cases a year, single numbers.
#pragma once

#include "application/services/value_stream_service.h"
#include "small_municipality.h"

namespace vf::test {

class ValueStreamDesk : public SmallMunicipality
{
public:
    ValueStreamDesk()
    {
        domain::ValueStreamAnalysis draft;
        draft.unit = nurses;
        draft.title = QStringLiteral("  Kveldsvakt ");
        draft.code = QStringLiteral("KV");
        draft.casesPerYear = base::CasesPerYear::of(1000);
        draft.basis = {};
        must(service().addAnalysis(draft));
        analysis = newest<domain::ValueStreamAnalysis>().id;
        current = state(domain::StateKind::Current).id;
        ideal = state(domain::StateKind::Ideal).id;
        a = add(current, QStringLiteral("A"), 10);
        b = add(current, QStringLiteral("B"), 20);
        wait = add(b, QStringLiteral("Venter på nøkkel"), 30, 0.4);
        c = add(current, QStringLiteral("C"), 6);
    }
    /// The ideal state as the heading says; 5 + 12 + 6 − 2 = 21 minutes a case are saved, 350 hours a year.
    void designIdeal()
    {
        must(service().copyToIdeal(a, ideal));
        must(service().copyToIdeal(b, ideal));
        auto kept = steps(ideal);
        domain::Step halved = kept[0];
        halved.process = domain::ProcessEstimate::of(base::ProcessMinutes::of(5));
        must(service().editStep(kept[0], halved));
        must(service().removeChallenge(challenges(kept[1].id).front().id));
        d = add(ideal, QStringLiteral("D"), 2);
    }
    void adopt() { must(service().adoptIdeal(ideal, QDate(2017, 3, 1))); }

    application::ValueStreamService service() { return application::ValueStreamService(work.context); }

    domain::StepId add(const domain::StateId &state, const QString &title, double minutes, int index = 1000)
    {
        domain::Step step;
        step.state = state;
        step.title = title;
        step.process = domain::ProcessEstimate::of(base::ProcessMinutes::of(minutes));
        must(service().addStep(step, index));
        return newest<domain::Step>().id;
    }
    domain::ChallengeId add(const domain::StepId &step, const QString &text, double minutes, double share)
    {
        domain::Challenge challenge;
        challenge.step = step;
        challenge.text = text;
        challenge.loss = domain::LossEstimate::of(base::LostMinutes::of(minutes));
        challenge.share = base::Share::of(share);
        must(service().addChallenge(challenge, 1000));
        return newest<domain::Challenge>().id;
    }
    application::ActionResult registerGain(const std::vector<application::ClaimedLine> &lines,
                                           std::optional<double> hours = {})
    {
        application::GainFromLines gain;
        gain.ideal = ideal;
        gain.lines = lines;
        gain.gain.title = QStringLiteral("Mindre venting");
        gain.identifiedOn = QDate(2017, 3, 1);
        if (hours)
            gain.hours = base::HoursPerYear::of(*hours);
        return service().registerGain(gain);
    }
    static application::ClaimedLine line(const domain::StepId &step) { return {step, std::nullopt}; }
    static application::ClaimedLine line(const domain::ChallengeId &challenge) { return {std::nullopt, challenge}; }

    application::AnalysisBook book() { return *application::AnalysisBook::read(work.store, analysis); }
    std::vector<domain::Step> steps(const domain::StateId &state)
    {
        std::vector<domain::Step> found;
        const application::AnalysisBook stored = book();
        for (const auto &entry : stored.find(state)->steps)
            found.push_back(entry.step);
        return found;
    }
    std::vector<domain::Challenge> challenges(const domain::StepId &step)
    {
        for (const application::StateBook &state : book().states)
            for (const auto &entry : state.steps)
                if (entry.step.id == step)
                    return entry.challenges;
        return {};
    }
    /// "A B C", for a state's order.
    QString titles(const domain::StateId &state)
    {
        QStringList titles;
        for (const domain::Step &step : steps(state))
            titles << step.title;
        return titles.join(u' ');
    }
    domain::ValueStreamState state(domain::StateKind kind)
    {
        for (const application::StateBook &one : book().states)
            if (one.state.kind == kind)
                return one.state;
        return {};
    }
    base::HoursPerYear identified(const QString &gainCode)
    {
        for (const application::ClaimingGain &claiming : book().gains)
            if (claiming.gain.code == gainCode)
                return claiming.identified;
        return {};
    }

    domain::AnalysisId analysis;
    domain::StateId current, ideal;
    domain::StepId a, b, c, d;
    domain::ChallengeId wait;
};

} // namespace vf::test
