// The words files use for the domain's enumerations: in Norwegian as our own files are written, and every form that is
// understood. Not the stored keys and not the texts on screen.
#pragma once

#include "domain/gain/confirmation.h"
#include "domain/gain/gain.h"
#include "domain/gain/posting.h"
#include "domain/measurement/indicator.h"
#include "domain/organisation/unit.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace vf::exchange {

// The value a text means, in upper or lower case, with å/ø/æ or aa/oe/ae, in Norwegian or English; empty when the text
// means none of them. `classificationFrom` looks at the first word: what follows in files explains it.
std::optional<domain::LeanStatus> leanStatusFrom(QStringView text);
std::optional<domain::SourceTool> toolFrom(QStringView text);
std::optional<domain::Classification> classificationFrom(QStringView text);
std::optional<domain::Account> accountFrom(QStringView text);
std::optional<domain::EvidenceLevel> evidenceLevelFrom(QStringView text);
std::optional<domain::Direction> directionFrom(QStringView text);
std::optional<bool> truthFrom(QStringView text);

// The word our files use; each is understood by its counterpart above.
QString fileWord(domain::LeanStatus status);
QString fileWord(domain::SourceTool tool);
QString fileWord(domain::Classification classification);
QString fileWord(domain::Account account);
QString fileWord(domain::EvidenceLevel level);
QString fileWord(domain::Direction direction);
QString truthWord(bool value);

} // namespace vf::exchange
