#include "application/import/import_service.h"

#include "application/import/confirmation_import.h"
#include "application/import/gain_lookup.h"
#include "application/import/import_run.h"
#include "application/import/posting_import.h"
#include "application/import/unit_finder.h"
#include "application/record/gain_records.h"
#include "application/record/organisation_records.h"

#include <algorithm>

namespace vf::application {

using base::Result;
using domain::Gain;
using domain::Posting;
using domain::Unit;

namespace {

Result<domain::Municipality> readMunicipality(Store &store)
{
    auto municipality = store.listAll<domain::Municipality>();
    if (!municipality)
        return base::fail(std::move(municipality).error());
    return municipality->empty() ? domain::Municipality() : std::move(municipality->front());
}

/// Basis per unit: its own, else the municipality's.
Result<QHash<domain::UnitId, base::HoursPerFte>> readOwnBases(Store &store)
{
    const auto units = store.listAll<Unit>();
    if (!units)
        return base::fail(units.error());
    QHash<domain::UnitId, base::HoursPerFte> bases;
    for (const Unit &unit : *units)
        if (unit.basis)
            bases.insert(unit.id, *unit.basis);
    return bases;
}

} // namespace

template<class Row, class Turn>
Result<ImportReport> ImportService::run(const ReadFile<Row> &file, QLatin1StringView actionKey, Turn turnIntoChanges)
{
    return runImport(m_context, m_options, file, actionKey, std::move(turnIntoChanges));
}

Result<ImportReport> ImportService::importUnits(const ReadFile<UnitRow> &file)
{
    return run(file, QLatin1StringView("import.units"), [&](ChangeSet &changes, ImportReport &report) -> Result<void> {
        auto lookup = readUnitLookup(m_context.store);
        if (!lookup)
            return base::fail(std::move(lookup).error());
        for (const UnitRow &row : file.rows) {
            const bool hasCode = !row.code.isEmpty();
            if (hasCode ? lookup->hasCode(row.code) : lookup->hasName(row.name)) {
                report.rejected.push_back({row.row, hasCode ? QStringLiteral("EnhetID") : QStringLiteral("Enhet"),
                                           QString(import_reason::duplicateId), hasCode ? row.code : row.name, {}});
                continue;
            }
            std::optional<domain::UnitId> area;
            if (!row.serviceArea.isEmpty()) {
                area = lookup->findServiceArea(row.serviceArea);
                if (!area) {
                    Unit made;
                    made.kind = domain::UnitKind::ServiceArea;
                    made.name = row.serviceArea;
                    made = addUnit(m_context, changes, made, std::nullopt);
                    lookup->add(made);
                    area = made.id;
                }
            }
            Unit unit;
            unit.code = row.code;
            unit.name = row.name;
            unit.fte = row.fte;
            unit.headcount = row.headcount;
            unit.basis = row.basis;
            unit.pilot = row.pilot;
            lookup->add(addUnit(m_context, changes, unit, area));
        }
        return {};
    });
}

Result<ImportReport> ImportService::importLeanEvents(const ReadFile<LeanEventRow> &file)
{
    return run(file, QLatin1StringView("import.unit_status"), [&](ChangeSet &changes, ImportReport &report) -> Result<void> {
        auto units = UnitFinder::make(m_context, m_options);
        if (!units)
            return base::fail(std::move(units).error());
        for (const LeanEventRow &row : file.rows) {
            const auto unit = units->find(row.row, row.unit, changes, report);
            if (!unit)
                continue;
            domain::LeanEvent event;
            event.id = domain::LeanEventId(m_context.ids.nextUuid());
            event.unit = *unit;
            event.date = row.date;
            event.status = row.status;
            event.note = row.note;
            changes.insert(event);
        }
        return {};
    });
}

Result<ImportReport> ImportService::importGains(const ReadFile<GainRow> &file)
{
    return run(file, QLatin1StringView("import.gains"), [&](ChangeSet &changes, ImportReport &report) -> Result<void> {
        std::vector<FieldValue> codes;
        codes.reserve(file.rows.size());
        for (const GainRow &row : file.rows)
            codes.emplace_back(row.code);
        const auto stored = readGains(m_context.store, codes);
        if (!stored)
            return base::fail(stored.error());
        auto units = UnitFinder::make(m_context, m_options);
        if (!units)
            return base::fail(std::move(units).error());
        const auto municipality = readMunicipality(m_context.store);
        if (!municipality)
            return base::fail(municipality.error());
        const auto bases = readOwnBases(m_context.store);
        if (!bases)
            return base::fail(bases.error());
        const QDateTime now = m_context.clock.now();
        changes.reserve(2 * file.rows.size());
        for (const GainRow &row : file.rows) {
            if (stored->contains(row.code)) {
                report.rejected.push_back(
                    {row.row, QStringLiteral("GevinstID"), QString(import_reason::duplicateId), row.code, {}});
                continue;
            }
            const auto unit = units->find(row.row, row.unit, changes, report);
            if (!unit)
                continue;
            Gain gain;
            gain.id = domain::GainId(m_context.ids.nextUuid());
            gain.code = row.code;
            gain.unit = *unit;
            gain.title = row.title;
            gain.tool = row.tool;
            gain.classification = row.classification;
            gain.responsible = row.responsible;
            gain.basis = row.basis ? *row.basis : bases->value(*unit, municipality->basis);
            changes.insert(gain);
            Posting posting;
            posting.id = domain::PostingId(m_context.ids.nextUuid());
            posting.gain = gain.id;
            posting.unit = gain.unit;
            posting.account = domain::Account::Identified;
            posting.effectiveOn = row.identifiedOn;
            posting.amount = domain::Amount::of(row.hours);
            posting.fromList = true;
            posting.recordedAt = now;
            posting.recordedBy = m_context.session.actor;
            changes.insert(posting);
        }
        return {};
    });
}

Result<ImportReport> ImportService::importPostings(const ReadFile<PostingRow> &file)
{
    return run(file, QLatin1StringView("import.postings"), [&](ChangeSet &changes, ImportReport &report) -> Result<void> {
        auto gains = readGains(m_context.store, gainCodesOf(file.rows));
        if (!gains)
            return base::fail(std::move(gains).error());
        auto lookup = readUnitLookup(m_context.store);
        if (!lookup)
            return base::fail(std::move(lookup).error());
        const auto municipality = readMunicipality(m_context.store);
        if (!municipality)
            return base::fail(municipality.error());
        const auto bases = readOwnBases(m_context.store);
        if (!bases)
            return base::fail(bases.error());
        PostingImport import(m_context, {std::move(*gains), std::move(*lookup), *bases, *municipality}, report);
        return import.turn(file.rows, changes);
    });
}

Result<ImportReport> ImportService::importConfirmations(const ReadFile<ConfirmationRow> &file)
{
    return run(file, QLatin1StringView("import.confirmations"), [&](ChangeSet &changes, ImportReport &report) {
        return turnConfirmations(m_context, file.rows, changes, report);
    });
}

} // namespace vf::application
