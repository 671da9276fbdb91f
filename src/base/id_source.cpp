#include "base/id_source.h"

#include <QRandomGenerator>

#include <array>

namespace vf::base {

namespace {
constexpr quint32 counterLimit = 1u << 12;
}

IdSource::IdSource(const Clock &clock) : IdSource(clock, QRandomGenerator::system()->generate64()) {}

IdSource::IdSource(const Clock &clock, quint64 seed) : m_clock(clock), m_random(seed) {}

QUuid IdSource::nextUuid()
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    if (now > m_lastMillisecond) {
        m_lastMillisecond = now;
        m_counter = 0;
    } else if (++m_counter == counterLimit) {
        // More than 4096 in a millisecond, or the clock went back: borrow from the next millisecond to keep the order.
        ++m_lastMillisecond;
        m_counter = 0;
    }
    const auto time = static_cast<quint64>(m_lastMillisecond);
    const quint64 random = m_random();
    std::array<uchar, 8> tail{};
    for (size_t i = 0; i < tail.size(); ++i)
        tail[i] = static_cast<uchar>(random >> (8 * i));
    tail[0] = static_cast<uchar>((tail[0] & 0x3f) | 0x80);
    return QUuid(static_cast<uint>(time >> 16), static_cast<ushort>(time & 0xffff),
                 static_cast<ushort>(0x7000 | m_counter), tail[0], tail[1], tail[2], tail[3], tail[4], tail[5], tail[6],
                 tail[7]);
}

} // namespace vf::base
