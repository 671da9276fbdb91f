// A gain (gevinst): what an improvement is worth, where it came from and who answers for it.
// Amounts are not here: every amount is a posting in the ledger (posting.h), every status is derived from it.
#pragma once

#include "base/id.h"
#include "base/quantity.h"
#include "domain/keys.h"
#include "domain/organisation/unit.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::domain {

/// The improvement tool a gain was found with. Every improvement is followed up, whatever the tool.
enum class SourceTool { ValueStream, Fishbone, FiveS, Board, Idea, FiveWhys, Other };
QLatin1StringView key(SourceTool tool);
template<>
std::span<const SourceTool> allOf<SourceTool>();

/// The KommIT workbook's classes. They classify and decide nothing.
enum class Classification { Direct, Indirect, Qualitative };
QLatin1StringView key(Classification classification);
template<>
std::span<const Classification> allOf<Classification>();

/// What the gain's postings count. One-off hours never become årsverk; kroner are summed apart from hours.
enum class LedgerUnit { HoursPerYear, OneOffHours, Kroner };
QLatin1StringView key(LedgerUnit unit);
template<>
std::span<const LedgerUnit> allOf<LedgerUnit>();

/// How much a gain without a price means to those it concerns (betydning), and how large the change is (omfang).
enum class Grade { Small, Medium, Large };
QLatin1StringView key(Grade grade);
template<>
std::span<const Grade> allOf<Grade>();

using GainId = base::Id<struct GainTag>;

struct Gain
{
    GainId id;
    qint64 version = 0;
    QString code; ///< the municipality's identifier (GevinstID), unique
    UnitId unit;
    QString title;
    SourceTool tool = SourceTool::Other;
    Classification classification = Classification::Indirect;
    LedgerUnit ledgerUnit = LedgerUnit::HoursPerYear;
    base::HoursPerFte basis; ///< stored with the gain: later changes of a unit's basis do not touch it
    QString owner;           ///< gevinsteier, a role
    QString responsible;     ///< gevinstansvarlig, a role
    QString assumptions;
    QString risk;
    std::optional<QDate> plannedOn;
    std::optional<base::Share> plannedQuality, plannedQuantity, plannedSavings; ///< planned shares of the identified
    QString importance; ///< of a gain without a price: what it means and to whom
    std::optional<Grade> significance; ///< of a gain without a price: betydning
    std::optional<Grade> extent;       ///< of a gain without a price: omfang

    friend bool operator==(const Gain &, const Gain &) = default;
};

/// The weight of a gain without a price, 0 to 4 plus signs: both small 0, both medium 2, both large 4. Empty until both
/// grades are given. Source: the plus-minus method of DFØ's guide to cost-benefit analysis (from Statens vegvesen's
/// V712), of whose ranges this is the diagonal; a gain has no negative extent.
std::optional<int> plusSigns(const Gain &gain);

} // namespace vf::domain
