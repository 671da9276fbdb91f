#include "presentation/overview_facts.h"

#include "presentation/format.h"
#include "presentation/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::presentation {

using application::Figures;
using domain::Account;
using domain::Totals;
using namespace Qt::StringLiterals;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(OverviewFacts)
};

/// One figure with words before and after it.
std::vector<OverviewFact::Part> figureIn(const QString &before, const QString &figure, const QString &after, const QString &link)
{
    std::vector<OverviewFact::Part> parts;
    if (!before.isEmpty())
        parts.push_back({before + u' ', {}});
    parts.push_back({figure, link});
    if (!after.isEmpty())
        parts.push_back({u' ' + after, {}});
    return parts;
}

void addTools(const Figures &figures, const Totals &total, std::vector<OverviewFact> &facts)
{
    const double whole = total.hours[Account::Identified].value();
    if (whole <= 0)
        return;
    const auto identified = [](const application::FigureGroup &group) { return group.totals.hours[Account::Identified].value(); };
    std::vector<application::FigureGroup> tools = figures.byTool();
    std::erase_if(tools, [&](const application::FigureGroup &group) { return identified(group) <= 0; });
    std::stable_sort(tools.begin(), tools.end(), [&](const auto &a, const auto &b) { return identified(a) > identified(b); });
    OverviewFact fact{u"tool"_s, {{T::tr("Funnet med "), {}}}, T::tr("Andel av identifiserte timer per år.")};
    for (const application::FigureGroup &group : tools)
        if (const auto tool = domain::fromKey<domain::SourceTool>(group.key)) {
            if (fact.parts.size() > 1)
                fact.parts.push_back({u", "_s, {}});
            fact.parts.push_back({T::tr("%1 %2").arg(inSentence(text(*tool)), percent(identified(group) / whole)), group.key});
        }
    facts.push_back(std::move(fact));
}

void addNet(const Totals &total, std::vector<OverviewFact> &facts)
{
    if (total.fte.realised().value() <= 0 && total.hours[Account::ExtraWork].isZero())
        return;
    facts.push_back({u"net"_s, figureIn(T::tr("Netto"), fteText(total.fte.net()), {}, u"net"_s),
                     T::tr("Realisert %1 minus merarbeid %2 årsverk, regnet i enheten som bærer merarbeidet.")
                         .arg(fte(total.fte.realised()), fte(total.fte[Account::ExtraWork]))});
}

void addSustained(const Totals &total, std::vector<OverviewFact> &facts)
{
    const double now = total.confirmedFte.total().value(), ever = now + total.expiredFte.value();
    if (ever <= 0)
        return;
    facts.push_back({u"sustained"_s, figureIn({}, percent(now / ever), T::tr("av det bekreftede holder"), u"sustained"_s),
                     T::tr("Bekreftet nå (%1 årsverk) av det som er realisert på gevinster som noen gang er bekreftet (%2). "
                           "Resten er utløpt og må måles på nytt.")
                         .arg(number(now, 1), number(ever, 1))});
}

void addPotential(const Figures &figures, const Totals &total, std::vector<OverviewFact> &facts)
{
    const domain::Unit *lacking = nullptr;
    const double capacity = figures.capacity(&lacking).value();
    if (capacity <= 0)
        return;
    facts.push_back({u"potential"_s,
                     figureIn(T::tr("Identifisert er"), percent(total.fte[Account::Identified].value() / capacity),
                              T::tr("av enhetenes årsverk"), u"potential"_s),
                     T::tr("%1 av %2 årsverk. Tommelfingerregelen er %3–%4 %: %5 til %6 årsverk.%7")
                         .arg(fte(total.fte[Account::Identified]), number(capacity, 1), number(potentialLow * 100, 0),
                              number(potentialHigh * 100, 0), number(capacity * potentialLow, 1),
                              number(capacity * potentialHigh, 1),
                              lacking ? T::tr(" Årsverk mangler for noen enheter, blant dem %1.").arg(lacking->name) : QString())});
}

} // namespace

QString OverviewFact::text() const
{
    QString whole;
    for (const Part &part : parts)
        whole += part.text;
    return whole;
}

std::vector<OverviewFact> overviewFacts(const Figures &figures)
{
    const Totals total = figures.total();
    std::vector<OverviewFact> facts;
    addTools(figures, total, facts);
    addNet(total, facts);
    addSustained(total, facts);
    addPotential(figures, total, facts);
    return facts;
}

} // namespace vf::presentation
