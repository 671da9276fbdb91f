#include "gui_shell/shell_fixture.h"

#include "gui/resources.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace vf::test {

using namespace Qt::StringLiterals;

ShellFixture::ShellFixture()
    : m_settings(m_folder.filePath(u"settings.ini"_s)), m_opener(std::make_shared<base::SystemClock>())
{
    gui::initResources();
    gui::installQtTranslation(*qApp);
    gui::applyTheme(*qApp, gui::ThemeMode::Light);
    m_window = std::make_unique<gui::MainWindow>(m_opener, m_settings, m_answers, app::allPages());
    m_window->resize(1440, 900);
    m_window->show();
}

bool ShellFixture::openSample()
{
    QSignalSpy shown(m_window.get(), &gui::MainWindow::documentShown);
    m_window->openSample();
    return QTest::qWaitFor([&] { return shown.count() > 0; }, 20'000); // it may be shown before we get here
}

bool ShellFixture::open(const QString &path)
{
    QSignalSpy shown(m_window.get(), &gui::MainWindow::documentShown);
    m_window->openPath(path);
    return QTest::qWaitFor([&] { return shown.count() > 0; }, 20'000); // it may be shown before we get here
}

bool ShellFixture::openEmpty()
{
    bool made = false;
    QEventLoop waiting;
    m_opener.createFile({inFolder(u"tom.verdiflyt"_s), u"Tom kommune"_s, base::HoursPerFte::of(1750)},
                        [&](const base::Result<gui::Document> &document) {
                            made = document.has_value();
                            waiting.quit();
                        });
    waiting.exec();
    return made && open(inFolder(u"tom.verdiflyt"_s));
}

const domain::Unit *ShellFixture::unit(const QString &name) const
{
    for (const domain::Unit &unit : m_window->workspace()->snapshot().units())
        if (unit.name == name)
            return &unit;
    return nullptr;
}

void ShellFixture::settle() const
{
    // An edit may wait for the one before it, so the storage thread and the events take turns a few times.
    for (int round = 0; round < 4; ++round) {
        while (m_window->workspace()->isStoring())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        auto future = m_window->workspace()->read([](application::Store &store) { return store.info(); });
        future.waitForFinished();
        for (int i = 0; i < 5; ++i)
            QApplication::processEvents();
    }
}

void ShellFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    QApplication::processEvents();
}

void ShellFixture::type(const QString &text)
{
    for (const QChar letter : text) {
        QVERIFY(QApplication::focusWidget());
        // Letters outside ASCII have no key of their own.
        const auto key = static_cast<Qt::Key>(letter.unicode() < 128 ? QTest::asciiToKey(letter.toLatin1()) : 0);
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, letter);
        QApplication::sendEvent(QApplication::focusWidget(), &down);
        QApplication::processEvents();
    }
}

void ShellFixture::typeCells(const QString &line)
{
    const QStringList cells = line.split(u'|');
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            press(Qt::Key_Tab);
        type(cells[i].trimmed());
    }
}

bool ShellFixture::activate()
{
    m_window->activateWindow();
    return QTest::qWaitForWindowActive(m_window.get());
}

void ShellFixture::savePicture(QWidget *widget, const QString &name)
{
    if (qEnvironmentVariableIsSet("VF_PICTURES"))
        widget->grab().save(qEnvironmentVariable("VF_PICTURES") + u'/' + name + u".png"_s);
}

} // namespace vf::test
