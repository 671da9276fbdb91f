// report: one of the kinds of report to a file.
#include "cli/commands.h"
#include "cli/read_snapshot.h"
#include "reporting/report_kinds.h"
#include "reporting/report_writer.h"

namespace vf::cli {

ExitCode writeReportFile(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const auto option = [&](const char *name) { return arguments.value(QString::fromLatin1(name)); };
    const reporting::ReportKind *kind = reporting::reportKind(option("kind").value_or(QString()));
    const auto asOf = dateFrom(option("as-of").value_or(QString()));
    const auto format = reporting::reportFormat(option("format").value_or(QString()));
    const auto out = option("out");
    const auto from = option("from") ? dateFrom(*option("from")) : std::nullopt;
    if (!kind || !asOf || !format || !out || (option("from") && !from))
        return ExitCode::WrongUsage;
    if (kind->needsUnit && !option("unit")) {
        terminal.complain(QStringLiteral("--kind %1 trenger --unit NAVN").arg(kind->key));
        return ExitCode::WrongUsage;
    }
    const auto read = readSnapshot(arguments, clock);
    if (!read)
        return terminal.fail(read.error());
    reporting::ReportRequest request;
    request.asOf = *asOf;
    request.from = from;
    request.scope = read->scope;
    const auto report = kind->make(read->snapshot, request);
    if (!report)
        return terminal.fail(report.error());
    const auto written = reporting::writeReport(*report, *format, *out);
    if (!written)
        return terminal.fail(written.error());
    terminal.say(QStringLiteral("Skrevet %1").arg(*out));
    if (terminal.json)
        terminal.print({{QStringLiteral("written"), *out}, {QStringLiteral("kind"), QString(kind->key)}, {QStringLiteral("as_of"), asOf->toString(Qt::ISODate)}});
    return ExitCode::Done;
}

} // namespace vf::cli
