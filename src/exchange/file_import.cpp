#include "exchange/file_import.h"

#include "application/import/measurement_import.h"
#include "application/import/plan_import.h"
#include "application/import/stakeholder_import.h"
#include "exchange/measurement_file.h"
#include "exchange/plan_reader.h"
#include "exchange/readers.h"
#include "exchange/stakeholder_reader.h"

#include <array>

namespace vf::exchange {

using application::ImportService;

namespace {
constexpr std::array allKinds{ImportKind::Units, ImportKind::UnitStatus, ImportKind::Gains, ImportKind::Postings,
                              ImportKind::Confirmations, ImportKind::Measurements, ImportKind::Stakeholders,
                              ImportKind::Plan};
}

QLatin1StringView key(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Units: return QLatin1StringView("units");
    case ImportKind::UnitStatus: return QLatin1StringView("unit-status");
    case ImportKind::Gains: return QLatin1StringView("gains");
    case ImportKind::Postings: return QLatin1StringView("postings");
    case ImportKind::Confirmations: return QLatin1StringView("confirmations");
    case ImportKind::Measurements: return QLatin1StringView("measurements");
    case ImportKind::Stakeholders: return QLatin1StringView("stakeholders");
    case ImportKind::Plan: return QLatin1StringView("plan");
    }
    Q_UNREACHABLE();
}

std::span<const ImportKind> importKinds()
{
    return allKinds;
}

std::optional<ImportKind> importKindFromKey(QStringView text)
{
    for (const ImportKind kind : allKinds)
        if (text == key(kind))
            return kind;
    return std::nullopt;
}

base::Result<application::ImportReport> importFile(const application::WorkContext &context, ImportKind kind,
                                                   const QByteArray &bytes, const application::ImportOptions &options)
{
    ImportService service(context, options);
    switch (kind) {
    case ImportKind::Units: return service.importUnits(readUnits(bytes));
    case ImportKind::UnitStatus: return service.importLeanEvents(readLeanEvents(bytes));
    case ImportKind::Gains: return service.importGains(readGains(bytes));
    case ImportKind::Postings: return service.importPostings(readPostings(bytes));
    case ImportKind::Confirmations: return service.importConfirmations(readConfirmations(bytes));
    case ImportKind::Measurements:
        return application::importMeasurements(context, options, readMeasurements(bytes));
    case ImportKind::Stakeholders:
        return application::importStakeholders(context, options, readStakeholders(bytes));
    case ImportKind::Plan:
        return application::importPlan(context, options, readPlan(bytes));
    }
    Q_UNREACHABLE();
}

} // namespace vf::exchange
