#include "domain/measurement/indicator.h"

#include <array>

namespace vf::domain {

QLatin1StringView key(Direction direction)
{
    switch (direction) {
    case Direction::Up:
        return QLatin1StringView("up");
    case Direction::Down:
        return QLatin1StringView("down");
    }
    Q_UNREACHABLE();
}

template<>
std::span<const Direction> allOf<Direction>()
{
    static constexpr std::array all{Direction::Up, Direction::Down};
    return all;
}

bool countsMinutes(const Indicator &indicator)
{
    const QString measure = indicator.measure.trimmed().toLower();
    return measure == QLatin1StringView("min") || measure == QLatin1StringView("min.")
           || measure.startsWith(QLatin1StringView("minutt")) || measure.startsWith(QLatin1StringView("minute"));
}

} // namespace vf::domain
