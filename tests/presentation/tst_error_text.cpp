#include "application/import/import_rows.h"
#include "application/import/measurement_rows.h"
#include "domain/gain/ledger_rules.h"
#include "domain/measurement/evidence_rules.h"
#include "domain/stakeholder/stakeholder_rules.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "support/test_registry.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace vf;
using namespace vf::presentation;
using base::Error;
using base::ErrorCode;

namespace {

QString visible(QString text)
{
    return text.replace(noBreakSpace, u' ');
}

/// Reasons given in the source text, by the forms they are given in.
QStringList reasonsIn(const QString &source)
{
    static const QList<QRegularExpression> forms{
        QRegularExpression(
            QStringLiteral("ErrorCode::\\w+,\\s*(?:QLatin1StringView\\(|QStringLiteral\\(|u)?\"([a-z][a-z_]+)\"")),
        QRegularExpression(
            QStringLiteral("invalid\\(\\s*QLatin1StringView\\(\"\\w+\"\\),\\s*QLatin1StringView\\(\"([a-z_]+)\"\\)")),
        QRegularExpression(QStringLiteral("(?:constraint|plain|wrong)\\((?:ErrorCode::\\w+, )?\"([a-z][a-z_]+)\"_L1")),
    };
    QStringList reasons;
    for (const QRegularExpression &form : forms) {
        auto matches = form.globalMatch(source);
        while (matches.hasNext())
            reasons << matches.next().captured(1);
    }
    return reasons;
}

} // namespace

class ErrorTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasAText()
    {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const ErrorText text = errorText({static_cast<ErrorCode>(code), {}, {}, {}, QStringLiteral("english log")});
            QVERIFY(!text.title.isEmpty() && !text.what.isEmpty() && !text.whatToDo.isEmpty());
            QVERIFY(!text.sentences().contains(QStringLiteral("english")));
            QVERIFY(!text.sentences().contains(QRegularExpression(QStringLiteral("[\\[\\]{}]"))));
        }
    }

    void everyReasonInTheSourceHasASentence()
    {
        QStringList missing;
        int files = 0;
        QDirIterator sources(QStringLiteral(VF_SOURCE_DIR), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                             QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            for (const QString &reason : reasonsIn(QString::fromUtf8(file.readAll())))
                if (!hasErrorText(reason) && !missing.contains(reason))
                    missing << reason + QStringLiteral(" in ") + sources.fileName();
        }
        QVERIFY(files > 50);
        QVERIFY2(missing.isEmpty(),
                 qPrintable(QStringLiteral("no sentence in error_text_sentences.cpp for:\n") + missing.join(u'\n')));
    }

    void everyNamedReasonHasASentence_data()
    {
        namespace i = application::import_reason;
        namespace e = domain::evidence_reason;
        namespace l = domain::ledger_reason;
        namespace s = domain::stakeholder_reason;
        QTest::addColumn<QString>("reason");
        for (const QLatin1StringView reason : {i::emptyFile,
                                               i::noRows,
                                               i::mixedEncoding,
                                               i::nulCharacter,
                                               i::unclosedQuote,
                                               i::tooFewFields,
                                               i::tooManyFields,
                                               i::missingColumn,
                                               i::duplicateColumn,
                                               i::missingValue,
                                               i::ambiguousNumber,
                                               i::notANumber,
                                               i::numberTooLarge,
                                               i::negativeHours,
                                               i::negativeNumber,
                                               i::notAboveZero,
                                               i::invalidDate,
                                               i::duplicateId,
                                               i::cellTooLong,
                                               i::unknownUnit,
                                               i::unknownGain,
                                               i::unknownVoucher,
                                               i::unknownValue,
                                               i::weekMismatch,
                                               i::missingTarget,
                                               i::unknownTarget,
                                               i::ambiguousTarget,
                                               i::nationalId,
                                               i::involvedBeforeInvited,
                                               i::unreadableFile,
                                               i::unsupportedFormat,
                                               i::conflictingValue,
                                               i::noMeasurements,
                                               l::openBelowZero,
                                               l::closedPeriod,
                                               l::extraWorkUnitMissing,
                                               l::extraWorkUnitUnexpected,
                                               l::reversalMismatch,
                                               l::reversedTooMuch,
                                               l::gainHasPostings,
                                               l::transferMismatch,
                                               e::endsBeforeItBegins,
                                               e::indicatorOfOtherGain,
                                               e::withoutSignal,
                                               e::tooFewCases,
                                               e::noNewerMeasurement,
                                               s::oneOwner,
                                               s::personNeedsPurpose,
                                               s::personNeedsDeleteBy})
            QTest::newRow(reason.data()) << QString(reason);
    }
    void everyNamedReasonHasASentence()
    {
        QFETCH(QString, reason);
        QVERIFY(hasErrorText(reason));
        const QString text = issueText({12, QStringLiteral("Enhet"), reason, QStringLiteral("x"), {}});
        QVERIFY2(text.startsWith(QStringLiteral("Rad 12, kolonne Enhet: ")), qPrintable(text));
        QVERIFY2(!text.contains(reason), qPrintable(text));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("[\\[\\]{}]"))), qPrintable(text));
    }

    void saysWhichGainIsBelowZeroWhenAndByHowMuch()
    {
        Error error{ErrorCode::Constraint, QStringLiteral("open_below_zero"), {}, {}, {}};
        error.with(QLatin1StringView("gain"), QStringLiteral("G-007"))
            .with(QLatin1StringView("title"), QStringLiteral("Felles vaktliste"))
            .with(QLatin1StringView("date"), QStringLiteral("2017-12-31"))
            .with(QLatin1StringView("missing"), QStringLiteral("1012.5"))
            .with(QLatin1StringView("unit"), QStringLiteral("hours_per_year"));
        const ErrorText text = errorText(error);
        QCOMPARE(visible(text.what),
                 QStringLiteral("Gevinsten G-007 «Felles vaktliste» mangler 1 012,5 timer identifisert per "
                                "31.12.2017: det som er realisert og bortfalt, er til sammen mer enn det "
                                "som er identifisert."));
        QVERIFY(text.whatToDo.startsWith(QStringLiteral("Hev identifisert først")));
    }

    void saysTheSameOfAnImportedRow()
    {
        const QString text = issueText({540, QStringLiteral("Timer per år"), QStringLiteral("open_below_zero"),
                                        QStringLiteral("G-007"), QStringLiteral("12.5")});
        QVERIFY2(visible(text).contains(QStringLiteral("Gevinsten G-007 mangler 12,5 timer identifisert")),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Hev identifisert først")));
    }

    void givesKronerAsKroner()
    {
        Error error{ErrorCode::Constraint, QStringLiteral("open_below_zero"), {}, {}, {}};
        error.with(QLatin1StringView("missing"), QStringLiteral("1500.50"))
            .with(QLatin1StringView("unit"), QStringLiteral("kroner"));
        QVERIFY(
            visible(errorText(error).what).startsWith(QStringLiteral("Gevinsten mangler 1 500,50 kr identifisert: ")));
    }

    void offersTheNearestName()
    {
        const QString text = issueText({3, QStringLiteral("Enhet"), QStringLiteral("unknown_unit"),
                                        QStringLiteral("Barnavern"), QStringLiteral("Barnevern")});
        QCOMPARE(text, QStringLiteral(
                           "Rad 3, kolonne Enhet: Enheten «Barnavern» finnes ikke. Nærmeste navn er «Barnevern». Rett "
                           "navnet, eller importer enhetene først."));
    }

    void namesTheFieldOfAnInvalidValue()
    {
        const ErrorText text = errorText(base::invalid(QLatin1StringView("basis"), QLatin1StringView("not_positive")));
        QCOMPARE(text.what, QStringLiteral("Timer per årsverk må være over null."));
        QCOMPARE(fieldText(QStringLiteral("basis_hours")), fieldText(QStringLiteral("basis")));
        QCOMPARE(fieldText(QStringLiteral("no_such_field")), QString());
    }

    void saysWhoChangedWhat()
    {
        Error error{ErrorCode::Conflict, QStringLiteral("changed_since"), QStringLiteral("responsible_role"), {}, {}};
        error.with(QLatin1StringView("table"), QStringLiteral("gain"))
            .with(QLatin1StringView("who"), QStringLiteral("Enhetsleder"))
            .with(QLatin1StringView("when"), QStringLiteral("2018-01-15T09:42:00.000Z"));
        QCOMPARE(errorText(error).what,
                 QStringLiteral("Gevinsten er endret etterpå av Enhetsleder 15.01.2018 kl. 10:42 "
                                "(Gevinstansvarlig). Endringen din er ikke lagret."));
    }

    void leavesUserTextAsItIs()
    {
        // Marks of the sentence table in a title are no marks.
        Error error{ErrorCode::Constraint, QStringLiteral("open_below_zero"), {}, {}, {}};
        error.with(QLatin1StringView("gain"), QStringLiteral("{date} [x] %1"))
            .with(QLatin1StringView("date"), QStringLiteral("2017-12-31"));
        QVERIFY(errorText(error).what.contains(QStringLiteral("{date} [x] %1")));
    }

    void saysWhere()
    {
        QCOMPARE(issuePlace({0, {}, {}, {}, {}}), QStringLiteral("Hele filen"));
        QCOMPARE(issuePlace({0, QStringLiteral("Enhet"), {}, {}, {}}), QStringLiteral("Kolonne Enhet"));
        QCOMPARE(issuePlace({4, {}, {}, {}, {}}), QStringLiteral("Rad 4"));
    }
};

VF_TEST(ErrorTextTest);
#include "tst_error_text.moc"
