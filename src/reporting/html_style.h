// The style sheet inside the HTML report.
#pragma once

#include <QString>

namespace vf::reporting {

QString htmlStyle();

} // namespace vf::reporting
