#include "application/read_model/follow_up.h"

#include <algorithm>
#include <array>

namespace vf::application {

using domain::Account;
using domain::Amount;
using domain::EvidenceState;
using domain::Gain;
using domain::GainStage;
using domain::GainStatus;
using Balances = domain::PerAccount<Amount>;

QLatin1StringView key(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::WithoutMeasurement:
        return QLatin1StringView("without_measurement");
    case FollowUpKind::Expired:
        return QLatin1StringView("expired");
    case FollowUpKind::LatePlan:
        return QLatin1StringView("late_plan");
    case FollowUpKind::NothingRealised:
        return QLatin1StringView("nothing_realised");
    case FollowUpKind::NoResponsible:
        return QLatin1StringView("no_responsible");
    }
    Q_UNREACHABLE();
}

std::span<const FollowUpKind> allFollowUpKinds()
{
    static constexpr std::array all{FollowUpKind::WithoutMeasurement, FollowUpKind::Expired, FollowUpKind::LatePlan,
                                    FollowUpKind::NothingRealised, FollowUpKind::NoResponsible};
    return all;
}

std::optional<FollowUpKind> followUpKindFromKey(QStringView text)
{
    for (const FollowUpKind kind : allFollowUpKinds())
        if (text == key(kind))
            return kind;
    return std::nullopt;
}

namespace {

bool isAbove(Amount amount)
{
    return !amount.isZero() && !amount.isNegative();
}

/// One-off hours and kroner never become årsverk.
base::Fte fteOf(const Gain &gain, Amount amount)
{
    const bool yearly = gain.ledgerUnit == domain::LedgerUnit::HoursPerYear && gain.basis.millionths() > 0;
    return yearly ? amount.hours() / gain.basis : base::Fte();
}

QDate deadlineOf(FollowUpKind kind, const Gain &gain, const GainStatus &status, QDate identifiedOn)
{
    switch (kind) {
    case FollowUpKind::Expired:
        return status.nextCheck.value_or(QDate());
    case FollowUpKind::LatePlan:
        return gain.plannedOn.value_or(QDate());
    case FollowUpKind::NothingRealised:
        return identifiedOn.addYears(1);
    case FollowUpKind::WithoutMeasurement:
    case FollowUpKind::NoResponsible:
        return {};
    }
    Q_UNREACHABLE();
}

base::Fte stakeOf(FollowUpKind kind, const Gain &gain, const Balances &balances)
{
    const bool realised = kind == FollowUpKind::WithoutMeasurement || kind == FollowUpKind::Expired;
    return fteOf(gain, realised ? balances.realised() : balances.open());
}

bool isMoreUrgent(const FollowUpItem &a, const FollowUpItem &b)
{
    if (a.daysLate != b.daysLate)
        return a.daysLate > b.daysLate;
    return a.fte != b.fte ? a.fte > b.fte : a.gain < b.gain;
}

} // namespace

bool needsFollowUp(FollowUpKind kind, const Gain &gain, const GainStatus &status, const Balances &balances,
                   QDate identifiedOn, QDate asOf)
{
    if (status.stage == GainStage::NotIdentified || status.stage == GainStage::Lapsed)
        return false;
    switch (kind) {
    case FollowUpKind::WithoutMeasurement:
        return isAbove(balances.realised()) && status.evidence == EvidenceState::NeverMeasured;
    case FollowUpKind::Expired:
        return isAbove(balances.realised()) && status.evidence == EvidenceState::Expired;
    case FollowUpKind::LatePlan:
        return gain.plannedOn && *gain.plannedOn < asOf && isAbove(balances.open());
    case FollowUpKind::NothingRealised:
        return identifiedOn.addYears(1) < asOf && balances.realised().isZero() && isAbove(balances.open());
    case FollowUpKind::NoResponsible:
        return gain.responsible.trimmed().isEmpty();
    }
    Q_UNREACHABLE();
}

std::vector<FollowUpSection> followUp(const Snapshot &snapshot, const Figures &figures)
{
    std::vector<FollowUpSection> sections;
    for (const FollowUpKind kind : allFollowUpKinds())
        sections.push_back({kind, {}});
    const domain::GainLedger &ledger = snapshot.ledger();
    for (const Gain *gain : figures.gains()) {
        const GainStatus status = figures.statusOf(*gain);
        const Balances balances = ledger.balances(gain->id, figures.asOf());
        const QDate identifiedOn = ledger.postingDates(gain->id).first;
        for (FollowUpSection &section : sections) {
            if (!needsFollowUp(section.kind, *gain, status, balances, identifiedOn, figures.asOf()))
                continue;
            const QDate deadline = deadlineOf(section.kind, *gain, status, identifiedOn);
            section.items.push_back({gain->id, deadline, deadline.isValid() ? deadline.daysTo(figures.asOf()) : 0,
                                     stakeOf(section.kind, *gain, balances)});
        }
    }
    std::erase_if(sections, [](const FollowUpSection &section) { return section.items.empty(); });
    for (FollowUpSection &section : sections)
        std::sort(section.items.begin(), section.items.end(), isMoreUrgent);
    return sections;
}

} // namespace vf::application
