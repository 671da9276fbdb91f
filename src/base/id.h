// Strong identifiers: an Id<Gain> cannot be given where an Id<Unit> is asked for.
// Knows nothing of storage; the stored form (text without braces) is decided by the codec.
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>
#include <functional>

namespace vf::base {

/// The identity of one record of kind `Tag`, over a UUID made by the program (see IdSource).
/// A default-made Id is null and never stored.
template<class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    const QUuid &uuid() const { return m_uuid; }
    bool isNull() const { return m_uuid.isNull(); }
    /// Canonical text, 36 characters without braces; null Ids give an empty text.
    QString text() const { return isNull() ? QString() : m_uuid.toString(QUuid::WithoutBraces); }
    /// The Id that `text` names; null when it is no UUID.
    static Id fromText(const QString &text) { return Id(QUuid::fromString(text)); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

} // namespace vf::base

template<class Tag>
struct std::hash<vf::base::Id<Tag>>
{
    size_t operator()(const vf::base::Id<Tag> &id) const noexcept { return qHash(id.uuid()); }
};
