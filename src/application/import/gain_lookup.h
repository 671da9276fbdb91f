// The gains that the rows of a file name by their code.
#pragma once

#include "application/import/import_rows.h"
#include "application/unit_of_work/store.h"

#include <QHash>
#include <QSet>

namespace vf::application {

using GainsByCode = QHash<QString, domain::Gain>;

/// The stored gains whose code is among `codes`.
base::Result<GainsByCode> readGains(Store &store, const std::vector<FieldValue> &codes);

/// The codes that the rows name, each once.
template<class Row>
std::vector<FieldValue> gainCodesOf(const std::vector<Row> &rows)
{
    QSet<QString> codes;
    for (const Row &row : rows)
        codes.insert(row.gainCode);
    return {codes.begin(), codes.end()};
}

/// unknown_gain in column GevinstID.
ImportIssue unknownGain(int row, const QString &code);

} // namespace vf::application
