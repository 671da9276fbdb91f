// "Vedlegg og lenker" of one gain: files kept in the database and links to the archive. A file is opened from a private
// copy that nobody can write to; one that the computer would run is never opened, only saved where the user says.
#pragma once

#include "domain/gain/attachment.h"
#include "presentation/workspace.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QTemporaryDir;
class QVBoxLayout;

namespace vf::gui {

class Dialogs;
class InlineMessage;

class GainAttachments : public QWidget
{
    Q_OBJECT
public:
    GainAttachments(presentation::Workspace &workspace, Dialogs &dialogs, QWidget *parent = nullptr);
    ~GainAttachments() override;

    void show(const domain::GainId &gain);

private:
    void fillRows(const std::vector<domain::Attachment> &attachments);
    QWidget *makeRow(const domain::Attachment &attachment, int number);
    void addFile();
    void addLink();
    void open(const domain::Attachment &attachment);
    void openCopy(const domain::Attachment &attachment, const QByteArray &bytes);
    void saveCopy(const domain::Attachment &attachment);
    void remove(const domain::AttachmentId &attachment);
    void perform(presentation::Intent intent);
    void tell(const QString &title, const QString &sentence, bool failed);
    void tell(const base::Error &error);

    presentation::Workspace &m_workspace;
    Dialogs &m_dialogs;
    domain::GainId m_gain;
    std::vector<domain::Attachment> m_shown;
    InlineMessage *m_message;
    QVBoxLayout *m_rows;
    QLabel *m_none;
    QPushButton *m_addFile;
    QPushButton *m_addLink;
    std::unique_ptr<QTemporaryDir> m_copies; ///< made when the first file is opened, removed with the window
};

} // namespace vf::gui
