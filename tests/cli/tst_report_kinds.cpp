// Every kind of report in every format, and the same figures in them as the other commands give.
#include "cli/cli_runner.h"
#include "presentation/format.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::test;

class ReportKindsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    QString target() const { return m_database->target().text(); }

    CliOutcome report(const QString &kind, const QString &format, const QStringList &more = {})
    {
        return runCli(QStringList{u"report"_s, target(), u"--kind"_s, kind, u"--as-of"_s, u"2015-12-31"_s, u"--format"_s, format,
                                  u"--out"_s, out(format)} + more);
    }
    QString out(const QString &format) const { return m_database->folder() + u"/rapport."_s + format; }
    QString text(const QString &kind, const QStringList &more = {})
    {
        if (const CliOutcome outcome = report(kind, u"md"_s, more); outcome.code != 0) {
            qWarning("%s", qPrintable(outcome.err));
            return {};
        }
        QFile file(out(u"md"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(Engine::File);
        QCOMPARE(runCli({u"create"_s, target(), u"--sample"_s, u"harstad"_s}).code, 0);
    }

    void everyKindComesInEveryFormat()
    {
        for (const QString &kind : {u"leader-group"_s, u"unit"_s, u"introduction"_s, u"analysis"_s})
            for (const QString &format : {u"html"_s, u"pdf"_s, u"md"_s, u"odt"_s, u"xlsx"_s}) {
                const CliOutcome outcome = report(kind, format, {u"--unit"_s, u"NAV Flyktningetjenesten"_s});
                QVERIFY2(outcome.code == 0, qPrintable(kind + u' ' + format + u": "_s + outcome.err));
                QVERIFY(QFile(out(format)).size() > 1000);
                QVERIFY(QFile::remove(out(format)));
            }
    }

    void theAnalysisReportSaysWhatTheAnalysisCommandSays()
    {
        const QString written = text(u"analysis"_s);
        const QJsonArray analyses = runCli({u"analysis"_s, target(), u"--json"_s}).json()[u"analyses"_s].toArray();
        QVERIFY(!analyses.isEmpty());
        for (const QJsonValue &analysis : analyses) {
            QVERIFY(written.contains(analysis[u"title"_s].toString()));
            for (const QJsonValue &state : analysis[u"states"_s].toArray())
                for (const auto &[key, decimals] : {std::pair(u"lead_time_minutes"_s, 1), {u"hours_per_year"_s, 1}, {u"fte"_s, 2}}) {
                    QVERIFY2(state[key].isDouble(), qPrintable(key));
                    QVERIFY2(written.contains(presentation::number(state[key].toDouble(), decimals)), qPrintable(key));
                }
        }
    }

    void theUnitReportAddsUpToTheUnitsFigures()
    {
        const QString written = text(u"unit"_s, {u"--unit"_s, u"NAV Flyktningetjenesten"_s});
        QVERIFY(written.contains(u"Til Gemba-besøket"_s));
        const QJsonObject figures = runCli({u"gains"_s, target(), u"--as-of"_s, u"2015-12-31"_s, u"--unit"_s,
                                            u"NAV Flyktningetjenesten"_s, u"--json"_s}).json();
        const qsizetype sum = written.indexOf(u"| **Sum**"_s);
        const qsizetype other = sum < 0 ? written.indexOf(u"| Sum"_s) : sum;
        QVERIFY(other > 0);
        const QString line = written.mid(other, written.indexOf(u'\n', other) - other);
        for (const QString &key : {u"hours_identified"_s, u"hours_realised"_s, u"hours_open"_s, u"hours_confirmed"_s}) {
            QVERIFY2(figures[key].isDouble(), qPrintable(key));
            QVERIFY2(line.contains(presentation::number(figures[key].toDouble(), 1)), qPrintable(key + u' ' + line));
        }
    }

    void theIntroductionReportHasThePlan()
    {
        const QString written = text(u"introduction"_s);
        QVERIFY(written.contains(u"Planen, slik den er per"_s));
        QVERIFY(written.contains(u"Milepæl"_s));
    }

    void whatIsMissingIsSaid()
    {
        QCOMPARE(report(u"unit"_s, u"md"_s).code, 2); // whose?
        QCOMPARE(report(u"styre"_s, u"md"_s).code, 2);
        const TestDatabase empty(Engine::File);
        QCOMPARE(runCli({u"create"_s, empty.target().text()}).code, 0);
        for (const QString &kind : {u"analysis"_s, u"introduction"_s}) {
            const CliOutcome outcome = runCli({u"report"_s, empty.target().text(), u"--kind"_s, kind, u"--as-of"_s, u"2015-12-31"_s,
                                               u"--format"_s, u"md"_s, u"--out"_s, empty.folder() + u"/r.md"_s});
            QVERIFY(outcome.code != 0);
            QVERIFY(outcome.err.contains(u"å skrive om her"_s));
            QVERIFY(!QFile::exists(empty.folder() + u"/r.md"_s));
        }
    }
};

VF_TEST(ReportKindsTest);
#include "tst_report_kinds.moc"
