// export: a whole database to one JSON file, and the way back; its tables to a workbook or a directory of CSV
// files, its deadlines to a calendar.
#include "application/import/database_import.h"
#include "application/read_model/deadlines.h"
#include "cli/commands.h"
#include "cli/open_target.h"
#include "exchange/calendar_file.h"
#include "exchange/database_json.h"
#include "exchange/export_files.h"
#include "exchange/ods_writer.h"
#include "presentation/deadline_text.h"
#include "presentation/error_text.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>
#include <functional>
#include <iterator>

namespace vf::cli {

using namespace Qt::StringLiterals;

namespace {

/// Whole or not at all: an export that stops half-way leaves what was there before.
base::Result<void> writeWhole(const QString &path, const std::function<base::Result<void>(QIODevice &)> &write)
{
    QSaveFile file(path);
    const auto failed = [&] {
        base::Error error{base::ErrorCode::Unavailable, u"cannot_write_file"_s, {}, {}, file.errorString()};
        return base::fail(error.with("path"_L1, path));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    VF_TRY(write(file));
    return file.commit() ? base::Result<void>() : failed();
}

QString leftOutText(const std::pair<exchange::LeftOut, size_t> &left)
{
    const auto what = [&] {
        switch (left.first) {
        case exchange::LeftOut::OtherGains:
            return u"gevinster i kroner, i engangstimer eller uten posteringer"_s;
        case exchange::LeftOut::OtherPostings:
            return u"posteringer i kroner eller engangstimer"_s;
        case exchange::LeftOut::OtherMeasurements:
            return u"målinger av enheters egne indikatorer, eller av gevinster som ikke er i timer per år"_s;
        case exchange::LeftOut::NamedPersons:
            return u"interessenter som er navngitte personer"_s;
        }
        Q_UNREACHABLE();
    };
    return u"%1 %2"_s.arg(QString::number(left.second), what());
}

QStringList leftOutTexts(const exchange::DatabaseTables &tables)
{
    QStringList texts;
    std::transform(tables.leftOut.begin(), tables.leftOut.end(), std::back_inserter(texts), leftOutText);
    return texts;
}

/// What was written, and what the tables could not hold.
struct Written
{
    QString format;
    QStringList files, leftOut;
};

/// All of `bytes`, or a failed file.
base::Result<void> writeBytes(const QString &path, const QByteArray &bytes)
{
    return writeWhole(path, [&](QIODevice &file) {
        if (file.write(bytes) == bytes.size())
            return base::Result<void>();
        base::Error error{base::ErrorCode::Unavailable, u"cannot_write_file"_s, {}, {}, file.errorString()};
        return base::Result<void>(base::fail(error.with("path"_L1, path)));
    });
}

base::Result<Written> writeJson(application::Store &store, const QString &path, const base::Clock &)
{
    VF_TRY(writeWhole(path, [&](QIODevice &file) { return exchange::writeDatabaseJson(store, file); }));
    return Written{u"json"_s, {path}, {}};
}

/// The tables as one file in the form that `make` makes.
base::Result<Written> writeTables(application::Store &store, const QString &path, const QString &format,
                                  base::Result<QByteArray> (*make)(std::span<const exchange::ExportTable>))
{
    const auto tables = exchange::databaseTables(store);
    if (!tables)
        return base::fail(tables.error());
    const auto bytes = make(tables->tables);
    if (!bytes)
        return base::fail(bytes.error());
    VF_TRY(writeBytes(path, *bytes));
    return Written{format, {path}, leftOutTexts(*tables)};
}
base::Result<Written> writeWorkbook(application::Store &store, const QString &path, const base::Clock &)
{
    return writeTables(store, path, u"xlsx"_s, exchange::toWorkbook);
}
base::Result<Written> writeOds(application::Store &store, const QString &path, const base::Clock &)
{
    return writeTables(store, path, u"ods"_s, exchange::toOds);
}

base::Result<Written> writeDirectory(application::Store &store, const QString &path, const base::Clock &)
{
    const auto made = exchange::databaseTables(store);
    if (!made)
        return base::fail(made.error());
    auto files = exchange::writeCsvDirectory(made->tables, path);
    if (!files)
        return base::fail(files.error());
    return Written{u"csv"_s, std::move(*files), leftOutTexts(*made)};
}

/// The deadlines as of today.
base::Result<Written> writeCalendar(application::Store &store, const QString &path, const base::Clock &clock)
{
    const auto snapshot = application::Snapshot::load(store);
    if (!snapshot)
        return base::fail(snapshot.error());
    const application::Figures figures(*snapshot, clock.today());
    std::vector<exchange::CalendarEvent> events;
    for (const application::Deadline &deadline : application::deadlines(figures)) {
        const QString uid = u"%1-%2@verdiflyt"_s.arg(deadline.subject.toString(QUuid::WithoutBraces), application::key(deadline.kind));
        events.push_back({uid, presentation::deadlineText(deadline), presentation::deadlineDetail(*snapshot, deadline),
                          deadline.from, deadline.to});
    }
    VF_TRY(writeBytes(path, exchange::toCalendar(events, clock.now())));
    return Written{u"ics"_s, {path}, {}};
}

/// The writer of the form that the name asks for; empty when it asks for none.
std::function<base::Result<Written>(application::Store &, const QString &, const base::Clock &)> writerFor(const QString &out)
{
    const QFileInfo info(out);
    if (out.endsWith(u'/') || info.isDir())
        return writeDirectory;
    if (info.suffix().compare("json"_L1, Qt::CaseInsensitive) == 0)
        return writeJson;
    if (info.suffix().compare("xlsx"_L1, Qt::CaseInsensitive) == 0)
        return writeWorkbook;
    if (info.suffix().compare("ods"_L1, Qt::CaseInsensitive) == 0)
        return writeOds;
    if (info.suffix().compare("ics"_L1, Qt::CaseInsensitive) == 0)
        return writeCalendar;
    return {};
}

} // namespace

ExitCode exportDatabase(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const QString out = arguments.value(u"out"_s).value_or(QString());
    const auto writer = writerFor(out);
    if (!writer) {
        terminal.complain(u"--out er en fil som slutter på .json, .xlsx, .ods eller .ics, eller en mappe (med / til slutt)"_s);
        return ExitCode::WrongUsage;
    }
    auto database = OpenTarget::open(arguments.positional().front(), Access::Read, clock);
    if (!database)
        return terminal.fail(database.error());
    const auto written = writer((*database)->store(), out, clock);
    if (!written)
        return terminal.fail(written.error());
    terminal.say(u"Skrevet %1"_s.arg(out));
    for (const QString &left : written->leftOut)
        terminal.complain(u"Ikke med (bruk JSON): %1"_s.arg(left));
    if (terminal.json)
        terminal.print({{u"written"_s, out}, {u"format"_s, written->format},
                        {u"files"_s, QJsonArray::fromStringList(written->files)},
                        {u"left_out"_s, QJsonArray::fromStringList(written->leftOut)}});
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
