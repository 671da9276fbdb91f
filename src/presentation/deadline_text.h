// Deadlines in words, as they stand in a calendar.
#pragma once

#include "application/read_model/deadlines.h"

#include <QString>

namespace vf::presentation {

/// "Gevinst skal være realisert: Merket medisinrom"
QString deadlineText(const application::Deadline &deadline);
/// "Gimle sykehjem avd. 5. Ansvarlig: Avdelingsleder."
QString deadlineDetail(const application::Snapshot &snapshot, const application::Deadline &deadline);

} // namespace vf::presentation
