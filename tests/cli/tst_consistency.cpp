// One calculation: for random ledgers every page's model, the leader report and the CLI say the same of each unit, area,
// tool, destination and date, and the parts add up to the whole. On every engine.
#include "application/read_model/snapshot.h"
#include "application/record/all_records.h"
#include "application/services/confirmation_service.h"
#include "application/services/gain_service.h"
#include "cli/cli_runner.h"
#include "presentation/gain_register_model.h"
#include "presentation/overview_model.h"
#include "presentation/table_clipboard.h"
#include "reporting/leader_report.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::test;
using application::Figures;
using application::Snapshot;
using domain::Account;
using domain::Totals;

namespace {

/// A municipality of two areas and five units with a ledger that is drawn; what the rules refuse is left out.
class RandomMunicipality
{
public:
    RandomMunicipality(application::Store &store, quint64 seed) : m_work(store, seed), m_random(seed)
    {
        application::OrganisationService organisation(m_work.context);
        domain::Municipality municipality;
        municipality.name = u"Prøve kommune"_s;
        must(organisation.createMunicipality(municipality));
        for (const auto &[name, kind, parent] :
             {std::tuple(u"Omsorg"_s, domain::UnitKind::ServiceArea, -1), {u"Oppvekst"_s, domain::UnitKind::ServiceArea, -1},
              {u"Hjemmetjenesten"_s, domain::UnitKind::Unit, 0}, {u"Kjøkkenet"_s, domain::UnitKind::Unit, 0},
              {u"Skolen"_s, domain::UnitKind::Unit, 1}, {u"Barnehagen"_s, domain::UnitKind::Unit, 1},
              {u"NAV"_s, domain::UnitKind::Unit, -1}}) {
            domain::Unit unit;
            unit.name = name;
            unit.code = u"U%1"_s.arg(units.size());
            unit.kind = kind;
            if (below(2) == 0)
                unit.basis = base::HoursPerFte::of(below(2) == 0 ? 1625.9 : 1695);
            must(organisation.addUnit(unit, parent < 0 ? std::nullopt : std::optional(units[size_t(parent)])));
            const auto made = store.listAll<domain::Unit>();
            for (const domain::Unit &known : *made)
                if (known.name == name)
                    units.push_back(known.id);
        }
        const size_t gains = 3 + below(12);
        for (size_t i = 0; i < gains; ++i)
            addGain(store, i);
    }
    std::vector<domain::UnitId> units;

private:
    static void must(const application::ActionResult &outcome)
    {
        if (!outcome)
            qFatal("%s %s", qPrintable(outcome.error().reason), qPrintable(outcome.error().log));
    }
    size_t below(size_t limit) { return m_random() % limit; }
    QDate day() { return QDate(2015, 1, 1).addDays(qint64(below(1000))); }
    domain::Amount amount(size_t most) { return domain::Amount::fromMinor(1 + qint64(below(most * 1'000'000))); }

    void addGain(application::Store &store, size_t number)
    {
        domain::Gain gain;
        gain.code = u"G-%1"_s.arg(number);
        gain.title = u"Gevinst %1"_s.arg(number);
        gain.unit = units[2 + below(5)];
        gain.tool = domain::allOf<domain::SourceTool>()[below(domain::allOf<domain::SourceTool>().size())];
        gain.ledgerUnit = below(5) == 0 ? domain::allOf<domain::LedgerUnit>()[below(3)] : domain::LedgerUnit::HoursPerYear;
        must(application::GainService(m_work.context).addGain(gain, day(), amount(900)));
        const auto made = store.listAll<domain::Gain>();
        for (const domain::Gain &known : *made)
            if (known.code == gain.code)
                gain = known;
        const size_t postings = below(10);
        for (size_t i = 0; i < postings; ++i) {
            const auto account = domain::allOf<Account>()[below(domain::accountCount)];
            application::PostingDraft draft{gain.id, account, day(), amount(300), {}, {}, {}, {}};
            if (account == Account::ExtraWork)
                draft.extraWorkUnit = units[2 + below(5)];
            (void)application::GainService(m_work.context).addPosting(draft);
        }
        for (size_t i = below(3); i > 0; --i) {
            domain::Confirmation confirmation;
            confirmation.gain = gain.id;
            confirmation.on = day();
            confirmation.level = domain::EvidenceLevel::ReasonedJudgement;
            confirmation.role = u"Enhetsleder"_s;
            confirmation.reason = u"Begrunnet"_s;
            confirmation.validTo = confirmation.on.addDays(qint64(below(500)));
            (void)application::ConfirmationService(m_work.context).confirm(confirmation);
        }
    }

