// The sentences behind error_text.h as a table: one line per reason, and one per error code for reasons without a line.
// {name} is replaced by the error's detail of that name; a part in [brackets] is left out when a name in it is unknown.
#pragma once

#include "base/error.h"

#include <QString>

namespace vf::presentation {

struct ErrorSentence
{
    const char *reason;
    const char *title;
    const char *what;
    const char *whatToDo;
};

/// The sentence for a reason; nullptr when the table has none.
const ErrorSentence *errorSentence(const QString &reason);
/// The part of the table about measurements and the confirmations that rest on them.
const ErrorSentence *measurementSentence(const QString &reason);
/// The part of the table about the improvement work and the export, in a file of its own (used by errorSentence).
const ErrorSentence *improvementSentence(const QString &reason);
/// The part about value streams, in a file of its own (used by errorSentence).
const ErrorSentence *valueStreamSentence(const QString &reason);
/// The sentence for a code, when the reason says no more.
const ErrorSentence &errorSentence(base::ErrorCode code);
/// A text of the table in the user's language.
QString translatedSentence(const char *text);

} // namespace vf::presentation
