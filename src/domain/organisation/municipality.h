// The municipality: the root of the organisation, and the settings that every figure rests on.
#pragma once

#include "base/id.h"
#include "base/quantity.h"
#include "domain/valuestream/fragmentation.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::domain {

using MunicipalityId = base::Id<struct MunicipalityTag>;

/// One per database.
struct Municipality
{
    MunicipalityId id;
    qint64 version = 0;
    QString name;
    /// Net working hours per årsverk, used where neither the gain nor the unit has its own.
    base::HoursPerFte basis = base::HoursPerFte::of(1750);
    /// How the basis was made ("netto 1 750"): figures of different methods do not mix.
    QString basisMethod;
    /// Savings of fewer minutes per person and week are fragmented (domain/valuestream/fragmentation.h).
    base::Minutes fragmentedBelow = usuallyFragmentedBelow;
    /// The municipality's own criteria for what is quality, quantity and savings, shown where a posting is made.
    QString splitCriteria;
    /// Postings dated on or before this day belong to an approved report and are closed for ever.
    std::optional<QDate> closedThrough;
    /// A sample is marked everywhere it is shown; the note says what is published and what is constructed.
    bool sample = false;
    QString sampleNote;

    friend bool operator==(const Municipality &, const Municipality &) = default;
};

using FteRateId = base::Id<struct FteRateTag>;

/// What one årsverk costs from a date on: amount, source and what it contains.
struct FteRate
{
    FteRateId id;
    qint64 version = 0;
    QDate from;
    base::Kroner amount;
    QString source;

    friend bool operator==(const FteRate &, const FteRate &) = default;
};

} // namespace vf::domain
