// The one exception that may fly inside storage, and the one place that catches it: no failure leaves the room but as
// an Error in a Result.
#pragma once

#include "base/error.h"

#include <exception>
#include <new>
#include <type_traits>
#include <utility>

namespace vf::storage {

struct StorageFailure
{
    base::Error error;
};

[[noreturn]] inline void raise(base::Error error)
{
    throw StorageFailure{std::move(error)};
}
[[noreturn]] inline void raise(base::ErrorCode code, QLatin1StringView reason, const QString &log = {})
{
    throw StorageFailure{base::Error{code, QString(reason), {}, {}, log}};
}

/// The value of a Result, or its Error raised.
template<class T>
T require(base::Result<T> result)
{
    if (!result)
        raise(std::move(result).error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Runs `work` at the room's border: what it returns, or the failure it raised, as a Result.
template<class F>
auto guarded(F &&work) -> base::Result<std::invoke_result_t<F>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            std::forward<F>(work)();
            return {};
        } else {
            return std::forward<F>(work)();
        }
    } catch (StorageFailure &failure) {
        return base::fail(std::move(failure.error));
    } catch (const std::bad_alloc &) {
        return base::fail(base::ErrorCode::Internal, QLatin1StringView("out_of_memory"));
    }
}

} // namespace vf::storage
