// What the leader group must follow up: counts by reason, and the gains that weigh most. Also the lapsed gains.
#include "presentation/follow_up_model.h"
#include "presentation/format.h"
#include "presentation/texts.h"
#include "reporting/leader_report_parts.h"

#include <algorithm>

namespace vf::reporting {

using application::FollowUpItem;
using application::FollowUpKind;
using domain::Account;
using domain::Gain;
using T = ReportText;

namespace {

constexpr size_t mostListed = 10;

/// Årsverk of one gain: its own hours by its own basis; nothing for kroner and one-off hours.
base::Fte fteOf(const Gain &gain, domain::Amount amount)
{
    return gain.ledgerUnit == domain::LedgerUnit::HoursPerYear ? amount.hours() / gain.basis : base::Fte();
}

bool lacksEvidence(FollowUpKind kind)
{
    return kind == FollowUpKind::WithoutMeasurement || kind == FollowUpKind::Expired;
}

/// The reason in a narrow column, with its date.
QString shortReason(FollowUpKind kind, QDate deadline)
{
    switch (kind) {
    case FollowUpKind::WithoutMeasurement:
        return T::tr("ikke målt");
    case FollowUpKind::Expired:
        return deadline.isValid() ? T::tr("utløpt %1").arg(presentation::date(deadline)) : T::tr("utløpt");
    case FollowUpKind::LatePlan:
        return T::tr("planlagt %1").arg(presentation::date(deadline));
    case FollowUpKind::NothingRealised:
        return T::tr("ikke realisert");
    case FollowUpKind::NoResponsible:
        return T::tr("uten ansvarlig");
    }
    Q_UNREACHABLE();
}

/// One gain with every reason it is listed for; what is at stake by the first of them.
struct Listed
{
    const Gain *gain;
    bool lacksEvidence;
    base::Fte atStake;
    QStringList reasons;
};

/// Gains that lack evidence first, then those with most at stake.
std::vector<Listed> listedGains(const ReportBasis &basis)
{
    std::vector<Listed> listed;
    QHash<domain::GainId, size_t> places;
    for (const application::FollowUpSection &section : basis.followUp)
        for (const FollowUpItem &item : section.items) {
            const auto known = places.constFind(item.gain);
            if (known == places.cend()) {
                places.insert(item.gain, listed.size());
                listed.push_back({basis.snapshot.findGain(item.gain), lacksEvidence(section.kind), item.fte, {}});
            }
            listed[places.value(item.gain)].reasons << shortReason(section.kind, item.deadline);
        }
    std::sort(listed.begin(), listed.end(), [](const Listed &a, const Listed &b) {
        if (a.lacksEvidence != b.lacksEvidence)
            return a.lacksEvidence;
        return a.atStake != b.atStake ? a.atStake > b.atStake : a.gain->code < b.gain->code;
    });
    return listed;
}

Table countTable(const ReportBasis &basis)
{
    Table table{QStringLiteral("follow_up"),
                T::tr("Antall gevinster, og årsverkene det gjelder. En gevinst kan stå på flere linjer."),
                {textColumn(QStringLiteral("reason"), T::tr("Grunn"), 3),
                 numberColumn(QStringLiteral("gains"), T::tr("Gevinster"), 0),
                 strongColumn(numberColumn(QStringLiteral("fte"), T::tr("Årsverk"))),
                 textColumn(QStringLiteral("measure"), T::tr("Gjelder"), 1)},
                {},
                false,
                {}};
    for (const FollowUpKind kind : application::allFollowUpKinds()) {
        const FollowUpTotals totals = followUpTotals(basis, kind);
        const QString measure = lacksEvidence(kind) ? T::tr("realisert") : T::tr("gjenstår");
        table.rows.push_back({Row::Kind::Plain,
                              {textCell(presentation::followUpText(kind)), countCell(totals.gains),
                               fteCell(totals.atStake), textCell(measure)}});
    }
    return table;
}

Table largestTable(const ReportBasis &basis, const std::vector<Listed> &listed)
{
    Table table{QStringLiteral("follow_up_largest"),
                listed.size() > mostListed
                    ? T::tr("De %1 største av %2 gevinster som må følges opp.")
                          .arg(presentation::count(mostListed), presentation::count(listed.size()))
                    : T::tr("Gevinstene som må følges opp."),
                {textColumn(QStringLiteral("gain"), T::tr("Gevinst"), 2.6),
                 textColumn(QStringLiteral("unit"), T::tr("Enhet"), 1.9),
                 strongColumn(numberColumn(QStringLiteral("fte"), T::tr("Årsverk"), 2)),
                 textColumn(QStringLiteral("responsible"), T::tr("Ansvarlig"), 1.7),
                 textColumn(QStringLiteral("why"), T::tr("Grunn"), 1.3)},
                {},
                false,
                {}};
    for (size_t i = 0; i < std::min(mostListed, listed.size()); ++i) {
        const Gain &gain = *listed[i].gain;
        table.rows.push_back(
            {Row::Kind::Plain,
             {textCell(gain.title), textCell(basis.unitName(gain.unit)), fteCell(listed[i].atStake, 2),
              textCell(gain.responsible.trimmed().isEmpty() ? presentation::missing() : gain.responsible),
              textCell(listed[i].reasons.join(QStringLiteral(", ")))}});
    }
    return table;
}

} // namespace

FollowUpTotals followUpTotals(const ReportBasis &basis, FollowUpKind kind)
{
    FollowUpTotals totals;
    for (const application::FollowUpSection &section : basis.followUp) {
        if (section.kind != kind)
            continue;
        for (const FollowUpItem &item : section.items) {
            ++totals.gains;
            totals.atStake += item.fte;
            const Gain *gain = basis.snapshot.findGain(item.gain);
            if (gain && gain->ledgerUnit == domain::LedgerUnit::HoursPerYear)
                totals.realisedHours +=
                    basis.snapshot.ledger().balances(item.gain, basis.request.asOf).realised().hours();
        }
    }
    return totals;
}

Section followUpSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("follow_up"), T::tr("Dette må følges opp"), {}};
    const auto listed = listedGains(basis);
    if (listed.empty()) {
        section.blocks.push_back(Paragraph{
            {plain(T::tr("Ingen gevinster venter på måling, ny bekreftelse, dato eller ansvarlig."))}, false});
        return section;
    }
    section.blocks.push_back(countTable(basis));
    section.blocks.push_back(largestTable(basis, listed));
    return section;
}

