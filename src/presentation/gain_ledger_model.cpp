#include "presentation/gain_ledger_model.h"

#include "domain/gain/balances.h"
#include "presentation/format.h"
#include "presentation/texts.h"

#include <QFont>

#include <algorithm>

namespace vf::presentation {

using domain::LedgerUnit;
using domain::Posting;

QString amountText(domain::Amount amount, LedgerUnit unit)
{
    return unit == LedgerUnit::Kroner ? kroner(amount.kroner(), true) : hours(amount.hours());
}

QString amountWithUnit(domain::Amount amount, LedgerUnit unit)
{
    return unit == LedgerUnit::Kroner ? kronerText(amount.kroner(), true) : hoursText(amount.hours());
}

QString amountHeading(LedgerUnit unit)
{
    switch (unit) {
    case LedgerUnit::HoursPerYear:
        return GainLedgerModel::tr("Timer per år");
    case LedgerUnit::OneOffHours:
        return GainLedgerModel::tr("Timer, én gang");
    case LedgerUnit::Kroner:
        return GainLedgerModel::tr("Kroner");
    }
    Q_UNREACHABLE();
}

GainLedgerModel::GainLedgerModel(QObject *parent) : QAbstractTableModel(parent) {}

void GainLedgerModel::recompute(const application::Snapshot &snapshot)
{
    const size_t count = m_postings.size();
    m_open.assign(count, {});
    m_bearers.assign(count, {});
    m_reversed.assign(count, false);
    domain::PerAccount<domain::Amount> balances;
    for (size_t i = 0; i < count; ++i) {
        const Posting &posting = m_postings[i];
        balances[posting.account] += posting.amount;
        m_open[i] = balances.open();
        if (posting.account == domain::Account::ExtraWork)
            if (const domain::Unit *unit = snapshot.findUnit(posting.unit))
                m_bearers[i] = unit->name;
        if (posting.reverses)
            if (const int row = rowOf(*posting.reverses); row >= 0)
                m_reversed[static_cast<size_t>(row)] = true;
    }
}

void GainLedgerModel::show(const domain::Gain &gain, std::vector<Posting> postings,
                           const application::Snapshot &snapshot, QDate asOf)
{
    m_unit = gain.ledgerUnit;
    m_asOf = asOf;
    m_gain = gain;
    if (!m_snapshot && m_entryOffered) {
        const int last = static_cast<int>(m_postings.size());
        beginInsertRows({}, last, last);
        m_snapshot = &snapshot;
        endInsertRows();
    }
    m_snapshot = &snapshot;
    const auto sameId = [](const Posting &a, const Posting &b) { return a.id == b.id; };
    const auto prefix = std::mismatch(m_postings.begin(), m_postings.end(), postings.begin(), postings.end(), sameId);
    const auto begin = static_cast<int>(prefix.first - m_postings.begin());
    const auto suffix = std::mismatch(m_postings.rbegin(), std::make_reverse_iterator(prefix.first), postings.rbegin(),
                                      std::make_reverse_iterator(prefix.second), sameId);
    const auto removed = static_cast<int>(suffix.first.base() - prefix.first);
    const auto added = static_cast<int>(suffix.second.base() - prefix.second);
    const auto refill = [&] {
        m_postings = std::move(postings);
        recompute(snapshot);
    };
    if (removed > 0 && added > 0) {
        beginResetModel();
        refill();
        endResetModel();
        return;
    }
    if (removed > 0)
        beginRemoveRows({}, begin, begin + removed - 1);
    else if (added > 0)
        beginInsertRows({}, begin, begin + added - 1);
    refill();
    if (removed > 0)
        endRemoveRows();
    else if (added > 0)
        endInsertRows();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void GainLedgerModel::clear()
{
    beginResetModel();
    m_snapshot = nullptr;
    m_entry.clear();
    m_postings.clear();
    m_open.clear();
    m_bearers.clear();
    m_reversed.clear();
    endResetModel();
}

int GainLedgerModel::rowOf(const domain::PostingId &posting) const
{
    const auto found =
        std::find_if(m_postings.begin(), m_postings.end(), [&](const Posting &p) { return p.id == posting; });
    return found == m_postings.end() ? -1 : static_cast<int>(found - m_postings.begin());
}

bool GainLedgerModel::canReverse(int row) const
{
    return row >= 0 && row < static_cast<int>(m_postings.size()) && !postingAt(row).reverses && !m_reversed[static_cast<size_t>(row)];
}

QString GainLedgerModel::commentText(const Posting &posting) const
{
    if (posting.reverses) {
        const int row = rowOf(*posting.reverses);
        const QString what =
            row < 0 ? tr("Reversering") : tr("Reverserer posteringen fra %1").arg(date(postingAt(row).effectiveOn));
        return posting.comment.isEmpty() ? what : tr("%1: %2").arg(what, posting.comment);
    }
    const int row = rowOf(posting.id);
    if (row >= 0 && m_reversed[static_cast<size_t>(row)])
        return posting.comment.isEmpty() ? tr("Reversert") : tr("Reversert: %1").arg(posting.comment);
    return posting.comment;
}

QString GainLedgerModel::text(const Posting &posting, int row, int column) const
{
    switch (column) {
    case Date:
        return date(posting.effectiveOn);
    case Account: {
        const QString &bearer = m_bearers[static_cast<size_t>(row)];
        return bearer.isEmpty() ? shortText(posting.account) : tr("%1, %2").arg(shortText(posting.account), bearer);
    }
    case Amount:
        return amountText(posting.amount, m_unit);
    case Open:
        return amountText(openAfter(row), m_unit);
    case Comment:
        return commentText(posting);
    case Voucher:
        return posting.voucher;
    case Recorded:
        return posting.recordedAt.isValid() ? tr("%1, %2").arg(posting.recordedBy, dateTime(posting.recordedAt))
                                            : posting.recordedBy;
    default:
        return {};
    }
}

QVariant GainLedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (index.row() == entryRow())
        return entryData(index.column(), role);
    const Posting &posting = postingAt(index.row());
    const bool later = m_asOf.isValid() && posting.effectiveOn > m_asOf;
    switch (role) {
    case Qt::DisplayRole:
        return text(posting, index.row(), index.column());
    case Qt::EditRole: {
        const bool money = m_unit == LedgerUnit::Kroner;
        if (index.column() == Amount)
            return money ? posting.amount.kroner().value() : posting.amount.hours().value();
        if (index.column() == Open)
            return money ? openAfter(index.row()).kroner().value() : openAfter(index.row()).hours().value();
        return text(posting, index.row(), index.column());
    }
    case Qt::ToolTipRole:
        if (later)
            return tr("Etter valgt dato: telles ikke per %1").arg(date(m_asOf));
        if (index.column() == Comment && !posting.evidence.isEmpty())
            return tr("%1\nDokumentasjon: %2").arg(commentText(posting), posting.evidence);
        return text(posting, index.row(), index.column());
    case Qt::AccessibleTextRole:
        return later && index.column() == Date ? tr("%1, etter valgt dato").arg(date(posting.effectiveOn))
                                               : text(posting, index.row(), index.column());
    case Qt::TextAlignmentRole: {
        const bool figure = index.column() == Amount || index.column() == Open;
        return QVariant(figure ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    case AccountRole:
        return static_cast<int>(posting.account);
    case AfterAsOfRole:
        return later;
    case ReversedRole:
        return static_cast<bool>(m_reversed[static_cast<size_t>(index.row())]);
    default:
        return {};
    }
}

QVariant GainLedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section == Amount || section == Open;
        return QVariant(figure ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Date:
        return tr("Dato");
    case Account:
        return tr("Til konto");
    case Amount:
        return amountHeading(m_unit);
    case Open:
        return openText();
    case Comment:
        return tr("Kommentar");
    case Voucher:
        return tr("Bilag");
    case Recorded:
        return tr("Ført av");
    default:
        return {};
    }
}

Qt::ItemFlags GainLedgerModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.row() == entryRow() && cellOf(index.column()) ? shown | Qt::ItemIsEditable : shown;
}

int GainLedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_postings.size()) + (entryRow() >= 0 ? 1 : 0);
}

int GainLedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

} // namespace vf::presentation
