// Files people have, as typed rows: one function per kind of import file, whatever the file's form
// (CSV with any of three separators and five encodings, XLSX or ODS, told apart by their content).
// Reads only the file: whether a unit or a gain exists is for the import service to say.
#pragma once

#include "application/import/import_rows.h"

#include <QByteArray>

namespace vf::exchange {

// Every function below gives all issues of the file, in row order and at most one per row and column, and beside them
// the rows that have none. A file with issues is refused as a whole: callers ask acceptable() before they use rows.
// `notes` are things worth telling that refuse nothing (a tool that is not known and became Other).
// None of them throws for anything a file may hold.

/// Units: EnhetID; Enhet; Tjenesteområde; Årsverk; Ansatte; Timer per årsverk; Pilot. Only Enhet is required.
/// A unit without EnhetID is known by its name, so the name may then stand once only.
application::ReadFile<application::UnitRow> readUnits(const QByteArray &bytes);

/// The units' Lean log: Dato; EnhetID; Enhet; Status; Merknad. Dato, Enhet and Status are required.
application::ReadFile<application::LeanEventRow> readLeanEvents(const QByteArray &bytes);

/// Gains: GevinstID; EnhetID; Enhet; Tittel; Verktøy; Type; Identifisert dato; Timer per år; Gevinstansvarlig;
/// Timer per årsverk. Required: GevinstID, Enhet, Tittel, Identifisert dato, Timer per år.
application::ReadFile<application::GainRow> readGains(const QByteArray &bytes);

/// The ledger: Bilag; Dato; GevinstID; Konto; Timer per år; Merarbeid i enhet; Reverserer bilag; Kommentar.
/// Required: Dato, GevinstID, Konto, Timer per år. The sign of the hours is for the ledger's rules to judge.
application::ReadFile<application::PostingRow> readPostings(const QByteArray &bytes);

/// Confirmations: GevinstID; Dato; Nivå; Rolle; Gyldig til; Begrunnelse. Required: GevinstID, Dato, Nivå.
application::ReadFile<application::ConfirmationRow> readConfirmations(const QByteArray &bytes);

} // namespace vf::exchange
