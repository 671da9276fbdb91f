#include "presentation/format.h"
#include "reporting/leader_report.h"
#include "reporting/report_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::reporting;
using application::FigureGroup;
using application::Figures;
using domain::Account;
using domain::Totals;
using test::sampleSnapshot;
using test::SmallMunicipality;

namespace {

const QDate reportDate(2017, 12, 31);

ReportModel reportOf(const application::Snapshot &snapshot, QDate asOf, std::optional<QDate> from = std::nullopt,
                     std::optional<domain::UnitId> scope = std::nullopt)
{
    auto model = leaderReport(snapshot, {asOf, from, scope, QStringLiteral("nb"), {}});
    if (!model)
        qFatal("no report: %s", qPrintable(model.error().reason));
    return std::move(*model);
}

double valueAt(const Table &table, const Row &row, const char *column)
{
    for (size_t c = 0; c < table.columns.size(); ++c)
        if (table.columns[c].key == QLatin1StringView(column))
            return row.cells.at(c).value.value_or(std::nan(""));
    return std::nan("");
}

const KeyFigure *keyFigure(const ReportModel &model, const char *key)
{
    for (const KeyFigure &figure : model.keyFigures()->figures)
        if (figure.key == QLatin1StringView(key))
            return &figure;
    return nullptr;
}

QString textOf(const Section &section)
{
    QString text;
    for (const Block &block : section.blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            text += plainText(paragraph->runs) + u'\n';
        if (const auto *definitions = std::get_if<Definitions>(&block))
            for (const Definition &definition : definitions->items)
                text += definition.term + u' ' + plainText(definition.text) + u'\n';
    }
    return text.replace(presentation::noBreakSpace, u' ');
}

} // namespace

class LeaderReportTest : public QObject
{
    Q_OBJECT

