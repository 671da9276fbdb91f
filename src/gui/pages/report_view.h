// The preview with its bar: which page is shown, and the zoom.
#pragma once

#include "gui/pages/report_preview.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace vf::gui {

class ElidedLabel;

class ReportView : public QWidget
{
    Q_OBJECT
public:
    explicit ReportView(QWidget *parent = nullptr);

    ReportPreview *preview() const { return m_preview; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(QLatin1StringView name, const QString &text, QLatin1StringView iconName,
                           const QString &explanation);
    void applyMetrics();
    void showState();

    ReportPreview *m_preview;
    QBoxLayout *m_bar;
    ElidedLabel *m_page;
    QLabel *m_zoom;
    QToolButton *m_fitWidth = nullptr;
    QToolButton *m_fitPage = nullptr;
};

} // namespace vf::gui
