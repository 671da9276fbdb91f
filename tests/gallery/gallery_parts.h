// What the pages of the gallery share: headings, quiet labels and freely painted widgets.
#pragma once

#include "gui/theme/roles.h"

#include <QLabel>
#include <QPainter>

#include <functional>

namespace vf::gallery {

/// Paints whatever it is given; for states and signs that are no widgets.
class Painted final : public QWidget
{
public:
    Painted(QSize size, std::function<void(QPainter &, const QRect &)> paint) : m_paint(std::move(paint))
    {
        setFixedSize(size);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        m_paint(painter, rect());
    }

private:
    std::function<void(QPainter &, const QRect &)> m_paint;
};

inline QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    gui::setFontRole(label, gui::FontRole::Section);
    return label;
}

inline QLabel *quiet(const QString &text)
{
    auto *label = new QLabel(text);
    gui::setTextRole(label, gui::TextRole::Secondary);
    return label;
}

} // namespace vf::gallery
