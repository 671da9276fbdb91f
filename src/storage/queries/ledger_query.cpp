#include "storage/queries/ledger_query.h"

#include "storage/codec.h"
#include "storage/failure.h"

#include <algorithm>
#include <unordered_map>

namespace vf::storage::queries {

using namespace Qt::StringLiterals;
using domain::Account;
using domain::LedgerPosting;

namespace {

[[noreturn]] void raiseUnreadable(const UsedStatement &row, QLatin1StringView column)
{
    base::Error error{base::ErrorCode::Corrupt, u"unreadable_field"_s, QString(column), {},
                      u"posting.%1 of %2 is unreadable"_s.arg(QString(column), row->text(0))};
    error.with("table"_L1, u"posting"_s).with("id"_L1, row->text(0));
    raise(std::move(error));
}

std::optional<Account> accountFrom(std::string_view text)
{
    static const auto names = [] {
        std::vector<std::pair<std::string_view, Account>> made;
        for (const Account account : domain::allOf<Account>())
            made.emplace_back(std::string_view(key(account).data(), static_cast<size_t>(key(account).size())), account);
        return made;
    }();
    for (const auto &[name, account] : names)
        if (text == name)
            return account;
    return std::nullopt;
}

LedgerPosting read(const UsedStatement &row)
{
    LedgerPosting posting;
    posting.id = domain::PostingId(codec::uuidFrom(row->utf8(0)));
    posting.gain = domain::GainId(codec::uuidFrom(row->utf8(1)));
    posting.unit = domain::UnitId(codec::uuidFrom(row->utf8(2)));
    const auto account = accountFrom(row->utf8(3));
    posting.effectiveOn = codec::dateFrom(row->utf8(4));
    posting.amount = domain::Amount::fromMinor(row->integer(5));
    if (!row->isNull(6))
        posting.extraWorkBasis = base::HoursPerFte::fromMillionths(row->integer(6));
    if (posting.id.isNull())
        raiseUnreadable(row, "id"_L1);
    if (posting.gain.isNull())
        raiseUnreadable(row, "gain_id"_L1);
    if (posting.unit.isNull())
        raiseUnreadable(row, "unit_id"_L1);
    if (!account)
        raiseUnreadable(row, "account"_L1);
    if (!posting.effectiveOn.isValid())
        raiseUnreadable(row, "effective_on"_L1);
    posting.account = *account;
    return posting;
}

/// Puts the postings of a gain together by counting: sorting half a million of them takes far longer.
std::vector<LedgerPosting> groupedByGain(std::vector<LedgerPosting> postings)
{
    std::unordered_map<domain::GainId, size_t> indexes;
    std::vector<std::pair<domain::GainId, size_t>> counts;
    std::vector<size_t> gainOf;
    gainOf.reserve(postings.size());
    for (const LedgerPosting &posting : postings) {
        const auto [at, isNew] = indexes.emplace(posting.gain, counts.size());
        if (isNew)
            counts.emplace_back(posting.gain, 0);
        gainOf.push_back(at->second);
        ++counts[at->second].second;
    }
    std::vector<size_t> order(counts.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return counts[a].first < counts[b].first; });
    std::vector<size_t> next(counts.size());
    size_t start = 0;
    for (const size_t gain : order) {
        next[gain] = start;
        start += counts[gain].second;
    }
    std::vector<LedgerPosting> grouped(postings.size());
    for (size_t i = 0; i < postings.size(); ++i)
        grouped[next[gainOf[i]]++] = postings[i];
    return grouped;
}

} // namespace

std::vector<LedgerPosting> ledgerPostings(Connection &connection)
{
    std::vector<LedgerPosting> postings;
    postings.reserve(connection.value(u"SELECT count(*) FROM posting"_s).toULongLong());
    {
        const auto row = connection.use(
            u"SELECT id, gain_id, unit_id, account, effective_on, amount, extra_work_basis FROM posting"_s);
        while (row->next())
            postings.push_back(read(row));
    }
    return groupedByGain(std::move(postings));
}

} // namespace vf::storage::queries
