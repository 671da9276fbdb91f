// Is everything in the database as the rules say? Reads all of it and lists every finding; changes nothing.
#pragma once

#include "application/unit_of_work/store.h"

namespace vf::application {

/// One thing that is wrong. `reason` is a stable key; texts are made in presentation.
struct CheckFinding
{
    enum class Area { Engine, Record, Ledger };
    Area area = Area::Record;
    QString reason;  ///< a ledger reason, "confirmation_without_evidence", "unreadable_record", or "engine"
    QString subject; ///< what it is about: a gain's code, a table and id
    QString detail;  ///< plain text: date, amount, the engine's own words
};

/// Engine integrity, foreign keys and change log; every record readable; every gain's ledger within the rules;
/// every confirmation still held up by its measurements; stakeholder analyses, introductions and value streams within
/// their rules.
base::Result<std::vector<CheckFinding>> checkDatabase(Store &store);

} // namespace vf::application
