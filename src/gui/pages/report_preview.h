// The report's pages as they will be printed, one below the other at any zoom. Only pages in view are drawn; each is
// kept as a picture until zoom, screen or report changes.
#pragma once

#include "gui/pages/report_document.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

namespace vf::gui {

class ReportPreview : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit ReportPreview(QWidget *parent = nullptr);

    /// Shows another report; stays at the same place in it as far as that exists.
    void setDocument(ReportDocumentPtr document);
    int pageCount() const;
    /// The page that most of the view shows, counting from 0.
    int currentPage() const { return m_current; }
    /// "Side 2 av 5. Gevinster per tjenesteområde, Utvikling": also the accessible description.
    QString pageDescription() const;

    /// Whether the zoom follows the size of the view.
    enum class Fit { None, Width, Page };
    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    /// 1 is the printed size on a screen with 96 dots to the inch. Setting it ends the fitting.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();

    /// Shows a page from `top`, twips from its upper edge.
    void goToPage(int page, double top = 0);

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QSizeF pageSize() const;        ///< pixels at the present zoom
    QRect pageRect(int page) const; ///< in the view
    QSize contentSize() const;
    double fittingZoom() const;
    void applyZoom(double zoom, QPointF anchor);
    void updateBars();
    void findCurrentPage();
    void setCurrentPage(int page);
    bool zoomByKey(const QKeyEvent &event);
    void paintPage(QPainter &painter, int page, const QRect &place, const QRect &exposed);
    void dropPictures();

    ReportDocumentPtr m_document;
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
    int m_current = 0;
    bool m_jumping = false; ///< the place was asked for: no guessing which page is meant
    QHash<int, QPixmap> m_pictures;
};

} // namespace vf::gui
