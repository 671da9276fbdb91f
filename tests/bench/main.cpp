// verdiflyt-bench: makes seeded data and measures, each figure against its yardstick in the same run.
//   verdiflyt-bench generate TARGET --size S|M [--seed N]
//   verdiflyt-bench totals TARGET        all totals per unit and destination on a new as-of date, warm and cold
//   verdiflyt-bench import               100 000 gains against the same tables through the bare SQLite C API
//   verdiflyt-bench montecarlo           20 steps and 20 challenges in both states against NumPy
//   verdiflyt-bench canvas               a map of 200 steps in each state against one of 20 (where there are widgets)
#include "base/id_source.h"
#include "bench/generator.h"
#include "bench/measurements.h"
#include "storage/open.h"

#ifdef VF_WIDGETS
#include <QApplication>
#else
#include <QCoreApplication>
#endif
#include <QTextStream>

#include <cstdio>

using namespace vf;

namespace {

int complain(const QString &line)
{
    QTextStream(stderr) << line << Qt::endl;
    return 1;
}

int generate(const QStringList &arguments)
{
    const auto option = [&](const QString &name, const QString &otherwise) {
        const qsizetype at = arguments.indexOf(name);
        return at >= 0 && at + 1 < arguments.size() ? arguments.at(at + 1) : otherwise;
    };
    const QString size = option(QStringLiteral("--size"), QStringLiteral("S"));
    const auto target = storage::Target::parse(arguments.value(2));
    if (!target || (size != QStringLiteral("S") && size != QStringLiteral("M")))
        return complain(QStringLiteral("usage: verdiflyt-bench generate TARGET --size S|M [--seed N]"));
    auto store = storage::createDatabase(*target);
    if (!store)
        return complain(store.error().log);
    const base::FixedClock clock(QDateTime(QDate(2018, 12, 31), QTime(12, 0), Qt::UTC));
    const quint32 seed = option(QStringLiteral("--seed"), QStringLiteral("1")).toUInt();
    base::IdSource ids(clock, seed);
    const application::Session session{QStringLiteral("verdiflyt-bench"), application::SessionRole::Coordinator, {}};
    application::ChangeNotifier notifier;
    const application::WorkContext context{**store, session, clock, ids, notifier};
    const auto made = bench::generate(context, size == QStringLiteral("S") ? bench::sizeS : bench::sizeM, seed);
    return made ? 0 : complain(made.error().reason + u' ' + made.error().log);
}

} // namespace

int main(int argc, char **argv)
{
#ifdef VF_WIDGETS
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
#else
    const QCoreApplication application(argc, argv);
#endif
    const QStringList arguments = QCoreApplication::arguments();
    const QString command = arguments.value(1);
    if (command == QStringLiteral("generate"))
        return generate(arguments);
    if (command == QStringLiteral("totals") && arguments.size() == 3)
        return bench::measureTotals(arguments.at(2));
    if (command == QStringLiteral("import"))
        return bench::measureImport();
    if (command == QStringLiteral("montecarlo"))
        return bench::measureMonteCarlo();
#ifdef VF_WIDGETS
    if (command == QStringLiteral("canvas"))
        return bench::measureCanvas();
    if (command == QStringLiteral("leader") && arguments.size() == 3)
        return bench::measureLeader(arguments.at(2));
#endif
    return complain(QStringLiteral("usage: verdiflyt-bench generate|totals|import|montecarlo|canvas|leader …"));
}
