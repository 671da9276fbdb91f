#include "application/import/posting_import.h"

#include "application/record/gain_records.h"
#include "domain/gain/ledger_rules.h"

#include <algorithm>

namespace vf::application {

using base::Result;
using domain::Account;
using domain::Gain;
using domain::Posting;

namespace {

constexpr QStringView voucherColumn(u"Bilag");
constexpr QStringView dateColumn(u"Dato");
constexpr QStringView gainColumn(u"GevinstID");
constexpr QStringView hoursColumn(u"Timer per år");
constexpr QStringView bearerColumn(u"Merarbeid i enhet");
constexpr QStringView reversesColumn(u"Reverserer bilag");

/// The column a broken ledger rule is shown at.
QStringView columnOf(QLatin1StringView reason)
{
    namespace r = domain::ledger_reason;
    if (reason == r::reversalMismatch || reason == r::reversedTooMuch)
        return reversesColumn;
    if (reason == r::extraWorkUnitMissing || reason == r::extraWorkUnitUnexpected)
        return bearerColumn;
    return hoursColumn;
}

} // namespace

void PostingImport::reject(const PostingRow &row, QStringView column, QLatin1StringView reason,
                           const QString &value, const QString &suggestion)
{
    m_report.rejected.push_back({row.row, column.toString(), QString(reason), value, suggestion});
}

Result<void> PostingImport::readStored(const std::vector<PostingRow> &rows)
{
    std::vector<FieldValue> gainIds, vouchers;
    for (const Gain &gain : std::as_const(m_known.gains))
        gainIds.emplace_back(gain.id.text());
    for (const PostingRow &row : rows)
        for (const QString &voucher : {row.voucher, row.reversesVoucher})
            if (!voucher.isEmpty())
                vouchers.emplace_back(voucher);
    std::sort(vouchers.begin(), vouchers.end());
    vouchers.erase(std::unique(vouchers.begin(), vouchers.end()), vouchers.end());
    auto postings = m_context.store.listAllWhere<Posting>(QLatin1StringView("gain_id"), gainIds);
    if (!postings)
        return base::fail(std::move(postings).error());
    for (Posting &posting : *postings)
        m_books[posting.gain].push_back(std::move(posting));
    const auto named = m_context.store.listAllWhere<Posting>(QLatin1StringView("voucher"), vouchers);
    if (!named)
        return base::fail(named.error());
    for (const Posting &posting : *named) {
        m_byVoucher.insert(posting.voucher, posting);
        m_storedVouchers.insert(posting.voucher);
    }
    return {};
}

Result<void> PostingImport::turn(const std::vector<PostingRow> &rows, ChangeSet &changes)
{
    VF_TRY(readStored(rows));
    std::vector<Posting> made;
    made.reserve(rows.size());
    for (const PostingRow &row : rows)
        if (auto posting = turnRow(row)) {
            m_rowOf.emplace(posting->id, &row);
            if (!posting->voucher.isEmpty())
                m_byVoucher.insert(posting->voucher, *posting);
            made.push_back(std::move(*posting));
        }
    for (size_t i = 0; i < made.size(); ++i) {
        const PostingRow &row = *m_rowOf[made[i].id];
        if (!row.reversesVoucher.isEmpty() && !setReversed(row, made[i]))
            continue;
        std::vector<Posting> &book = m_books[made[i].gain];
        if (made[i].account == Account::Identified) {
            // What the file itself says of the identified amount takes the place of the posting made from the list.
            const auto listed = std::find_if(book.begin(), book.end(), [](const Posting &p) { return p.fromList; });
            if (listed != book.end()) {
                changes.remove(*listed);
                book.erase(listed);
            }
        }
        book.push_back(made[i]);
        changes.insert(made[i]);
    }
    if (m_report.rejected.empty()) // a row that is missing would make the ledger look wrong
        checkLedgers();
    return {};
}

std::optional<Posting> PostingImport::turnRow(const PostingRow &row)
{
    const auto gain = m_known.gains.constFind(row.gainCode);
    if (gain == m_known.gains.constEnd()) {
        reject(row, gainColumn, import_reason::unknownGain, row.gainCode);
        return std::nullopt;
    }
    if (!row.voucher.isEmpty() && m_storedVouchers.contains(row.voucher)) {
        reject(row, voucherColumn, import_reason::duplicateId, row.voucher);
        return std::nullopt;
    }
    if (const auto open = domain::checkPeriodOpen(row.date, m_known.municipality.closedThrough); !open) {
        reject(row, dateColumn, domain::ledger_reason::closedPeriod, row.date.toString(Qt::ISODate),
               open.error().detail(QLatin1StringView("closed")));
        return std::nullopt;
    }
    Posting posting;
    posting.id = domain::PostingId(m_context.ids.nextUuid());
    posting.gain = gain->id;
    posting.unit = gain->unit;
    posting.voucher = row.voucher;
    posting.account = row.account;
    posting.effectiveOn = row.date;
    posting.amount = domain::Amount::of(row.hours);
    posting.comment = row.comment;
    posting.recordedAt = m_context.clock.now();
    posting.recordedBy = m_context.session.actor;
    if (!setBearer(row, posting))
        return std::nullopt;
    return posting;
}

bool PostingImport::setBearer(const PostingRow &row, Posting &posting)
{
    const bool named = !row.extraWorkUnit.code.isEmpty() || !row.extraWorkUnit.name.isEmpty();
    if (row.account != Account::ExtraWork) {
        if (named)
            reject(row, bearerColumn, domain::ledger_reason::extraWorkUnitUnexpected, row.extraWorkUnit.name);
        return !named;
    }
    if (!named) {
        reject(row, bearerColumn, domain::ledger_reason::extraWorkUnitMissing, {});
        return false;
    }
    const auto bearer = m_known.units.find(row.extraWorkUnit);
    if (!bearer) {
        const QString wanted = row.extraWorkUnit.name.isEmpty() ? row.extraWorkUnit.code : row.extraWorkUnit.name;
        reject(row, bearerColumn, import_reason::unknownUnit, wanted, m_known.units.nearestName(wanted));
        return false;
    }
    posting.unit = *bearer;
    posting.extraWorkBasis = m_known.bases.value(*bearer, m_known.municipality.basis);
    return true;
}

bool PostingImport::setReversed(const PostingRow &row, Posting &posting)
{
    const auto original = m_byVoucher.constFind(row.reversesVoucher);
    if (original == m_byVoucher.constEnd() || original->gain != posting.gain) {
        reject(row, reversesColumn, import_reason::unknownVoucher, row.reversesVoucher);
        return false;
    }
    posting.reverses = original->id;
    return true;
}

void PostingImport::checkLedgers()
{
    for (const Gain &gain : std::as_const(m_known.gains))
        for (const domain::LedgerFinding &finding : domain::ledgerFindings(gain, m_books[gain.id]))
            if (const auto row = m_rowOf.find(finding.posting); row != m_rowOf.end())
                reject(*row->second, columnOf(finding.reason), finding.reason, gain.code,
                       domain::plainText(finding.missing, gain.ledgerUnit));
}

} // namespace vf::application
