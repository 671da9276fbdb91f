#include "application/services/value_stream_rules.h"

#include "application/read_model/value_stream_figures.h"
#include "application/record/gain_records.h"
#include "application/record/value_stream_records.h"
#include "domain/gain/ledger_rules.h"

#include <QSet>

#include <unordered_set>

namespace vf::application {

namespace reason = value_stream_reason;
using base::Error;
using base::ErrorCode;
using base::Result;
using domain::AnalysisId;
using domain::Challenge;
using domain::GainClaim;
using domain::StateId;
using domain::StateKind;
using domain::Step;
using domain::TimeReading;
using domain::ValueStreamAnalysis;
using domain::ValueStreamState;

namespace {

Result<void> checkText(QLatin1StringView field, const QString &text)
{
    if (text.trimmed().isEmpty())
        return base::fail(base::invalid(field, QLatin1StringView("missing_value")));
    return {};
}

template<class Quantity>
Result<void> checkNotNegative(QLatin1StringView field, Quantity value)
{
    if (value.isNegative())
        return base::fail(base::invalid(field, QLatin1StringView("negative_number")));
    return {};
}

Result<void> checkShare(QLatin1StringView field, base::Share share)
{
    if (share.isNegative() || share > base::Share::of(1))
        return base::fail(base::invalid(field, reason::outOfRange));
    return {};
}

template<class Quantity>
Result<void> checkEstimate(QLatin1StringView field, const domain::Estimate<Quantity> &estimate)
{
    VF_TRY(checkNotNegative(field, estimate.low));
    if (!estimate.inOrder())
        return base::fail(base::invalid(field, reason::estimateOutOfOrder));
    return {};
}

Result<void> checkValues(const ValueStreamAnalysis &analysis)
{
    VF_TRY(checkText(QLatin1StringView("title"), analysis.title));
    if (analysis.basis.millionths() <= 0)
        return base::fail(base::invalid(QLatin1StringView("basis"), QLatin1StringView("not_positive")));
    if (analysis.availableHours && analysis.availableHours->millionths() <= 0)
        return base::fail(base::invalid(QLatin1StringView("availableHours"), QLatin1StringView("not_positive")));
    if (analysis.employees && analysis.employees->millionths() <= 0)
        return base::fail(base::invalid(QLatin1StringView("employees"), QLatin1StringView("not_positive")));
    return checkNotNegative(QLatin1StringView("casesPerYear"), analysis.casesPerYear);
}

Result<void> checkValues(const Step &step)
{
    VF_TRY(checkText(QLatin1StringView("title"), step.title));
    VF_TRY(checkNotNegative(QLatin1StringView("persons"), step.persons));
    VF_TRY(checkEstimate(QLatin1StringView("waiting"), step.waiting));
    VF_TRY(checkEstimate(QLatin1StringView("process"), step.process));
    VF_TRY(checkShare(QLatin1StringView("share"), step.share));
    VF_TRY(checkNotNegative(QLatin1StringView("repeats"), step.repeats));
    return checkShare(QLatin1StringView("completeAccurate"), step.completeAccurate.value_or(base::Share()));
}

Result<void> checkValues(const Challenge &challenge)
{
    VF_TRY(checkText(QLatin1StringView("text"), challenge.text));
    VF_TRY(checkEstimate(QLatin1StringView("loss"), challenge.loss));
    VF_TRY(checkShare(QLatin1StringView("share"), challenge.share));
    return checkNotNegative(QLatin1StringView("persons"), challenge.persons);
}

Result<void> checkValues(const TimeReading &reading)
{
    if (reading.step.has_value() == reading.challenge.has_value())
        return base::fail(ErrorCode::Constraint, reason::readingNamesNoLine);
    if (!reading.on.isValid())
        return base::fail(base::invalid(QLatin1StringView("date"), QLatin1StringView("invalid_date")));
    return checkEstimate(QLatin1StringView("minutes"), reading.minutes);
}

Error broken(QLatin1StringView reason, const QString &line, const QString &log)
{
    Error error{ErrorCode::Constraint, QString(reason), {}, {}, log};
    return std::move(error.with(QLatin1StringView("line"), line));
}

/// What the steps and challenges of one state keep, held against the current state.
void findKept(const AnalysisBook &book, const StateBook &state, std::vector<Error> &findings)
{
    std::unordered_set<domain::StepId> steps, keptSteps;
    std::unordered_set<domain::ChallengeId> challenges, keptChallenges;
    if (state.state.kind == StateKind::Ideal && book.current())
        for (const domain::StepWithChallenges &entry : book.current()->steps) {
            steps.insert(entry.step.id);
            for (const Challenge &challenge : entry.challenges)
                challenges.insert(challenge.id);
        }
    const auto judge = [&](const auto &kept, const auto &known, auto &seen, const QString &line) {
        if (!kept)
            return;
        if (!known.contains(*kept))
            findings.push_back(broken(reason::keepsNoCurrentLine, line, QStringLiteral("keeps %1").arg(kept->text())));
        else if (!seen.insert(*kept).second)
            findings.push_back(broken(reason::alreadyInIdeal, line, QStringLiteral("keeps %1 again").arg(kept->text())));
    };
    for (const domain::StepWithChallenges &entry : state.steps) {
        judge(entry.step.currentStep, steps, keptSteps, entry.step.title);
        for (const Challenge &challenge : entry.challenges)
            judge(challenge.currentChallenge, challenges, keptChallenges, challenge.text);
    }
}

/// Do all the parts of a state stand in the analysis' unit, as roles and row-level security need it?
void findUnits(const AnalysisBook &book, const StateBook &state, std::vector<Error> &findings)
{
    const auto judge = [&](const domain::UnitId &unit, const QString &line) {
        if (unit != book.analysis.unit)
            findings.push_back(broken(reason::unitOfOwner, line, QStringLiteral("unit %1").arg(unit.text())));
    };
    judge(state.state.unit, state.state.name);
    for (const domain::StepWithChallenges &entry : state.steps) {
        judge(entry.step.unit, entry.step.title);
        for (const Challenge &challenge : entry.challenges)
            judge(challenge.unit, challenge.text);
    }
}

/// Claims on what one ideal state saves.
void findClaims(const AnalysisBook &book, const StateBook &state, std::vector<Error> &findings)
{
    std::vector<GainClaim> claims;
    for (const GainClaim &claim : book.claims)
        if (claim.ideal == state.state.id)
            claims.push_back(claim);
    if (claims.empty())
        return;
    const auto saving = savingOf(book, state.state.id);
    for (const GainClaim &claim : claims) {
        const ClaimingGain *claiming = book.find(claim.gain);
        const QString code = claiming ? claiming->gain.code : QString();
        if (!saving || !saving->find(lineOf(claim)))
            findings.push_back(std::move(broken(reason::claimNamesNoLine, {}, claim.id.text()).with(QLatin1StringView("gain"), code)));
        if (claiming && claiming->gain.ledgerUnit != domain::LedgerUnit::HoursPerYear)
            findings.push_back(std::move(broken(reason::claimNeedsHours, {}, claim.id.text()).with(QLatin1StringView("gain"), code)));
    }
    if (saving && state.state.adoptedOn && exceedsAsShown(saving->registered, saving->net()))
        findings.push_back(claimsAboveSaving(book.analysis, saving->net(), saving->registered));
}

/// What units of work may break; in checkValueStreamRules() the first of them wins.
std::vector<Error> findAcross(const AnalysisBook &book)
{
    std::vector<Error> findings;
    for (const TimeReading &reading : book.readings)
        if (reading.unit != book.analysis.unit)
            findings.push_back(broken(reason::unitOfOwner, {}, QStringLiteral("unit %1").arg(reading.unit.text())));
    for (const StateBook &state : book.states) {
        findUnits(book, state, findings);
        findKept(book, state, findings);
        findClaims(book, state, findings);
    }
    return findings;
}

/// The analyses whose rules across records the changes may have broken.
class TouchedAnalyses
{
public:
    Result<void> note(const Change &change)
    {
        if (change.isOf<ValueStreamAnalysis>())
            m_analyses.insert(AnalysisId(change.id));
        else if (change.isOf<ValueStreamState>())
            return noteValues<ValueStreamState>(change, [&](const ValueStreamState &state) { m_analyses.insert(state.analysis); });
        else if (change.isOf<Step>())
            return noteValues<Step>(change, [&](const Step &step) { m_states.insert(step.state); });
        else if (change.isOf<Challenge>())
            return noteValues<Challenge>(change, [&](const Challenge &challenge) { m_steps.insert(challenge.step); });
        else if (change.isOf<TimeReading>())
            return noteValues<TimeReading>(change, [&](const TimeReading &reading) { noteReading(reading); });
        else if (change.isOf<GainClaim>())
            return noteValues<GainClaim>(change, [&](const GainClaim &claim) { m_states.insert(claim.ideal); });
        else if (change.isOf<domain::Gain>() && change.isUpdate())
            m_gains.emplace_back(domain::GainId(change.id).text());
        else if (change.isOf<domain::Posting>())
            notePosting(change);
        return {};
    }

