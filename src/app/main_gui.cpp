// verdiflyt: the window. Reads its options, puts the rooms together and starts.
#include "app/app_settings.h"
#include "app/document_opener.h"
#include "app/page_list.h"
#include "app/screenshots.h"
#include "base/clock.h"
#include "gui/accessible/accessible_factory.h"
#include "gui/resources.h"
#include "gui/shell/main_window.h"
#include "gui/shell/page_stack.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/national_id_warning.h"
#include "presentation/date_text.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLocale>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <cstring>
#include <ctime>
#include <optional>

using namespace Qt::StringLiterals;
using namespace vf;

namespace {

struct Texts // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

struct Options
{
    QString location;
    QString sample;
    QString screenshots;
    QString page;
    bool dark = false;
    bool measureStart = false;
    int textPercent = 0;
    QSize size;
    QDate asOf;
};

bool isScale(const QByteArray &typed)
{
    const double factor = typed.toDouble();
    return factor >= 0.5 && factor <= 4;
}

/// The scale has to be known before the application is made. What is no sensible scale is refused by readOptions().
void readScale(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i)
        if (std::strcmp(argv[i], "--scale") == 0 && isScale(QByteArray(argv[i + 1])))
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
}

/// What --page takes.
QStringList pageKeys()
{
    QStringList keys;
    for (const gui::PageEntry &entry : app::allPages())
        keys << QString(entry.key);
    return keys;
}

/// Takes the command line apart; empty after a message when it is wrong.
std::optional<Options> readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Verdistrømmer, forbedringer og gevinster i kommunen."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, Texts::tr("Vis denne hjelpen."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, Texts::tr("Vis versjonen."));
    const QCommandLineOption sample(u"sample"_s, Texts::tr("Åpne en eksempelkommune (vestre-toten, harstad)."), u"navn"_s);
    const QCommandLineOption screenshots(u"screenshots"_s, Texts::tr("Lagre et bilde av hver side i mappen, og avslutt."),
                                         u"mappe"_s);
    const QCommandLineOption page(u"page"_s, Texts::tr("Åpne på denne siden (%1).").arg(pageKeys().join(u", "_s)), u"side"_s);
    const QCommandLineOption scale(u"scale"_s, Texts::tr("Skalering av bildene, for eksempel 1.5."), u"tall"_s);
    const QCommandLineOption dark(u"dark"_s, Texts::tr("Mørke farger."));
    const QCommandLineOption text(u"text"_s, Texts::tr("Tekststørrelse i prosent, 80–300."), u"prosent"_s);
    const QCommandLineOption size(u"size"_s, Texts::tr("Vinduets størrelse, for eksempel 1440x900."), u"BxH"_s);
    const QCommandLineOption asOf(u"as-of"_s, Texts::tr("Datoen tallene skal gjelde for."), u"dato"_s);
    const QCommandLineOption measure(u"measure-start"_s, Texts::tr("Skriv oppstartstiden i millisekunder, og avslutt."));
    parser.addOptions({help, version, sample, page, screenshots, scale, dark, text, size, asOf, measure});
    parser.addPositionalArgument(u"FIL"_s, Texts::tr("En Verdiflyt-fil eller postgresql://…"), u"[FIL]"_s);
    QTextStream err(stderr);
    if (!parser.parse(QApplication::arguments())) {
        err << Texts::tr("Ukjent valg. Kjør verdiflyt --help for å se hva som finnes.") << Qt::endl;
        return std::nullopt;
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        QTextStream(stdout) << (parser.isSet(help) ? parser.helpText()
                                                   : u"verdiflyt "_s + application.applicationVersion() + u'\n');
        std::exit(0);
    }
    if (parser.isSet(scale) && !isScale(parser.value(scale).toLatin1())) {
        err << Texts::tr("«%1» er ingen skalering. Skriv et tall fra 0.5 til 4, for eksempel 1.5.").arg(parser.value(scale))
            << Qt::endl;
        return std::nullopt;
    }
    Options options;
    options.location = parser.positionalArguments().value(0);
    options.sample = parser.value(sample);
    options.screenshots = parser.value(screenshots);
    options.page = parser.value(page);
    if (parser.isSet(page) && !pageKeys().contains(options.page)) {
        err << Texts::tr("«%1» er ingen side. Velg blant %2.").arg(options.page, pageKeys().join(u", "_s)) << Qt::endl;
        return std::nullopt;
    }
    options.dark = parser.isSet(dark);
    options.measureStart = parser.isSet(measure);
    options.textPercent = parser.value(text).toInt();
    const QStringList sides = parser.value(size).split(u'x');
    if (sides.size() == 2)
        options.size = QSize(sides[0].toInt(), sides[1].toInt());
    if (parser.isSet(asOf)) {
        const auto date = presentation::parseDate(parser.value(asOf), QDate::currentDate());
        if (!date) {
            err << Texts::tr("«%1» er ingen dato. Skriv for eksempel 31.12.2017.").arg(parser.value(asOf)) << Qt::endl;
            return std::nullopt;
        }
        options.asOf = *date;
    }
    return options;
}

