// The row of the ledger where the next posting is typed, and pasting of many; the postings stand in gain_ledger_model.cpp.
#include "presentation/gain_ledger_model.h"

#include "base/text.h"
#include "presentation/format.h"
#include "presentation/gain_input.h"
#include "presentation/table_clipboard.h"

namespace vf::presentation {

std::optional<LedgerEntry::Cell> GainLedgerModel::cellOf(int column)
{
    switch (column) {
    case Date:
        return LedgerEntry::Date;
    case Account:
        return LedgerEntry::Account;
    case Amount:
        return LedgerEntry::Amount;
    case Comment:
        return LedgerEntry::Comment;
    case Voucher:
        return LedgerEntry::Voucher;
    default:
        return std::nullopt;
    }
}

LedgerEntryPlace GainLedgerModel::place() const
{
    return {m_snapshot, m_gain, m_asOf, m_today ? m_today() : m_asOf};
}

void GainLedgerModel::setEntry(bool offered, std::function<QDate()> today)
{
    m_today = std::move(today);
    if (offered == m_entryOffered)
        return;
    beginResetModel();
    m_entryOffered = offered;
    m_entry.clear();
    endResetModel();
}

void GainLedgerModel::clearEntry()
{
    m_entry.clear();
    if (entryRow() >= 0)
        Q_EMIT dataChanged(index(entryRow(), 0), index(entryRow(), ColumnCount - 1));
}

void GainLedgerModel::submitEntry()
{
    if (entryRow() < 0 || m_entry.isEmpty())
        return;
    if (const auto hindrance = m_entry.hindrance(place())) {
        for (int column = 0; column < ColumnCount; ++column)
            if (cellOf(column) == hindrance->first)
                Q_EMIT entryRefused(column, headerData(column, Qt::Horizontal).toString(), hindrance->second);
        return;
    }
    Q_EMIT entered({*m_entry.draft(place())}, false);
}

QVariant GainLedgerModel::entryData(int column, int role) const
{
    const auto cell = cellOf(column);
    switch (role) {
    case PlaceholderRowRole:
        return true;
    case PlaceholderEmptyRole:
        return m_entry.isEmpty();
    case AccountRole: {
        const auto account = typedAccount(m_entry.typed(LedgerEntry::Account), place()).account;
        return account ? static_cast<int>(*account) : -1;
    }
    case ChoicesRole:
        return column == Account ? accountWords(place()) : QStringList();
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case InvalidTextRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return cell ? m_entry.refusal(*cell, place()) : QString();
    case Qt::AccessibleTextRole:
        return tr("Ny postering, %1: %2").arg(headerData(column, Qt::Horizontal).toString(),
                                              cell ? m_entry.typed(*cell) : QString());
    case Qt::EditRole:
        if (cell == LedgerEntry::Date && m_entry.typed(LedgerEntry::Date).isEmpty())
            return date(m_asOf);
        return cell ? m_entry.typed(*cell) : QString();
    case Qt::DisplayRole: {
        if (m_entry.isEmpty())
            return column == Date ? tr("Ny …") : column == Comment ? tr("Skriv eller lim inn") : QString();
        if (column == Open) {
            const auto draft = m_entry.draft(place());
            if (!draft)
                return {};
            domain::PerAccount<domain::Amount> balances = m_snapshot->ledger().balances(m_gain.id, draft->effectiveOn);
            balances[draft->account] += draft->amount;
            return amountText(balances.open(), m_unit);
        }
        if (cell == LedgerEntry::Date && m_entry.typed(LedgerEntry::Date).isEmpty())
            return date(m_asOf);
        return cell ? m_entry.typed(*cell) : QString();
    }
    default:
        return {};
    }
}

bool GainLedgerModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto cell = cellOf(index.column());
    if (role != Qt::EditRole || index.row() != entryRow() || !cell)
        return false;
    m_entry.setTyped(*cell, value.toString(), place());
    Q_EMIT dataChanged(this->index(entryRow(), 0), this->index(entryRow(), ColumnCount - 1));
    Q_EMIT entryChanged();
    return true;
}

std::optional<QList<int>> GainLedgerModel::columnsOf(const QStringList &headings) const
{
    QList<int> columns;
    for (const QString &heading : headings) {
        int found = -1;
        for (int column = 0; column < ColumnCount; ++column)
            if (base::folded(headerData(column, Qt::Horizontal).toString()) == base::folded(heading.simplified()))
                found = column;
        if (found < 0)
            return std::nullopt;
        columns << found;
    }
    return columns;
}

void GainLedgerModel::paste(const QString &tsv)
{
    if (entryRow() < 0)
        return;
    QList<QStringList> rows = pastedCells(tsv);
    rows.removeIf([](const QStringList &row) { return row.join(QString()).trimmed().isEmpty(); });
    if (rows.isEmpty())
        return;
    QList<int> columns{Date, Account, Amount, Comment, Voucher};
    int firstLine = 1;
    if (const auto named = columnsOf(rows.front())) {
        columns = *named;
        rows.removeFirst();
        ++firstLine;
    }
    std::vector<application::PostingDraft> drafts;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        LedgerEntry entry;
        for (qsizetype cell = 0; cell < std::min(rows[i].size(), columns.size()); ++cell)
            if (const auto kind = cellOf(columns[cell]))
                entry.setTyped(*kind, rows[i][cell], place());
        if (const auto hindrance = entry.hindrance(place())) {
            QString heading;
            for (int column = 0; column < ColumnCount; ++column)
                if (cellOf(column) == hindrance->first)
                    heading = headerData(column, Qt::Horizontal).toString();
            Q_EMIT entryRefused(-1, tr("Rad %1, %2").arg(count(qint64(firstLine + i)), heading), hindrance->second);
            return;
        }
        drafts.push_back(*entry.draft(place()));
    }
    if (!drafts.empty())
        Q_EMIT entered(drafts, true);
}

} // namespace vf::presentation
