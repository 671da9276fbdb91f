// The canvas with its controls: step grid or time scale, zoom and the whole map.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace vf::gui {

class SegmentedControl;
class ValueStreamCanvas;

class ValueStreamMapView : public QWidget
{
    Q_OBJECT
public:
    explicit ValueStreamMapView(QWidget *parent = nullptr);

    ValueStreamCanvas *canvas() const { return m_canvas; }
    bool showsTime() const;

Q_SIGNALS:
    void scaleChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const char *name, QLatin1StringView icon, const QString &text);
    void placeControls();

    ValueStreamCanvas *m_canvas;
    QWidget *m_controls;
    SegmentedControl *m_scale;
    QLabel *m_zoom;
};

} // namespace vf::gui
