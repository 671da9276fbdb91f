// The value stream as the workshop enters it: an analysis with one current and some ideal states, their steps and the
// challenges under the steps. Values only; what they amount to is calculated in flow.h and simulation.h.
#pragma once

#include "base/id.h"
#include "base/quantity.h"
#include "domain/organisation/unit.h"
#include "domain/valuestream/estimate.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::domain {

/// How far the analysis has come. The user moves it along; adopting an ideal state moves it to Adopted.
enum class AnalysisStatus { Planned, CurrentMapped, IdealDesigned, Adopted, FollowedUp };
QLatin1StringView key(AnalysisStatus status);
template<>
std::span<const AnalysisStatus> allOf<AnalysisStatus>();

/// What a day of waiting is: 7.5 hours of working time, or 24 hours.
enum class DayConvention { WorkingTime, CalendarTime };
QLatin1StringView key(DayConvention convention);
template<>
std::span<const DayConvention> allOf<DayConvention>();
/// Minutes of one day: 450 or 1440.
constexpr double minutesPerDay(DayConvention convention)
{
    return convention == DayConvention::WorkingTime ? 450 : 1440;
}

using AnalysisId = base::Id<struct AnalysisTag>;

struct ValueStreamAnalysis
{
    AnalysisId id;
    qint64 version = 0;
    QString code; ///< the municipality's identifier (AnalyseID), unique; may be empty
    UnitId unit;
    QString title; ///< the service or process
    QString trigger; ///< what begins a case
    QString end;     ///< what ends it
    base::CasesPerYear casesPerYear;
    QString caseUnit; ///< what is counted ("møter per år")
    base::HoursPerFte basis = base::HoursPerFte::of(1750);
    EstimateRule rule = EstimateRule::Lichtenberg;
    DayConvention dayConvention = DayConvention::WorkingTime;
    /// Time in a year in which cases are worked on, for takt; not known: no takt.
    std::optional<base::HoursPerYear> availableHours;
    /// How many share what is saved, for the fragmentation check.
    std::optional<base::PersonCount> employees;
    std::optional<QDate> heldOn; ///< of the workshop
    QString participants;        ///< roles and numbers
    QString goal;                ///< the group's own target for the ideal state, in its words
    AnalysisStatus status = AnalysisStatus::Planned;
    QString source; ///< where the figures come from

    friend bool operator==(const ValueStreamAnalysis &, const ValueStreamAnalysis &) = default;
};

enum class StateKind { Current, Ideal };
QLatin1StringView key(StateKind kind);
template<>
std::span<const StateKind> allOf<StateKind>();

using StateId = base::Id<struct StateTag>;

/// One picture of the process. An analysis has one current state and any number of ideal ones.
struct ValueStreamState
{
    StateId id;
    qint64 version = 0;
    AnalysisId analysis;
    UnitId unit; ///< of the analysis
    StateKind kind = StateKind::Current;
    QString name; ///< of an ideal alternative; may be empty
    int position = 0;
    std::optional<QDate> adoptedOn; ///< vedtatt; of one ideal state at most

    friend bool operator==(const ValueStreamState &, const ValueStreamState &) = default;
};

/// What a step is to the service user.
enum class StepClass { ValueAdding, Necessary, Waste };
QLatin1StringView key(StepClass stepClass);
template<>
std::span<const StepClass> allOf<StepClass>();

/// The eight wastes (Ohno's seven and unused competence).
enum class WasteKind { Overproduction, Waiting, Transport, Overprocessing, Inventory, Motion, Defects, UnusedSkill };
QLatin1StringView key(WasteKind waste);
template<>
std::span<const WasteKind> allOf<WasteKind>();

using StepId = base::Id<struct StepTag>;

struct Step
{
    StepId id;
    qint64 version = 0;
    StateId state;
    UnitId unit; ///< of the analysis
    int position = 0; ///< order within the state
    QString code;     ///< the municipality's identifier (TrinnID); may be empty
    QString title;
    QString performer; ///< who does it, a role
    base::PersonCount persons = base::PersonCount::of(1);
    WaitingEstimate waiting; ///< before the step
    ProcessEstimate process; ///< each time it is done
    base::Share share = base::Share::of(1);     ///< of the cases that pass the step
    base::Repeats repeats = base::Repeats::of(1); ///< expected times per case that passes it
    StepClass stepClass = StepClass::Necessary;
    std::optional<WasteKind> waste;
    std::optional<base::Share> completeAccurate; ///< %C&A
    QString parallelGroup; ///< neighbouring steps with the same text run side by side; empty: in line
    QString branch;        ///< steps of a group with the same branch follow each other; empty: a branch of its own
    QString idea; ///< a proposal from an employee (forslag)
    std::optional<StepId> currentStep; ///< of an ideal step: the current step it keeps or changes; empty: it is new
    QString source; ///< where the figures come from

    friend bool operator==(const Step &, const Step &) = default;
};

using ChallengeId = base::Id<struct ChallengeTag>;

/// What goes wrong under a step: minutes on top of its process time, for a share of the cases.
struct Challenge
{
    ChallengeId id;
    qint64 version = 0;
    StepId step;
    UnitId unit; ///< of the analysis
    int position = 0;
    QString code; ///< UtfordringID; may be empty
    QString text;
    LossEstimate loss; ///< each time it strikes
    base::Share share = base::Share::of(1); ///< of the cases it hits
    base::PersonCount persons = base::PersonCount::of(1); ///< whose time is lost
    std::optional<WasteKind> waste;
    QString idea; ///< a proposal from an employee (forslag)
    std::optional<ChallengeId> currentChallenge; ///< of an ideal state's challenge: what it is what is left of
    QString textSource;
    QString source;

    friend bool operator==(const Challenge &, const Challenge &) = default;
};

} // namespace vf::domain
