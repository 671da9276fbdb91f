// Sentences about value streams, stakeholders, introductions, measurements and the JSON export.
#include "presentation/error_text_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vf::presentation {

namespace {

#define VF_TEXT(text) QT_TRANSLATE_NOOP("Errors", text)

constexpr std::array sentences{
    ErrorSentence{"one_owner", VF_TEXT("Interessentanalysen mangler eier"),
                  VF_TEXT("En interessentanalyse hører til én verdistrømsanalyse eller én innføring."),
                  VF_TEXT("Velg hva den gjelder.")},
    ErrorSentence{"person_needs_purpose", VF_TEXT("En navngitt person trenger et formål"),
                  VF_TEXT("Raden er merket som en navngitt person, men sier ikke hvorfor navnet må stå der."),
                  VF_TEXT("Skriv formålet, eller bruk en rolle i stedet for navnet.")},
    ErrorSentence{"person_needs_delete_by", VF_TEXT("En navngitt person trenger en slettedato"),
                  VF_TEXT("Raden er merket som en navngitt person, men har ingen dag den skal være slettet innen."),
                  VF_TEXT("Sett slettedatoen, eller bruk en rolle i stedet for navnet.")},
    ErrorSentence{"unit_of_owner", VF_TEXT("Enheten passer ikke"),
                  VF_TEXT("Det som hører til en analyse eller en innføring, ligger i den samme enheten som den."),
                  VF_TEXT("Gjør endringen på analysen eller innføringen, så følger resten med.")},
    ErrorSentence{"other_ideal", VF_TEXT("Virkningen gjelder en annen analyse"),
                  VF_TEXT("En virkning gjelder en ideell situasjon i den verdistrømsanalysen interessenten er vurdert for."),
                  VF_TEXT("Velg interessentanalysen som hører til verdistrømmen.")},
    ErrorSentence{"nothing_to_copy", VF_TEXT("Ingenting å hente"),
                  VF_TEXT("Alle rollene og gruppene i den andre analysen står her fra før. Navngitte personer blir ikke "
                          "kopiert."),
                  VF_TEXT("Velg en annen analyse, eller skriv inn interessentene.")},
    ErrorSentence{"week_mismatch", VF_TEXT("Uken passer ikke til datoen"),
                  VF_TEXT("[Startdatoen ligger ikke i uke {value}][, men i uke {suggestion}]."),
                  VF_TEXT("Rett uken eller startdatoen.")},
    ErrorSentence{"missing_target", VF_TEXT("Hva hører interessentene til?"),
                  VF_TEXT("Filen sier ikke hvilken analyse eller innføring interessentene gjelder."),
                  VF_TEXT("Velg analysen på siden Interessenter og importer derfra. På kommandolinjen: --for og tittelen.")},
    ErrorSentence{"unknown_target", VF_TEXT("Analysen eller innføringen er ukjent"),
                  VF_TEXT("[Ingen analyse eller innføring heter «{value}».][ Nærmest er «{suggestion}».]"),
                  VF_TEXT("Rett tittelen, eller lag analysen først.")},
    ErrorSentence{"ambiguous_target", VF_TEXT("Navnet passer på flere"),
                  VF_TEXT("[«{value}» kan være flere][: {suggestion}]."), VF_TEXT("Bruk tittelen på én av dem.")},
    ErrorSentence{"national_id", VF_TEXT("Teksten har et fødselsnummer"),
                  VF_TEXT("Teksten inneholder elleve siffer som er et gyldig fødselsnummer eller D-nummer."),
                  VF_TEXT("Ta det bort. Forbedringsarbeid trenger roller, ikke personnumre.")},
    ErrorSentence{"involved_before_invited", VF_TEXT("Involvert før invitasjonen"),
                  VF_TEXT("Interessenten er involvert[ {value}] før den er invitert."),
                  VF_TEXT("Se om en av datoene er feil.")},
    ErrorSentence{"database_not_empty", VF_TEXT("Databasen er ikke tom"),
                  VF_TEXT("En eksport leses inn i en ny database. Her ligger det noe fra før."),
                  VF_TEXT("Lag en ny database og les filen inn i den.")},
    ErrorSentence{"same_part_twice", VF_TEXT("Samme del står i to filer"),
                  VF_TEXT("En verdistrøm leses fra tre filer: analyser, trinn og utfordringer. To av filene er samme del."),
                  VF_TEXT("Velg én fil av hver, eller én arbeidsbok med alle tre arkene.")},
    ErrorSentence{"unknown_field", VF_TEXT("Ukjent navn i filen"),
                  VF_TEXT("Navnet finnes ikke i formatet for eksport fra Verdiflyt."),
                  VF_TEXT("Se skjemaet for eksporten, og rett eller fjern navnet.")},
    ErrorSentence{"wrong_type", VF_TEXT("Verdien er av feil slag"),
                  VF_TEXT("[«{value}» er av feil slag her.] Et tall, en tekst, en liste eller et objekt er byttet om."),
                  VF_TEXT("Se skjemaet for eksporten, og rett verdien.")},
    ErrorSentence{"unknown_reference", VF_TEXT("Viser til noe som ikke finnes"),
                  VF_TEXT("[«{value}» er ikke id-en til noe i filen.]"),
                  VF_TEXT("Rett id-en, eller ta med det den viser til.")},
};

#undef VF_TEXT

} // namespace

const ErrorSentence *improvementSentence(const QString &reason)
{
    const auto found = std::find_if(sentences.begin(), sentences.end(), [&](const ErrorSentence &sentence) {
        return reason == QLatin1StringView(sentence.reason);
    });
    return found == sentences.end() ? nullptr : &*found;
}

} // namespace vf::presentation
