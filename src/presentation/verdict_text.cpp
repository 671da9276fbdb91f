#include "presentation/verdict_text.h"

#include "presentation/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vf::presentation {

using domain::Direction;
using domain::Indicator;
using domain::Signal;
using domain::SignalRule;
using domain::Verdict;
using domain::VerdictKind;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Verdicts)
};

/// Where the longest stretch of successive points begins, the later of two that are equally long.
size_t startOfLongest(const Signal &signal)
{
    size_t start = signal.points.front();
    size_t best = start;
    size_t length = 0;
    for (size_t i = 0; i < signal.points.size(); ++i) {
        if (i > 0 && signal.points[i] != signal.points[i - 1] + 1)
            start = signal.points[i];
        if (signal.points[i] - start + 1 >= length) {
            length = signal.points[i] - start + 1;
            best = start;
        }
    }
    return best;
}

/// Do the points of a signal lie under the mean? Those for the better do where less is better.
bool isBelow(const Indicator &indicator, const Signal &signal)
{
    return (indicator.direction == Direction::Down) == signal.improvement;
}

QString signalText(const Indicator &indicator, const Verdict &verdict, const Signal &signal)
{
    const bool below = isBelow(indicator, signal);
    const QString rule = T::tr("(regel: %1)").arg(text(signal.rule));
    const QString last = date(verdict.dateOf(signal.points.back()));
    switch (signal.rule) {
    case SignalRule::OutsideLimits: {
        const QString where = below ? T::tr("under nedre grense") : T::tr("over øvre grense");
        const QString count = signal.points.size() == 1 ? T::tr("én måling")
                                                        : T::tr("%1 målinger").arg(numberWord(signal.points.size()));
        const QString when = signal.points.size() == 1
                                 ? last
                                 : T::tr("fra %1 til %2").arg(date(verdict.dateOf(signal.points.front())), last);
        return T::tr("%1 %2, %3 %4").arg(count, where, when, rule);
    }
    case SignalRule::Shift:
        return T::tr("%1 målinger på rad %2 fra %3 %4")
            .arg(numberWord(signal.longest), below ? T::tr("under gjennomsnittet") : T::tr("over gjennomsnittet"),
                 date(verdict.dateOf(startOfLongest(signal))), rule);
    case SignalRule::Trend:
        return T::tr("%1 målinger på rad som %2, fra %3 %4")
            .arg(numberWord(signal.longest), below ? T::tr("faller") : T::tr("stiger"),
                 date(verdict.dateOf(startOfLongest(signal))), rule);
    case SignalRule::TwoOfThree:
        return T::tr("to av tre målinger nær %1, sist %2 %3")
            .arg(below ? T::tr("nedre grense") : T::tr("øvre grense"), last, rule);
    }
    Q_UNREACHABLE();
}

QString signalsText(const Indicator &indicator, const Verdict &verdict)
{
    QStringList parts;
    for (const Signal &signal : verdict.deciding())
        parts << signalText(indicator, verdict, signal);
    return T::tr("Signal: %1.").arg(parts.join(QStringLiteral("; ")));
}

/// How firm the limits are, and where they come from; empty for limits from the points before a known change.
QString limitsText(const Indicator &indicator, const Verdict &verdict)
{
    QStringList parts;
    if (verdict.limits && verdict.limits->provisional())
        parts << (indicator.changedOn ? T::tr("Foreløpige grenser: færre enn 12 målinger før endringen.")
                                      : T::tr("Foreløpige grenser: færre enn 12 målinger."));
    if (!indicator.changedOn && verdict.limits)
        parts << T::tr("Uten endringsdato er de første målingene utgangspunktet.");
    return parts.join(u' ');
}

VerdictText tooFewText(const Indicator &indicator, const Verdict &verdict)
{
    using Tone = VerdictText::Tone;
    if (verdict.points.empty())
        return {Tone::Open, T::tr("Ingen målinger ennå."),
                T::tr("Registrer målingene etter hvert som de gjøres, eller lim dem inn fra et regneark.")};
    const QString fewest = numberWord(domain::fewestBeforeChange);
    if (verdict.before < domain::fewestBeforeChange) {
        const QString have = counted(verdict.before, T::tr("måling"), T::tr("målinger"));
        return {Tone::Open, T::tr("For få målinger til å se noe."),
                indicator.changedOn
                    ? T::tr("Det er %1 før endringen %2. Det trengs minst %3 for å vite hva som er vanlig variasjon.")
                          .arg(have, date(*indicator.changedOn), fewest)
                    : T::tr("Det er %1. Det trengs minst %2 for å vite hva som er vanlig variasjon.").arg(have, fewest)};
    }
    return {Tone::Open, T::tr("Ingen målinger etter endringen."),
            indicator.changedOn
                ? T::tr("Målingene før endringen er utgangspunktet. Registrer målinger fra %1 og framover.")
                      .arg(date(*indicator.changedOn))
                : T::tr("De første tolv målingene er utgangspunktet. De neste viser om noe er endret.")};
}

