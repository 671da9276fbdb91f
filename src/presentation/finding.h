// One thing worth knowing about what is on the page: a sign, a sentence, and what it is about.
#pragma once

#include "presentation/item_roles.h"

#include <QString>
#include <QUuid>

namespace vf::presentation {

struct Finding
{
    CellTone tone = CellTone::Plain;
    QString sentence;
    QString detail; ///< a quiet second line; may be empty
    QUuid subject;  ///< the record to show when it is chosen; null: none

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace vf::presentation
