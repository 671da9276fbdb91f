// Where the user has been in the window, for Alt+← and Alt+→. Knows nothing of pages but their keys.
#pragma once

#include "domain/gain/gain.h"
#include "domain/organisation/unit.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace vf::presentation {

/// A place: a page with what it showed, and what its figures were limited to.
struct Visit
{
    QString page;
    std::optional<domain::GainId> gain;
    std::optional<domain::UnitId> scope;
    QDate asOf;

    friend bool operator==(const Visit &, const Visit &) = default;
};

class VisitHistory
{
public:
    /// The user came here by himself: what lay ahead is forgotten. A visit equal to the present one adds nothing.
    void visit(const Visit &visit);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visits.size(); }
    /// Steps and gives the place to show; call only when the step is possible.
    const Visit &back() { return m_visits[--m_at]; }
    const Visit &forward() { return m_visits[++m_at]; }
    void clear();

private:
    static constexpr size_t most = 200;
    std::vector<Visit> m_visits;
    size_t m_at = 0;
};

} // namespace vf::presentation
