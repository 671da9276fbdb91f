// What one can do to a gain's attachments and links. Each call is one unit of work and one undo step.
#pragma once

#include "application/services/organisation_service.h"
#include "domain/gain/attachment.h"

namespace vf::application {

/// The bytes of an attached file; Corrupt when they are not what was stored.
base::Result<QByteArray> attachmentBytes(Store &store, const domain::AttachmentId &attachment);

/// Everything attached to a gain goes with it.
base::Result<void> removeAttachmentsOf(Store &store, const domain::GainId &gain, ChangeSet &changes);

class AttachmentService
{
public:
    explicit AttachmentService(const WorkContext &context) : m_context(context) {}

    /// A file, under a name that is safe to write anywhere.
    ActionResult addFile(const domain::GainId &gain, const QString &name, const QByteArray &bytes, QDate on);
    /// An empty name becomes the address.
    ActionResult addLink(const domain::GainId &gain, const QString &name, const QString &address, QDate on);
    ActionResult remove(const domain::AttachmentId &attachment);

private:
    const WorkContext &m_context;
};

} // namespace vf::application