/// Pictures one after the other, then the end. The exit code says whether all were written.
void runScreenshots(gui::MainWindow &window, const Options &options)
{
    auto *pictures = new app::Screenshots(window, options.screenshots, &window);
    QObject::connect(pictures, &app::Screenshots::finished, pictures, [](const QStringList &failures) {
        for (const QString &path : failures)
            QTextStream(stderr) << Texts::tr("Kunne ikke lagre %1").arg(path) << Qt::endl;
        QApplication::exit(failures.isEmpty() ? 0 : 1);
    });
    QObject::connect(&window, &gui::MainWindow::documentShown, pictures, [&window, pictures, options] {
        if (options.asOf.isValid())
            window.workspace()->setAsOf(options.asOf);
        pictures->takePages();
    });
    QObject::connect(&window, &gui::MainWindow::openingFailed, pictures, [] {
        QTextStream(stderr) << Texts::tr("Kunne ikke åpne det som skulle avbildes.") << Qt::endl;
        QApplication::exit(1);
    });
    QTimer::singleShot(300, pictures, [&window, pictures, options] {
        pictures->takeWelcome();
        if (!options.sample.isEmpty())
            window.openSample(options.sample);
        else if (!options.location.isEmpty())
            window.openLocation(options.location);
        else
            QApplication::exit(0);
    });
}

/// Prints the time from the process's start to the first painted window with data, and ends.
void measureStart(gui::MainWindow &window, const QElapsedTimer &sinceMain, double beforeMain)
{
    QObject::connect(&window, &gui::MainWindow::documentShown, &window, [&window, sinceMain, beforeMain] {
        window.repaint();
        QTextStream(stdout) << qRound(static_cast<double>(sinceMain.elapsed()) + beforeMain) << Qt::endl;
        QApplication::exit(0);
    });
}

} // namespace

int main(int argc, char **argv)
{
    // Before main the process only loads and binds libraries, so its processor time is the time that took.
    const double beforeMain = 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
    QElapsedTimer sinceMain;
    sinceMain.start();
    readScale(argc, argv);
    QLocale::setDefault(QLocale(QLocale::NorwegianBokmal, QLocale::Norway));
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"verdiflyt"_s);
    QApplication::setApplicationDisplayName(u"Verdiflyt"_s);
    QApplication::setApplicationVersion(QStringLiteral(VF_VERSION));
    QApplication::setDesktopFileName(u"no.verdiflyt.Verdiflyt"_s);
    gui::initResources();
    gui::installQtTranslation(application);
    gui::installAccessibility();
    gui::NationalIdWarning::install(application);
    const auto options = readOptions(application);
    if (!options)
        return 2;

    // Pictures and measurements neither read nor change what the user has chosen.
    const bool unattended = !options->screenshots.isEmpty() || options->measureStart;
    QTemporaryDir scratch;
    std::optional<app::AppSettings> settings;
    if (unattended)
        settings.emplace(scratch.filePath(u"settings.ini"_s));
    else
        settings.emplace();
    const auto mode = options->dark ? gui::ThemeMode::Dark : unattended ? gui::ThemeMode::Light : settings->themeMode();
    gui::applyTheme(application, mode, options->textPercent > 0 ? options->textPercent : settings->textPercent());

    app::DocumentOpener documents(std::make_shared<base::SystemClock>());
    gui::ScreenDialogs dialogs;
    gui::MainWindow window(documents, *settings, dialogs, app::allPages());
    if (options->size.isValid())
        window.resize(options->size);
    if (options->measureStart)
        measureStart(window, sinceMain, beforeMain);
    if (!options->screenshots.isEmpty()) {
        runScreenshots(window, *options);
    } else {
        QObject::connect(&window, &gui::MainWindow::documentShown, &window, [&window, &options] {
            if (options->asOf.isValid())
                window.workspace()->setAsOf(options->asOf);
            if (!options->page.isEmpty())
                window.pages()->openPage(window.pages()->page(options->page)->key());
        });
        const auto recent = settings->recent();
        if (!options->sample.isEmpty())
            window.openSample(options->sample);
        else if (!options->location.isEmpty())
            window.openLocation(options->location);
        else if (settings->opensLatest() && !recent.empty() && !recent.front().isServer())
            window.openLocation(recent.front().location);
    }
    window.show();
    return QApplication::exec();
}
