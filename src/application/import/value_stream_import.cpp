#include "application/import/value_stream_import.h"

#include "application/import/unit_finder.h"
#include "application/record/organisation_records.h"
#include "application/record/value_stream_records.h"

#include <algorithm>
#include <map>

namespace vf::application {

using base::Result;
using domain::Challenge;
using domain::StateKind;
using domain::Step;
using domain::ValueStreamAnalysis;
using domain::ValueStreamState;

namespace {

constexpr QLatin1StringView analysisColumn("AnalyseID");
constexpr QLatin1StringView unitColumn("Pilot");
constexpr QLatin1StringView stepColumn("TrinnID");
constexpr QLatin1StringView challengeColumn("UtfordringID");

/// A state that the files add to.
struct OpenState
{
    ValueStreamState state;
    bool hasStoredSteps = false;
    std::vector<std::pair<int, Step>> steps; ///< with the number that orders them
    std::map<QString, domain::StepId> stepsByCode;
    std::map<QString, domain::ChallengeId> challengesByCode;
    std::map<domain::StepId, int> challengesUnder;
};

struct OpenAnalysis
{
    ValueStreamAnalysis analysis;
    std::map<QString, OpenState> states; ///< by key: the current state under a key no ideal has
};

class ValueStreamImport
{
public:
    ValueStreamImport(const WorkContext &context, UnitFinder units, ChangeSet &changes, ValueStreamReport &reports)
        : m_context(context), m_units(std::move(units)), m_changes(changes), m_reports(reports)
    {
    }

    Result<void> turn(const ValueStreamFiles &files)
    {
        VF_TRY(readStored(files));
        for (const AnalysisRow &row : files.analyses.rows)
            VF_TRY(addAnalysis(row));
        for (const StepRow &row : files.steps.rows)
            addStep(row);
        tieSteps();
        for (const ChallengeRow &row : files.challenges.rows)
            addChallenge(row);
        tieChallenges();
        insertAll();
        return {};
    }

private:
    static QString keyOf(const StateReference &state)
    {
        return state.kind == StateKind::Current ? QStringLiteral("\n") : state.name.toCaseFolded();
    }

    /// The analyses of the database that the files name, with their states and whether these have steps.
    Result<void> readStored(const ValueStreamFiles &files)
    {
        std::vector<FieldValue> codes;
        for (const AnalysisRow &row : files.analyses.rows)
            codes.emplace_back(row.code);
        for (const StepRow &row : files.steps.rows)
            codes.emplace_back(row.analysisCode);
        for (const ChallengeRow &row : files.challenges.rows)
            codes.emplace_back(row.analysisCode);
        std::sort(codes.begin(), codes.end());
        codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
        const auto stored = m_context.store.listAllWhere<ValueStreamAnalysis>(QLatin1StringView("code"), codes);
        if (!stored)
            return base::fail(stored.error());
        for (const ValueStreamAnalysis &analysis : *stored) {
            VF_TRY(open(analysis));
        }
        return {};
    }
    Result<void> open(const ValueStreamAnalysis &analysis)
    {
        OpenAnalysis opened{analysis, {}};
        const FieldValue id = analysis.id.text();
        const auto states = m_context.store.listAllWhere<ValueStreamState>(QLatin1StringView("analysis_id"), std::span(&id, 1));
        if (!states)
            return base::fail(states.error());
        for (const ValueStreamState &state : *states) {
            auto open = openState(state);
            if (!open)
                return base::fail(std::move(open).error());
            opened.states.emplace(keyOf({state.kind, state.name}), std::move(*open));
        }
        m_analyses.emplace(analysis.code, std::move(opened));
        return {};
    }

