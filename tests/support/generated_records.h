// Random records of every kind, made member by member from the record descriptions: texts that hurt (quotes, emoji,
// Norwegian letters, line breaks, long ones), every enumeration value, absent and present options, references to
// records that exist. Repeatable by seed.
#pragma once

#include "application/record/all_records.h"
#include "application/unit_of_work/change_set.h"

#include <QHash>

#include <optional>
#include <random>
#include <vector>

namespace vf::test {

class RecordGenerator
{
public:
    explicit RecordGenerator(quint64 seed) : m_random(seed) {}

    /// A new record of a kind that keeps the rules of its own fields and refers to records of `known`. Empty when one
    /// that it must refer to is missing.
    std::optional<application::RecordValue> make(const application::RecordDescription &record,
                                                 const std::vector<application::RecordValue> &known);
    /// The same record with other contents in some of its fields; what it refers to stays.
    application::RecordValue changed(const application::RecordValue &value,
                                     const std::vector<application::RecordValue> &known);

    /// A number from 0 to `limit` - 1.
    size_t below(size_t limit) { return static_cast<size_t>(m_random() % limit); }
    QUuid nextUuid();
    QString text();

private:
    std::mt19937_64 m_random;
};

/// The change that inserts a record.
application::Change insertOf(const application::RecordValue &value);
application::Change updateOf(const application::RecordValue &before, const application::RecordValue &after);
application::Change removeOf(const application::RecordValue &value);

/// `count` records of each kind (one municipality), in an order in which they can be inserted.
std::vector<application::RecordValue> someOfEverything(RecordGenerator &generator, size_t count);

} // namespace vf::test
