// The fields of the register that are edited in place: title, who answers for the gain, and the planned date.
#include "presentation/gain_register_model.h"

#include "presentation/date_text.h"

namespace vf::presentation {

bool GainRegisterModel::isEditable(int column)
{
    return column == Title || column == Responsible || column == Owner || column == PlannedOn;
}

QString GainRegisterModel::write(domain::Gain &gain, int column, const QString &typed) const
{
    switch (column) {
    case Title:
        gain.title = typed;
        return typed.isEmpty() ? tr("Skriv hva gevinsten er.") : QString();
    case Responsible:
        gain.responsible = typed;
        return {};
    case Owner:
        gain.owner = typed;
        return {};
    case PlannedOn: {
        gain.plannedOn = parseDate(typed, m_today ? m_today() : QDate::currentDate());
        return typed.isEmpty() || gain.plannedOn ? QString()
                                                 : tr("«%1» er ingen dato. Skriv den som 31.12.2017.").arg(typed);
    }
    default:
        return {};
    }
}

bool GainRegisterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isEditable(index.column()) || isGroup(index.row()))
        return false;
    const Row &row = m_rows[static_cast<size_t>(m_visible[static_cast<size_t>(index.row())].row)];
    const domain::Gain *before = m_snapshot->findGain(row.id);
    if (!before)
        return false;
    domain::Gain after = *before;
    const QString typed = value.toString().simplified();
    if (const QString refusal = write(after, index.column(), typed); !refusal.isEmpty()) {
        Q_EMIT refused(tr("%1, %2").arg(row.code, headerData(index.column(), Qt::Horizontal).toString()), refusal);
        return false;
    }
    if (after == *before)
        return false;
    m_pending.insert(row.id, {index.column(), typed});
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited(*before, after);
    return true;
}

} // namespace vf::presentation
