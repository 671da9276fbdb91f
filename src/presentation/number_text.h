// Numbers as people type them in Norway, and as they paste them from a spreadsheet.
#pragma once

#include <QString>

#include <optional>

namespace vf::presentation {

enum class NumberFault { None, NotANumber, Ambiguous };

struct ParsedNumber
{
    std::optional<double> value; ///< empty when there is a fault, and for an empty text
    NumberFault fault = NumberFault::None;
};

/// Understands "17,1", "1 750", "1 625,9", "17.1", "−3" and the same with no-break spaces and U+2212. "1.750" may be
/// 1750 or 1,75, so it is refused as ambiguous. An empty text is no fault and no value.
ParsedNumber parseNumber(const QString &text);

/// Why the number was refused and what to do; empty for NumberFault::None.
QString faultText(NumberFault fault, const QString &typed);

} // namespace vf::presentation
