// The words people see for stakeholders and introductions, and what they mean when they are typed or pasted.
#pragma once

#include "domain/introduction/introduction.h"
#include "domain/stakeholder/stakeholder_effect.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace vf::presentation {

QString text(domain::StakeholderValue value); ///< "HØY, AVGJØRENDE": the words of the workshop, in capitals
QString text(domain::Engagement level);       ///< "Stor"
QString text(domain::Attitude attitude);
QString text(domain::EffectDirection direction); ///< "Bedre"
/// What influence and interest ask for (Mendelow's matrix): "Samarbeid tett", "Hold fornøyd", "Hold informert", "Følg med".
/// High is middels or stor.
QString strategyText(bool highInfluence, bool highInterest);
QString text(domain::IntroductionKind kind);
QString text(domain::IntroductionStatus status);
QString text(domain::MilestoneKind kind);

/// The words of every value, in the order they are shown.
template<class E>
QStringList wordsOf()
{
    QStringList words;
    for (const E value : domain::allOf<E>())
        words << text(value);
    return words;
}

// The value a text means: its word in upper or lower case, or what only one word begins with or ends with
// ("avgjørende"). Empty when it means none, or several.
std::optional<domain::StakeholderValue> stakeholderValueFromText(const QString &typed);
std::optional<domain::Engagement> engagementFromText(const QString &typed);
std::optional<domain::Attitude> attitudeFromText(const QString &typed);
std::optional<domain::EffectDirection> effectDirectionFromText(const QString &typed);
std::optional<domain::MilestoneKind> milestoneKindFromText(const QString &typed);

} // namespace vf::presentation
