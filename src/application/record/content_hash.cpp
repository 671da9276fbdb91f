#include "application/record/content_hash.h"

#include "application/record/all_records.h"

#include <QCryptographicHash>

namespace vf::application {

namespace {

/// Gathers bytes and hashes them in large pieces.
class Hasher
{
public:
    void addTag(char tag) { m_bytes.append(tag); }
    void addNumber(qint64 number)
    {
        for (int shift = 56; shift >= 0; shift -= 8)
            m_bytes.append(static_cast<char>(static_cast<quint64>(number) >> shift & 0xff));
    }
    void addText(QStringView text)
    {
        const QByteArray utf8 = text.toUtf8();
        addNumber(utf8.size());
        m_bytes.append(utf8);
    }
    void addField(const FieldValue &field)
    {
        if (const auto *number = std::get_if<qint64>(&field)) {
            addTag('i');
            addNumber(*number);
        } else if (const auto *text = std::get_if<QString>(&field)) {
            addTag('t');
            addText(*text);
        } else {
            addTag('n');
        }
    }
    void addRecord(const RecordValue &value)
    {
        addTag('r');
        m_bytes.append(value.id.toRfc4122());
        for (const FieldValue &field : value.fields)
            addField(field);
        if (m_bytes.size() > 1 << 16)
            flush();
    }
    QByteArray result()
    {
        flush();
        return m_hash.result();
    }

private:
    void flush()
    {
        m_hash.addData(m_bytes);
        m_bytes.resize(0);
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_bytes;
};

base::Result<QByteArray> hashRecords(Store &store)
{
    Hasher hasher;
    for (const RecordDescription *record : allRecords()) {
        hasher.addTag('k');
        hasher.addText(QString(record->table));
        hasher.addNumber(static_cast<qint64>(record->columns.size()));
        for (const ColumnInfo &column : record->columns)
            hasher.addText(QString(column.name));
        VF_TRY(store.forEach(*record, [&](const RecordValue &value) -> base::Result<void> {
            hasher.addRecord(value);
            return {};
        }));
    }
    return hasher.result();
}

} // namespace

base::Result<QByteArray> contentHash(Store &store)
{
    return store.consistently([&] { return hashRecords(store); });
}

} // namespace vf::application
