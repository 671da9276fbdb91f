// The words files use for what a value stream is made of, and the word our own files use.
#pragma once

#include "application/import/value_stream_rows.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace vf::exchange {

// As in file_words.h: Norwegian or English, upper or lower case; empty when a text means none.
std::optional<domain::StepClass> stepClassFrom(QStringView text);
std::optional<domain::WasteKind> wasteFrom(QStringView text);
std::optional<domain::EstimateRule> ruleFrom(QStringView text);
/// "nå", "nåsituasjon", "ideell", "ideell situasjon"; what follows "ideell" names a further ideal: "ideell 2".
std::optional<application::StateReference> stateFrom(QStringView text);

// The word our files use; each is understood by its counterpart above.
QString fileWord(domain::StepClass kind);
QString fileWord(domain::WasteKind kind);
QString fileWord(domain::EstimateRule rule);

} // namespace vf::exchange
