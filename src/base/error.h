// The one error type that crosses borders between rooms, and the Result that carries it.
// Text for people is made in presentation from code, field and details; `log` is English and for the log only.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <utility>
#include <vector>

namespace vf::base {

enum class ErrorCode {
    NotFound,    ///< the record is gone
    Conflict,    ///< somebody else has written since it was read
    Invalid,     ///< a value breaks a rule of its field; `field` names it
    Constraint,  ///< the values are fine alone but break a rule together; `reason` names it
    Forbidden,   ///< the session may not do this
    ReadOnly,    ///< the file or database cannot be written
    Busy,        ///< locked by somebody else for longer than the timeout
    Unavailable, ///< the file, disk or server cannot be reached
    TooNew,      ///< made by a newer version of the program
    Foreign,     ///< not a Verdiflyt database
    Cancelled,   ///< the user stopped it
    Corrupt,     ///< the stored data is damaged
    Internal,    ///< a fault in the program
};

/// What went wrong, as data. `reason` is a stable key ("open_below_zero") that presentation turns into a sentence;
/// `details` are the named values that sentence needs, already as plain text (ISO dates, numbers with a point).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString reason;
    QString field;
    std::vector<std::pair<QString, QString>> details;
    QString log;

    /// The detail called `name`, or an empty text.
    QString detail(QLatin1StringView name) const
    {
        for (const auto &[key, value] : details)
            if (key == name)
                return value;
        return {};
    }
    Error &with(QLatin1StringView name, const QString &value)
    {
        details.emplace_back(QString(name), value);
        return *this;
    }
};

template<class T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QLatin1StringView reason, const QString &log = {})
{
    return tl::unexpected<Error>(Error{code, QString(reason), {}, {}, log});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}
[[nodiscard]] inline Error invalid(QLatin1StringView field, QLatin1StringView reason)
{
    return Error{ErrorCode::Invalid, QString(reason), QString(field), {}, {}};
}

} // namespace vf::base

/// Hands a failed Result on to the caller; use where the value of `expression` is not needed.
#define VF_TRY(expression)                                                                                             \
    do {                                                                                                               \
        if (auto vfTried = (expression); !vfTried)                                                                     \
            return tl::unexpected<vf::base::Error>(std::move(vfTried).error());                                        \
    } while (false)
