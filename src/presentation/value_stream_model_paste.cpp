// Pasting into the step table's model: every cell is read before anything is stored.
#include "application/record/value_stream_records.h"
#include "application/services/value_stream_service.h"
#include "presentation/format.h"
#include "presentation/value_stream_model.h"

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
std::optional<Refusal> takeCells(Record &record, const PastedLine &line, domain::DayConvention days)
{
    for (const auto &[column, typed] : line.cells) {
        if (!hasColumn(column, std::is_same_v<Record, Challenge>))
            continue;
        if (const QString sentence = takeText(record, column, typed, days); !sentence.isEmpty())
            return Refusal{column, sentence};
    }
    return std::nullopt;
}

bool isBlank(const PastedLine &line)
{
    return std::all_of(line.cells.begin(), line.cells.end(), [](const auto &cell) { return cell.second.isEmpty(); });
}

} // namespace

void ValueStreamModel::paste(int row, const std::vector<PastedLine> &pasted)
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
                refusal = takeCells(after, line, m_days);
                if (after != target.challenge)
                    wanted.challenges.emplace_back(target.challenge, after);
            } else {
                Step after = target.step;
                refusal = takeCells(after, line, m_days);
                if (after != target.step)
                    wanted.steps.emplace_back(target.step, after);
            }
        } else if (isBlank(line)) {
            continue;
        } else if (line.challenge && !wanted.added.empty()) {
            refusal = takeCells(wanted.added.back().challenges.emplace_back(), line, m_days);
        } else {
            refusal = takeCells(wanted.added.emplace_back().step, line, m_days);
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
