#include "presentation/value_stream_cells.h"

#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/number_text.h"
#include "presentation/value_stream_texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace vf::presentation {

using namespace Qt::StringLiterals;
using domain::Challenge;
using domain::DayConvention;
using domain::Step;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ValueStreamCells)
};

QString percentText(base::Share share)
{
    return shortNumber(share.value() * 100, 2) + noBreakSpace + u'%';
}

QString parallelText(const Step &step)
{
    return step.branch.isEmpty() ? step.parallelGroup : step.parallelGroup + u'/' + step.branch;
}

QString wasteText(const std::optional<domain::WasteKind> &waste)
{
    return waste ? text(*waste) : QString();
}

QString orMissing(const QString &shown)
{
    return shown.isEmpty() ? missing() : shown;
}

/// How many: persons, repeats. An empty text is one.
template<class Quantity>
QString takeCount(Quantity &to, const QString &typed, double most, const QString &name)
{
    const ParsedNumber parsed = parseNumber(typed);
    if (parsed.fault != NumberFault::None)
        return faultText(parsed.fault, typed);
    const double value = parsed.value.value_or(1);
    if (value < 0 || value > most)
        return T::tr("%1 må være fra 0 til %2.").arg(name, shortNumber(most));
    to = Quantity::of(value);
    return {};
}

/// Percent of the whole; an empty text is all of it.
QString takeShare(base::Share &to, const QString &typed)
{
    const auto share = typedPercent(typed);
    if (share.refusal.isEmpty())
        to = share.value.value_or(base::Share::of(1));
    return share.refusal;
}

template<class Quantity>
QString takeEstimate(domain::Estimate<Quantity> &to, const QString &typed, DayConvention days)
{
    if (typed.trimmed() == missing()) { // as it is shown when nothing is given
        to = {};
        return {};
    }
    const auto minutes = typedEstimate(typed, days);
    if (minutes.refusal.isEmpty())
        to = estimateOf<Quantity>(minutes.value.value_or(domain::ThreePoint{}));
    return minutes.refusal;
}

QString takeWaste(std::optional<domain::WasteKind> &to, const QString &typed)
{
    const auto waste = wasteKindOf(typed);
    if (!waste && !typed.isEmpty()) {
        QStringList words;
        for (const domain::WasteKind kind : domain::allOf<domain::WasteKind>())
            words << inSentence(text(kind));
        return T::tr("«%1» er ingen av de åtte: %2.").arg(typed, listed(words));
    }
    to = waste;
    return {};
}

QString takeClass(Step &step, const QString &typed)
{
    const auto stepClass = typed.isEmpty() ? std::optional(domain::StepClass::Necessary) : stepClassOf(typed);
    if (!stepClass)
        return T::tr("«%1» er ingen type. Skriv V (verdiskapende), N (nødvendig) eller S (sløsing).").arg(typed);
    step.stepClass = *stepClass;
    return {};
}

QString takeCompleteAccurate(Step &step, const QString &typed)
{
    const auto share = typedPercent(typed);
    if (share.refusal.isEmpty())
        step.completeAccurate = share.value;
    return share.refusal;
}

/// "A" is a branch of its own in group A, "A/1" a step of branch 1.
void takeParallel(Step &step, const QString &typed)
{
    step.parallelGroup = typed.section(u'/', 0, 0).trimmed();
    step.branch = step.parallelGroup.isEmpty() ? QString() : typed.section(u'/', 1).trimmed();
}

} // namespace

QString columnTitle(StepColumn column)
{
    switch (column) {
    case StepColumn::Number:
        return T::tr("Nr");
    case StepColumn::Title:
        return T::tr("Trinn og utfordringer");
    case StepColumn::Minutes:
        return T::tr("Minutter");
    case StepColumn::Waiting:
        return T::tr("Venting");
    case StepColumn::Share:
        return T::tr("Andel");
    case StepColumn::Performer:
        return T::tr("Hvem");
    case StepColumn::Persons:
        return T::tr("Personer");
    case StepColumn::CompleteAccurate:
        return T::tr("Riktig første gang");
    case StepColumn::Class:
        return T::tr("Type");
    case StepColumn::Repeats:
        return T::tr("Gjentak");
    case StepColumn::Waste:
        return T::tr("Sløsing");
    case StepColumn::Parallel:
        return T::tr("Parallell");
    case StepColumn::Idea:
        return T::tr("Forslag");
    case StepColumn::Work:
        return T::tr("Arbeid, min per sak");
    case StepColumn::Change:
        return T::tr("Mot nå, min per sak");
    case StepColumn::FteChange:
        return T::tr("Mot nå, årsverk");
    }
    Q_UNREACHABLE();
}

