// report: the leader-group report to a file.
#include "cli/commands.h"
#include "cli/open_target.h"
#include "cli/unit_option.h"
#include "reporting/leader_report.h"
#include "reporting/report_writer.h"

namespace vf::cli {

ExitCode writeReportFile(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const auto option = [&](const char *name) { return arguments.value(QString::fromLatin1(name)); };
    const auto kind = option("kind");
    const auto asOf = dateFrom(option("as-of").value_or(QString()));
    const auto format = reporting::reportFormat(option("format").value_or(QString()));
    const auto out = option("out");
    const auto from = option("from") ? dateFrom(*option("from")) : std::nullopt;
    if (kind != QStringLiteral("leader-group") || !asOf || !format || !out || (option("from") && !from))
        return ExitCode::WrongUsage;
    auto database = OpenTarget::open(arguments.positional().front(), Access::Read, clock);
    if (!database)
        return terminal.fail(database.error());
    const auto snapshot = application::Snapshot::load((*database)->store());
    if (!snapshot)
        return terminal.fail(snapshot.error());
    const auto scope = unitOption(arguments, *snapshot);
    if (!scope)
        return terminal.fail(scope.error());
    reporting::ReportRequest request;
    request.asOf = *asOf;
    request.from = from;
    request.scope = *scope;
    const auto report = reporting::leaderReport(*snapshot, request);
    if (!report)
        return terminal.fail(report.error());
    const auto written = reporting::writeReport(*report, *format, *out);
    if (!written)
        return terminal.fail(written.error());
    terminal.say(QStringLiteral("Skrevet %1").arg(*out));
    if (terminal.json)
        terminal.print({{QStringLiteral("written"), *out}, {QStringLiteral("as_of"), asOf->toString(Qt::ISODate)}});
    return ExitCode::Done;
}

} // namespace vf::cli
