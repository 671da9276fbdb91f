#include "presentation/gain_sum_tree.h"

#include "presentation/format.h"
#include "presentation/gain_ledger_model.h"
#include "presentation/texts.h"

#include <QCoreApplication>

namespace vf::presentation {

using application::ClaimProvenance;
using application::GainProvenance;
using application::LastChange;
using domain::Account;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(GainSumTree)
};

QString changedText(const std::optional<LastChange> &change)
{
    return change ? T::tr("%1, %2").arg(date(change->on.toLocalTime().date()), change->actor) : QString();
}

SumNode postingNode(const domain::Posting &posting, domain::LedgerUnit unit)
{
    QStringList source{posting.comment, posting.voucher.isEmpty() ? QString() : T::tr("bilag %1").arg(posting.voucher),
                       posting.evidence};
    source.removeAll(QString());
    return {T::tr("Postering %1").arg(date(posting.effectiveOn)), amountWithUnit(posting.amount, unit),
            source.isEmpty() ? T::tr("ført i regnskapet") : source.join(QStringLiteral(" · ")),
            posting.recordedAt.isValid()
                ? T::tr("%1, %2").arg(date(posting.recordedAt.toLocalTime().date()), posting.recordedBy)
                : posting.recordedBy};
}

SumNode claimNode(const ClaimProvenance &claim)
{
    const double cases = claim.analysis ? claim.analysis->casesPerYear.value() : 0;
    const double minutes = claim.claim.savedMinutes.value();
    const QString caseUnit = claim.analysis && !claim.analysis->caseUnit.isEmpty() ? claim.analysis->caseUnit
                                                                                   : T::tr("saker per år");
    const QString analysis = claim.analysis ? T::tr("%1 %2").arg(claim.analysis->code, claim.analysis->title) : QString();
    SumNode node{claim.isChallenge ? T::tr("Utfordring: %1").arg(claim.line) : T::tr("Trinn: %1").arg(claim.line),
                 T::tr("%1 timer per år").arg(number(minutes * cases / 60, 1)), analysis, changedText(claim.lineChanged)};
    node.children = {{T::tr("Spart per sak"), T::tr("%1 min").arg(number(minutes, 1)),
                      T::tr("nåsituasjon minus ideell, andel og personer regnet med"), changedText(claim.minutesChanged)},
                     {startingSentence(caseUnit), shortNumber(cases, 1), T::tr("analysen"), changedText(claim.casesChanged)},
                     {T::tr("Minutter per time"), T::tr("60"), {}, {}}};
    return node;
}

SumNode identifiedNode(const GainProvenance &provenance, domain::Amount identified)
{
    SumNode node{amountHeading(provenance.gain.ledgerUnit), amountWithUnit(identified, provenance.gain.ledgerUnit),
                 T::tr("identifisert i regnskapet"), {}};
    for (const domain::Posting &posting : provenance.identified)
        node.children.push_back(postingNode(posting, provenance.gain.ledgerUnit));
    for (const ClaimProvenance &claim : provenance.claims)
        node.children.push_back(claimNode(claim));
    return node;
}

/// "Ved 1 695 timer": the same hours by another method.
SumNode otherBasis(base::HoursPerYear hoursPerYear, int basis)
{
    return {T::tr("Ved %1 timer per årsverk").arg(count(qint64(basis))),
            fteText(hoursPerYear / base::HoursPerFte::of(basis), 2), T::tr("til sammenligning"), {}};
}

void addKroner(const GainProvenance &provenance, const domain::PerAccount<domain::Amount> &balances,
               const domain::FteRate &rate, std::vector<SumNode> &nodes)
{
    const base::HoursPerFte basis = provenance.gain.basis;
    const QString source = rate.source.isEmpty() ? T::tr("gjelder fra %1").arg(date(rate.from))
                                                 : T::tr("%1, gjelder fra %2").arg(rate.source, date(rate.from));
    SumNode value{T::tr("Beregnet verdi av tid"),
                  kronerText(balances[Account::Identified].hours() / basis * rate.amount),
                  T::tr("årsverk × sats; ingen besparelse"), {}};
    value.children.push_back({T::tr("Sats per årsverk"), kronerText(rate.amount), source, changedText(provenance.rateChanged)});
    nodes.push_back(std::move(value));
    nodes.push_back({T::tr("Budsjetteffekt"), kronerText(balances[Account::Savings].hours() / basis * rate.amount),
                     T::tr("bare det som er ført som besparelse, × sats"), {}});
}

} // namespace

std::vector<SumNode> gainSumTree(const GainProvenance &provenance, const domain::PerAccount<domain::Amount> &balances,
                                 const domain::FteRate *rate)
{
    const domain::Gain &gain = provenance.gain;
    const domain::Amount identified = balances[Account::Identified];
    std::vector<SumNode> nodes;
    if (gain.ledgerUnit != domain::LedgerUnit::HoursPerYear || gain.basis.millionths() <= 0) {
        nodes.push_back(identifiedNode(provenance, identified));
        if (gain.ledgerUnit == domain::LedgerUnit::Kroner)
            nodes.push_back({T::tr("Budsjetteffekt"), amountWithUnit(balances[Account::Savings], gain.ledgerUnit),
                             T::tr("bare det som er ført som besparelse"), {}});
        return nodes;
    }
    SumNode answer{T::tr("Årsverk"), fteText(identified.hours() / gain.basis, 2), T::tr("timer per år ÷ timer per årsverk"), {}};
    answer.children.push_back(identifiedNode(provenance, identified));
    answer.children.push_back({T::tr("Timer per årsverk"), shortNumber(gain.basis.value(), 1), T::tr("lagret med gevinsten"),
                               changedText(provenance.basisChanged)});
    nodes.push_back(std::move(answer));
    for (const int basis : {1695, 1950})
        if (gain.basis != base::HoursPerFte::of(basis))
            nodes.push_back(otherBasis(identified.hours(), basis));
    if (rate)
        addKroner(provenance, balances, *rate, nodes);
    return nodes;
}

QString sumTreeText(const std::vector<SumNode> &nodes, int depth)
{
    QString text;
    for (const SumNode &node : nodes) {
        QStringList notes{node.source, node.changed.isEmpty() ? QString() : T::tr("sist endret %1").arg(node.changed)};
        notes.removeAll(QString());
        text += QString(2 * depth, u' ') + T::tr("%1: %2").arg(node.factor, node.value);
        if (!notes.isEmpty())
            text += T::tr(" (%1)").arg(notes.join(QStringLiteral("; ")));
        text += u'\n' + sumTreeText(node.children, depth + 1);
    }
    return text;
}

} // namespace vf::presentation
