// Paints laid-out pages: into any painter (the preview, a printer), or all of them as a PDF.
#pragma once

#include "base/error.h"
#include "reporting/page_layout.h"

class QIODevice;
class QPainter;

namespace vf::reporting {

/// Page `number` (from 0) into `target`, which should have the page's proportions. Paints no ground: fill it first.
void paintPage(QPainter &painter, const PageLayout &layout, size_t number, const QRectF &target);

/// All pages as PDF/A-1b with embedded fonts. Unavailable when the device refuses to be written.
base::Result<void> writePdf(const PageLayout &layout, const QString &title, QIODevice &device);

} // namespace vf::reporting