    /// Those that are stored, in no order that means anything.
    Result<std::vector<AnalysisId>> resolve(Store &store)
    {
        VF_TRY(addStatesOfGains(store));
        VF_TRY(addOwners<Challenge>(store, m_challenges,
                                    [&](const Challenge &challenge) { m_steps.insert(challenge.step); }));
        VF_TRY(addOwners<Step>(store, m_steps, [&](const Step &step) { m_states.insert(step.state); }));
        VF_TRY(addOwners<ValueStreamState>(store, m_states,
                                           [&](const ValueStreamState &state) { m_analyses.insert(state.analysis); }));
        return std::vector<AnalysisId>(m_analyses.begin(), m_analyses.end());
    }

private:
    template<class T, class Note>
    static Result<void> noteValues(const Change &change, Note note)
    {
        if (change.before) {
            const auto value = change.oldValue<T>();
            if (!value)
                return base::fail(value.error());
            note(*value);
        }
        if (change.after) {
            const auto value = change.newValue<T>();
            if (!value)
                return base::fail(value.error());
            note(*value);
        }
        return {};
    }
    void noteReading(const TimeReading &reading)
    {
        if (reading.step)
            m_steps.insert(*reading.step);
        if (reading.challenge)
            m_challenges.insert(*reading.challenge);
    }
    /// From the fields, without reading the whole posting: an import may bring half a million of them.
    void notePosting(const Change &change)
    {
        static const auto account = static_cast<size_t>(describe<domain::Posting>().indexOf(QLatin1StringView("account")));
        static const auto gain = static_cast<size_t>(describe<domain::Posting>().indexOf(QLatin1StringView("gain_id")));
        static const FieldValue identified = QString(key(domain::Account::Identified));
        for (const auto *fields : {&change.before, &change.after})
            if (*fields && (**fields)[account] == identified)
                m_gains.push_back((**fields)[gain]);
    }
    Result<void> addStatesOfGains(Store &store)
    {
        if (m_gains.empty())
            return {};
        // Gains claim seldom: when there are many of them it is cheaper to look through all claims than to ask for each.
        constexpr size_t many = 512;
        const auto claims = m_gains.size() > many ? store.listAll<GainClaim>()
                                                  : store.listAllWhere<GainClaim>(QLatin1StringView("gain_id"), m_gains);
        if (!claims)
            return base::fail(claims.error());
        if (claims->empty())
            return {};
        QSet<QString> touched;
        for (const FieldValue &gain : m_gains)
            if (const auto *id = std::get_if<QString>(&gain))
                touched.insert(*id);
        for (const GainClaim &claim : *claims)
            if (touched.contains(claim.gain.text()))
                m_states.insert(claim.ideal);
        return {};
    }
    template<class T, class Ids, class Note>
    static Result<void> addOwners(Store &store, const Ids &ids, Note note)
    {
        if (ids.empty())
            return {};
        std::vector<FieldValue> wanted;
        for (const auto &id : ids)
            wanted.emplace_back(id.text());
        const auto owners = store.listAllWhere<T>(QLatin1StringView("id"), wanted);
        if (!owners)
            return base::fail(owners.error());
        for (const T &owner : *owners)
            note(owner);
        return {};
    }

