// The one list of every record kind. A new aggregate adds its records here and nowhere else outside its own files.
#pragma once

#include "application/record/gain_records.h"
#include "application/record/introduction_records.h"
#include "application/record/measurement_records.h"
#include "application/record/organisation_records.h"
#include "application/record/saved_view.h"
#include "application/record/stakeholder_records.h"
#include "application/record/value_stream_records.h"

#include <span>

namespace vf::application {

/// The types in an order where a record comes after those it refers to (insert in order, delete in reverse).
using AllRecords =
    std::tuple<domain::Municipality, domain::FteRate, domain::Unit, domain::UnitPlacement, domain::LeanEvent,
               domain::Introduction, domain::Milestone, domain::ValueStreamAnalysis, domain::ValueStreamState,
               domain::Step, domain::Challenge, domain::TimeReading, domain::StakeholderAnalysis, domain::Stakeholder,
               domain::StakeholderEffect, domain::Gain, domain::GainClaim, domain::Posting, domain::Indicator,
               domain::Measurement, domain::Rebase, domain::Confirmation, domain::Attachment, domain::AttachmentContent,
               SavedView>;

/// Their descriptions, in the same order.
std::span<const RecordDescription *const> allRecords();

/// The description whose table is `table`; nullptr when there is none.
const RecordDescription *findRecord(QStringView table);

/// Place of the record in allRecords().
size_t orderOf(const RecordDescription &record);

} // namespace vf::application
