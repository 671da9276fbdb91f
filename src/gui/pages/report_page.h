// Rapport: the report to the leader group per date and scope, seen as it will be printed, and on its way to paper or
// file.
#pragma once

#include "gui/pages/page.h"
#include "gui/pages/report_document.h"
#include "gui/widgets/inline_message.h"

#include <QTimer>

class QStackedWidget;

namespace vf::gui {

class EmptyState;
class PageHeader;
class ReportForm;
class ReportPanes;
class ReportPreview;
class ReportThumbnails;
class ReportView;

class ReportPage : public Page
{
    Q_OBJECT
public:
    explicit ReportPage(const PageContext &context, QWidget *parent = nullptr);

    static constexpr QLatin1StringView pageKey{"report"};
    QLatin1StringView key() const override { return pageKey; }
    QString title() const override { return tr("Rapport"); }
    QAction *printAction() override { return m_print; }
    QString statusText() const override;
    void refresh() override;

    /// What is shown; nothing while there is nothing to report.
    const ReportDocumentPtr &document() const { return m_document; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    void buildEmpty();
    void connectParts();
    /// Makes the report from the form and the workspace, and shows it.
    void rebuild();
    void showDocument(ReportDocumentPtr document, const reporting::ReportModel &whole);
    /// The chosen kind can't be made of what is chosen: says why, and shows no page.
    void showMissing(const QString &why);
    void showNothing();
    void refreshActions();

    void print();
    void exportReport();
    void write(const QByteArray &bytes, const QString &path);
    void tellWritten(const QString &path);
    void tellError(const base::Error &error);
    void tell(InlineMessage::Kind kind, const QString &title, const QString &text, const QString &action = {});

    PageHeader *m_header;
    InlineMessage *m_message;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ReportForm *m_form;
    ReportView *m_view;
    ReportThumbnails *m_thumbnails;
    ReportPanes *m_panes;
    QAction *m_print;
    QAction *m_export;
    ReportDocumentPtr m_document;
    QString m_folder;      ///< where the latest report was written
    QString m_writtenPath; ///< what the message's button opens the folder of
    QTimer m_slow;         ///< runs while a file is written; then the page says so
    bool m_writing = false;
};

} // namespace vf::gui
