#include "reporting/chart_writing.h"

#include "reporting/plot.h"

#include <QBuffer>
#include <QSvgGenerator>

#include <algorithm>

namespace vf::reporting {

namespace {

/// Draws every line and text as such.
void paintChart(QCPPainter &painter, const DrawChart &draw, QSize size, const ChartLook &look)
{
    QCustomPlot plot;
    draw(&plot, look);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic);
    plot.toPainter(&painter, size.width(), size.height());
}

} // namespace

QPicture chartPicture(const DrawChart &draw, QSize size, const ChartLook &look)
{
    QPicture picture;
    QCPPainter painter(&picture);
    paintChart(painter, draw, size, look);
    painter.end();
    return picture;
}

QImage chartImage(const DrawChart &draw, QSize size, const ChartLook &look, double scale)
{
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    image.fill(look.colours.surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    QPicture picture = chartPicture(draw, size, look);
    painter.drawPicture(0, 0, picture);
    painter.end();
    return image;
}

QByteArray chartSvg(const DrawChart &draw, QSize size, const ChartLook &look)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(96);
    {
        QCPPainter painter(&generator);
        paintChart(painter, draw, size, look);
    }
    const QByteArray document = buffer.data();
    return document.mid(std::max<qsizetype>(0, document.indexOf("<svg"))); // without the prologue of a file of its own
}

} // namespace vf::reporting
