// The report's sections as a list: which are in it, and on which pages they stand.
#pragma once

#include "gui/pages/report_document.h"
#include "gui/widgets/delegates.h"

#include <QAbstractListModel>
#include <QSet>

namespace vf::gui {

class ReportSectionsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// `whole` has every section there is to choose from; `shown` those that were kept, with their pages.
    void setReport(const reporting::ReportModel &whole, const ReportDocument &shown);
    void clear();
    /// Where the section stands; nothing when it is left out.
    std::optional<reporting::SectionPlace> placeOf(const QModelIndex &index) const;
    QSet<QString> leftOut() const { return m_leftOut; }
    void includeAll();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Another choice of sections.
    void choiceChanged();

private:
    struct Row
    {
        QString key;
        QString name;
        bool optional = true;
        std::optional<reporting::SectionPlace> place;
    };
    const Row *rowAt(const QModelIndex &index) const;

    std::vector<Row> m_rows;
    QSet<QString> m_leftOut;
};

/// A check box, the section's name and its pages at the right.
class ReportSectionDelegate : public CellDelegate
{
    Q_OBJECT
public:
    explicit ReportSectionDelegate(QObject *parent) : CellDelegate(RowHeight::Dense, parent) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace vf::gui
