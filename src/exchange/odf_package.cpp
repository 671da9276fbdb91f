#include "exchange/odf_package.h"

#include <zip.h>

#include <memory>

namespace vf::exchange {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

void OdfPackage::add(const QString &name, const QByteArray &mediaType, const QByteArray &content)
{
    m_entries.push_back({name, mediaType, content});
}

QByteArray OdfPackage::manifest() const
{
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                     "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">\n"
                     "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\""
                     + m_mediaType + "\"/>\n";
    for (const Entry &entry : m_entries)
        xml += "<manifest:file-entry manifest:full-path=\"" + entry.name.toUtf8() + "\" manifest:media-type=\"" + entry.mediaType + "\"/>\n";
    return xml + "</manifest:manifest>\n";
}

Result<QByteArray> OdfPackage::bytes() const
{
    const auto failed = [] { return base::fail(ErrorCode::Internal, "cannot_write_file"_L1); };
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *zip = target ? zip_open_from_source(target, ZIP_TRUNCATE, &error) : nullptr;
    if (!zip)
        return failed();
    zip_source_keep(target); // closing gives it up
    const QByteArray list = manifest();
    bool good = true;
    const auto put = [&](const char *name, const QByteArray &content, bool packed) {
        // The bytes live until the archive is closed, below.
        zip_source_t *source = zip_source_buffer(zip, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        const zip_int64_t index = source ? zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
        good = good && index >= 0
               && zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0;
        if (index >= 0) // the same content makes the same bytes
            good = good && zip_file_set_mtime(zip, static_cast<zip_uint64_t>(index), 315'532'800, 0) == 0;
    };
    put("mimetype", m_mediaType, false);
    for (const Entry &entry : m_entries)
        put(entry.name.toUtf8().constData(), entry.content, true);
    put("META-INF/manifest.xml", list, true);
    if (!good || zip_close(zip) != 0) {
        zip_discard(zip);
        zip_source_free(target);
        return failed();
    }
    zip_stat_t stat;
    zip_stat_init(&stat);
    QByteArray bytes;
    if (zip_source_stat(target, &stat) == 0 && zip_source_open(target) == 0) {
        bytes.resize(static_cast<qsizetype>(stat.size));
        const zip_int64_t read = zip_source_read(target, bytes.data(), stat.size);
        good = read == static_cast<zip_int64_t>(stat.size);
        zip_source_close(target);
    }
    zip_source_free(target);
    return good && !bytes.isEmpty() ? Result<QByteArray>(bytes) : failed();
}

} // namespace vf::exchange
