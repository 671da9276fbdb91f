// The key to the dots of the unit tree: ● opplært ◐ under innføring ○ ikke. Breaks into lines when it gets narrow.
#pragma once

#include <QWidget>

namespace vf::gui {

class UnitLegend : public QWidget
{
    Q_OBJECT
public:
    explicit UnitLegend(QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, heightForWidth(width())}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int lay(int width, QPainter *painter) const;
};

} // namespace vf::gui
