#include "presentation/visit_history.h"

namespace vf::presentation {

void VisitHistory::visit(const Visit &visit)
{
    if (!m_visits.empty() && m_visits[m_at] == visit)
        return;
    if (!m_visits.empty())
        m_visits.resize(m_at + 1);
    m_visits.push_back(visit);
    if (m_visits.size() > most)
        m_visits.erase(m_visits.begin());
    m_at = m_visits.size() - 1;
}

void VisitHistory::clear()
{
    m_visits.clear();
    m_at = 0;
}

} // namespace vf::presentation