    std::unordered_set<AnalysisId> m_analyses;
    std::unordered_set<StateId> m_states;
    std::unordered_set<domain::StepId> m_steps;
    std::unordered_set<domain::ChallengeId> m_challenges;
    std::vector<FieldValue> m_gains;
};

template<class T>
Result<void> checkNewValue(const Change &change)
{
    if (!change.after)
        return {};
    const auto value = change.newValue<T>();
    return value ? checkValues(*value) : base::fail(value.error());
}

/// An ideal state that gains come from stays adopted.
Result<void> checkAdoption(Store &store, const Change &change)
{
    if (!change.isUpdate())
        return {};
    const auto before = change.oldValue<ValueStreamState>();
    const auto after = change.newValue<ValueStreamState>();
    if (!before || !after)
        return base::fail(before ? after.error() : before.error());
    if (!before->adoptedOn || after->adoptedOn)
        return {};
    const FieldValue state = after->id.text();
    const auto claims = store.listAllWhere<GainClaim>(QLatin1StringView("state_id"), std::span(&state, 1));
    if (!claims)
        return base::fail(claims.error());
    return claims->empty() ? Result<void>() : base::fail(ErrorCode::Constraint, reason::stateHasClaims);
}

} // namespace

Error lineIsClaimed(const QString &gainCode)
{
    Error error{ErrorCode::Constraint, QString(reason::lineIsClaimed), {}, {}, {}};
    return std::move(error.with(QLatin1StringView("gain"), gainCode));
}

Error claimsAboveSaving(const ValueStreamAnalysis &analysis, base::HoursPerYear saving, base::HoursPerYear registered,
                        std::optional<base::HoursPerYear> left)
{
    const auto plain = [](base::HoursPerYear hours) {
        return domain::plainText(domain::Amount::of(hours), domain::LedgerUnit::HoursPerYear);
    };
    Error error{ErrorCode::Constraint, QString(reason::claimsAboveSaving), {}, {}, {}};
    error.with(QLatin1StringView("analysis"), analysis.title)
        .with(QLatin1StringView("saving"), plain(saving))
        .with(QLatin1StringView("registered"), plain(registered));
    if (left)
        error.with(QLatin1StringView("left"), plain(*left));
    return error;
}

Error inWordsOfClaims(Error refusal)
{
    if (refusal.reason == QLatin1StringView("duplicate")
        && refusal.detail(QLatin1StringView("table")) == Described<GainClaim>::table
        && (refusal.field == QLatin1StringView("step_id") || refusal.field == QLatin1StringView("challenge_id")))
        refusal.reason = reason::lineIsClaimed;
    return refusal;
}

Result<void> checkValueStreamRules(Store &store, std::span<const Change> changes)
{
    TouchedAnalyses touched;
    for (const Change &change : changes) {
        if (change.isOf<ValueStreamAnalysis>())
            VF_TRY(checkNewValue<ValueStreamAnalysis>(change));
        else if (change.isOf<Step>())
            VF_TRY(checkNewValue<Step>(change));
        else if (change.isOf<Challenge>())
            VF_TRY(checkNewValue<Challenge>(change));
        else if (change.isOf<TimeReading>())
            VF_TRY(checkNewValue<TimeReading>(change));
        else if (change.isOf<ValueStreamState>())
            VF_TRY(checkAdoption(store, change));
        VF_TRY(touched.note(change));
    }
    const auto analyses = touched.resolve(store);
    if (!analyses)
        return base::fail(analyses.error());
    if (analyses->empty())
        return {};
    const auto books = AnalysisBook::read(store, *analyses);
    if (!books)
        return base::fail(books.error());
    for (const AnalysisBook &book : *books)
        if (const auto findings = findAcross(book); !findings.empty())
            return base::fail(findings.front());
    return {};
}

std::vector<Error> valueStreamFindings(const AnalysisBook &book)
{
    std::vector<Error> findings;
    const auto judge = [&](const auto &value, const QString &line) {
        if (const auto outcome = checkValues(value); !outcome)
            findings.push_back(Error(outcome.error()).with(QLatin1StringView("line"), line));
    };
    judge(book.analysis, {});
    for (const TimeReading &reading : book.readings)
        judge(reading, {});
    for (const StateBook &state : book.states)
        for (const domain::StepWithChallenges &entry : state.steps) {
            judge(entry.step, entry.step.title);
            for (const Challenge &challenge : entry.challenges)
                judge(challenge, challenge.text);
        }
    for (Error &finding : findAcross(book))
        findings.push_back(std::move(finding));
    for (const GainClaim &claim : book.claims)
        if (const StateBook *state = book.find(claim.ideal); state && !state->state.adoptedOn)
            findings.push_back(broken(reason::idealNotAdopted, {}, claim.id.text()));
    for (Error &finding : findings)
        if (finding.detail(QLatin1StringView("analysis")).isEmpty())
            finding.with(QLatin1StringView("analysis"), book.analysis.title);
    return findings;
}

} // namespace vf::application
