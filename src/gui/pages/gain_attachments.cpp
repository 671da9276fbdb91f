#include "gui/pages/gain_attachments.h"

#include "application/services/attachment_service.h"
#include "gui/pages/file_writing.h"
#include "gui/pages/gain_dialog.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/inline_message.h"
#include "presentation/error_text.h"
#include "presentation/format.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using application::AttachmentService;
using application::WorkContext;
using domain::Attachment;
using domain::AttachmentKind;

namespace {

/// "Ny lenke": a name and an address.
class LinkDialog final : public GainDialog
{
public:
    LinkDialog(presentation::Workspace &workspace, const domain::GainId &gain, QWidget *parent)
        : GainDialog(workspace, u"link"_s, GainAttachments::tr("Ny lenke"), GainAttachments::tr("Legg til lenke"), parent),
          m_gain(gain),
          m_address(new QLineEdit),
          m_name(new QLineEdit)
    {
        m_address->setObjectName(u"link.address"_s);
        m_name->setObjectName(u"link.name"_s);
        m_address->setPlaceholderText(u"https://"_s);
        m_name->setPlaceholderText(GainAttachments::tr("Saksnummer, rapport …"));
        addRow({{u"address"_s, GainAttachments::tr("Adresse"), m_address}});
        addRow({{u"name"_s, GainAttachments::tr("Navn"), m_name}});
    }

protected:
    std::optional<presentation::Intent> intent() override
    {
        const QString address = m_address->text().trimmed();
        if (address.isEmpty()) {
            setFieldError(u"address"_s, GainAttachments::tr("Lim inn adressen fra nettleseren."));
            return std::nullopt;
        }
        return [gain = m_gain, address, name = m_name->text(), on = workspace().clock().today()](
                   const WorkContext &context) { return AttachmentService(context).addLink(gain, name, address, on); };
    }

private:
    domain::GainId m_gain;
    QLineEdit *m_address;
    QLineEdit *m_name;
};

QString sizeText(int bytes)
{
    return bytes < 1'000'000 ? GainAttachments::tr("%1 kB").arg(presentation::count(qint64((bytes + 999) / 1000)))
                             : GainAttachments::tr("%1 MB").arg(presentation::number(bytes / 1e6, 1));
}

} // namespace

GainAttachments::GainAttachments(presentation::Workspace &workspace, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_dialogs(dialogs),
      m_message(new InlineMessage(this)),
      m_rows(nullptr),
      m_none(new QLabel(tr("Ingen vedlegg."))),
      m_addFile(new QPushButton(icon("file-plus"_L1), tr("Legg ved fil…"))),
      m_addLink(new QPushButton(icon("plus"_L1), tr("Ny lenke…")))
{
    auto *title = new QLabel(tr("Vedlegg og lenker"));
    setFontRole(title, FontRole::BodySemibold);
    setTextRole(m_none, TextRole::Secondary);
    m_message->setObjectName(u"gain.attachments.message"_s);
    m_message->setClosable(true);
    m_message->hide();
    m_addFile->setObjectName(u"gain.attachments.addFile"_s);
    m_addLink->setObjectName(u"gain.attachments.addLink"_s);
    setSmall(m_addFile);
    setSmall(m_addLink);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(sized(8));
    buttons->addWidget(m_addFile);
    buttons->addWidget(m_addLink);
    buttons->addStretch(1);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sized(16), sized(4), sized(16), sized(16));
    column->setSpacing(sized(4));
    column->addWidget(title);
    column->addWidget(m_message);
    column->addWidget(m_none);
    column->addLayout(m_rows);
    column->addLayout(buttons);
    connect(m_message, &InlineMessage::closed, m_message, &QWidget::hide);
    connect(m_addFile, &QPushButton::clicked, this, &GainAttachments::addFile);
    connect(m_addLink, &QPushButton::clicked, this, &GainAttachments::addLink);
}

GainAttachments::~GainAttachments() = default;

