#include "application/read_model/value_stream_book.h"

#include "application/record/gain_records.h"
#include "application/record/value_stream_records.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace vf::application {

using base::Result;
using domain::AnalysisId;
using domain::Challenge;
using domain::Gain;
using domain::GainClaim;
using domain::StateKind;
using domain::Step;
using domain::TimeReading;
using domain::ValueStreamAnalysis;
using domain::ValueStreamState;

namespace {

template<class T>
bool byPosition(const T &a, const T &b)
{
    return a.position != b.position ? a.position < b.position : a.id < b.id;
}

/// The current state first, whatever its position.
bool stateBefore(const StateBook &a, const StateBook &b)
{
    return a.state.kind != b.state.kind ? a.state.kind == StateKind::Current : byPosition(a.state, b.state);
}

bool gainBefore(const ClaimingGain &a, const ClaimingGain &b)
{
    return a.gain.code != b.gain.code ? a.gain.code < b.gain.code : a.gain.id < b.gain.id;
}

/// The records of T whose `column` is one of the ids of `parents`.
template<class T, class Parents, class IdOf>
Result<std::vector<T>> childrenOf(Store &store, QLatin1StringView column, const Parents &parents, IdOf idOf)
{
    std::vector<FieldValue> ids;
    ids.reserve(parents.size());
    for (const auto &parent : parents)
        ids.emplace_back(idOf(parent).text());
    return ids.empty() ? Result<std::vector<T>>(std::vector<T>()) : store.listAllWhere<T>(column, ids);
}
template<class T, class Parent>
Result<std::vector<T>> childrenOf(Store &store, QLatin1StringView column, const std::vector<Parent> &parents)
{
    return childrenOf<T>(store, column, parents, [](const Parent &parent) { return parent.id; });
}

/// The records that make up some analyses, as they are stored.
struct Parts
{
    std::vector<ValueStreamAnalysis> analyses;
    std::vector<ValueStreamState> states;
    std::vector<Step> steps;
    std::vector<Challenge> challenges;
    std::vector<TimeReading> stepReadings, challengeReadings;
    std::vector<GainClaim> claims;
    std::vector<Gain> gains;
    std::unordered_map<domain::GainId, base::HoursPerYear> identified;
};

Result<void> readGains(Store &store, Parts &parts)
{
    std::vector<domain::GainId> ids;
    for (const GainClaim &claim : parts.claims)
        ids.push_back(claim.gain);
    const auto self = [](const domain::GainId &id) { return id; };
    auto gains = childrenOf<Gain>(store, QLatin1StringView("id"), ids, self);
    if (!gains)
        return base::fail(std::move(gains).error());
    parts.gains = std::move(*gains);
    const auto postings = childrenOf<domain::Posting>(store, QLatin1StringView("gain_id"), ids, self);
    if (!postings)
        return base::fail(postings.error());
    for (const domain::Posting &posting : *postings)
        if (posting.account == domain::Account::Identified)
            parts.identified[posting.gain] += posting.amount.hours();
    return {};
}

Result<Parts> readParts(Store &store, std::span<const AnalysisId> analyses)
{
    Parts parts;
    const auto take = [](auto &member, auto records) -> Result<void> {
        if (!records)
            return base::fail(std::move(records).error());
        member = std::move(*records);
        return {};
    };
    VF_TRY(take(parts.analyses, childrenOf<ValueStreamAnalysis>(store, QLatin1StringView("id"), analyses,
                                                                [](const AnalysisId &id) { return id; })));
    VF_TRY(take(parts.states, childrenOf<ValueStreamState>(store, QLatin1StringView("analysis_id"), parts.analyses)));
    VF_TRY(take(parts.steps, childrenOf<Step>(store, QLatin1StringView("state_id"), parts.states)));
    VF_TRY(take(parts.challenges, childrenOf<Challenge>(store, QLatin1StringView("step_id"), parts.steps)));
    VF_TRY(take(parts.stepReadings, childrenOf<TimeReading>(store, QLatin1StringView("step_id"), parts.steps)));
    VF_TRY(take(parts.challengeReadings,
                childrenOf<TimeReading>(store, QLatin1StringView("challenge_id"), parts.challenges)));
    VF_TRY(take(parts.claims, childrenOf<GainClaim>(store, QLatin1StringView("state_id"), parts.states)));
    if (!parts.claims.empty())
        VF_TRY(readGains(store, parts));
    return parts;
}

/// Puts the parts together, book by book.
class BookBinder
{
public:
    explicit BookBinder(Parts parts) : m_parts(std::move(parts))
    {
        for (size_t i = 0; i < m_parts.analyses.size(); ++i) {
            m_bookOf.emplace(m_parts.analyses[i].id, i);
            m_books.push_back({m_parts.analyses[i], {}, {}, {}, {}});
        }
        addStates();
        addSteps();
        addReadings();
        addClaims();
    }
    std::vector<AnalysisBook> take() && { return std::move(m_books); }

private:
    void addStates()
    {
        for (const ValueStreamState &state : m_parts.states)
            m_books[m_bookOf[state.analysis]].states.push_back({state, {}});
        for (AnalysisBook &book : m_books) {
            std::sort(book.states.begin(), book.states.end(), stateBefore);
            for (StateBook &state : book.states)
                m_stateOf.emplace(state.state.id, &state);
        }
    }
    void addSteps()
    {
        std::sort(m_parts.steps.begin(), m_parts.steps.end(), byPosition<Step>);
        std::sort(m_parts.challenges.begin(), m_parts.challenges.end(), byPosition<Challenge>);
        std::unordered_map<domain::StepId, std::vector<Challenge>> challenges;
        for (Challenge &challenge : m_parts.challenges) {
            m_stepOf.emplace(challenge.id, challenge.step);
            challenges[challenge.step].push_back(std::move(challenge));
        }
        for (Step &step : m_parts.steps) {
            m_bookOfStep.emplace(step.id, &m_books[m_bookOf[m_stateOf[step.state]->state.analysis]]);
            std::vector<Challenge> own = std::move(challenges[step.id]);
            m_stateOf[step.state]->steps.push_back({std::move(step), std::move(own)});
        }
    }
    void addReadings()
    {
        for (TimeReading &reading : m_parts.stepReadings)
            m_bookOfStep[*reading.step]->readings.push_back(std::move(reading));
        for (TimeReading &reading : m_parts.challengeReadings)
            m_bookOfStep[m_stepOf[*reading.challenge]]->readings.push_back(std::move(reading));
        for (AnalysisBook &book : m_books)
            std::sort(book.readings.begin(), book.readings.end(), byPosition<TimeReading>);
    }
    void addClaims()
    {
        std::unordered_map<domain::GainId, const Gain *> gains;
        for (const Gain &gain : m_parts.gains)
            gains.emplace(gain.id, &gain);
        for (const GainClaim &claim : m_parts.claims) {
            AnalysisBook &book = m_books[m_bookOf[m_stateOf[claim.ideal]->state.analysis]];
            book.claims.push_back(claim);
            const auto gain = gains.find(claim.gain);
            if (gain != gains.end() && !book.find(claim.gain))
                book.gains.push_back({*gain->second, hoursOf(*gain->second)});
        }
        for (AnalysisBook &book : m_books)
            std::sort(book.gains.begin(), book.gains.end(), gainBefore);
    }
    base::HoursPerYear hoursOf(const Gain &gain)
    {
        return gain.ledgerUnit == domain::LedgerUnit::HoursPerYear ? m_parts.identified[gain.id] : base::HoursPerYear();
    }

