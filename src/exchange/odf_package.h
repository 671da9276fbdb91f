// The container of an OpenDocument file: a ZIP whose first entry, unpacked, names the type.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace vf::exchange {

class OdfPackage
{
public:
    explicit OdfPackage(const QByteArray &mediaType) : m_mediaType(mediaType) {}

    void add(const QString &name, const QByteArray &mediaType, const QByteArray &content);
    /// The file, with its manifest. Internal, cannot_write_file, when the ZIP library refuses.
    base::Result<QByteArray> bytes() const;

private:
    struct Entry
    {
        QString name;
        QByteArray mediaType, content;
    };
    QByteArray manifest() const;

    QByteArray m_mediaType;
    std::vector<Entry> m_entries;
};

} // namespace vf::exchange
