#include "presentation/format.h"
#include "presentation/texts.h"
#include "presentation/value_stream_texts.h"
#include "support/test_registry.h"

#include <QSet>
#include <QTest>

using namespace vf;
using namespace vf::domain;
using namespace vf::presentation;

namespace {

/// Every value has a text of its own, and none of them is its key.
template<class E>
void checkAll()
{
    QSet<QString> seen;
    for (const E value : allOf<E>()) {
        const QString shown = text(value);
        QVERIFY2(!shown.isEmpty(), key(value).data());
        QVERIFY2(shown != QString(key(value)), qPrintable(shown));
        QVERIFY2(shown.at(0).isUpper() || shown.at(0).isDigit(), qPrintable(shown));
        seen.insert(shown);
    }
    QCOMPARE(seen.size(), static_cast<qsizetype>(allOf<E>().size()));
}

GainStatus status(GainStage stage, double share, EvidenceState evidence,
                  std::optional<EvidenceLevel> level = std::nullopt)
{
    return {stage, share, evidence, level, std::nullopt};
}

QString shown(const GainStatus &of)
{
    return statusText(of).replace(noBreakSpace, u'~');
}

} // namespace

class TextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paceNamesTheBottleneckAndHowManyMustDoIt()
    {
        application::StateBook state;
        for (const double minutes : {12.0, 36.0}) {
            state.steps.emplace_back();
            state.steps.back().step.title = QStringLiteral("Samtale %1").arg(minutes);
            state.steps.back().step.process = ProcessEstimate::of(base::ProcessMinutes::of(minutes));
        }
        const auto figures = stateFigures(state.steps, {base::CasesPerYear::of(100)}, EstimateRule::Lichtenberg);
        const auto told = [&](std::optional<double> takt) { return paceText(state, figures, takt).replace(noBreakSpace, u' '); };
        QCOMPARE(told({}), QStringLiteral("Flaskehals: Samtale 36, 36,0 min per sak."));
        QCOMPARE(told(36.0), QStringLiteral("Flaskehals: Samtale 36, 36,0 min per sak. Takt: en sak hver 36,0 min."));
        QVERIFY(told(18.0).endsWith(QStringLiteral("Trinnet må gjøres 2 steder samtidig for å følge takten.")));
        QVERIFY(told(17.0).contains(QStringLiteral("3 steder")));
        QCOMPARE(paceText({}, {}, 10.0), QString());
        const Fragmentation thin{31.5, true};
        QVERIFY(fragmentationText(thin, base::PersonCount::of(12), usuallyFragmentedBelow).startsWith(QStringLiteral("Fragmentert: ")));
        QVERIFY(!fragmentationText({64, false}, base::PersonCount::of(12), usuallyFragmentedBelow).contains(QStringLiteral("Fragmentert")));
    }

    void everyValueHasAText()
    {
        checkAll<Account>();
        checkAll<SourceTool>();
        checkAll<Classification>();
        checkAll<LedgerUnit>();
        checkAll<UnitKind>();
        checkAll<LeanStatus>();
        checkAll<EvidenceLevel>();
        for (const auto stage : {GainStage::NotIdentified, GainStage::Identified, GainStage::Planned,
                                 GainStage::Realised, GainStage::Confirmed, GainStage::Lapsed})
            QVERIFY(!text(stage).isEmpty());
        for (const auto state : {EvidenceState::NeverMeasured, EvidenceState::Valid, EvidenceState::Expired})
            QVERIFY(!text(state).isEmpty());
        for (const auto role : {application::SessionRole::Coordinator, application::SessionRole::UnitLeader,
                                application::SessionRole::Reader})
            QVERIFY(!text(role).isEmpty());
    }

    void usesTheWordsOfTheHouse()
    {
        QCOMPARE(text(LeanStatus::WaitingList), QStringLiteral("Venteliste"));
        QCOMPARE(text(LeanStatus::SelfDriven), QStringLiteral("Selvgående"));
        QCOMPARE(text(LeanStatus::Withdrawn), QStringLiteral("Trukket ut"));
        QCOMPARE(text(Account::Quality), QStringLiteral("Økt kvalitet"));
        QCOMPARE(shortText(Account::Quality), QStringLiteral("Kvalitet"));
        QCOMPARE(text(SourceTool::FiveWhys), QStringLiteral("5 x hvorfor"));
        QCOMPARE(text(EvidenceLevel::BeforeAfter), QStringLiteral("Før–etter"));
    }

    void saysAStatusInASentence()
    {
        QCOMPARE(shown(status(GainStage::Confirmed, 0.7, EvidenceState::Valid, EvidenceLevel::Signal)),
                 QStringLiteral("realisert 70~%, bekreftet med signal"));
        QCOMPARE(shown(status(GainStage::Realised, 0.7, EvidenceState::Expired, EvidenceLevel::Signal)),
                 QStringLiteral("realisert 70~%, utløpt"));
        QCOMPARE(shown(status(GainStage::Realised, 1, EvidenceState::NeverMeasured)),
                 QStringLiteral("realisert 100~%, ikke målt"));
        QCOMPARE(shown(status(GainStage::Planned, 0, EvidenceState::NeverMeasured)), QStringLiteral("planlagt"));
        QCOMPARE(shown(status(GainStage::Lapsed, 0, EvidenceState::NeverMeasured)), QStringLiteral("bortfalt"));
        QCOMPARE(shown(status(GainStage::NotIdentified, 0, EvidenceState::NeverMeasured)),
                 QStringLiteral("ikke identifisert"));
    }

    void neverRoundsToAllOrNothing()
    {
        const auto percentOf = [](double share) { return realisedPercent(share).remove(noBreakSpace); };
        QCOMPARE(percentOf(0.999), QStringLiteral("99%"));
        QCOMPARE(percentOf(1), QStringLiteral("100%"));
        QCOMPARE(percentOf(0.001), QStringLiteral("1%"));
        QCOMPARE(percentOf(0), QStringLiteral("0%"));
    }
};

VF_TEST(TextsTest);
#include "tst_texts.moc"
