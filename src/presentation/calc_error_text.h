// What `calc` says in words when it refuses an input: which key, what is wrong with it, and what to write instead.
// One sentence per reason; tests hold every reason of the command against this list.
#pragma once

#include <QString>

namespace vf::presentation {

/// `key`: the path of the value in the JSON object; empty when the object as a whole is refused.
QString calcErrorText(const QString &key, const QString &reason);
/// Whether the reason has a sentence of its own.
bool hasCalcErrorText(const QString &reason);

} // namespace vf::presentation
