#include "gui/pages/gain_sum_view.h"

#include "gui/theme/fonts.h"
#include "gui/theme/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::GainSumPart;
using Kind = GainSumPart::Kind;

namespace {

int boxHeight()
{
    return std::max(sized(32), QFontMetrics(fonts::section()).height() + sized(8));
}

QSize boxSize(const GainSumPart &part)
{
    const int figure = QFontMetrics(fonts::section()).horizontalAdvance(part.figure) + 2 * sized(12);
    const int caption = QFontMetrics(fonts::secondary()).horizontalAdvance(part.caption) + sized(4);
    return {std::max({figure, caption, sized(80)}), boxHeight() + sized(4) + QFontMetrics(fonts::secondary()).height()};
}

void paintBox(QWidget &widget, const GainSumPart &part, bool hover)
{
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(0, 0, widget.width(), boxHeight()).adjusted(0.5, 0.5, -0.5, -0.5);
    const auto &c = colours();
    painter.setPen(part.kind == Kind::Factor   ? QPen(c.control, 1)
                   : part.kind == Kind::Answer ? QPen(c.accent, 1)
                                               : QPen(Qt::NoPen));
    painter.setBrush(part.kind == Kind::Factor   ? (hover ? c.hover : c.surface)
                     : part.kind == Kind::Answer ? c.selected
                                                 : c.window);
    painter.drawRoundedRect(box, sized(6), sized(6));
    if (widget.hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), sized(6), sized(6));
    }
    painter.setPen(c.text);
    painter.setFont(fonts::section());
    painter.drawText(box, Qt::AlignCenter, part.figure);
    painter.setPen(c.text2);
    painter.setFont(fonts::secondary());
    painter.drawText(QRectF(0, boxHeight() + sized(4), widget.width(), widget.height() - boxHeight() - sized(4)),
                     Qt::AlignHCenter | Qt::AlignTop, part.caption);
}

/// A factor: pressed to be changed.
class FactorBox final : public QAbstractButton
{
public:
    FactorBox(GainSumPart part, QWidget *parent) : QAbstractButton(parent), m_part(std::move(part))
    {
        setObjectName(u"gain.sum."_s + m_part.key);
        setAccessibleName(GainSumView::tr("%1 %2, endre").arg(m_part.figure, m_part.caption));
        setToolTip(GainSumView::tr("Endre"));
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override { paintBox(*this, m_part, underMouse()); }

private:
    GainSumPart m_part;
};

class ResultBox final : public QWidget
{
public:
    ResultBox(GainSumPart part, QWidget *parent) : QWidget(parent), m_part(std::move(part))
    {
        setObjectName(u"gain.sum."_s + m_part.key);
        setAccessibleName(GainSumView::tr("%1 %2").arg(m_part.figure, m_part.caption));
    }

protected:
    void paintEvent(QPaintEvent *) override { paintBox(*this, m_part, false); }

private:
    GainSumPart m_part;
};

} // namespace

GainSumView::GainSumView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // Fixed would hold it to the hint of another width
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void GainSumView::setSum(const presentation::GainSum &sum)
{
    const auto same = [](const GainSumPart &a, const GainSumPart &b) {
        return a.key == b.key && a.figure == b.figure && a.caption == b.caption && a.kind == b.kind;
    };
    if (std::equal(sum.parts.begin(), sum.parts.end(), m_sum.parts.begin(), m_sum.parts.end(), same))
        return; // a box that has the keyboard keeps it
    m_sum = sum;
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const GainSumPart &part : m_sum.parts) {
        if (part.kind == Kind::Factor) {
            auto *box = new FactorBox(part, this);
            connect(box, &QAbstractButton::clicked, this,
                    [this, key = QString(part.key)] { Q_EMIT factorRequested(key); });
            m_boxes.push_back(box);
        } else {
            m_boxes.push_back(new ResultBox(part, this));
        }
        m_boxes.back()->show();
    }
    setAccessibleName(tr("Gevinstregnestykke"));
    setAccessibleDescription(m_sum.plainText);
    arrange();
    updateGeometry();
    update();
}

std::vector<GainSumView::Place> GainSumView::places(int width) const
{
    std::vector<Place> places;
    int x = 0;
    int y = 0;
    for (const GainSumPart &part : m_sum.parts) {
        const QSize size = boxSize(part);
        const int sign = part.sign.isEmpty() ? 0 : sized(28);
        if (x > 0 && x + sign + size.width() > width) {
            x = 0;
            y += size.height() + sized(8);
        }
        places.push_back({QRect(x, y, sign, boxHeight()), QRect(QPoint(x + sign, y), size)});
        x += sign + size.width();
    }
    return places;
}

void GainSumView::arrange()
{
    const auto where = places(width());
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setGeometry(where[i].box);
}

int GainSumView::heightForWidth(int width) const
{
    const auto where = places(width);
    return where.empty() ? 0 : where.back().box.bottom() + 1;
}

QSize GainSumView::sizeHint() const
{
    return {sized(560), heightForWidth(sized(560))};
}

QSize GainSumView::minimumSizeHint() const
{
    return {sized(160), heightForWidth(std::max(width(), sized(160)))};
}

void GainSumView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(fonts::section());
    painter.setPen(colours().text2);
    const auto where = places(width());
    for (size_t i = 0; i < where.size(); ++i)
        painter.drawText(where[i].sign, Qt::AlignCenter, m_sum.parts[i].sign);
}

void GainSumView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void GainSumView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
        updateGeometry();
    }
}

} // namespace vf::gui
