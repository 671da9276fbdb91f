#include "cli/figures_json.h"

namespace vf::cli {

using domain::Account;
using domain::Totals;

namespace {

template<class T>
void addAccounts(QJsonObject &object, const QString &prefix, const domain::PerAccount<T> &sums)
{
    const auto add = [&](QLatin1StringView name, const T &value) { object.insert(prefix + name, value.value()); };
    add(QLatin1StringView("identified"), sums[Account::Identified]);
    add(QLatin1StringView("realised"), sums.realised());
    add(QLatin1StringView("quality"), sums[Account::Quality]);
    add(QLatin1StringView("quantity"), sums[Account::Quantity]);
    add(QLatin1StringView("savings"), sums[Account::Savings]);
    add(QLatin1StringView("lapsed"), sums[Account::Lapsed]);
    add(QLatin1StringView("open"), sums.open());
    add(QLatin1StringView("extra_work"), sums[Account::ExtraWork]);
    add(QLatin1StringView("net"), sums.net());
}

template<class T>
void addEvidence(QJsonObject &object, const QString &prefix, const domain::PerEvidence<T> &sums)
{
    for (const auto level : domain::allOf<domain::EvidenceLevel>())
        object.insert(prefix + key(level), sums[level].value());
}

} // namespace

void addTotals(QJsonObject &object, const Totals &totals)
{
    addAccounts(object, QStringLiteral("hours_"), totals.hours);
    object.insert(QStringLiteral("hours_confirmed"), totals.confirmedHours.total().value());
    addEvidence(object, QStringLiteral("hours_confirmed_"), totals.confirmedHours);
    object.insert(QStringLiteral("hours_expired"), totals.expiredHours.value());
    object.insert(QStringLiteral("hours_not_measured"), totals.neverMeasuredHours.value());
    addAccounts(object, QStringLiteral("fte_"), totals.fte);
    object.insert(QStringLiteral("fte_confirmed"), totals.confirmedFte.total().value());
    addEvidence(object, QStringLiteral("fte_confirmed_"), totals.confirmedFte);
    object.insert(QStringLiteral("fte_expired"), totals.expiredFte.value());
    object.insert(QStringLiteral("fte_not_measured"), totals.neverMeasuredFte.value());
}

QJsonObject apart(const Totals &totals)
{
    QJsonObject object;
    addAccounts(object, QStringLiteral("one_off_hours_"), totals.oneOffHours);
    addAccounts(object, QStringLiteral("kroner_"), totals.kroner);
    object.insert(QStringLiteral("kroner_confirmed"), totals.confirmedKroner.total().value());
    object.insert(QStringLiteral("kroner_expired"), totals.expiredKroner.value());
    object.insert(QStringLiteral("kroner_not_measured"), totals.neverMeasuredKroner.value());
    return object;
}

} // namespace vf::cli
