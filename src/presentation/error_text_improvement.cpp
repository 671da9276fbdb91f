// Sentences about value streams, stakeholders, introductions, measurements and the JSON export.
#include "presentation/error_text_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vf::presentation {

namespace {

#define VF_TEXT(text) QT_TRANSLATE_NOOP("Errors", text)

constexpr std::array sentences{
    ErrorSentence{"database_not_empty", VF_TEXT("Databasen er ikke tom"),
                  VF_TEXT("En eksport leses inn i en ny database. Her ligger det noe fra før."),
                  VF_TEXT("Lag en ny database og les filen inn i den.")},
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
