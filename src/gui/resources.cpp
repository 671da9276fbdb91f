#include "gui/resources.h"

#include <QCoreApplication>
#include <QTranslator>

// Q_INIT_RESOURCE declares a function and therefore has to stand outside every namespace.
static void initResourceFiles()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(translations);
}

namespace vf::gui {

void initResources()
{
    initResourceFiles();
}

bool installQtTranslation(QCoreApplication &application)
{
    static QTranslator *installed = nullptr;
    if (installed)
        return true;
    auto *translator = new QTranslator(&application);
    if (!translator->load(QStringLiteral(":/i18n/qtbase_nb.qm"))) {
        delete translator;
        return false;
    }
    QObject::connect(translator, &QObject::destroyed, &application, [] { installed = nullptr; });
    installed = translator;
    return application.installTranslator(translator);
}

} // namespace vf::gui
