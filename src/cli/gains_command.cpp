// gains: every total per date, by the one calculation.
#include "cli/commands.h"
#include "cli/figures_json.h"
#include "cli/read_snapshot.h"
#include "presentation/format.h"
#include "presentation/texts.h"

#include <QJsonArray>

namespace vf::cli {

using application::FigureGroup;
using application::Figures;
using domain::Account;

namespace {

/// A destination as a group of its own: its hours are identified and moved there (or, for "open", not moved yet).
std::vector<FigureGroup> destinationGroups(const Figures &figures)
{
    std::vector<FigureGroup> groups;
    for (const application::DestinationFigure &figure : figures.byDestination()) {
        const bool open = figure.account == Account::Identified;
        FigureGroup group{open ? QStringLiteral("open") : QString(key(figure.account)),
                          open ? presentation::openText() : presentation::text(figure.account), {}, {}, 0, 0};
        group.totals.hours[Account::Identified] = figure.hours;
        group.totals.fte[Account::Identified] = figure.fte;
        group.totals.hours[figure.account] = figure.hours;
        group.totals.fte[figure.account] = figure.fte;
        groups.push_back(std::move(group));
    }
    return groups;
}

std::optional<std::vector<FigureGroup>> groupsBy(const QString &by, const Figures &figures)
{
    if (by == QStringLiteral("total"))
        return std::vector<FigureGroup>();
    if (by == QStringLiteral("area"))
        return figures.byArea();
    if (by == QStringLiteral("unit"))
        return figures.byUnit();
    if (by == QStringLiteral("tool")) {
        auto groups = figures.byTool();
        for (size_t i = 0; i < groups.size(); ++i)
            groups[i].name = presentation::text(domain::allOf<domain::SourceTool>()[i]);
        return groups;
    }
    if (by == QStringLiteral("destination"))
        return destinationGroups(figures);
    return std::nullopt;
}

QJsonObject unitsByStatus(const application::Snapshot &snapshot, const Figures &figures)
{
    QJsonObject counts;
    for (const domain::LeanStatus status : domain::allOf<domain::LeanStatus>())
        counts.insert(QString(key(status)), 0);
    for (const domain::Unit &unit : snapshot.units()) {
        if (unit.kind != domain::UnitKind::Unit || !unit.activeOn(figures.asOf()) || !figures.inScope(unit.id))
            continue;
        if (const auto status = snapshot.leanLog().statusOn(unit.id, figures.asOf())) {
            const QString name(key(*status));
            counts.insert(name, counts.value(name).toInt() + 1);
        }
    }
    return counts;
}

QJsonObject groupJson(const FigureGroup &group, const domain::Totals &all)
{
    QJsonObject object{{QStringLiteral("key"), group.key},
                       {QStringLiteral("name"), group.name},
                       {QStringLiteral("units_total"), static_cast<qint64>(group.unitsTotal)},
                       {QStringLiteral("units_trained"), static_cast<qint64>(group.unitsTrained)}};
    addTotals(object, group.totals);
    const double identified = all.hours[Account::Identified].value();
    object.insert(QStringLiteral("share_of_identified_percent"),
                  identified == 0 ? 0 : 100 * group.totals.hours[Account::Identified].value() / identified);
    return object;
}

void printTable(const std::vector<FigureGroup> &groups, const domain::Totals &all, const Terminal &terminal)
{
    const auto line = [&](const QString &name, const domain::Totals &totals) {
        const auto cell = [](base::Fte fte) { return presentation::fte(fte, 1).rightJustified(11); };
        terminal.say(name.leftJustified(32, u' ', true) + cell(totals.fte[Account::Identified])
                     + cell(totals.fte.realised()) + cell(totals.confirmedFte.total()) + cell(totals.expiredFte)
                     + cell(totals.fte.open()) + cell(totals.fte[Account::Lapsed]) + cell(totals.fte.net()));
    };
    terminal.say(QStringLiteral("Årsverk").leftJustified(32) + QStringLiteral("identifisert").rightJustified(11)
                 + QStringLiteral("realisert").rightJustified(11) + QStringLiteral("bekreftet").rightJustified(11)
                 + QStringLiteral("utløpt").rightJustified(11)
                 + QStringLiteral("gjenstår").rightJustified(11) + QStringLiteral("bortfalt").rightJustified(11)
                 + QStringLiteral("netto").rightJustified(11));
    for (const FigureGroup &group : groups)
        line(group.name.isEmpty() ? QStringLiteral("Uten tjenesteområde") : group.name, group.totals);
    line(QStringLiteral("Sum"), all);
}

} // namespace

ExitCode showGains(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const auto given = arguments.value(QStringLiteral("as-of"));
    const auto asOf = given ? dateFrom(*given) : std::optional(clock.today());
    if (!asOf)
        return ExitCode::WrongUsage;
    const auto read = readSnapshot(arguments, clock);
    if (!read)
        return terminal.fail(read.error());
    const application::Snapshot &snapshot = read->snapshot;
    const Figures figures(snapshot, *asOf, read->scope);
    const QString by = arguments.value(QStringLiteral("by")).value_or(QStringLiteral("total"));
    const auto groups = groupsBy(by, figures);
    if (!groups)
        return ExitCode::WrongUsage;
    const domain::Totals all = figures.total();
    if (!terminal.json) {
        terminal.say(QStringLiteral("%1 per %2, %3 av %4 enheter med opplæring")
                         .arg(snapshot.municipality().name, presentation::date(*asOf),
                              QString::number(figures.unitsTrained()), QString::number(figures.unitsTotal())));
        printTable(*groups, all, terminal);
        return ExitCode::Done;
    }
    QJsonObject object = apart(all);
    addTotals(object, all);
    object.insert(QStringLiteral("as_of"), asOf->toString(Qt::ISODate));
    object.insert(QStringLiteral("municipality"), snapshot.municipality().name);
    object.insert(QStringLiteral("by"), by);
    object.insert(QStringLiteral("gains"), static_cast<qint64>(all.gains));
    object.insert(QStringLiteral("units_total"), static_cast<qint64>(figures.unitsTotal()));
    object.insert(QStringLiteral("units_trained"), static_cast<qint64>(figures.unitsTrained()));
    object.insert(QStringLiteral("units_by_status"), unitsByStatus(snapshot, figures));
    QJsonArray list;
    for (const FigureGroup &group : *groups)
        list.append(groupJson(group, all));
    object.insert(QStringLiteral("groups"), list);
    terminal.print(object);
    return ExitCode::Done;
}

} // namespace vf::cli
