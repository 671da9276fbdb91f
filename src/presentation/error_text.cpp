#include "presentation/error_text.h"

#include "domain/gain/ledger_rules.h"
#include "presentation/error_text_sentences.h"
#include "presentation/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

using ValueOf = std::function<QString(const QString &name)>;

/// `part` with its {names} replaced in one pass (a value is never looked through again); null when one is unknown.
QString filled(const QString &part, const ValueOf &valueOf)
{
    static const QRegularExpression name(QStringLiteral("\\{(\\w+)\\}"));
    QString text;
    qsizetype done = 0;
    auto matches = name.globalMatch(part);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString value = valueOf(match.captured(1));
        if (value.isEmpty())
            return {};
        text += part.mid(done, match.capturedStart() - done) + value;
        done = match.capturedEnd();
    }
    return text + part.mid(done);
}

/// A sentence of the table with its optional [parts] filled or left out.
QString rendered(const char *sentence, const ValueOf &valueOf)
{
    static const QRegularExpression optional(QStringLiteral("\\[([^\\]]*)\\]"));
    const QString pattern = translatedSentence(sentence);
    QString text;
    qsizetype done = 0;
    auto matches = optional.globalMatch(pattern);
    while (matches.hasNext()) {
        const auto match = matches.next();
        text += filled(pattern.mid(done, match.capturedStart() - done), valueOf);
        text += filled(match.captured(1), valueOf);
        done = match.capturedEnd();
    }
    text += filled(pattern.mid(done), valueOf);
    return startingSentence(text.trimmed());
}

QString tableText(const QString &table)
{
    struct Name
    {
        QLatin1StringView table;
        const char *text;
    };
    static constexpr std::array names{
        Name{QLatin1StringView("municipality"), QT_TRANSLATE_NOOP("Errors", "kommunens innstillinger")},
        Name{QLatin1StringView("fte_rate"), QT_TRANSLATE_NOOP("Errors", "satsen per årsverk")},
        Name{QLatin1StringView("unit"), QT_TRANSLATE_NOOP("Errors", "enheten")},
        Name{QLatin1StringView("unit_placement"), QT_TRANSLATE_NOOP("Errors", "enhetens plassering")},
        Name{QLatin1StringView("lean_event"), QT_TRANSLATE_NOOP("Errors", "linjen i Lean-loggen")},
        Name{QLatin1StringView("introduction"), QT_TRANSLATE_NOOP("Errors", "innføringen")},
        Name{QLatin1StringView("milestone"), QT_TRANSLATE_NOOP("Errors", "milepælen")},
        Name{QLatin1StringView("value_stream_analysis"), QT_TRANSLATE_NOOP("Errors", "analysen")},
        Name{QLatin1StringView("value_stream_state"), QT_TRANSLATE_NOOP("Errors", "tilstanden")},
        Name{QLatin1StringView("value_stream_step"), QT_TRANSLATE_NOOP("Errors", "trinnet")},
        Name{QLatin1StringView("value_stream_challenge"), QT_TRANSLATE_NOOP("Errors", "utfordringen")},
        Name{QLatin1StringView("time_reading"), QT_TRANSLATE_NOOP("Errors", "anslaget eller tidsmålingen")},
        Name{QLatin1StringView("stakeholder_analysis"), QT_TRANSLATE_NOOP("Errors", "interessentanalysen")},
        Name{QLatin1StringView("stakeholder_effect"), QT_TRANSLATE_NOOP("Errors", "virkningen for interessenten")},
        Name{QLatin1StringView("stakeholder"), QT_TRANSLATE_NOOP("Errors", "interessenten")},
        Name{QLatin1StringView("gain"), QT_TRANSLATE_NOOP("Errors", "gevinsten")},
        Name{QLatin1StringView("gain_claim"), QT_TRANSLATE_NOOP("Errors", "gevinstens opphav")},
        Name{QLatin1StringView("posting"), QT_TRANSLATE_NOOP("Errors", "posteringen")},
        Name{QLatin1StringView("indicator"), QT_TRANSLATE_NOOP("Errors", "måleindikatoren")},
        Name{QLatin1StringView("measurement"), QT_TRANSLATE_NOOP("Errors", "målingen")},
        Name{QLatin1StringView("confirmation"), QT_TRANSLATE_NOOP("Errors", "bekreftelsen")},
    };
    for (const Name &name : names)
        if (table == name.table)
            return translatedSentence(name.text);
    return T::tr("det du arbeider med");
}

QString amountText(const QString &plain, const QString &unit)
{
    bool ok = false;
    const double value = plain.toDouble(&ok);
    if (!ok)
        return plain;
    if (unit == QStringLiteral("kroner"))
        return kronerText(base::Kroner::of(value), true);
    return shortNumber(value) + noBreakSpace + T::tr("timer");
}

