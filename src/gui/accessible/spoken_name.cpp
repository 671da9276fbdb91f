#include "gui/accessible/spoken_name.h"

#include <QComboBox>
#include <QLineEdit>

namespace vf::gui {

void setSpokenName(QWidget *field, const QString &name)
{
    field->setAccessibleName(name);
    if (const auto *box = qobject_cast<QComboBox *>(field); box && box->lineEdit())
        box->lineEdit()->setAccessibleName(name);
}

} // namespace vf::gui
