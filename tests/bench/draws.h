// Random choices of the bench's generators.
#pragma once

#include <random>

namespace vf::bench {

/// Draws that are the same on every platform: only the generator's own numbers, no library distributions.
class Draws
{
public:
    explicit Draws(quint32 seed) : m_random(seed) {}
    int below(int limit) { return static_cast<int>(m_random() % static_cast<quint32>(limit)); }
    template<class Array>
    auto oneOf(const Array &values) { return values[static_cast<size_t>(below(static_cast<int>(values.size())))]; }

private:
    std::mt19937 m_random;
};

} // namespace vf::bench
