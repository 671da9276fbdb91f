// create, info, check and hash: what concerns the database as a whole.
#include "application/check/database_check.h"
#include "application/record/content_hash.h"
#include "application/record/organisation_records.h"
#include "application/services/organisation_service.h"
#include "cli/commands.h"
#include "cli/open_target.h"
#include "exchange/sample.h"
#include "presentation/error_text.h"

#include <QJsonArray>

namespace vf::cli {

ExitCode createDatabase(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    const auto sample = arguments.value(QStringLiteral("sample"));
    if (sample && !exchange::sampleKeys().contains(*sample)) {
        terminal.complain(QStringLiteral("Eksemplet «%1» finnes ikke. Velg: %2")
                              .arg(*sample, exchange::sampleKeys().join(QStringLiteral(", "))));
        return ExitCode::WrongUsage;
    }
    const QString target = arguments.positional().front();
    auto database = OpenTarget::create(target, clock);
    if (!database)
        return terminal.fail(database.error());
    const application::WorkContext &context = (*database)->context();
    if (sample) {
        if (const auto filled = exchange::fillWithSample(context, *sample); !filled)
            return terminal.fail(filled.error());
    } else {
        domain::Municipality municipality;
        municipality.name = arguments.value(QStringLiteral("name")).value_or(QStringLiteral("Kommunen"));
        municipality.basisMethod = QStringLiteral("netto");
        if (const auto made = application::OrganisationService(context).createMunicipality(municipality); !made)
            return terminal.fail(made.error());
    }
    terminal.say(QStringLiteral("Laget %1").arg(target));
    if (terminal.json)
        terminal.print({{QStringLiteral("created"), target}, {QStringLiteral("sample"), sample.value_or(QString())}});
    return ExitCode::Done;
}

ExitCode showInfo(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    auto database = OpenTarget::open(arguments.positional().front(), Access::Read, clock);
    if (!database)
        return terminal.fail(database.error());
    const auto info = (*database)->store().info();
    if (!info)
        return terminal.fail(info.error());
    const auto municipality = (*database)->store().listAll<domain::Municipality>();
    if (!municipality)
        return terminal.fail(municipality.error());
    const QString name = municipality->empty() ? QString() : municipality->front().name;
    QJsonObject counts;
    terminal.say(QStringLiteral("%1 (Verdiflyt %2, skjema %3, %4)")
                     .arg(name, QStringLiteral(VF_VERSION), QString::number(info->schemaVersion), info->engine));
    for (const auto &[kind, count] : info->counts) {
        counts.insert(kind, count);
        terminal.say(QStringLiteral("  %1: %2").arg(kind, QString::number(count)));
    }
    if (terminal.json)
        terminal.print({{QStringLiteral("application_version"), QStringLiteral(VF_VERSION)},
                        {QStringLiteral("schema_version"), info->schemaVersion},
                        {QStringLiteral("engine"), info->engine},
                        {QStringLiteral("municipality"), name},
                        {QStringLiteral("sample"), !municipality->empty() && municipality->front().sample},
                        {QStringLiteral("counts"), counts}});
    return ExitCode::Done;
}

ExitCode checkTarget(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    auto database = OpenTarget::open(arguments.positional().front(), Access::Read, clock);
    if (!database)
        return terminal.fail(database.error());
    const auto findings = application::checkDatabase((*database)->store());
    if (!findings)
        return terminal.fail(findings.error());
    QJsonArray list;
    bool damaged = false;
    for (const application::CheckFinding &finding : *findings) {
        damaged = damaged || finding.area == application::CheckFinding::Area::Engine;
        list.append(QJsonObject{{QStringLiteral("reason"), finding.reason},
                                {QStringLiteral("subject"), finding.subject},
                                {QStringLiteral("detail"), finding.detail}});
        terminal.say(QStringLiteral("%1 %2 %3").arg(finding.reason, finding.subject, finding.detail).simplified());
    }
    if (findings->empty())
        terminal.say(QStringLiteral("Alt stemmer."));
    if (terminal.json)
        terminal.print({{QStringLiteral("ok"), findings->empty()}, {QStringLiteral("findings"), list}});
    if (findings->empty())
        return ExitCode::Done;
    return damaged ? ExitCode::Damaged : ExitCode::Failed;
}

ExitCode showHash(const Arguments &arguments, const Terminal &terminal, const base::Clock &clock)
{
    auto database = OpenTarget::open(arguments.positional().front(), Access::Read, clock);
    if (!database)
        return terminal.fail(database.error());
    const auto hash = application::contentHash((*database)->store());
    if (!hash)
        return terminal.fail(hash.error());
    const QString text = QString::fromLatin1(hash->toHex());
    terminal.say(text);
    if (terminal.json)
        terminal.print({{QStringLiteral("hash"), text}});
    return ExitCode::Done;
}

} // namespace vf::cli
