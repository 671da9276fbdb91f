#include "presentation/stakeholder_effect_model.h"

#include "application/services/stakeholder_service.h"
#include "base/national_id.h"
#include "presentation/error_text.h"
#include "presentation/format.h"
#include "presentation/improvement_texts.h"
#include "presentation/value_stream_texts.h"

#include <algorithm>

namespace vf::presentation {

using application::EffectEdit;
using application::Snapshot;
using domain::Stakeholder;
using domain::StakeholderEffect;

StakeholderEffectModel::StakeholderEffectModel(EditQueue &edits, QObject *parent) : TypedTableModel(parent), m_edits(edits)
{
}

StakeholderEffectModel::Judgements StakeholderEffectModel::judgementsOf(const Snapshot &snapshot,
                                                                        const std::vector<Ideal> &ideals)
{
    Judgements judgements;
    for (const Ideal &ideal : ideals)
        for (const StakeholderEffect *effect : snapshot.of<StakeholderEffect>(ideal.id))
            judgements[{effect->stakeholder, ideal.id}] = {effect->direction, effect->reason};
    return judgements;
}

void StakeholderEffectModel::showAnalysis(const std::optional<domain::StakeholderAnalysisId> &analysis)
{
    const Snapshot &snapshot = m_edits.workspace().snapshot();
    std::vector<Stakeholder> rows;
    std::vector<Ideal> ideals;
    if (const auto *found = analysis ? snapshot.find<domain::StakeholderAnalysis>(*analysis) : nullptr) {
        for (const Stakeholder *row : snapshot.of<Stakeholder>(found->id))
            rows.push_back(*row);
        const auto states = found->analysis ? idealsOf(snapshot, *found->analysis)
                                            : std::vector<const domain::ValueStreamState *>();
        for (size_t i = 0; i < states.size(); ++i)
            ideals.push_back({states[i]->id, idealName(*states[i], int(i) + 1, int(states.size()))});
    }
    Judgements judgements = judgementsOf(snapshot, ideals);
    const auto sameRows = [](const std::vector<Stakeholder> &a, const std::vector<Stakeholder> &b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto &x, auto &y) { return x.id == y.id; });
    };
    if (analysis == m_analysis && ideals == m_ideals && sameRows(rows, m_rows)) {
        if (judgements == m_judgements && rows == m_rows)
            return;
        m_rows = std::move(rows);
        m_judgements = std::move(judgements);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns() - 1));
        return;
    }
    beginResetModel();
    if (analysis != m_analysis)
        m_refused.clear();
    m_analysis = analysis;
    m_rows = std::move(rows);
    m_ideals = std::move(ideals);
    m_judgements = std::move(judgements);
    endResetModel();
}

QUuid StakeholderEffectModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? stakeholderAt(row).id.uuid() : QUuid();
}

int StakeholderEffectModel::rowOf(const QUuid &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Stakeholder &row) { return row.id.uuid() == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int StakeholderEffectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString StakeholderEffectModel::title(int column) const
{
    if (column == Name)
        return tr("Interessent");
    if (column == Value)
        return tr("Verdi");
    return isDirection(column) ? idealAt(column).name : tr("Hvorfor");
}

QString StakeholderEffectModel::fullTitle(int column) const
{
    if (column == Name)
        return title(column);
    if (column == Value)
        return tr("Verdi for interessenten");
    return isDirection(column) ? tr("Virkning av «%1»").arg(idealAt(column).name)
                               : tr("Hvorfor, «%1»").arg(idealAt(column).name);
}

QStringList StakeholderEffectModel::choices(int column) const
{
    return column >= FirstIdeal && isDirection(column) ? wordsOf<domain::EffectDirection>() : QStringList();
}

StakeholderEffectModel::Judgement StakeholderEffectModel::judgementAt(int row, int column) const
{
    const auto found = m_judgements.find({stakeholderAt(row).id, idealAt(column).id});
    return found == m_judgements.end() ? Judgement() : found->second;
}

QString StakeholderEffectModel::input(int row, int column) const
{
    if (column == Name)
        return stakeholderAt(row).name;
    if (column == Value)
        return stakeholderAt(row).value ? text(*stakeholderAt(row).value) : QString();
    const Judgement judgement = judgementAt(row, column);
    if (!isDirection(column))
        return judgement.reason;
    return judgement.direction ? text(*judgement.direction) : QString();
}

QString StakeholderEffectModel::remark(int row, int column) const
{
    if (column < FirstIdeal)
        return {};
    if (!isDirection(column))
        return base::containsNationalId(input(row, column))
                   ? tr("Teksten har et fødselsnummer. Ta det bort: her trengs roller, ikke personnumre.")
                   : QString();
    StakeholderEffect effect;
    effect.direction = judgementAt(row, column).direction;
    return domain::isHarmful(stakeholderAt(row), effect)
               ? tr("Verre for en som tjenesten har høy verdi for. Det blir sagt før «%1» vedtas.").arg(idealAt(column).name)
               : QString();
}

QVariant StakeholderEffectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row(), column = index.column();
    const Refusal refusal = m_refused.value({keyAt(row), column});
    const QString shown = refusal.sentence.isEmpty() ? input(row, column) : refusal.typed;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case InputRole:
        return shown;
    case Qt::ToolTipRole:
        if (!refusal.sentence.isEmpty())
            return refusal.sentence;
        return remark(row, column).isEmpty() ? shown : remark(row, column);
    case Qt::AccessibleTextRole:
        return remark(row, column).isEmpty() ? shown : tr("%1, %2").arg(shown, remark(row, column));
    case InvalidTextRole:
        return refusal.sentence;
    case PlaceholderRole:
        return false;
    case ChoicesRole:
        return choices(column).isEmpty() ? QStringList() : QStringList(QString()) + choices(column);
    case WrapRole:
        return column == Name || (column >= FirstIdeal && !isDirection(column));
    case IconNameRole:
        return remark(row, column).isEmpty() ? QString() : QStringLiteral("triangle-alert");
    case ToneRole:
        return static_cast<int>(remark(row, column).isEmpty() ? CellTone::Plain : CellTone::Warning);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case ValueRole: {
        const auto &value = stakeholderAt(row).value;
        return column != Value ? QVariant() : value ? QVariant(static_cast<int>(*value)) : QVariant(-1);
    }
    default:
        return {};
    }
}

