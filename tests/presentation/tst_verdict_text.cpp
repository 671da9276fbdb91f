// The verdict in plain bokmål: it names the rule and the points, says how firm the limits are, and what is lacking. And
// what a gain can be confirmed with, level by level.
#include "presentation/confirmation_offer.h"
#include "presentation/format.h"
#include "presentation/verdict_text.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::domain;
using namespace vf::presentation;
using namespace Qt::StringLiterals;

namespace {

QString visible(QString text)
{
    return text.replace(noBreakSpace, u' ');
}

QUuid uuid(uint number)
{
    return QUuid(number, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
}

QDate day(int number)
{
    return QDate(2016, 1, 4).addDays(7 * number);
}

Indicator minutes(std::optional<int> changedOn)
{
    Indicator indicator;
    indicator.id = IndicatorId(uuid(1));
    indicator.measure = u"minutter"_s;
    indicator.direction = Direction::Down;
    if (changedOn)
        indicator.changedOn = day(*changedOn);
    return indicator;
}

std::vector<Measurement> series(const std::vector<double> &values)
{
    std::vector<Measurement> made;
    for (size_t i = 0; i < values.size(); ++i) {
        Measurement one;
        one.id = MeasurementId(uuid(static_cast<uint>(100 + i)));
        one.indicator = IndicatorId(uuid(1));
        one.on = day(static_cast<int>(i));
        one.value = base::MeasuredValue::of(values[i]);
        made.push_back(one);
    }
    return made;
}

/// `before` values of 30 ± 1, then `after` of `level` ± 1.
std::vector<double> step(int before, int after, double level)
{
    std::vector<double> values;
    for (int i = 0; i < before + after; ++i)
        values.push_back((i < before ? 30 : level) + (i % 2 == 0 ? 1 : -1));
    return values;
}

VerdictText shown(const Indicator &indicator, const std::vector<double> &values)
{
    VerdictText text = verdictText(indicator, judge(indicator, series(values), day(500)));
    text.text = visible(text.text);
    return text;
}

GainEvidence evidenceOf(const Indicator &indicator, const std::vector<double> &values)
{
    return {{{indicator, series(values)}}, {}};
}

} // namespace

class VerdictTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShiftIsNamedWithItsPoints()
    {
        // 28.5 is within the limits of 30 ± 1, so only the shift speaks.
        std::vector<double> values = step(12, 0, 0);
        for (int i = 0; i < 8; ++i)
            values.push_back(28.5);
        const VerdictText text = shown(minutes(12), values);
        QCOMPARE(text.tone, VerdictText::Tone::Good);
        QCOMPARE(text.title, u"Forbedringen er reell."_s);
        QCOMPARE(text.text,
                 u"Signal: åtte målinger på rad under gjennomsnittet fra 28.03.2016 (regel: skift på sju)."_s);
    }

    void everyRuleThatSpeaksIsNamed()
    {
        const VerdictText text = shown(minutes(12), step(12, 12, 20));
        QCOMPARE(text.text, u"Signal: tolv målinger under nedre grense, fra 28.03.2016 til 13.06.2016 (regel: utenfor "
                            u"grensene); tolv målinger på rad under gjennomsnittet fra 28.03.2016 (regel: skift på "
                            u"sju)."_s);
    }

    void oneMeasurementOutsideHasItsDay()
    {
        const VerdictText text = shown(minutes(12), step(12, 1, 20));
        QCOMPARE(text.text, u"Signal: én måling under nedre grense, 28.03.2016 (regel: utenfor grensene)."_s);
    }

    void worseIsWorseWhicheverWayThatIs()
    {
        const VerdictText up = shown(minutes(12), step(12, 12, 40));
        QCOMPARE(up.tone, VerdictText::Tone::Bad);
        QCOMPARE(up.title, u"Det er blitt dårligere."_s);
        QVERIFY2(up.text.contains(u"over øvre grense"_s), qPrintable(up.text));
        Indicator rising = minutes(12);
        rising.direction = Direction::Up;
        QCOMPARE(shown(rising, step(12, 12, 40)).tone, VerdictText::Tone::Good);
        QCOMPARE(shown(rising, step(12, 12, 20)).tone, VerdictText::Tone::Bad);
    }

    void aTrendSaysWhichWayItGoes()
    {
        std::vector<double> values = step(12, 0, 0);
        for (int i = 0; i < 7; ++i)
            values.push_back(30.7 - 0.3 * i);
        const VerdictText text = shown(minutes(12), values);
        QCOMPARE(text.text, u"Signal: sju målinger på rad som faller, fra 28.03.2016 (regel: trend på sju)."_s);
    }

