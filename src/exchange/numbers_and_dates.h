// Numbers and dates as Norwegian and English spreadsheets write them, read without guessing: a value that could be
// read in two ways is refused. Independent of the locale of the machine and of the user.
#pragma once

#include "exchange/table.h"

#include <QDate>
#include <QStringView>

#include <tl/expected.hpp>

#include <optional>

namespace vf::exchange {

/// What one column tells about its decimal sign. Every cell of the column is shown to it before any is read.
class NumberStyle
{
public:
    /// Workbook numbers and texts that are no numbers tell nothing.
    void see(const Cell &cell);

    /// The decimal sign: that of the first value with both signs (its last one), else the comma if there is one,
    /// else the point; 0 when no value has either, or when it can't be told.
    char16_t decimalSign() const;
    /// No comma anywhere, and every value with a point looks like 1.250: one and a quarter, or 1250?
    bool isAmbiguous() const;

private:
    char16_t m_decided = 0;
    bool m_comma = false;
    bool m_point = false;        ///< some value has a point
    bool m_decimalPoint = false; ///< some value's point can only be decimal: 385.5
};

/// Why a cell gives no number: the reason words of import_rows.h.
template<class T>
using ParsedNumber = tl::expected<T, QLatin1StringView>;

/// The cell's value in whole millionths, nearest, halves away from zero. Accepted: digits, a hyphen or U+2212 before
/// them, groups of three divided by spaces (also U+00A0, U+202F) or by the sign that is not decimal, and decimals.
/// Nothing else: no plus, exponent, per cent, unit or currency. Fails with not_a_number, ambiguous_number, or
/// number_too_large above 1 000 000 000 either way.
ParsedNumber<qint64> parseNumber(const Cell &cell, const NumberStyle &style);

/// The cell's day; empty when it has none or names a day that does not exist. Accepted: 31.12.2017, 31.12.17,
/// 2017-12-31, 31/12-17, 31/12-2017, each also with midnight behind it, and a spreadsheet's serial number (43100).
/// Years of two digits up to 79 are 20xx, from 80 on 19xx. A bare 1900 to 2099 is taken for a year, not for a serial
/// number, and refused.
std::optional<QDate> parseDate(const Cell &cell, bool date1904);

/// The day of a spreadsheet's serial number; empty outside its calendar and for 29 February 1900 (60), which Excel has
/// and the world had not.
std::optional<QDate> dateOfSerial(qint64 serial, bool date1904);

} // namespace vf::exchange
