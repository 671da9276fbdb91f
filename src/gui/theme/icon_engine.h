// How an icon is painted: the SVG in the colour of the moment. Pages use icons.h; style and delegates use this.
#pragma once

#include "gui/theme/icons.h"

#include <QColor>
#include <QIconEngine>

namespace vf::gui {

/// Keeps only name and tone; the colour is looked up when painting, so icons follow the theme.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(QString name, IconTone tone);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;
    QString iconName() override;
    bool isNull() override;

private:
    QColor colourFor(QIcon::Mode mode) const;

    QString m_name;
    IconTone m_tone;
};

/// Paints an icon in any colour, centred in `area`, sharp on screen and as lines in print.
void paintIcon(QPainter &painter, const QRectF &area, const QString &name, const QColor &colour);

/// The name given to icon(); empty for an icon with a tone of its own, and for one that is not ours.
QString iconNameOf(const QIcon &icon);

QColor toneColour(IconTone tone);

} // namespace vf::gui
