#include "support/generated_records.h"

#include "support/known_records.h"

#include <algorithm>
#include <array>

namespace vf::test {

using application::AllRecords;
using application::Change;
using application::Described;
using application::RecordDescription;
using application::RecordValue;

namespace {

QDate someDate(RecordGenerator &random)
{
    return QDate(2019, 1, 1).addDays(static_cast<qint64>(random.below(4000)));
}

/// One of the known records of a table; null when there is none.
QUuid reference(RecordGenerator &random, const KnownRecords &known, QLatin1StringView table)
{
    const std::vector<QUuid> &ids = known.idsOf(table);
    return ids.empty() ? QUuid() : ids[random.below(ids.size())];
}

template<class Member>
constexpr bool isReference = false;
template<class Tag>
constexpr bool isReference<base::Id<Tag>> = true;
template<class Tag>
constexpr bool isReference<std::optional<base::Id<Tag>>> = true;

template<class Member>
struct Some // enumerations
{
    static Member value(RecordGenerator &random)
    {
        const auto all = domain::allOf<Member>();
        return all[random.below(all.size())];
    }
};
template<>
struct Some<QString>
{
    static QString value(RecordGenerator &random) { return random.text(); }
};
template<>
struct Some<QDate>
{
    static QDate value(RecordGenerator &random) { return someDate(random); }
};
template<>
struct Some<QDateTime>
{
    static QDateTime value(RecordGenerator &random)
    {
        return QDateTime(someDate(random), QTime(0, 0).addMSecs(static_cast<int>(random.below(86400000))), Qt::UTC);
    }
};
template<class Tag>
struct Some<base::Exact<Tag>>
{
    static base::Exact<Tag> value(RecordGenerator &random)
    {
        return base::Exact<Tag>::fromMillionths(static_cast<qint64>(random.below(5'000'000'000)) + 1);
    }
};
template<>
struct Some<base::Kroner>
{
    static base::Kroner value(RecordGenerator &random)
    {
        return base::Kroner::fromOre(static_cast<qint64>(random.below(200'000'000)));
    }
};
template<>
struct Some<domain::Amount>
{
    static domain::Amount value(RecordGenerator &random)
    {
        return domain::Amount::fromMinor(static_cast<qint64>(random.below(2'000'000'000)));
    }
};
template<>
struct Some<int>
{
    static int value(RecordGenerator &random) { return static_cast<int>(random.below(5000)); }
};
template<>
struct Some<bool>
{
    static bool value(RecordGenerator &random) { return random.below(2) == 0; }
};
template<class T>
struct Some<std::optional<T>>
{
    static std::optional<T> value(RecordGenerator &random)
    {
        return random.below(3) == 0 ? std::nullopt : std::optional<T>(Some<T>::value(random));
    }
};

template<class Tag>
bool refer(base::Id<Tag> &member, RecordGenerator &random, const KnownRecords &known, QLatin1StringView table)
{
    member = base::Id<Tag>(reference(random, known, table));
    return !member.isNull();
}
template<class Tag>
bool refer(std::optional<base::Id<Tag>> &, RecordGenerator &, const KnownRecords &, QLatin1StringView)
{
    return true; // left empty: parents must not loop, and reversals and transfers must fit their postings
}
template<class Member>
bool refer(Member &, RecordGenerator &, const KnownRecords &, QLatin1StringView)
{
    Q_UNREACHABLE();
}

// What the fields of one record must keep among themselves.
void tidy(domain::Municipality &value, const KnownRecords &)
{
    value.name = u'M' + value.name;
    value.closedThrough.reset();
}
void tidy(domain::FteRate &, const KnownRecords &) {}
void tidy(domain::Unit &value, const KnownRecords &)
{
    value.name = u'U' + value.name;
    if (value.activeFrom && value.activeTo && *value.activeTo < *value.activeFrom)
        std::swap(value.activeFrom, value.activeTo);
    // Unique, or empty.
    value.code = value.pilot ? QString(QLatin1StringView("")) : value.id.text().right(12);
}
void tidy(domain::UnitPlacement &, const KnownRecords &) {}
void tidy(domain::LeanEvent &, const KnownRecords &) {}
/// Most gains count hours per year, always: those that claims may rest on.
bool alwaysCountsHours(const QUuid &gain)
{
    return gain.data4[7] % 4 != 0;
}
void tidy(domain::Gain &value, const KnownRecords &)
{
    if (alwaysCountsHours(value.id.uuid()))
        value.ledgerUnit = domain::LedgerUnit::HoursPerYear;
    value.code = QStringLiteral("G-") + value.id.text().right(12);
    value.title = u'T' + value.title;
    for (auto *share : {&value.plannedQuality, &value.plannedQuantity, &value.plannedSavings})
        if (*share)
            *share = base::Share::fromMillionths((*share)->millionths() % 333333);
}
void intoShare(base::Share &share)
{
    share = base::Share::fromMillionths(share.millionths() % 1'000'001);
}
void intoShare(std::optional<base::Share> &share)
{
    if (share)
        intoShare(*share);
}
template<class Quantity>
void intoOrder(domain::Estimate<Quantity> &estimate)
{
    std::array all{estimate.low, estimate.likely, estimate.high};
    std::sort(all.begin(), all.end());
    estimate = {all[0], all[1], all[2]};
}
/// The unit that stands on a record is that of the record it belongs to.
template<class Owner>
void takeUnitOf(domain::UnitId &unit, const QUuid &owner, const KnownRecords &known)
{
    if (const RecordValue *value = known.find(owner))
        if (const auto typed = application::fromRecordValue<Owner>(*value))
            unit = typed->unit;
}
void tidy(domain::Introduction &value, const KnownRecords &)
{
    value.title = u'I' + value.title;
    intoShare(value.guidePosition);
    if (value.startsOn && value.contractEndsOn && *value.contractEndsOn < *value.startsOn)
        std::swap(value.startsOn, value.contractEndsOn);
}
void tidy(domain::Milestone &value, const KnownRecords &known)
{
    value.title = u'M' + value.title;
    if (value.plannedTo < value.plannedFrom)
        std::swap(value.plannedFrom, value.plannedTo);
    takeUnitOf<domain::Introduction>(value.unit, value.introduction.uuid(), known);
}
void tidy(domain::ValueStreamAnalysis &value, const KnownRecords &)
{
    value.code = QStringLiteral("A-") + value.id.text().right(12);
    value.title = u'V' + value.title;
}
void tidy(domain::ValueStreamState &value, const KnownRecords &known)
{
    value.kind = domain::StateKind::Ideal; // one current state per analysis, and one adopted ideal
    value.adoptedOn.reset();
    takeUnitOf<domain::ValueStreamAnalysis>(value.unit, value.analysis.uuid(), known);
}
void tidy(domain::Step &value, const KnownRecords &known)
{
    value.title = u'T' + value.title;
    intoOrder(value.waiting);
    intoOrder(value.process);
    intoShare(value.share);
    intoShare(value.completeAccurate);
    takeUnitOf<domain::ValueStreamState>(value.unit, value.state.uuid(), known);
}
void tidy(domain::Challenge &value, const KnownRecords &known)
{
    value.text = u'C' + value.text;
    intoOrder(value.loss);
    intoShare(value.share);
    takeUnitOf<domain::Step>(value.unit, value.step.uuid(), known);
}
/// A new reading is of any step.
void tidy(domain::TimeReading &value, const KnownRecords &known)
{
    intoOrder(value.minutes);
    const std::vector<QUuid> &steps = known.idsOf(Described<domain::Step>::table);
    if (!value.step && !value.challenge && !steps.empty())
        value.step = domain::StepId(steps[value.id.uuid().data1 % steps.size()]);
    if (value.step)
        takeUnitOf<domain::Step>(value.unit, value.step->uuid(), known);
}
void tidy(domain::StakeholderAnalysis &value, const KnownRecords &known)
{
    value.title = u'S' + value.title;
    const std::vector<QUuid> &introductions = known.idsOf(Described<domain::Introduction>::table);
    const std::vector<QUuid> &valueStreams = known.idsOf(Described<domain::ValueStreamAnalysis>::table);
    if (!value.introduction && !value.analysis) {
        if (!valueStreams.empty() && value.id.uuid().data1 % 2 == 0)
            value.analysis = domain::AnalysisId(valueStreams[value.id.uuid().data1 / 2 % valueStreams.size()]);
        else if (!introductions.empty())
            value.introduction = domain::IntroductionId(introductions[value.id.uuid().data1 % introductions.size()]);
    }
    if (value.introduction)
        takeUnitOf<domain::Introduction>(value.unit, value.introduction->uuid(), known);
    if (value.analysis)
        takeUnitOf<domain::ValueStreamAnalysis>(value.unit, value.analysis->uuid(), known);
}
void tidy(domain::Stakeholder &value, const KnownRecords &known)
{
    value.name = u'N' + value.name;
    value.personal = false;
    takeUnitOf<domain::StakeholderAnalysis>(value.unit, value.analysis.uuid(), known);
}
/// A new effect is of an ideal state that the stakeholder was considered for.
void tidy(domain::StakeholderEffect &value, const KnownRecords &known)
{
    if (!known.find(value.id.uuid())) {
        const auto [stakeholder, ideal] = known.openJudgement();
        value.stakeholder = domain::StakeholderId(stakeholder);
        value.state = domain::StateId(ideal);
    }
    value.reason = u'E' + value.reason;
    takeUnitOf<domain::Stakeholder>(value.unit, value.stakeholder.uuid(), known);
}
/// A new claim takes a free step, which is new in its own ideal state, and a gain that counts hours.
void tidy(domain::GainClaim &value, const KnownRecords &known)
{
    if (!value.step) {
        const std::vector<QUuid> &gains = known.idsOf(Described<domain::Gain>::table);
        const auto gain = std::find_if(gains.begin(), gains.end(), alwaysCountsHours);
        const RecordValue *step = known.find(known.unclaimedStep());
        if (gain == gains.end() || !step)
            return;
        value.gain = domain::GainId(*gain);
        value.step = domain::StepId(step->id);
        value.ideal = application::fromRecordValue<domain::Step>(*step)->state;
    }
    takeUnitOf<domain::Gain>(value.unit, value.gain.uuid(), known);
}
/// Every other indicator is a gain's; it stays with the gain it was made for.
void tidy(domain::Indicator &value, const KnownRecords &known)
{
    value.name = u'I' + value.name;
    const std::vector<QUuid> &gains = known.idsOf(Described<domain::Gain>::table);
    if (!value.gain && !gains.empty() && value.id.uuid().data4[7] % 2 == 0)
        value.gain = domain::GainId(gains[value.id.uuid().data1 % gains.size()]);
    if (value.gain)
        takeUnitOf<domain::Gain>(value.unit, value.gain->uuid(), known);
}
void tidy(domain::Measurement &value, const KnownRecords &known)
{
    takeUnitOf<domain::Indicator>(value.unit, value.indicator.uuid(), known);
}
void tidy(domain::Posting &value, const KnownRecords &known)
{
    if (value.account == domain::Account::ExtraWork) {
        if (!value.extraWorkBasis)
            value.extraWorkBasis = base::HoursPerFte::of(1750);
        return;
    }
    value.extraWorkBasis.reset();
    takeUnitOf<domain::Gain>(value.unit, value.gain.uuid(), known);
}
void tidy(domain::Confirmation &value, const KnownRecords &)
{
    if (value.validTo && *value.validTo < value.on)
        value.validTo = value.on.addDays(30);
}

void tidy(domain::Rebase &value, const KnownRecords &)
{
    value.reason = u'R' + value.reason;
    value.from = QDate(2000, 1, 1).addDays(value.id.uuid().data1 % 100'000); // one a day for an indicator
}
void tidy(domain::Attachment &value, const KnownRecords &)
{
    value.name = u'N' + value.name;
    if (value.kind == domain::AttachmentKind::Link)
        value.address = QStringLiteral("https://arkiv.example/") + value.id.text();
    else
        value.name = domain::safeFileName(value.name);
}
void tidy(domain::AttachmentContent &value, const KnownRecords &)
{
    value = [&] {
        auto made = domain::AttachmentContent::of(value.attachment, value.id.text().toUtf8() + value.base64.toUtf8());
        made.id = value.id;
        made.version = value.version;
        return made;
    }();
}
void tidy(application::SavedView &value, const KnownRecords &)
{
    value.page = u'P' + value.page;
    value.name = value.name + value.id.text();
}

/// Is everything there that the record can't be without, beyond what its columns say?
template<class T>
bool isWhole(const T &)
{
    return true;
}
bool isWhole(const domain::StakeholderAnalysis &value)
{
    return value.introduction || value.analysis;
}
bool isWhole(const domain::StakeholderEffect &value)
{
    return !value.stakeholder.isNull();
}
bool isWhole(const domain::TimeReading &value)
{
    return value.step.has_value();
}
bool isWhole(const domain::GainClaim &value)
{
    return value.step || value.challenge;
}

template<class T>
bool fill(T &value, RecordGenerator &random, const KnownRecords &known, bool onlySome)
{
    bool complete = true;
    const auto fillOne = [&](const auto &column) {
        auto &member = column.of(value);
        using Member = std::remove_reference_t<decltype(member)>;
        if (onlySome && (!column.references.isEmpty() || random.below(2) == 0))
            return;
        if (column.references.isEmpty()) {
            if constexpr (!isReference<Member>)
                member = Some<Member>::value(random);
        } else {
            complete = refer(member, random, known, column.references) && complete;
        }
    };
    std::apply([&](const auto &...columns) { (fillOne(columns), ...); }, Described<T>::columns);
    tidy(value, known);
    return complete && isWhole(value);
}

/// Calls `work` with a value of the record type that `record` describes.
template<class Work>
void withTypeOf(const RecordDescription &record, Work work)
{
    const auto attempt = [&]<class T>(std::type_identity<T>) {
        if (&record == &application::describe<T>())
            work(std::type_identity<T>());
    };
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        (attempt(std::type_identity<T>()), ...);
    }(std::type_identity<AllRecords>());
}

} // namespace

QString RecordGenerator::text()
{
    static const std::vector<QString> pieces{
        QStringLiteral("Åsheim"), QStringLiteral("'"),       QStringLiteral("\""),        QStringLiteral("--"),
        QStringLiteral(" ; "),    QStringLiteral("%_?:$1"),  QStringLiteral("\\"),        QStringLiteral("\n"),
        QStringLiteral("\t"),     QStringLiteral("😀🇳🇴"),     QStringLiteral("ǅ\u0301"),   QStringLiteral("=1+1"),
        QStringLiteral("NULL"),   QStringLiteral("\u202e"), QStringLiteral("{text}"),    QStringLiteral("ordinær tekst "),
        QStringLiteral("\ufeff"), QStringLiteral("\u0001"), QStringLiteral("\U0010ffff"), QStringLiteral("x")};
    const size_t kind = below(40);
    if (kind < 4)
        return QLatin1StringView("");
    QString text;
    for (size_t i = 0; i <= (kind == 39 ? 2000 : kind % 5); ++i)
        text += pieces[below(pieces.size())];
    // Refused at the beginning, see storage/codec.h.
    return text.startsWith(QChar(QChar::ByteOrderMark)) ? u'b' + text : text;
}

QUuid RecordGenerator::nextUuid()
{
    const auto high = m_random();
    const auto low = m_random();
    const auto byteOf = [&](int i) { return static_cast<uchar>(low >> (8 * i)); };
    return QUuid(static_cast<uint>(high >> 32), static_cast<ushort>(high >> 16),
                 static_cast<ushort>(0x7000 | (high & 0xfff)), static_cast<uchar>(0x80 | (byteOf(0) & 0x3f)), byteOf(1),
                 byteOf(2), byteOf(3), byteOf(4), byteOf(5), byteOf(6), byteOf(7));
}

namespace {

std::optional<RecordValue> makeOne(RecordGenerator &random, const RecordDescription &record, const KnownRecords &known)
{
    std::optional<RecordValue> made;
    withTypeOf(record, [&]<class T>(std::type_identity<T>) {
        T value;
        value.id = decltype(value.id)(random.nextUuid());
        if (fill(value, random, known, false))
            made = application::toRecordValue(value);
    });
    return made;
}

} // namespace

std::optional<RecordValue> RecordGenerator::make(const RecordDescription &record, const std::vector<RecordValue> &known)
{
    return makeOne(*this, record, KnownRecords(known));
}

RecordValue RecordGenerator::changed(const RecordValue &value, const std::vector<RecordValue> &records)
{
    const KnownRecords known(records);
    RecordValue made = value;
    withTypeOf(*value.record, [&]<class T>(std::type_identity<T>) {
        auto typed = application::fromRecordValue<T>(value);
        Q_ASSERT(typed);
        fill(*typed, *this, known, true);
        made = application::toRecordValue(*typed);
    });
    return made;
}

Change insertOf(const RecordValue &value)
{
    return {value.record, value.id, value.version, std::nullopt, value.fields};
}

Change updateOf(const RecordValue &before, const RecordValue &after)
{
    Q_ASSERT(before.id == after.id);
    return {before.record, before.id, before.version, before.fields, after.fields};
}

Change removeOf(const RecordValue &value)
{
    return {value.record, value.id, value.version, value.fields, std::nullopt};
}

std::vector<RecordValue> someOfEverything(RecordGenerator &generator, size_t count)
{
    KnownRecords all;
    for (const RecordDescription *record : application::allRecords()) {
        const size_t wanted = record == &application::describe<domain::Municipality>() ? 1 : count;
        for (size_t i = 0; i < wanted; ++i)
            if (auto made = makeOne(generator, *record, all))
                all.add(std::move(*made));
    }
    return std::move(all).take();
}

} // namespace vf::test
