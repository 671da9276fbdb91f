// report: the leader-group report to a file.
#include "cli/commands.h"
#include "cli/read_snapshot.h"
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
    const auto read = readSnapshot(arguments, clock);
    if (!read)
        return terminal.fail(read.error());
    reporting::ReportRequest request;
    request.asOf = *asOf;
    request.from = from;
    request.scope = read->scope;
    const auto report = reporting::leaderReport(read->snapshot, request);
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
