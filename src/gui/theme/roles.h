// Says what a standard widget means, so that the style and the theme can dress it and keep it dressed.
#pragma once

class QAbstractButton;
class QAbstractItemView;
class QWidget;

namespace vf::gui {

/// How a QPushButton or QToolButton looks. One Primary per screen. Stored in the property "vfRole".
enum class ButtonRole { Normal, Primary, Flat, Danger };
void setButtonRole(QAbstractButton *button, ButtonRole role);

/// Small control (24 instead of 32, 12 px text): buttons inside messages, tables and section heads.
void setSmall(QWidget *control, bool small = true);

/// A field whose text is refused: 2 px error frame. The sentence that says why stands below it (see FieldError).
void setInvalid(QWidget *field, bool invalid);

/// Which type size a label has; it follows changes of the text size.
enum class FontRole { Body, BodySemibold, Secondary, SecondaryBold, Tick, Section, Title, Figure };
void setFontRole(QWidget *widget, FontRole role);

/// Which colour a label's text has; it follows the theme.
enum class TextRole { Text, Secondary, Placeholder, Accent, Ok, Warning, Error };
void setTextRole(QWidget *widget, TextRole role);

/// Which ground a plain QWidget or QFrame fills itself with; it follows the theme.
enum class GroundRole { Surface, Window, Sidebar, Canvas };
void setGroundRole(QWidget *widget, GroundRole role);

/// Whether thin lines divide the rows of a view. On by default; off for navigation and choices.
void setRowLines(QAbstractItemView *view, bool lines);

} // namespace vf::gui
