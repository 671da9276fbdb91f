#include "exchange/csv_guard.h"
#include "exchange/csv_writer.h"
#include "exchange/file_words.h"
#include "exchange/reading_support.h"
#include "exchange/readers.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace vf;
using namespace vf::application;
using namespace vf::exchange;
using test::described;

namespace {

/// Texts that trip readers, writers and spreadsheets up.
rc::Gen<QString> nastyText()
{
    return rc::gen::map(
        rc::gen::container<std::vector<QString>>(rc::gen::element(
            u"a"_s, u"Å"_s, u";"_s, u"\""_s, u"\n"_s, u"\r\n"_s, u"\r"_s, u"\t"_s, u","_s, u"="_s, u"+"_s, u"-"_s,
            u"@"_s, u"'"_s, u" "_s, u"\u00A0"_s, u"=HYPERLINK(\"x\")"_s, u"😀"_s, u"\u2212"_s, u"＝"_s, u"\uFEFF"_s,
            u"1,5"_s, u"sep=;"_s, u"\\"_s, u"|"_s, u"\u2028"_s)),
        [](const std::vector<QString> &parts) {
            QString text;
            for (const QString &part : parts)
                text += part;
            return text;
        });
}

/// The same as names and identifiers are: without white space around them, and not empty.
rc::Gen<QString> nastyName()
{
    return rc::gen::suchThat(rc::gen::map(nastyText(), [](const QString &text) { return text.trimmed(); }),
                             [](const QString &text) { return !text.isEmpty(); });
}

/// A title: anything but blank.
rc::Gen<QString> nastyTitle()
{
    return rc::gen::suchThat(nastyText(), [](const QString &text) { return !text.trimmed().isEmpty(); });
}

QDate someDay()
{
    return QDate(1900, 1, 1).addDays(*rc::gen::inRange(0, 100'000));
}

template<class T>
T anyOf()
{
    const auto all = domain::allOf<T>();
    return all[*rc::gen::inRange<size_t>(0, all.size())];
}

template<class Quantity>
Quantity quantity(qint64 from, qint64 to)
{
    return Quantity::fromMillionths(*rc::gen::inRange<qint64>(from, to));
}

template<class T>
std::optional<T> perhaps(const T &value)
{
    return *rc::gen::arbitrary<bool>() ? std::optional(value) : std::nullopt;
}

constexpr qint64 billion = 1'000'000'000'000'000; // in millionths

/// Identifiers must differ; a number makes them so.
QString unique(int row)
{
    return *nastyName() + QString::number(row);
}

UnitRow someUnit(int row)
{
    return {row, unique(row), *nastyName(), (*nastyText()).trimmed(),
            perhaps(quantity<base::FteCount>(0, billion)), perhaps(*rc::gen::inRange(0, 1'000'000)),
            perhaps(quantity<base::HoursPerFte>(1, billion)), *rc::gen::arbitrary<bool>()};
}

LeanEventRow someEvent(int row)
{
    return {row, someDay(), {*nastyName(), *nastyName()}, anyOf<domain::LeanStatus>(), *nastyText()};
}

GainRow someGain(int row)
{
    return {row,
            unique(row),
            {*nastyName(), *nastyName()},
            *nastyTitle(),
            anyOf<domain::SourceTool>(),
            anyOf<domain::Classification>(),
            someDay(),
            quantity<base::HoursPerYear>(0, billion),
            *nastyText(),
            perhaps(quantity<base::HoursPerFte>(1, billion))};
}

PostingRow somePosting(int row)
{
    const QString unit = *nastyName();
    return {row,     unique(row), someDay(), *nastyName(), anyOf<domain::Account>(), quantity<base::HoursPerYear>(-billion, billion),
            {unit, unit}, *nastyName(), *nastyText()};
}

ConfirmationRow someConfirmation(int row)
{
    return {row, *nastyName(), someDay(), anyOf<domain::EvidenceLevel>(), *nastyText(), perhaps(someDay()), *nastyText()};
}

/// Writes rows that `some` makes and reads them back.
template<class Row, class Some, class Write, class Read>
bool comesBack(Some some, Write write, Read read)
{
    return rc::check([=] {
        std::vector<Row> rows;
        const int count = *rc::gen::inRange(1, 6);
        for (int row = 2; row < count + 2; ++row)
            rows.push_back(some(row));
        const auto mark = *rc::gen::element(ByteOrderMark::Written, ByteOrderMark::Left);
        const auto back = read(write(rows, mark));
        const QString issues = described(back.issues).join(u'\n');
        RC_LOG(issues.toStdString());
        RC_ASSERT(back.acceptable());
        RC_ASSERT(back.notes.empty());
        RC_ASSERT(back.rows == rows);
    });
}

} // namespace

class CsvWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheNorwegianPreset()
    {
        CsvWriter csv;
        csv.text(u"GevinstID"_s);
        csv.number(1'250'500'000);
        csv.date(QDate(2017, 12, 31));
        csv.endRow();
        csv.text(u"to \"linjer\"\ni én; celle"_s);
        csv.number(-1);
        csv.empty();
        csv.endRow();
        QCOMPARE(csv.take(), u"\uFEFFGevinstID;1250,5;31.12.2017\r\n\"to \"\"linjer\"\"\ni én; celle\";-0,000001;\r\n"_s.toUtf8());
        QCOMPARE(csv.take(), QByteArray("\xEF\xBB\xBF"));
    }

    void writesNumbersWithoutMoreDecimalsThanNeeded()
    {
        CsvWriter csv(ByteOrderMark::Left);
        for (const qint64 millionths : {0LL, 1'000'000LL, 100'000LL, -1'250'050'000LL, 1LL})
            csv.number(millionths);
        csv.number(std::numeric_limits<qint64>::min());
        csv.endRow();
        QCOMPARE(csv.take(), QByteArray("0;1;0,1;-1250,05;0,000001;-9223372036854,775808\r\n"));
    }

    void guardsFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("guarded");
        for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00A0+1", "'=1", "''@x", "＝1+1",
                                 "-", "- punkt", "\tx", "' =1"})
            QTest::newRow(text) << QString::fromUtf8(text) << true;
        for (const char *text : {"", "a=1", "1-2", "'", "'a", "a@b.no", "\u221240", "(=1)", " "})
            QTest::newRow(text) << QString::fromUtf8(text) << false;
    }
    void guardsFormulas()
    {
        QFETCH(QString, text);
        QFETCH(bool, guarded);
        QCOMPARE(needsGuard(text), guarded);
        const QString written = guarded ? u'\'' + text : text;
        QCOMPARE(withoutGuard(written).toString(), text);
        CsvWriter csv(ByteOrderMark::Left);
        csv.text(text);
        const QString file = QString::fromUtf8(csv.take());
        QVERIFY(file == written || file == u'"' + written + u'"');
    }

    void theGuardIsUndoneForEveryText()
    {
        QVERIFY(rc::check([] {
            const QString text = *nastyText();
            const QString written = needsGuard(text) ? u'\'' + text : text;
            RC_ASSERT(withoutGuard(written) == text);
            RC_ASSERT((written.isEmpty() || !QStringView(u"=+-@\t\r").contains(written.front())));
        }));
    }

    void everyWordIsUnderstood()
    {
        for (const auto value : domain::allOf<domain::LeanStatus>())
            QCOMPARE(leanStatusFrom(fileWord(value)), value);
        for (const auto value : domain::allOf<domain::SourceTool>())
            QCOMPARE(toolFrom(fileWord(value)), value);
        for (const auto value : domain::allOf<domain::Classification>())
            QCOMPARE(classificationFrom(fileWord(value)), value);
        for (const auto value : domain::allOf<domain::Account>())
            QCOMPARE(accountFrom(fileWord(value)), value);
        for (const auto value : domain::allOf<domain::EvidenceLevel>())
            QCOMPARE(evidenceLevelFrom(fileWord(value)), value);
        QCOMPARE(truthFrom(truthWord(true)), true);
        QCOMPARE(truthFrom(truthWord(false)), false);
    }

    void whatIsWrittenComesBack()
    {
        QVERIFY((comesBack<UnitRow>(someUnit, writeUnits, readUnits)));
        QVERIFY((comesBack<LeanEventRow>(someEvent, writeLeanEvents, readLeanEvents)));
        QVERIFY((comesBack<GainRow>(someGain, writeGains, readGains)));
        QVERIFY((comesBack<PostingRow>(somePosting, writePostings, readPostings)));
        QVERIFY((comesBack<ConfirmationRow>(someConfirmation, writeConfirmations, readConfirmations)));
    }

    void theExamplesComeBack()
    {
        const auto gains = readGains(test::testData(u"cases/vestre-toten/gevinster.csv"_s));
        QVERIFY(readGains(writeGains(gains.rows)).rows == gains.rows);
        const auto postings = readPostings(test::testData(u"cases/vestre-toten/posteringer.csv"_s));
        QVERIFY(readPostings(writePostings(postings.rows)).rows == postings.rows);
        const auto units = readUnits(test::testData(u"cases/vestre-toten/enheter.csv"_s));
        QVERIFY(readUnits(writeUnits(units.rows)).rows == units.rows);
        const auto events = readLeanEvents(test::testData(u"cases/vestre-toten/enhetsstatus.csv"_s));
        QVERIFY(readLeanEvents(writeLeanEvents(events.rows)).rows == events.rows);
    }
};

VF_TEST(CsvWriterTest);
#include "tst_csv_writer.moc"
