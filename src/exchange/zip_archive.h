// A ZIP file from strangers, read within limits: nothing is unpacked to disk, and what is inflated is counted while it
// is inflated. Internal to exchange.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>

struct zip;

namespace vf::exchange {

/// What a file may cost at most. The defaults are far above what an office program writes for 100 000 rows.
struct ArchiveLimits
{
    qint64 fileSize = 64LL * 1024 * 1024;      ///< bytes
    qint64 entries = 2'000;
    qint64 inflatedSize = 512LL * 1024 * 1024; ///< bytes, all reads together
    qint64 ratio = 200;                        ///< inflated to packed, judged once `ratioFrom` bytes have come
    qint64 ratioFrom = 16LL * 1024 * 1024;
};

class ZipArchive
{
public:
    /// Fails with unreadable_file when the file is broken or above a limit. Keeps `bytes` for as long as it lives.
    static base::Result<ZipArchive> open(const QByteArray &bytes, const ArchiveLimits &limits = {});

    bool has(const QString &name) const;

    /// Tells whether more is wanted.
    using Sink = std::function<bool(QByteArrayView)>;
    /// Gives the entry's content piece by piece until it ends or the sink has enough. Fails with unreadable_file when
    /// it is missing, encrypted (detail "cause"), damaged or above a limit.
    base::Result<> read(const QString &name, const Sink &sink);

private:
    struct Closer
    {
        void operator()(::zip *archive) const;
    };
    ZipArchive(const QByteArray &bytes, ::zip *archive, const ArchiveLimits &limits)
        : m_bytes(bytes), m_archive(archive), m_limits(limits)
    {
    }

    QByteArray m_bytes; // libzip reads from it
    std::unique_ptr<::zip, Closer> m_archive;
    ArchiveLimits m_limits;
    qint64 m_inflated = 0;
};

/// The failure of a workbook that can't be read; `cause` is for the log and for tests.
[[nodiscard]] tl::unexpected<base::Error> unreadable(QLatin1StringView cause);

} // namespace vf::exchange
