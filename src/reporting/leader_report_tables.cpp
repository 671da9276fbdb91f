// The leader report's tables of gains: by area, unit, destination and tool, net of extra work, and by evidence.
#include "presentation/format.h"
#include "presentation/texts.h"
#include "reporting/leader_report_parts.h"

#include <algorithm>

namespace vf::reporting {

using application::FigureGroup;
using domain::Account;
using T = ReportText;

namespace {

/// The bar of a group: where its årsverk went, and what is open.
presentation::ShareBar barOf(const domain::Totals &totals, double scale)
{
    return {totals.fte[Account::Quality].value(),
            totals.fte[Account::Quantity].value(),
            totals.fte[Account::Savings].value(),
            totals.fte.open().value(),
            scale,
            {}};
}

Cell barCell(const domain::Totals &totals, double scale)
{
    return {{}, std::nullopt, barOf(totals, scale)};
}

double largestBar(const std::vector<FigureGroup> &groups)
{
    double largest = 0;
    for (const FigureGroup &group : groups)
        largest = std::max(largest, barOf(group.totals, 0).total());
    return largest;
}

std::vector<Column> groupColumns(const QString &first)
{
    return {textColumn(QStringLiteral("name"), first, 2.2),
            textColumn(QStringLiteral("trained"), T::tr("Opplært"), 0),
            numberColumn(QStringLiteral("identified"), presentation::text(Account::Identified)),
            numberColumn(QStringLiteral("quality"), presentation::shortText(Account::Quality)),
            numberColumn(QStringLiteral("quantity"), presentation::shortText(Account::Quantity)),
            numberColumn(QStringLiteral("savings"), presentation::shortText(Account::Savings)),
            strongColumn(numberColumn(QStringLiteral("realised"), presentation::realisedText())),
            numberColumn(QStringLiteral("open"), presentation::openText()),
            {QStringLiteral("bar"), T::tr("Fordeling"), ColumnKind::Bar, {}, 0, false, 1.5}};
}

Row groupRow(Row::Kind kind, const QString &name, const QString &trained, const domain::Totals &totals, int decimals,
             Cell bar)
{
    return {kind,
            {textCell(name), textCell(trained), fteCell(totals.fte[Account::Identified], decimals),
             fteCell(totals.fte[Account::Quality], decimals), fteCell(totals.fte[Account::Quantity], decimals),
             fteCell(totals.fte[Account::Savings], decimals), fteCell(totals.fte.realised(), decimals),
             fteCell(totals.fte.open(), decimals), std::move(bar)}};
}

QString trainedOf(size_t trained, size_t total)
{
    return QStringLiteral("%1/%2").arg(presentation::count(trained), presentation::count(total));
}

Row sumRow(const ReportBasis &basis, const QString &name, int decimals)
{
    return groupRow(Row::Kind::Sum, name, trainedOf(basis.figures.unitsTrained(), basis.figures.unitsTotal()),
                    basis.total, decimals, textCell({}));
}

QString areaName(const FigureGroup &area)
{
    return area.unit ? area.name : T::tr("Uten tjenesteområde");
}

/// ● trained, – not: how the row's unit stands in the column "Opplært".
QString unitTrained(const FigureGroup &unit)
{
    if (unit.unitsTotal == 0)
        return {};
    return unit.unitsTrained > 0 ? T::tr("ja") : T::tr("nei");
}

/// Does `unit` belong to the service area of `area` (or to none, for the group without one)?
bool belongs(const ReportBasis &basis, const FigureGroup &unit, const FigureGroup &area)
{
    const domain::OrganisationTree &tree = basis.figures.tree();
    const auto index = unit.unit ? tree.indexOf(*unit.unit) : std::nullopt;
    const auto found = index ? tree.serviceAreaOf(*index) : std::nullopt;
    const auto wanted = area.unit ? tree.indexOf(*area.unit) : std::nullopt;
    return found == wanted;
}

QString lapsedNote(const ReportBasis &basis)
{
    const base::Fte lapsed = basis.total.fte[Account::Lapsed];
    return lapsed.value() <= 0
               ? QString()
               : u' ' + T::tr("Gjenstår er uten det som er bortfalt (%1).").arg(presentation::fteText(lapsed));
}

} // namespace

Section areaSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("areas"), T::tr("Gevinster per tjenesteområde"), {}};
    const auto areas = basis.figures.byArea();
    const double scale = largestBar(areas);
    Table table{QStringLiteral("areas"),
                T::tr("Årsverk. Opplært: enheter med opplæring av alle enheter.") + lapsedNote(basis),
                groupColumns(T::tr("Tjenesteområde")),
                {},
                true,
                T::tr("Felles målestokk for alle tjenesteområdene.")};
    for (const FigureGroup &area : areas)
        table.rows.push_back(groupRow(Row::Kind::Plain, areaName(area), trainedOf(area.unitsTrained, area.unitsTotal),
                                      area.totals, 1, barCell(area.totals, scale)));
    table.rows.push_back(sumRow(basis, T::tr("Sum"), 1));
    section.blocks.push_back(std::move(table));
    return section;
}