QString columnHeading(StepColumn column)
{
    switch (column) {
    case StepColumn::CompleteAccurate:
        return T::tr("Riktig\nførste gang");
    case StepColumn::Work:
        return T::tr("Arbeid,\nmin per sak");
    case StepColumn::Change:
        return T::tr("Mot nå,\nmin per sak");
    case StepColumn::FteChange:
        return T::tr("Mot nå,\nårsverk");
    case StepColumn::Number:
    case StepColumn::Title:
    case StepColumn::Minutes:
    case StepColumn::Waiting:
    case StepColumn::Share:
    case StepColumn::Performer:
    case StepColumn::Persons:
    case StepColumn::Class:
    case StepColumn::Repeats:
    case StepColumn::Waste:
    case StepColumn::Parallel:
    case StepColumn::Idea:
        return columnTitle(column);
    }
    Q_UNREACHABLE();
}

QString columnHelp(StepColumn column)
{
    switch (column) {
    case StepColumn::Number:
        return T::tr("Trinnets nummer, og utfordringens nummer under det");
    case StepColumn::Title:
        return T::tr("Hva som blir gjort, og hva som går galt. Enter går til neste, Ctrl+Enter gir ny utfordring.");
    case StepColumn::Minutes:
        return T::tr("Hver gang, i minutter: ett tall (8) eller lav, sannsynlig og høy (5-8-14). Også 1t 20m, 2 dager, 90 s.");
    case StepColumn::Waiting:
        return T::tr("Hvor lenge saken ligger før trinnet. Venting er ikke arbeid, men teller i gjennomløpstiden.");
    case StepColumn::Share:
        return T::tr("Andelen av sakene som går gjennom trinnet, eller som utfordringen treffer");
    case StepColumn::Performer:
        return T::tr("Rollen som gjør det");
    case StepColumn::Persons:
        return T::tr("Hvor mange som deltar samtidig, eller som mister tid");
    case StepColumn::CompleteAccurate:
        return T::tr("Andelen som kan brukes uten retting i neste ledd (%C&A)");
    case StepColumn::Class:
        return T::tr("Sett fra tjenestemottakeren: V verdiskapende, N nødvendig, S sløsing");
    case StepColumn::Repeats:
        return T::tr("Hvor mange ganger trinnet i snitt blir gjort for en sak. 1 er uten omarbeid.");
    case StepColumn::Waste:
        return T::tr("En av de åtte typene sløsing");
    case StepColumn::Parallel:
        return T::tr("Nabotrinn med samme bokstav går samtidig. A/1 og A/2 er grener med flere trinn.");
    case StepColumn::Idea:
        return T::tr("Forslag fra ansatte til hva som kan gjøres bedre");
    case StepColumn::Work:
        return T::tr("Arbeidsminutter per sak: andel × gjentak × personer × minutter. Venting er ikke arbeid.");
    case StepColumn::Change:
        return T::tr("Arbeidsminutter per sak mot nåsituasjonen. Minus er spart.");
    case StepColumn::FteChange:
        return T::tr("Minuttene mot nåsituasjonen × saker per år, delt på timer per årsverk. Minus er spart.");
    }
    Q_UNREACHABLE();
}

bool isFigure(StepColumn column)
{
    switch (column) {
    case StepColumn::Minutes:
    case StepColumn::Waiting:
    case StepColumn::Share:
    case StepColumn::Persons:
    case StepColumn::CompleteAccurate:
    case StepColumn::Repeats:
    case StepColumn::Work:
    case StepColumn::Change:
    case StepColumn::FteChange:
        return true;
    case StepColumn::Number:
    case StepColumn::Title:
    case StepColumn::Performer:
    case StepColumn::Class:
    case StepColumn::Waste:
    case StepColumn::Parallel:
    case StepColumn::Idea:
        return false;
    }
    Q_UNREACHABLE();
}

bool isCalculated(StepColumn column)
{
    return column == StepColumn::Number || column == StepColumn::Work || column == StepColumn::Change ||
           column == StepColumn::FteChange;
}

bool hasColumn(StepColumn column, bool challenge)
{
    switch (column) {
    case StepColumn::Waiting:
    case StepColumn::Performer:
    case StepColumn::CompleteAccurate:
    case StepColumn::Class:
    case StepColumn::Repeats:
    case StepColumn::Parallel:
        return !challenge;
    case StepColumn::Idea:
    case StepColumn::Number:
    case StepColumn::Title:
    case StepColumn::Minutes:
    case StepColumn::Share:
    case StepColumn::Persons:
    case StepColumn::Waste:
    case StepColumn::Work:
    case StepColumn::Change:
    case StepColumn::FteChange:
        return true;
    }
    Q_UNREACHABLE();
}

