#include "application/services/gain_service.h"

#include "application/record/gain_records.h"
#include "application/record/measurement_records.h"
#include "application/record/organisation_records.h"
#include "application/services/attachment_service.h"
#include "application/services/gain_evidence.h"
#include "domain/gain/ledger_rules.h"

#include <algorithm>

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Account;
using domain::Gain;
using domain::Posting;

namespace {

QString subjectOf(const Gain &gain)
{
    return gain.code + u' ' + gain.title;
}

} // namespace

Result<std::vector<Posting>> postingsOf(Store &store, const domain::GainId &gain)
{
    const FieldValue id = gain.text();
    auto postings = store.listAllWhere<Posting>(QLatin1StringView("gain_id"), std::span(&id, 1));
    if (postings)
        std::sort(postings->begin(), postings->end(), [](const Posting &a, const Posting &b) {
            return a.effectiveOn != b.effectiveOn ? a.effectiveOn < b.effectiveOn : a.id < b.id;
        });
    return postings;
}

Result<QString> GainService::nextCode(int year) const
{
    const auto gains = m_context.store.listAll<Gain>();
    if (!gains)
        return base::fail(gains.error());
    const QString prefix = QStringLiteral("G-%1-").arg(year);
    int highest = 0;
    for (const Gain &gain : *gains)
        if (gain.code.startsWith(prefix))
            highest = std::max(highest, gain.code.mid(prefix.size()).toInt());
    return prefix + QStringLiteral("%1").arg(highest + 1, 3, 10, QLatin1Char('0'));
}

Result<Gain> GainService::makeGain(Gain gain, QDate identifiedOn, domain::Amount identified, const QString &comment,
                                   ChangeSet &changes) const
{
    gain.id = domain::GainId(m_context.ids.nextUuid());
    gain.version = 0;
    gain.code = gain.code.trimmed();
    gain.title = gain.title.trimmed();
    if (gain.code.isEmpty()) {
        auto code = nextCode(identifiedOn.year());
        if (!code)
            return base::fail(std::move(code).error());
        gain.code = std::move(*code);
    }
    if (gain.basis.isZero()) {
        const auto basis = basisOf(m_context.store, gain.unit);
        if (!basis)
            return base::fail(basis.error());
        gain.basis = *basis;
    }
    const auto posting = made(gain, {gain.id, Account::Identified, identifiedOn, identified, {}, {}, comment, {}});
    if (!posting)
        return base::fail(posting.error());
    changes.insert(gain);
    changes.insert(*posting);
    return gain;
}

ActionResult GainService::addGain(Gain gain, QDate identifiedOn, domain::Amount identified, const QString &comment)
{
    ChangeSet changes;
    const auto stored = makeGain(std::move(gain), identifiedOn, identified, comment, changes);
    if (!stored)
        return base::fail(stored.error());
    return commitChanges(m_context, {QStringLiteral("gain.add"), subjectOf(*stored)}, std::move(changes));
}

Result<void> GainService::edit(const Gain &before, const Gain &after, ChangeSet &changes) const
{
    if (before.unit != after.unit || before.ledgerUnit != after.ledgerUnit) {
        const auto existing = postingsOf(m_context.store, before.id);
        if (!existing)
            return base::fail(existing.error());
        if (!existing->empty())
            return base::fail(ErrorCode::Constraint, QLatin1StringView("unit_fixed_by_postings"));
    }
    changes.update(before, after);
    return before.unit != after.unit ? moveMeasurements(before.id, after.unit, changes) : Result<void>();
}

ActionResult GainService::editGain(const Gain &before, const Gain &after)
{
    ChangeSet changes;
    VF_TRY(edit(before, after, changes));
    return commitChanges(m_context, {QStringLiteral("gain.edit"), subjectOf(after)}, std::move(changes));
}

ActionResult GainService::editGains(const std::vector<std::pair<Gain, Gain>> &gains)
{
    ChangeSet changes;
    for (const auto &[before, after] : gains)
        VF_TRY(edit(before, after, changes));
    const QString subject = gains.size() == 1 ? subjectOf(gains.front().second) : QString::number(gains.size());
    return commitChanges(m_context, {QStringLiteral("gain.edit_many"), subject}, std::move(changes));
}

Result<void> GainService::moveMeasurements(const domain::GainId &gain, const domain::UnitId &unit,
                                            ChangeSet &changes) const
{
    const auto evidence = readEvidenceOf(m_context.store, gain);
    if (!evidence)
        return base::fail(evidence.error());
    const auto move = [&](auto record) {
        const auto before = record;
        record.unit = unit;
        changes.update(before, record);
    };
    for (const domain::MeasuredIndicator &measured : evidence->indicators) {
        move(measured.indicator);
        for (const domain::Measurement &measurement : measured.measurements)
            move(measurement);
    }
    return {};
}

