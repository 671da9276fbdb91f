// backup, restore and transfer: whole databases copied, and proved to be the same.
#include "application/import/database_import.h"
#include "application/record/all_records.h"
#include "application/record/content_hash.h"
#include "cli/commands.h"
#include "cli/open_target.h"
#include "storage/open.h"

namespace vf::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

namespace {

/// What proves that two databases hold the same.
struct Proof
{
    std::vector<std::pair<QString, qint64>> counts;
    QByteArray hash;

    qint64 records() const
    {
        qint64 all = 0;
        for (const auto &[kind, count] : counts)
            all += count;
        return all;
    }
    friend bool operator==(const Proof &, const Proof &) = default;
};

Result<Proof> proofOf(application::Store &store)
{
    const auto info = store.info();
    if (!info)
        return base::fail(info.error());
    const auto hash = application::contentHash(store);
    if (!hash)
        return base::fail(hash.error());
    return Proof{info->counts, *hash};
}

/// Both hold the same.
Result<Proof> proved(application::Store &source, application::Store &copy)
{
    const auto before = proofOf(source), after = proofOf(copy);
    if (!before)
        return base::fail(before.error());
    if (!after)
        return base::fail(after.error());
    return *before == *after ? Result<Proof>(*after) : base::fail(ErrorCode::Corrupt, "copy_differs"_L1);
}

Result<std::vector<application::RecordValue>> everyRecord(application::Store &store)
{
    return store.consistently([&]() -> Result<std::vector<application::RecordValue>> {
        std::vector<application::RecordValue> all;
        for (const application::RecordDescription *record : application::allRecords()) {
            auto some = store.list(*record);
            if (!some)
                return base::fail(std::move(some).error());
            std::move(some->begin(), some->end(), std::back_inserter(all));
        }
        return all;
    });
}

/// Every record of `source` in the new database `target`, by the same rules as any other write, and proved.
Result<Proof> copyRecords(OpenTarget &source, OpenTarget &target)
{
    auto records = everyRecord(source.store());
    if (!records)
        return base::fail(std::move(records).error());
    if (const auto stored = application::importDatabase(target.context(), std::move(*records), false); !stored)
        return base::fail(stored.error());
    return proved(source.store(), target.store());
}

/// A copy in a new file or database. From one SQLite file to another it is page by page, log and all; between engines
/// record by record.
Result<Proof> copyTo(OpenTarget &source, const QString &out, const base::Clock &clock)
{
    const auto target = storage::Target::parse(out);
    if (!target)
        return base::fail(target.error());
    if (target->engine == storage::Target::Engine::Sqlite && source.isFile()) {
        VF_TRY(source.backup(target->path));
        auto copy = OpenTarget::open(out, Access::Read, clock);
        if (!copy)
            return base::fail(std::move(copy).error());
        return proved(source.store(), (*copy)->store());
    }
    auto made = OpenTarget::create(out, clock);
    if (!made)
        return base::fail(std::move(made).error());
    return copyRecords(source, **made);
}

ExitCode copyAndTell(const QString &from, const QString &out, const Terminal &terminal, const base::Clock &clock)
{
    auto source = OpenTarget::open(from, Access::Read, clock);
    if (!source)
        return terminal.fail(source.error());
    const auto proof = copyTo(**source, out, clock);
    if (!proof)
        return terminal.fail(proof.error());
    const QString hash = QString::fromLatin1(proof->hash.toHex());
    terminal.say(u"Skrevet %1: %2 poster, kontrollsum %3"_s.arg(out, QString::number(proof->records()), hash));
    if (terminal.json)
        terminal.print({{u"written"_s, out}, {u"records"_s, proof->records()}, {u"hash"_s, hash}});
    return ExitCode::Done;
}

} // namespace

ExitCode backUp(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const QString out = arguments.value(u"out"_s).value_or(QString());
    if (out.isEmpty() || out.startsWith(u"postgresql://"_s))
        return ExitCode::WrongUsage;
    return copyAndTell(arguments.positional().front(), out, terminal, clock);
}

ExitCode restore(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const QString out = arguments.value(u"out"_s).value_or(QString());
    if (out.isEmpty() || arguments.positional().front().startsWith(u"postgresql://"_s))
        return ExitCode::WrongUsage;
    return copyAndTell(arguments.positional().front(), out, terminal, clock);
}

ExitCode transfer(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    return copyAndTell(arguments.positional().at(0), arguments.positional().at(1), terminal, clock);
}

} // namespace vf::cli
