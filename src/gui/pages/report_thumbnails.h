// The pages in small with their numbers; choosing one goes there.
#pragma once

#include "gui/pages/report_document.h"

#include <QListView>

namespace vf::gui {

class ReportThumbnailModel;

class ReportThumbnails : public QListView
{
    Q_OBJECT
public:
    explicit ReportThumbnails(QWidget *parent = nullptr);

    void setDocument(const ReportDocumentPtr &document);
    /// Marks the page that is read, without pageChosen().
    void setCurrentPage(int page);

    QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    ReportThumbnailModel *m_pages;
    bool m_following = false;
};

} // namespace vf::gui