Section unitSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("units"), T::tr("Gevinster per enhet"), {}};
    const auto units = basis.figures.byUnit();
    const auto areas = basis.figures.byArea();
    const double scale = largestBar(units);
    Table table{QStringLiteral("units"),
                T::tr("Årsverk. Opplært: har enheten hatt opplæring?"),
                groupColumns(T::tr("Enhet")),
                {},
                true,
                T::tr("Felles målestokk for alle enhetene.")};
    for (const FigureGroup &area : areas) {
        table.rows.push_back(groupRow(Row::Kind::Group, areaName(area), trainedOf(area.unitsTrained, area.unitsTotal),
                                      area.totals, 2, textCell({})));
        for (const FigureGroup &unit : units)
            if (belongs(basis, unit, area))
                table.rows.push_back(groupRow(Row::Kind::Member, unit.name, unitTrained(unit), unit.totals, 2,
                                              barCell(unit.totals, scale)));
    }
    table.rows.push_back(sumRow(basis, T::tr("Sum"), 2));
    section.blocks.push_back(std::move(table));
    return section;
}

Section destinationSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("destinations"), T::tr("Hvor gevinstene ble av"), {}};
    const double whole = basis.total.fte[Account::Identified].value();
    const auto row = [&](Row::Kind kind, const QString &name, base::HoursPerYear hours, base::Fte fte) {
        return Row{kind, {textCell(name), hoursCell(hours), fteCell(fte), percentCell(fte.value(), whole)}};
    };
    Table table{QStringLiteral("destinations"),
                T::tr("Andel av det som er identifisert, regnet i årsverk."),
                {textColumn(QStringLiteral("account"), T::tr("Konto"), 3),
                 numberColumn(QStringLiteral("hours"), T::tr("Timer per år")),
                 strongColumn(numberColumn(QStringLiteral("fte"), T::tr("Årsverk"))),
                 numberColumn(QStringLiteral("share"), T::tr("Andel, %"), 1, QStringLiteral("%"))},
                {},
                false,
                {}};
    const domain::Totals &total = basis.total;
    for (const application::DestinationFigure &figure : basis.figures.byDestination()) {
        if (figure.account == Account::Lapsed)
            table.rows.push_back(
                row(Row::Kind::Subtotal, presentation::realisedText(), total.hours.realised(), total.fte.realised()));
        const QString name =
            figure.account == Account::Identified ? presentation::openText() : presentation::text(figure.account);
        table.rows.push_back(row(Row::Kind::Plain, name, figure.hours, figure.fte));
    }
    table.rows.push_back(row(Row::Kind::Sum, presentation::text(Account::Identified), total.hours[Account::Identified],
                             total.fte[Account::Identified]));
    section.blocks.push_back(std::move(table));
    return section;
}

Section toolSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("tools"), T::tr("Verktøyene gevinstene er funnet med"), {}};
    const double whole = basis.total.hours[Account::Identified].value();
    Table table{QStringLiteral("tools"),
                T::tr("Andel av de identifiserte timene."),
                {textColumn(QStringLiteral("tool"), T::tr("Verktøy"), 2.4),
                 numberColumn(QStringLiteral("gains"), T::tr("Gevinster"), 0),
                 numberColumn(QStringLiteral("hours"), T::tr("Timer per år")),
                 numberColumn(QStringLiteral("identified"), T::tr("Identifisert")),
                 strongColumn(numberColumn(QStringLiteral("realised"), T::tr("Realisert"))),
                 numberColumn(QStringLiteral("share"), T::tr("Andel, %"), 1, QStringLiteral("%"))},
                {},
                false,
                {}};
    table.caption += QLatin1Char(' ') + T::tr("Identifisert og realisert i årsverk.");
    const auto row = [&](Row::Kind kind, const QString &name, const domain::Totals &totals) {
        const base::HoursPerYear hours = totals.hours[Account::Identified];
        return Row{kind,
                   {textCell(name), countCell(totals.gains), hoursCell(hours), fteCell(totals.fte[Account::Identified]),
                    fteCell(totals.fte.realised()), percentCell(hours.value(), whole)}};
    };
    auto tools = basis.figures.byTool();
    std::stable_sort(tools.begin(), tools.end(), [](const FigureGroup &a, const FigureGroup &b) {
        return a.totals.hours[Account::Identified] > b.totals.hours[Account::Identified];
    });
    for (const FigureGroup &tool : tools)
        if (const auto known = domain::fromKey<domain::SourceTool>(tool.key); known && tool.totals.gains > 0)
            table.rows.push_back(row(Row::Kind::Plain, presentation::text(*known), tool.totals));
    if (table.rows.empty()) {
        section.blocks.push_back(Paragraph{{plain(T::tr("Ingen gevinster er identifisert."))}, false});
        return section;
    }
    table.rows.push_back(row(Row::Kind::Sum, T::tr("Sum"), basis.total));
    section.blocks.push_back(std::move(table));
    return section;
}

