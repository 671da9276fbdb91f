// The printed stakeholder analysis of the shipped Harstad sample: every row, what is to be seen to, the matrix in words and
// the effects; and that no named person is on it.
#include "application/record/stakeholder_records.h"
#include "application/services/stakeholder_service.h"
#include "exchange/sample.h"
#include "reporting/html_writer.h"
#include "reporting/page_layout.h"
#include "reporting/stakeholder_report.h"
#include "support/memory_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::reporting;
using namespace Qt::StringLiterals;

namespace {

class Harstad
{
public:
    Harstad()
    {
        if (!exchange::fillWithSample(m_work.context, u"harstad"))
            qFatal("no sample");
    }
    domain::StakeholderAnalysis analysis() { return m_work.store.listAll<domain::StakeholderAnalysis>()->front(); }
    ReportModel report(QDate asOf = QDate(2015, 2, 9))
    {
        const auto snapshot = application::Snapshot::load(m_work.store);
        if (!snapshot)
            qFatal("no snapshot");
        return stakeholderReport(*snapshot, analysis(), asOf);
    }
    /// Makes the stakeholder a named person.
    void name(const QString &who, const QString &person)
    {
        for (const auto &row : *m_work.store.listAll<domain::Stakeholder>())
            if (row.name == who) {
                domain::Stakeholder after = row;
                after.name = person;
                after.category = u"Tillitsvalgt"_s;
                after.personal = true;
                after.purpose = u"Medvirkning"_s;
                after.deleteBy = QDate(2016, 1, 1);
                if (!application::StakeholderService(m_work.context).editStakeholder(row, after))
                    qFatal("not edited");
            }
    }

private:
    test::MemoryWork m_work;
};

QStringList column(const Table &table, size_t at)
{
    QStringList texts;
    for (const Row &row : table.rows)
        texts << row.cells[at].text;
    return texts;
}

} // namespace

class StakeholderReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverythingThatIsInTheAnalysis()
    {
        const ReportModel report = Harstad().report();
        QCOMPARE(report.title, u"Interessentanalyse: Oppfølgingssamtale i Introduksjonsprogrammet"_s);
        const Table *rows = report.findTable(u"stakeholders"_s);
        QVERIFY(rows);
        QCOMPARE(column(*rows, 0), (QStringList{u"Bruker"_s, u"Politiet"_s, u"Barnevern"_s, u"Bygg og Eiendom"_s, u"Ansatte"_s,
                                                u"Kommunen - økonomi"_s}));
        QCOMPARE(rows->rows[0].cells[1].text, u"HØY, AVGJØRENDE"_s);
        QCOMPARE(rows->rows[2].cells[7].text, QString()); // Barnevern is not involved
        const Table *effects = report.findTable(u"effects1"_s);
        QVERIFY(effects);
        QCOMPARE(column(*effects, 2), (QStringList{u"Bedre"_s, u"Uendret"_s, u"Verre"_s, u"Verre"_s, u"Bedre"_s, u"Bedre"_s}));
        const QString text = QString::fromUtf8(toHtml(report));
        QVERIFY2(text.contains(u"Ikke involvert: Barnevern"_s), qPrintable(text));
        QVERIFY2(text.contains(u"gjør det verre for Barnevern"_s), qPrintable(text)); // HØY; Bygg og Eiendom is MIDDELS
        QVERIFY2(text.contains(u"Samarbeid tett"_s) && text.contains(u"Ansatte (innflytelse stor, interesse stor)"_s),
                 qPrintable(text));
    }

    void namesRolesNotPersons()
    {
        Harstad harstad;
        harstad.name(u"Barnevern"_s, u"Person Prøvesen"_s);
        const ReportModel report = harstad.report();
        const QString text = QString::fromUtf8(toHtml(report));
        QVERIFY2(!text.contains(u"Prøvesen"_s), qPrintable(text));
        QVERIFY(text.contains(u"Tillitsvalgt (navngitt person)"_s));
    }

    void standsOnPaperLyingDown()
    {
        const PageLayout layout = layOut(Harstad().report(), {QPageSize::A4, QPageLayout::Landscape});
        QVERIFY(layout.page.width() > layout.page.height());
        QCOMPARE(layout.pageOf(u"stakeholders"_s), std::optional<size_t>(0));
        QVERIFY(layout.pageCount() <= 2);
    }
};

VF_TEST(StakeholderReportTest);
#include "tst_stakeholder_report.moc"
