#include "application/unit_of_work/store.h"

#include "application/record/measurement_records.h"

namespace vf::application {

base::Result<std::vector<domain::Measurement>> Store::measurements()
{
    return listAll<domain::Measurement>();
}

} // namespace vf::application
