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

struct DatabaseTables
{
    std::vector<ExportTable> tables; ///< without those that have no row
    QStringList leftOut;             ///< "3 gevinster i kroner eller engangstimer": sentences for the person who exports
};

base::Result<DatabaseTables> databaseTables(application::Store &store);

/// One table as a CSV file (the nb preset).
QByteArray toCsv(const ExportTable &table);

} // namespace vf::exchange
