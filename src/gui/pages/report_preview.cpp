#include "gui/pages/report_preview.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"
#include "reporting/page_painter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace vf::gui {

namespace {

constexpr std::array zoomSteps{0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};
constexpr double mostFittingZoom = 1.5; // wider pages do not read better
constexpr double twipsPerPixel = reporting::designPixel;
/// A larger page is drawn straight to the screen: its picture would take more memory than it saves time.
constexpr double mostPixelsKept = 12e6;

int margin()
{
    return sized(24);
}

int gap()
{
    return sized(16);
}

} // namespace

ReportPreview::ReportPreview(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // Always there, or its coming and going would change the zoom that fits the width.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Forhåndsvisning av rapporten"));
}

void ReportPreview::setDocument(ReportDocumentPtr document)
{
    m_document = std::move(document);
    dropPictures();
    if (m_fit != Fit::None)
        m_zoom = fittingZoom();
    updateBars();
    m_current = -1; // another report's page with the same number is another page
    findCurrentPage();
    Q_EMIT zoomChanged();
    viewport()->update();
}

int ReportPreview::pageCount() const
{
    return m_document ? static_cast<int>(m_document->layout.pageCount()) : 0;
}

QString ReportPreview::pageDescription() const
{
    if (m_current < 0 || m_current >= pageCount())
        return {};
    const auto page = static_cast<size_t>(m_current);
    return tr("%1. %2").arg(m_document->layout.pageNumber(page),
                            reporting::sectionsOnPage(m_document->sections, page).join(QStringLiteral(", ")));
}

QSizeF ReportPreview::pageSize() const
{
    return m_document ? m_document->layout.page * (m_zoom / twipsPerPixel) : QSizeF();
}

QSize ReportPreview::contentSize() const
{
    const QSize page = pageSize().toSize();
    const int count = pageCount();
    return {page.width() + 2 * margin(), count * page.height() + std::max(0, count - 1) * gap() + 2 * margin()};
}

QRect ReportPreview::pageRect(int page) const
{
    const QSize size = pageSize().toSize();
    const int free = viewport()->width() - contentSize().width();
    const int left = free > 0 ? free / 2 + margin() : margin() - horizontalScrollBar()->value();
    return {QPoint(left, margin() + page * (size.height() + gap()) - verticalScrollBar()->value()), size};
}

double ReportPreview::fittingZoom() const
{
    if (!m_document)
        return 1;
    const QSizeF page = m_document->layout.page / twipsPerPixel;
    const double wide = (viewport()->width() - 2 * margin()) / page.width();
    const double high = (viewport()->height() - 2 * margin()) / page.height();
    const double wanted = m_fit == Fit::Page ? std::min(wide, high) : wide;
    return std::clamp(wanted, zoomSteps.front(), mostFittingZoom);
}

void ReportPreview::setFit(Fit fit)
{
    m_fit = fit;
    if (fit != Fit::None)
        applyZoom(fittingZoom(), QRectF(viewport()->rect()).center());
    Q_EMIT zoomChanged();
}

void ReportPreview::setZoom(double zoom)
{
    m_fit = Fit::None;
    applyZoom(zoom, QRectF(viewport()->rect()).center());
}

void ReportPreview::zoomIn()
{
    const auto *next =
        std::find_if(zoomSteps.begin(), zoomSteps.end(), [this](double step) { return step > m_zoom + 0.005; });
    if (next != zoomSteps.end())
        setZoom(*next);
}

void ReportPreview::zoomOut()
{
    const auto next =
        std::find_if(zoomSteps.rbegin(), zoomSteps.rend(), [this](double step) { return step < m_zoom - 0.005; });
    if (next != zoomSteps.rend())
        setZoom(*next);
}

void ReportPreview::applyZoom(double zoom, QPointF anchor)
{
    zoom = std::clamp(zoom, zoomSteps.front(), zoomSteps.back());
    if (!m_document || std::abs(zoom - m_zoom) < 0.0005) {
        updateBars();
        return;
    }
    // What lies under the anchor stays there: its page, and how far down and along that page it is.
    const int step = pageRect(0).height() + gap();
    const int page =
        std::clamp(static_cast<int>((anchor.y() - pageRect(0).top()) / step), 0, std::max(0, pageCount() - 1));
    const QPointF inPage = (anchor - pageRect(page).topLeft()) / m_zoom;
    const QScopedValueRollback guard(m_jumping, true);
    m_zoom = zoom;
    dropPictures();
    updateBars();
    const QPointF moved = pageRect(page).topLeft() + inPage * m_zoom - anchor;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
    viewport()->update();
    Q_EMIT zoomChanged();
}