    void fewBeforeTheChangeMakeProvisionalLimits()
    {
        const VerdictText text = shown(minutes(8), step(8, 8, 20));
        QVERIFY2(text.text.endsWith(u"Foreløpige grenser: færre enn 12 målinger før endringen."_s), qPrintable(text.text));
        QVERIFY(!shown(minutes(12), step(12, 8, 20)).text.contains(u"Foreløpige"_s));
        const VerdictText without = shown(minutes({}), step(12, 8, 20));
        QVERIFY2(without.text.endsWith(u"Uten endringsdato er de første målingene utgangspunktet."_s),
                 qPrintable(without.text));
    }

    void noSignalSaysWhatWasLookedAt()
    {
        const VerdictText text = shown(minutes(12), step(12, 5, 30));
        QCOMPARE(text.tone, VerdictText::Tone::Open);
        QCOMPARE(text.title, u"Ikke noe signal ennå."_s);
        QCOMPARE(text.text, u"Ingen av reglene slår ut på 5 målinger siden 28.03.2016. Det som skiller, kan være vanlig "
                            u"variasjon."_s);
    }

    void whatIsLackingIsSaid()
    {
        QCOMPARE(shown(minutes(12), {}).title, u"Ingen målinger ennå."_s);
        const VerdictText few = shown(minutes(3), step(3, 9, 20));
        QCOMPARE(few.title, u"For få målinger til å se noe."_s);
        QCOMPARE(few.text, u"Det er 3 målinger før endringen 25.01.2016. Det trengs minst fem for å vite hva som er "
                           u"vanlig variasjon."_s);
        QCOMPARE(shown(minutes(12), step(12, 0, 0)).title, u"Ingen målinger etter endringen."_s);
        QVERIFY(shown(minutes({}), step(2, 0, 0)).text.startsWith(u"Det er 2 målinger."_s));
    }

    void meansAndAchievementStandInNumbers()
    {
        Indicator indicator = minutes(12);
        indicator.target = base::MeasuredValue::of(15);
        const auto text = [&](const std::vector<double> &values) {
            return visible(measuredText(indicator, judge(indicator, series(values), day(500))));
        };
        QCOMPARE(text(step(12, 12, 20)),
                 u"Gjennomsnitt 30 minutter før og 20 etter. Måloppnåelse 67 %, målet er 15 minutter."_s);
        QCOMPARE(text(step(12, 0, 0)), u"Gjennomsnitt 30 minutter. Målet er 15 minutter."_s);
        QVERIFY(text({}).isEmpty());
    }

    void theLevelsSayWhatSpeaksForThem()
    {
        const auto offers = levelOffers(evidenceOf(minutes(12), step(12, 12, 20)), GainId(uuid(9)), day(30), {});
        QCOMPARE(offers.size(), size_t(3));
        QVERIFY(offers[0].offered && offers[1].offered && offers[2].offered);
        QCOMPARE(offers[0].reason, u"Forbedringen er reell (regel: utenfor grensene og skift på sju)."_s);
        QCOMPARE(visible(offers[1].reason),
                 u"12 målinger før endringen og 12 etter, fra 30 til 20 minutter i gjennomsnitt."_s);
    }

    void theLevelsSayWhatTheyLack()
    {
        const auto reasons = [](const GainEvidence &evidence, QDate on) {
            QStringList lines;
            for (const LevelOffer &offer : levelOffers(evidence, GainId(uuid(9)), on, {}))
                lines << (offer.offered ? u"ja"_s : visible(offer.reason));
            return lines;
        };
        QCOMPARE(reasons({}, day(0)), QStringList({u"Det er ingen målinger til og med 04.01.2016."_s,
                                                   u"Det er ingen målinger til og med 04.01.2016."_s, u"ja"_s}));
        QCOMPARE(reasons(evidenceOf(minutes(12), step(12, 5, 30)), day(30)),
                 QStringList({u"Ikke noe signal ennå."_s,
                              u"12 målinger før endringen og 5 etter. Det trengs minst ti av hver."_s, u"ja"_s}));
        QCOMPARE(reasons(evidenceOf(minutes(12), step(12, 12, 40)), day(30))[1],
                 u"Gjennomsnittet etter endringen er ikke bedre enn før."_s);
        GainEvidence again = evidenceOf(minutes(12), step(12, 12, 20));
        Confirmation before;
        before.id = ConfirmationId(uuid(77));
        before.on = day(24);
        again.confirmations.push_back(before);
        for (const QString &reason : reasons(again, day(40)))
            QCOMPARE(reason, u"Gevinsten er bekreftet 20.06.2016, og er ikke målt siden. Registrer nyere målinger først."_s);
    }
};

VF_TEST(VerdictTextTest);
#include "tst_verdict_text.moc"
