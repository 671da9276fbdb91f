#include "presentation/measurement_model.h"

#include "presentation/date_text.h"
#include "presentation/format.h"
#include "presentation/number_text.h"
#include "presentation/verdict_text.h"

#include <algorithm>

namespace vf::presentation {

using domain::Measurement;

MeasurementModel::MeasurementModel(QObject *parent) : QAbstractTableModel(parent) {}

void MeasurementModel::show(const domain::Indicator &indicator, std::vector<Measurement> measurements,
                            const domain::Verdict &verdict, const domain::Monitoring &monitoring, bool editable)
{
    const auto sameId = [](const Measurement &a, const Measurement &b) { return a.id == b.id; };
    const bool sameRows = std::equal(measurements.begin(), measurements.end(), m_measurements.begin(),
                                     m_measurements.end(), sameId);
    if (!sameRows)
        beginResetModel();
    m_indicator = indicator;
    m_measurements = std::move(measurements);
    m_editable = editable;
    describe(verdict, monitoring);
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void MeasurementModel::clear()
{
    beginResetModel();
    m_measurements.clear();
    m_findings.clear();
    endResetModel();
}

void MeasurementModel::addSignals(const std::vector<domain::Signal> &found, size_t offset)
{
    for (const domain::Signal &signal : found)
        for (const size_t point : signal.points) {
            QString &finding = m_findings.at(offset + point - 1);
            const QString what = signal.improvement ? tr("bedre: %1").arg(text(signal.rule))
                                                    : tr("dårligere: %1").arg(text(signal.rule));
            finding += finding.isEmpty() ? what : QStringLiteral(", ") + what;
        }
}

void MeasurementModel::describe(const domain::Verdict &verdict, const domain::Monitoring &monitoring)
{
    // The verdict's points are the first measurements, in the same order.
    m_findings.assign(m_measurements.size(), {});
    const size_t judged = std::min(verdict.points.size(), m_measurements.size());
    for (size_t i = judged; i < m_measurements.size(); ++i)
        m_findings[i] = tr("etter per dato");
    for (const domain::Phase &phase : monitoring.phases)
        if (phase.rebased)
            m_findings.at(phase.first - 1) = tr("nye grenser");
    addSignals(verdict.signalsFound, 0);
    if (monitoring.sinceRebase)
        addSignals(monitoring.sinceRebase->signalsFound, monitoring.phases.back().first - 1);
    for (size_t i = 0; i < judged; ++i)
        if (m_findings[i].isEmpty() && i < verdict.before)
            m_findings[i] = m_indicator.changedOn ? tr("før endringen") : tr("utgangspunkt");
}

int MeasurementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_measurements.size());
}

int MeasurementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeasurementModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Measurement &measurement = measurementAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Date:
        return role == Qt::EditRole ? QVariant(measurement.on) : QVariant(date(measurement.on));
    case Value:
        return role == Qt::EditRole ? QVariant(measurement.value.value())
                                    : QVariant(shortNumber(measurement.value.value()));
    case Finding:
        return m_findings[static_cast<size_t>(index.row())];
    case ColumnCount:
        break;
    }
    return {};
}

bool MeasurementModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !m_editable)
        return false;
    const Measurement before = measurementAt(index.row());
    Measurement after = before;
    const QString typed = value.toString().trimmed();
    if (index.column() == Date) {
        const auto day = value.typeId() == QMetaType::QDate ? std::optional(value.toDate())
                                                            : parseDate(typed, m_today ? m_today() : before.on);
        if (!day) {
            Q_EMIT refused(tr("«%1» er ingen dato. Skriv den som 31.12.2017.").arg(typed));
            return false;
        }
        after.on = *day;
    } else if (index.column() == Value) {
        const ParsedNumber number = parseNumber(typed);
        if (!number.value) {
            Q_EMIT refused(typed.isEmpty() ? tr("Verdien mangler. Slett målingen hvis den ikke skal være med.")
                                           : faultText(number.fault, typed));
            return false;
        }
        after.value = base::MeasuredValue::of(*number.value);
    }
    if (after != before)
        Q_EMIT edited(before, after);
    return true;
}

QVariant MeasurementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Date:
        return tr("Dato");
    case Value:
        return m_indicator.measure.isEmpty() ? tr("Verdi") : startingSentence(m_indicator.measure);
    case Finding:
        return tr("Hva reglene sier");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags MeasurementModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_editable && index.isValid() && index.column() != Finding ? flags | Qt::ItemIsEditable : flags;
}

} // namespace vf::presentation
