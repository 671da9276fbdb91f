// The end of the leader report: the development over time, gains in other units of measure, and how it was reckoned.
#include "presentation/format.h"
#include "presentation/texts.h"
#include "reporting/development_data.h"
#include "reporting/leader_report_parts.h"

#include <map>

namespace vf::reporting {

using domain::Account;
using T = ReportText;

namespace {

Table developmentTable(const ReportBasis &basis)
{
    Table table{QStringLiteral("development"),
                T::tr("Årsverk ved hvert årsskifte. Opplært: enheter med opplæring av alle enheter."),
                {textColumn(QStringLiteral("date"), T::tr("Per dato"), 2),
                 numberColumn(QStringLiteral("identified"), T::tr("Identifisert")),
                 strongColumn(numberColumn(QStringLiteral("realised"), T::tr("Realisert"))),
                 numberColumn(QStringLiteral("confirmed"), T::tr("Bekreftet")),
                 textColumn(QStringLiteral("trained"), T::tr("Opplært"), 0)},
                {},
                false,
                {}};
    const auto dates = yearEnds(basis.snapshot, basis.figures);
    for (const application::DevelopmentPoint &point : basis.figures.development(dates)) {
        const application::Figures then(basis.snapshot, point.date, basis.request.scope);
        table.rows.push_back({Row::Kind::Plain,
                              {textCell(presentation::date(point.date)), fteCell(point.identified),
                               fteCell(point.realised), fteCell(point.confirmed),
                               textCell(QStringLiteral("%1/%2").arg(presentation::count(then.unitsTrained()),
                                                                    presentation::count(then.unitsTotal())))}});
    }
    return table;
}

QString chartInWords(const DevelopmentData &data)
{
    const application::DevelopmentPoint &first = data.marked.front();
    const application::DevelopmentPoint &last = data.marked.back();
    return T::tr(
               "Trappelinjer over tid. Identifisert går fra %1 årsverk per %2 til %3 per %4, realisert fra %5 til %6, "
               "bekreftet fra %7 til %8. Tallene står i tabellen under.")
        .arg(presentation::fte(first.identified), presentation::date(first.date), presentation::fte(last.identified),
             presentation::date(last.date), presentation::fte(first.realised), presentation::fte(last.realised),
             presentation::fte(first.confirmed), presentation::fte(last.confirmed));
}

QString hoursOfBasis(base::HoursPerFte basis)
{
    return presentation::shortNumber(basis.value()) + presentation::noBreakSpace + T::tr("timer");
}

/// The hours per årsverk in use among the gains, each with how many gains it is used for.
QString basesInWords(const ReportBasis &basis)
{
    std::map<base::HoursPerFte, size_t> uses;
    for (const domain::Gain *gain : basis.figures.gains())
        if (gain->ledgerUnit == domain::LedgerUnit::HoursPerYear)
            ++uses[gain->basis];
    QStringList parts;
    for (const auto &[hours, gains] : uses)
        parts << T::tr("%1 (%2)").arg(hoursOfBasis(hours),
                                      presentation::counted(gains, T::tr("gevinst"), T::tr("gevinster")));
    return presentation::listed(parts);
}

Definition fteDefinition(const ReportBasis &basis)
{
    const domain::Municipality &municipality = basis.snapshot.municipality();
    Runs runs{plain(T::tr("Timer per år delt på timer per årsverk. Hver gevinst deles på sitt eget grunnlag først, og "
                          "årsverkene legges sammen etterpå. "))};
    const QString bases = basesInWords(basis);
    if (!bases.isEmpty())
        runs.push_back(plain(T::tr("I denne rapporten: %1. ").arg(bases)));
    if (!municipality.basisMethod.isEmpty())
        runs.push_back(plain(
            T::tr("Kommunens grunnlag: %1, %2. ").arg(hoursOfBasis(municipality.basis), municipality.basisMethod)));
    runs.push_back(plain(T::tr("Tall med ulike grunnlag skal ikke blandes.")));
    return {T::tr("Årsverk"), std::move(runs)};
}

/// Kroner only when the municipality has said what an årsverk is worth, and as of when.
std::optional<Definition> rateDefinition(const ReportBasis &basis)
{
    const domain::FteRate *rate = basis.snapshot.rateOn(basis.request.asOf);
    if (!rate)
        return std::nullopt;
    const base::Fte realised = basis.total.fte.realised();
    Runs runs{plain(T::tr("%1 realisert × %2 per årsverk = ")
                        .arg(presentation::fteText(realised, 2), presentation::kronerText(rate->amount))),
              strong(presentation::kronerText(realised * rate->amount)),
              plain(T::tr(". Satsen gjelder fra %1").arg(presentation::date(rate->from)))};
    if (!rate->source.isEmpty())
        runs.push_back(plain(T::tr(", kilde: %1").arg(rate->source)));
    runs.push_back(
        plain(T::tr(". Dette er verdien av tid, ikke spart budsjett: bare %1 på konto besparelse har virkning på "
                    "budsjettet.")
                  .arg(presentation::fteText(basis.total.fte[Account::Savings]))));
    return Definition{T::tr("Beregnet verdi av tid"), std::move(runs)};
}

} // namespace

Section developmentSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("development"), {}, {}};
    const DevelopmentData data = developmentOf(basis.snapshot, basis.figures);
    if (data.marked.empty())
        return section;
    const int first = data.marked.front().date.year();
    const int last = data.asOf.year();
    section.title = first == last ? T::tr("Utvikling %1").arg(last) : T::tr("Utvikling %1–%2").arg(first).arg(last);
    section.blocks.push_back(Chart{QStringLiteral("development"), chartInWords(data), data});
    section.blocks.push_back(developmentTable(basis));
    return section;
}

