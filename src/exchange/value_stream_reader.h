// Value-stream analyses as typed rows. Like readers.h, for the three files of one import: analyses, steps, challenges.
#pragma once

#include "application/import/value_stream_rows.h"
#include "exchange/columns.h"

#include <QByteArray>

#include <span>

namespace vf::exchange {

enum class ValueStreamPart { Analyses, Steps, Challenges };

ColumnSet columnsOf(ValueStreamPart part);

/// Which parts a file holds: one for a CSV file, up to three for a workbook, told by the columns; empty when it holds
/// none that can be told.
std::vector<ValueStreamPart> valueStreamParts(const QByteArray &bytes);

/// AnalyseID; Pilot; Tittel; Volum per år; Volumenhet; Timer per årsverk; Kilde, and as one likes: Utløser, Slutt, Dato,
/// Deltakere, Mål, Regel. Required: AnalyseID, Pilot, Tittel, Volum per år.
application::ReadFile<application::AnalysisRow> readAnalyses(const QByteArray &bytes);
/// AnalyseID; Tilstand; Nr; TrinnID; Trinn; Verdi; Ansatte; Ventetid and Tid lav/sannsynlig/høy (min); Riktig første gang
/// (%); Parallellgruppe; Tallkilde, and as one likes: Andel (%), Gjentak, Hvem, Sløsing, Gren. Required: AnalyseID,
/// Tilstand, Trinn, Verdi, Tid sannsynlig (min). An estimate with only its likely value is one number.
application::ReadFile<application::StepRow> readSteps(const QByteArray &bytes);
/// AnalyseID; Tilstand; UtfordringID; TrinnID; Utfordring; Andel berørt (%); Berørte ansatte; Tidstap lav/sannsynlig/høy
/// (min); Tekstkilde; Tallkilde, and as one likes: Sløsing, Forslag. Required: AnalyseID, Tilstand, TrinnID, Utfordring,
/// Tidstap sannsynlig (min).
application::ReadFile<application::ChallengeRow> readChallenges(const QByteArray &bytes);

} // namespace vf::exchange