    Parts m_parts;
    std::vector<AnalysisBook> m_books;
    std::unordered_map<AnalysisId, size_t> m_bookOf;
    std::unordered_map<domain::StateId, StateBook *> m_stateOf;
    std::unordered_map<domain::StepId, AnalysisBook *> m_bookOfStep;
    std::unordered_map<domain::ChallengeId, domain::StepId> m_stepOf;
};

/// The element with this id, seen through `idOf`; nullptr when there is none.
template<class T, class Id, class IdOf>
const T *findIn(const std::vector<T> &values, const Id &id, IdOf idOf)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const T &value) { return idOf(value) == id; });
    return found == values.end() ? nullptr : &*found;
}

} // namespace

const StateBook *AnalysisBook::current() const
{
    return findIn(states, StateKind::Current, [](const StateBook &book) { return book.state.kind; });
}

const StateBook *AnalysisBook::find(const domain::StateId &state) const
{
    return findIn(states, state, [](const StateBook &book) { return book.state.id; });
}

const StateBook *AnalysisBook::adopted() const
{
    return findIn(states, true, [](const StateBook &book) { return book.state.adoptedOn.has_value(); });
}

const ClaimingGain *AnalysisBook::find(const domain::GainId &gain) const
{
    return findIn(gains, gain, [](const ClaimingGain &claiming) { return claiming.gain.id; });
}

