#include "gui/pages/overview_sum_keys.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "presentation/share_bar.h"

#include <QPainter>

#include <array>

namespace vf::gui {

int OverviewSumKeys::widthOf(const QStringList &figures)
{
    const QFontMetrics metrics(fonts::secondaryBold());
    int width = 2 * sized(8) - sized(10);
    for (const QString &figure : figures)
        width += sized(11) + sized(5) + metrics.horizontalAdvance(figure) + sized(10);
    return width;
}

void OverviewSumKeys::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    static constexpr std::array keys{presentation::ShareKey::Quality, presentation::ShareKey::Quantity,
                                     presentation::ShareKey::Savings, presentation::ShareKey::Open};
    const QStringList figures = index.data(Role).toStringList();
    painter->save();
    const QRect content = contentRect(option);
    const QFontMetrics metrics(fonts::secondaryBold());
    const int side = sized(11);
    int x = content.left();
    for (size_t i = 0; i < keys.size() && static_cast<qsizetype>(i) < figures.size(); ++i) {
        const QString &figure = figures[static_cast<qsizetype>(i)];
        const int width = side + sized(5) + metrics.horizontalAdvance(figure);
        if (x + width > content.right() + sized(8))
            break;
        presentation::paintShareKey(*painter, QRectF(x, content.top() + (content.height() - side) / 2.0, side, side),
                                    keys[i], colours());
        painter->setFont(fonts::secondaryBold());
        painter->setPen(colours().text);
        painter->drawText(QRect(x + side + sized(5), content.top(), width, content.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, figure);
        x += width + sized(10);
    }
    painter->restore();
}

} // namespace vf::gui
