// What the program remembers on this machine: window, text size, theme and the recent list. No figures, no names of
// people, no passwords.
#pragma once

#include "gui/shell/shell_settings.h"

#include <QSettings>

namespace vf::app {

class AppSettings final : public gui::ShellSettings
{
public:
    /// The user's own settings.
    AppSettings();
    /// In a file of its own: tests and pictures.
    explicit AppSettings(const QString &path);

    gui::ThemeMode themeMode() const override;
    void setThemeMode(gui::ThemeMode mode) override;
    int textPercent() const override;
    void setTextPercent(int percent) override;
    QByteArray geometry() const override;
    void setGeometry(const QByteArray &geometry) override;
    bool opensLatest() const override;
    void setOpensLatest(bool opens) override;
    bool remembersRecent() const override;
    void setRemembersRecent(bool remembers) override;
    std::vector<presentation::RecentDocument> recent() const override;
    void setRecent(const std::vector<presentation::RecentDocument> &recent) override;

private:
    mutable QSettings m_settings; // reading an array moves its cursor
};

} // namespace vf::app
