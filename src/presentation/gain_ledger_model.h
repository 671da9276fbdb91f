// One gain's postings, oldest first, with what is left open after each. Given the postings once; never reads by itself.
#pragma once

#include "application/read_model/snapshot.h"
#include "domain/gain/posting.h"
#include "presentation/item_roles.h"

#include <QAbstractTableModel>

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
        ReversedRole                  ///< bool: another posting has taken it back
    };

    explicit GainLedgerModel(QObject *parent = nullptr);

    /// `postings` oldest first, as GainService::postings gives them.
    void show(const domain::Gain &gain, std::vector<domain::Posting> postings, const application::Snapshot &snapshot,
              QDate asOf);
    void clear();

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

private:
    QString text(const domain::Posting &posting, int row, int column) const;
    QString commentText(const domain::Posting &posting) const;
    void recompute(const application::Snapshot &snapshot);

    std::vector<domain::Posting> m_postings;
    std::vector<domain::Amount> m_open;
    std::vector<QString> m_bearers; ///< name of the unit that bears extra work, else empty
    std::vector<bool> m_reversed;
    domain::LedgerUnit m_unit = domain::LedgerUnit::HoursPerYear;
    QDate m_asOf;
};

} // namespace vf::presentation
