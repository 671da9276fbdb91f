// Choosing sections of a report: what goes, what stays, how the rest is numbered, and where each stands.
#include "reporting/leader_report.h"
#include "reporting/report_fixture.h"
#include "reporting/report_sections.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::reporting;
using namespace Qt::StringLiterals;

namespace {

ReportModel sample()
{
    ReportRequest request;
    request.asOf = QDate(2017, 12, 31);
    return *leaderReport(test::sampleSnapshot(), request);
}

QStringList titles(const ReportModel &model)
{
    QStringList found;
    for (const Section &section : model.sections)
        found << section.title;
    return found;
}

} // namespace

class ReportSectionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWithoutNumbers()
    {
        QCOMPARE(sectionName({u"a"_s, u"12\u00A0Gevinster per enhet"_s, {}}), u"Gevinster per enhet"_s);
        QCOMPARE(sectionName({u"a"_s, u"5S i enhetene"_s, {}}), u"5S i enhetene"_s);
        QCOMPARE(sectionName({u"a"_s, u"5S\u00A0i enhetene"_s, {}}), u"5S\u00A0i enhetene"_s);
        QCOMPARE(sectionName({u"summary"_s, {}, {}}), u"Sammendrag"_s);
    }

    void numbersTheRestAnew()
    {
        const ReportModel whole = sample();
        QVERIFY(whole.sections.size() > 3);
        QCOMPARE(titles(withoutSections(whole, {})), titles(whole));
        const QString second = whole.sections[2].key;
        const ReportModel less = withoutSections(whole, {second, u"unknown"_s});
        QCOMPARE(less.sections.size(), whole.sections.size() - 1);
        QVERIFY(!less.find(second));
        int number = 0;
        for (const Section &section : less.sections)
            if (!section.title.isEmpty())
                QVERIFY2(section.title.startsWith(QString::number(++number) + u'\u00A0'), qPrintable(section.title));
    }

    void keepsTheOpening()
    {
        const ReportModel whole = sample();
        QSet<QString> all;
        for (const Section &section : whole.sections)
            all.insert(section.key);
        const ReportModel bare = withoutSections(whole, all);
        QCOMPARE(bare.sections.size(), size_t(1));
        QVERIFY(std::holds_alternative<Notice>(bare.sections[0].blocks[0]));
        QVERIFY(bare.keyFigures());
    }

    void knowsThePages()
    {
        const ReportModel model = sample();
        const PageLayout layout = layOut(model);
        const auto places = sectionPlaces(model, layout);
        QCOMPARE(places.size(), model.sections.size());
        QCOMPARE(places.front().first, size_t(0));
        QCOMPARE(places.back().last, layout.pageCount() - 1);
        for (size_t i = 1; i < places.size(); ++i) {
            QCOMPARE(std::optional(places[i].first), layout.pageOf(places[i].key));
            QVERIFY(places[i - 1].last <= places[i].first);
            QVERIFY(places[i].first <= places[i].last);
            QVERIFY(places[i].top >= layout.body.top() && places[i].top < layout.body.bottom());
        }
        for (size_t page = 0; page < layout.pageCount(); ++page)
            QVERIFY(!sectionsOnPage(places, page).isEmpty());
        QVERIFY(sectionsOnPage(places, 0).contains(u"Sammendrag"_s));
    }
};

VF_TEST(ReportSectionsTest);
#include "tst_report_sections.moc"
