// Shows the visual kit, or saves pictures of it: vf_gallery --shoot DIR writes every page, light and dark. The pixel
// ratio comes from QT_SCALE_FACTOR and stands in the file names.
#include "gallery.h"

#include "gui/resources.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTabWidget>

#include <functional>
#include <memory>

using namespace vf;

namespace {

struct Page
{
    QString name;
    std::function<QWidget *()> make;
};

QList<Page> pages()
{
    return {{QStringLiteral("kontroller"), gallery::controlsPage},
            {QStringLiteral("meldinger"), gallery::messagesPage},
            {QStringLiteral("tabeller"), gallery::tablesPage},
            {QStringLiteral("ikoner"), gallery::iconsPage}};
}

void shoot(const QString &folder, const QString &theme, QSize size)
{
    for (const Page &page : pages()) {
        const std::unique_ptr<QWidget> widget(page.make());
        widget->resize(size);
        widget->show();
        QCoreApplication::processEvents();
        gallery::freezeStates(widget.get());
        QCoreApplication::processEvents();
        const QString name =
            QStringLiteral("%1-%2-%3.png").arg(page.name, theme).arg(qRound(widget->devicePixelRatioF() * 100));
        widget->grab().save(QDir(folder).filePath(name));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    gui::initResources();
    gui::installQtTranslation(application);
    QLocale::setDefault(QLocale(QLocale::NorwegianBokmal, QLocale::Norway));

    QCommandLineParser options;
    const QCommandLineOption shootTo(QStringLiteral("shoot"), QStringLiteral("Save pictures."), QStringLiteral("dir"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Dark theme."));
    const QCommandLineOption text(QStringLiteral("text"), QStringLiteral("Text size."), QStringLiteral("percent"),
                                  QStringLiteral("100"));
    const QCommandLineOption width(QStringLiteral("width"), QStringLiteral("Width."), QStringLiteral("pixels"),
                                   QStringLiteral("1200"));
    options.addOptions({shootTo, dark, text, width});
    options.process(application);
    const int percent = options.value(text).toInt();
    const int pixels = options.value(width).toInt();
    if (options.isSet(shootTo)) {
        QDir().mkpath(options.value(shootTo));
        for (const auto mode : {gui::ThemeMode::Light, gui::ThemeMode::Dark}) {
            gui::applyTheme(application, mode, percent);
            shoot(options.value(shootTo),
                  mode == gui::ThemeMode::Light ? QStringLiteral("lys") : QStringLiteral("mork"), {pixels, 900});
        }
        return 0;
    }
    gui::applyTheme(application, options.isSet(dark) ? gui::ThemeMode::Dark : gui::ThemeMode::System, percent);
    QTabWidget window;
    window.setWindowIcon(gui::applicationIcon());
    for (const Page &page : pages())
        window.addTab(page.make(), page.name);
    window.resize(pixels, 940);
    window.show();
    return QApplication::exec();
}
