// Sentences about value streams: their steps and estimates, and the minutes that gains claim from them.
#include "presentation/error_text_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vf::presentation {

namespace {

#define VF_TEXT(text) QT_TRANSLATE_NOOP("Errors", text)

constexpr std::array sentences{
    ErrorSentence{"estimate_out_of_order", VF_TEXT("Anslaget står ikke i rekkefølge"),
                  VF_TEXT("[{field}: ][«{value}» passer ikke mellom tallene ved siden av. ]Lav skal ikke være over "
                          "sannsynlig, og sannsynlig ikke over høy."),
                  VF_TEXT("Rett tallene, eller fyll ut bare sannsynlig.")},
    ErrorSentence{"out_of_range", VF_TEXT("Andelen er ikke mellom 0 og 100 %"),
                  VF_TEXT("[{field} må være fra 0 til 100 %.][«{value}» er ikke fra 0 til 100.]"),
                  VF_TEXT("Skriv et tall fra 0 til 100.")},
    ErrorSentence{"keeps_no_current_line", VF_TEXT("Det finnes ikke i nåsituasjonen"),
                  VF_TEXT("[«{line}» viser til et trinn eller en utfordring som ikke står i nåsituasjonen i samme "
                          "analyse.]"),
                  VF_TEXT("Velg et trinn i nåsituasjonen, eller la det være nytt.")},
    ErrorSentence{"already_in_ideal", VF_TEXT("Det står alt i den ideelle situasjonen"),
                  VF_TEXT("Hvert trinn og hver utfordring i nåsituasjonen kan bare videreføres én gang i en ideell "
                          "situasjon.[ Det gjelder «{line}».]"),
                  VF_TEXT("Bruk det som står der, eller la det andre være nytt.")},
    ErrorSentence{"not_an_ideal", VF_TEXT("Det må være en ideell situasjon"),
                  VF_TEXT("Dette gjelder bare ideelle situasjoner, ikke nåsituasjonen."),
                  VF_TEXT("Velg en ideell situasjon.")},
    ErrorSentence{"last_ideal", VF_TEXT("Analysen har bare én ideell situasjon"),
                  VF_TEXT("En analyse har alltid minst én ideell situasjon å sammenligne med."),
                  VF_TEXT("Tøm den for trinn, eller lag en annen først.")},
    ErrorSentence{"analysis_has_gains", VF_TEXT("Det er gevinster fra analysen"),
                  VF_TEXT("En analyse som gevinster har minuttene sine fra, slettes ikke: da ville ingen se hva de er "
                          "regnet ut av."),
                  VF_TEXT("Før gevinstene som bortfalt hvis de ikke gjelder lenger.")},
    ErrorSentence{"state_has_claims", VF_TEXT("Det er gevinster fra den ideelle situasjonen"),
                  VF_TEXT("En ideell situasjon som gevinster har minuttene sine fra, er fortsatt vedtatt og slettes "
                          "ikke."),
                  VF_TEXT("Lag en ny ideell situasjon ved siden av.")},
    ErrorSentence{"other_ideal_has_gains", VF_TEXT("En annen ideell situasjon har gevinster"),
                  VF_TEXT("Bare én ideell situasjon kan være vedtatt, og det er registrert gevinster fra den som er "
                          "det nå."),
                  VF_TEXT("Endre den vedtatte i stedet, eller lag en ny analyse.")},
    ErrorSentence{"ideal_not_adopted", VF_TEXT("Den ideelle situasjonen er ikke vedtatt"),
                  VF_TEXT("Gevinster registreres fra det som er vedtatt, ikke fra et forslag."),
                  VF_TEXT("Merk den ideelle situasjonen som vedtatt først.")},
    ErrorSentence{"line_is_claimed", VF_TEXT("Minuttene er brukt i en annen gevinst"),
                  VF_TEXT("Trinnet eller utfordringen er opphav til[ gevinst {gain}] fra før. De samme minuttene kan "
                          "ikke telle i to gevinster."),
                  VF_TEXT("Velg trinn og utfordringer som ikke er brukt.")},
    ErrorSentence{"claim_names_no_line", VF_TEXT("Opphavet passer ikke til analysen"),
                  VF_TEXT("En gevinst[ ({gain})] får minuttene sine fra nåsituasjonen, eller fra det som er nytt i den "
                          "ideelle situasjonen den sparer i."),
                  VF_TEXT("Velg blant linjene i analysen.")},
    ErrorSentence{"claim_needs_hours", VF_TEXT("Gevinsten føres ikke i timer per år"),
                  VF_TEXT("Gevinsten[ {gain}] kan ikke ha minutter fra en verdistrøm når den føres i kroner eller i "
                          "engangstimer."),
                  VF_TEXT("Bruk en gevinst som føres i timer per år.")},
    ErrorSentence{"claims_above_saving", VF_TEXT("Gevinstene blir mer enn det som spares"),
                  VF_TEXT("Den vedtatte ideelle situasjonen[ i «{analysis}»] sparer netto[ {saving}] per år, og "
                          "gevinstene fra den blir til sammen[ {registered}].[ Det er {left} igjen å registrere.]"),
                  VF_TEXT("Registrer færre timer, eller juster det som er identifisert på gevinstene, først.")},
    ErrorSentence{"reading_names_no_line", VF_TEXT("Anslaget hører ikke til noe"),
                  VF_TEXT("Et anslag eller en tidsmåling er av ett trinn eller én utfordring."),
                  VF_TEXT("Velg trinnet eller utfordringen det gjelder.")},
    ErrorSentence{"indicator_counts_no_minutes", VF_TEXT("Måleindikatoren er ikke i minutter"),
                  VF_TEXT("Tidsmålinger kan bare bli målinger på en måleindikator som måles i minutter."),
                  VF_TEXT("Velg en annen måleindikator, eller ingen.")},
    ErrorSentence{"lines_save_nothing", VF_TEXT("Linjene sparer ingenting"),
                  VF_TEXT("Trinnene og utfordringene som er valgt, sparer til sammen ingen tid."),
                  VF_TEXT("Velg også noe som sparer tid.")},
    ErrorSentence{"unknown_analysis", VF_TEXT("Analysen er ukjent"),
                  VF_TEXT("Analysen[ «{value}»] finnes ikke.[ Nærmeste er «{suggestion}».]"),
                  VF_TEXT("Rett navnet, eller ta med filen med analysene.")},
    ErrorSentence{"unknown_step", VF_TEXT("Trinnet er ukjent"),
                  VF_TEXT("Trinnet[ «{value}»] finnes ikke i samme tilstand i analysen."),
                  VF_TEXT("Rett TrinnID, eller ta med filen med trinnene.")},
};

#undef VF_TEXT

} // namespace

const ErrorSentence *valueStreamSentence(const QString &reason)
{
    const auto found = std::find_if(sentences.begin(), sentences.end(), [&](const ErrorSentence &sentence) {
        return reason == QLatin1StringView(sentence.reason);
    });
    return found == sentences.end() ? nullptr : &*found;
}

} // namespace vf::presentation
