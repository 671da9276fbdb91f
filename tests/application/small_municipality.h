// A municipality small enough to reckon by hand: one service area with two units, on a memory store.
#pragma once

#include "application/record/all_records.h"
#include "application/services/gain_service.h"
#include "application/services/organisation_service.h"
#include "support/memory_store.h"

namespace vf::test {

class SmallMunicipality
{
public:
    SmallMunicipality()
    {
        application::OrganisationService organisation(work.context);
        domain::Municipality municipality;
        municipality.name = QStringLiteral("Prøve kommune");
        must(organisation.createMunicipality(municipality));
        area = add(QStringLiteral("Omsorg"), domain::UnitKind::ServiceArea, std::nullopt, std::nullopt);
        nurses = add(QStringLiteral("Hjemmetjenesten"), domain::UnitKind::Unit, area, base::HoursPerFte::of(1625.9));
        kitchen = add(QStringLiteral("Sentralkjøkkenet"), domain::UnitKind::Unit, area, std::nullopt);
    }

    /// A gain in the home nurses with 300 hours identified on 1 March 2017.
    domain::Gain addGain(const QString &code = QStringLiteral("G-1"))
    {
        domain::Gain gain;
        gain.code = code;
        gain.title = QStringLiteral("Kortere rapport ved vaktskifte");
        gain.unit = nurses;
        must(application::GainService(work.context).addGain(gain, QDate(2017, 3, 1), hours(300)));
        return newest<domain::Gain>();
    }
    application::ActionResult post(const domain::Gain &gain, domain::Account account, QDate date, double amount,
                                   std::optional<domain::UnitId> bearer = {})
    {
        return application::GainService(work.context).addPosting({gain.id, account, date, hours(amount), bearer, {}, {}, {}});
    }
    /// Every one, in the order they were made: listed by id, and ids sort so.
    template<class T>
    std::vector<T> all() { return std::move(*work.store.listAll<T>()); }
    template<class T>
    T newest() { return std::move(all<T>().back()); }
    template<class T>
    size_t count() { return all<T>().size(); }

    static domain::Amount hours(double value) { return domain::Amount::of(base::HoursPerYear::of(value)); }
    static std::shared_ptr<const application::CommittedAction> must(const application::ActionResult &outcome)
    {
        if (!outcome)
            qFatal("%s %s", qPrintable(outcome.error().reason), qPrintable(outcome.error().log));
        return *outcome;
    }

    MemoryWork work;
    domain::UnitId area, nurses, kitchen;

private:
    domain::UnitId add(const QString &name, domain::UnitKind kind, std::optional<domain::UnitId> parent,
                       std::optional<base::HoursPerFte> basis)
    {
        domain::Unit unit;
        unit.name = name;
        unit.code = name.left(1) + QStringLiteral("01");
        unit.kind = kind;
        unit.basis = basis;
        must(application::OrganisationService(work.context).addUnit(unit, parent));
        return newest<domain::Unit>().id;
    }
};

} // namespace vf::test
