#include "exchange/readers.h"

#include "exchange/file_words.h"
#include "exchange/row_reader.h"

#include "base/text.h"

namespace vf::exchange {

namespace {

using namespace application;

/// What tells units of one file apart, in the form in which the import service looks them up.
struct UnitKeys
{
    QSet<QString> codes;
    QSet<QString> namesWithoutCode;
};

bool isRepeated(QSet<QString> &seen, const QString &name)
{
    const qsizetype before = seen.size();
    seen.insert(base::folded(name));
    return seen.size() == before && !name.isEmpty();
}

UnitRow unitRow(RowReader &cells, UnitKeys &seen)
{
    using namespace unit_column;
    UnitRow row;
    row.code = cells.name(Code);
    row.name = cells.requiredName(Name);
    row.serviceArea = cells.name(ServiceArea);
    row.fte = cells.optionalQuantity<base::FteCount>(Fte);
    row.headcount = cells.optionalCount(Headcount);
    row.basis = cells.basis(Basis);
    row.pilot = cells.word(Pilot, truthFrom, false);
    if (row.code.isEmpty() ? isRepeated(seen.namesWithoutCode, row.name) : isRepeated(seen.codes, row.code))
        cells.fail(row.code.isEmpty() ? Name : Code, import_reason::duplicateId);
    return row;
}

LeanEventRow leanEventRow(RowReader &cells)
{
    using namespace lean_event_column;
    LeanEventRow row;
    row.date = cells.date(Date);
    row.unit = {cells.name(UnitCode), cells.requiredName(Unit)};
    row.status = cells.word(Status, leanStatusFrom, row.status);
    row.note = cells.text(Note);
    return row;
}

GainRow gainRow(RowReader &cells)
{
    using namespace gain_column;
    GainRow row;
    row.code = cells.requiredUniqueName(Code);
    row.unit = {cells.name(UnitCode), cells.requiredName(Unit)};
    row.title = cells.requiredText(Title);
    row.tool = cells.describingWord(Tool, toolFrom, domain::SourceTool::Other);
    row.classification = cells.describingWord(Type, classificationFrom, domain::Classification::Indirect);
    row.identifiedOn = cells.date(IdentifiedOn);
    row.hours = cells.quantity<base::HoursPerYear>(Hours);
    if (row.hours.isNegative())
        cells.fail(Hours, import_reason::negativeHours);
    row.responsible = cells.text(Responsible);
    row.basis = cells.basis(Basis);
    return row;
}

PostingRow postingRow(RowReader &cells)
{
    using namespace posting_column;
    PostingRow row;
    row.voucher = cells.uniqueName(Voucher);
    row.date = cells.date(Date);
    row.gainCode = cells.requiredName(GainCode);
    row.account = cells.word(Account, accountFrom, row.account);
    row.hours = cells.quantity<base::HoursPerYear>(Hours);
    // One column for either: the service looks for a code first and then for a name.
    row.extraWorkUnit.code = cells.name(ExtraWorkUnit);
    row.extraWorkUnit.name = row.extraWorkUnit.code;
    row.reversesVoucher = cells.name(Reverses);
    row.comment = cells.text(Comment);
    return row;
}

ConfirmationRow confirmationRow(RowReader &cells)
{
    using namespace confirmation_column;
    ConfirmationRow row;
    row.gainCode = cells.requiredName(GainCode);
    row.date = cells.date(Date);
    row.level = cells.word(Level, evidenceLevelFrom, row.level);
    row.role = cells.text(Role);
    row.validTo = cells.optionalDate(ValidTo);
    row.reason = cells.text(Reason);
    return row;
}

} // namespace

ReadFile<UnitRow> readUnits(const QByteArray &bytes)
{
    UnitKeys seen;
    return readFile<UnitRow>(bytes, unitColumns(), [&seen](RowReader &cells) { return unitRow(cells, seen); });
}

ReadFile<LeanEventRow> readLeanEvents(const QByteArray &bytes)
{
    return readFile<LeanEventRow>(bytes, leanEventColumns(), leanEventRow);
}

ReadFile<GainRow> readGains(const QByteArray &bytes)
{
    return readFile<GainRow>(bytes, gainColumns(), gainRow);
}

ReadFile<PostingRow> readPostings(const QByteArray &bytes)
{
    return readFile<PostingRow>(bytes, postingColumns(), postingRow);
}

ReadFile<ConfirmationRow> readConfirmations(const QByteArray &bytes)
{
    return readFile<ConfirmationRow>(bytes, confirmationColumns(), confirmationRow);
}

} // namespace vf::exchange
