#include "storage_fixture.h"

#include <algorithm>

namespace vf::test {

using application::Change;
using application::ChangeSet;
using application::RecordDescription;
using application::RecordValue;

Committed commit(TestWork &work, std::vector<Change> changes)
{
    ChangeSet set;
    for (Change &change : changes)
        set.add(std::move(change));
    return application::commitChanges(work.context, someAction, std::move(set));
}

std::vector<RecordValue> fill(TestWork &work, quint64 seed, size_t count)
{
    RecordGenerator generator(seed);
    auto records = someOfEverything(generator, count);
    std::vector<Change> changes;
    for (RecordValue &record : records) {
        if (record.record == &application::describe<domain::Posting>()) {
            auto posting = *application::fromRecordValue<domain::Posting>(record);
            if (posting.account != domain::Account::ExtraWork)
                posting.account = domain::Account::Identified;
            record = application::toRecordValue(posting);
        }
        changes.push_back(insertOf(record));
        record.version = 1;
    }
    const auto done = commit(work, std::move(changes));
    if (!done)
        qFatal("%s %s %s", qPrintable(done.error().reason), qPrintable(done.error().field),
               qPrintable(done.error().log));
    return records;
}

std::vector<RecordValue> ofKind(const std::vector<RecordValue> &records, const RecordDescription &record)
{
    std::vector<RecordValue> found;
    for (const RecordValue &value : records)
        if (value.record == &record)
            found.push_back(value);
    std::sort(found.begin(), found.end(), [](const RecordValue &a, const RecordValue &b) {
        return a.id.toString() < b.id.toString();
    });
    return found;
}

} // namespace vf::test
