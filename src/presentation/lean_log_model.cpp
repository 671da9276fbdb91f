#include "presentation/lean_log_model.h"

#include "presentation/format.h"
#include "presentation/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::presentation {

using domain::LeanEvent;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(LeanLog)
};

/// Where `longer` has one element that `shorter` lacks; empty when they differ in more.
std::optional<size_t> extraIn(const std::vector<LeanEvent> &longer, const std::vector<LeanEvent> &shorter)
{
    if (longer.size() != shorter.size() + 1)
        return std::nullopt;
    const auto [at, rest] = std::mismatch(longer.begin(), longer.end(), shorter.begin(), shorter.end());
    return std::equal(at + 1, longer.end(), rest, shorter.end())
               ? std::optional(static_cast<size_t>(at - longer.begin()))
               : std::nullopt;
}

} // namespace

LeanLogModel::LeanLogModel(QObject *parent) : QAbstractTableModel(parent) {}

void LeanLogModel::setEvents(std::vector<LeanEvent> events)
{
    std::reverse(events.begin(), events.end());
    if (events == m_events)
        return;
    if (const auto added = extraIn(events, m_events)) {
        beginInsertRows({}, static_cast<int>(*added), static_cast<int>(*added));
        m_events = std::move(events);
        endInsertRows();
    } else if (const auto removed = extraIn(m_events, events)) {
        beginRemoveRows({}, static_cast<int>(*removed), static_cast<int>(*removed));
        m_events = std::move(events);
        endRemoveRows();
    } else {
        beginResetModel();
        m_events = std::move(events);
        endResetModel();
    }
}

int LeanLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int LeanLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LeanLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LeanEvent &event = eventAt(index.row());
    if (role == Qt::EditRole && index.column() == Date)
        return event.date;
    if (role == Qt::ToolTipRole && index.column() == Note)
        return event.note;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Date:
        return date(event.date);
    case Status:
        return text(event.status);
    case Note:
        return event.note;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LeanLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Date:
        return T::tr("Dato");
    case Status:
        return T::tr("Status");
    case Note:
        return T::tr("Merknad");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace vf::presentation
