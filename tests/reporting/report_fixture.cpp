#include "reporting/report_fixture.h"

#include "application/record/all_records.h"
#include "application/unit_of_work/unit_of_work.h"
#include "exchange/sample.h"

namespace vf::test {

using namespace vf::application;
using namespace vf::domain;

namespace {

void require(const base::Result<void> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().reason), qPrintable(result.error().log));
}

Amount amountOf(double value, LedgerUnit unit)
{
    return unit == LedgerUnit::Kroner ? Amount::of(base::Kroner::of(value)) : Amount::of(base::HoursPerYear::of(value));
}

} // namespace

const Snapshot &sampleSnapshot()
{
    static const Snapshot snapshot = [] {
        MemoryWork work;
        require(exchange::fillWithSample(work.context, u"vestre-toten"), "sample");
        auto loaded = Snapshot::load(work.store);
        if (!loaded)
            qFatal("snapshot");
        return std::move(*loaded);
    }();
    return snapshot;
}

template<class T>
void SmallMunicipality::insert(T record)
{
    ChangeSet changes;
    changes.insert(record);
    const auto done = commitChanges(m_work.context, {QStringLiteral("test"), {}}, std::move(changes));
    if (!done)
        qFatal("insert: %s %s", qPrintable(done.error().reason), qPrintable(done.error().log));
}

SmallMunicipality::SmallMunicipality()
{
    m_municipality.id = m_work.ids.next<MunicipalityTag>();
    m_municipality.name = QStringLiteral("Prøve kommune");
    m_municipality.basisMethod = QStringLiteral("netto 1 750");
    insert(m_municipality);
}

UnitId SmallMunicipality::addArea(const QString &name)
{
    Unit area;
    area.id = m_work.ids.next<UnitTag>();
    area.code = QStringLiteral("O%1").arg(++m_count);
    area.name = name;
    area.kind = UnitKind::ServiceArea;
    insert(area);
    return area.id;
}

UnitId SmallMunicipality::addUnit(const QString &name, const UnitId &area)
{
    Unit unit;
    unit.id = m_work.ids.next<UnitTag>();
    unit.code = QStringLiteral("E%1").arg(++m_count);
    unit.name = name;
    insert(unit);
    UnitPlacement placement;
    placement.id = m_work.ids.next<UnitPlacementTag>();
    placement.unit = unit.id;
    placement.parent = area;
    insert(placement);
    return unit.id;
}

GainId SmallMunicipality::addGain(const UnitId &unit, const QString &title, double identified, QDate on, double basis,
                                  LedgerUnit unitOfMeasure)
{
    Gain gain;
    gain.id = m_work.ids.next<GainTag>();
    gain.code = QStringLiteral("G-%1").arg(++m_count);
    gain.unit = unit;
    gain.title = title;
    gain.basis = base::HoursPerFte::of(basis);
    gain.ledgerUnit = unitOfMeasure;
    gain.responsible = QStringLiteral("Avdelingsleder");
    insert(gain);
    m_gains[gain.id.text()] = gain;
    post(gain.id, Account::Identified, identified, on);
    return gain.id;
}

void SmallMunicipality::post(const GainId &id, Account account, double amount, QDate on)
{
    const Gain &gain = m_gains.at(id.text());
    Posting posting;
    posting.id = m_work.ids.next<PostingTag>();
    posting.gain = id;
    posting.unit = gain.unit;
    posting.account = account;
    posting.effectiveOn = on;
    posting.amount = amountOf(amount, gain.ledgerUnit);
    posting.recordedAt = m_work.clock.now();
    insert(posting);
}

void SmallMunicipality::postExtraWork(const GainId &id, const UnitId &bearer, double hours, QDate on, double basis)
{
    Posting posting;
    posting.id = m_work.ids.next<PostingTag>();
    posting.gain = id;
    posting.unit = bearer;
    posting.account = Account::ExtraWork;
    posting.effectiveOn = on;
    posting.amount = Amount::of(base::HoursPerYear::of(hours));
    posting.extraWorkBasis = base::HoursPerFte::of(basis);
    posting.recordedAt = m_work.clock.now();
    insert(posting);
}

void SmallMunicipality::confirm(const GainId &id, EvidenceLevel level, QDate on, std::optional<QDate> validTo)
{
    Confirmation confirmation;
    confirmation.id = m_work.ids.next<ConfirmationTag>();
    confirmation.gain = id;
    confirmation.on = on;
    confirmation.level = level;
    confirmation.role = QStringLiteral("Enhetsleder");
    confirmation.validTo = validTo;
    insert(confirmation);
}

void SmallMunicipality::measure(const GainId &id, QDate first, double casesPerYear)
{
    constexpr int changeWeek = 12;
    Indicator indicator;
    indicator.id = m_work.ids.next<IndicatorTag>();
    indicator.gain = id;
    indicator.unit = m_gains.at(id.text()).unit;
    indicator.name = QStringLiteral("Tid per sak");
    indicator.measure = QStringLiteral("minutter");
    indicator.changedOn = first.addDays(7 * changeWeek);
    indicator.casesPerYear = base::CasesPerYear::of(casesPerYear);
    insert(indicator);
    for (int week = 0; week < 2 * changeWeek; ++week) {
        Measurement measurement;
        measurement.id = m_work.ids.next<MeasurementTag>();
        measurement.indicator = indicator.id;
        measurement.unit = indicator.unit;
        measurement.on = first.addDays(7 * week);
        measurement.value = base::MeasuredValue::of((week < changeWeek ? 30 : 20) + (week % 2 == 0 ? 1 : -1));
        insert(measurement);
    }
}

void SmallMunicipality::addRate(double kroner, QDate from, const QString &source)
{
    FteRate rate;
    rate.id = m_work.ids.next<FteRateTag>();
    rate.from = from;
    rate.amount = base::Kroner::of(kroner);
    rate.source = source;
    insert(rate);
}

void SmallMunicipality::setMunicipality(const QString &name, bool sample, const QString &note)
{
    const auto stored = m_work.store.get<Municipality>(m_municipality.id);
    Municipality changed = *stored;
    changed.name = name;
    changed.sample = sample;
    changed.sampleNote = note;
    ChangeSet changes;
    changes.update(*stored, changed);
    if (!commitChanges(m_work.context, {QStringLiteral("test"), {}}, std::move(changes)))
        qFatal("municipality");
}

Snapshot SmallMunicipality::snapshot()
{
    auto loaded = Snapshot::load(m_work.store);
    if (!loaded)
        qFatal("snapshot: %s", qPrintable(loaded.error().reason));
    return std::move(*loaded);
}

} // namespace vf::test
