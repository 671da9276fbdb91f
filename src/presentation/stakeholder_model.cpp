#include "presentation/stakeholder_model.h"

#include "application/services/stakeholder_service.h"
#include "base/national_id.h"
#include "domain/stakeholder/involvement.h"
#include "presentation/date_text.h"
#include "presentation/improvement_texts.h"

namespace vf::presentation {

using application::Snapshot;
using application::StakeholderService;
using application::WorkContext;
using domain::Stakeholder;

namespace {

template<class E>
QString wordOf(const std::optional<E> &value)
{
    return value ? text(*value) : QString();
}

/// Takes a word among a few; an empty one clears the value.
template<class E>
QString takeWord(std::optional<E> &value, const QString &typed, std::optional<E> (*meaning)(const QString &))
{
    const std::optional<E> found = meaning(typed);
    if (!found && !typed.isEmpty())
        return StakeholderModel::tr("«%1» kan ikke stå her. Velg %2.").arg(typed, listed(wordsOf<E>()));
    value = found;
    return {};
}

QString takeDate(std::optional<QDate> &day, const QString &typed, QDate today)
{
    const std::optional<QDate> found = parseDate(typed, today);
    if (!found && !typed.isEmpty())
        return StakeholderModel::tr("«%1» er ingen dato. Skriv for eksempel 31.12.2017.").arg(typed);
    day = found;
    return {};
}

} // namespace

StakeholderModel::StakeholderModel(EditQueue &edits, QObject *parent) : RecordTableModel(edits, parent) {}

void StakeholderModel::showAnalysis(const std::optional<domain::StakeholderAnalysisId> &analysis)
{
    const bool same = analysis == m_analysis;
    m_analysis = analysis;
    std::vector<Stakeholder> rows;
    for (const Stakeholder *row : stored(workspace().snapshot()))
        rows.push_back(*row);
    if (same)
        show(std::move(rows));
    else
        reset(std::move(rows));
}

QString StakeholderModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return tr("Interessent");
    case Value:
        return tr("Verdi");
    case Consequence:
        return tr("Konsekvens av dårlig kvalitet");
    case Expectations:
        return tr("Forventninger");
    case Influence:
        return tr("Innflytelse");
    case Interest:
        return tr("Interesse");
    case Attitude:
        return tr("Holdning");
    case Action:
        return tr("Tiltak");
    case Invited:
        return tr("Invitert");
    case Involved:
        return tr("Involvert");
    case Category:
        return tr("Kategori");
    case ColumnCount:
        break;
    }
    return {};
}

QString StakeholderModel::fullTitle(int column) const
{
    if (column == Value)
        return tr("Verdi for interessenten");
    return column == Consequence ? tr("Konsekvens av dårlig kvalitet på tjenesten") : title(column);
}

bool StakeholderModel::isEditable(int column) const
{
    return column >= 0 && column < ColumnCount;
}

QStringList StakeholderModel::choices(int column) const
{
    switch (column) {
    case Value:
        return wordsOf<domain::StakeholderValue>();
    case Influence:
    case Interest:
        return wordsOf<domain::Engagement>();
    case Attitude:
        return wordsOf<domain::Attitude>();
    default:
        return {};
    }
}

QString StakeholderModel::input(const Stakeholder &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return row.name;
    case Value:
        return wordOf(row.value);
    case Consequence:
        return row.consequence;
    case Expectations:
        return row.expectations;
    case Influence:
        return wordOf(row.influence);
    case Interest:
        return wordOf(row.interest);
    case Attitude:
        return wordOf(row.attitude);
    case Action:
        return row.action;
    case Invited:
        return formatDate(row.invitedOn.value_or(QDate()));
    case Involved:
        return formatDate(row.involvedOn.value_or(QDate()));
    case Category:
        return row.category;
    case ColumnCount:
        break;
    }
    return {};
}

QString StakeholderModel::shown(const Stakeholder &row, int column) const
{
    if (column == Involved && !row.involvedOn && domain::isHighValue(row))
        return tr("ikke involvert");
    return input(row, column);
}

QString StakeholderModel::remark(const Stakeholder &row, int column) const
{
    if (base::containsNationalId(input(row, column)))
        return tr("Teksten har et fødselsnummer. Ta det bort: her trengs roller, ikke personnumre.");
    if (column != Involved)
        return {};
    if (domain::isInvolvedBeforeInvited(row))
        return tr("Involvert før invitasjonen %1. Se om en av datoene er feil.").arg(date(*row.invitedOn));
    if (domain::isHighValue(row) && !domain::isInvolved(row, workspace().asOf()))
        return tr("Ikke involvert per %1, men tjenesten har høy verdi for interessenten.").arg(date(workspace().asOf()));
    return {};
}