Section lapsedSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("lapsed"), T::tr("Bortfalte gevinster"), {}};
    Table table{QStringLiteral("lapsed"),
                T::tr("Gevinster der noe er bortfalt."),
                {textColumn(QStringLiteral("gain"), T::tr("Gevinst"), 2.6),
                 textColumn(QStringLiteral("unit"), T::tr("Enhet"), 2),
                 numberColumn(QStringLiteral("hours"), T::tr("Timer per år")),
                 strongColumn(numberColumn(QStringLiteral("fte"), T::tr("Årsverk"), 2)),
                 textColumn(QStringLiteral("status"), T::tr("Status"), 1.8)},
                {},
                false,
                {}};
    for (const Gain *gain : basis.figures.gains()) {
        const domain::Amount lapsed = basis.snapshot.ledger().balances(gain->id, basis.request.asOf)[Account::Lapsed];
        if (lapsed.isZero() || gain->ledgerUnit != domain::LedgerUnit::HoursPerYear)
            continue;
        table.rows.push_back(
            {Row::Kind::Plain,
             {textCell(gain->title), textCell(basis.unitName(gain->unit)), hoursCell(lapsed.hours()),
              fteCell(fteOf(*gain, lapsed), 2), textCell(presentation::statusText(basis.figures.statusOf(*gain)))}});
    }
    if (table.rows.empty()) {
        section.blocks.push_back(Paragraph{{plain(T::tr("Ingen gevinster er bortfalt."))}, false});
        return section;
    }
    table.rows.push_back({Row::Kind::Sum,
                          {textCell(T::tr("Sum")), textCell({}), hoursCell(basis.total.hours[Account::Lapsed]),
                           fteCell(basis.total.fte[Account::Lapsed], 2), textCell({})}});
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace vf::reporting