Section netSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("net"), T::tr("Netto etter merarbeid i andre enheter"), {}};
    const domain::Totals &total = basis.total;
    Table table{QStringLiteral("net"),
                T::tr("Merarbeid telles i enheten som har fått det, med timer per årsverk der."),
                {textColumn(QStringLiteral("item"), T::tr("Post"), 3),
                 numberColumn(QStringLiteral("hours"), T::tr("Timer per år")),
                 strongColumn(numberColumn(QStringLiteral("fte"), T::tr("Årsverk"), 2))},
                {},
                false,
                {}};
    const auto row = [](Row::Kind kind, const QString &name, base::HoursPerYear hours, base::Fte fte) {
        return Row{kind, {textCell(name), hoursCell(hours), fteCell(fte, 2)}};
    };
    table.rows.push_back(
        row(Row::Kind::Plain, presentation::realisedText(), total.hours.realised(), total.fte.realised()));
    for (const FigureGroup &unit : basis.figures.byUnit())
        if (unit.totals.hours[Account::ExtraWork] != base::HoursPerYear())
            table.rows.push_back(row(Row::Kind::Plain, T::tr("Merarbeid i %1").arg(unit.name),
                                     -unit.totals.hours[Account::ExtraWork],
                                     base::Fte() - unit.totals.fte[Account::ExtraWork]));
    if (table.rows.size() == 1)
        table.rows.push_back(row(Row::Kind::Plain, presentation::text(Account::ExtraWork), {}, {}));
    table.rows.push_back(row(Row::Kind::Sum, presentation::netText(), total.hours.net(), total.fte.net()));
    section.blocks.push_back(std::move(table));
    return section;
}

Section evidenceSection(const ReportBasis &basis)
{
    Section section{QStringLiteral("evidence"), T::tr("Hva som er bekreftet, og hvordan"), {}};
    const domain::Totals &total = basis.total;
    const double whole = total.fte.realised().value();
    Table table{QStringLiteral("evidence"),
                T::tr("Realiserte gevinster etter beleggets nivå. Andel av det realiserte, regnet i årsverk."),
                {textColumn(QStringLiteral("level"), T::tr("Nivå"), 3),
                 numberColumn(QStringLiteral("hours"), T::tr("Timer per år")),
                 strongColumn(numberColumn(QStringLiteral("fte"), T::tr("Årsverk"))),
                 numberColumn(QStringLiteral("share"), T::tr("Andel, %"), 1, QStringLiteral("%"))},
                {},
                false,
                {}};
    const auto row = [&](Row::Kind kind, const QString &name, base::HoursPerYear hours, base::Fte fte) {
        return Row{kind, {textCell(name), hoursCell(hours), fteCell(fte), percentCell(fte.value(), whole)}};
    };
    for (const domain::EvidenceLevel level : domain::allOf<domain::EvidenceLevel>())
        table.rows.push_back(
            row(Row::Kind::Plain, presentation::text(level), total.confirmedHours[level], total.confirmedFte[level]));
    table.rows.push_back(
        row(Row::Kind::Subtotal, T::tr("Bekreftet"), total.confirmedHours.total(), total.confirmedFte.total()));
    if (!total.beyondMeasuredHours().isZero())
        table.rows.push_back(row(Row::Kind::Plain, T::tr("Realisert utover det som er målt"),
                                 total.beyondMeasuredHours(), total.beyondMeasuredFte()));
    table.rows.push_back(row(Row::Kind::Plain, T::tr("Utløpt bekreftelse"), total.expiredHours, total.expiredFte));
    table.rows.push_back(row(Row::Kind::Plain, T::tr("Ikke målt"), total.neverMeasuredHours, total.neverMeasuredFte));
    table.rows.push_back(
        row(Row::Kind::Sum, presentation::realisedText(), total.hours.realised(), total.fte.realised()));
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace vf::reporting
