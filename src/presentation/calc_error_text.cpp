#include "presentation/calc_error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vf::presentation {

namespace {

#define VF_TEXT(text) QT_TRANSLATE_NOOP("CalcErrors", text)

struct CalcSentence
{
    const char *reason;
    const char *text; ///< %1 is the key
};

constexpr std::array sentences{
    CalcSentence{"not_json", VF_TEXT("Inndata er ikke gyldig JSON. Gi ett JSON-objekt på standard inn.")},
    CalcSentence{"missing", VF_TEXT("«%1» mangler. Legg den til i inndata.")},
    CalcSentence{"not_a_number", VF_TEXT("«%1» er ikke et tall. Skriv tallet med punktum og uten anførselstegn.")},
    CalcSentence{"not_a_whole_number", VF_TEXT("«%1» er ikke et helt tall. Skriv det uten desimaler.")},
    CalcSentence{"not_a_text", VF_TEXT("«%1» er ikke en tekst. Sett anførselstegn rundt den.")},
    CalcSentence{"not_a_list", VF_TEXT("«%1» er ikke en liste. Sett hakeparenteser rundt verdiene.")},
    CalcSentence{"not_an_object", VF_TEXT("«%1» er ikke et JSON-objekt. Sett krøllparenteser rundt nøklene.")},
    CalcSentence{"not_true_or_false", VF_TEXT("«%1» må være true eller false.")},
    CalcSentence{"not_a_date", VF_TEXT("«%1» er ingen dato i kalenderen. Skriv den som 2017-12-31.")},
    CalcSentence{"out_of_range", VF_TEXT("«%1» er utenfor det som går an. Se etter fortegn, enhet og antall siffer.")},
    CalcSentence{"empty_list", VF_TEXT("«%1» er tom. Gi minst én verdi.")},
    CalcSentence{"too_many", VF_TEXT("«%1» er for stor. Del inndata opp i flere kall.")},
    CalcSentence{"too_few_values", VF_TEXT("«%1» har for få verdier til dette regnestykket. Ta med flere.")},
    CalcSentence{"lengths_differ", VF_TEXT("«%1» har ikke like mange verdier som listen den hører sammen med.")},
    CalcSentence{"unknown_value",
                 VF_TEXT("«%1» har en verdi som ikke er kjent her. Se verdiene i beskrivelsen av calc.")},
    CalcSentence{"variants_are_several_calls", VF_TEXT("«%1» er flere regnestykker. Kall calc én gang for hver "
                                                       "variant, med variantens verdier lagt over de felles.")},
    CalcSentence{"not_in_order",
                 VF_TEXT("«%1» er ikke i rekkefølge. Lav må ikke være over sannsynlig, og sannsynlig ikke over høy.")},
    CalcSentence{
        "above_lead_time",
        VF_TEXT("«%1» er mer enn gjennomløpstiden den er en del av. Flyteffektivitet kan aldri bli over 100 %.")},
    CalcSentence{"duplicate_activity",
                 VF_TEXT("«%1» har samme id som en aktivitet før den. Gi hver aktivitet sin egen.")},
    CalcSentence{"unknown_activity", VF_TEXT("«%1» venter på en aktivitet som ikke finnes. Rett forgjengerne.")},
    CalcSentence{"cycle", VF_TEXT("«%1» venter på seg selv gjennom andre aktiviteter. Ta bort en av forgjengerne.")},
    CalcSentence{"nothing_to_solve", VF_TEXT("Alle størrelsene er gitt, også «%1». Ta bort den som skal regnes ut.")},
    CalcSentence{"no_such_step", VF_TEXT("«%1» nevner et trinn som ikke finnes. Trinnene telles fra 1.")},
};

} // namespace

QString calcErrorText(const QString &key, const QString &reason)
{
    const QString place = key.isEmpty() ? QCoreApplication::translate("CalcErrors", "inndata") : key;
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [&](const CalcSentence &s) { return reason == QLatin1StringView(s.reason); });
    const char *text = found == sentences.end()
                           ? QT_TRANSLATE_NOOP("CalcErrors", "«%1» kan ikke brukes i dette regnestykket.")
                           : found->text;
    const QString sentence = QCoreApplication::translate("CalcErrors", text);
    return sentence.contains(QStringLiteral("%1")) ? sentence.arg(place) : sentence;
}

bool hasCalcErrorText(const QString &reason)
{
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const CalcSentence &s) { return reason == QLatin1StringView(s.reason); });
}

} // namespace vf::presentation
