#include "gui/canvas/value_stream_map_view.h"

#include "gui/canvas/value_stream_canvas.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/segmented_control.h"
#include "presentation/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

ValueStreamMapView::ValueStreamMapView(QWidget *parent)
    : QWidget(parent),
      m_canvas(new ValueStreamCanvas(this)),
      m_controls(new QWidget(this)),
      m_scale(new SegmentedControl(m_controls)),
      m_zoom(new QLabel(m_controls))
{
    setObjectName(u"valuestream.map"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_canvas);
    setFocusProxy(m_canvas);

    m_scale->setObjectName(u"valuestream.map.scale"_s);
    m_scale->setAccessibleName(tr("Hva avstanden på kartet betyr"));
    m_scale->addSegment(tr("Trinn"));
    m_scale->setSegmentToolTip(0, tr("Et felt per trinn, ideell situasjon under trinnet den beholder"));
    m_scale->addSegment(tr("Tid"));
    m_scale->setSegmentToolTip(1, tr("Samme tidsskala i begge situasjoner"));
    m_zoom->setObjectName(u"valuestream.map.zoom"_s);
    m_zoom->setAlignment(Qt::AlignCenter);
    setFontRole(m_zoom, FontRole::Secondary);
    setTextRole(m_zoom, TextRole::Secondary);
    setGroundRole(m_controls, GroundRole::Canvas);
    setSmall(m_scale);
    auto *row = new QHBoxLayout(m_controls);
    row->addWidget(m_scale);
    QToolButton *out = addButton("zoomOut", "zoom-out"_L1, tr("Mindre (−)"));
    row->addWidget(m_zoom);
    QToolButton *in = addButton("zoomIn", "zoom-in"_L1, tr("Større (+)"));
    QToolButton *fit = addButton("fit", "maximize-2"_L1, tr("Hele kartet (0)"));
    connect(out, &QToolButton::clicked, m_canvas, &ValueStreamCanvas::zoomOut);
    connect(in, &QToolButton::clicked, m_canvas, &ValueStreamCanvas::zoomIn);
    connect(fit, &QToolButton::clicked, m_canvas, &ValueStreamCanvas::fit);
    connect(m_scale, &SegmentedControl::currentChanged, this, &ValueStreamMapView::scaleChanged);
    const auto tellZoom = [this](double zoom) { m_zoom->setText(presentation::percent(zoom, 0)); };
    connect(m_canvas, &ValueStreamCanvas::zoomChanged, this, tellZoom);
    tellZoom(m_canvas->zoom());
    placeControls();
}

bool ValueStreamMapView::showsTime() const
{
    return m_scale->currentIndex() == 1;
}

QToolButton *ValueStreamMapView::addButton(const char *name, QLatin1StringView iconName, const QString &text)
{
    auto *button = new QToolButton(m_controls);
    button->setObjectName(u"valuestream.map."_s + QLatin1StringView(name));
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text.section(u" ("_s, 0, 0));
    setSmall(button);
    m_controls->layout()->addWidget(button);
    return button;
}

void ValueStreamMapView::placeControls()
{
    m_controls->layout()->setContentsMargins(sized(8), sized(3), sized(4), sized(3));
    m_controls->layout()->setSpacing(sized(4));
    m_zoom->setMinimumWidth(QFontMetrics(fonts::secondary()).horizontalAdvance(u"100 %"_s) + sized(4));
    m_controls->adjustSize();
    const int bar = m_canvas->verticalScrollBar()->isVisible() ? m_canvas->verticalScrollBar()->width() : 0;
    m_controls->move(width() - m_controls->width() - bar - sized(4), sized(2));
    m_controls->setVisible(width() >= sized(360));
    m_controls->raise();
}

void ValueStreamMapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeControls();
}

void ValueStreamMapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeControls();
}

} // namespace vf::gui
