// The colours of the product, by meaning: one light set (also print and PDF) and one dark set.
#pragma once

#include <QColor>

namespace vf::presentation {

/// Every colour token. Text tokens reach 4.5:1 on `surface`; marks and frames reach 3:1, if need be by their outline.
/// Where a fill is too pale to stand alone (savings, quantity, necessary) always draw its `…Outline` too.
struct ThemeColours
{
    // Grounds
    QColor window;           ///< behind headers, sum rows, panels
    QColor sidebar;          ///< menu bar, toolbar, navigation, status bar
    QColor surface;          ///< pages, tables, fields
    QColor canvas;           ///< drawing areas (value stream, matrix)
    QColor hover;            ///< row or flat control under the pointer
    QColor selected;         ///< selected row where the keyboard is
    QColor selectedInactive; ///< selected row in a view without the keyboard
    QColor selectedSidebar;  ///< selected unit in the navigation

    // Lines
    QColor line;    ///< separators between rows and parts (decoration)
    QColor line2;   ///< stronger separators and quiet frames (decoration)
    QColor control; ///< frames that show something can be edited

    // Text
    QColor text;
    QColor text2; ///< secondary lines, column titles
    QColor text3; ///< placeholders, on `surface` only
    QColor disabledText;

    // The one accent
    QColor accent;
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;

    // Destinations of a gain
    QColor quality;
    QColor onQuality; ///< figures printed on the fill
    QColor quantity;
    QColor quantityOutline;
    QColor onQuantity;
    QColor savings;
    QColor savingsOutline;
    QColor onSavings;
    QColor open; ///< identified but not realised: hatch and outline

    // Kinds of time in a value stream
    QColor valueAdding;
    QColor necessary;
    QColor necessaryOutline;
    QColor waste; ///< always hatched where it is an area
    QColor wasteText;

    // States
    QColor ok;
    QColor warning;
    QColor error;
    QColor okBackground;
    QColor warningBackground;
    QColor errorBackground;
    QColor okBorder;
    QColor warningBorder;
    QColor errorBorder;
    QColor infoBorder; ///< frame round `selected` in badges and messages

    bool isDark = false;

    static const ThemeColours &light();
    static const ThemeColours &dark();
};

/// Contrast of two opaque colours as WCAG defines it: 1 (same) to 21 (black on white).
double contrastRatio(const QColor &a, const QColor &b);

} // namespace vf::presentation
