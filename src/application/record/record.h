// One constexpr description per record (one record = one table row): its table and columns. The description drives SQL,
// binding, change log, JSON, content hash, transfer and test data on both engines, so a new record is described once.
#pragma once

#include "application/record/field_value.h"
#include "base/error.h"

#include <QLatin1StringView>

#include <tuple>

namespace vf::application {

/// A column of the record T: its name and the member it stands for.
template<class T, class Member>
struct Column
{
    using Type = Member;
    QLatin1StringView name;
    Member T::*member;
    QLatin1StringView references; ///< the table an Id points into, or empty

    const Member &of(const T &value) const { return value.*member; }
    Member &of(T &value) const { return value.*member; }
};
template<class T, class Member>
constexpr Column<T, Member> column(const char *name, Member T::*member, const char *references = "")
{
    return {QLatin1StringView(name), member, QLatin1StringView(references)};
}

/// A column for one member of a value that the record holds: low of an estimate.
template<class T, class Part, class Member>
struct PartColumn
{
    using Type = Member;
    QLatin1StringView name;
    Part T::*part;
    Member Part::*member;
    QLatin1StringView references; ///< always empty: an Id stands in the record itself

    const Member &of(const T &value) const { return value.*part.*member; }
    Member &of(T &value) const { return value.*part.*member; }
};
template<class T, class Part, class Member>
constexpr PartColumn<T, Part, Member> column(const char *name, Part T::*part, Member Part::*member)
{
    return {QLatin1StringView(name), part, member, {}};
}

/// Specialise for each record:
///   static constexpr QLatin1StringView table;   the table, which is also the record's kind in log, JSON and hash
///   static constexpr auto columns;              a tuple of column(...), without id and version
///   static constexpr QLatin1StringView scope;   the column with the unit a row belongs to ("id" for units), or empty
template<class T>
struct Described;

struct ColumnInfo
{
    QLatin1StringView name;
    ColumnType type;
    bool nullable;
    QLatin1StringView references;
    std::vector<QLatin1StringView> keys; ///< of an enumeration: every text the column may hold
};

/// The description as run-time data, for code that serves every record alike.
struct RecordDescription
{
    QLatin1StringView table;
    std::vector<ColumnInfo> columns; ///< without id and version, in stored order
    int scopeColumn = -1;            ///< index in columns; -1: none; scopeIsId: the record's own id
    bool scopeIsId = false;

    /// Index of the column called `name`; -1 when there is none.
    int indexOf(QLatin1StringView name) const
    {
        for (size_t i = 0; i < columns.size(); ++i)
            if (columns[i].name == name)
                return static_cast<int>(i);
        return -1;
    }
};

namespace detail {
template<class Member>
struct Plain
{
    using Type = Member;
};
template<class Member>
struct Plain<std::optional<Member>>
{
    using Type = Member;
};
template<class Member>
std::vector<QLatin1StringView> keysOf()
{
    using Type = typename Plain<Member>::Type;
    if constexpr (std::is_enum_v<Type>)
        return FieldCodec<Type>::keys();
    else
        return {};
}
template<class AnyColumn>
ColumnInfo infoOf(const AnyColumn &column)
{
    using Codec = FieldCodec<typename AnyColumn::Type>;
    return {column.name, Codec::type, Codec::nullable, column.references, keysOf<typename AnyColumn::Type>()};
}
} // namespace detail

/// The one description of T; its address identifies the kind within a process.
template<class T>
const RecordDescription &describe()
{
    static const RecordDescription description = [] {
        RecordDescription made;
        made.table = Described<T>::table;
        std::apply([&](const auto &...columns) { (made.columns.push_back(detail::infoOf(columns)), ...); },
                   Described<T>::columns);
        made.scopeIsId = Described<T>::scope == QLatin1StringView("id");
        made.scopeColumn = made.indexOf(Described<T>::scope);
        return made;
    }();
    return description;
}

/// A record as fields, in the order of its description's columns.
struct RecordValue
{
    const RecordDescription *record = nullptr;
    QUuid id;
    qint64 version = 0;
    Fields fields;

    friend bool operator==(const RecordValue &, const RecordValue &) = default;
};

template<class T>
Fields fieldsOf(const T &value)
{
    return std::apply(
        [&](const auto &...columns) {
            return Fields{FieldCodec<typename std::remove_cvref_t<decltype(columns)>::Type>::encode(columns.of(value))...};
        },
        Described<T>::columns);
}

template<class T>
RecordValue toRecordValue(const T &value)
{
    return {&describe<T>(), value.id.uuid(), value.version, fieldsOf(value)};
}

/// The typed record; Corrupt, with the table and column, when a field can't be what the column holds.
template<class T>
base::Result<T> fromFields(const QUuid &id, qint64 version, const Fields &fields)
{
    T value;
    value.id = decltype(value.id)(id);
    value.version = version;
    QLatin1StringView wrong;
    size_t index = 0;
    const auto take = [&](const auto &column) {
        using Codec = FieldCodec<typename std::remove_cvref_t<decltype(column)>::Type>;
        if (auto decoded = index < fields.size() ? Codec::decode(fields[index]) : std::nullopt)
            column.of(value) = std::move(*decoded);
        else if (wrong.isEmpty())
            wrong = column.name;
        ++index;
    };
    std::apply([&](const auto &...columns) { (take(columns), ...); }, Described<T>::columns);
    if (!wrong.isEmpty()) {
        base::Error error{base::ErrorCode::Corrupt, QStringLiteral("unreadable_field"), QString(wrong), {}, {}};
        error.with(QLatin1StringView("table"), QString(Described<T>::table)).with(QLatin1StringView("id"), id.toString(QUuid::WithoutBraces));
        error.log = QStringLiteral("%1.%2 of %3 is unreadable").arg(QString(Described<T>::table), QString(wrong), id.toString());
        return base::fail(std::move(error));
    }
    return value;
}
template<class T>
base::Result<T> fromRecordValue(const RecordValue &value)
{
    Q_ASSERT(value.record == &describe<T>());
    return fromFields<T>(value.id, value.version, value.fields);
}

/// The unit a record belongs to, as it stands on its log rows; null for records of the whole municipality.
QUuid scopeOf(const RecordDescription &record, const QUuid &id, const Fields &fields);

} // namespace vf::application