VerdictText noSignalText(const Indicator &indicator, const Verdict &verdict)
{
    const QString since = indicator.changedOn ? date(*indicator.changedOn) : date(verdict.dateOf(verdict.before + 1));
    if (!verdict.signalsFound.empty())
        return {VerdictText::Tone::Open, T::tr("Målingene peker hver sin vei."),
                T::tr("En regel slår ut, men gjennomsnittet siden %1 er ikke blitt bedre.").arg(since)};
    return {VerdictText::Tone::Open, T::tr("Ikke noe signal ennå."),
            T::tr("Ingen av reglene slår ut på %1 siden %2. Det som skiller, kan være vanlig variasjon.")
                .arg(counted(verdict.after(), T::tr("måling"), T::tr("målinger")), since)};
}

/// The value with the indicator's unit, kept on one line.
QString withMeasure(double value, const Indicator &indicator)
{
    const QString figure = measuredValue(value);
    return indicator.measure.isEmpty() ? figure : figure + noBreakSpace + indicator.measure;
}

/// Can the process be trusted to meet its target? Empty without target or firm limits.
QString assuranceText(const Indicator &indicator, const std::optional<domain::XmrLimits> &limits)
{
    if (!limits || limits->provisional() || !indicator.target)
        return {};
    const auto assurance
        = domain::assuranceOf(limits->lower, limits->upper, indicator.target->value(), indicator.direction);
    if (!assurance)
        return {};
    switch (*assurance) {
    case domain::Assurance::ConsistentPass:
        return T::tr("Etter grensene vil målet bli nådd hver gang.");
    case domain::Assurance::ConsistentFail:
        return T::tr("Etter grensene vil målet ikke bli nådd uten at noe endres.");
    case domain::Assurance::Inconsistent:
        return T::tr("Etter grensene vil målet bli nådd noen ganger, andre ikke.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString VerdictText::sentences() const
{
    return text.isEmpty() ? title : title + u' ' + text;
}

VerdictText verdictText(const Indicator &indicator, const Verdict &verdict)
{
    VerdictText shown;
    switch (verdict.kind) {
    case VerdictKind::TooFewPoints:
        shown = tooFewText(indicator, verdict);
        break;
    case VerdictKind::NoSignal:
        shown = noSignalText(indicator, verdict);
        break;
    case VerdictKind::Improvement:
        shown = {VerdictText::Tone::Good, T::tr("Forbedringen er reell."), signalsText(indicator, verdict)};
        break;
    case VerdictKind::Deterioration:
        shown = {VerdictText::Tone::Bad, T::tr("Det er blitt dårligere."), signalsText(indicator, verdict)};
        break;
    }
    const QString limits = verdict.kind == VerdictKind::TooFewPoints ? QString() : limitsText(indicator, verdict);
    if (!limits.isEmpty())
        shown.text += u' ' + limits;
    return shown;
}

QString measuredText(const Indicator &indicator, const Verdict &verdict, const std::optional<domain::XmrLimits> &limits)
{
    if (verdict.points.empty())
        return {};
    QStringList parts;
    if (verdict.before > 0 && verdict.after() > 0)
        parts << T::tr("Gjennomsnitt %1 før og %2 etter.")
                     .arg(withMeasure(*verdict.meanBefore, indicator), measuredValue(*verdict.meanAfter));
    else if (const auto mean = verdict.before > 0 ? verdict.meanBefore : verdict.meanAfter)
        parts << T::tr("Gjennomsnitt %1.").arg(withMeasure(*mean, indicator));
    if (indicator.target && verdict.achievement)
        parts << T::tr("Måloppnåelse %1, målet er %2.")
                     .arg(percent(*verdict.achievement, 0), withMeasure(indicator.target->value(), indicator));
    else if (indicator.target)
        parts << T::tr("Målet er %1.").arg(withMeasure(indicator.target->value(), indicator));
    if (indicator.changedOn && !verdict.enoughBeforeAfter && verdict.after() > 0)
        parts << T::tr("Til nivået før–etter: %1 av ti før og %2 av ti etter.")
                     .arg(numberWord(std::min(verdict.before, domain::fewestBeforeAfter)),
                          numberWord(std::min(verdict.after(), domain::fewestBeforeAfter)));
    if (const QString assurance = assuranceText(indicator, limits); !assurance.isEmpty())
        parts << assurance;
    return parts.join(u' ');
}

std::optional<VerdictText> monitoringText(const Indicator &indicator, const domain::Monitoring &monitoring,
                                          const domain::Rebase *last)
{
    if (!monitoring.sinceRebase || !last)
        return std::nullopt;
    const Verdict &since = *monitoring.sinceRebase;
    const QString intro = T::tr("Nye grenser fra %1 (%2):").arg(date(last->from), last->reason);
    using Tone = VerdictText::Tone;
    switch (since.kind) {
    case VerdictKind::TooFewPoints:
        return VerdictText{Tone::Open, intro, T::tr("det er %1 siden da, for få til å se om nivået holder.")
                                                  .arg(counted(since.points.size(), T::tr("måling"), T::tr("målinger")))};
    case VerdictKind::NoSignal:
        return VerdictText{Tone::Good, intro, T::tr("nivået holder. Ingen av reglene slår ut.")};
    case VerdictKind::Improvement:
        return VerdictText{Tone::Good, intro, T::tr("det er blitt enda bedre. %1").arg(signalsText(indicator, since))};
    case VerdictKind::Deterioration:
        return VerdictText{Tone::Bad, intro, T::tr("nivået holder ikke. %1").arg(signalsText(indicator, since))};
    }
    Q_UNREACHABLE();
}

VerdictText watchedVerdictText(const Indicator &indicator, const Verdict &verdict, const domain::Monitoring &monitoring,
                               std::span<const domain::Rebase> rebases)
{
    VerdictText shown = verdictText(indicator, verdict);
    const domain::Rebase *last = nullptr;
    for (const domain::Rebase &rebase : rebases)
        if (!verdict.points.empty() && rebase.from <= verdict.points.back().on)
            last = &rebase;
    const auto held = monitoringText(indicator, monitoring, last);
    if (!held)
        return shown;
    shown.text += u' ' + held->sentences();
    if (held->tone == VerdictText::Tone::Bad)
        shown.tone = VerdictText::Tone::Bad;
    return shown;
}

QString runChartText(const Indicator &indicator, const Verdict &verdict, const domain::RunChart &chart)
{
    const domain::RunChartSetup rules;
    QStringList parts{T::tr("Serieplott: median %1.").arg(withMeasure(chart.median, indicator))};
    const auto longest = std::max_element(chart.runs.begin(), chart.runs.end(), [](const domain::Run &a, const domain::Run &b) {
        return a.length < b.length;
    });
    if (longest != chart.runs.end() && longest->length >= rules.shiftPoints)
        parts << T::tr("%1 målinger på rad %2 medianen fra %3 (regel: skift på seks).")
                     .arg(startingSentence(numberWord(longest->length)), longest->above ? T::tr("over") : T::tr("under"),
                          date(verdict.dateOf(longest->range.first)));
    for (const domain::Trend &trend : chart.trends)
        parts << T::tr("Målingene %1 fra %2 til %3 (regel: trend på fem).")
                     .arg(trend.rising ? T::tr("stiger") : T::tr("faller"), date(verdict.dateOf(trend.range.first)),
                          date(verdict.dateOf(trend.range.last)));
    if (chart.limits && chart.verdict && *chart.verdict != domain::RunsVerdict::NoSignal)
        parts << T::tr("%1 serier, ventet %2 til %3: det er ikke bare tilfeldig variasjon.")
                     .arg(count(chart.runs.size()), count(qint64(chart.limits->lower)), count(qint64(chart.limits->upper)));
    if (parts.size() == 1)
        parts << T::tr("Ingen av reglene slår ut.");
    return parts.join(u' ');
}

QString text(SignalRule rule)
{
    switch (rule) {
    case SignalRule::OutsideLimits:
        return T::tr("utenfor grensene");
    case SignalRule::Shift:
        return T::tr("skift på sju");
    case SignalRule::Trend:
        return T::tr("trend på sju");
    case SignalRule::TwoOfThree:
        return T::tr("to av tre nær en grense");
    }
    Q_UNREACHABLE();
}

QString text(Direction direction)
{
    switch (direction) {
    case Direction::Up:
        return T::tr("Opp");
    case Direction::Down:
        return T::tr("Ned");
    }
    Q_UNREACHABLE();
}

QString measuredValue(double value, int mostDecimals)
{
    return shortNumber(value, mostDecimals);
}

QString numberWord(size_t number)
{
    const std::array words{T::tr("null"), T::tr("én"),  T::tr("to"),   T::tr("tre"), T::tr("fire"),
                                  T::tr("fem"),  T::tr("seks"), T::tr("sju"),  T::tr("åtte"), T::tr("ni"),
                                  T::tr("ti"),   T::tr("elleve"), T::tr("tolv")};
    return number < words.size() ? words[number] : count(number);
}

} // namespace vf::presentation
