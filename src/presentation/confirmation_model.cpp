#include "presentation/confirmation_model.h"

#include "presentation/format.h"
#include "presentation/texts.h"

#include <algorithm>

namespace vf::presentation {

using domain::Confirmation;

ConfirmationModel::ConfirmationModel(QObject *parent) : QAbstractTableModel(parent) {}

void ConfirmationModel::show(const domain::Gain &gain, const application::Snapshot &snapshot, QDate asOf)
{
    std::vector<Confirmation> confirmations = snapshot.ledger().confirmations(gain.id);
    std::reverse(confirmations.begin(), confirmations.end());
    beginResetModel();
    m_asOf = asOf;
    m_confirmations = std::move(confirmations);
    m_indicators.clear();
    for (const Confirmation &confirmation : m_confirmations) {
        const auto *indicator
            = confirmation.indicator ? snapshot.find<domain::Indicator>(*confirmation.indicator) : nullptr;
        m_indicators.push_back(indicator ? indicator->name : QString());
    }
    endResetModel();
}

int ConfirmationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_confirmations.size());
}

int ConfirmationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConfirmationModel::stateText(const Confirmation &confirmation) const
{
    if (confirmation.on > m_asOf)
        return tr("etter per dato");
    if (!confirmation.validTo)
        return tr("gjelder til den trekkes");
    return confirmation.validOn(m_asOf) ? tr("gjelder til %1").arg(date(*confirmation.validTo))
                                        : tr("utløpt %1").arg(date(*confirmation.validTo));
}

QString ConfirmationModel::text(int row, int column) const
{
    const Confirmation &confirmation = confirmationAt(row);
    switch (static_cast<Column>(column)) {
    case Date:
        return date(confirmation.on);
    case Level:
        return presentation::text(confirmation.level);
    case State:
        return stateText(confirmation);
    case Role:
        return confirmation.role;
    case Reason: {
        const QString &indicator = m_indicators[static_cast<size_t>(row)];
        if (indicator.isEmpty() || confirmation.reason.isEmpty())
            return indicator + confirmation.reason;
        return tr("%1: %2").arg(indicator, confirmation.reason);
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ConfirmationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::EditRole && index.column() == Date)
        return confirmationAt(index.row()).on;
    if (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole)
        return text(index.row(), index.column());
    return {};
}

QVariant ConfirmationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Date:
        return tr("Bekreftet");
    case Level:
        return tr("Nivå");
    case State:
        return tr("Gyldighet");
    case Role:
        return tr("Rolle");
    case Reason:
        return tr("Målt på og begrunnelse");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace vf::presentation