void ReportPreview::updateBars()
{
    const QSize content = contentSize();
    const QSize view = viewport()->size();
    const auto setBar = [](QScrollBar *bar, int whole, int shown) {
        bar->setRange(0, std::max(0, whole - shown));
        bar->setPageStep(std::max(sized(24), shown - sized(40)));
        bar->setSingleStep(sized(40));
    };
    setBar(horizontalScrollBar(), content.width(), view.width());
    setBar(verticalScrollBar(), content.height(), view.height());
}

void ReportPreview::goToPage(int page, double top)
{
    if (page < 0 || page >= pageCount())
        return;
    const QScopedValueRollback guard(m_jumping, true);
    const int above = top > 0 || page == 0 ? margin() : gap(); // a little of what stands before
    const int at = pageRect(page).top() + verticalScrollBar()->value() + qRound(top / twipsPerPixel * m_zoom) - above;
    verticalScrollBar()->setValue(at);
    setCurrentPage(page);
}

void ReportPreview::findCurrentPage()
{
    int best = 0;
    int mostSeen = -1;
    for (int page = 0; page < pageCount(); ++page) {
        const int seen = pageRect(page).intersected(viewport()->rect()).height();
        if (seen > mostSeen) {
            mostSeen = seen;
            best = page;
        }
    }
    setCurrentPage(best);
}

void ReportPreview::setCurrentPage(int page)
{
    if (page == m_current)
        return;
    m_current = page;
    setAccessibleDescription(pageDescription());
    Q_EMIT currentPageChanged(page);
}

void ReportPreview::scrollContentsBy(int, int)
{
    if (!m_jumping)
        findCurrentPage();
    viewport()->update();
}

void ReportPreview::dropPictures()
{
    m_pictures.clear();
}

void ReportPreview::paintEvent(QPaintEvent *event)
{
    const auto &c = colours();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), c.canvas);
    for (int page = 0; page < pageCount(); ++page) {
        const QRect place = pageRect(page);
        if (!place.intersects(viewport()->rect())) {
            m_pictures.remove(page);
            continue;
        }
        paintPage(painter, page, place, event->rect());
    }
    if (hasFocus()) {
        painter.setPen(QPen(c.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void ReportPreview::paintPage(QPainter &painter, int page, const QRect &place, const QRect &exposed)
{
    const auto number = static_cast<size_t>(page);
    const double ratio = viewport()->devicePixelRatioF();
    painter.fillRect(place.adjusted(-1, -1, 1, 1), colours().line2);
    if (place.width() * ratio * place.height() * ratio > mostPixelsKept) {
        painter.save();
        painter.setClipRect(exposed.intersected(place));
        painter.fillRect(place, Qt::white);
        reporting::paintPage(painter, m_document->layout, number, place);
        painter.restore();
        return;
    }
    QPixmap &picture = m_pictures[page];
    if (picture.isNull() || picture.devicePixelRatio() != ratio) {
        picture = QPixmap((QSizeF(place.size()) * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::white);
        QPainter drawing(&picture);
        reporting::paintPage(drawing, m_document->layout, number, QRectF(QPointF(), QSizeF(place.size())));
    }
    painter.drawPixmap(place.topLeft(), picture);
}

void ReportPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fit != Fit::None)
        applyZoom(fittingZoom(), QPointF(viewport()->width() / 2.0, margin()));
    updateBars();
}

void ReportPreview::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateBars();
        viewport()->update();
    }
}

bool ReportPreview::zoomByKey(const QKeyEvent &event)
{
    // Without Ctrl: Ctrl with these keys is the program's text size.
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    if (event.key() == Qt::Key_Plus)
        zoomIn();
    else if (event.key() == Qt::Key_Minus)
        zoomOut();
    else
        return false;
    return true;
}

void ReportPreview::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_Home:
        goToPage(0);
        return;
    case Qt::Key_End: {
        const QScopedValueRollback guard(m_jumping, true);
        bar->setValue(bar->maximum());
        setCurrentPage(pageCount() - 1);
        return;
    }
    default:
        if (!zoomByKey(*event))
            QAbstractScrollArea::keyPressEvent(event);
    }
}

void ReportPreview::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_fit = Fit::None;
    // A notch of a wheel is 120; touch pads send many small parts of one.
    applyZoom(m_zoom * std::pow(1.1, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ReportPreview::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ReportPreview::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

QSize ReportPreview::sizeHint() const
{
    return {sized(560), sized(560)};
}

QSize ReportPreview::minimumSizeHint() const
{
    return {sized(240), sized(200)};
}

} // namespace vf::gui