/// A detail as people write it: dates and instants as dates, amounts with their unit.
QString detailText(const base::Error &error, const QString &name)
{
    if (name == QStringLiteral("field"))
        return fieldText(error.field);
    if (name == QStringLiteral("table"))
        return tableText(error.detail(QLatin1StringView("table")));
    const QString value = error.detail(QLatin1StringView(name.toLatin1()));
    if (name == QStringLiteral("missing"))
        return value.isEmpty() ? value : amountText(value, error.detail(QLatin1StringView("unit")));
    static constexpr std::array shownHours{QLatin1StringView("saving"), QLatin1StringView("registered"),
                                           QLatin1StringView("left")};
    if (std::find(shownHours.begin(), shownHours.end(), name) != shownHours.end() && !value.isEmpty())
        return number(value.toDouble(), 1) + noBreakSpace + T::tr("timer");
    if (const QDate day = QDate::fromString(value, Qt::ISODate); day.isValid() && value.size() == 10)
        return date(day);
    if (name == QStringLiteral("when")) {
        const QDateTime instant = QDateTime::fromString(value, Qt::ISODateWithMs);
        return instant.isValid() ? dateTime(instant) : value;
    }
    return value;
}

} // namespace

QString ErrorText::sentences() const
{
    return what.isEmpty() || whatToDo.isEmpty() ? what + whatToDo : what + u' ' + whatToDo;
}

ErrorText errorText(const base::Error &error)
{
    const ErrorSentence *found = errorSentence(error.reason);
    const ErrorSentence &sentence = found ? *found : errorSentence(error.code);
    const ValueOf valueOf = [&error](const QString &name) { return detailText(error, name); };
    ErrorText text{translatedSentence(sentence.title), rendered(sentence.what, valueOf),
                   rendered(sentence.whatToDo, valueOf)};
    if (text.what.isEmpty()) // everything in it depended on details that nobody gave
        text.what = text.title + u'.';
    return text;
}

namespace {

/// The issue as an error with the details its sentence asks for. The ledger's rules put the gain in `value` and what is
/// missing in `suggestion`; a closed period puts the two dates there.
base::Error errorOf(const application::ImportIssue &issue)
{
    base::Error error{base::ErrorCode::Invalid, issue.reason, {}, {}, {}};
    error.with(QLatin1StringView("value"), issue.value)
        .with(QLatin1StringView("suggestion"), issue.suggestion)
        .with(QLatin1StringView("column"), issue.column);
    error.with(QLatin1StringView("previous"), issue.suggestion);
    const bool closed = issue.reason == domain::ledger_reason::closedPeriod;
    error.with(closed ? QLatin1StringView("date") : QLatin1StringView("gain"), issue.value)
        .with(closed ? QLatin1StringView("closed") : QLatin1StringView("missing"), issue.suggestion);
    return error;
}

} // namespace

QString issuePlace(const application::ImportIssue &issue)
{
    if (issue.row > 0 && !issue.column.isEmpty())
        return T::tr("Rad %1, kolonne %2").arg(count(qint64(issue.row)), issue.column);
    if (issue.row > 0)
        return T::tr("Rad %1").arg(count(qint64(issue.row)));
    return issue.column.isEmpty() ? T::tr("Hele filen") : T::tr("Kolonne %1").arg(issue.column);
}

QString issueText(const application::ImportIssue &issue)
{
    ErrorText text = errorText(errorOf(issue));
    if (issue.reason == application::import_reason::missingValue)
        text.what = issue.column.isEmpty() ? T::tr("Raden mangler en verdi.") : T::tr("Cellen er tom.");
    return T::tr("%1: %2").arg(issuePlace(issue), text.sentences());
}

bool hasErrorText(const QString &reason)
{
    return errorSentence(reason) != nullptr;
}

