// A choice between a few words side by side, one of them chosen: "Årsverk | Timer | Kroner".
#pragma once

#include <QIcon>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace vf::gui {

/// Arrow keys move the choice, Tab leaves the control. Screen readers meet radio buttons.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// Adds a segment at the end and returns its index. The first one added is chosen.
    int addSegment(const QString &text, const QIcon &icon = {});
    void setSegmentText(int index, const QString &text);
    void setSegmentToolTip(int index, const QString &toolTip);
    void setSegmentEnabled(int index, bool enabled);
    int count() const;

    int currentIndex() const;
    /// Chooses without currentChanged() when `index` already is chosen.
    void setCurrentIndex(int index);

Q_SIGNALS:
    void currentChanged(int index);

private:
    QButtonGroup *m_group;
};

} // namespace vf::gui
