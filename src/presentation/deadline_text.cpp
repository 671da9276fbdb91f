#include "presentation/deadline_text.h"

#include <QCoreApplication>

namespace vf::presentation {

using application::Deadline;
using application::DeadlineKind;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Deadlines)
};

} // namespace

QString deadlineText(const Deadline &deadline)
{
    switch (deadline.kind) {
    case DeadlineKind::GainPlanned:
        return T::tr("Gevinst skal være realisert: %1").arg(deadline.title);
    case DeadlineKind::ConfirmationEnds:
        return T::tr("Bekreftelse av gevinst går ut: %1").arg(deadline.title);
    case DeadlineKind::Milestone:
        return T::tr("Lean-plan: %1").arg(deadline.title);
    case DeadlineKind::ContractEnds:
        return T::tr("Veilederkontrakten går ut: %1").arg(deadline.title);
    case DeadlineKind::FirstGain:
        return T::tr("Første gevinst skal være realisert: %1").arg(deadline.title);
    }
    Q_UNREACHABLE();
}

QString deadlineDetail(const application::Snapshot &snapshot, const Deadline &deadline)
{
    const domain::Unit *unit = snapshot.findUnit(deadline.unit);
    const QString name = unit ? unit->name : QString();
    if (deadline.responsible.isEmpty())
        return name;
    return T::tr("%1. Ansvarlig: %2.").arg(name, deadline.responsible);
}

} // namespace vf::presentation
