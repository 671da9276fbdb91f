// What the window shows while no file is open: the ways to begin, and what was opened lately.
// It only says what the user wants; the window does it.
#pragma once

#include <QWidget>

class QCheckBox;
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vf::gui {

class ShellSettings;
class WelcomeButton;

class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(ShellSettings &settings, QWidget *parent = nullptr);

    /// Shows the recent list as the settings have it now.
    void refresh();

Q_SIGNALS:
    void newFileWanted();
    void openFileWanted();
    void sampleWanted();
    void workshopSampleWanted();
    void serverWanted();
    void recentWanted(const QString &location);
    void shortcutsWanted();
    /// The list was changed here.
    void recentChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildStart();
    QWidget *buildRecent();
    QWidget *buildFoot();
    void addRecentRow(const QString &location, int number);
    void remove(const QString &location);
    void arrange();

    ShellSettings &m_settings;
    QWidget *m_content;
    QWidget *m_start;
    QWidget *m_recent;
    QFrame *m_list;
    QVBoxLayout *m_rows;
    QPushButton *m_clear;
    QCheckBox *m_openLatest;
    QCheckBox *m_remember;
    QGridLayout *m_columns;
    bool m_stacked = false;
};

} // namespace vf::gui
