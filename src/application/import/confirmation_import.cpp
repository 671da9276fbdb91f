#include "application/import/confirmation_import.h"

#include "application/import/measurement_rows.h"
#include "application/record/gain_records.h"
#include "application/services/gain_evidence.h"

#include <algorithm>

namespace vf::application {

using base::Result;
using domain::Confirmation;
using domain::Gain;

namespace {

constexpr QStringView levelColumn(u"Nivå");
constexpr QStringView dateColumn(u"Dato");
constexpr QStringView validToColumn(u"Gyldig til");

/// A confirmation that a row may become.
struct Candidate
{
    const ConfirmationRow *row;
    const Gain *gain;
    Confirmation confirmation;
};

std::vector<Candidate> candidatesOf(const WorkContext &context, const std::vector<ConfirmationRow> &rows,
                                    const GainsByCode &gains, ImportReport &report)
{
    std::vector<Candidate> candidates;
    for (const ConfirmationRow &row : rows) {
        const auto gain = gains.constFind(row.gainCode);
        if (gain == gains.constEnd()) {
            report.rejected.push_back(unknownGain(row.row, row.gainCode));
            continue;
        }
        if (row.validTo && *row.validTo < row.date) {
            report.rejected.push_back({row.row, validToColumn.toString(), QString(import_reason::invalidDate),
                                       row.validTo->toString(Qt::ISODate), {}});
            continue;
        }
        Confirmation made;
        made.id = domain::ConfirmationId(context.ids.nextUuid());
        made.gain = gain->id;
        made.on = row.date;
        made.level = row.level;
        made.role = row.role;
        made.validTo = row.validTo;
        made.reason = row.reason;
        candidates.push_back({&row, &*gain, std::move(made)});
    }
    return candidates;
}

Result<EvidenceByGain> evidenceBehind(Store &store, const std::vector<Candidate> &candidates)
{
    std::vector<domain::GainId> gains;
    for (const Candidate &candidate : candidates)
        gains.push_back(candidate.gain->id);
    std::sort(gains.begin(), gains.end());
    gains.erase(std::unique(gains.begin(), gains.end()), gains.end());
    auto evidence = readEvidence(store, gains);
    if (evidence)
        for (const Candidate &candidate : candidates)
            evidence->at(candidate.gain->id).confirmations.push_back(candidate.confirmation);
    return evidence;
}

ImportIssue issueOf(const Candidate &candidate, const domain::EvidenceFinding &finding)
{
    const bool ofLevel = finding.reason != domain::evidence_reason::noNewerMeasurement;
    return {candidate.row->row, (ofLevel ? levelColumn : dateColumn).toString(), QString(finding.reason),
            candidate.gain->code, finding.previous ? finding.previous->toString(Qt::ISODate) : QString()};
}

} // namespace

Result<void> turnConfirmations(const WorkContext &context, const std::vector<ConfirmationRow> &rows,
                               ChangeSet &changes, ImportReport &report)
{
    const auto gains = readGains(context.store, gainCodesOf(rows));
    if (!gains)
        return base::fail(gains.error());
    std::vector<Candidate> candidates = candidatesOf(context, rows, *gains, report);
    const auto evidence = evidenceBehind(context.store, candidates);
    if (!evidence)
        return base::fail(evidence.error());
    for (Candidate &candidate : candidates) {
        const domain::GainEvidence &ofGain = evidence->at(candidate.gain->id);
        Confirmation &confirmation = candidate.confirmation;
        if (const auto finding = domain::evidenceFinding(ofGain, confirmation)) {
            report.rejected.push_back(issueOf(candidate, *finding));
            continue;
        }
        if (!ofGain.isMeasured() && confirmation.level != domain::EvidenceLevel::ReasonedJudgement)
            report.notes.push_back({candidate.row->row, levelColumn.toString(), QString(import_reason::noMeasurements),
                                    candidate.gain->code, {}});
        confirmation.indicator = domain::decidingIndicator(ofGain, confirmation);
        changes.insert(confirmation);
    }
    return {};
}

} // namespace vf::application
