#include "gui/pages/overview_panes.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>

namespace vf::gui {

namespace {

/// A line one pixel thick between the panes, lying or standing as its shape says.
class PaneLine : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {1, 1}; }
    QSize minimumSizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), colours().line);
    }
};

} // namespace

OverviewPanes::OverviewPanes(QWidget *main, QWidget *side, int sideWidth, int foldBelow, QWidget *parent)
    : QScrollArea(parent),
      m_main(main),
      m_side(side),
      m_sideArea(new QScrollArea),
      m_sideWidth(sideWidth),
      m_foldBelow(foldBelow)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *content = new QWidget;
    setGroundRole(content, GroundRole::Surface);
    setGroundRole(viewport(), GroundRole::Surface);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_panes = new QHBoxLayout;
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(0);
    m_line = new PaneLine;
    m_panes->addWidget(m_main, 1);
    m_panes->addWidget(m_line);
    m_sideArea->setFrameShape(QFrame::NoFrame);
    m_sideArea->setWidgetResizable(true);
    m_sideArea->setFocusPolicy(Qt::NoFocus);
    m_sideArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGroundRole(m_sideArea->viewport(), GroundRole::Surface);
    m_sideArea->setWidget(m_side);
    m_panes->addWidget(m_sideArea);
    m_column->addLayout(m_panes, 1);
    setWidget(content);
    m_side->installEventFilter(this);
    arrange();
}

void OverviewPanes::addTop(QWidget *top)
{
    m_column->insertWidget(m_column->count() - 1, top);
}

void OverviewPanes::setSideShown(bool shown)
{
    m_sideArea->setVisible(shown);
    m_line->setVisible(shown);
}

QSize OverviewPanes::minimumSizeHint() const
{
    return {sized(280), sized(120)};
}

void OverviewPanes::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

bool OverviewPanes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_side && event->type() == QEvent::LayoutRequest && m_folded)
        m_sideArea->setMinimumHeight(m_side->sizeHint().expandedTo(m_side->minimumSizeHint()).height());
    return QScrollArea::eventFilter(watched, event);
}

void OverviewPanes::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void OverviewPanes::arrange()
{
    const bool folded = width() < sized(m_foldBelow);
    m_panes->setDirection(folded ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sideArea->setMinimumWidth(folded ? 0 : sized(m_sideWidth));
    m_sideArea->setMaximumWidth(folded ? QWIDGETSIZE_MAX : sized(m_sideWidth));
    // Folded, the page scrolls as a whole: the panel stands at its full height.
    m_sideArea->setVerticalScrollBarPolicy(folded ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_sideArea->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_sideArea->setMinimumHeight(folded ? m_side->sizeHint().expandedTo(m_side->minimumSizeHint()).height() : 0);
    m_line->setSizePolicy(folded ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                          folded ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    if (folded != m_folded) {
        m_folded = folded;
        Q_EMIT foldedChanged(folded);
        m_sideArea->setMinimumHeight(folded ? m_side->sizeHint().expandedTo(m_side->minimumSizeHint()).height() : 0);
    }
}

} // namespace vf::gui
