#include "application/check/database_check.h"

#include "application/check/evidence_check.h"
#include "application/check/introduction_check.h"
#include "application/check/value_stream_check.h"
#include "application/record/all_records.h"
#include "domain/gain/ledger_rules.h"

#include <unordered_map>

namespace vf::application {

using base::Result;
using domain::Gain;
using domain::Posting;

namespace {

using Findings = std::vector<CheckFinding>;

Result<void> checkEngine(Store &store, Findings &findings)
{
    const auto lines = store.integrityFindings();
    if (!lines)
        return base::fail(lines.error());
    for (const QString &line : *lines)
        findings.push_back({CheckFinding::Area::Engine, QStringLiteral("engine"), {}, line});
    return {};
}

/// Every record of T, those that can be read; the others become findings.
template<class T>
Result<std::vector<T>> readable(Store &store, Findings &findings)
{
    const auto values = store.list(describe<T>());
    if (!values)
        return base::fail(values.error());
    std::vector<T> records;
    records.reserve(values->size());
    for (const RecordValue &value : *values) {
        auto record = fromRecordValue<T>(value);
        if (record)
            records.push_back(std::move(*record));
        else
            findings.push_back({CheckFinding::Area::Record, QStringLiteral("unreadable_record"),
                                QString(Described<T>::table) + u' ' + value.id.toString(QUuid::WithoutBraces),
                                record.error().field});
    }
    return records;
}

template<class T>
Result<void> checkReadable(Store &store, Findings &findings)
{
    const auto records = readable<T>(store, findings);
    return records ? Result<void>() : base::fail(records.error());
}

/// All kinds but gains and postings, which the ledger check reads anyway.
template<class... T>
Result<void> checkOtherRecords(std::type_identity<std::tuple<T...>>, Store &store, Findings &findings)
{
    Result<void> outcome;
    const auto check = [&]<class Record>(std::type_identity<Record>) {
        if constexpr (!std::is_same_v<Record, Gain> && !std::is_same_v<Record, Posting>) {
            if (outcome)
                outcome = checkReadable<Record>(store, findings);
        }
    };
    (check(std::type_identity<T>()), ...);
    return outcome;
}

Result<void> checkLedgers(Store &store, Findings &findings)
{
    const auto gains = readable<Gain>(store, findings);
    if (!gains)
        return base::fail(gains.error());
    auto postings = readable<Posting>(store, findings);
    if (!postings)
        return base::fail(std::move(postings).error());
    std::unordered_map<domain::GainId, std::vector<Posting>> books;
    for (Posting &posting : *postings)
        books[posting.gain].push_back(std::move(posting));
    for (const Gain &gain : *gains)
        for (const domain::LedgerFinding &finding : domain::ledgerFindings(gain, books[gain.id])) {
            QString detail = finding.date.toString(Qt::ISODate);
            if (!finding.missing.isZero())
                detail += u' ' + domain::plainText(finding.missing, gain.ledgerUnit);
            findings.push_back({CheckFinding::Area::Ledger, QString(finding.reason), gain.code, detail});
        }
    return {};
}

} // namespace

Result<std::vector<CheckFinding>> checkDatabase(Store &store)
{
    Findings findings;
    VF_TRY(checkEngine(store, findings));
    VF_TRY(checkOtherRecords(std::type_identity<AllRecords>(), store, findings));
    VF_TRY(checkLedgers(store, findings));
    VF_TRY(checkEvidence(store, findings));
    VF_TRY(checkIntroductions(store, findings));
    VF_TRY(checkValueStreams(store, findings));
    return findings;
}

} // namespace vf::application
