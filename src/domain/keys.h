// Stable text keys of enumerations: what is stored, logged and exchanged. Never shown to people, never changed.
// Each enumeration has `QLatin1StringView key(E)` as an exhaustive switch and an `allOf<E>()` list beside it.
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace vf::domain {

/// Every value of the enumeration, in the order it is shown.
template<class E>
std::span<const E> allOf();

/// The value whose key is `text`; empty when no value has it.
template<class E>
std::optional<E> fromKey(QStringView text)
{
    for (const E value : allOf<E>())
        if (text == key(value))
            return value;
    return std::nullopt;
}

} // namespace vf::domain
