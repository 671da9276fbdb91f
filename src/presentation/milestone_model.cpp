#include "presentation/milestone_model.h"

#include "application/services/introduction_service.h"
#include "domain/introduction/progress.h"
#include "presentation/date_text.h"
#include "presentation/improvement_texts.h"

namespace vf::presentation {

using application::IntroductionService;
using application::Snapshot;
using application::WorkContext;
using domain::Milestone;

MilestoneState milestoneState(const Milestone &milestone, QDate asOf)
{
    if (domain::isDone(milestone, asOf))
        return MilestoneState::Done;
    if (domain::isOverdue(milestone, asOf))
        return MilestoneState::Overdue;
    return milestone.plannedFrom <= asOf ? MilestoneState::UnderWay : MilestoneState::Coming;
}

QString text(MilestoneState state)
{
    switch (state) {
    case MilestoneState::Coming:
        return MilestoneModel::tr("Kommer");
    case MilestoneState::UnderWay:
        return MilestoneModel::tr("I gang");
    case MilestoneState::Done:
        return MilestoneModel::tr("Utført");
    case MilestoneState::Overdue:
        return MilestoneModel::tr("Forsinket");
    }
    Q_UNREACHABLE();
}

namespace {

QString iconOf(MilestoneState state)
{
    switch (state) {
    case MilestoneState::Coming:
        return QStringLiteral("circle");
    case MilestoneState::UnderWay:
        return QStringLiteral("circle-dot");
    case MilestoneState::Done:
        return QStringLiteral("circle-check");
    case MilestoneState::Overdue:
        return QStringLiteral("triangle-alert");
    }
    Q_UNREACHABLE();
}

CellTone toneOf(MilestoneState state)
{
    switch (state) {
    case MilestoneState::Coming:
    case MilestoneState::UnderWay:
        return CellTone::Plain;
    case MilestoneState::Done:
        return CellTone::Ok;
    case MilestoneState::Overdue:
        return CellTone::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

MilestoneModel::MilestoneModel(EditQueue &edits, QObject *parent) : RecordTableModel(edits, parent) {}

void MilestoneModel::showIntroduction(const std::optional<domain::IntroductionId> &introduction)
{
    const bool same = introduction == m_introduction;
    m_introduction = introduction;
    std::vector<Milestone> plan;
    for (const Milestone *milestone : stored(workspace().snapshot()))
        plan.push_back(*milestone);
    if (same)
        show(std::move(plan));
    else
        reset(std::move(plan));
}

QString MilestoneModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Number:
        return tr("Nr");
    case Activity:
        return tr("Aktivitet");
    case From:
        return tr("Start");
    case To:
        return tr("Slutt");
    case Done:
        return tr("Utført");
    case Responsible:
        return tr("Ansvar");
    case Kind:
        return tr("Slag");
    case Source:
        return tr("Kilde");
    case ColumnCount:
        break;
    }
    return {};
}

bool MilestoneModel::isEditable(int column) const
{
    return column > Number && column < ColumnCount; // the order gives the number
}

QStringList MilestoneModel::choices(int column) const
{
    return column == Kind ? wordsOf<domain::MilestoneKind>() : QStringList();
}

QString MilestoneModel::input(const Milestone &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Number:
        return count(qint64(row.position));
    case Activity:
        return row.title;
    case From:
        return formatDate(row.plannedFrom);
    case To:
        return formatDate(row.plannedTo);
    case Done:
        return formatDate(row.doneOn.value_or(QDate()));
    case Responsible:
        return row.responsible;
    case Kind:
        return presentation::text(row.kind);
    case Source:
        return row.source;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MilestoneModel::recordData(const Milestone &row, int column, int role) const
{
    const MilestoneState state = milestoneState(row, workspace().asOf());
    switch (role) {
    case Qt::DisplayRole:
    case InputRole:
        return input(row, column);
    case Qt::EditRole:
        if (column == Number)
            return row.position;
        if (column == From || column == To)
            return column == From ? row.plannedFrom : row.plannedTo;
        return column == Done ? QVariant(row.doneOn.value_or(QDate())) : QVariant(input(row, column));
    case Qt::ToolTipRole:
        return column == Activity ? tr("%1: %2").arg(presentation::text(state), row.title) : input(row, column);
    case Qt::AccessibleTextRole:
        return column == Activity ? tr("%1, %2").arg(row.title, inSentence(presentation::text(state))) : input(row, column);
    case IconNameRole:
        return column == Activity ? iconOf(state) : QString();
    case ToneRole: {
        const bool late = column == To && state == MilestoneState::Overdue;
        const CellTone tone = column == Activity || late ? toneOf(state) : CellTone::Plain;
        return static_cast<int>(column == Number ? CellTone::Quiet : tone);
    }
    default:
        return {};
    }
}

QVariant MilestoneModel::placeholderData(int column, int role) const
{
    if (role == ToneRole)
        return static_cast<int>(CellTone::Quiet);
    if (column != Activity)
        return {};
    if (role == IconNameRole)
        return QStringLiteral("plus");
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(tr("Ny aktivitet")) : QVariant();
}

QString MilestoneModel::take(Milestone &row, int column, const QString &typed) const
{
    const auto refusal = [&] { return tr("«%1» er ingen dato. Skriv for eksempel 31.12.2017.").arg(typed); };
    const std::optional<QDate> day = parseDate(typed, workspace().clock().today());
    switch (static_cast<Column>(column)) {
    case Number:
        return {};
    case Activity:
        if (typed.simplified().isEmpty())
            return tr("Skriv hva som skal gjøres.");
        row.title = typed.simplified();
        return {};
    case From: // the days between stay: what is moved keeps its length
        if (!day)
            return refusal();
        row.plannedTo = day->addDays(std::max<qint64>(0, row.plannedFrom.daysTo(row.plannedTo)));
        row.plannedFrom = *day;
        return {};
    case To:
        if (!day)
            return refusal();
        if (*day < row.plannedFrom)
            return tr("Slutten er før starten %1. Velg en senere dag, eller flytt starten.").arg(date(row.plannedFrom));
        row.plannedTo = *day;
        return {};
    case Done:
        if (!day && !typed.isEmpty())
            return refusal();
        row.doneOn = day;
        return {};
    case Responsible:
        row.responsible = typed;
        return {};
    case Kind: {
        const auto kind = typed.isEmpty() ? domain::MilestoneKind::Other : milestoneKindFromText(typed);
        if (!kind)
            return tr("«%1» kan ikke stå her. Velg %2.").arg(typed, listed(wordsOf<domain::MilestoneKind>()));
        row.kind = *kind;
        return {};
    }
    case Source:
        row.source = typed;
        return {};
    case ColumnCount:
        break;
    }
    return {};
}

Milestone MilestoneModel::blank() const
{
    Milestone row;
    row.introduction = m_introduction.value_or(domain::IntroductionId());
    row.plannedFrom = workspace().asOf();
    row.plannedTo = row.plannedFrom;
    return row;
}

std::vector<const Milestone *> MilestoneModel::stored(const Snapshot &snapshot) const
{
    return m_introduction ? snapshot.of<Milestone>(*m_introduction) : std::vector<const Milestone *>();
}

Intent MilestoneModel::addIntent(const Milestone &row) const
{
    return [row](const WorkContext &context) { return IntroductionService(context).addMilestone(row); };
}

Intent MilestoneModel::editIntent(const Milestone &before, const Milestone &after) const
{
    // Marking as done is an action of its own name.
    Milestone marked = before;
    marked.doneOn = after.doneOn;
    if (marked == after && before.doneOn != after.doneOn)
        return [before, after](const WorkContext &context) {
            return IntroductionService(context).markDone(before, after.doneOn);
        };
    return [before, after](const WorkContext &context) {
        return IntroductionService(context).editMilestone(before, after);
    };
}

Intent MilestoneModel::writeIntent(const std::vector<Edit> &edits) const
{
    std::vector<application::MilestoneEdit> rows;
    for (const auto &[before, after] : edits)
        rows.push_back({before, after});
    return [introduction = *m_introduction, rows](const WorkContext &context) {
        return IntroductionService(context).writeMilestones(introduction, rows);
    };
}

Intent MilestoneModel::removeIntent(const std::vector<domain::MilestoneId> &ids) const
{
    return [ids](const WorkContext &context) { return IntroductionService(context).removeMilestones(ids); };
}

Intent MilestoneModel::moveIntent(const domain::MilestoneId &id, int index) const
{
    return [id, index](const WorkContext &context) { return IntroductionService(context).moveMilestone(id, index); };
}

} // namespace vf::presentation
