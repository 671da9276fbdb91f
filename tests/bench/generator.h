// Seeded municipalities of any size: the same size and seed give the same database, record for record.
#pragma once

#include "application/unit_of_work/work_context.h"

namespace vf::bench {

struct Size
{
    int areas;
    int units;
    int gains;
    int postingsPerGain;
};

/// S: a municipality (76 units, 2 000 gains, 20 000 postings). M: a large city (1 000; 50 000; 500 000).
constexpr Size sizeS{6, 76, 2'000, 10};
constexpr Size sizeM{12, 1'000, 50'000, 10};

/// Fills an empty database. Postings keep the ledger rules; about one gain in three is confirmed.
base::Result<void> generate(const application::WorkContext &context, const Size &size, quint32 seed);

} // namespace vf::bench
