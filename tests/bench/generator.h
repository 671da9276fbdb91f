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

/// Fills an empty database. Postings keep the ledger rules; about one gain in three is confirmed, half of these by 24
/// measurements (M: 200 000). Each unit has an introduction with its plan, a value stream with one adopted ideal state, a
/// stakeholder analysis, and a gain that claims lines of the value stream.
base::Result<void> generate(const application::WorkContext &context, const Size &size, quint32 seed);

} // namespace vf::bench