QVariant StakeholderModel::recordData(const Stakeholder &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, column);
    case InputRole:
        return input(row, column);
    case Qt::EditRole: // dates as such, so that an empty one is copied as empty
        if (column == Invited || column == Involved)
            return (column == Invited ? row.invitedOn : row.involvedOn).value_or(QDate());
        return input(row, column);
    case Qt::ToolTipRole: {
        const QString words = remark(row, column);
        return words.isEmpty() ? shown(row, column) : words;
    }
    case Qt::AccessibleTextRole: {
        const QString words = remark(row, column);
        return words.isEmpty() ? shown(row, column) : tr("%1, %2").arg(shown(row, column), words);
    }
    case WrapRole:
        return column == Name || column == Consequence || column == Expectations || column == Action;
    case IconNameRole:
        if (!remark(row, column).isEmpty())
            return QStringLiteral("triangle-alert");
        return column == Name && row.personal ? QStringLiteral("user-round") : QString();
    case ToneRole:
        return static_cast<int>(remark(row, column).isEmpty() ? CellTone::Plain : CellTone::Warning);
    case ValueRole:
        return column != Value ? QVariant() : row.value ? QVariant(static_cast<int>(*row.value)) : QVariant(-1);
    default:
        return {};
    }
}

QVariant StakeholderModel::placeholderData(int column, int role) const
{
    if (role == ToneRole)
        return static_cast<int>(CellTone::Quiet);
    if (column != Name)
        return {};
    if (role == IconNameRole)
        return QStringLiteral("plus");
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(tr("Ny interessent")) : QVariant();
}

QString StakeholderModel::take(Stakeholder &row, int column, const QString &typed) const
{
    const QDate today = workspace().clock().today();
    switch (static_cast<Column>(column)) {
    case Name:
        if (typed.simplified().isEmpty())
            return tr("Skriv hvem interessenten er: en rolle, en gruppe eller en tjeneste.");
        row.name = typed.simplified();
        return {};
    case Value:
        return takeWord(row.value, typed, stakeholderValueFromText);
    case Consequence:
        row.consequence = typed;
        return {};
    case Expectations:
        row.expectations = typed;
        return {};
    case Influence:
        return takeWord(row.influence, typed, engagementFromText);
    case Interest:
        return takeWord(row.interest, typed, engagementFromText);
    case Attitude:
        return takeWord(row.attitude, typed, attitudeFromText);
    case Action:
        row.action = typed;
        return {};
    case Invited:
        return takeDate(row.invitedOn, typed, today);
    case Involved:
        return takeDate(row.involvedOn, typed, today);
    case Category:
        row.category = typed;
        return {};
    case ColumnCount:
        break;
    }
    return {};
}

Stakeholder StakeholderModel::blank() const
{
    Stakeholder row;
    row.analysis = m_analysis.value_or(domain::StakeholderAnalysisId());
    return row;
}

std::vector<const Stakeholder *> StakeholderModel::stored(const Snapshot &snapshot) const
{
    return m_analysis ? snapshot.of<Stakeholder>(*m_analysis) : std::vector<const Stakeholder *>();
}

Intent StakeholderModel::addIntent(const Stakeholder &row) const
{
    return [row](const WorkContext &context) { return StakeholderService(context).addStakeholder(row); };
}

Intent StakeholderModel::editIntent(const Stakeholder &before, const Stakeholder &after) const
{
    return [before, after](const WorkContext &context) {
        return StakeholderService(context).editStakeholder(before, after);
    };
}

Intent StakeholderModel::writeIntent(const std::vector<Edit> &edits) const
{
    std::vector<application::StakeholderEdit> rows;
    for (const auto &[before, after] : edits)
        rows.push_back({before, after});
    return [analysis = *m_analysis, rows](const WorkContext &context) {
        return StakeholderService(context).writeStakeholders(analysis, rows);
    };
}

Intent StakeholderModel::removeIntent(const std::vector<domain::StakeholderId> &ids) const
{
    return [ids](const WorkContext &context) { return StakeholderService(context).removeStakeholders(ids); };
}

Intent StakeholderModel::moveIntent(const domain::StakeholderId &id, int index) const
{
    return [id, index](const WorkContext &context) { return StakeholderService(context).moveStakeholder(id, index); };
}

} // namespace vf::presentation
