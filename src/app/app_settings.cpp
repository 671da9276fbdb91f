#include "app/app_settings.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace vf::app {

using namespace Qt::StringLiterals;
using gui::ThemeMode;

namespace {

constexpr std::array themeKeys{std::pair{ThemeMode::System, "system"}, std::pair{ThemeMode::Light, "light"},
                               std::pair{ThemeMode::Dark, "dark"}};

} // namespace

AppSettings::AppSettings() : m_settings(QSettings::IniFormat, QSettings::UserScope, u"verdiflyt"_s, u"verdiflyt"_s) {}

AppSettings::AppSettings(const QString &path) : m_settings(path, QSettings::IniFormat) {}

ThemeMode AppSettings::themeMode() const
{
    const QString key = m_settings.value(u"view/theme"_s).toString();
    for (const auto &[mode, name] : themeKeys)
        if (key == QLatin1StringView(name))
            return mode;
    return ThemeMode::System;
}

void AppSettings::setThemeMode(ThemeMode mode)
{
    for (const auto &[known, name] : themeKeys)
        if (known == mode)
            m_settings.setValue(u"view/theme"_s, QString::fromLatin1(name));
}

int AppSettings::textPercent() const
{
    return std::clamp(m_settings.value(u"view/textPercent"_s, 100).toInt(), 80, 300);
}

void AppSettings::setTextPercent(int percent)
{
    m_settings.setValue(u"view/textPercent"_s, percent);
}

QByteArray AppSettings::geometry() const
{
    return m_settings.value(u"view/geometry"_s).toByteArray();
}

void AppSettings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"view/geometry"_s, geometry);
}

bool AppSettings::opensLatest() const
{
    return remembersRecent() && m_settings.value(u"recent/openLatest"_s, true).toBool();
}

void AppSettings::setOpensLatest(bool opens)
{
    m_settings.setValue(u"recent/openLatest"_s, opens);
}

bool AppSettings::remembersRecent() const
{
    return m_settings.value(u"recent/remember"_s, true).toBool();
}

void AppSettings::setRemembersRecent(bool remembers)
{
    m_settings.setValue(u"recent/remember"_s, remembers);
    if (!remembers)
        setRecent({});
}

std::vector<presentation::RecentDocument> AppSettings::recent() const
{
    std::vector<presentation::RecentDocument> list;
    const int size = m_settings.beginReadArray(u"recent/documents"_s);
    for (int i = 0; i < size; ++i) {
        m_settings.setArrayIndex(i);
        list.push_back({m_settings.value(u"location"_s).toString(), m_settings.value(u"title"_s).toString(),
                        QDateTime::fromString(m_settings.value(u"openedAt"_s).toString(), Qt::ISODate)});
    }
    m_settings.endArray();
    return list;
}

void AppSettings::setRecent(const std::vector<presentation::RecentDocument> &recent)
{
    m_settings.remove(u"recent/documents"_s);
    m_settings.beginWriteArray(u"recent/documents"_s, static_cast<int>(recent.size()));
    for (size_t i = 0; i < recent.size(); ++i) {
        m_settings.setArrayIndex(static_cast<int>(i));
        m_settings.setValue(u"location"_s, recent[i].location);
        m_settings.setValue(u"title"_s, recent[i].title);
        m_settings.setValue(u"openedAt"_s, recent[i].openedAt.toUTC().toString(Qt::ISODate));
    }
    m_settings.endArray();
}

} // namespace vf::app
