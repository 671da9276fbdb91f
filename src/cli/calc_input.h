// Reads the inputs of a `calc` family with their rules: what must be there, of which type, in which range.
// The first thing found wrong sticks and later readings give harmless values, so a family reads everything it needs and
// asks once at the end: `if (!input.good()) return input.refusal();`.
#pragma once

#include "cli/calc.h"

#include <QJsonValue>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace vf::cli {

/// The numbers a key may have. The outermost limits keep every sum finite.
struct NumberRange
{
    double least;
    double most;
    bool leastIsOpen = false;

    static constexpr double largest = 1e12;
    static constexpr NumberRange any() { return {-largest, largest}; }
    static constexpr NumberRange notNegative() { return {0, largest}; }
    static constexpr NumberRange positive() { return {0, largest, true}; }
    static constexpr NumberRange percent() { return {0, 100}; }
    static constexpr NumberRange between(double least, double most) { return {least, most}; }
};

/// The reasons that the readings below give; families add their own.
namespace calc_reason {
inline constexpr QLatin1StringView notJson{"not_json"};
inline constexpr QLatin1StringView missing{"missing"};
inline constexpr QLatin1StringView notANumber{"not_a_number"};
inline constexpr QLatin1StringView notWhole{"not_a_whole_number"};
inline constexpr QLatin1StringView notAText{"not_a_text"};
inline constexpr QLatin1StringView notAList{"not_a_list"};
inline constexpr QLatin1StringView notAnObject{"not_an_object"};
inline constexpr QLatin1StringView notTrueOrFalse{"not_true_or_false"};
inline constexpr QLatin1StringView outOfRange{"out_of_range"};
inline constexpr QLatin1StringView emptyList{"empty_list"};
inline constexpr QLatin1StringView tooMany{"too_many"};
inline constexpr QLatin1StringView tooFewValues{"too_few_values"};
inline constexpr QLatin1StringView lengthsDiffer{"lengths_differ"};
inline constexpr QLatin1StringView notADate{"not_a_date"};
inline constexpr QLatin1StringView unknownValue{"unknown_value"};
inline constexpr QLatin1StringView variants{"variants_are_several_calls"};
} // namespace calc_reason

class CalcInput
{
public:
    explicit CalcInput(QJsonObject object);

    /// The key is there and not null.
    bool has(const QString &key) const;
    bool isNumber(const QString &key) const { return m_object.value(key).isDouble(); }
    QStringList keys() const { return m_object.keys(); }

    double number(const QString &key, NumberRange range = NumberRange::any());
    std::optional<double> numberIfAny(const QString &key, NumberRange range = NumberRange::any());
    int whole(const QString &key, int least, int most);
    int wholeOr(const QString &key, int otherwise, int least, int most);
    QString text(const QString &key);
    std::optional<QString> textIfAny(const QString &key);
    /// A text that must be one of `choices`; "unknown_value" otherwise.
    QString choice(const QString &key, const QStringList &choices);
    bool trueOr(const QString &key, bool otherwise);

    /// A list of numbers; an empty list is refused.
    std::vector<double> numbers(const QString &key, NumberRange range = NumberRange::any());
    /// The same, where null stands for no value.
    std::vector<std::optional<double>> numbersOrNull(const QString &key, NumberRange range = NumberRange::any());
    /// A list of lists of numbers; none of them may be empty.
    std::vector<std::vector<double>> numberRows(const QString &key, NumberRange range = NumberRange::any());
    /// A list of texts; may be empty.
    std::vector<QString> texts(const QString &key);
    /// A list of objects; an empty list is refused. A finding in one of them is a finding in this input.
    std::vector<CalcInput> objects(const QString &key);
    /// The same; no objects when the key is missing.
    std::vector<CalcInput> objectsIfAny(const QString &key);
    CalcInput object(const QString &key);

    /// Refuses the value of `key` for a reason of the family's own.
    void refuse(const QString &key, QLatin1StringView reason);
    /// "steps[2].process_minutes" for a key of this object.
    QString pathOf(const QString &key) const;

    bool good() const { return !m_refusal->has_value(); }
    /// Only when not good().
    tl::unexpected<CalcError> refusal() const { return tl::unexpected(m_refusal->value()); }

private:
    using Refusal = std::shared_ptr<std::optional<CalcError>>; // shared by an input and the objects inside it
    CalcInput(QJsonObject object, QString path, Refusal refusal);

    QJsonArray list(const QString &key, bool mayBeEmpty);
    double numberAt(const QJsonValue &value, const QString &path, NumberRange range);
    void refuseAt(const QString &path, QLatin1StringView reason);

    QJsonObject m_object;
    QString m_path;
    Refusal m_refusal;
};

} // namespace vf::cli
