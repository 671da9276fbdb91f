// The stored form of values, decided in one place: FieldValue <-> QVariant and UTF-8, UUIDs as 36 characters without
// braces. Refuses what a store could not give back as it was: NUL characters, broken UTF-16, a leading byte order mark.
#pragma once

#include "application/record/field_value.h"

#include <QVariant>

#include <string>
#include <string_view>

namespace vf::storage::codec {

/// `text` as UTF-8 in `out` (whose room is used again). Raises as check() does.
void encode(QStringView text, std::string &out);
/// The 36 characters of `id` in `out`.
void encode(const QUuid &id, std::string &out);
/// The UUID that 36 characters spell; null when they spell none. Far faster than QUuid::fromString.
QUuid uuidFrom(std::string_view text);
/// The date that "yyyy-MM-dd" spells; invalid when it spells none.
QDate dateFrom(std::string_view text);

/// Raises Invalid when `text` can't be stored unchanged: nul_character, broken_text or byte_order_mark.
void check(QStringView text);

QVariant toVariant(const application::FieldValue &value);

} // namespace vf::storage::codec
