#include "gui/pages/report_view.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/elided_label.h"
#include "presentation/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace vf::gui {

using namespace Qt::StringLiterals;

ReportView::ReportView(QWidget *parent)
    : QWidget(parent),
      m_preview(new ReportPreview(this)),
      m_bar(new QHBoxLayout),
      m_page(new ElidedLabel(this)),
      m_zoom(new QLabel(this))
{
    setGroundRole(this, GroundRole::Surface);
    m_preview->setObjectName(u"report.preview"_s);
    m_page->setObjectName(u"report.page"_s);
    m_zoom->setObjectName(u"report.zoom"_s);
    m_zoom->setAlignment(Qt::AlignCenter);
    setTextRole(m_page, TextRole::Secondary);
    setTextRole(m_zoom, TextRole::Secondary);

    m_bar->addWidget(m_page, 1);
    QToolButton *out = addButton("zoomOut"_L1, {}, "zoom-out"_L1, tr("Forminsk"));
    m_bar->addWidget(m_zoom);
    QToolButton *in = addButton("zoomIn"_L1, {}, "zoom-in"_L1, tr("Forstørr"));
    m_fitWidth = addButton("fitWidth"_L1, tr("Sidebredde"), {}, tr("Tilpass siden til bredden"));
    m_fitPage = addButton("fitPage"_L1, tr("Hel side"), {}, tr("Vis en hel side"));
    for (QToolButton *button : {m_fitWidth, m_fitPage})
        button->setCheckable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_bar);
    column->addWidget(m_preview, 1);

    connect(out, &QToolButton::clicked, m_preview, &ReportPreview::zoomOut);
    connect(in, &QToolButton::clicked, m_preview, &ReportPreview::zoomIn);
    connect(m_fitWidth, &QToolButton::clicked, this, [this] { m_preview->setFit(ReportPreview::Fit::Width); });
    connect(m_fitPage, &QToolButton::clicked, this, [this] { m_preview->setFit(ReportPreview::Fit::Page); });
    connect(m_preview, &ReportPreview::zoomChanged, this, &ReportView::showState);
    connect(m_preview, &ReportPreview::currentPageChanged, this, &ReportView::showState);
    applyMetrics();
    showState();
}

QToolButton *ReportView::addButton(QLatin1StringView name, const QString &text, QLatin1StringView iconName,
                                   const QString &explanation)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"report."_s + name);
    button->setText(text);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setToolTip(explanation);
    button->setAccessibleName(explanation);
    button->setAutoRaise(true);
    setSmall(button);
    m_bar->addWidget(button);
    return button;
}

void ReportView::showState()
{
    const int count = m_preview->pageCount();
    const QString pages = width() < sized(380) ? tr("%1/%2") : tr("Side %1 av %2");
    m_page->setText(count > 0 ? pages.arg(m_preview->currentPage() + 1).arg(count) : QString());
    m_zoom->setText(presentation::percent(m_preview->zoom(), 0));
    m_fitWidth->setChecked(m_preview->fit() == ReportPreview::Fit::Width);
    m_fitPage->setChecked(m_preview->fit() == ReportPreview::Fit::Page);
}

void ReportView::applyMetrics()
{
    m_bar->setContentsMargins(sized(16), sized(8), sized(12), sized(8) + 1);
    m_bar->setSpacing(sized(4));
    m_zoom->setMinimumWidth(QFontMetrics(fonts::body()).horizontalAdvance(u"000 %"_s));
}

void ReportView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showState();
}

void ReportView::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, m_preview->y() - 1, width(), 1, colours().line);
}

void ReportView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMetrics();
}

} // namespace vf::gui
