// The cells of the step table: what a step or a challenge says in each column, and what people may type there.
// Takes typed text into a record or gives the sentence why not; stores nothing.
#pragma once

#include "domain/valuestream/value_stream.h"

#include <QString>

namespace vf::presentation {

/// In the order they stand: Tab goes from the name to the minutes.
enum class StepColumn : int {
    Number,
    Title,
    Minutes,
    Waiting,
    Share,
    Performer,
    Persons,
    CompleteAccurate,
    Class,
    Repeats,
    Waste,
    Parallel,
    Idea,
    Work,  ///< calculated: arbeidsminutter per case
    Change, ///< calculated, ideal states only: the difference against today
    FteChange ///< the same in a year, in årsverk
};
inline constexpr int stepColumnCount = static_cast<int>(StepColumn::FteChange) + 1;

QString columnTitle(StepColumn column);
/// The title broken into two lines where the column is narrow.
QString columnHeading(StepColumn column);
/// What belongs in the column and how it is written.
QString columnHelp(StepColumn column);
bool isFigure(StepColumn column); ///< right-aligned
bool isCalculated(StepColumn column);
/// Whether a step, or a challenge, has the column at all.
bool hasColumn(StepColumn column, bool challenge);

/// What is shown, and what stands in the field when it is edited; empty for columns that are calculated.
QString cellText(const domain::Step &step, StepColumn column, domain::DayConvention days);
QString cellText(const domain::Challenge &challenge, StepColumn column);
QString inputText(const domain::Step &step, StepColumn column, domain::DayConvention days);
QString inputText(const domain::Challenge &challenge, StepColumn column);

/// Reads what was typed into the record. Gives the sentence that refuses it; the record is then as it was.
QString takeText(domain::Step &step, StepColumn column, const QString &typed, domain::DayConvention days);
QString takeText(domain::Challenge &challenge, StepColumn column, const QString &typed, domain::DayConvention days);

} // namespace vf::presentation