const Step *AnalysisBook::find(const domain::StepId &step) const
{
    for (const StateBook &state : states)
        if (const auto *found = findIn(state.steps, step, [](const auto &entry) { return entry.step.id; }))
            return &found->step;
    return nullptr;
}

const Challenge *AnalysisBook::find(const domain::ChallengeId &challenge) const
{
    for (const StateBook &state : states)
        for (const domain::StepWithChallenges &entry : state.steps)
            if (const auto *found = findIn(entry.challenges, challenge, [](const Challenge &value) { return value.id; }))
                return found;
    return nullptr;
}

std::vector<TimeReading> AnalysisBook::readingsOf(const domain::TimedLine &line) const
{
    std::vector<TimeReading> found;
    for (const TimeReading &reading : readings)
        if (domain::lineOf(reading) == line)
            found.push_back(reading);
    return found;
}

std::optional<AnalysisBook> AnalysisBook::of(const Snapshot &snapshot, const AnalysisId &analysis)
{
    const ValueStreamAnalysis *found = snapshot.find<ValueStreamAnalysis>(analysis);
    if (!found)
        return std::nullopt;
    AnalysisBook book{*found, {}, {}, {}, {}};
    std::unordered_set<domain::StateId> states;
    for (const ValueStreamState *state : snapshot.of<ValueStreamState>(analysis)) {
        states.insert(state->id);
        StateBook &added = book.states.emplace_back(StateBook{*state, {}});
        for (const Step *step : snapshot.of<Step>(state->id)) {
            domain::StepWithChallenges &entry = added.steps.emplace_back(domain::StepWithChallenges{*step, {}});
            for (const Challenge *challenge : snapshot.of<Challenge>(step->id))
                entry.challenges.push_back(*challenge);
        }
    }
    std::stable_sort(book.states.begin(), book.states.end(), stateBefore);
    for (const TimeReading &reading : snapshot.all<TimeReading>())
        if ((reading.step && book.find(*reading.step)) || (reading.challenge && book.find(*reading.challenge)))
            book.readings.push_back(reading);
    std::sort(book.readings.begin(), book.readings.end(), byPosition<TimeReading>);
    for (const GainClaim &claim : snapshot.all<GainClaim>()) {
        if (!states.contains(claim.ideal))
            continue;
        book.claims.push_back(claim);
        const Gain *gain = snapshot.findGain(claim.gain);
        if (!gain || book.find(claim.gain))
            continue;
        const auto balances = snapshot.ledger().balances(gain->id, snapshot.ledger().postingDates(gain->id).second);
        const bool hours = gain->ledgerUnit == domain::LedgerUnit::HoursPerYear;
        book.gains.push_back(
            {*gain, hours ? balances[domain::Account::Identified].hours() : base::HoursPerYear()});
    }
    std::sort(book.gains.begin(), book.gains.end(), gainBefore);
    return book;
}

Result<std::vector<AnalysisBook>> AnalysisBook::read(Store &store, std::span<const AnalysisId> analyses)
{
    auto parts = readParts(store, analyses);
    if (!parts)
        return base::fail(std::move(parts).error());
    return BookBinder(std::move(*parts)).take();
}

Result<AnalysisBook> AnalysisBook::read(Store &store, const AnalysisId &analysis)
{
    auto books = read(store, std::span(&analysis, 1));
    if (!books)
        return base::fail(std::move(books).error());
    if (books->empty()) {
        base::Error error{base::ErrorCode::NotFound, QStringLiteral("record_gone"), {}, {}, {}};
        error.with(QLatin1StringView("table"), QString(Described<ValueStreamAnalysis>::table));
        return base::fail(std::move(error));
    }
    return std::move(books->front());
}

} // namespace vf::application
