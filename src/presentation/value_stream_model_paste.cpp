// Pasting into the step table's model: every cell is read before anything is stored.
#include "application/record/value_stream_records.h"
#include "application/services/value_stream_service.h"
#include "presentation/format.h"
#include "presentation/value_stream_model.h"

#include <QRegularExpression>

#include <algorithm>

namespace vf::presentation {

using application::PastedLines;
using application::Snapshot;
using application::ValueStreamService;
using application::WorkContext;
using domain::Challenge;
using domain::Step;

namespace {

/// Where a cell could not be read, and why.
struct Refusal
{
    StepColumn column = StepColumn::Title;
    QString sentence;
};

/// Reads the cells that the record has; those it has not are nobody's business.
template<class Record>
std::optional<Refusal> takeCells(Record &record, const std::map<StepColumn, QString> &cells, domain::DayConvention days)
{
    for (const auto &[column, typed] : cells) {
        if (!hasColumn(column, std::is_same_v<Record, Challenge>))
            continue;
        if (const QString sentence = takeText(record, column, typed, days); !sentence.isEmpty())
            return Refusal{column, sentence};
    }
    return std::nullopt;
}

bool isBlank(const std::map<StepColumn, QString> &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const auto &cell) { return cell.second.isEmpty(); });
}

} // namespace

ValueStreamModel::PastedLine ValueStreamModel::pastedLine(const QStringList &cells, const QList<int> &columns)
{
    static const QRegularExpression challengeNumber(QStringLiteral("^[0-9]+[.,][0-9]+$"));
    PastedLine line;
    for (qsizetype i = 0; i < std::min(cells.size(), columns.size()); ++i) {
        const auto column = static_cast<StepColumn>(columns[i]);
        if (column == StepColumn::Number)
            line.challenge = challengeNumber.match(cells[i]).hasMatch();
        if (!isCalculated(column))
            line.cells[column] = cells[i];
    }
    return line;
}

void ValueStreamModel::paste(int row, QList<int> columns, QList<QStringList> cells)
{
    if (cells.isEmpty())
        return;
    if (const QList<int> named = headingsOf(cells.front()); !named.isEmpty()) {
        columns = named;
        cells.removeFirst();
    }
    std::vector<PastedLine> lines;
    for (const QStringList &line : cells)
        lines.push_back(pastedLine(line, columns));
    write(row, lines);
}

void ValueStreamModel::clearCells(const QModelIndexList &cells)
{
    std::map<int, PastedLine> lines;
    for (const QModelIndex &index : cells)
        if (index.flags() & Qt::ItemIsEditable && index.column() != nameColumn())
            lines[index.row()].cells[static_cast<StepColumn>(index.column())] = QString();
    if (lines.empty())
        return;
    std::vector<PastedLine> cleared; // lines between the chosen ones stay as they are
    const int first = lines.begin()->first;
    for (int row = first; row <= lines.rbegin()->first; ++row)
        cleared.push_back(lines.contains(row) ? lines[row] : PastedLine());
    write(first, cleared);
}

void ValueStreamModel::write(int row, const std::vector<PastedLine> &pasted)
{
    if (!mayWrite() || m_state.isNull())
        return;
    PastedLines wanted;
    wanted.state = m_state;
    int number = 0;
    for (const PastedLine &line : pasted) {
        ++number;
        std::optional<Refusal> refusal;
        const int at = row++;
        if (at < rowCount() && kindAt(at) != StepLine::Kind::Placeholder) {
            const StepLine &target = lineAt(at);
            if (target.isRemoved() || target.isDraft)
                continue;
            if (target.isChallenge()) {
                Challenge after = target.challenge;
                refusal = takeCells(after, line.cells, m_days);
                if (after != target.challenge)
                    wanted.challenges.emplace_back(target.challenge, after);
            } else {
                Step after = target.step;
                refusal = takeCells(after, line.cells, m_days);
                if (after != target.step)
                    wanted.steps.emplace_back(target.step, after);
            }
        } else if (isBlank(line.cells)) {
            continue;
        } else if (line.challenge && !wanted.added.empty()) {
            refusal = takeCells(wanted.added.back().challenges.emplace_back(), line.cells, m_days);
        } else {
            refusal = takeCells(wanted.added.emplace_back().step, line.cells, m_days);
            if (!refusal && wanted.added.back().step.title.isEmpty())
                refusal = Refusal{StepColumn::Title, tr("Et nytt trinn må ha et navn.")};
        }
        if (refusal) {
            Q_EMIT pasteRefused(tr("Linje %1 i det som ble limt inn, %2")
                                    .arg(count(qint64(number)), inSentence(columnTitle(refusal->column))),
                                refusal->sentence);
            return;
        }
    }
    if (wanted.steps.empty() && wanted.challenges.empty() && wanted.added.empty())
        return;
    sendLine([wanted](const Snapshot &) -> std::optional<Intent> {
        return [wanted](const WorkContext &context) { return ValueStreamService(context).pasteLines(wanted); };
    });
}

} // namespace vf::presentation
