#include "reporting/development_data.h"

#include <algorithm>
#include <set>

namespace vf::reporting {

namespace {

constexpr int mostMonths = 180;

/// The first day with a posting on a gain in scope, whatever the date of the figures; invalid without postings.
QDate firstPosting(const application::Snapshot &snapshot, const application::Figures &figures)
{
    QDate first;
    for (const domain::Gain *gain : figures.gains()) {
        const QDate date = snapshot.ledger().postingDates(gain->id).first;
        if (!first.isValid() || date < first)
            first = date;
    }
    return first;
}

void addYearEnds(std::set<QDate> &dates, QDate first, QDate last)
{
    for (int year = first.year(); QDate(year, 12, 31) < last; ++year)
        dates.insert(QDate(year, 12, 31));
}

QDate monthEnd(QDate date)
{
    return {date.year(), date.month(), date.daysInMonth()};
}

} // namespace

std::vector<QDate> yearEnds(const application::Snapshot &snapshot, const application::Figures &figures)
{
    std::set<QDate> dates;
    if (const QDate first = firstPosting(snapshot, figures); first.isValid())
        addYearEnds(dates, first, figures.asOf());
    dates.insert(figures.asOf());
    return {dates.begin(), dates.end()};
}

DevelopmentData developmentOf(const application::Snapshot &snapshot, const application::Figures &figures, QDate until)
{
    DevelopmentData data;
    data.asOf = figures.asOf();
    const QDate first = firstPosting(snapshot, figures);
    if (!first.isValid())
        return data;
    const QDate last = until.isValid() ? std::max(until, figures.asOf()) : figures.asOf();
    std::set<QDate> marked{figures.asOf(), last};
    addYearEnds(marked, first, last);
    std::set<QDate> dates = marked;
    const QDate start = monthEnd(first.addMonths(-1));
    const int months = (last.year() - start.year()) * 12 + last.month() - start.month();
    const int step = months > mostMonths ? 3 : 1;
    for (QDate date = start; date < last; date = monthEnd(date.addMonths(step)))
        dates.insert(date);
    const std::vector<QDate> ascending(dates.begin(), dates.end());
    data.steps = figures.development(ascending);
    for (const application::DevelopmentPoint &point : data.steps)
        if (marked.contains(point.date))
            data.marked.push_back(point);
    return data;
}

} // namespace vf::reporting
