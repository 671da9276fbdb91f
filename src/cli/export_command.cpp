// export: a whole database to one JSON file, and the way back.
#include "application/import/database_import.h"
#include "cli/commands.h"
#include "cli/open_target.h"
#include "exchange/database_json.h"
#include "presentation/error_text.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace vf::cli {

using namespace Qt::StringLiterals;

namespace {

base::Result<void> writeJsonFile(application::Store &store, const QString &path)
{
    // Whole or not at all: an export that stops half-way leaves what was there before.
    QSaveFile file(path);
    const auto failed = [&] {
        base::Error error{base::ErrorCode::Unavailable, u"cannot_write_file"_s, {}, {}, file.errorString()};
        return base::fail(error.with("path"_L1, path));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    VF_TRY(exchange::writeDatabaseJson(store, file));
    return file.commit() ? base::Result<void>() : failed();
}

} // namespace

ExitCode exportDatabase(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const QString out = arguments.value(u"out"_s).value_or(QString());
    if (QFileInfo(out).suffix().toLower() != u"json"_s) {
        terminal.complain(u"--out er en fil som slutter på .json"_s);
        return ExitCode::WrongUsage;
    }
    auto database = OpenTarget::open(arguments.positional().front(), Access::Read, clock);
    if (!database)
        return terminal.fail(database.error());
    if (const auto written = writeJsonFile((*database)->store(), out); !written)
        return terminal.fail(written.error());
    terminal.say(u"Skrevet %1"_s.arg(out));
    if (terminal.json)
        terminal.print({{u"written"_s, out}, {u"format"_s, u"json"_s}});
    return ExitCode::Done;
}

ExitCode importJsonFile(const QString &path, const QByteArray &bytes, bool dryRun,
                        const application::WorkContext &context, const Terminal &terminal)
{
    auto file = exchange::readDatabaseJson(bytes);
    const auto count = static_cast<qint64>(file.rows.size());
    QJsonArray rejected;
    for (const application::ImportIssue &issue : file.issues) {
        rejected.append(QJsonObject{{u"row"_s, issue.row}, {u"column"_s, issue.column}, {u"reason"_s, issue.reason},
                                    {u"value"_s, issue.value}, {u"file"_s, path},
                                    {u"message"_s, presentation::issueText(issue)}});
        terminal.complain(presentation::issueText(issue));
    }
    if (file.acceptable())
        if (const auto stored = application::importDatabase(context, std::move(file.rows), dryRun); !stored)
            return terminal.fail(stored.error());
    if (rejected.isEmpty())
        terminal.say(u"%1: %2 poster %3"_s.arg(path, QString::number(count), dryRun ? u"kan importeres"_s : u"importert"_s));
    else
        terminal.complain(u"%1: ingenting er lagret."_s.arg(path));
    if (terminal.json)
        terminal.print({{u"accepted"_s, rejected.isEmpty() ? count : 0}, {u"rejected"_s, rejected}, {u"dry_run"_s, dryRun}});
    return rejected.isEmpty() ? ExitCode::Done : ExitCode::Rejected;
}

} // namespace vf::cli
