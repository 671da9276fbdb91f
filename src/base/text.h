// Norwegian text for comparison: databases fold and sort 'Å' wrongly, so it is done here once and stored.
#pragma once

#include <QString>
#include <QStringView>

namespace vf::base {

/// The form used for searching and for matching names: case folded, canonically composed, white space simplified.
/// "Åsheim  Omsorgssenter" and "ÅSHEIM omsorgssenter" fold to the same text.
QString folded(const QString &text);

/// A key that sorts as a Norwegian reader expects with plain code-point comparison: … z æ ø å, aa as å,
/// numbers within text by value ("avd. 2" before "avd. 10").
QString sortKey(const QString &text);

/// Edits (insert, delete, replace, swap of neighbours) between two texts, at most `limit` + 1.
int editDistance(QStringView a, QStringView b, int limit);

/// Text that is safe in every store: NUL characters are refused by callers before this, and text is composed (NFC).
QString normalised(const QString &text);

} // namespace vf::base
