#include "exchange/export_tables.h"

#include "application/read_model/snapshot.h"
#include "application/record/all_records.h"
#include "exchange/columns.h"
#include "exchange/csv_writer.h"
#include "exchange/file_words.h"
#include "exchange/measurement_file.h"
#include "exchange/plan_reader.h"
#include "exchange/stakeholder_reader.h"
#include "exchange/value_stream_reader.h"
#include "exchange/value_stream_words.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace vf::exchange {

using namespace Qt::StringLiterals;
using application::Snapshot;
using base::Result;
using Cells = std::vector<ExportCell>;

namespace {

ExportTable tableOf(const QString &name, ColumnSet columns)
{
    ExportTable table{name, {}, {}};
    for (const ColumnSpec &column : columns)
        table.headers << column.header.toString();
    return table;
}

ExportCell cell(const QString &text)
{
    return text.isEmpty() ? ExportCell() : ExportCell(text);
}
ExportCell cell(QDate day)
{
    return day;
}
ExportCell cell(int count)
{
    return qint64(count) * 1'000'000;
}
template<class Tag>
ExportCell cell(base::Exact<Tag> quantity)
{
    return quantity.millionths();
}
template<class T>
ExportCell cell(const std::optional<T> &value)
{
    return value ? cell(*value) : ExportCell();
}
/// A share in percent, as the files have it.
ExportCell percent(const std::optional<base::Share> &share)
{
    return share ? ExportCell(share->millionths() * 100) : ExportCell();
}

template<class E>
ExportCell wordCell(const std::optional<E> &value)
{
    return value ? cell(fileWord(*value)) : ExportCell();
}

class TableMaker
{
public:
    TableMaker(const Snapshot &snapshot, std::vector<domain::Posting> postings)
        : m_snapshot(snapshot), m_postings(std::move(postings))
    {
    }

    DatabaseTables make()
    {
        addUnits();
        addGains();
        addPostings();
        addMeasurements();
        addConfirmations();
        addValueStreams();
        addStakeholders();
        addPlans();
        std::erase_if(m_made.tables, [](const ExportTable &table) { return table.rows.empty(); });
        return std::move(m_made);
    }

private:
    void leaveOut(size_t count, LeftOut what)
    {
        if (count > 0)
            m_made.leftOut.emplace_back(what, count);
    }
    const domain::Unit *unit(const domain::UnitId &id) const { return m_snapshot.findUnit(id); }
    QString unitName(const domain::UnitId &id) const { return unit(id) ? unit(id)->name : QString(); }
    QString unitCode(const domain::UnitId &id) const { return unit(id) ? unit(id)->code : QString(); }
    static bool inHours(const domain::Gain &gain) { return gain.ledgerUnit == domain::LedgerUnit::HoursPerYear; }

    void addUnits()
    {
        ExportTable units = tableOf(u"enheter"_s, unitColumns());
        const domain::OrganisationTree tree = m_snapshot.treeOn(QDate(9999, 12, 31));
        for (size_t i = 0; i < m_snapshot.units().size(); ++i) {
            const domain::Unit &one = m_snapshot.units()[i];
            if (one.kind == domain::UnitKind::ServiceArea)
                continue; // made again by the units that name it
            const auto area = tree.serviceAreaOf(i);
            units.rows.push_back({cell(one.code), cell(one.name), area ? cell(m_snapshot.units()[*area].name) : ExportCell(),
                                  cell(one.fte), cell(one.headcount), cell(one.basis), cell(truthWord(one.pilot))});
        }
        m_made.tables.push_back(std::move(units));
        ExportTable log = tableOf(u"enhetsstatus"_s, leanEventColumns());
        for (const domain::LeanEvent &event : m_snapshot.leanEvents())
            log.rows.push_back({cell(event.date), cell(unitCode(event.unit)), cell(unitName(event.unit)),
                                cell(fileWord(event.status)), cell(event.note)});
        m_made.tables.push_back(std::move(log));
    }

    void addGains()
    {
        ExportTable gains = tableOf(u"gevinster"_s, gainColumns());
        std::unordered_map<domain::GainId, base::HoursPerYear> identified;
        for (const domain::Posting &posting : m_postings)
            if (posting.account == domain::Account::Identified)
                identified[posting.gain] += posting.amount.hours();
        size_t others = 0;
        for (const domain::Gain &gain : m_snapshot.gains()) {
            const QDate first = m_snapshot.ledger().postingDates(gain.id).first;
            if (!inHours(gain) || !first.isValid()) {
                ++others;
                continue;
            }
            gains.rows.push_back({cell(gain.code), cell(unitCode(gain.unit)), cell(unitName(gain.unit)), cell(gain.title),
                                  cell(fileWord(gain.tool)), cell(fileWord(gain.classification)), cell(first),
                                  cell(identified[gain.id]), cell(gain.responsible), cell(gain.basis)});
        }
        leaveOut(others, LeftOut::OtherGains);
        m_made.tables.push_back(std::move(gains));
    }

