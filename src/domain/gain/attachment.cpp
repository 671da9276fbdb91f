#include "domain/gain/attachment.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace vf::domain {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

namespace {

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

QLatin1StringView key(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::File:
        return "file"_L1;
    case AttachmentKind::Link:
        return "link"_L1;
    }
    Q_UNREACHABLE();
}

template<>
std::span<const AttachmentKind> allOf<AttachmentKind>()
{
    static constexpr std::array all{AttachmentKind::File, AttachmentKind::Link};
    return all;
}

AttachmentContent AttachmentContent::of(const AttachmentId &attachment, const QByteArray &bytes)
{
    AttachmentContent content;
    content.attachment = attachment;
    content.sha256 = hashOf(bytes);
    content.base64 = QString::fromLatin1(bytes.toBase64());
    return content;
}

Result<QByteArray> AttachmentContent::bytes() const
{
    const auto decoded = QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || hashOf(*decoded) != sha256)
        return base::fail(ErrorCode::Corrupt, "attachment_damaged"_L1);
    return *decoded;
}

Result<void> checkAttachment(const Attachment &attachment)
{
    if (attachment.name.trimmed().isEmpty())
        return base::fail(base::invalid("name"_L1, "missing_value"_L1));
    if (attachment.kind == AttachmentKind::File && attachment.name != safeFileName(attachment.name))
        return base::fail(base::invalid("name"_L1, "unsafe_file_name"_L1));
    if (attachment.byteSize < 0 || attachment.byteSize > largestAttachment)
        return base::fail(ErrorCode::Constraint, "attachment_too_large"_L1);
    if (attachment.kind == AttachmentKind::File)
        return {};
    const QUrl url(attachment.address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return base::fail(base::invalid("address"_L1, "link_form"_L1));
    return {};
}

QString safeFileName(const QString &name)
{
    // Signs that steer and are not seen: ends turned around, byte order marks, joiners.
    static const QRegularExpression refused(u"[\\p{Cc}\\p{Cf}<>:\"|?*]"_s);
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString safe = QString(name).replace(u'\\', u'/').section(u'/', -1);
    safe.remove(refused);
    while (safe.startsWith(u'.') || safe.startsWith(u' '))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    if (safe.isEmpty() || device.match(safe).hasMatch())
        safe.prepend(u"vedlegg-"_s);
    if (safe.size() <= 120)
        return safe;
    QString begin = safe.left(100), end = safe.right(20);
    if (begin.back().isHighSurrogate()) // never half a sign
        begin.chop(1);
    if (end.front().isLowSurrogate())
        end.remove(0, 1);
    return begin + end;
}

bool isExecutable(const QString &name)
{
    // What Windows, macOS and Linux desktops start by themselves, and documents whose macros run on opening.
    static const QRegularExpression ending(
        u"\\.(exe|com|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|msi|msp|scr|pif|lnk|url|jar|reg|cpl|dll|chm|sh|bash|"
        "zsh|csh|command|app|desktop|appimage|run|bin|deb|rpm|py|pyw|pl|rb|php|html?|xhtml|mht|mhtml|svg|iso|img|vhdx?|"
        "docm|dotm|xlsm|xltm|xlam|xlsb|xll|pptm|ppsm|potm|ppam|msc|settingcontent-ms|appref-ms|scf|inf|application|gadget|library-ms)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return ending.match(safeFileName(name)).hasMatch();
}

} // namespace vf::domain
