// Fixed words of files and what they mean, compared as headers are. Internal to exchange.
#pragma once

#include "exchange/columns.h"

#include <QHash>

#include <initializer_list>
#include <optional>
#include <utility>

namespace vf::exchange {

/// Looks texts up in one list of words.
template<class T>
class Dictionary
{
public:
    using Word = std::pair<QStringView, T>;

    Dictionary(std::initializer_list<Word> words)
    {
        for (const auto &[word, value] : words)
            m_values.insert(comparable(word), value);
    }

    std::optional<T> find(QStringView text) const
    {
        const auto found = m_values.constFind(comparable(text));
        return found == m_values.constEnd() ? std::nullopt : std::optional(*found);
    }

private:
    QHash<QString, T> m_values;
};

} // namespace vf::exchange
