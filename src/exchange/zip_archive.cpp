#include "exchange/zip_archive.h"

#include "application/import/import_rows.h"

#include <zip.h>

#include <array>

namespace vf::exchange {

using base::Result;

namespace {

struct FileCloser
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

tl::unexpected<base::Error> unreadable(QLatin1StringView cause)
{
    base::Error error{base::ErrorCode::Corrupt, QString(application::import_reason::unreadableFile), {}, {}, cause};
    error.with(QLatin1StringView("cause"), cause);
    return base::fail(std::move(error));
}

void ZipArchive::Closer::operator()(::zip *archive) const
{
    zip_discard(archive); // never written to
}

Result<ZipArchive> ZipArchive::open(const QByteArray &bytes, const ArchiveLimits &limits)
{
    if (bytes.size() > limits.fileSize)
        return unreadable(QLatin1StringView("file_size"));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0,
                                                    &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!archive)
        return unreadable(QLatin1StringView("not_a_zip_file"));
    ZipArchive result(bytes, archive, limits);
    if (zip_get_num_entries(archive, 0) > limits.entries)
        return unreadable(QLatin1StringView("entries"));
    return result;
}

bool ZipArchive::has(const QString &name) const
{
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<> ZipArchive::read(const QString &name, const Sink &sink)
{
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (index < 0 || zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return unreadable(QLatin1StringView("missing_part"));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return unreadable(QLatin1StringView("encrypted"));
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file)
        return unreadable(QLatin1StringView("damaged_part"));

    const auto packed = std::max<qint64>(1, static_cast<qint64>(stat.comp_size));
    qint64 inflated = 0;
    std::array<char, 64 * 1024> buffer;
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
        if (count < 0)
            return unreadable(QLatin1StringView("damaged_part"));
        if (count == 0)
            return {};
        inflated += count;
        m_inflated += count;
        if (m_inflated > m_limits.inflatedSize)
            return unreadable(QLatin1StringView("inflated_size"));
        // The sizes in the directory are the sender's word; only what has come is believed.
        if (inflated > m_limits.ratioFrom && inflated / packed > m_limits.ratio)
            return unreadable(QLatin1StringView("ratio"));
        if (!sink(QByteArrayView(buffer.data(), static_cast<qsizetype>(count))))
            return {};
    }
}

} // namespace vf::exchange
