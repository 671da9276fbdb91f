// The sample municipalities that come with the program: published totals with constructed details, marked as samples.
#pragma once

#include "application/unit_of_work/work_context.h"

#include <QStringList>

namespace vf::exchange {

/// Keys of the samples, as `create --sample` takes them.
QStringList sampleKeys();

/// Fills a database that was just created. Invalid, field "sample", when the key is unknown.
base::Result<void> fillWithSample(const application::WorkContext &context, QStringView sample);

} // namespace vf::exchange
