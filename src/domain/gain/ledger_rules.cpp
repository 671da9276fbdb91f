#include "domain/gain/ledger_rules.h"

#include <algorithm>
#include <unordered_map>

namespace vf::domain {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

using PostingsById = std::unordered_map<PostingId, const Posting *>;

void findOpenBelowZero(std::span<const Posting> postings, std::vector<LedgerFinding> &findings)
{
    std::vector<const Posting *> byDate;
    byDate.reserve(postings.size());
    for (const Posting &posting : postings)
        if (posting.account != Account::ExtraWork)
            byDate.push_back(&posting);
    std::sort(byDate.begin(), byDate.end(), [](const Posting *a, const Posting *b) {
        return a->effectiveOn != b->effectiveOn ? a->effectiveOn < b->effectiveOn : a->id < b->id;
    });
    Amount open;
    for (auto at = byDate.begin(); at != byDate.end();) {
        // Within a day the order does not count: a day's postings are judged together.
        const QDate day = (*at)->effectiveOn;
        const Posting *lowering = *at;
        for (; at != byDate.end() && (*at)->effectiveOn == day; ++at) {
            const Amount change = (*at)->account == Account::Identified ? (*at)->amount : -(*at)->amount;
            open += change;
            if (change.isNegative())
                lowering = *at;
        }
        if (open.isNegative()) {
            findings.push_back({ledger_reason::openBelowZero, lowering->id, day, -open});
            return; // later days follow from this one
        }
    }
}

void findUnitMistakes(const Gain &gain, std::span<const Posting> postings, std::vector<LedgerFinding> &findings)
{
    for (const Posting &posting : postings) {
        if (posting.account == Account::ExtraWork) {
            if (posting.unit.isNull() || !posting.extraWorkBasis || posting.extraWorkBasis->millionths() <= 0)
                findings.push_back({ledger_reason::extraWorkUnitMissing, posting.id, posting.effectiveOn, {}});
        } else if (posting.unit != gain.unit || posting.extraWorkBasis) {
            findings.push_back({ledger_reason::extraWorkUnitUnexpected, posting.id, posting.effectiveOn, {}});
        }
    }
}

void findReversalMistakes(std::span<const Posting> postings, const PostingsById &byId,
                          std::vector<LedgerFinding> &findings)
{
    std::unordered_map<PostingId, Amount> left; // of each reversed posting, what its reversals have not taken back
    for (const Posting &posting : postings) {
        if (!posting.reverses)
            continue;
        const auto found = byId.find(*posting.reverses);
        const Posting *original = found == byId.end() ? nullptr : found->second;
        if (!original || original->account != posting.account || original->unit != posting.unit
            || original->amount.isNegative() == posting.amount.isNegative() || posting.amount.isZero()
            || posting.effectiveOn < original->effectiveOn) {
            findings.push_back({ledger_reason::reversalMismatch, posting.id, posting.effectiveOn, {}});
            continue;
        }
        Amount &rest = left.try_emplace(original->id, original->amount).first->second;
        rest += posting.amount;
        if (!rest.isZero() && rest.isNegative() != original->amount.isNegative())
            findings.push_back({ledger_reason::reversedTooMuch, posting.id, posting.effectiveOn, {}});
    }
}

void findTransferMistakes(std::span<const Posting> postings, const PostingsById &byId,
                          std::vector<LedgerFinding> &findings)
{
    for (const Posting &posting : postings) {
        if (!posting.transferOf)
            continue;
        const auto found = byId.find(*posting.transferOf);
        const Posting *source = found == byId.end() ? nullptr : found->second;
        if (!source || posting.account != Account::Lapsed || !isRealised(source->account)
            || source->amount != -posting.amount || source->effectiveOn != posting.effectiveOn)
            findings.push_back({ledger_reason::transferMismatch, posting.id, posting.effectiveOn, {}});
    }
}

} // namespace

std::vector<LedgerFinding> ledgerFindings(const Gain &gain, std::span<const Posting> postings)
{
    PostingsById byId;
    byId.reserve(postings.size());
    for (const Posting &posting : postings)
        byId.emplace(posting.id, &posting);
    std::vector<LedgerFinding> findings;
    findUnitMistakes(gain, postings, findings);
    findReversalMistakes(postings, byId, findings);
    findTransferMistakes(postings, byId, findings);
    findOpenBelowZero(postings, findings);
    return findings;
}

Result<void> checkLedger(const Gain &gain, std::span<const Posting> postings)
{
    const auto findings = ledgerFindings(gain, postings);
    if (findings.empty())
        return {};
    const LedgerFinding &first = findings.front();
    Error error{ErrorCode::Constraint, QString(first.reason), {}, {},
                QStringLiteral("ledger of gain %1: %2").arg(gain.code, QString(first.reason))};
    error.with(QLatin1StringView("gain"), gain.code)
        .with(QLatin1StringView("title"), gain.title)
        .with(QLatin1StringView("posting"), first.posting.text())
        .with(QLatin1StringView("date"), first.date.toString(Qt::ISODate))
        .with(QLatin1StringView("missing"), plainText(first.missing, gain.ledgerUnit))
        .with(QLatin1StringView("unit"), QString(key(gain.ledgerUnit)));
    return base::fail(std::move(error));
}

Result<void> checkPeriodOpen(QDate effectiveOn, std::optional<QDate> closedThrough)
{
    if (!closedThrough || effectiveOn > *closedThrough)
        return {};
    Error error{ErrorCode::Constraint, QString(ledger_reason::closedPeriod), {}, {},
                QStringLiteral("posting in a closed period")};
    error.with(QLatin1StringView("date"), effectiveOn.toString(Qt::ISODate))
        .with(QLatin1StringView("closed"), closedThrough->toString(Qt::ISODate));
    return base::fail(std::move(error));
}

QString plainText(Amount amount, LedgerUnit unit)
{
    switch (unit) {
    case LedgerUnit::HoursPerYear:
    case LedgerUnit::OneOffHours:
        return QString::number(amount.hours().value(), 'g', 15);
    case LedgerUnit::Kroner:
        return QString::number(amount.kroner().value(), 'f', 2);
    }
    Q_UNREACHABLE();
}

} // namespace vf::domain
