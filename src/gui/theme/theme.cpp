#include "gui/theme/theme.h"

#include "gui/theme/fonts.h"
#include "gui/theme/role_properties.h"
#include "gui/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>

namespace vf::gui {

namespace {

Theme &theThemeInForce()
{
    static Theme theme{ThemeMode::Light, 100, presentation::ThemeColours::light()};
    return theme;
}

bool desktopIsDark(QApplication &application)
{
    // Without a palette of our own the application shows the desktop's.
    application.setPalette(QPalette());
    const QPalette palette = application.palette();
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

/// Re-applies the theme when the desktop turns dark or light.
class DesktopFollower final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopFollower(QApplication &application) : QObject(&application), m_application(application)
    {
        application.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && !m_applying && currentTheme().mode == ThemeMode::System) {
            const QScopedValueRollback guard(m_applying, true);
            applyTheme(m_application, ThemeMode::System, currentTheme().textPercent);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QApplication &m_application;
    bool m_applying = false;
};

QFont applicationFont(int textPercent)
{
    QFont font = QApplication::font();
    if (const QString family = fonts::family(); !family.isEmpty())
        font.setFamilies({family, QStringLiteral("Open Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(qRound(13.0 * textPercent / 100.0));
    font.setWeight(QFont::Normal);
    return font;
}

} // namespace

const Theme &currentTheme()
{
    return theThemeInForce();
}

const presentation::ThemeColours &colours()
{
    return theThemeInForce().colours;
}

QPalette makePalette(const presentation::ThemeColours &c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &normal, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, normal);
        palette.setColor(QPalette::Inactive, role, normal);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, c.surface, c.surface);
    set(QPalette::WindowText, c.text, c.disabledText);
    set(QPalette::Base, c.surface, c.window);
    set(QPalette::AlternateBase, c.window, c.window);
    set(QPalette::Text, c.text, c.disabledText);
    set(QPalette::PlaceholderText, c.text3, c.disabledText);
    set(QPalette::Button, c.surface, c.window);
    set(QPalette::ButtonText, c.text, c.disabledText);
    set(QPalette::BrightText, c.error, c.disabledText);
    set(QPalette::Light, c.surface, c.surface);
    set(QPalette::Midlight, c.line, c.line);
    set(QPalette::Mid, c.line2, c.line2);
    set(QPalette::Dark, c.control, c.line2);
    set(QPalette::Shadow, c.control, c.line2);
    set(QPalette::Highlight, c.selected, c.selectedInactive);
    set(QPalette::HighlightedText, c.text, c.disabledText);
    set(QPalette::Link, c.accent, c.disabledText);
    set(QPalette::LinkVisited, c.accentHover, c.disabledText);
    set(QPalette::ToolTipBase, c.surface, c.surface);
    set(QPalette::ToolTipText, c.text, c.text);
    return palette;
}

void applyTheme(QApplication &application, ThemeMode mode, int textPercent)
{
    const bool first = !qobject_cast<Style *>(application.style());
    const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && desktopIsDark(application));
    Theme &theme = theThemeInForce();
    theme.mode = mode;
    theme.textPercent = std::clamp(textPercent, 80, 300);
    theme.colours = dark ? presentation::ThemeColours::dark() : presentation::ThemeColours::light();

    application.setFont(applicationFont(theme.textPercent));
    if (first) {
        application.setStyle(new Style);
        new DesktopFollower(application);
    }
    const QPalette palette = makePalette(theme.colours);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(fonts::secondary());
    for (QWidget *widget : QApplication::allWidgets()) {
        dress(widget);
        widget->updateGeometry();
        widget->update();
    }
}

} // namespace vf::gui

#include "theme.moc"
