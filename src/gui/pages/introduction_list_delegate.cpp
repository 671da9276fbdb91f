#include "gui/pages/introduction_list_delegate.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "presentation/introduction_list_model.h"

#include <QPainter>

namespace vf::gui {

QRect IntroductionListDelegate::paintLead(QPainter &painter, const QRect &content, const QModelIndex &index) const
{
    const QVariant share = index.data(presentation::IntroductionListModel::ShareRole);
    if (!share.isValid())
        return TypedTableDelegate::paintLead(painter, content, index);
    const QRectF bar(content.left(), content.top() + (content.height() - sized(8)) / 2.0, sized(44), sized(8));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().control, 1));
    painter.setBrush(colours().surface);
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), sized(2), sized(2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().accent);
    if (share.toDouble() > 0)
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share.toDouble(), bar.height()), sized(2), sized(2));
    painter.restore();
    return content.adjusted(sized(44) + sized(8), 0, 0, 0);
}

} // namespace vf::gui
