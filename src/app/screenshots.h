// Takes a picture of each page of the window, one after the other, and ends the program: for the documentation, and to
// look at every screen in every size and theme.
#pragma once

#include <QObject>
#include <QSize>
#include <QString>
#include <QStringList>

namespace vf::gui {
class MainWindow;
}

namespace vf::app {

class Screenshots final : public QObject
{
    Q_OBJECT
public:
    /// Pictures go to `folder` (made if missing) as velkomst.png, oversikt.png, ….
    Screenshots(gui::MainWindow &window, const QString &folder, QObject *parent = nullptr);

    /// The welcome page, before anything is opened.
    void takeWelcome();
    /// Every page of what is open; ends with finished().
    void takePages();

Q_SIGNALS:
    /// `failures`: the pictures that could not be written.
    void finished(const QStringList &failures);

private:
    void takeNext();
    void save(const QString &name);
    void openSomeGain();

    gui::MainWindow &m_window;
    QString m_folder;
    QStringList m_waiting; ///< page keys; "gain" is one gain with several postings
    QStringList m_failures;
    QSize m_size; ///< of the window, before the workshop took the whole screen
};

} // namespace vf::app
