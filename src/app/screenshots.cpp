#include "app/screenshots.h"

#include "gui/shell/main_window.h"
#include "gui/shell/page_stack.h"

#include <QDir>
#include <QHash>
#include <QPixmap>
#include <QTimer>

#include <chrono>

namespace vf::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Long enough for what a page reads from storage after it came into view.
constexpr auto settling = 700ms;

QString fileNameOf(const QString &key)
{
    static const QHash<QString, QString> names{{u"overview"_s, u"oversikt"_s}, {u"gains"_s, u"gevinster"_s},
                                               {u"gain"_s, u"gevinst"_s},      {u"units"_s, u"enheter"_s},
                                               {u"valuestream"_s, u"verdistrom"_s},
                                               {u"workshop"_s, u"verksted"_s},
                                               {u"stakeholders"_s, u"interessenter"_s},
                                               {u"introductions"_s, u"innforinger"_s},
                                               {u"report"_s, u"rapport"_s},    {u"welcome"_s, u"velkomst"_s}};
    return names.value(key, key) + u".png"_s;
}

} // namespace

Screenshots::Screenshots(gui::MainWindow &window, const QString &folder, QObject *parent)
    : QObject(parent), m_window(window), m_folder(folder)
{
    QDir().mkpath(folder);
}

void Screenshots::save(const QString &name)
{
    const QString path = QDir(m_folder).filePath(fileNameOf(name));
    if (!m_window.grab().save(path))
        m_failures << path;
}

void Screenshots::takeWelcome()
{
    save(u"welcome"_s);
}

void Screenshots::takePages()
{
    for (const gui::Page *page : m_window.pages()->pages()) {
        m_waiting << QString(page->key());
        if (page->key() == "gains"_L1)
            m_waiting << u"gain"_s;
        if (page->key() == "valuestream"_L1)
            m_waiting << u"workshop"_s;
    }
    takeNext();
}

void Screenshots::openSomeGain()
{
    const auto &snapshot = m_window.workspace()->snapshot();
    const auto figures = m_window.workspace()->figures();
    const domain::Gain *best = nullptr;
    for (const domain::Gain *gain : figures.gains()) {
        const auto [first, last] = snapshot.ledger().postingDates(gain->id);
        if (!best || (first != last && figures.statusOf(*gain).realisedShare > 0)) {
            best = gain;
            if (first != last)
                break;
        }
    }
    if (best)
        m_window.pages()->openGain(best->id);
}

void Screenshots::takeNext()
{
    if (m_waiting.isEmpty()) {
        Q_EMIT finished(m_failures);
        return;
    }
    const QString name = m_waiting.takeFirst();
    if (name == "gain"_L1) {
        openSomeGain();
    } else if (name == "workshop"_L1) {
        if (!m_window.pages()->currentPage()->hasWorkshop())
            return takeNext(); // no analysis to show
        m_size = m_window.size();
        m_window.pages()->setWorkshop(true); // of the page that is open
        m_window.resize(m_size); // there may be no screen to fill
    } else {
        m_window.pages()->openPage(m_window.pages()->page(name)->key());
    }
    QTimer::singleShot(settling, this, [this, name] {
        save(name);
        if (name == "workshop"_L1) {
            m_window.pages()->setWorkshop(false);
            m_window.resize(m_size);
        }
        takeNext();
    });
}

} // namespace vf::app
