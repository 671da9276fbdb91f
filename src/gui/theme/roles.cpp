#include "gui/theme/roles.h"

#include "gui/theme/fonts.h"
#include "gui/theme/role_properties.h"
#include "gui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QStyle>
#include <QVariant>

namespace vf::gui {

namespace {

QFont fontOf(FontRole role)
{
    switch (role) {
    case FontRole::Body:
        return fonts::body();
    case FontRole::BodySemibold:
        return fonts::bodySemibold();
    case FontRole::Secondary:
        return fonts::secondary();
    case FontRole::SecondaryBold:
        return fonts::secondaryBold();
    case FontRole::Tick:
        return fonts::tick();
    case FontRole::Section:
        return fonts::section();
    case FontRole::Title:
        return fonts::title();
    case FontRole::Figure:
        return fonts::figure();
    }
    return fonts::body();
}

QColor colourOf(TextRole role)
{
    const auto &c = colours();
    switch (role) {
    case TextRole::Text:
        return c.text;
    case TextRole::Secondary:
        return c.text2;
    case TextRole::Placeholder:
        return c.text3;
    case TextRole::Accent:
        return c.accent;
    case TextRole::Ok:
        return c.ok;
    case TextRole::Warning:
        return c.warning;
    case TextRole::Error:
        return c.error;
    }
    return c.text;
}

QColor colourOf(GroundRole role)
{
    const auto &c = colours();
    switch (role) {
    case GroundRole::Surface:
        return c.surface;
    case GroundRole::Window:
        return c.window;
    case GroundRole::Sidebar:
        return c.sidebar;
    case GroundRole::Canvas:
        return c.canvas;
    }
    return c.surface;
}

/// Tells the layout and the painter that a widget now looks different.
void renew(QWidget *widget)
{
    widget->updateGeometry();
    widget->update();
}

} // namespace

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(properties::buttonRole, static_cast<int>(role));
    renew(button);
}

void setSmall(QWidget *control, bool small)
{
    control->setProperty(properties::small, small);
    setFontRole(control, small ? FontRole::Secondary : FontRole::Body);
}

void setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(properties::invalid, invalid);
    field->update();
}

void setFontRole(QWidget *widget, FontRole role)
{
    widget->setProperty(properties::fontRole, static_cast<int>(role));
    dress(widget);
}

void setTextRole(QWidget *widget, TextRole role)
{
    widget->setProperty(properties::textRole, static_cast<int>(role));
    dress(widget);
}

void setGroundRole(QWidget *widget, GroundRole role)
{
    widget->setProperty(properties::groundRole, static_cast<int>(role));
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Window);
    dress(widget);
}

void dress(QWidget *widget)
{
    if (const QVariant font = widget->property(properties::fontRole); font.isValid())
        widget->setFont(fontOf(static_cast<FontRole>(font.toInt())));
    const QVariant text = widget->property(properties::textRole);
    const QVariant ground = widget->property(properties::groundRole);
    if (!text.isValid() && !ground.isValid())
        return;
    // Only the named colour is set, so that everything else keeps following the application's palette.
    QPalette palette;
    palette.setResolveMask(0);
    if (text.isValid())
        palette.setColor(QPalette::WindowText, colourOf(static_cast<TextRole>(text.toInt())));
    if (ground.isValid())
        palette.setColor(QPalette::Window, colourOf(static_cast<GroundRole>(ground.toInt())));
    widget->setPalette(palette);
}

ButtonRole buttonRole(const QWidget *widget)
{
    return widget ? static_cast<ButtonRole>(widget->property(properties::buttonRole).toInt()) : ButtonRole::Normal;
}

bool isSmall(const QWidget *widget)
{
    return widget && widget->property(properties::small).toBool();
}

bool isInvalid(const QWidget *widget)
{
    return widget && widget->property(properties::invalid).toBool();
}

void setRowLines(QAbstractItemView *view, bool lines)
{
    view->setProperty(properties::noRowLines, !lines);
    view->viewport()->update();
}

bool hasRowLines(const QAbstractItemView *view)
{
    return view && !view->property(properties::noRowLines).toBool();
}

} // namespace vf::gui
