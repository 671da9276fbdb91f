#include "presentation/indicator_suggestions.h"

#include <QCoreApplication>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Indicators)
};

} // namespace

const std::vector<IndicatorSuggestion> &indicatorSuggestions()
{
    using domain::Direction;
    static const std::vector<IndicatorSuggestion> all{
        {T::tr("Overtid"), T::tr("timer"), Direction::Down},
        {T::tr("Sykefravær"), T::tr("prosent"), Direction::Down},
        {T::tr("Forbruk av materiell"), T::tr("kroner"), Direction::Down},
        {T::tr("Feil og dobbeltarbeid"), T::tr("antall"), Direction::Down},
        {T::tr("Riktig første gang"), T::tr("prosent"), Direction::Up},
        {T::tr("Klagesaker"), T::tr("antall"), Direction::Down},
        {T::tr("Brukertilfredshet"), T::tr("prosent"), Direction::Up},
        {T::tr("Avvik ved tilsyn"), T::tr("antall"), Direction::Down},
        {T::tr("Overliggedøgn"), T::tr("døgn"), Direction::Down},
        {T::tr("Vikarbruk"), T::tr("timer"), Direction::Down},
        {T::tr("Gjennomløpstid på saksbehandling"), T::tr("dager"), Direction::Down},
        {T::tr("Tid per sak"), T::tr("minutter"), Direction::Down},
        {T::tr("Tid i møter og rapporter"), T::tr("timer"), Direction::Down},
    };
    return all;
}

QString text(domain::Interval interval)
{
    switch (interval) {
    case domain::Interval::Day:
        return T::tr("Hver dag");
    case domain::Interval::Week:
        return T::tr("Hver uke");
    case domain::Interval::Month:
        return T::tr("Hver måned");
    case domain::Interval::Quarter:
        return T::tr("Hvert kvartal");
    case domain::Interval::Year:
        return T::tr("Hvert år");
    }
    Q_UNREACHABLE();
}

} // namespace vf::presentation
