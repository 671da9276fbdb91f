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

void addFactors(GainSum &sum, const GainFactors &factors)
{
    sum.parts.push_back({Kind::Factor,
                         QLatin1StringView("minutes"),
                         {},
                         T::tr("%1 min").arg(number(factors.minutesPerCase.value(), 1)),
                         T::tr("spart per sak")});
    if (factors.share != base::Share::of(1))
        sum.parts.push_back({Kind::Factor, QLatin1StringView("share"), T::tr("×"), percent(factors.share.value(), 0),
                             T::tr("av sakene")});
    sum.parts.push_back({Kind::Factor, QLatin1StringView("cases"), T::tr("×"), shortNumber(factors.casesPerYear, 0),
                         T::tr("saker per år")});
}

void addYearlyHours(GainSum &sum, const domain::Gain &gain, base::HoursPerYear hoursPerYear,
                    const domain::FteRate *rate)
{
    const bool known = !sum.parts.empty();
    sum.parts.push_back({known ? Kind::Computed : Kind::Factor, QLatin1StringView("hours"),
                         known ? T::tr("=") : QString(), hoursFigure(hoursPerYear), T::tr("identifisert per år")});
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

GainSum gainSum(const domain::Gain &gain, domain::Amount identified, const domain::FteRate *rate,
                const std::optional<GainFactors> &factors)
{
    GainSum sum;
    if (factors)
        addFactors(sum, *factors);
    switch (gain.ledgerUnit) {
    case LedgerUnit::HoursPerYear:
        addYearlyHours(sum, gain, identified.hours(), rate);
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
    if (!sum.rateNote.isEmpty())
        sum.plainText = T::tr("%1 %2").arg(sum.plainText, sum.rateNote);
    return sum;
}

} // namespace vf::presentation
