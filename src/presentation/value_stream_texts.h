// The words people see for a value stream: rules, classes, the eight wastes, how far an analysis has come.
// They begin with a capital, as they stand in a cell.
#pragma once

#include "application/read_model/snapshot.h"
#include "application/read_model/value_stream_book.h"
#include "domain/valuestream/flow.h"
#include "domain/valuestream/fragmentation.h"

#include <QString>

namespace vf::presentation {

QString text(domain::EstimateRule rule);       ///< "Lichtenberg"
QString formulaText(domain::EstimateRule rule); ///< "(lav + 3 × sannsynlig + høy) / 5"
QString text(domain::DayConvention days);      ///< "Arbeidstid, 1 dag = 7,5 timer"
QString text(domain::AnalysisStatus status);
QString text(domain::StepClass stepClass); ///< "Verdiskapende"
QString sign(domain::StepClass stepClass); ///< "V", "N" or "S"
QString text(domain::WasteKind waste);

/// "Flaskehals: Samtale om plan, 36,0 min per sak. Takt: en sak hver 41,2 min." and whether the step can follow, or that
/// several must do it at once. Empty when no step is busy.
QString paceText(const application::StateBook &state, const domain::StateFigures &figures, const std::optional<double> &takt);
/// What the check says: minutes per person and week, and what that means.
QString fragmentationText(const domain::Fragmentation &check, base::PersonCount persons, base::Minutes below);


/// "V", "n" or the beginning of the word; empty when it is none of them.
std::optional<domain::StepClass> stepClassOf(const QString &typed);
/// The beginning of one of the eight words; empty when it is none of them.
std::optional<domain::WasteKind> wasteKindOf(const QString &typed);

/// What an analysis is called in lists: its title, and its code before it where it has one.
QString analysisName(const domain::ValueStreamAnalysis &analysis);
/// An ideal state's name, or "Ideell situasjon" and its number among `count` when it has none.
QString idealName(const domain::ValueStreamState &state, int number, int count);
/// The ideal states of an analysis in their order.
std::vector<const domain::ValueStreamState *> idealsOf(const application::Snapshot &snapshot,
                                                       const domain::AnalysisId &analysis);
/// "550 møter per år"
QString volumeText(const domain::ValueStreamAnalysis &analysis);

} // namespace vf::presentation
