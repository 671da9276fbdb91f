#include "bench/generator.h"

#include "bench/draws.h"
#include "bench/improvement_work.h"

#include "application/record/all_records.h"
#include "application/services/organisation_service.h"

#include <algorithm>
#include <array>

namespace vf::bench {

using namespace vf::domain;
using application::ChangeSet;
using base::HoursPerFte;
using base::HoursPerYear;

namespace {

constexpr std::array<const char16_t *, 12> areaNames{u"Omsorg", u"Helse", u"Grunnskole", u"Barnehage", u"Teknisk drift",
                                                     u"Stab", u"NAV", u"Kultur", u"Eiendom", u"Plan", u"Vann", u"Brann"};
constexpr std::array<const char16_t *, 8> titles{u"Felles medisinutlevering", u"Kortere rapport ved vaktskifte",
                                                 u"Merket lager", u"Mal for vedtak", u"Færre ledd i godkjenning",
                                                 u"Felles årshjul", u"Bedre turnusoverlapp", u"Telefontid for pårørende"};
constexpr std::array bases{1750.0, 1695.0, 1625.9};

class Municipality
{
public:
    Municipality(const application::WorkContext &context, const Size &size, quint32 seed)
        : m_context(context), m_size(size), m_draws(seed)
    {
    }

    base::Result<void> write()
    {
        domain::Municipality municipality;
        municipality.name = QStringLiteral("Stor kommune");
        VF_TRY(application::OrganisationService(m_context).createMunicipality(municipality));
        ChangeSet organisation;
        addUnits(organisation);
        VF_TRY(application::commitChanges(m_context, {QStringLiteral("import.units"), {}}, std::move(organisation)));
        constexpr int perAction = 5'000;
        for (int first = 0; first < m_size.gains; first += perAction) {
            ChangeSet changes;
            for (int number = first; number < std::min(first + perAction, m_size.gains); ++number)
                addGain(number, changes);
            VF_TRY(application::commitChanges(m_context, {QStringLiteral("import.gains"), {}}, std::move(changes)));
        }
        ChangeSet work;
        ImprovementWork improvement(m_context, m_draws);
        for (const Unit &unit : m_units)
            improvement.add(unit, m_claimingGains.value(unit.id), work);
        VF_TRY(application::commitChanges(m_context, {QStringLiteral("import.value_stream"), {}}, std::move(work)));
        return {};
    }

private:
    Unit addUnit(ChangeSet &changes, Unit unit, std::optional<UnitId> parent)
    {
        unit.id = UnitId(m_context.ids.nextUuid());
        changes.insert(unit);
        UnitPlacement placement;
        placement.id = UnitPlacementId(m_context.ids.nextUuid());
        placement.unit = unit.id;
        placement.parent = parent;
        changes.insert(placement);
        return unit;
    }

    void addUnits(ChangeSet &changes)
    {
        std::vector<UnitId> areas;
        for (int i = 0; i < m_size.areas; ++i) {
            Unit area;
            area.kind = UnitKind::ServiceArea;
            area.name = QString::fromUtf16(areaNames[static_cast<size_t>(i)]);
            areas.push_back(addUnit(changes, area, std::nullopt).id);
        }
        for (int i = 0; i < m_size.units; ++i) {
            Unit unit;
            unit.code = QStringLiteral("E%1").arg(i + 1, 4, 10, QLatin1Char('0'));
            unit.name = QStringLiteral("Enhet %1").arg(i + 1);
            unit.fte = base::FteCount::of(5 + m_draws.below(400) / 10.0);
            unit.headcount = 8 + m_draws.below(60);
            unit.basis = HoursPerFte::of(m_draws.oneOf(bases));
            m_units.push_back(addUnit(changes, unit, areas[static_cast<size_t>(i % m_size.areas)]));
            if (m_draws.below(10) < 6)
                addLeanEvents(changes, m_units.back().id);
        }
    }

    void addLeanEvents(ChangeSet &changes, const UnitId &unit)
    {
        QDate date = QDate(2011, 1, 1).addDays(m_draws.below(2500));
        for (const LeanStatus status : {LeanStatus::Informed, LeanStatus::Training, LeanStatus::Guided, LeanStatus::SelfDriven}) {
            LeanEvent event;
            event.id = LeanEventId(m_context.ids.nextUuid());
            event.unit = unit;
            event.date = date;
            event.status = status;
            changes.insert(event);
            date = date.addDays(20 + m_draws.below(200));
        }
    }

    Posting posting(const Gain &gain, Account account, QDate date, qint64 hours)
    {
        Posting made;
        made.id = PostingId(m_context.ids.nextUuid());
        made.gain = gain.id;
        made.unit = gain.unit;
        made.voucher = QString::number(++m_voucher);
        made.account = account;
        made.effectiveOn = date;
        made.amount = Amount::of(HoursPerYear::of(static_cast<double>(hours)));
        made.comment = QStringLiteral("Ført i ledermøte");
        made.recordedAt = m_context.clock.now();
        made.recordedBy = QStringLiteral("leankoordinator");
        return made;
    }

