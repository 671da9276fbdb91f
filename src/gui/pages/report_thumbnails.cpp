#include "gui/pages/report_thumbnails.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "reporting/page_painter.h"

#include <QAbstractListModel>
#include <QEvent>
#include <QHash>
#include <QPainter>
#include <QPixmap>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

/// Width of a page in small, in design pixels.
constexpr int pageWidth = 76;

} // namespace

/// One row per page: its number, and its sections for those who do not see it.
class ReportThumbnailModel final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setDocument(ReportDocumentPtr document)
    {
        beginResetModel();
        m_document = std::move(document);
        m_pictures.clear();
        endResetModel();
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() || !m_document ? 0 : static_cast<int>(m_document->layout.pageCount());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const auto page = static_cast<size_t>(index.row());
        if (role == Qt::DisplayRole)
            return QString::number(page + 1);
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return ReportThumbnails::tr("%1: %2").arg(
                m_document->layout.pageNumber(page),
                reporting::sectionsOnPage(m_document->sections, page).join(u", "_s));
        return {};
    }

    QSize pictureSize() const
    {
        const QSizeF page = m_document ? m_document->layout.page : QSizeF(1, 1.4142);
        const int width = sized(pageWidth);
        return {width, qRound(width * page.height() / page.width())};
    }

    QPixmap picture(int page, double ratio)
    {
        QPixmap &picture = m_pictures[page];
        const QSize pixels = (QSizeF(pictureSize()) * ratio).toSize();
        if (picture.size() != pixels) {
            picture = QPixmap(pixels);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            reporting::paintPage(painter, m_document->layout, static_cast<size_t>(page),
                                 QRectF(QPointF(), QSizeF(pixels)));
            painter.end();
            picture.setDevicePixelRatio(ratio);
        }
        return picture;
    }

private:
    ReportDocumentPtr m_document;
    QHash<int, QPixmap> m_pictures;
};

namespace {

class ThumbnailDelegate final : public QStyledItemDelegate
{
public:
    ThumbnailDelegate(ReportThumbnailModel *pages, QObject *parent) : QStyledItemDelegate(parent), m_pages(pages) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const QSize picture = m_pages->pictureSize();
        return {picture.width() + sized(24), picture.height() + sized(20) + QFontMetrics(fonts::secondary()).height()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &c = colours();
        const bool current = option.state & QStyle::State_Selected;
        const QPixmap picture = m_pages->picture(index.row(), painter->device()->devicePixelRatioF());
        const QSize size = m_pages->pictureSize();
        const QRect page(
            QPoint(option.rect.left() + (option.rect.width() - size.width()) / 2, option.rect.top() + sized(10)), size);
        painter->save();
        if (current) {
            painter->fillRect(page.adjusted(-4, -4, 4, 4), c.accent);
            painter->fillRect(page.adjusted(-2, -2, 2, 2), c.sidebar);
        }
        painter->fillRect(page.adjusted(-1, -1, 1, 1), c.line2);
        painter->drawPixmap(page.topLeft(), picture);
        // The frame says which page is read; the ring round its number says that the keyboard is here.
        const QRect number(option.rect.left(), page.bottom() + sized(4), option.rect.width(),
                           option.rect.bottom() - page.bottom() - sized(4));
        const QFont font = current ? fonts::secondaryBold() : fonts::secondary();
        if (current && option.state & QStyle::State_HasFocus) {
            const int width = QFontMetrics(font).horizontalAdvance(index.data().toString()) + sized(12);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(c.accent, 2));
            painter->setBrush(c.selected);
            painter->drawRoundedRect(
                QRectF(number.center().x() - width / 2.0, number.top() + 2, width, number.height() - sized(4)),
                sized(4), sized(4));
        }
        painter->setFont(font);
        painter->setPen(current ? c.text : c.text2);
        painter->drawText(number, Qt::AlignCenter, index.data().toString());
        painter->restore();
    }

private:
    ReportThumbnailModel *m_pages;
};

} // namespace

ReportThumbnails::ReportThumbnails(QWidget *parent) : QListView(parent), m_pages(new ReportThumbnailModel(this))
{
    setObjectName(u"report.thumbnails"_s);
    setAccessibleName(tr("Sider i rapporten"));
    setFrameShape(QFrame::NoFrame);
    setModel(m_pages);
    setItemDelegate(new ThumbnailDelegate(m_pages, this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setRowLines(this, false);
    setGroundRole(viewport(), GroundRole::Sidebar);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void ReportThumbnails::setDocument(const ReportDocumentPtr &document)
{
    const QScopedValueRollback guard(m_following, true);
    const int current = currentIndex().row();
    m_pages->setDocument(document);
    setCurrentIndex(m_pages->index(std::clamp(current, 0, std::max(0, m_pages->rowCount() - 1))));
}

void ReportThumbnails::setCurrentPage(int page)
{
    const QScopedValueRollback guard(m_following, true);
    setCurrentIndex(m_pages->index(page));
}

void ReportThumbnails::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !m_following)
        Q_EMIT pageChosen(current.row());
}

QSize ReportThumbnails::sizeHint() const
{
    return {sized(pageWidth + 24) + sized(16), sized(400)};
}

void ReportThumbnails::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

} // namespace vf::gui
