// Words and figures for participants' estimates and stopwatch readings, how readings are typed in from the paper sheet,
// and the lines of a state that can be timed.
#pragma once

#include "application/read_model/value_stream_book.h"
#include "presentation/gain_input.h"

#include <vector>

namespace vf::presentation {

/// "4:30", and with tenths of a second when there are some: "0:05,3".
QString clockText(double minutes);

/// "6 anslag · 5–14 min · samlet 5 – 8 – 14", or "10 målinger · …".
QString pooledText(const domain::PooledTime &time);
/// How they were pooled and how far they stand apart, as a sentence or two.
QString poolingText(const domain::PooledTime &time);

/// Readings with spaces, semicolons or lines between: "4,5 6 7:30" is 4.5, 6 and 7.5 minutes. A plain number is minutes,
/// a colon stands between minutes and seconds, "45s" is seconds. Refused: what is no time, and zero.
Typed<std::vector<double>> typedReadings(const QString &text);

/// A step or challenge as it is chosen in a list: "2 Ta imot bruker", "2.1 Kommer ikke presis".
struct NamedLine
{
    domain::TimedLine line;
    QString number;
    QString text;
    domain::ThreePoint estimate; ///< minutes

    QString name() const { return number + u' ' + text; }
    QUuid key() const;
};
/// In the order they stand, each step before its challenges.
std::vector<NamedLine> namedLines(const application::AnalysisBook &book, const domain::StateId &state);
/// The line with this key and the state it stands in; empty when the book has none.
std::optional<std::pair<NamedLine, domain::StateId>> namedLine(const application::AnalysisBook &book, const QUuid &key);

} // namespace vf::presentation
