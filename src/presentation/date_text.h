// Dates as people type them in Norway, and as the program shows them.
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace vf::presentation {

/// Understands 31.12.2017, 31.12.17, 311217, 31122017, 2017-12-31, 20171231, 31/12/2017, 31.12. (this year) and
/// "i dag". `today` gives the year that is left out and the century of a two-digit year (at most 20 years ahead).
/// Nothing when the text is no date, or a day that does not exist.
std::optional<QDate> parseDate(const QString &text, QDate today);

/// "31.12.2017"; empty for an invalid date.
QString formatDate(QDate date);

} // namespace vf::presentation
