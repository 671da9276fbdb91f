// What an import file says, row by row, before it has met the database: the border between exchange (which reads files)
// and ImportService (which decides what the rows become). Values are parsed and typed; names are not yet looked up.
#pragma once

#include "base/quantity.h"
#include "domain/gain/confirmation.h"
#include "domain/gain/gain.h"
#include "domain/gain/posting.h"
#include "domain/organisation/unit.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace vf::application {

/// Something in a file that can't be taken. `row` as a spreadsheet shows it (header = 1, 0 = the whole file), `column`
/// by its header (empty = the whole row), `reason` a stable word of the import contract.
struct ImportIssue
{
    int row = 0;
    QString column;
    QString reason;
    QString value;      ///< what stood there, shortened
    /// What presentation needs beside: unknown_unit the nearest known name; missing_column the header of the file that
    /// may be meant; closed_period the day it is closed through;
    /// open_below_zero how much is missing (`value` is then the gain's code).
    QString suggestion;

    friend bool operator==(const ImportIssue &, const ImportIssue &) = default;
};

namespace import_reason {
constexpr QLatin1StringView emptyFile("empty_file");
constexpr QLatin1StringView noRows("no_rows");
constexpr QLatin1StringView mixedEncoding("mixed_encoding");
constexpr QLatin1StringView nulCharacter("nul_character");
constexpr QLatin1StringView unclosedQuote("unclosed_quote");
constexpr QLatin1StringView tooFewFields("too_few_fields");
constexpr QLatin1StringView tooManyFields("too_many_fields");
constexpr QLatin1StringView missingColumn("missing_column");
constexpr QLatin1StringView duplicateColumn("duplicate_column");
constexpr QLatin1StringView missingValue("missing_value");
constexpr QLatin1StringView ambiguousNumber("ambiguous_number");
constexpr QLatin1StringView notANumber("not_a_number");
constexpr QLatin1StringView numberTooLarge("number_too_large");
constexpr QLatin1StringView negativeHours("negative_hours");
constexpr QLatin1StringView negativeNumber("negative_number");
constexpr QLatin1StringView notAboveZero("not_above_zero"); ///< zero where something is divided by it
constexpr QLatin1StringView invalidDate("invalid_date");
constexpr QLatin1StringView duplicateId("duplicate_id"); ///< twice in the file, or stored from before
constexpr QLatin1StringView cellTooLong("cell_too_long");
constexpr QLatin1StringView unknownUnit("unknown_unit");
constexpr QLatin1StringView unknownGain("unknown_gain");
constexpr QLatin1StringView unknownVoucher("unknown_voucher"); ///< Reverserer bilag names no posting
constexpr QLatin1StringView unknownValue("unknown_value");     ///< a status, account, tool or level that is not known
constexpr QLatin1StringView samePartTwice("same_part_twice");      ///< a value stream's part stands in two files
constexpr QLatin1StringView unknownAnalysis("unknown_analysis");   ///< AnalyseID names no analysis
constexpr QLatin1StringView unknownStep("unknown_step");           ///< TrinnID names no step of the state
constexpr QLatin1StringView estimateOutOfOrder("estimate_out_of_order"); ///< not low <= likely <= high
constexpr QLatin1StringView outOfRange("out_of_range");            ///< a share that is not 0 to 100 %
constexpr QLatin1StringView unknownField("unknown_field");         ///< JSON: a name that the schema does not have
constexpr QLatin1StringView wrongType("wrong_type");               ///< JSON: a text where a number belongs, and the like
constexpr QLatin1StringView unknownReference("unknown_reference"); ///< JSON: an id that no record of the file has
constexpr QLatin1StringView weekMismatch("week_mismatch");         ///< the week given is not that of the day
constexpr QLatin1StringView missingTarget("missing_target");       ///< nothing says what the rows belong to
constexpr QLatin1StringView unknownTarget("unknown_target");       ///< what the rows shall belong to is not known
constexpr QLatin1StringView ambiguousTarget("ambiguous_target");   ///< several go by that name
constexpr QLatin1StringView nationalId("national_id");             ///< a note: a text holds a fødselsnummer
constexpr QLatin1StringView involvedBeforeInvited("involved_before_invited"); ///< a note
constexpr QLatin1StringView unreadableFile("unreadable_file");
constexpr QLatin1StringView unsupportedFormat("unsupported_format");
}

/// A unit as the file names it: by code (EnhetID), by name, or both.
struct UnitReference
{
    QString code;
    QString name;

    friend bool operator==(const UnitReference &, const UnitReference &) = default;
};

struct UnitRow // EnhetID; Enhet; Tjenesteområde; Årsverk; Ansatte; Timer per årsverk; Pilot
{
    int row = 0;
    QString code;
    QString name;
    QString serviceArea;
    std::optional<base::FteCount> fte;
    std::optional<int> headcount;
    std::optional<base::HoursPerFte> basis;
    bool pilot = false;

    friend bool operator==(const UnitRow &, const UnitRow &) = default;
};

struct LeanEventRow // Dato; EnhetID; Enhet; Status; Merknad
{
    int row = 0;
    QDate date;
    UnitReference unit;
    domain::LeanStatus status = domain::LeanStatus::WaitingList;
    QString note;

    friend bool operator==(const LeanEventRow &, const LeanEventRow &) = default;
};

struct GainRow // GevinstID; EnhetID; Enhet; Tittel; Verktøy; Type; Identifisert dato; Timer per år; …
{
    int row = 0;
    QString code;
    UnitReference unit;
    QString title;
    domain::SourceTool tool = domain::SourceTool::Other;
    domain::Classification classification = domain::Classification::Indirect;
    QDate identifiedOn;
    base::HoursPerYear hours;
    QString responsible;
    std::optional<base::HoursPerFte> basis; ///< else the unit's, else the municipality's

    friend bool operator==(const GainRow &, const GainRow &) = default;
};

struct PostingRow // Bilag; Dato; GevinstID; Konto; Timer per år; Merarbeid i enhet; Reverserer bilag; Kommentar
{
    int row = 0;
    QString voucher;
    QDate date;
    QString gainCode;
    domain::Account account = domain::Account::Identified;
    base::HoursPerYear hours;
    UnitReference extraWorkUnit; ///< by code or by name: the file has one column for either
    QString reversesVoucher;
    QString comment;

    friend bool operator==(const PostingRow &, const PostingRow &) = default;
};

struct ConfirmationRow // GevinstID; Dato; Nivå; Rolle; Gyldig til; Begrunnelse
{
    int row = 0;
    QString gainCode;
    QDate date;
    domain::EvidenceLevel level = domain::EvidenceLevel::ReasonedJudgement;
    QString role;
    std::optional<QDate> validTo;
    QString reason;

    friend bool operator==(const ConfirmationRow &, const ConfirmationRow &) = default;
};

/// How a file was recognised; shown to the user and printed by the CLI.
struct FileFormat
{
    QString encoding;  ///< "utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "windows-1252"; empty for workbooks
    QString separator; ///< ";", "tab" or ","; empty for workbooks
    QString sheet;     ///< of a workbook
    QStringList ignoredColumns;
};

/// A read file. A file with issues imports nothing; the rows beside them are those without fault, so that the service
/// can list what is wrong with them too.
template<class Row>
struct ReadFile
{
    FileFormat format;
    std::vector<Row> rows;
    std::vector<ImportIssue> issues;
    std::vector<ImportIssue> notes; ///< worth telling, but no reason to refuse (an unknown tool that became Other)

    bool acceptable() const { return issues.empty(); }
};

} // namespace vf::application
