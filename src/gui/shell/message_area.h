// The strip above the page where the window says what went wrong or what came of an import. Never a modal box: what is
// typed stays on the screen, and the message stays until it is closed or has been dealt with.
#pragma once

#include "application/import/import_service.h"
#include "base/error.h"
#include "presentation/import_port.h"

#include <QWidget>

#include <functional>

class QTableView;
class QPushButton;

namespace vf::presentation {
class ImportIssueModel;
}

namespace vf::gui {

class InlineMessage;

class MessageArea : public QWidget
{
    Q_OBJECT
public:
    explicit MessageArea(QWidget *parent = nullptr);

    /// What, where and what to do. `retry` (may be empty) becomes the button "Prøv igjen".
    void showError(const base::Error &error, std::function<void()> retry = {});
    void showInfo(const QString &title, const QString &text);
    /// How an import went; the rejected rows as a table that can be copied.
    void showImport(presentation::ImportKind kind, const std::vector<presentation::ImportedFile> &files);
    void clear();
    /// Takes away an error that a later success has made untrue; other messages stay.
    void clearError();

private:
    void display(int kind, const QString &title, const QString &text);
    void buildTable();

    InlineMessage *m_message;
    QWidget *m_details = nullptr;
    QTableView *m_table = nullptr;
    presentation::ImportIssueModel *m_issues;
    std::function<void()> m_action;
    bool m_isError = false;
};

/// "enheter", "enhetsstatus", "gevinster": what a kind of file holds, in the middle of a sentence.
QString importWord(presentation::ImportKind kind);

} // namespace vf::gui