    static void compareGroup(const Table &table, const Row &row, const Totals &totals)
    {
        QCOMPARE(valueAt(table, row, "identified"), totals.fte[Account::Identified].value());
        QCOMPARE(valueAt(table, row, "quality"), totals.fte[Account::Quality].value());
        QCOMPARE(valueAt(table, row, "quantity"), totals.fte[Account::Quantity].value());
        QCOMPARE(valueAt(table, row, "savings"), totals.fte[Account::Savings].value());
        QCOMPARE(valueAt(table, row, "realised"), totals.fte.realised().value());
        QCOMPARE(valueAt(table, row, "open"), totals.fte.open().value());
    }

private Q_SLOTS:
    void givesThePublishedFigures_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("identified");
        QTest::addColumn<QString>("realised");
        QTest::addColumn<int>("trained");
        QTest::newRow("2012") << QDate(2012, 6, 14) << QStringLiteral("8,5") << QStringLiteral("0,0") << 7;
        QTest::newRow("2016 April") << QDate(2016, 4, 30) << QStringLiteral("33,0") << QStringLiteral("21,5") << 33;
        QTest::newRow("2016") << QDate(2016, 12, 31) << QStringLiteral("39,0") << QStringLiteral("26,0") << 37;
        QTest::newRow("2017") << QDate(2017, 12, 31) << QStringLiteral("46,3") << QStringLiteral("33,1") << 43;
        QTest::newRow("2018") << QDate(2018, 12, 31) << QStringLiteral("49,4") << QStringLiteral("36,3") << 45;
    }
    void givesThePublishedFigures()
    {
        QFETCH(QDate, date);
        QFETCH(QString, identified);
        QFETCH(QString, realised);
        QFETCH(int, trained);
        const ReportModel model = reportOf(sampleSnapshot(), date);
        QCOMPARE(keyFigure(model, "identified")->text, identified);
        QCOMPARE(keyFigure(model, "realised")->text, realised);
        QCOMPARE(keyFigure(model, "units_trained")->value, trained);
        QVERIFY(textOf(*model.find(QStringLiteral("summary")))
                    .contains(QStringLiteral("identifisert %1 årsverk").arg(identified)));
        QVERIFY(
            textOf(*model.find(QStringLiteral("summary"))).contains(QStringLiteral("80 % av de identifiserte timene")));
    }

    void everyAreaAndUnitIsAsFiguresSay()
    {
        const Figures figures(sampleSnapshot(), reportDate);
        const ReportModel model = reportOf(sampleSnapshot(), reportDate);
        const Table &areas = *model.findTable(QStringLiteral("areas"));
        const auto byArea = figures.byArea();
        QCOMPARE(areas.rows.size(), byArea.size() + 1);
        for (size_t i = 0; i < byArea.size(); ++i) {
            QCOMPARE(areas.rows[i].cells[0].text, byArea[i].name);
            QCOMPARE(areas.rows[i].cells[1].text,
                     QStringLiteral("%1/%2").arg(byArea[i].unitsTrained).arg(byArea[i].unitsTotal));
            compareGroup(areas, areas.rows[i], byArea[i].totals);
        }
        compareGroup(areas, areas.rows.back(), figures.total());

        const Table &units = *model.findTable(QStringLiteral("units"));
        std::map<QString, const Row *> rows;
        for (const Row &row : units.rows)
            if (row.kind == Row::Kind::Member)
                rows[row.cells[0].text] = &row;
        QCOMPARE(rows.size(), size_t(76));
        for (const FigureGroup &unit : figures.byUnit()) {
            QVERIFY2(rows.contains(unit.name), qPrintable(unit.name));
            compareGroup(units, *rows[unit.name], unit.totals);
        }
        compareGroup(units, units.rows.back(), figures.total());
    }

    void everyCellIsItsValueRounded()
    {
        const ReportModel model = reportOf(sampleSnapshot(), reportDate, QDate(2016, 12, 31));
        int cells = 0;
        for (const Section &section : model.sections)
            for (const Block &block : section.blocks)
                if (const auto *table = std::get_if<Table>(&block))
                    for (const Row &row : table->rows) {
                        QVERIFY2(row.cells.size() == table->columns.size(), qPrintable(table->key));
                        for (const Cell &cell : row.cells)
                            if (cell.value) {
                                const qsizetype comma = cell.text.indexOf(u',');
                                const int decimals = comma < 0 ? 0 : static_cast<int>(cell.text.size() - comma - 1);
                                QCOMPARE(cell.text, presentation::number(*cell.value, decimals));
                                ++cells;
                            }
                    }
        QVERIFY(cells > 600);
    }

    void destinationsToolsAndEvidenceAddUp()
    {
        const Figures figures(sampleSnapshot(), reportDate);
        const ReportModel model = reportOf(sampleSnapshot(), reportDate);
        for (const char *key : {"destinations", "tools", "evidence", "net"}) {
            const Table &table = *model.findTable(QString::fromLatin1(key));
            double hours = 0;
            for (const Row &row : table.rows)
                if (row.kind == Row::Kind::Plain)
                    hours += valueAt(table, row, "hours");
            QCOMPARE(hours, valueAt(table, table.rows.back(), "hours"));
        }
        const Table &tools = *model.findTable(QStringLiteral("tools"));
        QCOMPARE(tools.rows.front().cells[0].text, QStringLiteral("Verdistrømsanalyse"));
        QCOMPARE(valueAt(tools, tools.rows.front(), "share"), 80.0);
        const Table &net = *model.findTable(QStringLiteral("net"));
        QCOMPARE(valueAt(net, net.rows.back(), "fte"), figures.total().fte.net().value());
        const Table &lapsed = *model.findTable(QStringLiteral("lapsed"));
        QCOMPARE(valueAt(lapsed, lapsed.rows.back(), "fte"), 0.5);
    }

    void showsTheDevelopment()
    {
        const ReportModel model = reportOf(sampleSnapshot(), QDate(2016, 4, 30));
        const Table &table = *model.findTable(QStringLiteral("development"));
        QCOMPARE(table.rows.front().cells[0].text, QStringLiteral("31.12.2011"));
        QCOMPARE(table.rows.back().cells[0].text, QStringLiteral("30.04.2016"));
        QCOMPARE(valueAt(table, table.rows.back(), "identified"), 33.0);
        QCOMPARE(table.rows.back().cells.back().text, QStringLiteral("33/76"));
        const Section &section = *model.find(QStringLiteral("development"));
        const auto &chart = std::get<Chart>(section.blocks.front());
        QCOMPARE(chart.data.marked.size(), table.rows.size());
        QVERIFY(chart.data.steps.back().date == QDate(2016, 4, 30)); // nothing that came later
        QVERIFY(chart.description.contains(QStringLiteral("33,0")));
    }

    void showsChangesSinceAnEarlierDate()
    {
        const ReportModel model = reportOf(sampleSnapshot(), reportDate, QDate(2016, 12, 31));
        QVERIFY(keyFigure(model, "identified")->context.contains(QStringLiteral("+7,3 siden 31.12.2016")));
        QVERIFY(keyFigure(model, "realised")->context.contains(QStringLiteral("+7,1 siden 31.12.2016")));
        QVERIFY(keyFigure(model, "units_trained")->context.contains(QStringLiteral("+6 siden 31.12.2016")));
        QVERIFY(model.subtitle.contains(QStringLiteral("endringer siden 31.12.2016")));
        QCOMPARE(keyFigure(reportOf(sampleSnapshot(), reportDate), "identified")->context.size(), 1);
    }

    void keepsToItsScope()
    {
        const auto &units = sampleSnapshot().units();
        const auto area = std::find_if(units.begin(), units.end(),
                                       [](const domain::Unit &u) { return u.name == QStringLiteral("Helse"); });
        QVERIFY(area != units.end());
        const ReportModel model = reportOf(sampleSnapshot(), reportDate, std::nullopt, area->id);
        const Figures figures(sampleSnapshot(), reportDate, area->id);
        QCOMPARE(keyFigure(model, "identified")->value, figures.total().fte[Account::Identified].value());
        QCOMPARE(model.scope, QStringLiteral("Helse"));
        QCOMPARE(model.findTable(QStringLiteral("areas"))->rows.size(), size_t(2)); // the area and the sum
    }

    void marksTheSample()
    {
        const ReportModel model = reportOf(sampleSnapshot(), reportDate);
        QVERIFY(headerRight(model).contains(QStringLiteral("eksempeldata")));
        const auto &notice = std::get<Notice>(model.sections.front().blocks.front());
        QVERIFY(notice.text.contains(QStringLiteral("konstruerte detaljer"), Qt::CaseInsensitive));
    }

    void listsWhatMustBeFollowedUp()
    {
        SmallMunicipality town;
        const auto unit = town.addUnit(QStringLiteral("Legekontoret"), town.addArea(QStringLiteral("Helse")));
        const auto unmeasured = town.addGain(unit, QStringLiteral("Umålt"), 1750, QDate(2017, 1, 1));
        town.post(unmeasured, Account::Quality, 875, QDate(2017, 2, 1));
        const auto expired = town.addGain(unit, QStringLiteral("Utløpt"), 3500, QDate(2017, 1, 1));
        town.post(expired, Account::Savings, 3500, QDate(2017, 2, 1));
        town.confirm(expired, domain::EvidenceLevel::Signal, QDate(2017, 3, 1), QDate(2017, 9, 1));
        const auto confirmed = town.addGain(unit, QStringLiteral("Bekreftet"), 1750, QDate(2017, 1, 1));
        town.post(confirmed, Account::Quantity, 1750, QDate(2017, 2, 1));
        town.confirm(confirmed, domain::EvidenceLevel::BeforeAfter, QDate(2017, 3, 1), std::nullopt);
        const auto snapshot = town.snapshot();
        const ReportModel model = reportOf(snapshot, reportDate);

        const Table &largest = *model.findTable(QStringLiteral("follow_up_largest"));
        QCOMPARE(largest.rows.size(), size_t(2));
        QCOMPARE(largest.rows[0].cells[0].text, QStringLiteral("Utløpt"));
        QCOMPARE(largest.rows[0].cells.back().text, QStringLiteral("utløpt 01.09.2017"));
        QCOMPARE(largest.rows[1].cells.back().text, QStringLiteral("ikke målt"));
        const Table &evidence = *model.findTable(QStringLiteral("evidence"));
        const std::vector<double> expected{0, 1, 0, 1, 2, 0.5, 3.5}; // levels, confirmed, expired, unmeasured, realised
        for (size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(valueAt(evidence, evidence.rows[i], "fte"), expected[i]);
        QCOMPARE(keyFigure(model, "confirmed")->value, 1.0);
        QVERIFY(keyFigure(model, "confirmed")->context.contains(QStringLiteral("2,0 utløpt")));
    }

    void saysWhatIsRealisedBeyondWhatWasMeasured()
    {
        SmallMunicipality town;
        const auto unit = town.addUnit(QStringLiteral("Legekontoret"), town.addArea(QStringLiteral("Helse")));
        const auto gain = town.addGain(unit, QStringLiteral("Målt"), 875, QDate(2017, 1, 1));
        town.post(gain, Account::Quality, 875, QDate(2017, 2, 1));
        town.measure(gain, QDate(2017, 1, 2), 600); // ten minutes less of each: 100 hours a year
        town.confirm(gain, domain::EvidenceLevel::Signal, QDate(2017, 9, 1), std::nullopt);
        const auto snapshot = town.snapshot();
        const ReportModel model = reportOf(snapshot, reportDate);
        const Table &evidence = *model.findTable(QStringLiteral("evidence"));
        QCOMPARE(evidence.rows[4].cells[0].text, QStringLiteral("Realisert utover det som er målt"));
        const std::vector<double> expected{100, 0, 0, 100, 775, 0, 0, 875}; // with the row before expired
        for (size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(valueAt(evidence, evidence.rows[i], "hours"), expected[i]);
    }

    void dividesEachGainByItsOwnBasis()
    {
        SmallMunicipality town;
        const auto unit = town.addUnit(QStringLiteral("Nattjenesten"), town.addArea(QStringLiteral("Omsorg")));
        const auto bearer = town.addUnit(QStringLiteral("Arkivet"), town.addArea(QStringLiteral("Stab")));
        const auto a = town.addGain(unit, QStringLiteral("A"), 1750, QDate(2017, 1, 1), 1750);
        town.addGain(unit, QStringLiteral("B"), 1625.9, QDate(2017, 1, 1), 1625.9);
        town.post(a, Account::Quality, 1750, QDate(2017, 2, 1));
        town.postExtraWork(a, bearer, 195, QDate(2017, 3, 1), 1950);
        const auto snapshot = town.snapshot();
        const ReportModel model = reportOf(snapshot, reportDate);
        QCOMPARE(keyFigure(model, "identified")->value, 2.0);
        const Table &net = *model.findTable(QStringLiteral("net"));
        QCOMPARE(net.rows[1].cells[0].text, QStringLiteral("Merarbeid i Arkivet"));
        QCOMPARE(valueAt(net, net.rows[1], "fte"), -0.1);
        QCOMPARE(valueAt(net, net.rows.back(), "fte"), 0.9);
        const QString method = textOf(*model.find(QStringLiteral("method")));
        QVERIFY2(method.contains(QStringLiteral("1 625,9 timer (1 gevinst) og 1 750 timer (1 gevinst)")),
                 qPrintable(method));
    }

    void valuesTimeOnlyWithARate()
    {
        SmallMunicipality town;
        const auto unit = town.addUnit(QStringLiteral("Legekontoret"), town.addArea(QStringLiteral("Helse")));
        town.post(town.addGain(unit, QStringLiteral("A"), 1750, QDate(2017, 1, 1)), Account::Quality, 875,
                  QDate(2017, 2, 1));
        QVERIFY(!textOf(*reportOf(town.snapshot(), reportDate).find(QStringLiteral("method")))
                     .contains(QStringLiteral("verdi av tid")));
        town.addRate(880592, QDate(2017, 6, 1), QStringLiteral("SSB"));
        QVERIFY(!textOf(*reportOf(town.snapshot(), QDate(2017, 5, 31)).find(QStringLiteral("method")))
                     .contains(QStringLiteral("verdi av tid")));
        const QString method = textOf(*reportOf(town.snapshot(), reportDate).find(QStringLiteral("method")));
        QVERIFY2(method.contains(QStringLiteral("0,50 årsverk realisert × 880 592 kr per årsverk = 440 296 kr")),
                 qPrintable(method));
        QVERIFY(method.contains(QStringLiteral("bare 0,0 årsverk på konto besparelse")));
    }

    void keepsKronerApart()
    {
        SmallMunicipality town;
        const auto unit = town.addUnit(QStringLiteral("Legekontoret"), town.addArea(QStringLiteral("Helse")));
        QVERIFY(!reportOf(town.snapshot(), reportDate).find(QStringLiteral("other_units")));
        town.addGain(unit, QStringLiteral("Innkjøp"), 120000, QDate(2017, 1, 1), 1750, domain::LedgerUnit::Kroner);
        const ReportModel model = reportOf(town.snapshot(), reportDate);
        const Table &table = *model.findTable(QStringLiteral("other_units"));
        QCOMPARE(valueAt(table, table.rows[0], "identified"), 120000.0);
        QCOMPARE(keyFigure(model, "identified")->value, 0.0);
    }

    void worksBeforeThereIsAnything()
    {
        SmallMunicipality town;
        const ReportModel model = reportOf(town.snapshot(), reportDate);
        QCOMPARE(keyFigure(model, "identified")->text, QStringLiteral("0,0"));
        QVERIFY(!model.find(QStringLiteral("development")));
        for (const Section &section : model.sections)
            for (const Block &block : section.blocks)
                if (const auto *table = std::get_if<Table>(&block))
                    for (const Row &row : table->rows)
                        for (const Cell &cell : row.cells)
                            QVERIFY(!cell.value || std::isfinite(*cell.value));
    }

    void refusesWhatItCannotMake()
    {
        const auto &snapshot = sampleSnapshot();
        const auto reasonOf = [&](const ReportRequest &request) { return leaderReport(snapshot, request).error(); };
        QCOMPARE(reasonOf({}).field, QStringLiteral("asOf"));
        QCOMPARE(reasonOf({reportDate, QDate(2018, 1, 1), {}, QStringLiteral("nb"), {}}).reason,
                 QStringLiteral("from_after_as_of"));
        QCOMPARE(reasonOf({reportDate, {}, {}, QStringLiteral("se"), {}}).reason,
                 QStringLiteral("language_not_available"));
        const domain::UnitId unknown(QUuid::createUuid());
        QCOMPARE(reasonOf({reportDate, {}, unknown, QStringLiteral("nb"), {}}).code, base::ErrorCode::NotFound);
    }
};

VF_TEST(LeaderReportTest);
#include "tst_leader_report.moc"
