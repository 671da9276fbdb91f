// A table header whose first title begins where the first column's texts begin, not where its cells do.
#pragma once

#include <QHeaderView>

namespace vf::gui {

class GainHeader : public QHeaderView
{
    Q_OBJECT
public:
    /// `inset`: design pixels between a cell's usual text and where this column's texts begin.
    explicit GainHeader(int inset, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    int m_inset;
    mutable bool m_groundOnly = false; ///< while the section is painted without its title
};

} // namespace vf::gui