    /// A posting that another one reverses needs a voucher to be named by.
    QString voucherOf(const domain::Posting &posting, const std::map<domain::PostingId, QString> &given) const
    {
        const auto found = given.find(posting.id);
        return found == given.end() ? posting.voucher : found->second;
    }

    void addPostings()
    {
        std::map<domain::PostingId, QString> given;
        std::map<domain::PostingId, const domain::Posting *> byId;
        for (const domain::Posting &posting : m_postings)
            byId[posting.id] = &posting;
        for (const domain::Posting &posting : m_postings)
            if (posting.reverses && byId.contains(*posting.reverses) && byId[*posting.reverses]->voucher.isEmpty())
                given.emplace(*posting.reverses, u"V%1"_s.arg(given.size() + 1));
        ExportTable table = tableOf(u"posteringer"_s, postingColumns());
        size_t others = 0;
        for (const domain::Posting &posting : m_postings) {
            const domain::Gain *gain = m_snapshot.findGain(posting.gain);
            if (!gain || !inHours(*gain)) {
                ++others;
                continue;
            }
            const bool extra = posting.account == domain::Account::ExtraWork;
            const QString bearer = unitCode(posting.unit).isEmpty() ? unitName(posting.unit) : unitCode(posting.unit);
            table.rows.push_back({cell(voucherOf(posting, given)), cell(posting.effectiveOn), cell(gain->code),
                                  cell(fileWord(posting.account)), cell(posting.amount.hours()),
                                  extra ? cell(bearer) : ExportCell(),
                                  posting.reverses && byId.contains(*posting.reverses)
                                      ? cell(voucherOf(*byId[*posting.reverses], given))
                                      : ExportCell(),
                                  cell(posting.comment)});
        }
        leaveOut(others, LeftOut::OtherPostings);
        m_made.tables.push_back(std::move(table));
    }

    void addMeasurements()
    {
        ExportTable table = tableOf(u"målinger"_s, measurementColumns());
        size_t ofUnits = 0;
        for (const domain::Indicator &indicator : m_snapshot.all<domain::Indicator>()) {
            const domain::Gain *gain = indicator.gain ? m_snapshot.findGain(*indicator.gain) : nullptr;
            const auto measurements = m_snapshot.of<domain::Measurement>(indicator.id);
            if (!gain || !inHours(*gain)) {
                ofUnits += measurements.size();
                continue;
            }
            for (const domain::Measurement *one : measurements)
                table.rows.push_back({cell(gain->code), cell(indicator.name), cell(indicator.measure),
                                      cell(fileWord(indicator.direction)), cell(indicator.changedOn), cell(one->on),
                                      cell(one->value), cell(indicator.baseline), cell(indicator.target),
                                      cell(indicator.method), cell(indicator.casesPerYear)});
        }
        leaveOut(ofUnits, LeftOut::OtherMeasurements);
        m_made.tables.push_back(std::move(table));
    }

    void addConfirmations()
    {
        ExportTable table = tableOf(u"bekreftelser"_s, confirmationColumns());
        for (const domain::Gain &gain : m_snapshot.gains())
            if (inHours(gain))
                for (const domain::Confirmation &one : m_snapshot.ledger().confirmations(gain.id))
                    table.rows.push_back({cell(gain.code), cell(one.on), cell(fileWord(one.level)), cell(one.role),
                                          cell(one.validTo), cell(one.reason)});
        m_made.tables.push_back(std::move(table));
    }

    static QString codeOf(const domain::ValueStreamAnalysis &analysis)
    {
        return analysis.code.isEmpty() ? analysis.id.text().left(8) : analysis.code;
    }
    static QString stateWord(const domain::ValueStreamState &state)
    {
        if (state.kind == domain::StateKind::Current)
            return u"nå"_s;
        return state.name.isEmpty() ? u"ideell"_s : u"ideell "_s + state.name;
    }

    void addValueStreams()
    {
        ExportTable analyses = tableOf(u"verdistrømsanalyser"_s, columnsOf(ValueStreamPart::Analyses));
        ExportTable steps = tableOf(u"trinn"_s, columnsOf(ValueStreamPart::Steps));
        ExportTable challenges = tableOf(u"utfordringer"_s, columnsOf(ValueStreamPart::Challenges));
        for (const domain::ValueStreamAnalysis &one : m_snapshot.all<domain::ValueStreamAnalysis>()) {
            analyses.rows.push_back({cell(codeOf(one)), cell(unitName(one.unit)), cell(unitCode(one.unit)), cell(one.title),
                                     cell(one.casesPerYear), cell(one.caseUnit), cell(one.basis), cell(one.source),
                                     cell(one.trigger), cell(one.end), cell(one.heldOn), cell(one.participants),
                                     cell(one.goal), cell(fileWord(one.rule))});
            for (const domain::ValueStreamState *state : m_snapshot.of<domain::ValueStreamState>(one.id))
                addSteps(codeOf(one), *state, steps, challenges);
        }
        for (ExportTable *table : {&analyses, &steps, &challenges})
            m_made.tables.push_back(std::move(*table));
    }

