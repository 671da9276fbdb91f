// Norwegian national identity numbers in free text: they never belong in improvement work, so whoever types or imports
// one is told.
#pragma once

#include <QStringView>

namespace vf::base {

/// Does the text hold eleven digits that form a valid fødselsnummer or D-number: a day that can be, and both control
/// digits right (modulus 11, Skatteetaten)? Six digits and five with a space or hyphen between them count too; longer
/// rows of digits do not.
bool containsNationalId(QStringView text);

} // namespace vf::base
