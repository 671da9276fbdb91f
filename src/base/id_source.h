// Where new identities come from. Time-ordered (UUID version 7, RFC 9562) so that index pages fill in order.
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <memory>
#include <random>

namespace vf::base {

class IdSource
{
public:
    /// Identities from the machine's random source.
    explicit IdSource(const Clock &clock);
    /// The same identities every time: for tests and generated data.
    IdSource(const Clock &clock, quint64 seed);

    /// 48 bits of Unix milliseconds, then 12 bits that count up within a millisecond, then 62 random bits:
    /// two identities from one source sort in the order they were made.
    QUuid nextUuid();
    template<class Tag>
    Id<Tag> next() { return Id<Tag>(nextUuid()); }

private:
    const Clock &m_clock;
    std::mt19937_64 m_random;
    qint64 m_lastMillisecond = 0;
    quint32 m_counter = 0;
};

} // namespace vf::base