    void addSteps(const QString &analysis, const domain::ValueStreamState &state, ExportTable &steps, ExportTable &challenges) const
    {
        int number = 0;
        for (const domain::Step *step : m_snapshot.of<domain::Step>(state.id)) {
            const QString code = step->code.isEmpty() ? u"T%1"_s.arg(++number) : step->code;
            if (!step->code.isEmpty())
                ++number;
            steps.rows.push_back({cell(analysis), cell(stateWord(state)), cell(number), cell(code), cell(step->title),
                                  cell(fileWord(step->stepClass)), cell(step->persons), cell(step->waiting.low),
                                  cell(step->waiting.likely), cell(step->waiting.high), cell(step->process.low),
                                  cell(step->process.likely), cell(step->process.high), percent(step->completeAccurate),
                                  cell(step->parallelGroup), cell(step->source), percent(step->share), cell(step->repeats),
                                  cell(step->performer), wordCell(step->waste), cell(step->branch)});
            for (const domain::Challenge *one : m_snapshot.of<domain::Challenge>(step->id))
                challenges.rows.push_back({cell(analysis), cell(stateWord(state)), cell(one->code), cell(code), cell(one->text),
                                           percent(one->share), cell(one->persons), cell(one->loss.low), cell(one->loss.likely),
                                           cell(one->loss.high), cell(one->textSource), cell(one->source),
                                           wordCell(one->waste), cell(one->idea)});
        }
    }

    void addStakeholders()
    {
        size_t persons = 0;
        for (const domain::StakeholderAnalysis &analysis : m_snapshot.all<domain::StakeholderAnalysis>()) {
            ExportTable table = tableOf(u"interessenter "_s + analysis.title, stakeholderColumns());
            for (const domain::Stakeholder *one : m_snapshot.of<domain::Stakeholder>(analysis.id)) {
                if (one->personal) { // a named person leaves the database only by an explicit choice
                    ++persons;
                    continue;
                }
                table.rows.push_back({cell(one->name), wordCell(one->value), cell(one->consequence), cell(one->category),
                                      cell(one->expectations), wordCell(one->influence), wordCell(one->interest),
                                      wordCell(one->attitude), cell(one->action), cell(one->invitedOn), cell(one->involvedOn)});
            }
            m_made.tables.push_back(std::move(table));
        }
        leaveOut(persons, LeftOut::NamedPersons);
    }

    void addPlans()
    {
        ExportTable table = tableOf(u"prosjektplan"_s, planColumns());
        for (const domain::Introduction &introduction : m_snapshot.all<domain::Introduction>()) {
            int number = 0;
            for (const domain::Milestone *one : m_snapshot.of<domain::Milestone>(introduction.id))
                table.rows.push_back({cell(++number), cell(unitName(introduction.unit)), cell(one->title), cell(one->plannedFrom),
                                      cell(one->plannedTo), cell(one->plannedFrom.weekNumber()), cell(one->responsible),
                                      cell(one->source), cell(one->doneOn)});
        }
        m_made.tables.push_back(std::move(table));
    }

    const Snapshot &m_snapshot;
    std::vector<domain::Posting> m_postings;
    DatabaseTables m_made;
};

} // namespace

Result<DatabaseTables> databaseTables(application::Store &store)
{
    return store.consistently([&]() -> Result<DatabaseTables> {
        const auto snapshot = Snapshot::load(store);
        if (!snapshot)
            return base::fail(snapshot.error());
        auto postings = store.listAll<domain::Posting>();
        if (!postings)
            return base::fail(std::move(postings).error());
        std::stable_sort(postings->begin(), postings->end(), [](const domain::Posting &a, const domain::Posting &b) {
            return a.effectiveOn < b.effectiveOn; // so that a reversal comes after what it takes back
        });
        return TableMaker(*snapshot, std::move(*postings)).make();
    });
}

QByteArray toCsv(const ExportTable &table)
{
    CsvWriter csv;
    for (const QString &header : table.headers)
        csv.text(header);
    csv.endRow();
    for (const Cells &row : table.rows) {
        for (const ExportCell &one : row) {
            if (const auto *text = std::get_if<QString>(&one))
                csv.text(*text);
            else if (const auto *number = std::get_if<qint64>(&one))
                csv.number(*number);
            else if (const auto *day = std::get_if<QDate>(&one))
                csv.date(*day);
            else
                csv.empty();
        }
        csv.endRow();
    }
    return csv.take();
}

} // namespace vf::exchange
