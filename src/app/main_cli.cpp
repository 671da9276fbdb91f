// verdiflyt-cli: the headless program. Only reports need a font engine, so only they get the offscreen platform.
#include "base/clock.h"
#include "cli/command.h"

#include <QApplication>
#include <QCoreApplication>

#include <cstdio>
#include <cstring>
#include <memory>

int main(int argc, char **argv)
{
    const bool drawsPages = argc > 1 && std::strcmp(argv[1], "report") == 0;
    std::unique_ptr<QCoreApplication> application;
    if (drawsPages) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("verdiflyt-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VF_VERSION));
    QTextStream in(stdin), out(stdout), err(stderr);
    const vf::base::SystemClock clock;
    return vf::cli::runCommandLine(QCoreApplication::arguments().mid(1), in, out, err, clock);
}
