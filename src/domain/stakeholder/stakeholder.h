// Stakeholder analysis (interessentanalyse): who has an interest in a service, what it is worth to them, and whether
// they have been involved in time. Roles, not names: a named person is an explicit choice with purpose and end.
#pragma once

#include "base/id.h"
#include "domain/introduction/introduction.h"
#include "domain/keys.h"
#include "domain/valuestream/value_stream.h"

#include <QDate>
#include <QString>

#include <optional>

namespace vf::domain {

/// The value of the service to the stakeholder. Decisive is the one level "HØY, AVGJØRENDE".
enum class StakeholderValue { Low, Medium, High, Decisive };
QLatin1StringView key(StakeholderValue value);
template<>
std::span<const StakeholderValue> allOf<StakeholderValue>();

/// Influence and interest: ingen, liten, middels, stor.
enum class Engagement { None, Small, Medium, Large };
QLatin1StringView key(Engagement level);
template<>
std::span<const Engagement> allOf<Engagement>();

enum class Attitude { Positive, Neutral, Critical };
QLatin1StringView key(Attitude attitude);
template<>
std::span<const Attitude> allOf<Attitude>();

using StakeholderAnalysisId = base::Id<struct StakeholderAnalysisTag>;

/// Belongs to a value-stream analysis or to an introduction, never to both.
struct StakeholderAnalysis
{
    StakeholderAnalysisId id;
    qint64 version = 0;
    UnitId unit;
    QString title;
    std::optional<AnalysisId> analysis;
    std::optional<IntroductionId> introduction;
    std::optional<QDate> doneOn;

    friend bool operator==(const StakeholderAnalysis &, const StakeholderAnalysis &) = default;
};

using StakeholderId = base::Id<struct StakeholderTag>;

struct Stakeholder
{
    StakeholderId id;
    qint64 version = 0;
    StakeholderAnalysisId analysis;
    UnitId unit; ///< of the analysis
    int position = 0;
    QString name; ///< a role, a group or a service; a person only when `personal`
    QString category;
    std::optional<StakeholderValue> value;
    QString consequence; ///< of poor quality
    QString expectations;
    std::optional<Engagement> influence;
    std::optional<Engagement> interest;
    std::optional<Attitude> attitude;
    QString action;
    std::optional<QDate> invitedOn;
    std::optional<QDate> involvedOn;
    bool personal = false; ///< names a person; then purpose and deleteBy are required
    QString purpose;
    std::optional<QDate> deleteBy;

    friend bool operator==(const Stakeholder &, const Stakeholder &) = default;
};

} // namespace vf::domain
