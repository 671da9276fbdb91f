// One gain's postings, oldest first, with what is left open after each. Given the postings once; never reads by itself.
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/gain/posting.h"
#include "presentation/item_roles.h"
#include "presentation/ledger_entry.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace vf::presentation {

/// An amount as it stands in a table: hours with one decimal, or kroner with øre. The unit stands in the heading.
QString amountText(domain::Amount amount, domain::LedgerUnit unit);
/// The amount with its unit: "90,0 timer", "12 000,00 kr".
QString amountWithUnit(domain::Amount amount, domain::LedgerUnit unit);
/// "Timer per år", "Timer, én gang" or "Kroner".
QString amountHeading(domain::LedgerUnit unit);

class GainLedgerModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Date, Account, Amount, Open, Comment, Voucher, Recorded, ColumnCount };
    enum Role : int {
        AccountRole = FirstModelRole, ///< int of domain::Account, for the colour square
        AfterAsOfRole,                ///< bool: the posting is not counted on the as-of date
        ReversedRole,                 ///< bool: another posting has taken it back
        ChoicesRole                   ///< QStringList of the words the entry's account may be
    };

    explicit GainLedgerModel(QObject *parent = nullptr);

    /// `postings` oldest first, as GainService::postings gives them. The snapshot must outlive the model or clear().
    void show(const domain::Gain &gain, std::vector<domain::Posting> postings, const application::Snapshot &snapshot,
              QDate asOf);
    void clear();
    /// Has the table a last row where the next posting is typed? `today` gives the year that a typed date leaves out.
    void setEntry(bool offered, std::function<QDate()> today);
    int entryRow() const { return m_entryOffered && m_snapshot ? static_cast<int>(m_postings.size()) : -1; }
    const LedgerEntry &entry() const { return m_entry; }
    /// Asks for the typed posting to be stored; when the row is not whole, entryRefused() says what is missing.
    void submitEntry();
    void clearEntry();
    /// Rows from a spreadsheet or from this table, as one undo step: date, account, amount, comment, voucher, or under
    /// the table's own headings. When a cell can't be read nothing is stored, and entryRefused() says which.
    void paste(const QString &tsv);

    const std::vector<domain::Posting> &postings() const { return m_postings; }
    const domain::Posting &postingAt(int row) const { return m_postings.at(static_cast<size_t>(row)); }
    int rowOf(const domain::PostingId &posting) const;
    /// A reversal, and a posting that is taken back already, can't be reversed.
    bool canReverse(int row) const;
    /// What is open after the posting and everything before it.
    domain::Amount openAfter(int row) const { return m_open.at(static_cast<size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// Postings to store together, from the last row or from a paste.
    void entered(const std::vector<vf::application::PostingDraft> &drafts, bool pasted);
    /// What stands in the last row is another than before.
    void entryChanged();
    /// `column`: of the last row, or −1 for a paste.
    void entryRefused(int column, const QString &place, const QString &sentence);

private:
    QVariant entryData(int column, int role) const;
    LedgerEntryPlace place() const;
    static std::optional<LedgerEntry::Cell> cellOf(int column);
    std::optional<QList<int>> columnsOf(const QStringList &headings) const;

    QString text(const domain::Posting &posting, int row, int column) const;
    QString commentText(const domain::Posting &posting) const;
    void recompute(const application::Snapshot &snapshot);

    std::vector<domain::Posting> m_postings;
    std::vector<domain::Amount> m_open;
    std::vector<QString> m_bearers; ///< name of the unit that bears extra work, else empty
    std::vector<bool> m_reversed;
    domain::LedgerUnit m_unit = domain::LedgerUnit::HoursPerYear;
    QDate m_asOf;
    domain::Gain m_gain;
    const application::Snapshot *m_snapshot = nullptr; ///< of the latest show()
    LedgerEntry m_entry;
    bool m_entryOffered = false;
    std::function<QDate()> m_today;
};

} // namespace vf::presentation