void GainAttachments::show(const domain::GainId &gain)
{
    if (gain != m_gain)
        m_message->hide();
    m_gain = gain;
    std::vector<Attachment> attachments;
    for (const Attachment *attachment : m_workspace.snapshot().of<Attachment>(gain))
        attachments.push_back(*attachment);
    const bool mayWrite = m_workspace.session().mayWrite();
    m_addFile->setEnabled(mayWrite);
    m_addLink->setEnabled(mayWrite);
    if (attachments != m_shown)
        fillRows(attachments);
}

void GainAttachments::fillRows(const std::vector<Attachment> &attachments)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_shown = attachments;
    m_none->setVisible(attachments.empty());
    int number = 0;
    for (const Attachment &attachment : attachments)
        m_rows->addWidget(makeRow(attachment, ++number));
}

QWidget *GainAttachments::makeRow(const Attachment &attachment, int number)
{
    const bool isFile = attachment.kind == AttachmentKind::File;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sized(4));
    auto *openButton = new QToolButton;
    openButton->setObjectName(u"gain.attachment.%1"_s.arg(number));
    openButton->setIcon(icon(isFile ? "file"_L1 : "arrow-up-right"_L1));
    openButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    openButton->setAutoRaise(true);
    openButton->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    openButton->setText(fontMetrics().elidedText(attachment.name, Qt::ElideMiddle, sized(200)));
    const QString added = presentation::date(attachment.addedOn);
    openButton->setToolTip(isFile ? tr("Åpne en kopi av %1 (%2, lagt ved %3)").arg(attachment.name, sizeText(attachment.byteSize), added)
                                  : tr("Åpne %1 i nettleseren (lagt til %2)").arg(attachment.address, added));
    openButton->setAccessibleName(tr("Åpne %1").arg(attachment.name));
    connect(openButton, &QToolButton::clicked, this, [this, attachment] { open(attachment); });
    layout->addWidget(openButton, 1);
    const auto addTool = [&](QLatin1StringView name, QLatin1StringView sign, const QString &words, auto work) {
        auto *button = new QToolButton;
        button->setObjectName(u"gain.attachment.%1.%2"_s.arg(number).arg(name));
        button->setIcon(icon(sign));
        button->setAutoRaise(true);
        button->setToolTip(words);
        button->setAccessibleName(words);
        connect(button, &QToolButton::clicked, this, work);
        layout->addWidget(button);
        return button;
    };
    if (isFile)
        addTool("save"_L1, "file-down"_L1, tr("Lagre en kopi av %1…").arg(attachment.name),
                [this, attachment] { saveCopy(attachment); });
    addTool("remove"_L1, "trash"_L1, tr("Slett %1. Kan angres.").arg(attachment.name),
            [this, id = attachment.id] { remove(id); })
        ->setEnabled(m_workspace.session().mayWrite());
    return row;
}

void GainAttachments::addFile()
{
    const QString path = m_dialogs.openFile(this, {tr("Legg ved fil"), {}, {tr("Alle filer (*)")}, {}, tr("Legg ved")});
    if (path.isEmpty())
        return;
    QFile file(path);
    if (file.size() > domain::largestAttachment)
        return tell(base::Error{base::ErrorCode::Constraint, u"attachment_too_large"_s, {}, {}, {}});
    const qint64 size = file.size();
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    // A share or a stick may go away half-way; nothing is stored in part.
    if (!file.isOpen() || file.error() != QFileDevice::NoError || bytes.size() != size)
        return tell(tr("Filen ble ikke lagt ved"), tr("%1 kan ikke leses.").arg(QFileInfo(path).fileName()), true);
    perform([gain = m_gain, name = QFileInfo(path).fileName(), bytes, on = m_workspace.clock().today()](const WorkContext &context) {
        return AttachmentService(context).addFile(gain, name, bytes, on);
    });
}

void GainAttachments::addLink()
{
    (new LinkDialog(m_workspace, m_gain, this))->open();
}

