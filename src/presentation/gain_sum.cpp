#include "presentation/gain_sum.h"

#include "presentation/format.h"

#include <QCoreApplication>

namespace vf::presentation {

using domain::LedgerUnit;
using Kind = GainSumPart::Kind;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(GainSum)
};

QString hoursFigure(base::HoursPerYear value)
{
    return T::tr("%1 t").arg(hours(value));
}

QString basisFigure(base::HoursPerFte basis)
{
    return T::tr("%1 t").arg(shortNumber(basis.value(), 1));
}

QString caseUnitOf(const GainFactors &factors)
{
    return factors.caseUnit.isEmpty() ? T::tr("saker per år") : factors.caseUnit;
}

void addFactors(GainSum &sum, const GainFactors &factors)
{
    sum.parts.push_back({Kind::Computed,
                         QLatin1StringView("minutes"),
                         {},
                         T::tr("%1 min").arg(number(factors.minutesPerCase.value(), 1)),
                         T::tr("spart per sak")});
    if (factors.share != base::Share::of(1))
        sum.parts.push_back({Kind::Computed, QLatin1StringView("share"), T::tr("×"), percent(factors.share.value(), 0),
                             T::tr("av sakene")});
    sum.parts.push_back({Kind::Computed, QLatin1StringView("cases"), T::tr("×"), shortNumber(factors.casesPerYear, 1),
                         caseUnitOf(factors)});
    sum.parts.push_back({Kind::Computed, QLatin1StringView("sixty"), T::tr("÷"), T::tr("60"), T::tr("min per time")});
    QStringList lines;
    for (const GainFactors::Line &line : factors.lines)
        lines << T::tr("%1: %2 min × %3 %4 / 60 = %5 timer per år")
                     .arg(line.text, number(line.minutesPerCase.value(), 1), shortNumber(factors.casesPerYear, 1),
                          caseUnitOf(factors), number(line.minutesPerCase.value() * factors.casesPerYear / 60, 1));
    sum.originNote = lines.join(u'\n');
}

void addYearlyHours(GainSum &sum, const domain::Gain &gain, base::HoursPerYear hoursPerYear,
                    const domain::FteRate *rate, const std::optional<GainFactors> &lines)
{
    const bool known = !sum.parts.empty();
    // What was identified may be less than what the lines give: then it is no result of theirs.
    const bool follows = known && lines && rounded(lines->hoursPerYear(), 1) == rounded(hoursPerYear.value(), 1);
    if (known && !follows)
        sum.parts.push_back({Kind::Computed, QLatin1StringView("lines"), T::tr("="),
                             T::tr("%1 t").arg(number(lines->hoursPerYear(), 1)), T::tr("per år fra linjene")});
    sum.parts.push_back({follows ? Kind::Computed : Kind::Factor, QLatin1StringView("hours"),
                         follows ? T::tr("=") : known ? T::tr("→") : QString(), hoursFigure(hoursPerYear),
                         T::tr("identifisert per år")});
    if (gain.basis.millionths() <= 0)
        return;
    const base::Fte fteValue = hoursPerYear / gain.basis;
    sum.parts.push_back(
        {Kind::Factor, QLatin1StringView("basis"), T::tr("÷"), basisFigure(gain.basis), T::tr("per årsverk")});
    sum.parts.push_back({Kind::Answer, QLatin1StringView("fte"), T::tr("="), fte(fteValue, 2), T::tr("årsverk")});
    QStringList others;
    for (const int basis : {1695, 1950})
        if (gain.basis != base::HoursPerFte::of(basis))
            others
                << T::tr("ved %1 t: %2").arg(count(qint64(basis)), fte(hoursPerYear / base::HoursPerFte::of(basis), 2));
    sum.otherBases = T::tr("%1 årsverk").arg(startingSentence(others.join(QStringLiteral(" · "))));
    if (!rate)
        return;
    sum.parts.push_back(
        {Kind::Computed, QLatin1StringView("rate"), T::tr("×"), kronerText(rate->amount), T::tr("per årsverk")});
    sum.parts.push_back({Kind::Computed, QLatin1StringView("value"), T::tr("="), kronerText(fteValue * rate->amount),
                         T::tr("beregnet verdi av tid")});
    sum.rateNote = T::tr("Beregnet verdi av tid er ingen besparelse. Satsen gjelder fra %1.").arg(date(rate->from));
    if (!rate->source.isEmpty())
        sum.rateNote = T::tr("%1 Kilde: %2.").arg(sum.rateNote, rate->source);
}

} // namespace

std::optional<GainFactors> factorsOf(const application::Snapshot &snapshot, const domain::GainId &gain)
{
    GainFactors factors;
    for (const domain::GainClaim *claim : snapshot.of<domain::GainClaim>(gain)) {
        const auto *state = snapshot.find<domain::ValueStreamState>(claim->ideal);
        const auto *analysis = state ? snapshot.find<domain::ValueStreamAnalysis>(state->analysis) : nullptr;
        if (!analysis)
            continue;
        factors.casesPerYear = analysis->casesPerYear.value();
        factors.caseUnit = analysis->caseUnit;
        const auto *step = claim->step ? snapshot.find<domain::Step>(*claim->step) : nullptr;
        const auto *challenge = claim->challenge ? snapshot.find<domain::Challenge>(*claim->challenge) : nullptr;
        factors.lines.push_back(
            {step ? step->title : challenge ? challenge->text : missing(), claim->savedMinutes});
        factors.minutesPerCase += claim->savedMinutes;
    }
    return factors.lines.empty() ? std::nullopt : std::optional(factors);
}

QString GainSum::notes() const
{
    return originNote.isEmpty() || rateNote.isEmpty() ? originNote + rateNote : originNote + u'\n' + rateNote;
}

GainSum gainSum(const domain::Gain &gain, domain::Amount identified, const domain::FteRate *rate,
                const std::optional<GainFactors> &factors)
{
    GainSum sum;
    if (factors)
        addFactors(sum, *factors);
    switch (gain.ledgerUnit) {
    case LedgerUnit::HoursPerYear:
        addYearlyHours(sum, gain, identified.hours(), rate, factors);
        break;
    case LedgerUnit::OneOffHours:
        sum.parts.push_back({Kind::Answer,
                             QLatin1StringView("hours"),
                             {},
                             hoursFigure(identified.hours()),
                             T::tr("identifisert, én gang; blir ikke årsverk")});
        break;
    case LedgerUnit::Kroner:
        sum.parts.push_back({Kind::Answer,
                             QLatin1StringView("kroner"),
                             {},
                             kronerText(identified.kroner(), true),
                             T::tr("identifisert")});
        break;
    }
    QStringList words;
    for (const GainSumPart &part : sum.parts) {
        if (!part.sign.isEmpty())
            words << part.sign;
        words << T::tr("%1 %2").arg(part.figure, part.caption);
    }
    sum.plainText = words.join(u' ');
    if (!sum.otherBases.isEmpty())
        sum.plainText = T::tr("%1. %2.").arg(sum.plainText, sum.otherBases);
    if (const QString notes = sum.notes(); !notes.isEmpty())
        sum.plainText = sum.originNote.isEmpty() ? T::tr("%1 %2").arg(sum.plainText, notes)
                                                 : sum.plainText + u'\n' + notes;
    return sum;
}

} // namespace vf::presentation
