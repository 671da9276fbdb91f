// The guard that keeps a spreadsheet from running a text as a formula: an apostrophe before it, put on by every CSV we
// write and taken off by every file we read. Putting on and taking off are exact inverses for every text.
#pragma once

#include <QString>
#include <QStringView>

namespace vf::exchange {

/// Would some spreadsheet run this text, or does it look like a text that already carries the guard? True when = + - @
/// (also in full width), a tab or a carriage return is its first sign after apostrophes and white space.
bool needsGuard(QStringView text);

/// `text` without the guard, where it carries one.
QStringView withoutGuard(QStringView text);

} // namespace vf::exchange
