// Rows of a value stream's three files before they have met the database: analyses, steps and challenges.
#pragma once

#include "application/import/import_rows.h"
#include "domain/valuestream/value_stream.h"

namespace vf::application {

struct AnalysisRow // AnalyseID; Pilot; Tittel; Volum per år; Volumenhet; Timer per årsverk; Kilde; …
{
    int row = 0;
    QString code;
    UnitReference unit;
    QString title;
    base::CasesPerYear casesPerYear;
    QString caseUnit;
    std::optional<base::HoursPerFte> basis; ///< else the unit's, else the municipality's
    QString source;
    QString trigger;
    QString end;
    std::optional<QDate> heldOn;
    QString participants;
    QString goal;
    std::optional<domain::EstimateRule> rule;

    friend bool operator==(const AnalysisRow &, const AnalysisRow &) = default;
};

/// Which state a row is of: the current one, or an ideal one by its name (empty: the ideal one without a name).
struct StateReference
{
    domain::StateKind kind = domain::StateKind::Current;
    QString name;

    friend bool operator==(const StateReference &, const StateReference &) = default;
};

struct StepRow // AnalyseID; Tilstand; Nr; TrinnID; Trinn; Verdi; Ansatte; Ventetid …; Tid …; Riktig første gang (%); …
{
    int row = 0;
    QString analysisCode;
    StateReference state;
    std::optional<int> number; ///< its place in the state; else the file's order
    domain::Step step;         ///< what the row says of it; where it belongs is not yet known

    friend bool operator==(const StepRow &, const StepRow &) = default;
};

struct ChallengeRow // AnalyseID; Tilstand; UtfordringID; TrinnID; Utfordring; Andel berørt (%); Berørte ansatte; …
{
    int row = 0;
    QString analysisCode;
    StateReference state;
    QString stepCode; ///< TrinnID of the step it stands under, in the same state
    domain::Challenge challenge;

    friend bool operator==(const ChallengeRow &, const ChallengeRow &) = default;
};

struct ValueStreamFiles
{
    ReadFile<AnalysisRow> analyses;
    ReadFile<StepRow> steps;
    ReadFile<ChallengeRow> challenges;
};

} // namespace vf::application
