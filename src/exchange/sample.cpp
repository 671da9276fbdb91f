#include "exchange/sample.h"

#include "application/read_model/value_stream_figures.h"
#include "application/record/gain_records.h"
#include "application/record/value_stream_records.h"
#include "application/record/stakeholder_records.h"
#include "application/services/organisation_service.h"
#include "application/services/stakeholder_service.h"
#include "application/services/value_stream_service.h"
#include "exchange/file_import.h"

#include <QFile>

#include <algorithm>
#include <optional>

// Outside any namespace, as Q_INIT_RESOURCE asks: the linker drops a static library's resources unless they are named.
static void initSampleResources()
{
    Q_INIT_RESOURCE(samples);
}

namespace vf::exchange {

using namespace Qt::StringLiterals;
using application::FieldValue;
using base::Result;

namespace {

struct SampleImport
{
    ImportKind kind;
    std::vector<QString> files;
    QString belongsTo = {}; ///< what the rows are for, where the kind asks
};

/// What an ideal state does to one stakeholder; both by name, the state by its analysis.
struct SampleEffect
{
    const char16_t *stakeholder;
    domain::EffectDirection direction;
    const char16_t *reason;
};

struct Sample
{
    domain::Municipality municipality;
    QString folder;
    std::vector<SampleImport> imports;
    std::vector<SampleEffect> effects = {}; ///< of the first ideal state of the stakeholders' value stream
};

std::vector<SampleImport> organisationAndGains()
{
    return {{ImportKind::Units, {u"enheter"_s}},       {ImportKind::UnitStatus, {u"enhetsstatus"_s}},
            {ImportKind::Gains, {u"gevinster"_s}},     {ImportKind::Postings, {u"posteringer"_s}},
            {ImportKind::Measurements, {u"maalinger"_s}}, {ImportKind::Confirmations, {u"bekreftelser"_s}}};
}

Sample vestreToten()
{
    Sample sample{{}, u"vestre-toten"_s, organisationAndGains()};
    sample.municipality.name = u"Vestre Toten kommune"_s;
    sample.municipality.basisMethod = u"netto (vårt valg, kildene oppgir ikke timer per årsverk)"_s;
    sample.municipality.sampleNote =
        u"Eksempeldata: publiserte totaler, konstruerte detaljer. Identifiserte og realiserte årsverk og antall enheter med "
        "opplæring er publisert av kommunen, SINTEF og Fagbladet. Hvilken enhet som fant hva, titler, timer per gevinst, "
        "datoer, roller og fordelingen på kontoer er konstruert, og det samme er alle målinger og bekreftelser og navnene på "
        "enhetene utenom de sju pilotene."_s;
    return sample;
}

Sample harstad()
{
    Sample sample{{}, u"harstad"_s, organisationAndGains()};
    sample.municipality.name = u"Harstad kommune"_s;
    sample.municipality.basisMethod = u"netto (vårt valg)"_s;
    sample.municipality.sampleNote =
        u"Eksempeldata: to piloter i 2015. Interessentene, utfordringene, den ideelle arbeidsmåten og omtrent 550 møter i "
        "året er fra kommunens egen presentasjon. Minutter, andeler, datoer, årsverk, målinger og bekreftelser er "
        "konstruert, og det samme er interessentenes forventninger, innflytelse, interesse, holdning, tiltak og virkning."_s;
    sample.imports.push_back({ImportKind::ValueStream, {u"analyser"_s, u"trinn"_s, u"utfordringer"_s}});
    sample.imports.push_back({ImportKind::Plan, {u"prosjektplan"_s}});
    sample.imports.push_back({ImportKind::Stakeholders, {u"interessenter"_s},
                              u"Oppfølgingssamtale i Introduksjonsprogrammet"_s});
    using domain::EffectDirection;
    sample.effects = {
        {u"Bruker", EffectDirection::Better, u"Saken kommer med en gang til den som kan løse den"},
        {u"Politiet", EffectDirection::Same, u""},
        {u"Barnevern", EffectDirection::Worse, u"Får flere saker direkte, uten at NAV har forberedt dem"},
        {u"Bygg og Eiendom", EffectDirection::Worse, u"Får flere henvendelser direkte fra brukerne"},
        {u"Ansatte", EffectDirection::Better, u"Færre saker de ikke har ansvar for"},
        {u"Kommunen - økonomi", EffectDirection::Better, u"Flere møter brukes på kvalifisering"},
    };
    return sample;
}

std::optional<Sample> sampleCalled(QStringView key)
{
    if (key == u"vestre-toten")
        return vestreToten();
    if (key == u"harstad")
        return harstad();
    return std::nullopt;
}

domain::FteRate publishedRate()
{
    domain::FteRate rate;
    rate.from = QDate(2011, 1, 1);
    rate.amount = base::Kroner::of(880592);
    rate.source = QStringLiteral("SSB, arbeidskraftkostnader 2022, alle næringer (brukt som eksempel for alle år)");
    return rate;
}

Result<void> import(const application::WorkContext &context, const Sample &sample, const SampleImport &part)
{
    std::vector<NamedFile> files;
    for (const QString &name : part.files) {
        QFile file(u":/samples/%1/%2.csv"_s.arg(sample.folder, name));
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::ErrorCode::Internal, QLatin1StringView("sample_missing"), file.fileName());
        files.push_back({name, file.readAll()});
    }
    application::ImportOptions options;
    options.forTitle = part.belongsTo;
    const auto reports = importFiles(context, part.kind, files, options);
    if (!reports)
        return base::fail(reports.error());
    for (const FileReport &report : *reports)
        if (!report.report.rejected.empty())
            return base::fail(base::ErrorCode::Internal, QLatin1StringView("sample_rejected"),
                              report.name + u' ' + report.report.rejected.front().reason);
    return {};
}

/// The gains that were found with a value stream get it as their origin: the first of each analysis' unit claims every
/// line of its ideal state.
Result<void> giveGainsTheirOrigin(const application::WorkContext &context)
{
    application::ValueStreamService service(context);
    const auto analyses = context.store.listAll<domain::ValueStreamAnalysis>();
    const auto gains = context.store.listAll<domain::Gain>();
    if (!analyses || !gains)
        return base::fail(analyses ? gains.error() : analyses.error());
    for (const domain::ValueStreamAnalysis &analysis : *analyses) {
        auto book = application::AnalysisBook::read(context.store, analysis.id);
        if (!book)
            return base::fail(book.error());
        const auto gain = std::find_if(gains->begin(), gains->end(), [&](const domain::Gain &one) {
            return one.unit == analysis.unit && one.tool == domain::SourceTool::ValueStream;
        });
        if (gain == gains->end() || book->states.size() < 2)
            continue;
        const domain::StateId ideal = book->states[1].state.id;
        const FieldValue gainId = gain->id.text();
        const auto postings = context.store.listAllWhere<domain::Posting>(QLatin1StringView("gain_id"), std::span(&gainId, 1));
        if (!postings)
            return base::fail(postings.error());
        QDate first = postings->front().effectiveOn; // adopted on the day the gain was identified
        for (const domain::Posting &posting : *postings)
            first = std::min(first, posting.effectiveOn);
        if (const auto adopted = service.adoptIdeal(ideal, first); !adopted)
            return base::fail(adopted.error());
        const auto saving = application::savingOf(*book, ideal);
        std::vector<application::ClaimedLine> lines;
        for (const application::SavingLine &line : saving->lines)
            if (!line.savedMinutes().isZero())
                lines.push_back(line.line);
        if (const auto claimed = service.claimLines(gain->id, ideal, lines); !claimed)
            return base::fail(claimed.error());
    }
    return {};
}

Result<void> judgeEffects(const application::WorkContext &context, const Sample &sample)
{
    const auto analyses = context.store.listAll<domain::StakeholderAnalysis>();
    const auto stakeholders = context.store.listAll<domain::Stakeholder>();
    if (!analyses || !stakeholders)
        return base::fail(analyses ? stakeholders.error() : analyses.error());
    std::vector<application::EffectEdit> edits;
    for (const SampleEffect &effect : sample.effects)
        for (const domain::Stakeholder &stakeholder : *stakeholders) {
            const auto analysis = std::find_if(analyses->begin(), analyses->end(),
                                               [&](const auto &one) { return one.id == stakeholder.analysis; });
            if (stakeholder.name != QStringView(effect.stakeholder) || analysis == analyses->end() || !analysis->analysis)
                continue;
            const auto book = application::AnalysisBook::read(context.store, *analysis->analysis);
            if (!book)
                return base::fail(book.error());
            if (book->states.size() > 1)
                edits.push_back({stakeholder.id, book->states[1].state.id, effect.direction,
                                 QString::fromUtf16(effect.reason)});
        }
    if (edits.empty())
        return {};
    const auto judged = application::StakeholderService(context).judgeEffects(edits);
    return judged ? Result<void>() : base::fail(judged.error());
}

} // namespace

QStringList sampleKeys()
{
    return {u"vestre-toten"_s, u"harstad"_s};
}

Result<void> fillWithSample(const application::WorkContext &context, QStringView key)
{
    auto sample = sampleCalled(key);
    if (!sample) {
        base::Error error = base::invalid(QLatin1StringView("sample"), QLatin1StringView("unknown_sample"));
        return base::fail(error.with(QLatin1StringView("value"), key.toString()));
    }
    initSampleResources();
    application::OrganisationService organisation(context);
    sample->municipality.basis = base::HoursPerFte::of(1750);
    sample->municipality.sample = true;
    VF_TRY(organisation.createMunicipality(sample->municipality));
    VF_TRY(organisation.addRate(publishedRate()));
    for (const SampleImport &part : sample->imports)
        VF_TRY(import(context, *sample, part));
    VF_TRY(judgeEffects(context, *sample));
    return giveGainsTheirOrigin(context);
}

} // namespace vf::exchange
