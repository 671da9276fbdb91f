#include "domain/gain/posting.h"

#include <array>

namespace vf::domain {

QLatin1StringView key(Account account)
{
    switch (account) {
    case Account::Identified:
        return QLatin1StringView("identified");
    case Account::Quality:
        return QLatin1StringView("quality");
    case Account::Quantity:
        return QLatin1StringView("quantity");
    case Account::Savings:
        return QLatin1StringView("savings");
    case Account::Lapsed:
        return QLatin1StringView("lapsed");
    case Account::ExtraWork:
        return QLatin1StringView("extra_work");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const Account> allOf<Account>()
{
    static constexpr std::array all{Account::Identified, Account::Quality, Account::Quantity,
                                    Account::Savings,    Account::Lapsed,  Account::ExtraWork};
    return all;
}

} // namespace vf::domain
