#include "reporting/leader_report.h"
#include "reporting/report_fixture.h"
#include "reporting/report_writer.h"
#include "support/test_registry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace vf;
using namespace vf::reporting;

class ReportWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheSample()
    {
        QElapsedTimer t; t.start();
        const auto &snapshot = test::sampleSnapshot();
        qInfo("snapshot %lld", t.restart());
        const auto model = leaderReport(snapshot, {QDate(2017, 12, 31), QDate(2016, 12, 31), {}, QStringLiteral("nb"), {}});
        QVERIFY(model);
        qInfo("model %lld", t.restart());
        const QString folder = qEnvironmentVariable("VF_OUT", QDir::tempPath());
        auto w = writeReport(*model, ReportFormat::Pdf, folder + QStringLiteral("/r.pdf"));
        QVERIFY2(w, w ? "" : qPrintable(w.error().log));
        qInfo("pdf %lld", t.restart());
        QVERIFY(writeReport(*model, ReportFormat::Html, folder + QStringLiteral("/r.html")));
        qInfo("html %lld", t.restart());
        QVERIFY(writeReport(*model, ReportFormat::Markdown, folder + QStringLiteral("/r.md")));
    }
};

VF_TEST(ReportWriterTest);
#include "tst_report_writer.moc"
