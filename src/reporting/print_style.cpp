#include "reporting/print_style.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <cmath>

namespace vf::reporting {

QSizeF pageSize(const PageFormat &format)
{
    const QSizeF points = QPageSize(format.size).size(QPageSize::Point);
    const QSizeF portrait = points * point;
    return format.orientation == QPageLayout::Landscape ? portrait.transposed() : portrait;
}

QMarginsF bodyMargins()
{
    return QMarginsF(17, 25, 17, 22) * millimetre;
}

QString printFamily()
{
    static const QString found = [] {
        const QStringList installed = QFontDatabase::families();
        for (const QString &family : {QStringLiteral("Open Sans"), QStringLiteral("Lato"), QStringLiteral("Roboto")})
            if (installed.contains(family))
                return family;
        return QGuiApplication::font().family();
    }();
    return found;
}

QFont printFont(double points, bool strong)
{
    QFont font(printFamily());
    font.setPixelSize(static_cast<int>(std::lround(points * point)));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    // Advance widths in proportion to the size: what is laid out here fits on every device.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace vf::reporting
