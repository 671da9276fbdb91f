// What stands behind a gain: files kept in the database and links to where the rest lies (the archive, a case number).
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "domain/gain/gain.h"
#include "domain/keys.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace vf::domain {

/// Larger files belong in the municipality's archive, with a link here.
constexpr qint64 largestAttachment = 10 * 1024 * 1024;

enum class AttachmentKind { File, Link };
QLatin1StringView key(AttachmentKind kind);
template<>
std::span<const AttachmentKind> allOf<AttachmentKind>();

using AttachmentId = base::Id<struct AttachmentTag>;

struct Attachment
{
    AttachmentId id;
    qint64 version = 0;
    GainId gain;
    AttachmentKind kind = AttachmentKind::Link;
    QString name;    ///< of a file: its name without folders, safe to write anywhere
    QString address; ///< of a link: where it leads (http or https); empty for a file
    int byteSize = 0;
    QDate addedOn;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

using AttachmentContentId = base::Id<struct AttachmentContentTag>;

/// A file's bytes, apart from what lists show of it: read only when the file is opened.
struct AttachmentContent
{
    AttachmentContentId id;
    qint64 version = 0;
    AttachmentId attachment;
    QString sha256; ///< of the bytes, in hexadecimal digits
    QString base64;

    static AttachmentContent of(const AttachmentId &attachment, const QByteArray &bytes);
    /// The bytes; Corrupt "attachment_damaged" when they are not what was stored.
    base::Result<QByteArray> bytes() const;

    friend bool operator==(const AttachmentContent &, const AttachmentContent &) = default;
};

/// A name, of a file a safe one (Invalid "unsafe_file_name"); of a link an address that is http or https with a host (Invalid "link_form"); of a file a size up to
/// largestAttachment (Constraint "attachment_too_large").
base::Result<void> checkAttachment(const Attachment &attachment);

/// A file's name as it may stand in any folder: without path, control characters and what Windows refuses.
QString safeFileName(const QString &name);

/// Files that a computer runs rather than shows: they are kept, but never handed over to be opened.
/// Judged by the name as it would be written.
bool isExecutable(const QString &name);

} // namespace vf::domain
