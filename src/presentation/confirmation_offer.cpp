#include "presentation/confirmation_offer.h"

#include "application/read_model/measured_gains.h"
#include "presentation/format.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/verdict_text.h"

#include <QCoreApplication>

namespace vf::presentation {

using domain::Confirmation;
using domain::EvidenceLevel;
using domain::GainEvidence;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ConfirmationOffers)
};

/// The verdict on what the confirmation rests on; of several indicators the one that decides, else the first.
std::optional<std::pair<domain::Indicator, domain::Verdict>> verdictBehind(const GainEvidence &evidence,
                                                                           const Confirmation &confirmation)
{
    const auto deciding = domain::decidingIndicator(evidence, confirmation);
    const domain::MeasuredIndicator *measured = deciding ? evidence.find(*deciding) : nullptr;
    if (!measured && !evidence.indicators.empty())
        measured = &evidence.indicators.front();
    if (!measured)
        return std::nullopt;
    return std::pair(measured->indicator,
                     domain::judge(measured->indicator, measured->measurements, confirmation.on));
}

QString countsText(const domain::Verdict &verdict)
{
    return T::tr("%1 målinger før endringen og %2 etter").arg(count(verdict.before), count(verdict.after()));
}

QString supportText(EvidenceLevel level, const domain::Indicator &indicator, const domain::Verdict &verdict)
{
    switch (level) {
    case EvidenceLevel::Signal: {
        QStringList rules;
        for (const domain::Signal &signal : verdict.deciding())
            rules << text(signal.rule);
        return T::tr("Forbedringen er reell (regel: %1).").arg(listed(rules));
    }
    case EvidenceLevel::BeforeAfter:
        return T::tr("%1, fra %2 til %3 %4 i gjennomsnitt.")
            .arg(countsText(verdict), measuredValue(*verdict.meanBefore), measuredValue(*verdict.meanAfter),
                 indicator.measure);
    case EvidenceLevel::ReasonedJudgement:
        return {};
    }
    Q_UNREACHABLE();
}

QString lackText(const GainEvidence &evidence, const Confirmation &confirmation,
                 const domain::EvidenceFinding &finding)
{
    namespace reason = domain::evidence_reason;
    if (finding.reason == reason::noNewerMeasurement)
        return T::tr("Gevinsten er bekreftet %1, og er ikke målt siden. Registrer nyere målinger først.")
            .arg(date(finding.previous.value_or(QDate())));
    const auto behind = verdictBehind(evidence, confirmation);
    if (!behind || behind->second.points.empty())
        return T::tr("Det er ingen målinger til og med %1.").arg(date(confirmation.on));
    const domain::Verdict &verdict = behind->second;
    if (finding.reason == reason::withoutSignal)
        return verdictText(behind->first, verdict).title;
    if (!behind->first.changedOn)
        return T::tr("Måleindikatoren mangler endringsdato.");
    if (verdict.before < domain::fewestBeforeAfter || verdict.after() < domain::fewestBeforeAfter)
        return T::tr("%1. Det trengs minst ti av hver.").arg(countsText(verdict));
    return T::tr("Gjennomsnittet etter endringen er ikke bedre enn før.");
}

Confirmation draftOf(const domain::GainId &gain, QDate on, EvidenceLevel level,
                     std::optional<domain::IndicatorId> indicator)
{
    Confirmation draft;
    draft.gain = gain;
    draft.on = on;
    draft.level = level;
    draft.indicator = indicator;
    return draft;
}

/// What the gain comes to on a day with the confirmation as it would be.
domain::Totals totalsWith(const application::Snapshot &snapshot, const domain::Gain &gain,
                          const Confirmation &confirmation, QDate asOf)
{
    const domain::GainLedger &all = snapshot.ledger();
    domain::GainLedger own; // the gain alone: the whole ledger is too large to copy while somebody types
    own.upsertGain(domain::LedgerGain::of(gain));
    const auto balances = all.balances(gain.id, asOf);
    for (const domain::Account account : domain::allOf<domain::Account>())
        if (account != domain::Account::ExtraWork)
            own.addPosting({{}, gain.id, gain.unit, account, asOf, balances[account], {}});
    for (const Confirmation &known : all.confirmations(gain.id))
        own.upsertConfirmation(known, all.capOf(known.id, gain.id));
    own.upsertConfirmation(confirmation, application::confirmationCap(snapshot, confirmation));
    return own.totalsOf(gain.id, asOf);
}

} // namespace

std::vector<LevelOffer> levelOffers(const GainEvidence &evidence, const domain::GainId &gain, QDate on,
                                    std::optional<domain::IndicatorId> indicator)
{
    std::vector<LevelOffer> offers;
    for (const EvidenceLevel level : domain::allOf<EvidenceLevel>()) {
        const Confirmation draft = draftOf(gain, on, level, indicator);
        const auto finding = domain::evidenceFinding(evidence, draft, domain::Unmeasured::Refused);
        LevelOffer offer{level, !finding, {}};
        if (finding)
            offer.reason = lackText(evidence, draft, *finding);
        else if (level == EvidenceLevel::ReasonedJudgement)
            offer.reason = T::tr("Uten krav til målinger. Grunnen må skrives.");
        else if (const auto behind = verdictBehind(evidence, draft))
            offer.reason = supportText(level, behind->first, behind->second);
        offers.push_back(std::move(offer));
    }
    return offers;
}

QString confirmationConsequence(const application::Snapshot &snapshot, const domain::Gain &gain,
                                const Confirmation &confirmation)
{
    const domain::Totals then = totalsWith(snapshot, gain, confirmation, confirmation.on);
    const auto realised = snapshot.ledger().balances(gain.id, confirmation.on).realised();
    if (realised.isZero())
        return T::tr("Ingenting er realisert per %1, så ingenting blir bekreftet ennå.").arg(date(confirmation.on));
    if (gain.ledgerUnit != domain::LedgerUnit::HoursPerYear)
        return T::tr("%1 blir bekreftet.").arg(amountWithUnit(realised, gain.ledgerUnit));
    const base::HoursPerYear hours = then.confirmedHours.total();
    QString consequence
        = T::tr("%1 blir bekreftet (%2 per år).").arg(fteText(then.confirmedFte.total(), 2), hoursText(hours));
    if (hours < realised.hours())
        consequence += T::tr(" Det er det som er målt; realisert er %1.").arg(hoursText(realised.hours()));
    return consequence;
}

QString withdrawalConsequence(const application::Snapshot &snapshot, const domain::Gain &gain,
                              const Confirmation &confirmation, QDate lastDay)
{
    Confirmation withdrawn = confirmation;
    withdrawn.validTo = lastDay;
    const QDate after = lastDay.addDays(1);
    const domain::Totals then = totalsWith(snapshot, gain, withdrawn, after);
    const domain::Totals now = snapshot.ledger().totalsOf(gain.id, after);
    if (gain.ledgerUnit == domain::LedgerUnit::OneOffHours)
        return T::tr("Gevinsten er ikke lenger bekreftet fra %1.").arg(date(after));
    if (gain.ledgerUnit == domain::LedgerUnit::Kroner)
        return T::tr("%1 er ikke lenger bekreftet fra %2, men fortsatt realisert.")
            .arg(kronerText(now.confirmedKroner.total() - then.confirmedKroner.total()), date(after));
    return T::tr("%1 er ikke lenger bekreftet fra %2, men fortsatt realisert.")
        .arg(fteText(now.confirmedFte.total() - then.confirmedFte.total(), 2), date(after));
}

} // namespace vf::presentation