namespace {

struct FieldName
{
    QLatin1StringView field;
    const char *text;
};
constexpr std::array fieldNames{
    FieldName{QLatin1StringView("address"), QT_TRANSLATE_NOOP("Errors", "Adresse")},
    FieldName{QLatin1StringView("name"), QT_TRANSLATE_NOOP("Errors", "Navn")},
    FieldName{QLatin1StringView("code"), QT_TRANSLATE_NOOP("Errors", "ID")},
    FieldName{QLatin1StringView("title"), QT_TRANSLATE_NOOP("Errors", "Tittel")},
    FieldName{QLatin1StringView("kind"), QT_TRANSLATE_NOOP("Errors", "Slag")},
    FieldName{QLatin1StringView("leaderRole"), QT_TRANSLATE_NOOP("Errors", "Leder (rolle)")},
    FieldName{QLatin1StringView("basis"), QT_TRANSLATE_NOOP("Errors", "Timer per årsverk")},
    FieldName{QLatin1StringView("basisHours"), QT_TRANSLATE_NOOP("Errors", "Timer per årsverk")},
    FieldName{QLatin1StringView("headcount"), QT_TRANSLATE_NOOP("Errors", "Ansatte")},
    FieldName{QLatin1StringView("fte"), QT_TRANSLATE_NOOP("Errors", "Årsverk")},
    FieldName{QLatin1StringView("activeFrom"), QT_TRANSLATE_NOOP("Errors", "Aktiv fra")},
    FieldName{QLatin1StringView("activeTo"), QT_TRANSLATE_NOOP("Errors", "Aktiv til")},
    FieldName{QLatin1StringView("parent"), QT_TRANSLATE_NOOP("Errors", "Ligger under")},
    FieldName{QLatin1StringView("parentId"), QT_TRANSLATE_NOOP("Errors", "Ligger under")},
    FieldName{QLatin1StringView("unit"), QT_TRANSLATE_NOOP("Errors", "Enhet")},
    FieldName{QLatin1StringView("unitId"), QT_TRANSLATE_NOOP("Errors", "Enhet")},
    FieldName{QLatin1StringView("extraWorkUnit"), QT_TRANSLATE_NOOP("Errors", "Merarbeid i enhet")},
    FieldName{QLatin1StringView("date"), QT_TRANSLATE_NOOP("Errors", "Dato")},
    FieldName{QLatin1StringView("eventDate"), QT_TRANSLATE_NOOP("Errors", "Dato")},
    FieldName{QLatin1StringView("effectiveOn"), QT_TRANSLATE_NOOP("Errors", "Dato")},
    FieldName{QLatin1StringView("confirmedOn"), QT_TRANSLATE_NOOP("Errors", "Bekreftet dato")},
    FieldName{QLatin1StringView("validFrom"), QT_TRANSLATE_NOOP("Errors", "Gjelder fra")},
    FieldName{QLatin1StringView("validTo"), QT_TRANSLATE_NOOP("Errors", "Gyldig til")},
    FieldName{QLatin1StringView("status"), QT_TRANSLATE_NOOP("Errors", "Status")},
    FieldName{QLatin1StringView("note"), QT_TRANSLATE_NOOP("Errors", "Merknad")},
    FieldName{QLatin1StringView("tool"), QT_TRANSLATE_NOOP("Errors", "Verktøy")},
    FieldName{QLatin1StringView("classification"), QT_TRANSLATE_NOOP("Errors", "Type")},
    FieldName{QLatin1StringView("ledgerUnit"), QT_TRANSLATE_NOOP("Errors", "Måleenhet")},
    FieldName{QLatin1StringView("owner"), QT_TRANSLATE_NOOP("Errors", "Gevinsteier")},
    FieldName{QLatin1StringView("ownerRole"), QT_TRANSLATE_NOOP("Errors", "Gevinsteier")},
    FieldName{QLatin1StringView("responsible"), QT_TRANSLATE_NOOP("Errors", "Gevinstansvarlig")},
    FieldName{QLatin1StringView("responsibleRole"), QT_TRANSLATE_NOOP("Errors", "Gevinstansvarlig")},
    FieldName{QLatin1StringView("assumptions"), QT_TRANSLATE_NOOP("Errors", "Forutsetninger")},
    FieldName{QLatin1StringView("risk"), QT_TRANSLATE_NOOP("Errors", "Risiko")},
    FieldName{QLatin1StringView("importance"), QT_TRANSLATE_NOOP("Errors", "Betydning")},
    FieldName{QLatin1StringView("plannedOn"), QT_TRANSLATE_NOOP("Errors", "Planlagt dato")},
    FieldName{QLatin1StringView("plannedQuality"), QT_TRANSLATE_NOOP("Errors", "Planlagt kvalitet")},
    FieldName{QLatin1StringView("plannedQuantity"), QT_TRANSLATE_NOOP("Errors", "Planlagt kvantitet")},
    FieldName{QLatin1StringView("plannedSavings"), QT_TRANSLATE_NOOP("Errors", "Planlagt besparelse")},
    FieldName{QLatin1StringView("account"), QT_TRANSLATE_NOOP("Errors", "Konto")},
    FieldName{QLatin1StringView("amount"), QT_TRANSLATE_NOOP("Errors", "Beløp")},
    FieldName{QLatin1StringView("voucher"), QT_TRANSLATE_NOOP("Errors", "Bilag")},
    FieldName{QLatin1StringView("comment"), QT_TRANSLATE_NOOP("Errors", "Kommentar")},
    FieldName{QLatin1StringView("evidence"), QT_TRANSLATE_NOOP("Errors", "Dokumentasjon")},
    FieldName{QLatin1StringView("measure"), QT_TRANSLATE_NOOP("Errors", "Måleenhet")},
    FieldName{QLatin1StringView("direction"), QT_TRANSLATE_NOOP("Errors", "Retning")},
    FieldName{QLatin1StringView("baseline"), QT_TRANSLATE_NOOP("Errors", "Nullpunkt")},
    FieldName{QLatin1StringView("target"), QT_TRANSLATE_NOOP("Errors", "Mål")},
    FieldName{QLatin1StringView("method"), QT_TRANSLATE_NOOP("Errors", "Metode")},
    FieldName{QLatin1StringView("changedOn"), QT_TRANSLATE_NOOP("Errors", "Endringsdato")},
    FieldName{QLatin1StringView("casesPerYear"), QT_TRANSLATE_NOOP("Errors", "Volum per år")},
    FieldName{QLatin1StringView("measurements"), QT_TRANSLATE_NOOP("Errors", "Målinger")},
    FieldName{QLatin1StringView("measuredOn"), QT_TRANSLATE_NOOP("Errors", "Dato")},
    FieldName{QLatin1StringView("level"), QT_TRANSLATE_NOOP("Errors", "Nivå")},
    FieldName{QLatin1StringView("role"), QT_TRANSLATE_NOOP("Errors", "Rolle")},
    FieldName{QLatin1StringView("reason"), QT_TRANSLATE_NOOP("Errors", "Begrunnelse")},
    FieldName{QLatin1StringView("guidePosition"), QT_TRANSLATE_NOOP("Errors", "Stillingsandel")},
    FieldName{QLatin1StringView("guides"), QT_TRANSLATE_NOOP("Errors", "Leanveileder")},
    FieldName{QLatin1StringView("coordinator"), QT_TRANSLATE_NOOP("Errors", "Leankoordinator")},
    FieldName{QLatin1StringView("startsOn"), QT_TRANSLATE_NOOP("Errors", "Start")},
    FieldName{QLatin1StringView("contractEndsOn"), QT_TRANSLATE_NOOP("Errors", "Kontrakten slutter")},
    FieldName{QLatin1StringView("plannedFrom"), QT_TRANSLATE_NOOP("Errors", "Planlagt fra")},
    FieldName{QLatin1StringView("plannedTo"), QT_TRANSLATE_NOOP("Errors", "Planlagt til")},
    FieldName{QLatin1StringView("doneOn"), QT_TRANSLATE_NOOP("Errors", "Utført")},
    FieldName{QLatin1StringView("purpose"), QT_TRANSLATE_NOOP("Errors", "Formål")},
    FieldName{QLatin1StringView("deleteBy"), QT_TRANSLATE_NOOP("Errors", "Slettes innen")},
    FieldName{QLatin1StringView("consequence"), QT_TRANSLATE_NOOP("Errors", "Konsekvens")},
    FieldName{QLatin1StringView("source"), QT_TRANSLATE_NOOP("Errors", "Kilde")},
    FieldName{QLatin1StringView("adoptedOn"), QT_TRANSLATE_NOOP("Errors", "Vedtatt dato")},
    FieldName{QLatin1StringView("persons"), QT_TRANSLATE_NOOP("Errors", "Ansatte")},
    FieldName{QLatin1StringView("waiting"), QT_TRANSLATE_NOOP("Errors", "Ventetid")},
    FieldName{QLatin1StringView("process"), QT_TRANSLATE_NOOP("Errors", "Prosesstid")},
    FieldName{QLatin1StringView("minutes"), QT_TRANSLATE_NOOP("Errors", "Minutter")},
    FieldName{QLatin1StringView("loss"), QT_TRANSLATE_NOOP("Errors", "Tidstap")},
    FieldName{QLatin1StringView("share"), QT_TRANSLATE_NOOP("Errors", "Andel")},
    FieldName{QLatin1StringView("repeats"), QT_TRANSLATE_NOOP("Errors", "Gjentak")},
    FieldName{QLatin1StringView("completeAccurate"), QT_TRANSLATE_NOOP("Errors", "Riktig første gang")},
    FieldName{QLatin1StringView("text"), QT_TRANSLATE_NOOP("Errors", "Teksten")},
    FieldName{QLatin1StringView("lines"), QT_TRANSLATE_NOOP("Errors", "Trinn eller utfordringer")},
    FieldName{QLatin1StringView("hours"), QT_TRANSLATE_NOOP("Errors", "Timer per år")},
};

} // namespace

QString fieldText(const QString &field)
{
    // Conflicts name a column (basis_hours), rules a member (basisHours): one spelling for both.
    QString wanted;
    for (const QString &word : field.split(u'_'))
        wanted += wanted.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    for (const FieldName &name : fieldNames)
        if (wanted == name.field)
            return translatedSentence(name.text);
    return {};
}

} // namespace vf::presentation
