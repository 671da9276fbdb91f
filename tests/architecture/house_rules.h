// The rules of the house that a program can check in one file at a time. Each function says in English what is
// wrong with the text it is given; an empty answer means nothing.
#pragma once

#include <QString>

namespace vf::test {

/// About five hundred lines can be read in one go; a longer file has more than one idea.
inline constexpr qsizetype kMostLines = 500;

QString lengthViolation(const QString &text);

/// A header opens with a comment that says what it is for, and is included once.
QString openingViolation(const QString &text);

/// A header of a room declares its names in vf::<room>, and opens no other room's namespace that it may not see.
QString namespaceViolation(const QString &room, const QString &text);

/// No note that something is left to be done: what is unfinished is not in the house.
QString leftoverViolation(const QString &text);

} // namespace vf::test
