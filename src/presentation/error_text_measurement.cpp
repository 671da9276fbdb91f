// Sentences about measurements and the confirmations that rest on them.
#include "presentation/error_text_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vf::presentation {

namespace {

#define VF_TEXT(text) QT_TRANSLATE_NOOP("Errors", text)

constexpr std::array sentences{
    ErrorSentence{"confirmation_without_signal", VF_TEXT("Målingene viser ikke noe signal"),
                  VF_TEXT("Ingen regel sier at forbedringen er reell, ut fra målingene av gevinsten[ {gain}][ til og "
                          "med {date}]."),
                  VF_TEXT("Registrer flere målinger, eller bekreft på et annet nivå.")},
    ErrorSentence{"too_few_cases", VF_TEXT("For få målinger før og etter"),
                  VF_TEXT("Nivået før–etter krever minst ti målinger før endringsdatoen, minst ti etter, og at det er "
                          "blitt bedre.[ Gevinsten {gain} har {before} før og {after} etter.]"),
                  VF_TEXT("Registrer flere målinger, eller bekreft på et annet nivå.")},
    ErrorSentence{"no_newer_measurement", VF_TEXT("Det er ingen nyere målinger"),
                  VF_TEXT("Gevinsten[ {gain}] er bekreftet før[, {previous}], og er ikke målt siden. En ny bekreftelse "
                          "krever nyere målinger. Å flytte kontrolldatoen forlenger ingenting."),
                  VF_TEXT("Mål på nytt, registrer målingene og bekreft så.")},
    ErrorSentence{"indicator_of_other_gain", VF_TEXT("Indikatoren hører til en annen gevinst"),
                  VF_TEXT("En bekreftelse hviler på målinger av sin egen gevinst."),
                  VF_TEXT("Velg en av gevinstens egne måleindikatorer.")},
    ErrorSentence{"check_date_extended", VF_TEXT("Kontrolldatoen kan bare settes tidligere"),
                  VF_TEXT("Bekreftelsen gjelder[ til og med {date}]. Å flytte datoen forlenger ingenting."),
                  VF_TEXT("Velg en tidligere dato, eller bekreft på nytt med nyere målinger.")},
    ErrorSentence{"confirmation_is_fixed", VF_TEXT("En bekreftelse kan ikke endres"),
                  VF_TEXT("Dato, nivå og måleindikator står fast når gevinsten er bekreftet."),
                  VF_TEXT("Trekk bekreftelsen, og bekreft på nytt med nyere målinger.")},
    ErrorSentence{"indicator_has_confirmations", VF_TEXT("Bekreftelser hviler på indikatoren"),
                  VF_TEXT("Gevinsten er bekreftet ut fra målingene av denne indikatoren."),
                  VF_TEXT("La indikatoren stå. Skriv i metodefeltet hvis den ikke måles lenger.")},
    ErrorSentence{"before_change", VF_TEXT("Datoen er på feil side av endringen"),
                  VF_TEXT("Det som er målt før, må ligge før endringsdatoen, og det som er målt etter, på den eller senere."),
                  VF_TEXT("Rett datoen, eller endringsdatoen til indikatoren.")},
    ErrorSentence{"attachment_too_large", VF_TEXT("Filen er for stor"),
                  VF_TEXT("Et vedlegg kan være på høyst 10 MB."),
                  VF_TEXT("Legg filen i arkivet, og lim inn lenken til den her.")},
    ErrorSentence{"attachment_damaged", VF_TEXT("Vedlegget er skadet"),
                  VF_TEXT("Innholdet er ikke det samme som da filen ble lagt ved."),
                  VF_TEXT("Hent databasen fra sikkerhetskopien, eller legg ved filen på nytt.")},
    ErrorSentence{"unsafe_file_name", VF_TEXT("Filnavnet kan ikke brukes"),
                  VF_TEXT("Navnet på vedlegget har tegn som ikke kan stå i et filnavn."), VF_TEXT("Gi filen et annet navn.")},
    ErrorSentence{"link_form", VF_TEXT("Lenken kan ikke brukes"),
                  VF_TEXT("En lenke begynner med https:// eller http:// og har navnet på nettstedet etter."),
                  VF_TEXT("Kopier hele adressen fra nettleseren.")},
    ErrorSentence{"conflicting_value", VF_TEXT("Verdien sier imot det som står før"),
                  VF_TEXT("[«{value}» er noe annet enn det som er kjent for samme indikator][ («{suggestion}»)]."),
                  VF_TEXT("Rett verdien, la cellen stå tom, eller gi indikatoren et annet navn.")},
    ErrorSentence{"no_measurements", VF_TEXT("Gevinsten er ikke målt"),
                  VF_TEXT("Gevinsten[ {gain}] har ingen målinger, så nivået er tatt med som det står."),
                  VF_TEXT("Registrer målingene, så kan bekreftelsen holdes mot dem.")},
};

#undef VF_TEXT

} // namespace

const ErrorSentence *measurementSentence(const QString &reason)
{
    const auto found = std::find_if(sentences.begin(), sentences.end(), [&](const ErrorSentence &sentence) {
        return reason == QLatin1StringView(sentence.reason);
    });
    return found == sentences.end() ? nullptr : &*found;
}

} // namespace vf::presentation
