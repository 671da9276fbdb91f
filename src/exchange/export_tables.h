// Everything that the import files can hold, as tables in the layouts import reads: units, Lean log, gains, postings,
// confirmations, measurements, value streams, stakeholders and plans. A directory of CSV files and a workbook are both
// made of them. What no import file can hold is named, never dropped in silence.
#pragma once

#include "application/unit_of_work/store.h"
#include "base/error.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace vf::exchange {

/// Nothing, text, a number in millionths, or a day.
using ExportCell = std::variant<std::monostate, QString, qint64, QDate>;

struct ExportTable
{
    QString name;        ///< the file's and the sheet's: "gevinster", "interessenter Oppfølgingssamtale"
    QStringList headers; ///< as import reads them
    std::vector<std::vector<ExportCell>> rows;
};

/// What no import file can hold.
enum class LeftOut {
    OtherGains,        ///< in kroner or one-off hours, or without postings
    OtherPostings,     ///< of such gains
    OtherMeasurements, ///< of units' own indicators, and of such gains
    NamedPersons,      ///< stakeholders that are persons by name
};

struct DatabaseTables
{
    std::vector<ExportTable> tables;                   ///< without those that have no row
    std::vector<std::pair<LeftOut, size_t>> leftOut;   ///< how many of each; none stands with 0
};

base::Result<DatabaseTables> databaseTables(application::Store &store);

/// One table as a CSV file (the nb preset).
QByteArray toCsv(const ExportTable &table);

} // namespace vf::exchange