    TestWork m_work;
    std::mt19937_64 m_random;
};

bool same(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

void compare(double found, double wanted, const QString &where)
{
    QVERIFY2(same(found, wanted), qPrintable(u"%1: %2, not %3"_s.arg(where).arg(found, 0, 'g', 15).arg(wanted, 0, 'g', 15)));
}

void compareJson(const QJsonObject &json, const Totals &totals, const QString &where)
{
    compare(json[u"hours_identified"_s].toDouble(NAN), totals.hours[Account::Identified].value(), where + u" identified"_s);
    compare(json[u"hours_realised"_s].toDouble(NAN), totals.hours.realised().value(), where + u" realised"_s);
    compare(json[u"hours_open"_s].toDouble(NAN), totals.hours.open().value(), where + u" open"_s);
    compare(json[u"hours_lapsed"_s].toDouble(NAN), totals.hours[Account::Lapsed].value(), where + u" lapsed"_s);
    compare(json[u"fte_realised"_s].toDouble(NAN), totals.fte.realised().value(), where + u" fte realised"_s);
    compare(json[u"fte_net"_s].toDouble(NAN), totals.fte.net().value(), where + u" fte net"_s);
    compare(json[u"fte_extra_work"_s].toDouble(NAN), totals.fte[Account::ExtraWork].value(), where + u" extra work"_s);
    compare(json[u"fte_confirmed"_s].toDouble(NAN), totals.confirmedFte.total().value(), where + u" confirmed"_s);
    compare(json[u"fte_expired"_s].toDouble(NAN), totals.expiredFte.value(), where + u" expired"_s);
}

double valueAt(const reporting::Table &table, const reporting::Row &row, const char *column)
{
    for (size_t c = 0; c < table.columns.size(); ++c)
        if (table.columns[c].key == QLatin1StringView(column))
            return row.cells.at(c).value.value_or(std::nan(""));
    return std::nan("");
}

void compareRow(const reporting::Table &table, const reporting::Row &row, const Totals &totals, const QString &where)
{
    compare(valueAt(table, row, "identified"), totals.fte[Account::Identified].value(), where + u" identified"_s);
    compare(valueAt(table, row, "realised"), totals.fte.realised().value(), where + u" realised"_s);
    compare(valueAt(table, row, "open"), totals.fte.open().value(), where + u" open"_s);
    compare(valueAt(table, row, "savings"), totals.fte[Account::Savings].value(), where + u" savings"_s);
}

} // namespace

class ConsistencyTest : public QObject
{
    Q_OBJECT

    static void cliSaysTheSame(const QString &target, const Figures &figures, QDate day)
    {
        const auto ask = [&](const char *by) {
            const CliOutcome outcome = runCli({u"gains"_s, target, u"--as-of"_s, day.toString(Qt::ISODate), u"--by"_s,
                                               QString::fromLatin1(by), u"--json"_s});
            return outcome.code == 0 ? outcome.json() : QJsonObject();
        };
        compareJson(ask("total"), figures.total(), u"cli total"_s);
        for (const auto &[by, groups] : {std::pair("area", figures.byArea()), {"unit", figures.byUnit()}, {"tool", figures.byTool()}}) {
            const QJsonArray list = ask(by)[u"groups"_s].toArray();
            QCOMPARE(list.size(), qsizetype(groups.size()));
            for (size_t i = 0; i < groups.size(); ++i)
                compareJson(list[qsizetype(i)].toObject(), groups[i].totals, u"cli %1 %2"_s.arg(QLatin1StringView(by), groups[i].key));
        }
        const QJsonArray destinations = ask("destination")[u"groups"_s].toArray();
        const auto wanted = figures.byDestination();
        QCOMPARE(destinations.size(), qsizetype(wanted.size()));
        for (size_t i = 0; i < wanted.size(); ++i)
            compare(destinations[qsizetype(i)][u"hours_identified"_s].toDouble(NAN), wanted[i].hours.value(), u"cli destination"_s);
    }

