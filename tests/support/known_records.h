// The records made so far, for generated ones to refer to, and what of them is taken already.
#pragma once

#include "application/record/all_records.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace vf::test {

/// Records to refer to, found by table and by identity: large fills ask for each reference of each record.
class KnownRecords
{
public:
    KnownRecords() = default;
    explicit KnownRecords(const std::vector<application::RecordValue> &records)
    {
        for (const application::RecordValue &record : records)
            add(record);
    }
    void add(application::RecordValue record)
    {
        note<domain::GainClaim>(record, [&](const domain::GainClaim &claim) {
            if (claim.step)
                m_claimed.insert(claim.step->uuid());
        });
        note<domain::ValueStreamState>(record, [&](const domain::ValueStreamState &state) {
            m_statesOf[state.analysis.uuid()].push_back(state.id.uuid());
        });
        note<domain::Stakeholder>(record, [&](const domain::Stakeholder &stakeholder) {
            const auto analysis = get<domain::StakeholderAnalysis>(stakeholder.analysis.uuid());
            if (analysis && analysis->analysis)
                for (const QUuid &state : m_statesOf.value(analysis->analysis->uuid()))
                    m_judgements.push_back({stakeholder.id.uuid(), state});
        });
        note<domain::StakeholderEffect>(record, [&](const domain::StakeholderEffect &effect) {
            m_judged.insert({effect.stakeholder.uuid(), effect.state.uuid()});
            while (m_nextJudgement < m_judgements.size() && m_judged.contains(m_judgements[m_nextJudgement]))
                ++m_nextJudgement;
        });
        m_places.insert(record.id, m_records.size());
        m_ids[record.record].push_back(record.id);
        m_records.push_back(std::move(record));
    }
    const std::vector<QUuid> &idsOf(QLatin1StringView table) const
    {
        static const std::vector<QUuid> none;
        const auto found = m_ids.find(application::findRecord(QString(table)));
        return found == m_ids.end() ? none : found->second;
    }
    const application::RecordValue *find(const QUuid &id) const
    {
        const auto place = m_places.constFind(id);
        return place == m_places.constEnd() ? nullptr : &m_records[*place];
    }
    /// A step that no gain claims; null when there is none.
    QUuid unclaimedStep() const
    {
        for (const QUuid &step : idsOf(application::Described<domain::Step>::table))
            if (!m_claimed.contains(step))
                return step;
        return {};
    }
    template<class T>
    std::optional<T> get(const QUuid &id) const
    {
        const application::RecordValue *value = find(id);
        auto typed = value ? application::fromRecordValue<T>(*value) : base::fail(base::ErrorCode::NotFound, {});
        return typed ? std::optional(std::move(*typed)) : std::nullopt;
    }
    /// A stakeholder and an ideal state of the value stream it was considered for, which nobody has judged yet; null
    /// when there is none.
    std::pair<QUuid, QUuid> openJudgement() const
    {
        return m_nextJudgement < m_judgements.size() ? m_judgements[m_nextJudgement] : std::pair<QUuid, QUuid>();
    }
    std::vector<application::RecordValue> take() && { return std::move(m_records); }

private:
    template<class T, class Work>
    void note(const application::RecordValue &record, Work work)
    {
        if (record.record != &application::describe<T>())
            return;
        if (const auto typed = application::fromRecordValue<T>(record))
            work(*typed);
    }

    std::vector<application::RecordValue> m_records;
    QHash<QUuid, size_t> m_places;
    std::map<const application::RecordDescription *, std::vector<QUuid>> m_ids;
    QSet<QUuid> m_claimed;
    QHash<QUuid, std::vector<QUuid>> m_statesOf; ///< by value-stream analysis
    std::vector<std::pair<QUuid, QUuid>> m_judgements; ///< that could be made
    size_t m_nextJudgement = 0; ///< of those; all before it are made
    QSet<std::pair<QUuid, QUuid>> m_judged;
};

} // namespace vf::test
