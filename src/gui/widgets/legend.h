// The key to the inline bars: Kvalitet, Kvantitet, Besparelse, Ikke realisert, with figures if there are any.
#pragma once

#include <QStringList>
#include <QWidget>

namespace vf::gui {

/// One line of squares and words; breaks into more lines when it gets narrow.
class ShareLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ShareLegend(QWidget *parent = nullptr);

    /// Four figures in the order of the bar, shown after the words; fewer or none leaves them out.
    void setFigures(const QStringList &figures);
    /// Only the first three words, for bars where everything is realised.
    void setOpenShown(bool shown);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList words() const;
    QList<QRect> places(int width) const;

    QStringList m_figures;
    bool m_openShown = true;
};

} // namespace vf::gui
