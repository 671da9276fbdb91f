#include "application/record/record.h"

namespace vf::application {

QUuid scopeOf(const RecordDescription &record, const QUuid &id, const Fields &fields)
{
    if (record.scopeIsId)
        return id;
    if (record.scopeColumn < 0)
        return {};
    const auto *text = std::get_if<QString>(&fields[static_cast<size_t>(record.scopeColumn)]);
    return text ? QUuid::fromString(*text) : QUuid();
}

} // namespace vf::application