    /// A stored state with what rows may refer to in it.
    Result<OpenState> openState(const ValueStreamState &state) const
    {
        OpenState open{state, false, {}, {}, {}, {}};
        const FieldValue id = state.id.text();
        const auto steps = m_context.store.listAllWhere<Step>(QLatin1StringView("state_id"), std::span(&id, 1));
        if (!steps)
            return base::fail(steps.error());
        open.hasStoredSteps = !steps->empty();
        std::vector<FieldValue> stepIds;
        for (const Step &step : *steps) {
            stepIds.emplace_back(step.id.text());
            if (!step.code.isEmpty())
                open.stepsByCode.emplace(step.code, step.id);
        }
        const auto challenges = m_context.store.listAllWhere<Challenge>(QLatin1StringView("step_id"), stepIds);
        if (!challenges)
            return base::fail(challenges.error());
        for (const Challenge &challenge : *challenges) {
            int &next = open.challengesUnder[challenge.step];
            next = std::max(next, challenge.position + 1);
            if (!challenge.code.isEmpty())
                open.challengesByCode.emplace(challenge.code, challenge.id);
        }
        return open;
    }

    Result<void> addAnalysis(const AnalysisRow &row)
    {
        if (m_analyses.contains(row.code)) {
            reject(m_reports.analyses, row.row, analysisColumn, import_reason::duplicateId, row.code);
            return {};
        }
        const auto unit = m_units.find(row.row, row.unit, m_changes, m_reports.analyses, unitColumn);
        if (!unit)
            return {};
        ValueStreamAnalysis analysis;
        analysis.id = domain::AnalysisId(m_context.ids.nextUuid());
        analysis.code = row.code;
        analysis.unit = *unit;
        analysis.title = row.title;
        analysis.trigger = row.trigger;
        analysis.end = row.end;
        analysis.casesPerYear = row.casesPerYear;
        analysis.caseUnit = row.caseUnit;
        const auto basis = row.basis ? Result<base::HoursPerFte>(*row.basis) : basisOf(*unit);
        if (!basis)
            return base::fail(basis.error());
        analysis.basis = *basis;
        analysis.rule = row.rule.value_or(domain::EstimateRule::Lichtenberg);
        analysis.heldOn = row.heldOn;
        analysis.participants = row.participants;
        analysis.goal = row.goal;
        analysis.source = row.source;
        OpenAnalysis opened{analysis, {}};
        m_analyses.emplace(row.code, std::move(opened));
        m_newCodes.push_back(row.code);
        // As with an analysis made by hand: one current state and one ideal.
        stateOf(m_analyses.at(row.code), {StateKind::Current, {}});
        return {};
    }

    Result<base::HoursPerFte> basisOf(const domain::UnitId &unit) const
    {
        const auto stored = m_context.store.listAll<domain::Unit>();
        const auto municipality = m_context.store.listAll<domain::Municipality>();
        if (!stored || !municipality)
            return base::fail(stored ? municipality.error() : stored.error());
        for (const domain::Unit &known : *stored)
            if (known.id == unit && known.basis)
                return *known.basis;
        return municipality->empty() ? domain::Municipality().basis : municipality->front().basis;
    }

    OpenState &stateOf(OpenAnalysis &analysis, const StateReference &reference)
    {
        const QString key = keyOf(reference);
        if (const auto found = analysis.states.find(key); found != analysis.states.end())
            return found->second;
        ValueStreamState state;
        state.id = domain::StateId(m_context.ids.nextUuid());
        state.analysis = analysis.analysis.id;
        state.unit = analysis.analysis.unit;
        state.kind = reference.kind;
        state.name = reference.name;
        state.position = static_cast<int>(analysis.states.size());
        m_newStates.push_back(state.id);
        return analysis.states.emplace(key, OpenState{state, false, {}, {}, {}, {}}).first->second;
    }

    /// The analysis a row names; an issue, or silence when it may be one that was itself rejected.
    OpenAnalysis *analysisOf(int row, const QString &code, ImportReport &report)
    {
        const auto found = m_analyses.find(code);
        if (found != m_analyses.end())
            return &found->second;
        if (m_reports.analyses.rejected.empty())
            reject(report, row, analysisColumn, import_reason::unknownAnalysis, code);
        return nullptr;
    }

