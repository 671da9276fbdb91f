// What went wrong, in words for people: from an Error or from a fault in an import file to what it is, where it is and
// what to do about it. The only place where reasons become sentences; codes and keys never reach the screen.
#pragma once

#include "application/import/import_rows.h"
#include "base/error.h"

#include <QString>

namespace vf::presentation {

/// A message: `title` for the heading of a dialog, `what` with the particulars, `whatToDo` as the next step.
/// Plain text: what the user typed stands in it unescaped.
struct ErrorText
{
    QString title;
    QString what;
    QString whatToDo;

    /// `what` and `whatToDo` as one paragraph, for a line in the window or on stderr.
    QString sentences() const;
    friend bool operator==(const ErrorText &, const ErrorText &) = default;
};

/// Every error has a text: by its reason, else by its code.
ErrorText errorText(const base::Error &error);

/// "Rad 12, kolonne Enhet: Enheten «Barnavern» finnes ikke. Mente du «Barnevern»? …"
QString issueText(const application::ImportIssue &issue);
/// Where the fault is: "Rad 12, kolonne Enhet", "Kolonne Enhet", or "Hele filen".
QString issuePlace(const application::ImportIssue &issue);

/// Has the reason a sentence of its own? (Tests hold every reason in the source to this.)
bool hasErrorText(const QString &reason);

/// A field's name as people know it: "Timer per årsverk"; empty for a field they never see.
QString fieldText(const QString &field);

} // namespace vf::presentation
