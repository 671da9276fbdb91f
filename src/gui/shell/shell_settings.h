// What the window remembers from one day to the next. An interface: src/app keeps it, tests hold it in memory.
#pragma once

#include "gui/theme/theme.h"
#include "presentation/recent_documents.h"

#include <QByteArray>

namespace vf::gui {

class ShellSettings
{
public:
    ShellSettings() = default;
    ShellSettings(const ShellSettings &) = delete;
    ShellSettings &operator=(const ShellSettings &) = delete;
    ShellSettings(ShellSettings &&) = delete;
    ShellSettings &operator=(ShellSettings &&) = delete;
    virtual ~ShellSettings() = default;

    virtual ThemeMode themeMode() const = 0;
    virtual void setThemeMode(ThemeMode mode) = 0;
    virtual int textPercent() const = 0;
    virtual void setTextPercent(int percent) = 0;
    virtual QByteArray geometry() const = 0;
    virtual void setGeometry(const QByteArray &geometry) = 0;

    virtual bool opensLatest() const = 0;
    virtual void setOpensLatest(bool opens) = 0;
    /// Off: the list is emptied and stays so.
    virtual bool remembersRecent() const = 0;
    virtual void setRemembersRecent(bool remembers) = 0;
    virtual std::vector<presentation::RecentDocument> recent() const = 0;
    virtual void setRecent(const std::vector<presentation::RecentDocument> &recent) = 0;
};

} // namespace vf::gui
