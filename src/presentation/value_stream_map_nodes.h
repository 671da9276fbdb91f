// What the nodes of the map say: the words and figures of one step or challenge, wherever it is drawn.
#pragma once

#include "presentation/value_stream_map.h"

#include <QHash>

namespace vf::presentation {

/// Gives the steps and challenges of one state their texts.
class MapWords
{
public:
    /// `saving` as in valueStreamMap(); used for the ideal state only.
    MapWords(const application::AnalysisBook &book, const application::StateBook &state,
             const application::IdealSaving *saving);

    /// Without its place.
    MapNode step(size_t place) const;
    MapNode challenge(size_t place, const domain::Challenge &challenge) const;
    /// In place of a step of today that the ideal state does without.
    MapNode removed(const domain::Step &step) const;
    QString laneFacts() const;
    QString span(double minutes) const;
    const domain::StateFigures &figures() const { return m_figures; }
    const application::StateBook &state() const { return m_state; }
    domain::DayConvention days() const { return m_book.analysis.dayConvention; }
    domain::Averaging averaging() const { return m_book.analysis.rule; }

private:
    void addChange(MapNode &node) const;
    QString changeText(double minutes) const;

    const application::AnalysisBook &m_book;
    const application::StateBook &m_state;
    domain::StateFigures m_figures;
    bool m_ideal;
    QHash<QUuid, const application::SavingLine *> m_lines; ///< of the ideal state, by the record that stands in it
    QHash<QUuid, const application::SavingLine *> m_gone;  ///< of today's steps that have gone
};

} // namespace vf::presentation
