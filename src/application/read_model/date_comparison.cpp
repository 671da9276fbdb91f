#include "application/read_model/date_comparison.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace vf::application {

using domain::Account;
using domain::Confirmation;
using domain::Gain;
using domain::Totals;

namespace {

/// All that a leader reads of a gain; how many gains there are is not a figure of one.
bool differs(Totals before, Totals after)
{
    before.gains = after.gains = 0;
    return before != after;
}

/// How much årsverk the change is about, whichever way they went.
double weight(const GainChange &change)
{
    double moved = 0;
    for (const Account account : domain::allOf<Account>())
        moved = std::max(moved, std::abs(change.after.fte[account].value() - change.before.fte[account].value()));
    const double confirmed = change.after.confirmedFte.total().value() - change.before.confirmedFte.total().value();
    return std::max(moved, std::abs(confirmed));
}

void addConfirmations(const Snapshot &snapshot, QDate from, QDate to, GainChange &change)
{
    for (const Confirmation &one : snapshot.ledger().confirmations(change.gain->id)) {
        if (one.on > from && one.on <= to)
            change.confirmed.push_back(one);
        if (one.validTo && *one.validTo >= from && *one.validTo < to)
            change.expired.push_back(one);
    }
}

} // namespace

DateComparison compareDates(const Snapshot &snapshot, QDate from, QDate to, std::optional<domain::UnitId> scope,
                            const KnownThen *known)
{
    const domain::GainLedger &ledgerThen = known ? known->ledger : snapshot.ledger();
    const Figures first(snapshot, from, scope, &ledgerThen), second(snapshot, to, scope);
    DateComparison comparison{from, to, first.total(), second.total(), first.unitsTrained(), second.unitsTrained(),
                              known ? std::optional(known->moment) : std::nullopt, known ? known->recordedLater : 0, {}};
    for (const Gain &gain : snapshot.gains()) {
        const bool was = first.inScope(gain.unit), is = second.inScope(gain.unit);
        if (!was && !is)
            continue;
        GainChange change;
        change.gain = &gain;
        const Totals then = ledgerThen.totalsOf(gain.id, from), now = snapshot.ledger().totalsOf(gain.id, to);
        change.before = was ? then : Totals();
        change.after = is ? now : Totals();
        if (!differs(change.before, change.after))
            continue;
        change.entered = is && !was && then.gains > 0;
        change.left = was && !is;
        addConfirmations(snapshot, from, to, change);
        comparison.changes.push_back(std::move(change));
    }
    std::vector<std::pair<double, QString>> keys; // reckoned once, not in each comparison
    std::vector<size_t> order(comparison.changes.size());
    for (size_t i = 0; i < order.size(); ++i) {
        keys.emplace_back(-weight(comparison.changes[i]), base::sortKey(comparison.changes[i].gain->title));
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return keys[a] < keys[b]; });
    std::vector<GainChange> sorted;
    sorted.reserve(order.size());
    for (const size_t i : order)
        sorted.push_back(std::move(comparison.changes[i]));
    comparison.changes = std::move(sorted);
    return comparison;
}

} // namespace vf::application
