// The interfaces a screen reader has asked one widget for: made when first asked for, found again by their key, and
// let go when what they speak for has gone.
#pragma once

#include <QAccessible>
#include <QHash>
#include <QObject>

namespace vf::gui {

template<class Key>
class InterfaceBook
{
public:
    InterfaceBook() = default;
    InterfaceBook(const InterfaceBook &) = delete;
    InterfaceBook &operator=(const InterfaceBook &) = delete;
    InterfaceBook(InterfaceBook &&) = delete;
    InterfaceBook &operator=(InterfaceBook &&) = delete;
    ~InterfaceBook()
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }

    /// The one interface for `key`; `make` is called when there is none yet.
    template<class Make>
    QAccessibleInterface *get(const Key &key, Make make)
    {
        if (QAccessibleInterface *known = QAccessible::accessibleInterface(m_ids.value(key)))
            return known;
        QAccessibleInterface *made = make();
        m_ids.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    /// Lets go of those that are no longer valid. Not at once: the change may have been made by a call to one of them.
    void releaseInvalidLater()
    {
        if (std::exchange(m_releasing, true))
            return;
        QMetaObject::invokeMethod(&m_context, [this] { releaseInvalid(); }, Qt::QueuedConnection);
    }

    qsizetype size() const { return m_ids.size(); }

private:
    void releaseInvalid()
    {
        m_releasing = false;
        for (auto entry = m_ids.begin(); entry != m_ids.end();) {
            const QAccessibleInterface *known = QAccessible::accessibleInterface(*entry);
            if (known && known->isValid()) {
                ++entry;
                continue;
            }
            QAccessible::deleteAccessibleInterface(*entry);
            entry = m_ids.erase(entry);
        }
    }

    QHash<Key, QAccessible::Id> m_ids;
    bool m_releasing = false;
    QObject m_context; ///< a queued call dies with the book
};

} // namespace vf::gui
