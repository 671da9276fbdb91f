// QCustomPlot's header for a house that forbids Qt's keyword macros: lends it the three it is written with, and takes
// them back. Include this instead of qcustomplot.h.
#pragma once

#include <QObject>

#ifndef signals
#define signals Q_SIGNALS
#define VF_LENT_SIGNALS
#endif
#ifndef slots
#define slots Q_SLOTS
#define VF_LENT_SLOTS
#endif
#ifndef foreach
#define foreach(variable, container) for (variable : container)
#define VF_LENT_FOREACH
#endif

#include <qcustomplot.h>

#ifdef VF_LENT_SIGNALS
#undef signals
#undef VF_LENT_SIGNALS
#endif
#ifdef VF_LENT_SLOTS
#undef slots
#undef VF_LENT_SLOTS
#endif
#ifdef VF_LENT_FOREACH
#undef foreach
#undef VF_LENT_FOREACH
#endif

namespace vf::reporting {
// Nothing of our own: the file is a gate.
}
