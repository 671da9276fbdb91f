// The line at the foot of the window: when the latest edit was stored and where, what the page says, and on what basis
// the figures rest.
#pragma once

#include <QStatusBar>

class QLabel;

namespace vf::gui {

class ElidedLabel;
class IconLabel;

class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// An empty text: nothing has been stored since the file was opened.
    void setSaved(const QString &text);
    void setFileName(const QString &name, const QString &fullPath = {});
    void setPageText(const QString &text);
    void setBasis(const QString &text);
    void setTextSize(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMetrics();
    void showWhatFits();

    IconLabel *m_check;
    QLabel *m_saved;
    ElidedLabel *m_file;
    ElidedLabel *m_page;
    QLabel *m_basis;
    QLabel *m_textSize;
};

} // namespace vf::gui
