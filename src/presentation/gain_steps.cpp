#include "presentation/gain_steps.h"

#include "presentation/format.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/texts.h"

#include <QCoreApplication>

namespace vf::presentation {

using domain::Account;
using domain::EvidenceState;
using domain::GainStage;
using State = GainStep::State;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(GainSteps)
};

/// First and last date of the postings that `counts` accepts, up to `asOf`.
template<class Counts>
std::pair<QDate, QDate> datesOf(std::span<const domain::Posting> postings, QDate asOf, Counts counts)
{
    std::pair<QDate, QDate> dates;
    for (const domain::Posting &posting : postings) {
        if (posting.effectiveOn > asOf || !counts(posting.account))
            continue;
        dates.first = dates.first.isValid() ? std::min(dates.first, posting.effectiveOn) : posting.effectiveOn;
        dates.second = dates.second.isValid() ? std::max(dates.second, posting.effectiveOn) : posting.effectiveOn;
    }
    return dates;
}

QString rangeText(std::pair<QDate, QDate> dates)
{
    if (!dates.first.isValid())
        return {};
    return dates.first == dates.second ? date(dates.first) : T::tr("%1–%2").arg(date(dates.first), date(dates.second));
}

QString inUnit(const domain::Gain &gain, domain::Amount amount)
{
    const bool yearly = gain.ledgerUnit == domain::LedgerUnit::HoursPerYear && gain.basis.millionths() > 0;
    return yearly ? fteText(amount.hours() / gain.basis, 2) : amountWithUnit(amount, gain.ledgerUnit);
}

GainStep expiryStep(const domain::GainStatus &status)
{
    if (status.evidence == EvidenceState::NeverMeasured)
        return {State::Ahead, T::tr("Utløper"), T::tr("ikke bekreftet ennå"), {}};
    if (!status.nextCheck)
        return {State::Ahead, T::tr("Utløper"), T::tr("gjelder til den trekkes"), {}};
    if (status.evidence == EvidenceState::Expired)
        return {State::Warning, text(EvidenceState::Expired), date(*status.nextCheck), T::tr("må måles på nytt")};
    return {State::Ahead, T::tr("Utløper"), date(*status.nextCheck), T::tr("uten ny bekreftelse")};
}

GainStep plannedStep(const domain::Gain &gain)
{
    QStringList shares;
    const auto add = [&shares](Account account, const std::optional<base::Share> &share) {
        if (share && !share->isZero())
            shares << T::tr("%1 %2").arg(inSentence(shortText(account)), percent(share->value(), 0));
    };
    add(Account::Quality, gain.plannedQuality);
    add(Account::Quantity, gain.plannedQuantity);
    add(Account::Savings, gain.plannedSavings);
    return {gain.plannedOn ? State::Done : State::Ahead, text(GainStage::Planned),
            gain.plannedOn ? date(*gain.plannedOn) : T::tr("ingen plandato"), shares.join(QStringLiteral(", "))};
}

GainStep confirmedStep(const domain::GainStatus &status, const std::optional<domain::Confirmation> &confirmation)
{
    GainStep step{State::Ahead, text(GainStage::Confirmed), text(EvidenceState::NeverMeasured).toLower(), {}};
    if (!confirmation)
        return step;
    step.when = date(confirmation->on);
    step.amount = inSentence(text(confirmation->level));
    if (status.evidence == EvidenceState::Valid && status.stage == GainStage::Confirmed)
        step.state = State::Done;
    return step;
}

} // namespace

std::vector<GainStep> gainSteps(const domain::Gain &gain, std::span<const domain::Posting> postings,
                                const application::Snapshot &snapshot, const application::Figures &figures)
{
    const QDate asOf = figures.asOf();
    const domain::GainStatus status = figures.statusOf(gain);
    const auto balances = snapshot.ledger().balances(gain.id, asOf);
    const auto identifiedOn = datesOf(postings, asOf, [](Account account) { return account == Account::Identified; });
    const domain::Amount identified = balances[Account::Identified];

    std::vector<GainStep> steps;
    steps.push_back({identifiedOn.first.isValid() ? State::Done : State::Ahead, text(GainStage::Identified),
                     identifiedOn.first.isValid() ? date(identifiedOn.first) : T::tr("ikke identifisert ennå"),
                     inUnit(gain, identified)});
    if (status.stage == GainStage::Lapsed) {
        const auto lapsedOn = datesOf(postings, asOf, [](Account account) { return account == Account::Lapsed; });
        steps.push_back(
            {State::Ended, text(GainStage::Lapsed), rangeText(lapsedOn), inUnit(gain, balances[Account::Lapsed])});
        return steps;
    }
    steps.push_back(plannedStep(gain));
    const auto realisedOn = datesOf(postings, asOf, domain::isRealised);
    const bool realised = !balances.realised().isZero();
    steps.push_back(
        {realised ? State::Done : State::Ahead, text(GainStage::Realised),
         realised ? rangeText(realisedOn) : T::tr("ikke ennå"),
         realised ? T::tr("%1 · %2").arg(inUnit(gain, balances.realised()), realisedPercent(status.realisedShare))
                  : QString()});
    steps.push_back(confirmedStep(status, snapshot.ledger().decidingConfirmation(gain.id, asOf)));
    steps.push_back(expiryStep(status));
    for (size_t i = steps.size(); i-- > 0;)
        if (steps[i].state == State::Done) {
            steps[i].state = State::Current;
            break;
        }
    return steps;
}

QString gainStepsText(std::span<const GainStep> steps)
{
    QStringList parts;
    for (const GainStep &step : steps) {
        QStringList words{step.title};
        for (const QString &word : {step.when, step.amount})
            if (!word.isEmpty())
                words << word;
        parts << words.join(u' ');
    }
    return parts.join(QStringLiteral(". "));
}

} // namespace vf::presentation
