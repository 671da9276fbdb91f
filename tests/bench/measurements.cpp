#include "bench/measurements.h"

#include "application/read_model/figures.h"
#include "base/id_source.h"
#include "exchange/file_import.h"
#include "storage/open.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <sqlite3.h>

namespace vf::bench {

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

const char *const groupedQuery =
    "SELECT unit_id, account, sum(amount) FROM posting WHERE effective_on <= '2017-12-31' GROUP BY unit_id, account;";

constexpr int importRows = 100'000;

QByteArray gainsFile()
{
    QByteArray csv("GevinstID;Enhet;Tittel;Verktøy;Type;Identifisert dato;Timer per år;Gevinstansvarlig;Timer per årsverk\n");
    for (int i = 0; i < importRows; ++i)
        csv += "G-" + QByteArray::number(i) + ";Enhet " + QByteArray::number(i % 76)
               + ";Kortere rapport ved vaktskifte;Verdistrømsanalyse;Indirekte;24.06.2016;" + QByteArray::number(100 + i % 900)
               + ",5;Avdelingsleder;1750\n";
    return csv;
}

/// Seconds for our import of the file into a new database.
double importOnce(const QString &path, const QByteArray &csv)
{
    auto store = storage::createDatabase(storage::Target::file(path));
    if (!store)
        qFatal("create: %s", qPrintable(store.error().log));
    const base::SystemClock clock;
    base::IdSource ids(clock, 1);
    const application::Session session{QStringLiteral("bench"), application::SessionRole::Coordinator, {}};
    application::ChangeNotifier notifier;
    const application::WorkContext context{**store, session, clock, ids, notifier};
    QElapsedTimer timer;
    timer.start();
    const auto report = exchange::importFile(context, exchange::ImportKind::Gains, csv);
    const double seconds = milliseconds(timer) / 1000;
    if (!report || report->accepted != importRows)
        qFatal("the import failed");
    return seconds;
}

void check(int code, sqlite3 *db)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        qFatal("sqlite: %s", sqlite3_errmsg(db));
}

/// Copies every row of `table` through one prepared statement with bound values.
void copyTable(sqlite3 *from, sqlite3 *to, const QByteArray &table)
{
    sqlite3_stmt *read = nullptr;
    check(sqlite3_prepare_v2(from, ("SELECT * FROM " + table).constData(), -1, &read, nullptr), from);
    const int columns = sqlite3_column_count(read);
    QByteArray marks("?");
    for (int i = 1; i < columns; ++i)
        marks += ",?";
    sqlite3_stmt *write = nullptr;
    check(sqlite3_prepare_v2(to, ("INSERT INTO " + table + " VALUES (" + marks + ")").constData(), -1, &write, nullptr), to);
    while (sqlite3_step(read) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i)
            check(sqlite3_bind_value(write, i + 1, sqlite3_column_value(read, i)), to);
        check(sqlite3_step(write), to);
        check(sqlite3_reset(write), to);
    }
    sqlite3_finalize(read);
    sqlite3_finalize(write);
}

/// Seconds to fill the same tables (records and log, same schema and settings) from `imported` held in memory.
double fillOnce(const QString &imported, const QString &path)
{
    if (!storage::createDatabase(storage::Target::file(path)))
        qFatal("create");
    sqlite3 *file = nullptr, *memory = nullptr, *target = nullptr;
    check(sqlite3_open(imported.toUtf8().constData(), &file), file);
    check(sqlite3_open(":memory:", &memory), memory);
    sqlite3_backup *copy = sqlite3_backup_init(memory, "main", file, "main");
    sqlite3_backup_step(copy, -1);
    sqlite3_backup_finish(copy);
    sqlite3_close(file);
    check(sqlite3_open(path.toUtf8().constData(), &target), target);
    for (const char *setting : {"PRAGMA foreign_keys=ON", "PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA",
                                "PRAGMA secure_delete=ON"})
        check(sqlite3_exec(target, setting, nullptr, nullptr, nullptr), target);
    QElapsedTimer timer;
    timer.start();
    check(sqlite3_exec(target, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), target);
    for (const char *table : {"unit", "unit_placement", "gain", "posting", "action_log", "change_log"})
        copyTable(memory, target, table);
    check(sqlite3_exec(target, "COMMIT", nullptr, nullptr, nullptr), target);
    const double seconds = milliseconds(timer) / 1000;
    sqlite3_close(memory);
    sqlite3_close(target);
    return seconds;
}

} // namespace

int measureTotals(const QString &target)
{
    std::vector<double> cold, opened, shell;
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        auto store = storage::openDatabase(storage::Target::file(target), storage::OpenMode::ReadOnly);
        if (!store) {
            out() << store.error().reason << Qt::endl;
            return 1;
        }
        opened.push_back(milliseconds(timer));
        const auto snapshot = application::Snapshot::load(**store);
        if (!snapshot)
            return 1;
                const auto first = application::Figures(*snapshot, QDate(2017, 12, 31)).byUnit();
        cold.push_back(milliseconds(timer) - opened.back());
        timer.restart();
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"), {target, QString::fromLatin1(groupedQuery)});
        if (!sqlite.waitForFinished(120'000) || sqlite.exitCode() != 0)
            qFatal("the sqlite3 shell is needed");
        shell.push_back(milliseconds(timer));
        if (run > 0)
            continue;
        std::vector<double> warm;
        for (int i = 0; i < 20; ++i) {
            const QDate asOf = QDate(2012, 1, 1).addDays(120 * i);
            timer.restart();
            const application::Figures figures(*snapshot, asOf);
            const auto units = figures.byUnit();
            const auto destinations = figures.byDestination();
            warm.push_back(milliseconds(timer));
            if (units.empty() || destinations.empty())
                return 1;
        }
        out() << "gains " << snapshot->gains().size() << ", units " << first.size() << Qt::endl;
        out() << "totals per unit and destination, new as-of date: median " << median(warm) << " ms, most "
              << *std::max_element(warm.begin(), warm.end()) << " ms" << Qt::endl;
    }
    out() << "open, with the check of every page: median " << median(opened) << " ms" << Qt::endl;
    out() << "cold (read from disk, totals): median " << median(cold) << " ms; sqlite3 shell, grouped query: median "
          << median(shell) << " ms; ratio " << median(cold) / median(shell) << Qt::endl;
    return 0;
}

int measureImport()
{
    const QByteArray csv = gainsFile();
    std::vector<double> ratios, ours, bare;
    for (int run = 0; run < 5; ++run) {
        const QTemporaryDir folder;
        const QString imported = folder.filePath(QStringLiteral("ours.verdiflyt"));
        ours.push_back(importOnce(imported, csv));
        bare.push_back(fillOnce(imported, folder.filePath(QStringLiteral("bare.verdiflyt"))));
        ratios.push_back(ours.back() / bare.back());
    }
    out() << "import of " << importRows << " gains: median " << median(ours) << " s; the same tables through the C API: median "
          << median(bare) << " s; ratio " << median(ratios) << Qt::endl;
    return 0;
}

} // namespace vf::bench
