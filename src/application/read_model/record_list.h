// Records of one kind in memory, found by id and, where they belong to another record, by what they belong to.
// Knows nothing of storage; the snapshot fills the lists and keeps them current.
#pragma once

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace vf::application {

/// Records of one kind with fast look-up by id. Order is kept; removing closes the gap.
template<class T>
class RecordList
{
public:
    void assign(std::vector<T> values)
    {
        m_values = std::move(values);
        reindex();
    }
    const std::vector<T> &values() const { return m_values; }
    const T *find(const decltype(T::id) &id) const
    {
        const auto at = m_index.constFind(id);
        return at == m_index.constEnd() ? nullptr : &m_values[*at];
    }
    void upsert(T value)
    {
        if (const auto at = m_index.constFind(value.id); at != m_index.constEnd()) {
            m_values[*at] = std::move(value);
            return;
        }
        m_index.insert(value.id, m_values.size());
        m_values.push_back(std::move(value));
    }
    void remove(const decltype(T::id) &id)
    {
        const auto at = m_index.constFind(id);
        if (at == m_index.constEnd())
            return;
        m_values.erase(m_values.begin() + static_cast<std::ptrdiff_t>(*at));
        reindex();
    }

private:
    void reindex()
    {
        m_index.clear();
        m_index.reserve(static_cast<qsizetype>(m_values.size()));
        for (size_t i = 0; i < m_values.size(); ++i)
            m_index.insert(m_values[i].id, i);
    }
    std::vector<T> m_values;
    QHash<decltype(T::id), size_t> m_index;
};

/// Records that belong to a parent: `parentOf` names the member, an Id or an optional one.
template<class T, auto parentOf>
class ChildList
{
    template<class Member>
    struct Plain
    {
        using Type = Member;
    };
    template<class Member>
    struct Plain<std::optional<Member>>
    {
        using Type = Member;
    };

public:
    using Id = decltype(T::id);
    using Parent = typename Plain<std::remove_cvref_t<decltype(std::declval<T>().*parentOf)>>::Type;

    void assign(std::vector<T> values)
    {
        m_list.assign(std::move(values));
        m_children.clear();
        for (const T &value : m_list.values())
            link(value);
    }
    const std::vector<T> &values() const { return m_list.values(); }
    const T *find(const Id &id) const { return m_list.find(id); }
    /// The parent's records, in no order that means anything. Valid until the list changes.
    std::vector<const T *> of(const Parent &parent) const
    {
        std::vector<const T *> found;
        if (const auto at = m_children.constFind(parent); at != m_children.constEnd()) {
            found.reserve(at->size());
            for (const Id &id : *at)
                found.push_back(m_list.find(id));
        }
        return found;
    }
    void upsert(T value)
    {
        unlink(value.id);
        link(value);
        m_list.upsert(std::move(value));
    }
    void remove(const Id &id)
    {
        unlink(id);
        m_list.remove(id);
    }

private:
    static std::optional<Parent> parent(const T &value) { return value.*parentOf; }
    void link(const T &value)
    {
        if (const auto owner = parent(value))
            m_children[*owner].push_back(value.id);
    }
    void unlink(const Id &id)
    {
        const T *known = m_list.find(id);
        const auto owner = known ? parent(*known) : std::nullopt;
        if (!owner)
            return;
        const auto at = m_children.find(*owner);
        std::erase(*at, id);
        if (at->empty())
            m_children.erase(at);
    }

    RecordList<T> m_list;
    QHash<Parent, std::vector<Id>> m_children;
};

} // namespace vf::application