    void addStep(const StepRow &row)
    {
        OpenAnalysis *analysis = analysisOf(row.row, row.analysisCode, m_reports.steps);
        if (!analysis)
            return;
        OpenState &state = stateOf(*analysis, row.state);
        const bool repeated = !row.step.code.isEmpty() && state.stepsByCode.contains(row.step.code);
        if (state.hasStoredSteps || repeated) {
            reject(m_reports.steps, row.row, stepColumn, import_reason::duplicateId,
                   row.step.code.isEmpty() ? row.step.title : row.step.code);
            return;
        }
        Step step = row.step;
        step.id = domain::StepId(m_context.ids.nextUuid());
        step.state = state.state.id;
        step.unit = analysis->analysis.unit;
        if (!step.code.isEmpty())
            state.stepsByCode.emplace(step.code, step.id);
        state.steps.emplace_back(row.number.value_or(static_cast<int>(state.steps.size()) + 1), std::move(step));
    }

    /// An ideal step keeps the current one with its TrinnID. Places are 0, 1, 2 … in the order of the numbers.
    void tieSteps()
    {
        const QString currentKey = keyOf({StateKind::Current, {}});
        for (auto &[code, analysis] : m_analyses)
            for (auto &[key, state] : analysis.states) {
                std::stable_sort(state.steps.begin(), state.steps.end(),
                                 [](const auto &a, const auto &b) { return a.first < b.first; });
                int position = 0;
                for (auto &[number, step] : state.steps) {
                    step.position = position++;
                    const auto current = analysis.states.find(currentKey);
                    if (key == currentKey || current == analysis.states.end() || step.code.isEmpty())
                        continue;
                    const auto kept = current->second.stepsByCode.find(step.code);
                    if (kept != current->second.stepsByCode.end())
                        step.currentStep = kept->second;
                }
            }
    }

    void addChallenge(const ChallengeRow &row)
    {
        OpenAnalysis *analysis = analysisOf(row.row, row.analysisCode, m_reports.challenges);
        if (!analysis)
            return;
        const auto state = analysis->states.find(keyOf(row.state));
        const auto step = state == analysis->states.end() ? std::map<QString, domain::StepId>::iterator()
                                                          : state->second.stepsByCode.find(row.stepCode);
        if (state == analysis->states.end() || step == state->second.stepsByCode.end()) {
            if (m_reports.steps.rejected.empty()) // a step that was rejected is told of already
                reject(m_reports.challenges, row.row, stepColumn, import_reason::unknownStep, row.stepCode);
            return;
        }
        OpenState &open = state->second;
        Challenge challenge = row.challenge;
        challenge.id = domain::ChallengeId(m_context.ids.nextUuid());
        challenge.step = step->second;
        challenge.unit = analysis->analysis.unit;
        challenge.position = open.challengesUnder[step->second]++;
        if (!challenge.code.isEmpty() && !open.challengesByCode.emplace(challenge.code, challenge.id).second) {
            reject(m_reports.challenges, row.row, challengeColumn, import_reason::duplicateId, challenge.code);
            return;
        }
        m_challenges.push_back({&*analysis, open.state.kind, std::move(challenge)});
    }

    void tieChallenges()
    {
        for (PlacedChallenge &placed : m_challenges) {
            const auto current = placed.analysis->states.find(keyOf({StateKind::Current, {}}));
            if (placed.kind == StateKind::Current || current == placed.analysis->states.end())
                continue;
            const auto same = current->second.challengesByCode.find(placed.challenge.code);
            if (!placed.challenge.code.isEmpty() && same != current->second.challengesByCode.end())
                placed.challenge.currentChallenge = same->second;
        }
    }

