#include "presentation/gain_key_figures.h"

#include "presentation/format.h"
#include "presentation/texts.h"

#include <QCoreApplication>

namespace vf::presentation {

using domain::Account;
using domain::EvidenceLevel;
using domain::Totals;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(GainKeyFigures)
};

double ratioOf(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

/// What stands apart from årsverk: one-off hours and kroner.
QString apart(base::HoursPerYear oneOff, base::Kroner money)
{
    QStringList parts;
    if (!oneOff.isZero())
        parts << T::tr("%1 én gang").arg(hoursText(oneOff, 0));
    if (money != base::Kroner())
        parts << kronerText(money);
    return parts.isEmpty() ? QString() : T::tr("\nI tillegg, utenom årsverk: %1.").arg(listed(parts));
}

GainKeyFigure identifiedFigure(const Totals &now, const Totals &before, QDate since)
{
    const base::Fte value = now.fte[Account::Identified];
    GainKeyFigure figure{text(Account::Identified), fte(value), T::tr("årsverk"), {}, std::nullopt, {}};
    figure.context =
        T::tr("%1 siden %2").arg(change((value - before.fte[Account::Identified]).value(), 1), date(since));
    figure.explanation =
        T::tr("%1 per år i %2, delt på hver gevinsts eget timegrunnlag.")
            .arg(hoursText(now.hours[Account::Identified]), counted(now.gains, T::tr("gevinst"), T::tr("gevinster"))) +
        apart(now.oneOffHours[Account::Identified], now.kroner[Account::Identified]);
    return figure;
}

GainKeyFigure realisedFigure(const Totals &now)
{
    const base::Fte value = now.fte.realised();
    const double ratio = ratioOf(value.value(), now.fte[Account::Identified].value());
    GainKeyFigure figure{realisedText(), fte(value), T::tr("årsverk"), T::tr("%1 av identifisert").arg(percent(ratio)),
                         ratio,          {}};
    figure.explanation = T::tr("Kvalitet %1, kvantitet %2, besparelse %3. Netto etter merarbeid: %4.")
                             .arg(fte(now.fte[Account::Quality]), fte(now.fte[Account::Quantity]),
                                  fte(now.fte[Account::Savings]), fteText(now.fte.net())) +
                         apart(now.oneOffHours.realised(), now.kroner.realised());
    return figure;
}

GainKeyFigure confirmedFigure(const Totals &now)
{
    const base::Fte value = now.confirmedFte.total();
    const double ratio = ratioOf(value.value(), now.fte.realised().value());
    GainKeyFigure figure{text(domain::GainStage::Confirmed),           fte(value), T::tr("årsverk"),
                         T::tr("%1 av realisert").arg(percent(ratio)), ratio,      {}};
    QStringList levels;
    for (const EvidenceLevel level : domain::allOf<EvidenceLevel>())
        levels << T::tr("%1 %2").arg(inSentence(text(level)), fte(now.confirmedFte[level]));
    figure.explanation = startingSentence(levels.join(QStringLiteral(", "))) + T::tr(" årsverk.");
    if (!now.expiredHours.isZero()) {
        figure.context = T::tr("%1 av realisert · %2 utløpt").arg(percent(ratio), fte(now.expiredFte));
        figure.explanation += T::tr(" Utløpt er fortsatt realisert, men må måles på nytt for å bli bekreftet.");
    }
    if (!now.beyondMeasuredHours().isZero())
        figure.explanation += T::tr(" %1 er realisert utover det som er målt.").arg(fteText(now.beyondMeasuredFte()));
    return figure;
}

GainKeyFigure unitsFigure(size_t trained, size_t total)
{
    GainKeyFigure figure{T::tr("Enheter med opplæring"),
                         count(trained),
                         T::tr("av %1").arg(count(total)),
                         {},
                         ratioOf(static_cast<double>(trained), static_cast<double>(total)),
                         {}};
    figure.context = trained == total ? T::tr("alle har opplæring")
                                      : counted(total - trained, T::tr("enhet gjenstår"), T::tr("enheter gjenstår"));
    figure.explanation = T::tr("Enheter i drift på datoen, som har hatt opplæring minst én gang til og med den.");
    return figure;
}

} // namespace

std::vector<GainKeyFigure> gainKeyFigures(const application::Figures &now, const application::Figures &before)
{
    const Totals total = now.total();
    return {identifiedFigure(total, before.total(), before.asOf()), realisedFigure(total), confirmedFigure(total),
            unitsFigure(now.unitsTrained(), now.unitsTotal())};
}

} // namespace vf::presentation