    void addGain(int number, ChangeSet &changes)
    {
        const Unit &unit = m_units[static_cast<size_t>(m_draws.below(m_size.units))];
        Gain gain;
        gain.id = GainId(m_context.ids.nextUuid());
        gain.code = QStringLiteral("G-%1").arg(number + 1, 6, 10, QLatin1Char('0'));
        gain.unit = unit.id;
        gain.title = QString::fromUtf16(m_draws.oneOf(titles));
        gain.tool = m_draws.below(10) < 8 ? SourceTool::ValueStream
                                          : static_cast<SourceTool>(1 + m_draws.below(6));
        gain.responsible = QStringLiteral("Avdelingsleder");
        gain.basis = *unit.basis;
        changes.insert(gain);
        QDate date = QDate(2011, 3, 1).addDays(m_draws.below(2500));
        const qint64 identified = 400 + m_draws.below(2000);
        changes.insert(posting(gain, Account::Identified, date, identified));
        // Never more than what is identified: every later posting takes a part of what is left.
        qint64 open = identified;
        for (int i = 1; i < m_size.postingsPerGain; ++i) {
            date = date.addDays(1 + m_draws.below(120));
            const qint64 part = std::max<qint64>(1, open / 5);
            const int kind = m_draws.below(20);
            if (kind == 19) {
                Posting extra = posting(gain, Account::ExtraWork, date, 1 + m_draws.below(40));
                const Unit &bearer = m_units[static_cast<size_t>(m_draws.below(m_size.units))];
                extra.unit = bearer.id;
                extra.extraWorkBasis = bearer.basis;
                changes.insert(extra);
                continue;
            }
            const Account account = kind < 9 ? Account::Quality : kind < 14 ? Account::Quantity : kind < 18 ? Account::Savings : Account::Lapsed;
            changes.insert(posting(gain, account, date, part));
            open -= part;
        }
        if (gain.tool == SourceTool::ValueStream && !m_claimingGains.contains(unit.id))
            m_claimingGains.insert(unit.id, gain.id);
        if (const int evidence = m_draws.below(6); evidence < 2)
            confirm(gain, date, evidence == 0, changes);
    }

    /// Confirmed half a year: with 24 measurements that show the change, or by judgement.
    void confirm(const Gain &gain, QDate date, bool measured, ChangeSet &changes)
    {
        Confirmation confirmation;
        confirmation.id = ConfirmationId(m_context.ids.nextUuid());
        confirmation.gain = gain.id;
        confirmation.on = date;
        confirmation.validTo = date.addDays(180);
        confirmation.role = QStringLiteral("TOL");
        if (measured) {
            confirmation.indicator = addMeasurements(gain, date, changes);
            confirmation.level = m_draws.below(2) == 0 ? EvidenceLevel::Signal : EvidenceLevel::BeforeAfter;
        }
        changes.insert(confirmation);
    }

    IndicatorId addMeasurements(const Gain &gain, QDate confirmedOn, ChangeSet &changes)
    {
        constexpr int each = 12; // before the change and after it
        Indicator indicator;
        indicator.id = IndicatorId(m_context.ids.nextUuid());
        indicator.unit = gain.unit;
        indicator.gain = gain.id;
        indicator.name = QStringLiteral("Minutter per sak");
        indicator.measure = QStringLiteral("minutter");
        indicator.changedOn = confirmedOn.addDays(-7 * each);
        indicator.casesPerYear = base::CasesPerYear::of(2'000 + m_draws.below(8'000));
        changes.insert(indicator);
        const int level = 30 + m_draws.below(60);
        for (int i = -each; i < each; ++i) {
            Measurement measurement;
            measurement.id = MeasurementId(m_context.ids.nextUuid());
            measurement.indicator = indicator.id;
            measurement.unit = gain.unit;
            measurement.on = indicator.changedOn->addDays(7 * i);
            measurement.value = base::MeasuredValue::of((i < 0 ? level : level * 0.7) + m_draws.below(30) / 10.0);
            changes.insert(measurement);
        }
        return indicator.id;
    }

    const application::WorkContext &m_context;
    Size m_size;
    Draws m_draws;
    std::vector<Unit> m_units;
    QHash<UnitId, GainId> m_claimingGains; ///< of each unit, one gain that comes from its value stream
    int m_voucher = 0;
};

} // namespace

base::Result<void> generate(const application::WorkContext &context, const Size &size, quint32 seed)
{
    return Municipality(context, size, seed).write();
}

} // namespace vf::bench
