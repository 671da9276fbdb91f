// A report laid out on pages: made once, then painted at any scale, on paper or on the screen. Holds no painter's
// state.
#pragma once

#include "reporting/page_flow.h"
#include "reporting/print_style.h"
#include "reporting/report_model.h"

#include <QRectF>

namespace vf::reporting {

struct PageLayout
{
    PageFormat format;
    QSizeF page;                                 ///< twips
    QRectF body;                                 ///< where the pieces stand
    QString headerLeft, headerRight, footerLeft; ///< the same on every page
    std::vector<FlowPage> pages;

    size_t pageCount() const { return pages.size(); }
    /// "Side 2 av 5"; counts from 0.
    QString pageNumber(size_t page) const;
    /// The page on which the section begins, counting from 0; nothing for a section without a heading.
    std::optional<size_t> pageOf(const QString &sectionKey) const;
};

/// Needs fonts, so a QGuiApplication (with a chart: a QApplication).
PageLayout layOut(const ReportModel &model, const PageFormat &format = {});

} // namespace vf::reporting
