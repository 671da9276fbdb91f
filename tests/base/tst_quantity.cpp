#include "base/id_source.h"
#include "base/quantity.h"
#include "support/test_registry.h"

#include <QTest>
#include <rapidcheck.h>

#include <type_traits>

using namespace vf::base;

static_assert(!std::is_convertible_v<Minutes, HoursPerYear>, "minutes are no hours per year");
static_assert(!std::is_convertible_v<double, HoursPerYear>, "a bare number has no unit");
static_assert(!std::is_convertible_v<Id<struct A>, Id<struct B>>, "identities of different kinds do not mix");

class QuantityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dividesHoursByTheBasis()
    {
        QCOMPARE((HoursPerYear::of(14875) / HoursPerFte::of(1750)).value(), 8.5);
        QCOMPARE((HoursPerYear::of(1625.9) / HoursPerFte::of(1625.9)).value(), 1.0);
    }

    void valuesTimeInKroner()
    {
        // SSB 2022: 880 592 kr per årsverk.
        QCOMPARE(Fte(0.5) * Kroner::of(880592), Kroner::of(440296));
    }

    void sumsAreExactInAnyOrder()
    {
        QVERIFY(rc::check([](const std::vector<int> &millionths) {
            HoursPerYear forwards, backwards;
            for (auto it = millionths.begin(); it != millionths.end(); ++it)
                forwards += HoursPerYear::fromMillionths(*it);
            for (auto it = millionths.rbegin(); it != millionths.rend(); ++it)
                backwards += HoursPerYear::fromMillionths(*it);
            RC_ASSERT(forwards == backwards);
        }));
    }

    void identitiesSortInTheOrderTheyWereMade()
    {
        FixedClock clock(QDateTime(QDate(2018, 5, 28), QTime(9, 0), Qt::UTC));
        IdSource source(clock, 42);
        QString previous;
        for (int i = 0; i < 10'000; ++i) {
            if (i % 1000 == 999)
                clock.advance(-1); // the clock may be set back while the program runs
            const QUuid uuid = source.nextUuid();
            QCOMPARE(uuid.variant(), QUuid::DCE);
            const QString text = Id<struct Any>(uuid).text();
            QCOMPARE(text.at(14), QChar(u'7')); // the version's place; QUuid::Version ends at 5 in Qt 6.4
            QVERIFY2(previous < text, qPrintable(text));
            previous = text;
        }
    }

    void theSameSeedGivesTheSameIdentities()
    {
        const FixedClock clock(QDateTime(QDate(2018, 5, 28), QTime(9, 0), Qt::UTC));
        IdSource a(clock, 7), b(clock, 7), c(clock, 8);
        const QUuid first = a.nextUuid();
        QCOMPARE(first, b.nextUuid());
        QVERIFY(first != c.nextUuid());
    }
};

VF_TEST(QuantityTest);
#include "tst_quantity.moc"
