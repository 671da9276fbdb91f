#include "cli/commands.h"

#include <vector>

namespace vf::cli {

std::span<const Command> commands()
{
    static const std::vector<Command> all{
        {QLatin1StringView("create"), u"create MÅL [--sample vestre-toten|harstad] [--name NAVN]",
         u"ny database; med eksempel fylles den og merkes som eksempel", {},
         {QStringLiteral("sample"), QStringLiteral("name")}, 1, 1, createDatabase},
        {QLatin1StringView("info"), u"info MÅL", u"programmets og skjemaets versjon, antall av hvert slag", {}, {}, 1, 1, showInfo},
        {QLatin1StringView("import"), u"import MÅL --kind SLAG FIL… [--for TITTEL] [--dry-run] [--create-units]",
         u"SLAG: units, unit-status, gains, postings, confirmations, measurements, stakeholders, plan, value-stream (analyser, "
         u"trinn og utfordringer som tre filer eller én arbeidsbok) eller json; alle rader "
         u"eller ingen. --for: analysen eller innføringen interessentene hører til",
         {QStringLiteral("dry-run"), QStringLiteral("create-units")}, {QStringLiteral("kind"), QStringLiteral("for")}, 2, 100, importFiles},
        {QLatin1StringView("export"), u"export MÅL --out FIL.json|FIL.xlsx|FIL.ods|FIL.ics|MAPPE/",
         u"alt innholdet til én JSON-fil, som import --kind json leser inn i en ny database; eller tabellene som "
         u"import leser, i én arbeidsbok eller som CSV-filer i en ny mappe; eller fristene som kalender", {}, {QStringLiteral("out")}, 1, 1,
         exportDatabase},
        {QLatin1StringView("gains"), u"gains MÅL --as-of DATO [--by total|area|unit|tool|destination]",
         u"hva gevinstene utgjør per dato", {}, {QStringLiteral("as-of"), QStringLiteral("by"), QStringLiteral("unit")}, 1, 1,
         showGains},
        {QLatin1StringView("analysis"),
         u"analysis MÅL [--title TITTEL] [--draws ANTALL] [--seed TALL] [--rule lichtenberg|pert|triangular]",
         u"verdistrømsanalysene: hver tilstand, hva den ideelle sparer, og hvor sikkert det er", {},
         {QStringLiteral("title"), QStringLiteral("draws"), QStringLiteral("seed"), QStringLiteral("rule")}, 1, 1,
         showAnalyses},
        {QLatin1StringView("calc"), u"calc FAMILIE < INNDATA.json", u"etterprøv regnestykkene: ett JSON-objekt inn, ett ut", {}, {}, 1, 1,
         calculate},
        {QLatin1StringView("report"),
         u"report MÅL --kind leader-group|unit|introduction|analysis --as-of DATO [--from DATO] [--unit NAVN] --format "
         u"html|pdf|md|odt|xlsx --out FIL",
         u"gevinstrapporten til ledergruppen, en enhets rapport med ark til Gemba-besøket, innføringene eller "
         u"verdistrømsanalysene", {},
         {QStringLiteral("kind"), QStringLiteral("as-of"), QStringLiteral("from"), QStringLiteral("unit"),
          QStringLiteral("format"), QStringLiteral("out")}, 1, 1, writeReportFile},
        {QLatin1StringView("check"), u"check MÅL", u"kontrollerer fil, fremmednøkler, regnskapets regler og endringslogg", {}, {}, 1, 1,
         checkTarget},
        {QLatin1StringView("backup"), u"backup MÅL --out FIL", u"kontrollert kopi i en ny fil; overskriver aldri", {},
         {QStringLiteral("out")}, 1, 1, backUp},
        {QLatin1StringView("restore"), u"restore FIL --out MÅL", u"en sikkerhetskopi tilbake som ny fil eller i en tom database", {},
         {QStringLiteral("out")}, 1, 1, restore},
        {QLatin1StringView("transfer"), u"transfer KILDE MÅL",
         u"alt fra en databasemotor til en annen, bevist med antall og kontrollsum", {}, {}, 2, 2, transfer},
        {QLatin1StringView("hash"), u"hash MÅL", u"kontrollsum over innholdet, lik på begge databasemotorer", {}, {}, 1, 1, showHash},
    };
    return all;
}

} // namespace vf::cli