Section otherUnitsSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("other_units"), T::tr("Gevinster i kroner og engangstimer"), {}};
    const domain::Totals &total = basis.total;
    Table table{QStringLiteral("other_units"),
                T::tr("Summeres for seg og blir aldri årsverk."),
                {textColumn(QStringLiteral("unit"), T::tr("Ført i"), 2),
                 numberColumn(QStringLiteral("identified"), T::tr("Identifisert"), 0),
                 strongColumn(numberColumn(QStringLiteral("realised"), T::tr("Realisert"), 0)),
                 numberColumn(QStringLiteral("lapsed"), T::tr("Bortfalt"), 0),
                 numberColumn(QStringLiteral("open"), T::tr("Gjenstår"), 0)},
                {},
                false,
                {}};
    if (total.kroner != domain::PerAccount<base::Kroner>())
        table.rows.push_back(
            {Row::Kind::Plain,
             {textCell(T::tr("Kroner")), krCell(total.kroner[Account::Identified]), krCell(total.kroner.realised()),
              krCell(total.kroner[Account::Lapsed]), krCell(total.kroner.open())}});
    if (total.oneOffHours != domain::PerAccount<base::HoursPerYear>())
        table.rows.push_back({Row::Kind::Plain,
                              {textCell(T::tr("Timer én gang")), hoursCell(total.oneOffHours[Account::Identified]),
                               hoursCell(total.oneOffHours.realised()), hoursCell(total.oneOffHours[Account::Lapsed]),
                               hoursCell(total.oneOffHours.open())}});
    if (!table.rows.empty())
        section.blocks.push_back(std::move(table));
    return section;
}

Section methodSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("method"), T::tr("Slik er tallene laget"), {}};
    Definitions definitions;
    const auto add = [&](const QString &term, const QString &text) {
        definitions.items.push_back({term, {plain(text)}});
    };
    add(T::tr("Per dato"),
        T::tr("Alt som er ført med dato til og med %1. Rettelser teller fra sin egen dato, så en rapport per "
              "samme dato gir de samme tallene senere.")
            .arg(presentation::date(basis.request.asOf)));
    definitions.items.push_back(fteDefinition(basis));
    add(T::tr("Identifisert"), T::tr("Det en forbedring er ventet å frigjøre, brutto."));
    add(T::tr("Realisert"),
        T::tr("Det som er tatt ut, i økt kvalitet, økt kvantitet eller besparelse. Gjenstår er identifisert "
              "minus realisert minus bortfalt."));
    add(T::tr("Netto"),
        T::tr("Realisert minus merarbeid gevinstene har gitt. Merarbeid telles én gang, i enheten som har fått det."));
    add(T::tr("Bekreftet"),
        T::tr("Realisert på gevinster med en bekreftelse som gjelder på datoen: signal (en regel i et "
              "styringsdiagram), før–etter (minst ti saker før og etter) eller begrunnet vurdering. En utløpt "
              "bekreftelse teller ikke, men gevinsten er fortsatt realisert. En gevinst som aldri er målt, er "
              "«ikke målt»."));
    add(T::tr("Opplært"),
        T::tr("Enheter med minst én opplæring på eller før datoen. Gjentatt opplæring teller én gang."));
    if (auto rate = rateDefinition(basis))
        definitions.items.push_back(std::move(*rate));
    add(T::tr("Avrunding"), T::tr("Tallene er avrundet hver for seg, så en sum kan avvike i siste siffer."));
    section.blocks.push_back(std::move(definitions));
    return section;
}

} // namespace vf::reporting