Qt::ItemFlags StakeholderEffectModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return mayWrite() && isEditable(index.column()) ? plain | Qt::ItemIsEditable : plain;
}

QString StakeholderEffectModel::take(Judgement &judgement, int column, const QString &typed) const
{
    if (!isDirection(column)) {
        judgement.reason = typed;
        return {};
    }
    const auto direction = effectDirectionFromText(typed);
    if (!direction && !typed.isEmpty())
        return tr("«%1» kan ikke stå her. Velg %2.").arg(typed, listed(wordsOf<domain::EffectDirection>()));
    judgement.direction = direction;
    return {};
}

void StakeholderEffectModel::refuse(int row, int column, const QString &typed, const QString &sentence)
{
    m_refused[{keyAt(row), column}] = {typed, sentence};
    Q_EMIT dataChanged(index(row, column), index(row, column));
    Q_EMIT refused(tr("%1, %2").arg(stakeholderAt(row).name, inSentence(fullTitle(column))), sentence);
}

bool StakeholderEffectModel::setData(const QModelIndex &at, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !at.isValid() || !(flags(at) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().trimmed();
    Judgement judgement = judgementAt(at.row(), at.column());
    if (const QString sentence = take(judgement, at.column(), typed); !sentence.isEmpty()) {
        refuse(at.row(), at.column(), typed, sentence);
        return false;
    }
    if (m_refused.remove({keyAt(at.row()), at.column()}) > 0)
        Q_EMIT refusalSettled();
    send({{{stakeholderAt(at.row()).id, idealAt(at.column()).id}, at.column(), typed}});
    return true;
}

void StakeholderEffectModel::send(std::vector<Typed> cells)
{
    if (cells.empty())
        return;
    for (const Typed &cell : cells)
        take(m_judgements[cell.place], cell.column, cell.text);
    Q_EMIT dataChanged(index(0, FirstIdeal), index(rowCount() - 1, columns() - 1));
    const auto make = [this, cells](const Snapshot &snapshot) -> std::optional<Intent> {
        const Judgements before = judgementsOf(snapshot, m_ideals);
        Judgements after;
        for (const Typed &cell : cells) {
            const auto found = before.find(cell.place);
            auto &judgement = after.try_emplace(cell.place, found == before.end() ? Judgement() : found->second).first->second;
            take(judgement, cell.column, cell.text);
        }
        std::vector<EffectEdit> edits;
        for (const auto &[place, judgement] : after) {
            const auto found = before.find(place);
            if (snapshot.find<Stakeholder>(place.first) && judgement != (found == before.end() ? Judgement() : found->second))
                edits.push_back({place.first, place.second, judgement.direction, judgement.reason});
        }
        if (edits.empty())
            return std::nullopt;
        return [edits](const application::WorkContext &context) {
            return application::StakeholderService(context).judgeEffects(edits);
        };
    };
    m_edits.add(this, make, [this, cells](const EditQueue::Outcome &outcome) {
        if (!outcome.error)
            return;
        const int row = rowOf(cells.front().place.first.uuid());
        if (cells.size() > 1 || row < 0)
            Q_EMIT failed(*outcome.error);
        else
            refuse(row, cells.front().column, cells.front().text, errorText(*outcome.error).sentences());
    });
}

void StakeholderEffectModel::paste(int row, QList<int> into, QList<QStringList> cells)
{
    if (!mayWrite() || cells.isEmpty())
        return;
    if (const QList<int> named = headingsOf(cells.front()); !named.isEmpty()) {
        into = named;
        cells.removeFirst();
    }
    std::vector<Typed> typed;
    for (qsizetype at = 0; at < cells.size() && row + at < rowCount(); ++at) {
        const int target = row + static_cast<int>(at);
        for (qsizetype i = 0; i < std::min(cells[at].size(), into.size()); ++i) {
            if (!isEditable(into[i]))
                continue;
            Judgement probe;
            if (const QString sentence = take(probe, into[i], cells[at][i]); !sentence.isEmpty()) {
                Q_EMIT pasteRefused(tr("Linje %1 i det som ble limt inn, %2")
                                        .arg(count(qint64(at + 1)), inSentence(fullTitle(into[i]))),
                                    sentence);
                return;
            }
            typed.push_back({{stakeholderAt(target).id, idealAt(into[i]).id}, into[i], cells[at][i]});
        }
    }
    Q_EMIT refusalSettled();
    send(std::move(typed));
}

void StakeholderEffectModel::clearCells(const QModelIndexList &cells)
{
    std::vector<Typed> emptied;
    for (const QModelIndex &cell : cells)
        if (flags(cell) & Qt::ItemIsEditable && !input(cell.row(), cell.column()).isEmpty())
            emptied.push_back({{stakeholderAt(cell.row()).id, idealAt(cell.column()).id}, cell.column(), {}});
    send(std::move(emptied));
}

void StakeholderEffectModel::forgetRefused(const QModelIndex &at)
{
    if (at.isValid() && m_refused.remove({keyAt(at.row()), at.column()}) > 0)
        Q_EMIT dataChanged(at, at);
    Q_EMIT refusalSettled();
}

} // namespace vf::presentation
