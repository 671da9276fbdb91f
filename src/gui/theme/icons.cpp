#include "gui/theme/icons.h"

#include "gui/theme/icon_engine.h"
#include "gui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QPaintDevice>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace vf::gui {

namespace {

/// The SVG text of an icon; empty when there is none. Read once.
const QByteArray &svgOf(const QString &name)
{
    static QHash<QString, QByteArray> texts;
    auto found = texts.constFind(name);
    if (found == texts.constEnd()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        found = texts.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return found.value();
}

void renderSvg(QPainter &painter, const QRectF &area, const QString &name, const QColor &colour)
{
    // QtSvg knows no currentColor (it paints black), so the colour is written into the text.
    QByteArray svg = svgOf(name);
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, area);
}

QPixmap renderedPixmap(const QString &name, const QColor &colour, QSize pixels)
{
    const QString key =
        QStringLiteral("vf-icon/%1/%2/%3x%4").arg(name, colour.name()).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = std::min(pixels.width(), pixels.height());
    renderSvg(painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side), name, colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Whether the painter writes to pixels; everything else (PDF, printer, picture) gets lines.
bool isRaster(const QPaintDevice &device)
{
    return device.devType() == QInternal::Widget || device.devType() == QInternal::Pixmap ||
           device.devType() == QInternal::Image;
}

} // namespace

QColor toneColour(IconTone tone)
{
    const auto &c = colours();
    switch (tone) {
    case IconTone::Text:
        return c.text;
    case IconTone::Secondary:
        return c.text2;
    case IconTone::Accent:
        return c.accent;
    case IconTone::OnAccent:
        return c.onAccent;
    case IconTone::Ok:
        return c.ok;
    case IconTone::Warning:
        return c.warning;
    case IconTone::Error:
        return c.error;
    }
    return c.text;
}

IconEngine::IconEngine(QString name, IconTone tone) : m_name(std::move(name)), m_tone(tone) {}

QColor IconEngine::colourFor(QIcon::Mode mode) const
{
    return mode == QIcon::Disabled ? colours().disabledText : toneColour(m_tone);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    paintIcon(*painter, rect, m_name, colourFor(mode));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    return renderedPixmap(m_name, colourFor(mode), size);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    // `size` already is in device pixels; QIcon sets the ratio on what it gets.
    Q_UNUSED(scale)
    return pixmap(size, mode, state);
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(mode)
    Q_UNUSED(state)
    return size;
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(m_name, m_tone);
}

QString IconEngine::key() const
{
    return QStringLiteral("vf");
}

QString IconEngine::iconName()
{
    // Only icons without a tone of their own take the colour of the text beside them (see iconNameOf).
    return (m_tone == IconTone::Text ? QStringLiteral("vf:") : QStringLiteral("vf-toned:")) + m_name;
}

bool IconEngine::isNull()
{
    return svgOf(m_name).isEmpty();
}

void paintIcon(QPainter &painter, const QRectF &area, const QString &name, const QColor &colour)
{
    painter.save();
    const QTransform &transform = painter.deviceTransform();
    const double scale = transform.m11();
    const int side = qRound(std::min(area.width(), area.height()) * scale);
    if (isRaster(*painter.device()) && transform.type() <= QTransform::TxScale && side > 0 && side <= 512) {
        // A picture on whole device pixels: as sharp as the strokes allow.
        QPixmap pixmap = renderedPixmap(name, colour, {side, side});
        pixmap.setDevicePixelRatio(scale);
        const QPointF corner = transform.map(area.center()) - QPointF(side / 2.0, side / 2.0);
        const QPointF onPixel(std::round(corner.x()), std::round(corner.y()));
        painter.drawPixmap(transform.inverted().map(onPixel), pixmap);
    } else {
        renderSvg(painter, area, name, colour);
    }
    painter.restore();
}

QString iconNameOf(const QIcon &icon)
{
    const QString name = icon.name();
    return name.startsWith(QStringLiteral("vf:")) ? name.mid(3) : QString();
}

QIcon icon(QLatin1StringView name, IconTone tone)
{
    Q_ASSERT_X(!svgOf(name).isEmpty(), "vf::gui::icon", "unknown icon");
    if (svgOf(name).isEmpty())
        return {};
    return QIcon(new IconEngine(QString(name), tone));
}

QIcon applicationIcon()
{
    QIcon mark;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderSvg(painter, QRectF(0, 0, side, side), QStringLiteral("verdiflyt"), Qt::black);
        painter.end();
        mark.addPixmap(pixmap);
    }
    return mark;
}

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files))
        names.append(file.chopped(4));
    names.removeAll(QStringLiteral("verdiflyt"));
    return names;
}

} // namespace vf::gui
