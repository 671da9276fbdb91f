#include "presentation/value_stream_map_nodes.h"

#include "presentation/estimate_text.h"
#include "presentation/format.h"
#include "presentation/value_stream_texts.h"

#include <QCoreApplication>

namespace vf::presentation {

using namespace Qt::StringLiterals;
using domain::Challenge;
using domain::Step;
using domain::StepFigures;

namespace {

struct T
{
    Q_DECLARE_TR_FUNCTIONS(ValueStreamMap)
};

/// "10–15–25 min": without the spaces of a table, which a card has no room for.
QString compact(const domain::ThreePoint &minutes)
{
    return T::tr("%1 min").arg(minutesText(minutes).remove(u' ').remove(noBreakSpace)).replace(u' ', noBreakSpace);
}

} // namespace

MapWords::MapWords(const application::AnalysisBook &book, const application::StateBook &state,
                   const application::IdealSaving *saving)
    : m_book(book),
      m_state(state),
      m_figures(application::figuresOf(book.analysis, state)),
      m_ideal(state.state.kind == domain::StateKind::Ideal)
{
    if (!m_ideal || !saving)
        return;
    const auto keyOf = [](const domain::WorkLine &line) {
        return line.challenge ? line.challenge->uuid() : line.step.uuid();
    };
    for (const application::SavingLine &line : saving->lines) {
        const domain::WorkPair &pair = line.difference.lines;
        if (pair.ideal)
            m_lines.insert(keyOf(*pair.ideal), &line);
        else if (!pair.current->challenge)
            m_gone.insert(keyOf(*pair.current), &line);
    }
}

QString MapWords::span(double minutes) const
{
    return spanText(minutes, m_book.analysis.dayConvention);
}

QString MapWords::changeText(double minutes) const
{
    const QString size = number(std::abs(minutes), 1);
    return minutes > 0 ? T::tr("spart %1 min").arg(size) : T::tr("%1 min mer").arg(size);
}

void MapWords::addChange(MapNode &node) const
{
    const application::SavingLine *line = m_lines.value(node.key, nullptr);
    if (!line)
        return;
    const double saved = line->difference.saved().value();
    node.saves = saved > 0;
    if (!line->difference.lines.current) {
        node.change = T::tr("nytt, %1").arg(changeText(saved));
    } else if (rounded(saved, 1) != 0)
        node.change = changeText(saved);
    if (!node.change.isEmpty())
        node.details += u'\n' + T::tr("Mot nå: %1 per sak, %2 årsverk")
                                    .arg(node.change, change(-line->hoursPerYear / m_book.analysis.basis.value(), 3));
}

MapNode MapWords::step(size_t place) const
{
    const Step &step = m_state.steps[place].step;
    const StepFigures &figures = m_figures.steps[place];
    MapNode node;
    node.key = step.id.uuid();
    node.ideal = m_ideal;
    node.stepClass = step.stepClass;
    node.title = step.title;
    node.performer = step.performer;
    if (step.persons != base::PersonCount::of(1)) {
        const QString persons = shortNumber(step.persons.value(), 2);
        node.performer = step.performer.isEmpty() ? T::tr("%1 personer").arg(persons)
                                                  : T::tr("%1 × %2").arg(step.performer, persons);
    }
    node.minutes = compact(step.process.points());
    if (step.completeAccurate)
        node.share = percent(step.completeAccurate->value(), 0);
    node.onLongestPath = figures.onLongestPath;

    QStringList lines{T::tr("Trinn %1: %2").arg(place + 1).arg(step.title), text(step.stepClass)};
    if (!node.performer.isEmpty())
        lines << node.performer;
    lines << T::tr("Prosesstid %1").arg(node.minutes);
    if (figures.waiting.value() > 0)
        lines << T::tr("Venting før %1").arg(waitingText(step.waiting.points(), m_book.analysis.dayConvention));
    if (step.share != base::Share::of(1))
        lines << T::tr("%1 av sakene").arg(percent(step.share.value(), 0));
    if (!node.share.isEmpty())
        lines << T::tr("Riktig første gang %1").arg(node.share);
    lines << T::tr("Arbeid per sak %1 min").arg(number(figures.work().value(), 1));
    if (!figures.onLongestPath)
        lines << T::tr("Ikke på den lengste veien");
    node.details = lines.join(u'\n');
    addChange(node);
    return node;
}

MapNode MapWords::challenge(size_t place, const Challenge &challenge) const
{
    MapNode node;
    node.kind = MapNode::Kind::Challenge;
    node.key = challenge.id.uuid();
    node.ideal = m_ideal;
    node.title = challenge.text;
    node.minutes = compact(challenge.loss.points());
    if (challenge.share != base::Share::of(1))
        node.minutes = T::tr("%1 × %2").arg(node.minutes, percent(challenge.share.value(), 0));
    node.onLongestPath = m_figures.steps[place].onLongestPath;
    QStringList lines{T::tr("Utfordring i trinn %1: %2").arg(place + 1).arg(challenge.text), node.minutes};
    if (challenge.waste)
        lines << text(*challenge.waste);
    if (!challenge.idea.isEmpty())
        lines << T::tr("Forslag: %1").arg(challenge.idea);
    node.details = lines.join(u'\n');
    addChange(node);
    return node;
}

MapNode MapWords::removed(const Step &step) const
{
    MapNode node;
    node.kind = MapNode::Kind::Removed;
    node.key = step.id.uuid();
    node.ideal = true;
    node.title = step.title;
    node.details = T::tr("Trinnet er fjernet: %1").arg(step.title);
    if (const application::SavingLine *line = m_gone.value(node.key, nullptr)) {
        node.saves = line->difference.saved().value() > 0;
        node.change = changeText(line->difference.saved().value());
        node.details += u'\n' + node.change;
    }
    return node;
}

QString MapWords::laneFacts() const
{
    if (m_state.steps.empty())
        return {};
    size_t challenges = 0;
    for (const domain::StepWithChallenges &entry : m_state.steps)
        challenges += entry.challenges.size();
    QStringList parts{T::tr("prosesstid %1").arg(span(m_figures.processOnPath.value()))};
    if (m_figures.challengesOnPath.value() > 0)
        parts << T::tr("utfordringer %1").arg(span(m_figures.challengesOnPath.value()));
    if (m_figures.waitingOnPath.value() > 0)
        parts << T::tr("venting %1").arg(span(m_figures.waitingOnPath.value()));
    return T::tr("%1 · %2 · gjennomløpstid %3 = %4")
        .arg(counted(m_state.steps.size(), T::tr("trinn"), T::tr("trinn")),
             counted(challenges, T::tr("utfordring"), T::tr("utfordringer")), span(m_figures.leadTime.value()),
             parts.join(u" + "_s));
}

} // namespace vf::presentation
