#include "presentation/improvement_texts.h"

#include "base/text.h"

#include <QCoreApplication>

namespace vf::presentation {

using domain::Attitude;
using domain::EffectDirection;
using domain::Engagement;
using domain::IntroductionKind;
using domain::IntroductionStatus;
using domain::MilestoneKind;
using domain::StakeholderValue;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ImprovementTexts)
};

/// How words are compared: without the comma of "HØY, AVGJØRENDE".
QString comparable(QString word)
{
    return base::folded(word.remove(u','));
}

template<class E>
std::optional<E> meant(const QString &typed)
{
    const QString wanted = comparable(typed);
    if (wanted.isEmpty())
        return std::nullopt;
    std::optional<E> found;
    int fitting = 0;
    for (const E value : domain::allOf<E>()) {
        const QString word = comparable(text(value));
        if (word == wanted)
            return value;
        if (word.startsWith(wanted) || word.endsWith(u' ' + wanted)) {
            found = value;
            ++fitting;
        }
    }
    return fitting == 1 ? found : std::nullopt;
}

} // namespace

QString text(StakeholderValue value)
{
    switch (value) {
    case StakeholderValue::Low:
        return T::tr("LAV");
    case StakeholderValue::Medium:
        return T::tr("MIDDELS");
    case StakeholderValue::High:
        return T::tr("HØY");
    case StakeholderValue::Decisive:
        return T::tr("HØY, AVGJØRENDE");
    }
    Q_UNREACHABLE();
}

QString text(Engagement level)
{
    switch (level) {
    case Engagement::None:
        return T::tr("Ingen");
    case Engagement::Small:
        return T::tr("Liten");
    case Engagement::Medium:
        return T::tr("Middels");
    case Engagement::Large:
        return T::tr("Stor");
    }
    Q_UNREACHABLE();
}

QString text(Attitude attitude)
{
    switch (attitude) {
    case Attitude::Positive:
        return T::tr("Positiv");
    case Attitude::Neutral:
        return T::tr("Nøytral");
    case Attitude::Critical:
        return T::tr("Kritisk");
    }
    Q_UNREACHABLE();
}

QString text(EffectDirection direction)
{
    switch (direction) {
    case EffectDirection::Better:
        return T::tr("Bedre");
    case EffectDirection::Same:
        return T::tr("Uendret");
    case EffectDirection::Worse:
        return T::tr("Verre");
    }
    Q_UNREACHABLE();
}

QString strategyText(bool highInfluence, bool highInterest)
{
    if (highInfluence)
        return highInterest ? T::tr("Samarbeid tett") : T::tr("Hold fornøyd");
    return highInterest ? T::tr("Hold informert") : T::tr("Følg med");
}

QString text(IntroductionKind kind)
{
    switch (kind) {
    case IntroductionKind::Pilot:
        return T::tr("Pilot");
    case IntroductionKind::Introduction:
        return T::tr("Innføring");
    }
    Q_UNREACHABLE();
}

QString text(IntroductionStatus status)
{
    switch (status) {
    case IntroductionStatus::Planned:
        return T::tr("Planlagt");
    case IntroductionStatus::UnderWay:
        return T::tr("I gang");
    case IntroductionStatus::Completed:
        return T::tr("Fullført");
    case IntroductionStatus::Stopped:
        return T::tr("Stanset");
    }
    Q_UNREACHABLE();
}

QString text(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::InformationMeeting:
        return T::tr("Informasjonsmøte");
    case MilestoneKind::CourseDay:
        return T::tr("Kursdag");
    case MilestoneKind::ProjectPlan:
        return T::tr("Prosjektplan");
    case MilestoneKind::FollowUp:
        return T::tr("Oppfølging");
    case MilestoneKind::Fishbone:
        return T::tr("Fiskebein");
    case MilestoneKind::FirstGains:
        return T::tr("Første gevinster");
    case MilestoneKind::ContractEnd:
        return T::tr("Veilederkontrakt går ut");
    case MilestoneKind::Handover:
        return T::tr("Overlevering til TOL");
    case MilestoneKind::Other:
        return T::tr("Annet");
    }
    Q_UNREACHABLE();
}

std::optional<StakeholderValue> stakeholderValueFromText(const QString &typed)
{
    return meant<StakeholderValue>(typed);
}

std::optional<Engagement> engagementFromText(const QString &typed)
{
    return meant<Engagement>(typed);
}

std::optional<Attitude> attitudeFromText(const QString &typed)
{
    return meant<Attitude>(typed);
}

std::optional<EffectDirection> effectDirectionFromText(const QString &typed)
{
    return meant<EffectDirection>(typed);
}

std::optional<MilestoneKind> milestoneKindFromText(const QString &typed)
{
    return meant<MilestoneKind>(typed);
}

} // namespace vf::presentation