void GainAttachments::open(const Attachment &attachment)
{
    m_message->hide();
    if (attachment.kind == AttachmentKind::Link) {
        // Checked when it was stored; a database from elsewhere is held against the same rule again.
        if (!domain::checkAttachment(attachment) || !QDesktopServices::openUrl(QUrl(attachment.address)))
            tell(tr("Lenken ble ikke åpnet"), tr("Kopier adressen og åpne den selv: %1").arg(attachment.address), true);
        return;
    }
    if (domain::isExecutable(attachment.name)) {
        tell(tr("Filen åpnes ikke herfra"),
             tr("%1 kan inneholde noe maskinen kjører. Lagre en kopi hvis du vet hvem den kommer fra.").arg(attachment.name),
             true);
        return;
    }
    m_workspace
        .read([id = attachment.id](application::Store &store) { return application::attachmentBytes(store, id); })
        .then(this, [this, attachment](const base::Result<QByteArray> &bytes) {
            if (bytes)
                openCopy(attachment, *bytes);
            else
                tell(bytes.error());
        });
}

void GainAttachments::openCopy(const Attachment &attachment, const QByteArray &bytes)
{
    if (!m_copies || !m_copies->isValid())
        m_copies = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/verdiflyt-XXXXXX"_s);
    // A folder for each, so that two files of one name live side by side; the folder is the user's alone.
    const QString folder = m_copies->filePath(attachment.id.text());
    const QString path = folder + u'/' + domain::safeFileName(attachment.name);
    bool written = m_copies->isValid() && QDir().mkpath(folder);
    if (written && !QFile::exists(path)) {
        QFile file(path);
        written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
        file.close();
        if (written)
            file.setPermissions(QFileDevice::ReadOwner); // what is written in the copy would be lost
        else
            file.remove(); // half a copy is not opened the next time either
    }
    if (!written || !QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        tell(tr("Vedlegget ble ikke åpnet"), tr("Ingen program tok imot %1. Lagre en kopi og åpne den selv.").arg(attachment.name),
             true);
}

void GainAttachments::saveCopy(const Attachment &attachment)
{
    m_message->hide();
    const QString path = m_dialogs.saveFile(
        this, {tr("Lagre en kopi"), QDir::homePath() + u'/' + domain::safeFileName(attachment.name), {tr("Alle filer (*)")}, {},
               tr("Lagre")});
    if (path.isEmpty())
        return;
    m_workspace
        .read([id = attachment.id](application::Store &store) { return application::attachmentBytes(store, id); })
        .then(this, [this, path](const base::Result<QByteArray> &bytes) {
            if (!bytes)
                return tell(bytes.error());
            writeInBackground(*bytes, path).then(this, [this, path](const base::Result<> &outcome) {
                if (outcome)
                    tell(tr("Kopien er lagret"), QDir::toNativeSeparators(path), false);
                else
                    tell(outcome.error());
            });
        });
}

void GainAttachments::remove(const domain::AttachmentId &attachment)
{
    perform([attachment](const WorkContext &context) { return AttachmentService(context).remove(attachment); });
}

void GainAttachments::perform(presentation::Intent intent)
{
    m_message->hide();
    m_workspace.perform(std::move(intent), presentation::Workspace::OnFailure::LeaveToCaller)
        .then(this, [this](const presentation::ActionResult &outcome) {
            if (!outcome)
                tell(outcome.error());
        });
}

void GainAttachments::tell(const QString &title, const QString &sentence, bool failed)
{
    m_message->setKind(failed ? InlineMessage::Kind::Error : InlineMessage::Kind::Ok);
    m_message->setTitle(title);
    m_message->setText(sentence);
    m_message->show();
}

void GainAttachments::tell(const base::Error &error)
{
    const presentation::ErrorText text = presentation::errorText(error);
    tell(text.title, text.sentences(), true);
}

} // namespace vf::gui
