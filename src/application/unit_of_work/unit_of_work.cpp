#include "application/unit_of_work/unit_of_work.h"

#include "application/record/all_records.h"
#include "application/unit_of_work/rules.h"

#include <algorithm>

namespace vf::application {

using base::ErrorCode;
using base::Result;

Result<UnitOfWork> UnitOfWork::begin(const WorkContext &context, ActionName name)
{
    if (!context.session.mayWrite())
        return base::fail(ErrorCode::Forbidden, QLatin1StringView("read_only_session"));
    VF_TRY(context.store.begin());
    ActionHead head;
    head.id = context.ids.nextUuid();
    head.name = std::move(name);
    head.recordedAt = context.clock.now();
    head.actor = context.session.actor;
    head.role = QString(key(context.session.role));
    return UnitOfWork(context, std::move(head));
}

UnitOfWork::UnitOfWork(UnitOfWork &&other) noexcept
    : m_context(std::exchange(other.m_context, nullptr)), m_head(std::move(other.m_head)),
      m_applied(std::move(other.m_applied)), m_failed(other.m_failed)
{
}

UnitOfWork::~UnitOfWork()
{
    if (m_context)
        m_context->store.rollback();
}

Result<void> UnitOfWork::apply(ChangeSet changes)
{
    Q_ASSERT(m_context && !m_failed);
    std::vector<Change> ordered = std::move(changes).take();
    const auto rank = [](const Change &change) {
        const auto order = static_cast<int>(orderOf(*change.record));
        return change.isRemove() ? 1000 - order : order;
    };
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](const Change &a, const Change &b) { return rank(a) < rank(b); });
    auto written = m_context->store.write(ordered);
    if (!written) {
        m_failed = true;
        return base::fail(inWordsOfRules(std::move(written).error()));
    }
    m_applied.insert(m_applied.end(), std::make_move_iterator(ordered.begin()), std::make_move_iterator(ordered.end()));
    return {};
}

Result<void> UnitOfWork::verify()
{
    Q_ASSERT(m_context && !m_failed);
    return checkRules(m_context->store, m_applied);
}

Result<std::shared_ptr<const CommittedAction>> UnitOfWork::commit()
{
    Q_ASSERT(m_context && !m_failed);
    VF_TRY(verify());
    m_failed = true; // whatever happens below, this unit of work has done its work
    Store &store = m_context->store;
    const auto sequence = store.log(m_head, m_applied);
    if (!sequence)
        return base::fail(sequence.error());
    VF_TRY(store.commit());
    m_head.sequence = *sequence;
    ChangeNotifier &notifier = m_context->notifier;
    m_context = nullptr;
    auto action = std::make_shared<const CommittedAction>(CommittedAction{std::move(m_head), std::move(m_applied)});
    notifier.publish(action);
    return action;
}

Result<std::shared_ptr<const CommittedAction>> commitChanges(const WorkContext &context, ActionName name,
                                                             ChangeSet changes)
{
    auto work = UnitOfWork::begin(context, std::move(name));
    if (!work)
        return base::fail(std::move(work).error());
    VF_TRY(work->apply(std::move(changes)));
    return work->commit();
}

} // namespace vf::application
