#include "presentation/ledger_entry.h"

#include "base/text.h"
#include "presentation/date_text.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/texts.h"

#include <algorithm>

namespace vf::presentation {

using domain::Account;

namespace {

struct T // the translation context of this file
{
    static QString tr(const char *text) { return GainLedgerModel::tr(text); }
};

/// The accounts whose short or long word begins with what is typed.
std::vector<Account> accountsBeginningWith(const QString &folded)
{
    std::vector<Account> found;
    for (const Account account : domain::allOf<Account>())
        for (const QString &word : {text(account), shortText(account)})
            if (base::folded(word).startsWith(folded)) {
                found.push_back(account);
                break;
            }
    return found;
}

/// What a unit is called where an account is typed: its name, and its code behind it where another has the same name.
QString nameOf(const domain::Unit &unit, const LedgerEntryPlace &place)
{
    const auto &units = place.snapshot->units();
    const auto same = std::count_if(units.begin(), units.end(), [&](const domain::Unit &other) {
        return base::folded(other.name) == base::folded(unit.name);
    });
    return same > 1 && !unit.code.isEmpty() ? T::tr("%1 (%2)").arg(unit.name, unit.code) : unit.name;
}

/// Every unit that the words may mean: one by its code or its whole name; several of one name.
std::vector<const domain::Unit *> unitsCalled(const QString &words, const LedgerEntryPlace &place)
{
    const QString wanted = base::folded(words);
    std::vector<const domain::Unit *> found;
    for (const domain::Unit &unit : place.snapshot->units())
        if ((!unit.code.isEmpty() && base::folded(unit.code) == wanted) || base::folded(nameOf(unit, place)) == wanted)
            return {&unit};
        else if (base::folded(unit.name) == wanted)
            found.push_back(&unit);
    return found;
}

} // namespace

TypedAccount typedAccount(const QString &text, const LedgerEntryPlace &place)
{
    const QString word = text.section(u',', 0, 0).simplified();
    const QString bearer = text.section(u',', 1).simplified();
    if (word.isEmpty())
        return {};
    const std::vector<Account> found = accountsBeginningWith(base::folded(word));
    if (found.size() != 1)
        return {std::nullopt, std::nullopt,
                found.empty() ? T::tr("«%1» er ingen konto. Skriv kvalitet, kvantitet, besparelse, identifisert, bortfalt eller "
                                      "merarbeid.").arg(word)
                              : T::tr("«%1» kan være flere kontoer. Skriv litt mer.").arg(word)};
    if (found.front() != Account::ExtraWork)
        return {found.front(), std::nullopt, {}};
    const auto units = bearer.isEmpty() ? std::vector<const domain::Unit *>() : unitsCalled(bearer, place);
    if (units.size() == 1)
        return {Account::ExtraWork, units.front()->id, {}};
    return {Account::ExtraWork, std::nullopt,
            bearer.isEmpty() ? T::tr("Skriv enheten som får merarbeidet etter et komma: Merarbeid, Renhold.")
            : units.empty()  ? T::tr("Ingen enhet heter «%1».").arg(bearer)
                             : T::tr("Flere enheter heter «%1». Skriv koden.").arg(bearer)};
}

QStringList accountWords(const LedgerEntryPlace &place)
{
    QStringList words;
    for (const Account account : domain::allOf<Account>())
        if (account != Account::ExtraWork)
            words << shortText(account);
    for (const domain::Unit &unit : place.snapshot->units())
        if (unit.id != place.gain.unit)
            words << T::tr("%1, %2").arg(shortText(Account::ExtraWork), nameOf(unit, place));
    return words;
}

void LedgerEntry::setTyped(Cell cell, const QString &text, const LedgerEntryPlace &place)
{
    QString &typed = m_typed[cell];
    typed = text.simplified();
    if (cell == Date) {
        if (const auto day = parseDate(typed, place.today))
            typed = formatDate(*day);
    } else if (cell == Account) {
        const TypedAccount account = typedAccount(typed, place);
        if (account.account && account.refusal.isEmpty())
            typed = account.bearer ? T::tr("%1, %2").arg(shortText(*account.account),
                                                         nameOf(*place.snapshot->findUnit(*account.bearer), place))
                                   : shortText(*account.account);
    } else if (cell == Amount) {
        if (const auto amount = typedAmount(typed, place.gain.ledgerUnit).value)
            typed = amountInput(*amount, place.gain.ledgerUnit);
    }
}

bool LedgerEntry::isEmpty() const
{
    return std::all_of(m_typed.begin(), m_typed.end(), [](const QString &text) { return text.isEmpty(); });
}

QString LedgerEntry::refusal(Cell cell, const LedgerEntryPlace &place) const
{
    const QString &typed = m_typed[cell];
    if (typed.isEmpty())
        return {};
    switch (cell) {
    case Date:
        return parseDate(typed, place.today) ? QString()
                                             : T::tr("«%1» er ingen dato. Skriv den som 31.12.2017.").arg(typed);
    case Account:
        return typedAccount(typed, place).refusal;
    case Amount: {
        const auto amount = typedAmount(typed, place.gain.ledgerUnit);
        return amount.value && amount.value->isZero() ? T::tr("Skriv et beløp som ikke er null.") : amount.refusal;
    }
    case Comment:
    case Voucher:
    case CellCount:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<std::pair<LedgerEntry::Cell, QString>> LedgerEntry::hindrance(const LedgerEntryPlace &place) const
{
    for (const Cell cell : {Date, Account, Amount})
        if (const QString why = refusal(cell, place); !why.isEmpty())
            return std::pair(cell, why);
    if (m_typed[Account].isEmpty())
        return std::pair(Account, T::tr("Skriv hvilken konto det føres til."));
    if (m_typed[Amount].isEmpty())
        return std::pair(Amount, T::tr("Skriv hvor mye som skal føres."));
    return std::nullopt;
}

std::optional<application::PostingDraft> LedgerEntry::draft(const LedgerEntryPlace &place) const
{
    if (hindrance(place))
        return std::nullopt;
    const TypedAccount account = typedAccount(m_typed[Account], place);
    application::PostingDraft draft;
    draft.gain = place.gain.id;
    draft.account = *account.account;
    draft.extraWorkUnit = account.bearer;
    draft.effectiveOn = m_typed[Date].isEmpty() ? place.asOf : *parseDate(m_typed[Date], place.today);
    draft.amount = *typedAmount(m_typed[Amount], place.gain.ledgerUnit).value;
    draft.comment = m_typed[Comment];
    draft.voucher = m_typed[Voucher];
    return draft;
}

} // namespace vf::presentation
