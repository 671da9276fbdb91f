// Paints laid-out pages: into any painter (the preview, a printer), or all of them as a PDF.
#pragma once

#include "base/error.h"
#include "reporting/page_layout.h"

#include <functional>

class QIODevice;
class QPainter;

namespace vf::reporting {

/// Page `number` (from 0) into `target`, which should have the page's proportions. Paints no ground: fill it first.
void paintPage(QPainter &painter, const PageLayout &layout, size_t number, const QRectF &target);

/// Paints page `number` (from 0) into `target`.
using PaintPage = std::function<void(QPainter &painter, size_t number, const QRectF &target)>;

/// `count` pages as PDF/A-1b with embedded fonts. Unavailable when the device refuses to be written.
base::Result<void> writePdfPages(const PageFormat &format, const QString &title, size_t count, const PaintPage &paint,
                                 QIODevice &device);

/// All pages of a report as PDF/A-1b with embedded fonts. Unavailable when the device refuses to be written.
base::Result<void> writePdf(const PageLayout &layout, const QString &title, QIODevice &device);

} // namespace vf::reporting
