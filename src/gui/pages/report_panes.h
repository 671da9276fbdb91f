// Where the form, the preview and the thumbnails stand: beside each other where there is room; the thumbnails go first,
// then the form moves above the preview and the whole scrolls.
#pragma once

#include <QScrollArea>

class QBoxLayout;

namespace vf::gui {

class ReportForm;

class ReportPanes : public QScrollArea
{
    Q_OBJECT
public:
    ReportPanes(ReportForm *form, QWidget *view, QWidget *thumbnails, QWidget *parent = nullptr);

    /// Brings the preview into view where it stands below the form.
    void showView();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void arrange();

    QBoxLayout *m_row;
    QScrollArea *m_formArea; ///< beside the preview the form scrolls alone
    ReportForm *m_form;
    QWidget *m_view;
    QWidget *m_thumbnails;
};

} // namespace vf::gui
