#include "gui/pages/report_sections_model.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "presentation/format.h"
#include "presentation/item_roles.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace vf::gui {

void ReportSectionsModel::setReport(const reporting::ReportModel &whole, const ReportDocument &shown)
{
    std::vector<Row> rows;
    for (const reporting::Section &section : whole.sections) {
        Row row{section.key, reporting::sectionName(section), reporting::canLeaveOut(section), std::nullopt};
        const auto place = std::find_if(shown.sections.begin(), shown.sections.end(),
                                        [&](const reporting::SectionPlace &one) { return one.key == section.key; });
        if (place != shown.sections.end())
            row.place = *place;
        rows.push_back(std::move(row));
    }
    // The same sections in the same order: only their places have changed, and the list keeps its current row.
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row &a, const Row &b) { return a.key == b.key && a.name == b.name; });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ReportSectionsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const ReportSectionsModel::Row *ReportSectionsModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows.at(static_cast<size_t>(index.row())) : nullptr;
}

std::optional<reporting::SectionPlace> ReportSectionsModel::placeOf(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row ? row->place : std::nullopt;
}

void ReportSectionsModel::includeAll()
{
    if (m_leftOut.isEmpty())
        return;
    m_leftOut.clear();
    Q_EMIT choiceChanged();
}

int ReportSectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReportSectionsModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowAt(index);
    if (!row)
        return {};
    const bool included = !row->optional || !m_leftOut.contains(row->key);
    QString pages = tr("ikke med");
    if (row->place)
        pages = row->place->first == row->place->last
                    ? tr("side %1").arg(row->place->first + 1)
                    : tr("side %1–%2").arg(row->place->first + 1).arg(row->place->last + 1);
    switch (role) {
    case Qt::DisplayRole:
        return row->name;
    case Qt::CheckStateRole:
        return included ? Qt::Checked : Qt::Unchecked;
    case presentation::TrailingTextRole:
        return pages;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(row->name, pages);
    case Qt::ToolTipRole:
        return row->optional ? tr("%1, %2").arg(row->name, pages)
                             : tr("Sammendraget er alltid med: det sier hva rapporten gjelder.");
    default:
        return {};
    }
}

bool ReportSectionsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Row *row = rowAt(index);
    if (!row || role != Qt::CheckStateRole || !row->optional)
        return false;
    if (value.toInt() == Qt::Checked)
        m_leftOut.remove(row->key);
    else
        m_leftOut.insert(row->key);
    Q_EMIT dataChanged(index, index);
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags ReportSectionsModel::flags(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    const Qt::ItemFlags base = QAbstractListModel::flags(index);
    return row && row->optional ? base | Qt::ItemIsUserCheckable : base;
}

void ReportSectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem filled = paintGround(painter, option, index);
    const QStyle &style = option.widget ? *option.widget->style() : *QApplication::style();
    // Where Qt looks for the check box when it is clicked.
    const QRect box = style.subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &filled, filled.widget);
    QStyleOptionViewItem check = filled;
    check.rect = box;
    check.state = filled.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    if (index.flags() & Qt::ItemIsUserCheckable)
        check.state |= QStyle::State_Enabled;
    style.drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, filled.widget);

    const auto &c = colours();
    const QFont small = fonts::secondary();
    const QString pages = index.data(presentation::TrailingTextRole).toString();
    QRect room = contentRect(filled);
    room.setLeft(box.right() + sized(8));
    painter->setFont(small);
    painter->setPen(c.text2);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, pages);
    room.setRight(room.right() - QFontMetrics(small).horizontalAdvance(pages) - sized(8));
    painter->setFont(filled.font);
    painter->setPen(filled.checkState == Qt::Checked ? c.text : c.text2);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(filled.font).elidedText(filled.text, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace vf::gui
