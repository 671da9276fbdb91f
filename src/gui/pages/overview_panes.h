// Two panes side by side where there is room, one above the other where there is not; the whole scrolls when the window
// is lower than its contents. Used by pages with a working area and a panel beside it.
#pragma once

#include <QScrollArea>

class QBoxLayout;

namespace vf::gui {

class OverviewPanes : public QScrollArea
{
    Q_OBJECT
public:
    /// `sideWidth` and `foldBelow` are design pixels (at 13 px text).
    OverviewPanes(QWidget *main, QWidget *side, int sideWidth, int foldBelow, QWidget *parent = nullptr);

    /// A widget above both panes, over the full width.
    void addTop(QWidget *top);
    void setSideShown(bool shown);
    bool isFolded() const { return m_folded; }

Q_SIGNALS:
    void foldedChanged(bool folded);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void arrange();

    QBoxLayout *m_column;
    QBoxLayout *m_panes;
    QWidget *m_main;
    QWidget *m_side;
    QScrollArea *m_sideArea; ///< scrolls the panel by itself while it stands beside the other
    QWidget *m_line;
    int m_sideWidth;
    int m_foldBelow;
    bool m_folded = false;
};

} // namespace vf::gui
