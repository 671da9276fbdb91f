// import: files into the database, all rows or none.
#include "cli/commands.h"
#include "cli/open_target.h"
#include "exchange/file_import.h"
#include "presentation/error_text.h"

#include <QFile>
#include <QJsonArray>

namespace vf::cli {

namespace {

QJsonObject jsonOf(const application::ImportIssue &issue, const QString &file)
{
    return {{QStringLiteral("row"), issue.row},       {QStringLiteral("column"), issue.column},
            {QStringLiteral("reason"), issue.reason}, {QStringLiteral("value"), issue.value},
            {QStringLiteral("suggestion"), issue.suggestion}, {QStringLiteral("file"), file},
            {QStringLiteral("message"), presentation::issueText(issue)}};
}

/// What one run of `import` came to, over all its files.
struct Outcome
{
    qint64 accepted = 0;
    QJsonArray rejected;
    QJsonArray files;
};

base::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    base::Error error{base::ErrorCode::Unavailable, QStringLiteral("file_unreadable"), {}, {}, file.errorString()};
    return base::fail(error.with(QLatin1StringView("path"), path));
}

base::Result<std::vector<exchange::NamedFile>> readFiles(const QStringList &paths)
{
    std::vector<exchange::NamedFile> files;
    for (const QString &path : paths) {
        auto bytes = readFile(path);
        if (!bytes)
            return base::fail(std::move(bytes).error());
        files.push_back({path, std::move(*bytes)});
    }
    return files;
}

/// Adds one file's report to the outcome and tells it.
void tell(const exchange::FileReport &file, bool dryRun, const Terminal &terminal, Outcome &outcome)
{
    const application::ImportReport &report = file.report;
    QJsonArray notes;
    for (const application::ImportIssue &note : report.notes)
        notes.append(jsonOf(note, file.name));
    outcome.files.append(QJsonObject{
        {QStringLiteral("file"), file.name},
        {QStringLiteral("encoding"), report.format.encoding},
        {QStringLiteral("separator"), report.format.separator},
        {QStringLiteral("sheet"), report.format.sheet},
        {QStringLiteral("ignored_columns"), QJsonArray::fromStringList(report.format.ignoredColumns)},
        {QStringLiteral("accepted"), static_cast<qint64>(report.accepted)},
        {QStringLiteral("notes"), notes},
    });
    for (const application::ImportIssue &issue : report.rejected) {
        outcome.rejected.append(jsonOf(issue, file.name));
        terminal.complain(presentation::issueText(issue));
    }
    if (!report.rejected.empty()) {
        terminal.complain(QStringLiteral("%1: ingenting er lagret.").arg(file.name));
        return;
    }
    outcome.accepted += static_cast<qint64>(report.accepted);
    if (!report.format.ignoredColumns.isEmpty())
        terminal.complain(QStringLiteral("%1: kolonner som ikke er brukt: %2")
                              .arg(file.name, report.format.ignoredColumns.join(QStringLiteral(", "))));
    if (report.accepted > 0)
        terminal.say(QStringLiteral("%1: %2 rader %3")
                         .arg(file.name, QString::number(report.accepted),
                              dryRun ? QStringLiteral("kan importeres") : QStringLiteral("importert")));
}

ExitCode importJson(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    if (arguments.positional().size() != 2)
        return ExitCode::WrongUsage;
    const QString path = arguments.positional().back();
    const auto bytes = readFile(path);
    if (!bytes)
        return terminal.fail(bytes.error());
    auto database = OpenTarget::open(arguments.positional().front(), Access::Write, clock);
    if (!database)
        return terminal.fail(database.error());
    return importJsonFile(path, *bytes, arguments.has(QStringLiteral("dry-run")), (*database)->context(), terminal);
}

} // namespace

ExitCode importFiles(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const QString wanted = arguments.value(QStringLiteral("kind")).value_or(QString());
    if (wanted == QStringLiteral("json"))
        return importJson(arguments, terminal, clock);
    const auto kind = exchange::importKindFromKey(wanted);
    if (!kind) {
        QStringList known{QStringLiteral("json")};
        for (const exchange::ImportKind one : exchange::importKinds())
            known.append(QString(key(one)));
        terminal.complain(QStringLiteral("--kind er ett av: %1").arg(known.join(QStringLiteral(", "))));
        return ExitCode::WrongUsage;
    }
    if (arguments.has(QStringLiteral("for")) && *kind != exchange::ImportKind::Stakeholders) {
        terminal.complain(QStringLiteral("--for brukes bare sammen med --kind stakeholders"));
        return ExitCode::WrongUsage;
    }
    auto database = OpenTarget::open(arguments.positional().front(), Access::Write, clock);
    if (!database)
        return terminal.fail(database.error());
    application::ImportOptions options;
    options.dryRun = arguments.has(QStringLiteral("dry-run"));
    options.createUnits = arguments.has(QStringLiteral("create-units"));
    options.forTitle = arguments.value(QStringLiteral("for")).value_or(QString());
    const auto files = readFiles(arguments.positional().mid(1));
    if (!files)
        return terminal.fail(files.error());
    const auto reports = exchange::importFiles((*database)->context(), *kind, *files, options);
    if (!reports)
        return terminal.fail(reports.error());
    Outcome outcome;
    for (const exchange::FileReport &report : *reports)
        tell(report, options.dryRun, terminal, outcome);
    if (terminal.json)
        terminal.print({{QStringLiteral("accepted"), outcome.accepted},
                        {QStringLiteral("rejected"), outcome.rejected},
                        {QStringLiteral("dry_run"), options.dryRun},
                        {QStringLiteral("files"), outcome.files}});
    return outcome.rejected.isEmpty() ? ExitCode::Done : ExitCode::Rejected;
}

} // namespace vf::cli
