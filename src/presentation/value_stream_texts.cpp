#include "presentation/value_stream_texts.h"

#include "base/text.h"
#include "presentation/format.h"

#include <QCoreApplication>

#include <cmath>

namespace vf::presentation {

using domain::AnalysisStatus;
using domain::DayConvention;
using domain::EstimateRule;
using domain::StepClass;
using domain::WasteKind;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ValueStreamTexts)
};

/// The only value whose word begins with what was typed.
template<class E>
std::optional<E> beginningWith(const QString &typed)
{
    const QString wanted = base::folded(typed);
    std::optional<E> found;
    for (const E value : domain::allOf<E>()) {
        if (wanted.isEmpty() || !base::folded(text(value)).startsWith(wanted))
            continue;
        if (found)
            return std::nullopt;
        found = value;
    }
    return found;
}

} // namespace

QString text(EstimateRule rule)
{
    switch (rule) {
    case EstimateRule::Lichtenberg:
        return T::tr("Lichtenberg");
    case EstimateRule::Pert:
        return T::tr("PERT");
    case EstimateRule::Triangular:
        return T::tr("Trekantfordeling");
    }
    Q_UNREACHABLE();
}

QString formulaText(EstimateRule rule)
{
    switch (rule) {
    case EstimateRule::Lichtenberg:
        return T::tr("(lav + 3 × sannsynlig + høy) / 5");
    case EstimateRule::Pert:
        return T::tr("(lav + 4 × sannsynlig + høy) / 6");
    case EstimateRule::Triangular:
        return T::tr("(lav + sannsynlig + høy) / 3");
    }
    Q_UNREACHABLE();
}

QString text(DayConvention days)
{
    switch (days) {
    case DayConvention::WorkingTime:
        return T::tr("Arbeidstid, 1 dag = 7,5 timer");
    case DayConvention::CalendarTime:
        return T::tr("Kalendertid, 1 dag = 24 timer");
    }
    Q_UNREACHABLE();
}

QString text(AnalysisStatus status)
{
    switch (status) {
    case AnalysisStatus::Planned:
        return T::tr("Planlagt");
    case AnalysisStatus::CurrentMapped:
        return T::tr("Nåsituasjon kartlagt");
    case AnalysisStatus::IdealDesigned:
        return T::tr("Ideell situasjon tegnet");
    case AnalysisStatus::Adopted:
        return T::tr("Vedtatt");
    case AnalysisStatus::FollowedUp:
        return T::tr("Fulgt opp");
    }
    Q_UNREACHABLE();
}

QString text(StepClass stepClass)
{
    switch (stepClass) {
    case StepClass::ValueAdding:
        return T::tr("Verdiskapende");
    case StepClass::Necessary:
        return T::tr("Nødvendig");
    case StepClass::Waste:
        return T::tr("Sløsing");
    }
    Q_UNREACHABLE();
}

QString sign(StepClass stepClass)
{
    switch (stepClass) {
    case StepClass::ValueAdding:
        return T::tr("V");
    case StepClass::Necessary:
        return T::tr("N");
    case StepClass::Waste:
        return T::tr("S");
    }
    Q_UNREACHABLE();
}

QString text(WasteKind waste)
{
    switch (waste) {
    case WasteKind::Overproduction:
        return T::tr("Overproduksjon");
    case WasteKind::Waiting:
        return T::tr("Venting");
    case WasteKind::Transport:
        return T::tr("Transport");
    case WasteKind::Overprocessing:
        return T::tr("Overbearbeiding");
    case WasteKind::Inventory:
        return T::tr("Lager");
    case WasteKind::Motion:
        return T::tr("Bevegelse");
    case WasteKind::Defects:
        return T::tr("Feil");
    case WasteKind::UnusedSkill:
        return T::tr("Ubrukt kompetanse");
    }
    Q_UNREACHABLE();
}

std::optional<StepClass> stepClassOf(const QString &typed)
{
    return beginningWith<StepClass>(typed);
}

std::optional<WasteKind> wasteKindOf(const QString &typed)
{
    return beginningWith<WasteKind>(typed);
}

QString analysisName(const domain::ValueStreamAnalysis &analysis)
{
    return analysis.code.isEmpty() ? analysis.title : T::tr("%1 · %2").arg(analysis.code, analysis.title);
}

QString idealName(const domain::ValueStreamState &state, int number, int count)
{
    if (!state.name.isEmpty())
        return state.name;
    return count > 1 ? T::tr("Ideell situasjon %1").arg(presentation::count(qint64(number))) : T::tr("Ideell situasjon");
}

std::vector<const domain::ValueStreamState *> idealsOf(const application::Snapshot &snapshot,
                                                       const domain::AnalysisId &analysis)
{
    std::vector<const domain::ValueStreamState *> states = snapshot.of<domain::ValueStreamState>(analysis);
    std::erase_if(states, [](const domain::ValueStreamState *state) { return state->kind != domain::StateKind::Ideal; });
    return states;
}

QString volumeText(const domain::ValueStreamAnalysis &analysis)
{
    const QString cases = shortNumber(analysis.casesPerYear.value(), 1);
    return cases + noBreakSpace + (analysis.caseUnit.isEmpty() ? T::tr("saker per år") : analysis.caseUnit);
}

QString paceText(const application::StateBook &state, const domain::StateFigures &figures, const std::optional<double> &takt)
{
    if (!figures.bottleneck)
        return {};
    const double busy = figures.steps[*figures.bottleneck].busyMinutes;
    QString words = T::tr("Flaskehals: %1, %2 min per sak.")
                        .arg(state.steps[*figures.bottleneck].step.title, number(busy, 1));
    if (!takt)
        return words;
    words += T::tr(" Takt: en sak hver %1 min.").arg(number(*takt, 1));
    // A hair above is the same: figures are shown to a tenth.
    if (busy > *takt + 0.05)
        words += T::tr(" Trinnet må gjøres %1 steder samtidig for å følge takten.")
                     .arg(count(static_cast<qint64>(std::ceil(busy / *takt - 1e-9))));
    return words;
}

QString fragmentationText(const domain::Fragmentation &check, base::PersonCount persons, base::Minutes below)
{
    const QString share = T::tr("%1 min per person og uke, delt på %2 ansatte.")
                              .arg(number(check.minutesPerPersonAndWeek, 1), shortNumber(persons.value(), 1));
    return check.fragmented
               ? T::tr("Fragmentert: %1 Under %2 min per person og uke er tiden virkelig, men for oppdelt til at en stilling "
                       "kan tas ut. Regn den som kvalitet eller kapasitet.")
                     .arg(share, shortNumber(below.value(), 1))
               : share;
}

} // namespace vf::presentation
