// Gevinstregnestykket on screen: the factors as boxes with what they are below, breaking into lines when it gets
// narrow. A framed box can be pressed to change that factor.
#pragma once

#include "presentation/gain_sum.h"

#include <QWidget>

namespace vf::gui {

class GainSumView : public QWidget
{
    Q_OBJECT
public:
    explicit GainSumView(QWidget *parent = nullptr);

    void setSum(const presentation::GainSum &sum);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// "hours" or "basis": the user wants to change it.
    void factorRequested(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place
    {
        QRect sign;
        QRect box;
    };
    std::vector<Place> places(int width) const;
    void arrange();

    presentation::GainSum m_sum;
    std::vector<QWidget *> m_boxes;
};

} // namespace vf::gui