    static void pagesSayTheSame(const Snapshot &snapshot, const Figures &figures)
    {
        const Totals total = figures.total();
        presentation::OverviewModel overview;
        overview.show(snapshot, figures);
        compare(overview.sum().identified, total.fte[Account::Identified].value(), u"overview identified"_s);
        compare(overview.sum().realised, total.fte.realised().value(), u"overview realised"_s);
        compare(overview.sum().extraWork, total.fte[Account::ExtraWork].value(), u"overview extra work"_s);
        const auto rolled = figures.rolledUp();
        for (const QModelIndex &row : presentation::allRows(overview)) {
            const auto node = figures.tree().indexOf(overview.unitAt(row));
            QVERIFY(node.has_value());
            compare(row.siblingAtColumn(presentation::OverviewModel::Realised).data(Qt::EditRole).toDouble(),
                    rolled[*node].fte.realised().value(), u"overview row"_s);
        }
        presentation::GainRegisterModel gains;
        gains.show(snapshot, figures);
        compare(gains.shownTotals().hours.realised().value(), total.hours.realised().value(), u"register realised"_s);
        compare(gains.shownTotals().hours[Account::Identified].value(), total.hours[Account::Identified].value(), u"register"_s);
        compare(gains.shownTotals().hours[Account::ExtraWork].value(), total.hours[Account::ExtraWork].value(), u"register extra"_s);
        compare(gains.shownTotals().confirmedFte.total().value(), total.confirmedFte.total().value(), u"register confirmed"_s);
        for (const presentation::GainGrouping grouping : presentation::allGainGroupings()) {
            gains.setGrouping(grouping);
            compare(gains.shownTotals().hours.realised().value(), total.hours.realised().value(), u"register, grouped"_s);
        }
        for (const auto tool : domain::allOf<domain::SourceTool>()) {
            gains.setTool(tool);
            for (const auto &group : figures.byTool())
                if (group.key == key(tool))
                    compare(gains.shownTotals().hours[Account::Identified].value(),
                            group.totals.hours[Account::Identified].value(), u"register, one tool"_s);
        }
    }

    static void reportSaysTheSame(const Snapshot &snapshot, const Figures &figures, QDate day)
    {
        const auto report = reporting::leaderReport(snapshot, {day, {}, {}, u"nb"_s, {}});
        QVERIFY(report.has_value());
        const reporting::Table *areas = report->findTable(u"areas"_s);
        QVERIFY(areas);
        const auto byArea = figures.byArea();
        QCOMPARE(areas->rows.size(), byArea.size() + 1);
        for (size_t i = 0; i < byArea.size(); ++i)
            compareRow(*areas, areas->rows[i], byArea[i].totals, u"report area"_s);
        compareRow(*areas, areas->rows.back(), figures.total(), u"report sum"_s);
        if (const reporting::Table *tools = report->findTable(u"tools"_s))
            compare(valueAt(*tools, tools->rows.back(), "realised"), figures.total().fte.realised().value(), u"report tools"_s);
        if (const reporting::Table *destinations = report->findTable(u"destinations"_s))
            compare(valueAt(*destinations, destinations->rows.back(), "hours"),
                    figures.total().hours[Account::Identified].value(), u"report destinations"_s);
    }

    static void partsAddUp(const Figures &figures)
    {
        const Totals total = figures.total();
        for (const auto &groups : {figures.byArea(), figures.byUnit(), figures.byTool()}) {
            Totals sum;
            for (const auto &group : groups)
                sum += group.totals;
            compare(sum.hours.realised().value(), total.hours.realised().value(), u"parts, realised"_s);
            compare(sum.hours[Account::Identified].value(), total.hours[Account::Identified].value(), u"parts, identified"_s);
        }
        base::HoursPerYear destinations;
        for (const auto &line : figures.byDestination())
            destinations += line.hours;
        QCOMPARE(destinations, total.hours[Account::Identified]);
        QCOMPARE(total.hours.net(), total.hours.realised() - total.hours[Account::ExtraWork]);
        QVERIFY(total.hours.open().value() >= 0);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(postgresMissing().isEmpty(), postgresMissing().constData()); }

    void everyViewSaysTheSame_data()
    {
        addSharedEngineRows();
    }
    void everyViewSaysTheSame()
    {
        QFETCH(Engine, engine);
        for (quint64 seed = 1; seed <= (engine == Engine::File ? 8 : 3); ++seed) {
            const TestDatabase database(engine);
            const auto store = database.create();
            const RandomMunicipality municipality(*store, seed);
            const auto snapshot = Snapshot::load(*store);
            QVERIFY(snapshot.has_value());
            for (const QDate day : {QDate(2015, 6, 30), QDate(2016, 5, 31), QDate(2018, 12, 31)}) {
                const Figures figures(*snapshot, day);
                partsAddUp(figures);
                cliSaysTheSame(database.target().text(), figures, day);
                pagesSayTheSame(*snapshot, figures);
                reportSaysTheSame(*snapshot, figures, day);
                if (QTest::currentTestFailed()) {
                    qWarning("seed %llu, %s", static_cast<unsigned long long>(seed), qPrintable(day.toString(Qt::ISODate)));
                    return;
                }
            }
        }
    }
};

VF_TEST(ConsistencyTest);
#include "tst_consistency.moc"
