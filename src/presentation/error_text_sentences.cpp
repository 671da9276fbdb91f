#include "presentation/error_text_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vf::presentation {

namespace {

#define VF_TEXT(text) QT_TRANSLATE_NOOP("Errors", text)

constexpr std::array ledgerSentences{
    ErrorSentence{"open_below_zero", VF_TEXT("Det er ført mer enn det som er identifisert"),
                  VF_TEXT("Gevinsten[ {gain}][ «{title}»] mangler[ {missing}] identifisert[ per {date}]: det som er "
                          "realisert og bortfalt, er til sammen mer enn det som er identifisert."),
                  VF_TEXT("Hev identifisert først, eller før mindre på de andre kontoene.")},
    ErrorSentence{
        "closed_period", VF_TEXT("Perioden er lukket"),
        VF_TEXT("Datoen[ {date}] ligger i en periode som er lukket[ til og med {closed}], fordi rapporten for "
                "den er godkjent."),
        VF_TEXT("Før rettelsen som en ny postering med en senere dato, så endres ingen eldre rapport.")},
    ErrorSentence{"extra_work_unit_missing", VF_TEXT("Merarbeidet mangler enhet"),
                  VF_TEXT("En postering på konto merarbeid[ (gevinst {gain}, {date})] må si hvilken enhet som får "
                          "merarbeidet, og enheten må ha timer per årsverk."),
                  VF_TEXT("Velg enheten som får merarbeidet.")},
    ErrorSentence{"extra_work_unit_unexpected", VF_TEXT("Bare merarbeid føres i en annen enhet"),
                  VF_TEXT("Posteringen[ på gevinst {gain}][ per {date}] er ført i en annen enhet enn gevinstens egen."),
                  VF_TEXT("Ta bort enheten fra posteringen, eller før den på konto merarbeid.")},
    ErrorSentence{"reversal_mismatch", VF_TEXT("Reverseringen passer ikke til posteringen"),
                  VF_TEXT("En reversering[ på gevinst {gain}][ per {date}] må ta tilbake én postering: samme "
                          "konto og enhet, motsatt fortegn, ikke mer enn posteringen og ikke før dens egen dato."),
                  VF_TEXT("Velg posteringen som skal reverseres, på nytt.")},
    ErrorSentence{"reversed_too_much", VF_TEXT("Det er reversert mer enn det som ble ført"),
                  VF_TEXT("Reverseringene av en postering[ på gevinst {gain}] er til sammen større enn posteringen."),
                  VF_TEXT("Før en ny postering hvis beløpet skal endres igjen.")},
    ErrorSentence{"reversal_of_reversal", VF_TEXT("En reversering kan ikke reverseres"),
                  VF_TEXT("Posteringen er selv en reversering."), VF_TEXT("Før den opprinnelige posteringen på nytt.")},
    ErrorSentence{"gain_has_postings", VF_TEXT("Gevinsten har posteringer"),
                  VF_TEXT("En gevinst med posteringer slettes ikke, for da ville eldre rapporter endre seg."),
                  VF_TEXT("Før gevinsten som bortfalt, med dato og grunn.")},
    ErrorSentence{"transfer_mismatch", VF_TEXT("Overføringen til bortfalt går ikke opp"),
                  VF_TEXT("En overføring[ på gevinst {gain}][ per {date}] må ta like mye fra kvalitet, kvantitet eller "
                          "besparelse som den gir til bortfalt, på samme dato."),
                  VF_TEXT("Før overføringen på nytt fra gevinsten.")},
    ErrorSentence{"unit_fixed_by_postings", VF_TEXT("Gevinsten har posteringer"),
                  VF_TEXT("Enhet og måleenhet kan ikke endres etter at noe er ført på gevinsten."),
                  VF_TEXT("Før gevinsten som bortfalt, og registrer en ny.")},
    ErrorSentence{"zero_amount", VF_TEXT("Beløpet er null"), VF_TEXT("En postering må flytte et beløp."),
                  VF_TEXT("Skriv et beløp over eller under null.")},
    ErrorSentence{"not_a_destination", VF_TEXT("Kontoen kan ikke brukes her"),
                  VF_TEXT("Bare kvalitet, kvantitet og besparelse holder det som er realisert."),
                  VF_TEXT("Velg en av disse tre kontoene.")},
};

constexpr std::array valueSentences{
    ErrorSentence{"missing_value", VF_TEXT("Noe mangler"), VF_TEXT("[{field} mangler.]"), VF_TEXT("Fyll ut feltet.")},
    ErrorSentence{"not_positive", VF_TEXT("Tallet må være over null"), VF_TEXT("[{field} må være over null.]"),
                  VF_TEXT("Skriv et tall over null.")},
    ErrorSentence{"not_above_zero", VF_TEXT("Tallet må være over null"),
                  VF_TEXT("[«{value}» er ikke over null.] Andre tall deles på dette."),
                  VF_TEXT("Skriv et tall over null.")},
    ErrorSentence{"negative_number", VF_TEXT("Tallet er under null"),
                  VF_TEXT("[{field} kan ikke være under null.][«{value}» er under null.]"),
                  VF_TEXT("Skriv null eller et tall over null.")},
    ErrorSentence{"negative_hours", VF_TEXT("Timene er under null"),
                  VF_TEXT("[«{value}» er under null.] En gevinst har timer over null."),
                  VF_TEXT("Før merarbeid som en postering på konto merarbeid.")},
    ErrorSentence{"shares_above_whole", VF_TEXT("Andelene er mer enn helheten"),
                  VF_TEXT("Planlagt kvalitet, kvantitet og besparelse er til sammen over 100 %."),
                  VF_TEXT("Sett ned en av andelene.")},
    ErrorSentence{"ends_before_it_begins", VF_TEXT("Slutten er før begynnelsen"),
                  VF_TEXT("[{field} er før datoen det begynner.]"), VF_TEXT("Velg en senere sluttdato.")},
    ErrorSentence{"invalid_date", VF_TEXT("Datoen finnes ikke"),
                  VF_TEXT("[«{value}» er ingen dato i kalenderen.][{field} er ingen gyldig dato.]"),
                  VF_TEXT("Skriv datoen som 31.12.2017.")},
    ErrorSentence{"unit_under_itself", VF_TEXT("Enheten kan ikke ligge under seg selv"),
                  VF_TEXT("Plasseringen ville lagt enheten under seg selv eller under en av sine egne enheter."),
                  VF_TEXT("Velg et annet tjenesteområde eller en annen enhet.")},
    ErrorSentence{"not_a_number", VF_TEXT("Det er ikke et tall"), VF_TEXT("[«{value}» er ikke et tall.]"),
                  VF_TEXT("Skriv tallet med siffer og desimalkomma, som 1 750,5.")},
    ErrorSentence{"ambiguous_number", VF_TEXT("Tallet kan leses på to måter"),
                  VF_TEXT("[«{value}» kan være både desimaltall og tusener] i denne kolonnen."),
                  VF_TEXT("Skriv tallene i kolonnen med desimalkomma, eller uten skilletegn mellom tusenene.")},
    ErrorSentence{"number_too_large", VF_TEXT("Tallet er for stort"),
                  VF_TEXT("[«{value}» er større enn programmet kan regne med.]"),
                  VF_TEXT("Se etter siffer for mye, eller tall som er limt sammen.")},
    ErrorSentence{"cell_too_long", VF_TEXT("Teksten er for lang"), VF_TEXT("Cellen har mer enn 32 767 tegn."),
                  VF_TEXT("Kort ned teksten.")},
};

constexpr std::array importSentences{
    ErrorSentence{"empty_file", VF_TEXT("Filen er tom"), VF_TEXT("Filen har ikke noe innhold."),
                  VF_TEXT("Velg en annen fil, eller eksporter den på nytt og se at den har rader.")},
    ErrorSentence{"no_rows", VF_TEXT("Filen har ingen rader"), VF_TEXT("Det er ingenting under overskriftene."),
                  VF_TEXT("Velg en annen fil, eller eksporter den på nytt og se at den har rader.")},
    ErrorSentence{"mixed_encoding", VF_TEXT("Filen blander tegnsett"),
                  VF_TEXT("Noen bokstaver er skrevet i UTF-8 og andre i et annet tegnsett."),
                  VF_TEXT("Åpne filen i et regneark og lagre den som «CSV UTF-8».")},
    ErrorSentence{"nul_character", VF_TEXT("Teksten har et ulovlig tegn"),
                  VF_TEXT("Teksten inneholder nulltegn, som ikke er en bokstav."),
                  VF_TEXT("Skriv den på nytt. En fil kan åpnes i et regneark og lagres som «CSV UTF-8» eller XLSX.")},
    ErrorSentence{"unclosed_quote", VF_TEXT("Et anførselstegn mangler"),
                  VF_TEXT("En tekst begynner med anførselstegn og slutter aldri."),
                  VF_TEXT("Sett inn anførselstegnet som mangler.")},
    ErrorSentence{"too_few_fields", VF_TEXT("Raden har for få felt"), VF_TEXT("Raden har færre felt enn overskriften."),
                  VF_TEXT("Se om et skilletegn mangler.")},
    ErrorSentence{"too_many_fields", VF_TEXT("Raden har for mange felt"),
                  VF_TEXT("Raden har flere felt enn overskriften."),
                  VF_TEXT("Se om en tekst med skilletegn mangler anførselstegn rundt seg.")},
    ErrorSentence{"missing_column", VF_TEXT("En kolonne mangler"),
                  VF_TEXT("Kolonnen[ «{column}»] finnes ikke i filen.[ Filen har {suggestion}.]"),
                  VF_TEXT("Legg til kolonnen, eller rett overskriften.")},
    ErrorSentence{"duplicate_column", VF_TEXT("En kolonne står to ganger"),
                  VF_TEXT("Kolonnen[ «{column}»] står mer enn én gang."),
                  VF_TEXT("Slett eller gi nytt navn til den ene.")},
    ErrorSentence{"duplicate_id", VF_TEXT("Samme ID to ganger"), VF_TEXT("[«{value}» står] også tidligere i filen."),
                  VF_TEXT("Gi raden en egen ID, eller slett den.")},
    ErrorSentence{"unknown_unit", VF_TEXT("Enheten er ukjent"),
                  VF_TEXT("Enheten[ «{value}»] finnes ikke.[ Nærmeste navn er «{suggestion}».]"),
                  VF_TEXT("Rett navnet, eller importer enhetene først.")},
    ErrorSentence{"unknown_gain", VF_TEXT("Gevinsten er ukjent"),
                  VF_TEXT("Gevinsten[ «{value}»] finnes ikke.[ Nærmeste er «{suggestion}».]"),
                  VF_TEXT("Rett GevinstID, eller importer gevinstene først.")},
    ErrorSentence{"unknown_voucher", VF_TEXT("Bilaget er ukjent"),
                  VF_TEXT("Bilaget[ «{value}»] finnes ikke, så det er ingenting å reversere."),
                  VF_TEXT("Rett bilagsnummeret.")},
    ErrorSentence{"unknown_value", VF_TEXT("Verdien er ukjent"),
                  VF_TEXT("[«{value}» er ikke blant ordene som kan stå her.][ Mente du «{suggestion}»?]"),
                  VF_TEXT("Bruk et av ordene fra malen.")},
    ErrorSentence{"unreadable_file", VF_TEXT("Filen kan ikke leses"),
                  VF_TEXT("Filen er skadet eller ikke det den gir seg ut for."),
                  VF_TEXT("Åpne og lagre den på nytt i et regneark, eller eksporter den på nytt.")},
    ErrorSentence{"sheet", VF_TEXT("Arket finnes ikke"), VF_TEXT("Arbeidsboken har ikke dette arket."),
                  VF_TEXT("Velg et ark som finnes.")},
    ErrorSentence{"unsupported_format", VF_TEXT("Filformatet kan ikke importeres"),
                  VF_TEXT("Filen er ikke CSV, XLSX eller ODS."), VF_TEXT("Lagre den som et av disse formatene.")},
};

constexpr std::array recordSentences{
    ErrorSentence{"record_gone", VF_TEXT("Den finnes ikke lenger"),
                  VF_TEXT("{table} er slettet av noen andre eller angret."),
                  VF_TEXT("Gå tilbake til listen. Den viser det som finnes nå.")},
    ErrorSentence{"changed_since", VF_TEXT("Noen andre har endret det samme"),
                  VF_TEXT("{table} er endret etterpå[ av {who}][ {when}][ ({field})]. Endringen din er ikke lagret."),
                  VF_TEXT("Se på det som står der nå, og gjør endringen på nytt hvis den fortsatt trengs.")},
    ErrorSentence{"removed_since", VF_TEXT("Den er slettet i mellomtiden"),
                  VF_TEXT("{table} er slettet[ av {who}][ {when}]. Endringen din er ikke lagret."),
                  VF_TEXT("Gå tilbake til listen. Den viser det som finnes nå.")},
    ErrorSentence{"unreadable_field", VF_TEXT("Lagrede data er skadet"),
                  VF_TEXT("{table} har en verdi som ikke kan leses[ ({field})]."),
                  VF_TEXT("Ta vare på filen, og gå tilbake til en sikkerhetskopi.")},
    ErrorSentence{"read_only_session", VF_TEXT("Du kan lese, ikke endre"),
                  VF_TEXT("Rollen du er logget på med, kan ikke endre noe."),
                  VF_TEXT("Be en leankoordinator om å gjøre endringen.")},
    ErrorSentence{"job_threw", VF_TEXT("Noe gikk galt i programmet"),
                  VF_TEXT("Arbeidet ble avbrutt av en feil i programmet. Ingenting er lagret."),
                  VF_TEXT("Prøv igjen. Meld feilen hvis den kommer tilbake.")},
    ErrorSentence{"cannot_write_file", VF_TEXT("Filen kan ikke skrives"),
                  VF_TEXT("[{path}] kan ikke skrives.[ {system}.]"),
                  VF_TEXT("Velg en annen mappe, eller lukk filen i andre programmer, og prøv igjen.")},
    ErrorSentence{"no_such_folder", VF_TEXT("Mappen finnes ikke"), VF_TEXT("Mappen[ {path}] finnes ikke."),
                  VF_TEXT("Velg en mappe som finnes.")},
    ErrorSentence{"file_is_read_only", VF_TEXT("Filen er skrivebeskyttet"),
                  VF_TEXT("[{path}] kan leses, men ikke skrives."),
                  VF_TEXT("Velg et annet navn eller en mappe du kan skrive i.")},
};

constexpr std::array storageSentences{
    ErrorSentence{"database_busy", VF_TEXT("Databasen er opptatt"),
                  VF_TEXT("Noen andre skriver i databasen og brukte for lang tid. Ingenting er lagret."),
                  VF_TEXT("Vent litt og prøv igjen.")},
    ErrorSentence{"read_only", VF_TEXT("Databasen kan ikke endres"),
                  VF_TEXT("[{path}: ]Filen eller databasen er skrivebeskyttet. Ingenting er lagret."),
                  VF_TEXT("Lagre en kopi et sted du kan skrive.")},
    ErrorSentence{"needs_upgrade", VF_TEXT("Databasen må oppgraderes"),
                  VF_TEXT("Databasen er laget med en eldre versjon av Verdiflyt og er åpnet bare for lesing."),
                  VF_TEXT("Åpne den for skriving, så oppgraderes den etter at en sikkerhetskopi er tatt.")},
    ErrorSentence{"needs_recovery", VF_TEXT("Databasen ble ikke lukket riktig"),
                  VF_TEXT("Forrige økt ble avbrutt, og filen er åpnet bare for lesing."),
                  VF_TEXT("Åpne den for skriving, så rettes den opp.")},
    ErrorSentence{"disk_error", VF_TEXT("Disken svarer ikke"),
                  VF_TEXT("Filen kunne ikke leses eller skrives. Ingenting er lagret."),
                  VF_TEXT("Se om disken eller minnepinnen er tilkoblet, og prøv igjen.")},
    ErrorSentence{"disk_full", VF_TEXT("Disken er full"),
                  VF_TEXT("Det er ikke plass til endringen. Ingenting er lagret."),
                  VF_TEXT("Rydd plass på disken, og prøv igjen.")},
    ErrorSentence{"cannot_open", VF_TEXT("Får ikke åpnet databasen"), VF_TEXT("[{path}: ]Databasen kan ikke åpnes."),
                  VF_TEXT("Se om filen finnes og om du har tilgang til den.")},
    ErrorSentence{"cannot_create", VF_TEXT("Får ikke laget filen"), VF_TEXT("[{path}: ]Filen kan ikke lages her."),
                  VF_TEXT("Velg en mappe du kan skrive i.")},
    ErrorSentence{"file_missing", VF_TEXT("Filen finnes ikke"), VF_TEXT("[{path}: ]Det er ingen fil med dette navnet."),
                  VF_TEXT("Se om den er flyttet eller har fått nytt navn.")},
    ErrorSentence{"file_unreadable", VF_TEXT("Filen kan ikke leses"),
                  VF_TEXT("[{path}: ]Filen finnes ikke, eller du har ikke tilgang til den."),
                  VF_TEXT("Se om navnet er riktig, og om filen er åpen i et annet program.")},
    ErrorSentence{"no_analysis", VF_TEXT("Ingen verdistrømsanalyse"),
                  VF_TEXT("Det er ingen verdistrømsanalyse å skrive om her."),
                  VF_TEXT("Velg en annen enhet, eller hele kommunen.")},
    ErrorSentence{"no_introduction", VF_TEXT("Ingen innføring"),
                  VF_TEXT("Det er ingen innføring av Lean å skrive om her."),
                  VF_TEXT("Velg en annen enhet, eller hele kommunen.")},
    ErrorSentence{"directory_not_empty", VF_TEXT("Mappen er ikke tom"),
                  VF_TEXT("[{path}: ]Det ligger filer i mappen fra før. De er ikke rørt."),
                  VF_TEXT("Velg en tom mappe eller et nytt navn.")},
    ErrorSentence{"already_exists", VF_TEXT("Finnes fra før"),
                  VF_TEXT("[{path}: ]Det finnes allerede noe med dette navnet. Det er ikke rørt."),
                  VF_TEXT("Velg et annet navn.")},
    ErrorSentence{"not_a_database", VF_TEXT("Ikke en Verdiflyt-fil"),
                  VF_TEXT("[{path}: ]Dette er ikke en database fra Verdiflyt. Den er ikke endret."),
                  VF_TEXT("Velg en annen fil.")},
    ErrorSentence{"other_application", VF_TEXT("Filen hører til et annet program"),
                  VF_TEXT("[{path}: ]Dette er en database fra et annet program. Den er ikke endret."),
                  VF_TEXT("Velg en annen fil.")},
    ErrorSentence{"newer_schema", VF_TEXT("Laget med en nyere versjon"),
                  VF_TEXT("[{path}: ]Databasen er laget med en nyere versjon av Verdiflyt. Den er ikke endret."),
                  VF_TEXT("Oppdater Verdiflyt på denne maskinen.")},
    ErrorSentence{"damaged", VF_TEXT("Databasen er skadet"),
                  VF_TEXT("[{path}: ]Innholdet henger ikke sammen. Filen er ikke endret."),
                  VF_TEXT("Ta vare på filen, og gå tilbake til en sikkerhetskopi.")},
    ErrorSentence{"schema_altered", VF_TEXT("Databasen er endret utenfra"),
                  VF_TEXT("Tabellene er ikke slik denne versjonen av Verdiflyt laget dem. Filen er ikke endret."),
                  VF_TEXT("Gå tilbake til en sikkerhetskopi.")},
    ErrorSentence{"migration_missing", VF_TEXT("Databasen er skadet"), VF_TEXT("En oppgradering av databasen mangler."),
                  VF_TEXT("Gå tilbake til en sikkerhetskopi.")},
    ErrorSentence{"migration_changed", VF_TEXT("Databasen er endret utenfra"),
                  VF_TEXT("En oppgradering av databasen er gjort på en annen måte enn i denne versjonen."),
                  VF_TEXT("Gå tilbake til en sikkerhetskopi.")},
    ErrorSentence{"unreadable_log", VF_TEXT("Historikken er skadet"), VF_TEXT("En linje i historikken kan ikke leses."),
                  VF_TEXT("Ta vare på filen, og gå tilbake til en sikkerhetskopi.")},
    ErrorSentence{"action_gone", VF_TEXT("Handlingen finnes ikke"),
                  VF_TEXT("Handlingen som skulle angres, står ikke i historikken."),
                  VF_TEXT("Se i historikken hva som er gjort.")},
    ErrorSentence{"backup_failed", VF_TEXT("Sikkerhetskopien ble ikke god"),
                  VF_TEXT("Kopien stemte ikke med databasen og er ikke tatt i bruk."),
                  VF_TEXT("Prøv på nytt, gjerne på en annen disk.")},
    ErrorSentence{"copy_differs", VF_TEXT("Kopien er ikke lik"),
                  VF_TEXT("Antallet poster eller kontrollsummen i kopien er ikke den samme som i kilden."),
                  VF_TEXT("Bruk ikke kopien. Kontroller kilden med verdiflyt-cli check, og prøv på nytt.")},
    ErrorSentence{"connection_lost", VF_TEXT("Mistet kontakten med tjeneren"),
                  VF_TEXT("Forbindelsen til databasen ble brutt. Ingenting er lagret."),
                  VF_TEXT("Se om nettet er oppe, og åpne databasen på nytt.")},
    ErrorSentence{"access_denied", VF_TEXT("Ingen tilgang til databasen"),
                  VF_TEXT("Tjeneren avviste brukeren eller passordet."),
                  VF_TEXT("Se over brukernavn og passord, eller be om tilgang.")},
    ErrorSentence{"no_such_database", VF_TEXT("Databasen finnes ikke på tjeneren"),
                  VF_TEXT("Tjeneren har ingen database med dette navnet."), VF_TEXT("Se over navnet.")},
    ErrorSentence{"driver_missing", VF_TEXT("En databasedriver mangler"),
                  VF_TEXT("Programmet kan ikke snakke med denne databasen."),
                  VF_TEXT("Installer driveren (pakken libqt6sql6-sqlite eller libqt6sql6-psql).")},
    ErrorSentence{"not_open", VF_TEXT("Ingen database er åpen"), VF_TEXT("Det er ingen database å arbeide i."),
                  VF_TEXT("Åpne eller lag en database først.")},
    ErrorSentence{"interrupted", VF_TEXT("Avbrutt"), VF_TEXT("Arbeidet ble avbrutt. Ingenting er endret."),
                  VF_TEXT("Start på nytt når du vil.")},
    ErrorSentence{"locked", VF_TEXT("Databasen er opptatt"), VF_TEXT("Noen andre skriver i databasen."),
                  VF_TEXT("Vent litt og prøv igjen.")},
    ErrorSentence{"out_of_memory", VF_TEXT("Ikke nok minne"),
                  VF_TEXT("Maskinen har ikke nok ledig minne. Ingenting er lagret."),
                  VF_TEXT("Lukk andre programmer, og prøv igjen.")},
    ErrorSentence{"statement_failed", VF_TEXT("Noe gikk galt i programmet"),
                  VF_TEXT("Databasen avviste det programmet ba om. Ingenting er lagret."),
                  VF_TEXT("Prøv igjen. Meld feilen hvis den kommer tilbake.")},
    ErrorSentence{"transaction_failed", VF_TEXT("Noe gikk galt i programmet"),
                  VF_TEXT("En del av endringen kunne ikke lagres, og da er ingenting lagret."),
                  VF_TEXT("Prøv igjen. Meld feilen hvis den kommer tilbake.")},
    ErrorSentence{"broken_text", VF_TEXT("Teksten har ødelagte tegn"),
                  VF_TEXT("[{field} har tegn som ikke kan lagres.]"),
                  VF_TEXT("Skriv teksten på nytt i stedet for å lime den inn.")},
    ErrorSentence{"byte_order_mark", VF_TEXT("Teksten har et usynlig tegn"),
                  VF_TEXT("[{field} begynner med et usynlig tegn som ikke kan lagres.]"),
                  VF_TEXT("Skriv teksten på nytt i stedet for å lime den inn.")},
    ErrorSentence{"too_long", VF_TEXT("Teksten er for lang"), VF_TEXT("[{field} er lengre enn databasen tar imot.]"),
                  VF_TEXT("Kort ned teksten.")},
    ErrorSentence{"value_refused", VF_TEXT("Verdien kan ikke lagres"),
                  VF_TEXT("[{field} har en verdi databasen ikke tar imot.]"), VF_TEXT("Rett verdien.")},
    ErrorSentence{"bad_port", VF_TEXT("Porten er ikke et tall"), VF_TEXT("[«{value}» er ikke en port.]"),
                  VF_TEXT("Skriv adressen som postgresql://bruker@tjener:5432/database.")},
    ErrorSentence{"bad_host", VF_TEXT("Tjenernavnet kan ikke leses"), VF_TEXT("[«{value}» er ikke et tjenernavn.]"),
                  VF_TEXT("Skriv adressen som postgresql://bruker@tjener:5432/database.")},
    ErrorSentence{"unknown_option", VF_TEXT("Ukjent valg i adressen"),
                  VF_TEXT("[«{value}» er ikke et valg programmet kjenner.]"), VF_TEXT("Ta det bort fra adressen.")},
    ErrorSentence{"missing_database", VF_TEXT("Adressen mangler database"),
                  VF_TEXT("Adressen sier ikke hvilken database som skal åpnes."),
                  VF_TEXT("Skriv adressen som postgresql://bruker@tjener:5432/database.")},
    ErrorSentence{"empty_target", VF_TEXT("Ingen fil er valgt"), VF_TEXT("Navnet på filen er tomt."),
                  VF_TEXT("Velg en fil.")},
    ErrorSentence{"unknown_sample", VF_TEXT("Eksempelet finnes ikke"),
                  VF_TEXT("[«{value}» er ikke et eksempel som følger med.]"), VF_TEXT("Bruk vestre-toten eller harstad.")},
    ErrorSentence{"sample_missing", VF_TEXT("Eksempelet mangler i programmet"),
                  VF_TEXT("Filene til eksempelet følger ikke med denne utgaven."),
                  VF_TEXT("Installer Verdiflyt på nytt.")},
    ErrorSentence{"sample_rejected", VF_TEXT("Eksempelet kan ikke leses"),
                  VF_TEXT("Filene til eksempelet er ikke som de skal være."), VF_TEXT("Installer Verdiflyt på nytt.")},
    ErrorSentence{
        "referenced", VF_TEXT("Noe annet viser til den"),
        VF_TEXT(
            "Den kan ikke slettes så lenge noe annet er ført på den, og ingenting kan vise til noe som ikke finnes."),
        VF_TEXT("Flytt eller slett det som viser til den, først.")},
    ErrorSentence{"duplicate", VF_TEXT("Finnes fra før"),
                  VF_TEXT("[{field} er brukt av en annen.] To kan ikke ha den samme."), VF_TEXT("Velg en annen.")},
    ErrorSentence{"check_failed", VF_TEXT("Verdien kan ikke brukes"),
                  VF_TEXT("[{field} har en verdi som ikke er lov.]"), VF_TEXT("Rett verdien.")},
    ErrorSentence{"from_after_as_of", VF_TEXT("Fra-datoen er etter per dato"),
                  VF_TEXT("Endringer kan bare vises fra en dato før rapportens dato."),
                  VF_TEXT("Velg en tidligere fra-dato.")},
    ErrorSentence{"language_not_available", VF_TEXT("Språket finnes ikke ennå"),
                  VF_TEXT("[Rapporten kan ikke lages på språket «{language}».]"), VF_TEXT("Velg bokmål (nb).")},
};

constexpr std::array codeSentences{
    ErrorSentence{"NotFound", VF_TEXT("Den finnes ikke lenger"),
                  VF_TEXT("Det du ba om, er slettet av noen andre eller angret."),
                  VF_TEXT("Gå tilbake til listen. Den viser det som finnes nå.")},
    ErrorSentence{
        "Conflict", VF_TEXT("Noen andre har endret det samme"),
        VF_TEXT("[{table} ble endret][ av {who}][ {when}] etter at du åpnet den. Endringen din er ikke lagret."),
        VF_TEXT("Se på det som står der nå, og gjør endringen på nytt hvis den fortsatt trengs.")},
    ErrorSentence{"Invalid", VF_TEXT("Verdien kan ikke brukes"), VF_TEXT("[{field} har en verdi som ikke kan brukes.]"),
                  VF_TEXT("Rett verdien.")},
    ErrorSentence{"Constraint", VF_TEXT("Endringen bryter en regel"),
                  VF_TEXT("Verdiene passer ikke sammen med det som er registrert fra før."),
                  VF_TEXT("Se over verdiene. Ingenting er lagret.")},
    ErrorSentence{"Forbidden", VF_TEXT("Du har ikke tilgang til dette"),
                  VF_TEXT("Rollen du er logget på med, kan ikke gjøre dette."),
                  VF_TEXT("Be en leankoordinator om hjelp.")},
    ErrorSentence{"ReadOnly", VF_TEXT("Filen er skrivebeskyttet"), VF_TEXT("[{path} kan leses, men ikke endres.]"),
                  VF_TEXT("Lagre en kopi et sted du kan skrive.")},
    ErrorSentence{"Busy", VF_TEXT("Databasen er opptatt"),
                  VF_TEXT("Noen andre skriver i databasen og brukte for lang tid. Ingenting er lagret."),
                  VF_TEXT("Vent litt og prøv igjen.")},
    ErrorSentence{"Unavailable", VF_TEXT("Får ikke kontakt"),
                  VF_TEXT("[{path}: ]Filen, disken eller tjeneren kan ikke nås. Ingenting er lagret."),
                  VF_TEXT("Se om disken eller nettet er tilkoblet, og prøv igjen.")},
    ErrorSentence{"TooNew", VF_TEXT("Laget med en nyere versjon"),
                  VF_TEXT("[{path}: ]Databasen er laget med en nyere versjon av Verdiflyt. Den er ikke endret."),
                  VF_TEXT("Oppdater Verdiflyt på denne maskinen.")},
    ErrorSentence{"Foreign", VF_TEXT("Ikke en Verdiflyt-fil"),
                  VF_TEXT("[{path}: ]Dette er ikke en database fra Verdiflyt. Den er ikke endret."),
                  VF_TEXT("Velg en annen fil.")},
    ErrorSentence{"Cancelled", VF_TEXT("Avbrutt"), VF_TEXT("Arbeidet ble avbrutt. Ingenting er endret."),
                  VF_TEXT("Start på nytt når du vil.")},
    ErrorSentence{"Corrupt", VF_TEXT("Dataene er skadet"), VF_TEXT("[{path}: ]Det som er lagret, kan ikke leses."),
                  VF_TEXT("Ta vare på filen, og gå tilbake til en sikkerhetskopi.")},
    ErrorSentence{"Internal", VF_TEXT("Noe gikk galt i programmet"),
                  VF_TEXT("Dette er en feil i programmet. Ingenting er lagret."),
                  VF_TEXT("Prøv igjen. Meld feilen hvis den kommer tilbake.")},
};

#undef VF_TEXT

/// Where the sentence of a code stands in codeSentences: the order of the enumeration.
constexpr size_t placeOf(base::ErrorCode code)
{
    return static_cast<size_t>(code);
}
static_assert(codeSentences.size() == placeOf(base::ErrorCode::Internal) + 1, "one sentence for each code");

template<class Table>
const ErrorSentence *find(const Table &table, const QString &reason)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const ErrorSentence &sentence) {
        return reason == QLatin1StringView(sentence.reason);
    });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

const ErrorSentence *errorSentence(const QString &reason)
{
    for (const ErrorSentence *found :
         {find(ledgerSentences, reason), find(valueSentences, reason), find(importSentences, reason),
          find(recordSentences, reason), find(storageSentences, reason)})
        if (found)
            return found;
    if (const ErrorSentence *found = measurementSentence(reason))
        return found;
    if (const ErrorSentence *found = valueStreamSentence(reason))
        return found;
    return improvementSentence(reason);
}

const ErrorSentence &errorSentence(base::ErrorCode code)
{
    return codeSentences.at(placeOf(code));
}

QString translatedSentence(const char *text)
{
    return QCoreApplication::translate("Errors", text);
}

} // namespace vf::presentation
