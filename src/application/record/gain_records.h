// How gains, their origin, postings and confirmations lie in tables.
#pragma once

#include "application/record/record.h"
#include "domain/gain/attachment.h"
#include "domain/gain/claim.h"
#include "domain/gain/confirmation.h"
#include "domain/gain/gain.h"
#include "domain/gain/posting.h"

namespace vf::application {

template<>
struct Described<domain::Gain>
{
    using T = domain::Gain;
    static constexpr QLatin1StringView table{"gain"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("code", &T::code),
        column("unit_id", &T::unit, "unit"),
        column("title", &T::title),
        column("tool", &T::tool),
        column("classification", &T::classification),
        column("ledger_unit", &T::ledgerUnit),
        column("basis_hours", &T::basis),
        column("owner_role", &T::owner),
        column("responsible_role", &T::responsible),
        column("assumptions", &T::assumptions),
        column("risk", &T::risk),
        column("planned_on", &T::plannedOn),
        column("planned_quality", &T::plannedQuality),
        column("planned_quantity", &T::plannedQuantity),
        column("planned_savings", &T::plannedSavings),
        column("importance", &T::importance),
        column("significance", &T::significance),
        column("extent", &T::extent),
    };
};

template<>
struct Described<domain::Posting>
{
    using T = domain::Posting;
    static constexpr QLatin1StringView table{"posting"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("gain_id", &T::gain, "gain"),
        column("unit_id", &T::unit, "unit"),
        column("voucher", &T::voucher),
        column("account", &T::account),
        column("effective_on", &T::effectiveOn),
        column("amount", &T::amount),
        column("extra_work_basis", &T::extraWorkBasis),
        column("reverses_id", &T::reverses, "posting"),
        column("transfer_of_id", &T::transferOf, "posting"),
        column("from_list", &T::fromList),
        column("comment", &T::comment),
        column("evidence", &T::evidence),
        column("recorded_at", &T::recordedAt),
        column("recorded_by", &T::recordedBy),
    };
};

template<>
struct Described<domain::Confirmation>
{
    using T = domain::Confirmation;
    static constexpr QLatin1StringView table{"confirmation"};
    static constexpr QLatin1StringView scope{""};
    static constexpr auto columns = std::tuple{
        column("gain_id", &T::gain, "gain"),
        column("confirmed_on", &T::on),
        column("level", &T::level),
        column("role", &T::role),
        column("valid_to", &T::validTo),
        column("reason", &T::reason),
        column("indicator_id", &T::indicator, "indicator"),
    };
};

template<>
struct Described<domain::GainClaim>
{
    using T = domain::GainClaim;
    static constexpr QLatin1StringView table{"gain_claim"};
    static constexpr QLatin1StringView scope{"unit_id"};
    static constexpr auto columns = std::tuple{
        column("gain_id", &T::gain, "gain"),
        column("unit_id", &T::unit, "unit"),
        column("state_id", &T::ideal, "value_stream_state"),
        column("step_id", &T::step, "value_stream_step"),
        column("challenge_id", &T::challenge, "value_stream_challenge"),
        column("saved_minutes", &T::savedMinutes),
    };
};

template<>
struct Described<domain::Attachment>
{
    using T = domain::Attachment;
    static constexpr QLatin1StringView table{"gain_attachment"};
    static constexpr QLatin1StringView scope{""};
    static constexpr auto columns = std::tuple{
        column("gain_id", &T::gain, "gain"),
        column("kind", &T::kind),
        column("name", &T::name),
        column("address", &T::address),
        column("byte_size", &T::byteSize),
        column("added_on", &T::addedOn),
    };
};

template<>
struct Described<domain::AttachmentContent>
{
    using T = domain::AttachmentContent;
    static constexpr QLatin1StringView table{"attachment_content"};
    static constexpr QLatin1StringView scope{""};
    static constexpr auto columns = std::tuple{
        column("attachment_id", &T::attachment, "gain_attachment"),
        column("sha256", &T::sha256),
        column("base64", &T::base64),
    };
};

} // namespace vf::application
