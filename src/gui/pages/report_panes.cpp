#include "gui/pages/report_panes.h"

#include "gui/pages/report_form.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>

namespace vf::gui {

namespace {

// Design pixels of the page's width.
constexpr int thumbnailsFrom = 1040;
constexpr int besideFrom = 590;

/// Shows as thin lines between the panes.
class Ground final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), colours().line);
    }
};

} // namespace

ReportPanes::ReportPanes(ReportForm *form, QWidget *view, QWidget *thumbnails, QWidget *parent)
    : QScrollArea(parent),
      m_formArea(new QScrollArea),
      m_form(form),
      m_view(view),
      m_thumbnails(thumbnails)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *ground = new Ground;
    m_row = new QHBoxLayout(ground);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(1);
    m_formArea->setWidget(m_form);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setFocusPolicy(Qt::NoFocus);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGroundRole(m_formArea->viewport(), GroundRole::Surface);
    m_form->installEventFilter(this);
    m_row->addWidget(m_formArea);
    m_row->addWidget(m_view, 1);
    m_row->addWidget(m_thumbnails);
    setWidget(ground);
    arrange();
}

void ReportPanes::arrange()
{
    const bool above = width() < sized(besideFrom);
    m_row->setDirection(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_form->setWide(above && width() >= sized(460));
    const int formWidth = sized(width() >= sized(thumbnailsFrom) ? 364 : width() >= sized(720) ? 300 : 268);
    m_formArea->setMinimumWidth(above ? 0 : formWidth);
    m_formArea->setMaximumWidth(above ? QWIDGETSIZE_MAX : formWidth);
    const int formHeight = m_form->minimumSizeHint().height();
    m_formArea->setMinimumHeight(above ? formHeight : 0);
    m_formArea->setMaximumHeight(above ? formHeight : QWIDGETSIZE_MAX);
    m_view->setMinimumHeight(above ? sized(420) : 0);
    m_thumbnails->setVisible(width() >= sized(thumbnailsFrom));
}

void ReportPanes::showView()
{
    if (m_view->y() > 0) // the form is above it
        verticalScrollBar()->setValue(m_view->y());
}

void ReportPanes::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void ReportPanes::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

bool ReportPanes::eventFilter(QObject *watched, QEvent *event)
{
    // A sentence below a field makes the form higher.
    if (watched == m_form && event->type() == QEvent::LayoutRequest)
        arrange();
    return QScrollArea::eventFilter(watched, event);
}

QSize ReportPanes::minimumSizeHint() const
{
    return {sized(280), sized(120)};
}

} // namespace vf::gui
