// The last row of a gain's ledger, where the next posting is typed, and rows pasted from a spreadsheet: what each cell is
// understood as, and why it is not. Nothing is stored until a whole row is understood.
#pragma once

#include "application/read_model/snapshot.h"
#include "application/services/gain_service.h"

#include <QString>

#include <array>
#include <optional>

namespace vf::presentation {

/// What the cells are read against; the snapshot must outlive the reading.
struct LedgerEntryPlace
{
    const application::Snapshot *snapshot = nullptr;
    domain::Gain gain;
    QDate asOf;  ///< the date of a row that has none
    QDate today; ///< gives the year that a typed date leaves out
};

/// "Kvalitet", "økt kvalitet", "besp", "Merarbeid, Renhold": an account, and the unit that bears extra work.
struct TypedAccount
{
    std::optional<domain::Account> account;
    std::optional<domain::UnitId> bearer;
    QString refusal; ///< empty when it is understood, or nothing is typed
};
TypedAccount typedAccount(const QString &text, const LedgerEntryPlace &place);

/// Every word that the account's cell may hold, for a list to choose from.
QStringList accountWords(const LedgerEntryPlace &place);

class LedgerEntry
{
public:
    enum Cell : size_t { Date, Account, Amount, Comment, Voucher, CellCount };

    const QString &typed(Cell cell) const { return m_typed[cell]; }
    /// Takes what is typed; a cell that is understood stands as the program writes it.
    void setTyped(Cell cell, const QString &text, const LedgerEntryPlace &place);
    bool isEmpty() const;
    void clear() { *this = {}; }

    /// Why the cell can't be used; empty when it can, or is not typed yet.
    QString refusal(Cell cell, const LedgerEntryPlace &place) const;
    /// The posting, when the row is whole.
    std::optional<application::PostingDraft> draft(const LedgerEntryPlace &place) const;
    /// The first cell that hinders it, and why; of a whole row nothing.
    std::optional<std::pair<Cell, QString>> hindrance(const LedgerEntryPlace &place) const;

private:
    std::array<QString, CellCount> m_typed;
};

} // namespace vf::presentation
