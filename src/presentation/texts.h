// The words people see for the domain's enumerations and for a gain's status. Keys for storage are elsewhere
// (domain/keys.h). The texts begin with a capital, as they stand in a cell; inSentence() of format.h lowers it.
#pragma once

#include "application/unit_of_work/session.h"
#include "domain/gain/confirmation.h"
#include "domain/gain/gain.h"
#include "domain/gain/gain_status.h"
#include "domain/gain/posting.h"
#include "domain/organisation/unit.h"

#include <QString>

namespace vf::presentation {

QString text(domain::Account account);      ///< "Økt kvalitet"
QString shortText(domain::Account account); ///< "Kvalitet", for column headers
QString text(domain::SourceTool tool);
QString text(domain::Classification classification);
QString text(domain::Grade grade);
/// The weight of a gain without a price: "+++"; empty until both grades are given.
QString plusSignsText(const domain::Gain &gain);
QString text(domain::LedgerUnit unit); ///< "Timer per år"
QString text(domain::UnitKind kind);
QString text(domain::LeanStatus status);
QString text(domain::EvidenceLevel level);
QString text(domain::GainStage stage);
QString text(domain::EvidenceState state);
QString text(application::SessionRole role);

/// The word for the difference between identified and what has been moved to an account: "Gjenstår".
QString openText();
/// quality + quantity + savings: "Realisert".
QString realisedText();
/// realised − extra work: "Netto".
QString netText();

/// How far realising has come, in whole percent; never "100 %" before all of it is, never "0 %" when something is.
QString realisedPercent(double share);

/// "identifisert", "planlagt", "realisert 70 %, bekreftet med signal", "realisert 70 %, utløpt",
/// "realisert 70 %, ikke målt", "bortfalt".
QString statusText(const domain::GainStatus &status);

} // namespace vf::presentation
