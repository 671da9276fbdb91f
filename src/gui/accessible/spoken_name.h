// The name a screen reader says for a field.
#pragma once

#include <QString>

class QWidget;

namespace vf::gui {

/// Also for the line a person types in when the field is a box one can type in: to a reader it is a field of its own.
/// Such a box is made editable first.
void setSpokenName(QWidget *field, const QString &name);

} // namespace vf::gui
