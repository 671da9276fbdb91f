#include "exchange/stakeholder_reader.h"

#include "exchange/dictionary.h"
#include "exchange/row_reader.h"

namespace vf::exchange {

using namespace Qt::StringLiterals;
using application::StakeholderRow;
using domain::Attitude;
using domain::Engagement;
using domain::StakeholderValue;

namespace {

namespace column {
enum Field : size_t {
    Name,
    Value,
    Consequence,
    Category,
    Expectations,
    Influence,
    Interest,
    Attitude,
    Action,
    Invited,
    Involved,
};
}

StakeholderRow stakeholderRow(RowReader &cells)
{
    StakeholderRow row;
    row.name = cells.requiredName(column::Name);
    row.value = cells.optionalWord(column::Value, stakeholderValueFrom);
    row.consequence = cells.text(column::Consequence);
    row.category = cells.text(column::Category);
    row.expectations = cells.text(column::Expectations);
    row.influence = cells.optionalWord(column::Influence, engagementFrom);
    row.interest = cells.optionalWord(column::Interest, engagementFrom);
    row.attitude = cells.optionalWord(column::Attitude, attitudeFrom);
    row.action = cells.text(column::Action);
    row.invitedOn = cells.optionalDate(column::Invited);
    row.involvedOn = cells.optionalDate(column::Involved);
    return row;
}

} // namespace

ColumnSet stakeholderColumns()
{
    static constexpr std::array<ColumnSpec, 11> columns{{
        {u"Interessent", true, {u"Stakeholder", u"Interessenter"}},
        {u"Verdi for interessenten", true, {u"Verdi", u"Value", u"Value to the stakeholder", u"Verdi for interessent"}},
        {u"Konsekvens av dårlig kvalitet på tjenesten", true,
         {u"Konsekvens", u"Konsekvens av dårlig kvalitet", u"Consequence", u"Konsekvens av dårleg kvalitet på tenesta"}},
        {u"Kategori", false, {u"Category"}},
        {u"Forventninger", false, {u"Forventning", u"Expectations", u"Forventningar"}},
        {u"Innflytelse", false, {u"Influence", u"Påverknad", u"Innverknad"}},
        {u"Interesse", false, {u"Interest"}},
        {u"Holdning", false, {u"Attitude", u"Haldning"}},
        {u"Tiltak", false, {u"Action", u"Actions"}},
        {u"Invitert", false, {u"Invited", u"Invitert dato"}},
        {u"Involvert", false, {u"Involved", u"Involvert dato"}},
    }};
    return columns;
}

application::ReadFile<StakeholderRow> readStakeholders(const QByteArray &bytes)
{
    return readFile<StakeholderRow>(bytes, stakeholderColumns(), stakeholderRow);
}

std::optional<StakeholderValue> stakeholderValueFrom(QStringView text)
{
    using V = StakeholderValue;
    static const Dictionary<V> words{
        {u"lav", V::Low},          {u"låg", V::Low},
        {u"low", V::Low},          {u"middels", V::Medium},
        {u"middel", V::Medium},    {u"medium", V::Medium},
        {u"høy", V::High},         {u"høg", V::High},
        {u"high", V::High},        {u"høy, avgjørende", V::Decisive},
        {u"høy avgjørende", V::Decisive}, {u"avgjørende", V::Decisive},
        {u"høy,avgjørende", V::Decisive}, {u"høy/avgjørende", V::Decisive},
        {u"høg, avgjerande", V::Decisive}, {u"avgjerande", V::Decisive},
        {u"high, decisive", V::Decisive},  {u"decisive", V::Decisive},
    };
    return words.find(text);
}

std::optional<Engagement> engagementFrom(QStringView text)
{
    using E = Engagement;
    static const Dictionary<E> words{
        {u"ingen", E::None},     {u"inga", E::None},      {u"none", E::None},     {u"liten", E::Small},
        {u"lita", E::Small},     {u"lite", E::Small},     {u"lav", E::Small},     {u"låg", E::Small},
        {u"small", E::Small},    {u"middels", E::Medium}, {u"medium", E::Medium}, {u"stor", E::Large},
        {u"stort", E::Large},    {u"høy", E::Large},      {u"høg", E::Large},     {u"large", E::Large},
    };
    return words.find(text);
}

std::optional<Attitude> attitudeFrom(QStringView text)
{
    using A = Attitude;
    static const Dictionary<A> words{
        {u"positiv", A::Positive}, {u"positive", A::Positive}, {u"støttende", A::Positive},
        {u"nøytral", A::Neutral},  {u"neutral", A::Neutral},   {u"kritisk", A::Critical},
        {u"critical", A::Critical}, {u"negativ", A::Critical}, {u"negative", A::Critical},
    };
    return words.find(text);
}

QString fileWord(domain::StakeholderValue value)
{
    switch (value) {
    case domain::StakeholderValue::Low:
        return u"LAV"_s;
    case domain::StakeholderValue::Medium:
        return u"MIDDELS"_s;
    case domain::StakeholderValue::High:
        return u"HØY"_s;
    case domain::StakeholderValue::Decisive:
        return u"HØY, AVGJØRENDE"_s;
    }
    Q_UNREACHABLE();
}

QString fileWord(domain::Engagement engagement)
{
    switch (engagement) {
    case domain::Engagement::None:
        return u"ingen"_s;
    case domain::Engagement::Small:
        return u"liten"_s;
    case domain::Engagement::Medium:
        return u"middels"_s;
    case domain::Engagement::Large:
        return u"stor"_s;
    }
    Q_UNREACHABLE();
}

QString fileWord(domain::Attitude attitude)
{
    switch (attitude) {
    case domain::Attitude::Positive:
        return u"positiv"_s;
    case domain::Attitude::Neutral:
        return u"nøytral"_s;
    case domain::Attitude::Critical:
        return u"kritisk"_s;
    }
    Q_UNREACHABLE();
}

} // namespace vf::exchange
