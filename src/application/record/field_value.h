// How one field looks outside the domain: absent, a whole number or a text. Storage, the change log, JSON and the content
// hash all see this form; codec functions turn the domain's types into it and back, the same way everywhere.
#pragma once

#include "base/id.h"
#include "base/quantity.h"
#include "domain/gain/posting.h"
#include "domain/keys.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace vf::application {

/// monostate is NULL. Numbers are whole: millionths, øre, counts, 0/1. Texts: UUIDs, ISO dates, UTC instants, enum keys.
using FieldValue = std::variant<std::monostate, qint64, QString>;
using Fields = std::vector<FieldValue>;

/// What a column holds; decides the SQL type and the JSON form.
enum class ColumnType { Id, Text, Integer, Millionths, MinorUnits, Date, Instant, Boolean, Key };

/// The translation of one member type. Unspecialised: enumerations, by their stable keys.
template<class T>
struct FieldCodec
{
    static_assert(std::is_enum_v<T>, "no codec for this member type");
    static constexpr ColumnType type = ColumnType::Key;
    static constexpr bool nullable = false;
    /// Every text the column may hold.
    static std::vector<QLatin1StringView> keys()
    {
        std::vector<QLatin1StringView> texts;
        for (const T value : domain::allOf<T>())
            texts.push_back(key(value));
        return texts;
    }
    static FieldValue encode(T value) { return QString(key(value)); }
    static std::optional<T> decode(const FieldValue &field)
    {
        const auto *text = std::get_if<QString>(&field);
        return text ? domain::fromKey<T>(*text) : std::nullopt;
    }
};

template<>
struct FieldCodec<QString>
{
    static constexpr ColumnType type = ColumnType::Text;
    static constexpr bool nullable = false;
    static FieldValue encode(const QString &value) { return value.isNull() ? QLatin1StringView("") : value; }
    static std::optional<QString> decode(const FieldValue &field)
    {
        const auto *text = std::get_if<QString>(&field);
        return text ? std::optional(*text) : std::nullopt;
    }
};

template<class Tag>
struct FieldCodec<base::Id<Tag>>
{
    static constexpr ColumnType type = ColumnType::Id;
    static constexpr bool nullable = false;
    static FieldValue encode(const base::Id<Tag> &value) { return value.text(); }
    static std::optional<base::Id<Tag>> decode(const FieldValue &field)
    {
        const auto *text = std::get_if<QString>(&field);
        if (!text)
            return std::nullopt;
        const auto id = base::Id<Tag>::fromText(*text);
        return id.isNull() ? std::nullopt : std::optional(id);
    }
};

template<>
struct FieldCodec<QDate>
{
    static constexpr ColumnType type = ColumnType::Date;
    static constexpr bool nullable = false;
    static FieldValue encode(QDate value) { return value.toString(Qt::ISODate); }
    static std::optional<QDate> decode(const FieldValue &field)
    {
        const auto *text = std::get_if<QString>(&field);
        const QDate date = text ? QDate::fromString(*text, Qt::ISODate) : QDate();
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
};

template<>
struct FieldCodec<QDateTime>
{
    static constexpr ColumnType type = ColumnType::Instant;
    static constexpr bool nullable = false;
    static FieldValue encode(const QDateTime &value) { return value.toUTC().toString(Qt::ISODateWithMs); }
    static std::optional<QDateTime> decode(const FieldValue &field)
    {
        const auto *text = std::get_if<QString>(&field);
        const QDateTime instant = text ? QDateTime::fromString(*text, Qt::ISODateWithMs) : QDateTime();
        return instant.isValid() ? std::optional(instant.toUTC()) : std::nullopt;
    }
};

/// Types that are one whole number: given by how to make them from it and how to read it.
template<class T, ColumnType Column, T (*Make)(qint64), qint64 (T::*Read)() const>
struct NumberCodec
{
    static constexpr ColumnType type = Column;
    static constexpr bool nullable = false;
    static FieldValue encode(const T &value) { return (value.*Read)(); }
    static std::optional<T> decode(const FieldValue &field)
    {
        const auto *number = std::get_if<qint64>(&field);
        return number ? std::optional<T>(Make(*number)) : std::nullopt;
    }
};

template<class Tag>
struct FieldCodec<base::Exact<Tag>> : NumberCodec<base::Exact<Tag>, ColumnType::Millionths,
                                                  &base::Exact<Tag>::fromMillionths, &base::Exact<Tag>::millionths>
{};
template<>
struct FieldCodec<base::Kroner>
    : NumberCodec<base::Kroner, ColumnType::MinorUnits, &base::Kroner::fromOre, &base::Kroner::ore>
{};
template<>
struct FieldCodec<domain::Amount>
    : NumberCodec<domain::Amount, ColumnType::MinorUnits, &domain::Amount::fromMinor, &domain::Amount::minor>
{};

template<>
struct FieldCodec<int>
{
    static constexpr ColumnType type = ColumnType::Integer;
    static constexpr bool nullable = false;
    static FieldValue encode(int value) { return qint64(value); }
    static std::optional<int> decode(const FieldValue &field)
    {
        const auto *number = std::get_if<qint64>(&field);
        return number && std::in_range<int>(*number) ? std::optional(static_cast<int>(*number)) : std::nullopt;
    }
};

template<>
struct FieldCodec<bool>
{
    static constexpr ColumnType type = ColumnType::Boolean;
    static constexpr bool nullable = false;
    static FieldValue encode(bool value) { return qint64(value ? 1 : 0); }
    static std::optional<bool> decode(const FieldValue &field)
    {
        const auto *number = std::get_if<qint64>(&field);
        return number && (*number == 0 || *number == 1) ? std::optional(*number == 1) : std::nullopt;
    }
};

template<class T>
struct FieldCodec<std::optional<T>>
{
    static constexpr ColumnType type = FieldCodec<T>::type;
    static constexpr bool nullable = true;
    static FieldValue encode(const std::optional<T> &value)
    {
        return value ? FieldCodec<T>::encode(*value) : FieldValue(std::monostate());
    }
    static std::optional<std::optional<T>> decode(const FieldValue &field)
    {
        if (std::holds_alternative<std::monostate>(field))
            return std::optional<T>();
        if (const auto value = FieldCodec<T>::decode(field))
            return std::optional<T>(*value);
        return std::nullopt;
    }
};

} // namespace vf::application
