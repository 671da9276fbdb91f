#include "application/services/attachment_service.h"

#include "application/record/gain_records.h"

namespace vf::application {

using base::ErrorCode;
using base::Result;
using domain::Attachment;
using domain::AttachmentContent;
using domain::AttachmentKind;

namespace {

Result<std::vector<AttachmentContent>> contentsOf(Store &store, const domain::AttachmentId &attachment)
{
    const FieldValue id = attachment.text();
    return store.listAllWhere<AttachmentContent>(QLatin1StringView("attachment_id"), std::span(&id, 1));
}

Attachment made(const WorkContext &context, const domain::GainId &gain, AttachmentKind kind, const QString &name, QDate on)
{
    Attachment attachment;
    attachment.id = domain::AttachmentId(context.ids.nextUuid());
    attachment.gain = gain;
    attachment.kind = kind;
    attachment.name = name;
    attachment.addedOn = on;
    return attachment;
}

Result<void> take(Store &store, const Attachment &attachment, ChangeSet &changes)
{
    const auto contents = contentsOf(store, attachment.id);
    if (!contents)
        return base::fail(contents.error());
    for (const AttachmentContent &content : *contents)
        changes.remove(content);
    changes.remove(attachment);
    return {};
}

} // namespace

Result<QByteArray> attachmentBytes(Store &store, const domain::AttachmentId &attachment)
{
    const auto contents = contentsOf(store, attachment);
    if (!contents)
        return base::fail(contents.error());
    if (contents->empty())
        return base::fail(ErrorCode::NotFound, QLatin1StringView("record_gone"));
    return contents->front().bytes();
}

ActionResult AttachmentService::addFile(const domain::GainId &gain, const QString &name, const QByteArray &bytes, QDate on)
{
    if (bytes.size() > domain::largestAttachment)
        return base::fail(ErrorCode::Constraint, QLatin1StringView("attachment_too_large"));
    Attachment attachment = made(m_context, gain, AttachmentKind::File, domain::safeFileName(name), on);
    attachment.byteSize = static_cast<int>(bytes.size());
    AttachmentContent content = AttachmentContent::of(attachment.id, bytes);
    content.id = domain::AttachmentContentId(m_context.ids.nextUuid());
    ChangeSet changes;
    changes.insert(attachment);
    changes.insert(content);
    return commitChanges(m_context, {QStringLiteral("attachment.add"), attachment.name}, std::move(changes));
}

ActionResult AttachmentService::addLink(const domain::GainId &gain, const QString &name, const QString &address, QDate on)
{
    Attachment attachment = made(m_context, gain, AttachmentKind::Link, name.simplified(), on);
    attachment.address = address.trimmed();
    if (attachment.name.isEmpty())
        attachment.name = attachment.address;
    ChangeSet changes;
    changes.insert(attachment);
    return commitChanges(m_context, {QStringLiteral("attachment.add"), attachment.name}, std::move(changes));
}

Result<void> removeAttachmentsOf(Store &store, const domain::GainId &gain, ChangeSet &changes)
{
    const FieldValue id = gain.text();
    const auto attachments = store.listAllWhere<Attachment>(QLatin1StringView("gain_id"), std::span(&id, 1));
    if (!attachments)
        return base::fail(attachments.error());
    for (const Attachment &attachment : *attachments)
        VF_TRY(take(store, attachment, changes));
    return {};
}

ActionResult AttachmentService::remove(const domain::AttachmentId &id)
{
    const auto attachment = m_context.store.get<Attachment>(id);
    if (!attachment)
        return base::fail(attachment.error());
    ChangeSet changes;
    VF_TRY(take(m_context.store, *attachment, changes));
    return commitChanges(m_context, {QStringLiteral("attachment.remove"), attachment->name}, std::move(changes));
}

} // namespace vf::application
