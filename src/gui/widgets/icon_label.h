// An icon standing alone as a sign (not a button): in messages, headings and empty pages.
#pragma once

#include "gui/theme/icons.h"

#include <QWidget>

namespace vf::gui {

/// Decoration beside words that say the same; screen readers pass it by.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    /// `designSize` is the side in pixels at 13 px text.
    IconLabel(QLatin1StringView name, IconTone tone, int designSize, QWidget *parent = nullptr);

    void setIcon(QLatin1StringView name, IconTone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLatin1StringView m_name;
    IconTone m_tone;
    int m_designSize;
};

} // namespace vf::gui
