// Files of stakeholders as typed rows. Like readers.h, for one kind.
#pragma once

#include "application/import/import_rows.h"
#include "application/import/stakeholder_rows.h"
#include "exchange/columns.h"

#include <QByteArray>

namespace vf::exchange {

/// Interessent; Verdi for interessenten; Konsekvens av dårlig kvalitet på tjenesten are required; Kategori;
/// Forventninger; Innflytelse; Interesse; Holdning; Tiltak; Invitert; Involvert may be there.
application::ReadFile<application::StakeholderRow> readStakeholders(const QByteArray &bytes);
ColumnSet stakeholderColumns();

// What people write for the levels; empty when the text means none of them.
std::optional<domain::StakeholderValue> stakeholderValueFrom(QStringView text);
std::optional<domain::Engagement> engagementFrom(QStringView text);
std::optional<domain::Attitude> attitudeFrom(QStringView text);

// The word our files use; the reader understands each.
QString fileWord(domain::StakeholderValue value);
QString fileWord(domain::Engagement engagement);
QString fileWord(domain::Attitude attitude);

} // namespace vf::exchange
