// Which column of a file is which field: headers in any order, upper or lower case, in Norwegian or English.
// Knows the headers of every kind of file; the CSV writer writes the same ones.
#pragma once

#include "application/import/import_rows.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <span>
#include <vector>

namespace vf::exchange {

/// A field that a kind of file may hold. Its place in the kind's list is its number.
struct ColumnSpec
{
    QStringView header; ///< in Norwegian, as it is written and as messages name it
    bool required = false;
    std::array<QStringView, 4> synonyms{}; ///< English and nynorsk; å/ø/æ as aa/oe/ae need no synonym
};
using ColumnSet = std::span<const ColumnSpec>;

// The fields of each kind, in the order the files are written. The enumerations number the lists below them.
namespace unit_column {
enum Field : size_t { Code, Name, ServiceArea, Fte, Headcount, Basis, Pilot };
}
ColumnSet unitColumns();

namespace lean_event_column {
enum Field : size_t { Date, UnitCode, Unit, Status, Note };
}
ColumnSet leanEventColumns();

namespace gain_column {
enum Field : size_t { Code, UnitCode, Unit, Title, Tool, Type, IdentifiedOn, Hours, Responsible, Basis };
}
ColumnSet gainColumns();

namespace posting_column {
enum Field : size_t { Voucher, Date, GainCode, Account, Hours, ExtraWorkUnit, Reverses, Comment };
}
ColumnSet postingColumns();

namespace confirmation_column {
enum Field : size_t { GainCode, Date, Level, Role, ValidTo, Reason };
}
ColumnSet confirmationColumns();

/// Where a file has each field of its kind.
struct ColumnMap
{
    std::vector<qsizetype> places; ///< by field: the column, or -1 where the file does not have it
    QStringList names;             ///< by field: the header as the file writes it, else as we do
    QStringList ignored;           ///< headers that no field has, as written
    std::vector<application::ImportIssue> issues; ///< missing_column, duplicate_column

    bool has(size_t field) const { return places[field] >= 0; }
};

/// `headerRow` is the number the issues name. Blank headers are passed over.
ColumnMap matchColumns(const QStringList &headers, ColumnSet columns, int headerRow);

/// The form in which headers and other fixed words are compared: folded, without invisible signs, å/ø/æ as aa/oe/ae.
QString comparable(QStringView text);

/// How many of `headers` the set knows, each field counted once: what tells separators and sheets apart.
int knownHeaders(const QStringList &headers, ColumnSet columns);

} // namespace vf::exchange