QString inputText(const Step &step, StepColumn column, DayConvention days)
{
    switch (column) {
    case StepColumn::Title:
        return step.title;
    case StepColumn::Minutes:
        return step.process.isZero() ? QString() : minutesText(step.process.points());
    case StepColumn::Waiting:
        return step.waiting.isZero() ? QString() : waitingText(step.waiting.points(), days);
    case StepColumn::Share:
        return percentText(step.share);
    case StepColumn::Performer:
        return step.performer;
    case StepColumn::Persons:
        return shortNumber(step.persons.value());
    case StepColumn::CompleteAccurate:
        return step.completeAccurate ? percentText(*step.completeAccurate) : QString();
    case StepColumn::Class:
        return text(step.stepClass);
    case StepColumn::Repeats:
        return shortNumber(step.repeats.value());
    case StepColumn::Waste:
        return wasteText(step.waste);
    case StepColumn::Parallel:
        return parallelText(step);
    case StepColumn::Idea:
        return step.idea;
    case StepColumn::Number:
    case StepColumn::Work:
    case StepColumn::Change:
    case StepColumn::FteChange:
        return {};
    }
    Q_UNREACHABLE();
}

QString inputText(const Challenge &challenge, StepColumn column)
{
    switch (column) {
    case StepColumn::Title:
        return challenge.text;
    case StepColumn::Minutes:
        return challenge.loss.isZero() ? QString() : minutesText(challenge.loss.points());
    case StepColumn::Share:
        return percentText(challenge.share);
    case StepColumn::Persons:
        return shortNumber(challenge.persons.value());
    case StepColumn::Waste:
        return wasteText(challenge.waste);
    case StepColumn::Idea:
        return challenge.idea;
    case StepColumn::Waiting:
    case StepColumn::Performer:
    case StepColumn::CompleteAccurate:
    case StepColumn::Class:
    case StepColumn::Repeats:
    case StepColumn::Parallel:
    case StepColumn::Number:
    case StepColumn::Work:
    case StepColumn::Change:
    case StepColumn::FteChange:
        return {};
    }
    Q_UNREACHABLE();
}

QString cellText(const Step &step, StepColumn column, DayConvention days)
{
    const QString shown = inputText(step, column, days);
    return column == StepColumn::Minutes || column == StepColumn::Waiting || column == StepColumn::CompleteAccurate
               ? orMissing(shown)
               : shown;
}

QString cellText(const Challenge &challenge, StepColumn column)
{
    const QString shown = inputText(challenge, column);
    return column == StepColumn::Minutes ? orMissing(shown) : shown;
}

QString takeText(Step &step, StepColumn column, const QString &raw, DayConvention days)
{
    const QString typed = raw.simplified();
    switch (column) {
    case StepColumn::Title:
        if (typed.isEmpty())
            return T::tr("Trinnet må ha et navn. Slett trinnet med Ctrl+Delete hvis det skal bort.");
        step.title = typed;
        return {};
    case StepColumn::Minutes:
        return takeEstimate(step.process, raw, days);
    case StepColumn::Waiting:
        return takeEstimate(step.waiting, raw, days);
    case StepColumn::Share:
        return takeShare(step.share, typed);
    case StepColumn::Performer:
        step.performer = typed;
        return {};
    case StepColumn::Persons:
        return takeCount(step.persons, typed, 10'000, T::tr("Personer"));
    case StepColumn::CompleteAccurate:
        return takeCompleteAccurate(step, typed == missing() ? QString() : typed);
    case StepColumn::Class:
        return takeClass(step, typed);
    case StepColumn::Repeats:
        return takeCount(step.repeats, typed, 1000, T::tr("Gjentak"));
    case StepColumn::Waste:
        return takeWaste(step.waste, typed);
    case StepColumn::Parallel:
        takeParallel(step, typed);
        return {};
    case StepColumn::Idea:
        step.idea = typed;
        return {};
    case StepColumn::Number:
    case StepColumn::Work:
    case StepColumn::Change:
    case StepColumn::FteChange:
        return {};
    }
    Q_UNREACHABLE();
}

QString takeText(Challenge &challenge, StepColumn column, const QString &raw, DayConvention days)
{
    const QString typed = raw.simplified();
    switch (column) {
    case StepColumn::Title:
        if (typed.isEmpty())
            return T::tr("Utfordringen må ha en tekst. Slett den med Ctrl+Delete hvis den skal bort.");
        challenge.text = typed;
        return {};
    case StepColumn::Minutes:
        return takeEstimate(challenge.loss, raw, days);
    case StepColumn::Share:
        return takeShare(challenge.share, typed);
    case StepColumn::Persons:
        return takeCount(challenge.persons, typed, 10'000, T::tr("Personer"));
    case StepColumn::Waste:
        return takeWaste(challenge.waste, typed);
    case StepColumn::Idea:
        challenge.idea = typed;
        return {};
    case StepColumn::Waiting:
    case StepColumn::Performer:
    case StepColumn::CompleteAccurate:
    case StepColumn::Class:
    case StepColumn::Repeats:
    case StepColumn::Parallel:
    case StepColumn::Number:
    case StepColumn::Work:
    case StepColumn::Change:
    case StepColumn::FteChange:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace vf::presentation
