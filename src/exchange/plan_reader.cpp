#include "exchange/plan_reader.h"

#include "exchange/dictionary.h"
#include "exchange/row_reader.h"

#include <algorithm>

namespace vf::exchange {

using application::PlanRow;
using domain::MilestoneKind;
namespace reason = application::import_reason;

namespace {

namespace column {
enum Field : size_t { Number, Pilot, Activity, Start, End, Week, Responsible, Source, Done };
}

/// "Begge piloter" and its kin.
bool meansEveryPilot(QStringView text)
{
    static const Dictionary<bool> words{
        {u"begge piloter", true}, {u"alle piloter", true}, {u"begge pilotene", true}, {u"alle pilotene", true},
        {u"begge pilotar", true}, {u"alle pilotar", true}, {u"begge enheter", true},  {u"alle enheter", true},
        {u"both pilots", true},   {u"all pilots", true},   {u"begge", true},          {u"alle", true},
    };
    return words.find(text).value_or(false);
}

PlanRow planRow(RowReader &cells)
{
    PlanRow row;
    row.number = cells.optionalCount(column::Number);
    row.unit = cells.requiredName(column::Pilot);
    row.everyUnit = meansEveryPilot(row.unit);
    row.title = cells.requiredName(column::Activity);
    row.kind = milestoneKindFrom(row.title);
    row.from = cells.date(column::Start);
    const std::optional<QDate> to = cells.optionalDate(column::End);
    row.to = to.value_or(row.from);
    if (row.from.isValid() && to && to->isValid() && *to < row.from)
        cells.fail(column::End, reason::invalidDate);
    const std::optional<int> week = cells.optionalCount(column::Week);
    if (week && row.from.isValid() && *week != row.from.weekNumber())
        cells.fail(column::Week, reason::weekMismatch, QString::number(row.from.weekNumber()));
    row.responsible = cells.text(column::Responsible);
    row.source = cells.text(column::Source);
    row.doneOn = cells.optionalDate(column::Done);
    return row;
}

} // namespace

ColumnSet planColumns()
{
    static constexpr std::array<ColumnSpec, 9> columns{{
        {u"Nr", false, {u"No", u"Nummer", u"Number"}},
        {u"Pilot", true, {u"Enhet", u"Unit", u"Eining"}},
        {u"Aktivitet", true, {u"Activity", u"Milepæl", u"Milestone"}},
        {u"Start", true, {u"Startdato", u"Fra", u"Start date"}},
        {u"Slutt", false, {u"Sluttdato", u"Til", u"End", u"Frist"}},
        {u"ISO-uke", false, {u"Uke", u"Week", u"ISO week", u"Veke"}},
        {u"Ansvar", false, {u"Ansvarlig", u"Responsible", u"Ansvarleg"}},
        {u"Kilde", false, {u"Source", u"Kjelde"}},
        {u"Utført", false, {u"Faktisk dato", u"Done", u"Actual date", u"Utført dato"}},
    }};
    return columns;
}

application::ReadFile<PlanRow> readPlan(const QByteArray &bytes)
{
    return readFile<PlanRow>(bytes, planColumns(), planRow);
}

MilestoneKind milestoneKindFrom(QStringView activity)
{
    struct Beginning
    {
        QStringView words;
        MilestoneKind kind;
    };
    static constexpr Beginning beginnings[]{
        {u"informasjonsmøte", MilestoneKind::InformationMeeting},
        {u"kursdag", MilestoneKind::CourseDay},
        {u"prosjektplan", MilestoneKind::ProjectPlan},
        {u"oppfølging", MilestoneKind::FollowUp},
        {u"fiskebein", MilestoneKind::Fishbone},
        {u"første gevinst", MilestoneKind::FirstGains},
        {u"fyrste gevinst", MilestoneKind::FirstGains},
        {u"veilederkontrakt", MilestoneKind::ContractEnd},
        {u"rettleiarkontrakt", MilestoneKind::ContractEnd},
        {u"overlevering", MilestoneKind::Handover},
        {u"information meeting", MilestoneKind::InformationMeeting},
        {u"course day", MilestoneKind::CourseDay},
        {u"project plan", MilestoneKind::ProjectPlan},
        {u"follow-up", MilestoneKind::FollowUp},
        {u"fishbone", MilestoneKind::Fishbone},
        {u"first gain", MilestoneKind::FirstGains},
        {u"handover", MilestoneKind::Handover},
    };
    const QString text = comparable(activity);
    if (text.contains(QStringLiteral("kontrakt inngaa"))) // its beginning, not its end
        return MilestoneKind::Other;
    const auto found = std::find_if(std::begin(beginnings), std::end(beginnings),
                                    [&](const Beginning &b) { return text.startsWith(comparable(b.words)); });
    return found == std::end(beginnings) ? MilestoneKind::Other : found->kind;
}

} // namespace vf::exchange