ActionResult GainService::removeGain(const domain::GainId &id)
{
    const auto gain = m_context.store.get<Gain>(id);
    if (!gain)
        return base::fail(gain.error());
    const auto existing = postingsOf(m_context.store, id);
    if (!existing)
        return base::fail(existing.error());
    if (!existing->empty())
        return base::fail(ErrorCode::Constraint, domain::ledger_reason::gainHasPostings);
    ChangeSet changes;
    VF_TRY(removeAttachmentsOf(m_context.store, id, changes));
    changes.remove(*gain);
    return commitChanges(m_context, {QStringLiteral("gain.remove"), subjectOf(*gain)}, std::move(changes));
}

Result<Posting> GainService::made(const Gain &gain, const PostingDraft &draft) const
{
    if (!draft.effectiveOn.isValid())
        return base::fail(base::invalid(QLatin1StringView("effectiveOn"), QLatin1StringView("invalid_date")));
    Posting posting;
    posting.id = domain::PostingId(m_context.ids.nextUuid());
    posting.gain = gain.id;
    posting.unit = gain.unit;
    posting.voucher = draft.voucher.trimmed();
    posting.account = draft.account;
    posting.effectiveOn = draft.effectiveOn;
    posting.amount = draft.amount;
    posting.comment = draft.comment;
    posting.evidence = draft.evidence;
    posting.recordedAt = m_context.clock.now();
    posting.recordedBy = m_context.session.actor;
    if (draft.account == Account::ExtraWork) {
        if (!draft.extraWorkUnit)
            return base::fail(base::invalid(QLatin1StringView("extraWorkUnit"), domain::ledger_reason::extraWorkUnitMissing));
        const auto basis = basisOf(m_context.store, *draft.extraWorkUnit);
        if (!basis)
            return base::fail(basis.error());
        posting.unit = *draft.extraWorkUnit;
        posting.extraWorkBasis = *basis;
    }
    return posting;
}

ActionResult GainService::addPosting(const PostingDraft &draft)
{
    return addPostings({draft});
}

ActionResult GainService::addPostings(const std::vector<PostingDraft> &drafts)
{
    if (drafts.empty())
        return base::fail(base::invalid(QLatin1StringView("amount"), QLatin1StringView("missing_value")));
    const auto gain = m_context.store.get<Gain>(drafts.front().gain);
    if (!gain)
        return base::fail(gain.error());
    ChangeSet changes;
    for (const PostingDraft &draft : drafts) {
        Q_ASSERT(draft.gain == gain->id);
        if (draft.gain != gain->id)
            return base::fail(base::invalid(QLatin1StringView("gain"), QLatin1StringView("wrong_type")));
        if (draft.amount.isZero())
            return base::fail(base::invalid(QLatin1StringView("amount"), QLatin1StringView("zero_amount")));
        const auto posting = made(*gain, draft);
        if (!posting)
            return base::fail(posting.error());
        changes.insert(*posting);
    }
    return commitChanges(m_context, {QStringLiteral("posting.add"), subjectOf(*gain)}, std::move(changes));
}

ActionResult GainService::reversePosting(const domain::PostingId &id, QDate effectiveOn, const QString &comment)
{
    const auto original = m_context.store.get<Posting>(id);
    if (!original)
        return base::fail(original.error());
    const auto gain = m_context.store.get<Gain>(original->gain);
    if (!gain)
        return base::fail(gain.error());
    if (original->reverses)
        return base::fail(ErrorCode::Constraint, QLatin1StringView("reversal_of_reversal"));
    Posting reversal = *original;
    reversal.id = domain::PostingId(m_context.ids.nextUuid());
    reversal.version = 0;
    reversal.voucher.clear();
    reversal.effectiveOn = effectiveOn;
    reversal.amount = -original->amount;
    reversal.reverses = original->id;
    reversal.transferOf.reset();
    reversal.fromList = false;
    reversal.comment = comment;
    reversal.evidence.clear();
    reversal.recordedAt = m_context.clock.now();
    reversal.recordedBy = m_context.session.actor;
    ChangeSet changes;
    changes.insert(reversal);
    return commitChanges(m_context, {QStringLiteral("posting.reverse"), subjectOf(*gain)}, std::move(changes));
}

ActionResult GainService::transferToLapsed(const domain::GainId &id, Account from, domain::Amount amount,
                                           QDate effectiveOn, const QString &reason)
{
    if (!domain::isRealised(from))
        return base::fail(base::invalid(QLatin1StringView("account"), QLatin1StringView("not_a_destination")));
    if (amount.isZero() || amount.isNegative())
        return base::fail(base::invalid(QLatin1StringView("amount"), QLatin1StringView("not_positive")));
    const auto gain = m_context.store.get<Gain>(id);
    if (!gain)
        return base::fail(gain.error());
    const auto taken = made(*gain, {id, from, effectiveOn, -amount, {}, {}, reason, {}});
    if (!taken)
        return base::fail(taken.error());
    auto lapsed = made(*gain, {id, Account::Lapsed, effectiveOn, amount, {}, {}, reason, {}});
    if (!lapsed)
        return base::fail(lapsed.error());
    lapsed->transferOf = taken->id;
    ChangeSet changes;
    changes.insert(*taken);
    changes.insert(*lapsed);
    return commitChanges(m_context, {QStringLiteral("posting.transfer"), subjectOf(*gain)}, std::move(changes));
}

} // namespace vf::application
