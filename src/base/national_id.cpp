#include "base/national_id.h"

#include <array>
#include <optional>

namespace vf::base {

namespace {

constexpr qsizetype idLength = 11;
constexpr qsizetype dateLength = 6;
using Digits = std::array<int, idLength>;

/// The control digit over the first digits, with their weights; 10 when there is none, and then the number is not used.
template<size_t count>
int controlDigit(const Digits &digits, const std::array<int, count> &weights)
{
    int sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += weights[i] * digits[i];
    return (11 - sum % 11) % 11;
}

bool isValid(const Digits &digits)
{
    const int day = digits[0] * 10 + digits[1];
    const int month = digits[2] * 10 + digits[3];
    const int dayOfMonth = day > 40 ? day - 40 : day; // a D-number has 40 added to the day
    if (dayOfMonth < 1 || dayOfMonth > 31 || month < 1 || month > 12)
        return false;
    return controlDigit(digits, std::array{3, 7, 6, 1, 8, 9, 4, 5, 2}) == digits[9]
        && controlDigit(digits, std::array{5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) == digits[10];
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c == u'-';
}

bool isDigit(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isDigit();
}

/// The eleven digits that begin at `start`, when exactly eleven do.
std::optional<Digits> digitsAt(QStringView text, qsizetype start)
{
    if (isDigit(text, start - 1))
        return std::nullopt;
    Digits digits{};
    qsizetype at = start;
    for (qsizetype found = 0; found < idLength; ++found, ++at) {
        if (found == dateLength && at < text.size() && isSeparator(text[at]))
            ++at;
        if (!isDigit(text, at))
            return std::nullopt;
        digits[static_cast<size_t>(found)] = text[at].digitValue();
    }
    return isDigit(text, at) ? std::nullopt : std::optional(digits);
}

} // namespace

bool containsNationalId(QStringView text)
{
    for (qsizetype start = 0; start + idLength <= text.size(); ++start)
        if (const auto digits = digitsAt(text, start); digits && isValid(*digits))
            return true;
    return false;
}

} // namespace vf::base
