#include "gui/widgets/segmented_control.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icon_engine.h"
#include "gui/theme/role_properties.h"
#include "gui/theme/style_parts.h"
#include "gui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace vf::gui {

namespace {

/// One word of the control. Draws its own share of the common frame.
class Segment final : public QAbstractButton
{
    Q_OBJECT
public:
    Segment(const QString &words, const QIcon &sign, SegmentedControl *control) : QAbstractButton(control)
    {
        setText(words);
        setIcon(sign);
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

    void setPlace(bool first, bool last)
    {
        m_first = first;
        m_last = last;
        update();
    }

    QSize sizeHint() const override
    {
        // Room for the words in semibold, so that choosing moves nothing.
        const QFontMetrics metrics(strongFont());
        const int sign = icon().isNull() ? 0 : sized(16) + (text().isEmpty() ? 0 : sized(6));
        const int padding = isSmall(parentWidget()) ? sized(8) : sized(12);
        const int height = isSmall(parentWidget()) ? sized(24) : sized(32);
        return {metrics.size(Qt::TextShowMnemonic, text()).width() + sign + 2 * padding, height};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGround(painter);
        paintContents(painter);
        if (hasFocus())
            parts::focusRing(painter, QRectF(rect()), corner());
    }

private:
    static double corner() { return parts::radius(); }
    QFont strongFont() const { return isSmall(parentWidget()) ? fonts::secondaryBold() : fonts::bodySemibold(); }
    QFont plainFont() const { return isSmall(parentWidget()) ? fonts::secondary() : fonts::body(); }

    /// The segment's shape: rounded only where the control ends.
    QPainterPath shape() const
    {
        QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const double beyond = corner() * 2;
        // Ends that meet a neighbour reach past the widget and are cut off by it.
        QRectF whole = box;
        if (!m_first)
            whole.setLeft(box.left() - 0.5 - beyond);
        if (!m_last)
            whole.setRight(box.right() + 0.5 + beyond);
        QPainterPath path;
        path.addRoundedRect(whole, corner() - 0.5, corner() - 0.5);
        return path;
    }

    void paintGround(QPainter &painter) const
    {
        const auto &c = colours();
        const QColor fill = !isEnabled() ? c.window : isChecked() ? c.selected : underMouse() ? c.hover : c.surface;
        painter.setBrush(fill);
        painter.setPen(QPen(c.line2, 1));
        painter.drawPath(shape());
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (!m_first)
            painter.fillRect(QRect(0, 0, 1, height()), c.line2);
        if (isChecked()) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setClipPath(shape());
            painter.fillRect(QRectF(0, height() - 2.5, width(), 3), isEnabled() ? c.accent : c.disabledText);
            painter.restore();
        }
        painter.setRenderHint(QPainter::Antialiasing);
    }

    void paintContents(QPainter &painter) const
    {
        const auto &c = colours();
        const QColor colour = isEnabled() ? c.text : c.disabledText;
        painter.setFont(isChecked() ? strongFont() : plainFont());
        const int words = painter.fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        const int side = icon().isNull() ? 0 : sized(16);
        const int between = side > 0 && words > 0 ? sized(6) : 0;
        int x = (width() - words - side - between) / 2;
        if (side > 0) {
            paintIcon(painter, QRectF(x, (height() - side) / 2, side, side), iconNameOf(icon()), colour);
            x += side + between;
        }
        painter.setPen(colour);
        painter.drawText(QRect(x, 0, words + 2, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic,
                         text());
    }

    bool m_first = true;
    bool m_last = true;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool chosen) {
        if (chosen)
            Q_EMIT currentChanged(index);
    });
}

int SegmentedControl::addSegment(const QString &text, const QIcon &icon)
{
    const int index = count();
    auto *segment = new Segment(text, icon, this);
    m_group->addButton(segment, index);
    layout()->addWidget(segment);
    const auto buttons = m_group->buttons();
    for (int i = 0; i < buttons.size(); ++i)
        static_cast<Segment *>(m_group->button(i))->setPlace(i == 0, i == index);
    if (index == 0) {
        const QSignalBlocker quiet(m_group);
        segment->setChecked(true);
    }
    return index;
}

void SegmentedControl::setSegmentText(int index, const QString &text)
{
    if (auto *segment = m_group->button(index))
        segment->setText(text);
}

void SegmentedControl::setSegmentToolTip(int index, const QString &toolTip)
{
    if (auto *segment = m_group->button(index))
        segment->setToolTip(toolTip);
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled)
{
    if (auto *segment = m_group->button(index))
        segment->setEnabled(enabled);
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (auto *segment = m_group->button(index))
        segment->setChecked(true);
}

} // namespace vf::gui

#include "segmented_control.moc"
