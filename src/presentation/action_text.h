// What an action was, in words: from the stable key in the change log to "ny postering – G-001 Færre vakter", for
// "Angre: …", "Gjør om: …" and the history. Knows only names, never what the action did.
#pragma once

#include "application/unit_of_work/action.h"

namespace vf::presentation {

/// "ny postering – G-001 Færre vakter"; "endring" with its subject for a key without words of its own.
QString actionText(const application::ActionName &name);
/// "ny postering" alone; empty when the key has no words.
QString actionWords(const QString &key);

} // namespace vf::presentation
