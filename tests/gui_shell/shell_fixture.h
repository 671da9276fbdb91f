// The whole window over a temporary database, with somebody who answers its dialogs: for tests that use it as a person
// does and look in the database for what came of it.
#pragma once

#include "app/app_settings.h"
#include "app/document_opener.h"
#include "app/page_list.h"
#include "gui/shell/main_window.h"
#include "support/fake_dialogs.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

namespace vf::test {

class ShellFixture
{
public:
    ShellFixture();

    /// Opens the sample and waits until the first page shows it; false when that takes too long.
    bool openSample();
    bool open(const QString &path);
    /// Makes an empty municipality in a file and opens it.
    bool openEmpty();

    template<class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    void trigger(const char *action) const { find<QAction>(action)->trigger(); }
    /// What is stored now, read by the storage thread after everything that was posted before.
    template<class T>
    std::vector<T> stored() const
    {
        auto future = window().workspace()->read([](application::Store &store) { return store.listAll<T>(); });
        future.waitForFinished();
        auto values = future.result();
        return values ? *values : std::vector<T>();
    }
    /// The unit called `name`, as the window knows it.
    const domain::Unit *unit(const QString &name) const;
    /// Lets the events of an edit come through: stored, told, shown.
    void settle() const;
    /// Gives the window the keyboard, as a desktop does when a dialog has closed.
    bool activate();

    /// Keys go where the keyboard is.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Types as a keyboard in Norway does.
    static void type(const QString &text);
    /// "Innkalle | 6-10-18 | 5 min": cells with Tab between.
    static void typeCells(const QString &line);

    /// A picture of what a test has come to, for a person to look at, where VF_PICTURES names a folder.
    static void savePicture(QWidget *widget, const QString &name);
    gui::MainWindow &window() const { return *m_window; }
    app::AppSettings &settings() { return m_settings; }
    FakeDialogs &answers() { return m_answers; }
    QString inFolder(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    app::AppSettings m_settings;
    app::DocumentOpener m_opener;
    FakeDialogs m_answers;
    std::unique_ptr<gui::MainWindow> m_window; // last: goes before what it uses
};

} // namespace vf::test