    void insertAll()
    {
        for (auto &[code, analysis] : m_analyses) {
            ValueStreamAnalysis after = analysis.analysis;
            after.status = statusOf(analysis);
            if (std::find(m_newCodes.begin(), m_newCodes.end(), code) != m_newCodes.end()) {
                if (analysis.states.size() == 1) // the current one alone
                    stateOf(analysis, {StateKind::Ideal, {}});
                m_changes.insert(after);
            } else if (after.status > analysis.analysis.status) {
                m_changes.update(analysis.analysis, after);
            }
            for (const auto &[key, state] : analysis.states) {
                if (std::find(m_newStates.begin(), m_newStates.end(), state.state.id) != m_newStates.end())
                    m_changes.insert(state.state);
                for (const auto &[number, step] : state.steps)
                    m_changes.insert(step);
            }
        }
        for (const PlacedChallenge &placed : m_challenges)
            m_changes.insert(placed.challenge);
    }

    /// As far as the files bring it.
    static domain::AnalysisStatus statusOf(const OpenAnalysis &analysis)
    {
        auto status = domain::AnalysisStatus::Planned;
        for (const auto &[key, state] : analysis.states)
            if (!state.steps.empty())
                status = std::max(status, state.state.kind == StateKind::Ideal ? domain::AnalysisStatus::IdealDesigned
                                                                              : domain::AnalysisStatus::CurrentMapped);
        return status;
    }

    static void reject(ImportReport &report, int row, QLatin1StringView column, QLatin1StringView reason,
                       const QString &value)
    {
        report.rejected.push_back({row, QString(column), QString(reason), value, {}});
    }

    struct PlacedChallenge
    {
        OpenAnalysis *analysis;
        StateKind kind;
        Challenge challenge;
    };

    const WorkContext &m_context;
    UnitFinder m_units;
    ChangeSet &m_changes;
    ValueStreamReport &m_reports;
    std::map<QString, OpenAnalysis> m_analyses; ///< by code
    std::vector<QString> m_newCodes;
    std::vector<domain::StateId> m_newStates;
    std::vector<PlacedChallenge> m_challenges;
};

template<class Row>
ImportReport reportOf(const ReadFile<Row> &file)
{
    ImportReport report;
    report.format = file.format;
    report.notes = file.notes;
    report.rejected = file.issues;
    return report;
}

void putInRowOrder(ImportReport &report)
{
    std::stable_sort(report.rejected.begin(), report.rejected.end(),
                     [](const ImportIssue &a, const ImportIssue &b) { return a.row < b.row; });
}

} // namespace

Result<ValueStreamReport> importValueStream(const WorkContext &context, const ImportOptions &options,
                                            const ValueStreamFiles &files)
{
    ValueStreamReport reports{reportOf(files.analyses), reportOf(files.steps), reportOf(files.challenges)};
    auto work = UnitOfWork::begin(context, {QStringLiteral("import.value_stream"),
                                            QString::number(files.analyses.rows.size())});
    if (!work)
        return base::fail(std::move(work).error());
    auto units = UnitFinder::make(context, options);
    if (!units)
        return base::fail(std::move(units).error());
    ChangeSet changes;
    VF_TRY(ValueStreamImport(context, std::move(*units), changes, reports).turn(files));
    bool rejected = false;
    for (ImportReport *report : {&reports.analyses, &reports.steps, &reports.challenges}) {
        putInRowOrder(*report);
        rejected = rejected || !report->rejected.empty();
    }
    if (rejected)
        return reports;
    VF_TRY(work->apply(std::move(changes)));
    std::shared_ptr<const CommittedAction> action;
    if (options.dryRun) {
        VF_TRY(work->verify());
    } else {
        auto committed = work->commit();
        if (!committed)
            return base::fail(std::move(committed).error());
        action = std::move(*committed);
    }
    reports.analyses.accepted = files.analyses.rows.size();
    reports.steps.accepted = files.steps.rows.size();
    reports.challenges.accepted = files.challenges.rows.size();
    for (ImportReport *report : {&reports.analyses, &reports.steps, &reports.challenges})
        report->action = action;
    return reports;
}

} // namespace vf::application
