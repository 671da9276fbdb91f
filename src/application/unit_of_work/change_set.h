// An intent as values: which records are made, changed and removed, with the fields before and after.
#pragma once

#include "application/record/record.h"

#include <span>
#include <vector>

namespace vf::application {

/// One record's change. Insert: no before. Remove: no after. `version` is the version the writer saw (0 for a new
/// record); the stored version becomes `version` + 1, also when a removed record is made again by undo.
struct Change
{
    const RecordDescription *record = nullptr;
    QUuid id;
    qint64 version = 0;
    std::optional<Fields> before;
    std::optional<Fields> after;

    bool isInsert() const { return !before && after; }
    bool isUpdate() const { return before && after; }
    bool isRemove() const { return before && !after; }
    template<class T>
    bool isOf() const { return record == &describe<T>(); }
    /// The record after the change (typed); call only when there is an `after`.
    template<class T>
    base::Result<T> newValue() const { return fromFields<T>(id, version + 1, *after); }
    /// The record before the change (typed); call only when there is a `before`.
    template<class T>
    base::Result<T> oldValue() const { return fromFields<T>(id, version, *before); }
    friend bool operator==(const Change &, const Change &) = default;
};

class ChangeSet
{
public:
    template<class T>
    void insert(const T &value)
    {
        m_changes.push_back({&describe<T>(), value.id.uuid(), value.version, std::nullopt, fieldsOf(value)});
    }
    /// `before` as it was read (its version is what must still be stored), `after` with the same id.
    template<class T>
    void update(const T &before, const T &after)
    {
        Q_ASSERT(before.id == after.id);
        Fields old = fieldsOf(before);
        Fields wanted = fieldsOf(after);
        if (old != wanted)
            m_changes.push_back({&describe<T>(), before.id.uuid(), before.version, std::move(old), std::move(wanted)});
    }
    template<class T>
    void remove(const T &value)
    {
        m_changes.push_back({&describe<T>(), value.id.uuid(), value.version, fieldsOf(value), std::nullopt});
    }
    void add(Change change) { m_changes.push_back(std::move(change)); }
    void reserve(size_t count) { m_changes.reserve(count); }

    bool isEmpty() const { return m_changes.empty(); }
    size_t size() const { return m_changes.size(); }
    std::span<const Change> changes() const { return m_changes; }
    std::vector<Change> take() && { return std::move(m_changes); }

private:
    std::vector<Change> m_changes;
};

} // namespace vf::application
