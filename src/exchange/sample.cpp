#include "exchange/sample.h"

#include "application/services/organisation_service.h"
#include "exchange/file_import.h"

#include <QFile>

#include <array>

// Outside any namespace, as Q_INIT_RESOURCE asks: the linker drops a static library's resources unless they are named.
static void initSampleResources()
{
    Q_INIT_RESOURCE(samples);
}

namespace vf::exchange {

using base::Result;

namespace {

struct SampleFile
{
    ImportKind kind;
    const char *path;
};

constexpr std::array vestreToten{
    SampleFile{ImportKind::Units, ":/samples/vestre-toten/enheter.csv"},
    SampleFile{ImportKind::UnitStatus, ":/samples/vestre-toten/enhetsstatus.csv"},
    SampleFile{ImportKind::Gains, ":/samples/vestre-toten/gevinster.csv"},
    SampleFile{ImportKind::Postings, ":/samples/vestre-toten/posteringer.csv"},
};

domain::Municipality vestreTotenMunicipality()
{
    domain::Municipality municipality;
    municipality.name = QStringLiteral("Vestre Toten kommune");
    municipality.basis = base::HoursPerFte::of(1750);
    municipality.basisMethod = QStringLiteral("netto (vårt valg, kildene oppgir ikke timer per årsverk)");
    municipality.sample = true;
    municipality.sampleNote = QStringLiteral(
        "Eksempeldata: publiserte totaler, konstruerte detaljer. Identifiserte og realiserte årsverk og antall enheter med "
        "opplæring er publisert av kommunen, SINTEF og Fagbladet. Hvilken enhet som fant hva, titler, timer per gevinst, "
        "datoer, roller og fordelingen på kontoer er konstruert, og det samme er navnene på enhetene utenom de sju pilotene.");
    return municipality;
}

domain::FteRate publishedRate()
{
    domain::FteRate rate;
    rate.from = QDate(2011, 1, 1);
    rate.amount = base::Kroner::of(880592);
    rate.source = QStringLiteral("SSB, arbeidskraftkostnader 2022, alle næringer (brukt som eksempel for alle år)");
    return rate;
}

} // namespace

QStringList sampleKeys()
{
    return {QStringLiteral("vestre-toten")};
}

Result<void> fillWithSample(const application::WorkContext &context, QStringView sample)
{
    if (!sampleKeys().contains(sample)) {
        base::Error error = base::invalid(QLatin1StringView("sample"), QLatin1StringView("unknown_sample"));
        return base::fail(error.with(QLatin1StringView("value"), sample.toString()));
    }
    initSampleResources();
    application::OrganisationService organisation(context);
    VF_TRY(organisation.createMunicipality(vestreTotenMunicipality()));
    VF_TRY(organisation.addRate(publishedRate()));
    for (const SampleFile &part : vestreToten) {
        QFile file(QString::fromLatin1(part.path));
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::ErrorCode::Internal, QLatin1StringView("sample_missing"), file.fileName());
        const auto report = importFile(context, part.kind, file.readAll());
        if (!report)
            return base::fail(report.error());
        if (!report->rejected.empty())
            return base::fail(base::ErrorCode::Internal, QLatin1StringView("sample_rejected"), file.fileName());
    }
    return {};
}

} // namespace vf::exchange
