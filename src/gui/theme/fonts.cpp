#include "gui/theme/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>

namespace vf::gui {

namespace {

constexpr double basePixels = 13.0;

QFont scaledFont(double designPixels, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(std::max(1, sized(designPixels)));
    font.setWeight(weight);
    return font;
}

} // namespace

int sized(double designPixels)
{
    // The theme sets the application's font in pixels; without it (a bare test) the design's own size holds.
    const int pixels = QGuiApplication::font().pixelSize();
    return qRound(designPixels * (pixels > 0 ? pixels / basePixels : 1.0));
}

namespace fonts {

QFont body()
{
    return scaledFont(13, QFont::Normal);
}

QFont bodySemibold()
{
    return scaledFont(13, QFont::DemiBold);
}

QFont secondary()
{
    return scaledFont(12, QFont::Normal);
}

QFont secondaryBold()
{
    return scaledFont(12, QFont::DemiBold);
}

QFont tick()
{
    return scaledFont(11, QFont::Normal);
}

QFont section()
{
    return scaledFont(15, QFont::DemiBold);
}

QFont title()
{
    return scaledFont(20, QFont::DemiBold);
}

QFont figure()
{
    return scaledFont(28, QFont::DemiBold);
}

QString family()
{
    static const QString found = [] {
        const QStringList installed = QFontDatabase::families();
        for (const auto &candidate : {QStringLiteral("Open Sans"), QStringLiteral("Lato"), QStringLiteral("Roboto")}) {
            if (installed.contains(candidate))
                return candidate;
        }
        return QString();
    }();
    return found;
}

} // namespace fonts
} // namespace vf::gui
