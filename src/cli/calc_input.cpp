#include "cli/calc_input.h"

#include <QJsonArray>

#include <cmath>

namespace vf::cli {

namespace {

/// More than any workshop or chart has, and little enough that no input can keep a computer busy.
constexpr qsizetype longestList = 100'000;

QString elementPath(const QString &path, qsizetype index)
{
    return path + u'[' + QString::number(index + 1) + u']';
}

} // namespace

CalcInput::CalcInput(QJsonObject object)
    : CalcInput(std::move(object), {}, std::make_shared<std::optional<CalcError>>())
{
}

CalcInput::CalcInput(QJsonObject object, QString path, Refusal refusal)
    : m_object(std::move(object)),
      m_path(std::move(path)),
      m_refusal(std::move(refusal))
{
}

bool CalcInput::has(const QString &key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

QString CalcInput::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

void CalcInput::refuseAt(const QString &path, QLatin1StringView reason)
{
    if (good())
        *m_refusal = CalcError{path, QString(reason)};
}

void CalcInput::refuse(const QString &key, QLatin1StringView reason)
{
    refuseAt(pathOf(key), reason);
}

double CalcInput::numberAt(const QJsonValue &value, const QString &path, NumberRange range)
{
    const double harmless = range.least <= 1 && 1 <= range.most ? 1 : range.least;
    if (value.isUndefined() || value.isNull()) {
        refuseAt(path, calc_reason::missing);
        return harmless;
    }
    if (!value.isDouble()) {
        refuseAt(path, calc_reason::notANumber);
        return harmless;
    }
    const double number = value.toDouble();
    const bool inside = number >= range.least && number <= range.most && !(range.leastIsOpen && number == range.least);
    if (!inside) {
        refuseAt(path, calc_reason::outOfRange);
        return harmless;
    }
    return number;
}

double CalcInput::number(const QString &key, NumberRange range)
{
    return numberAt(m_object.value(key), pathOf(key), range);
}

std::optional<double> CalcInput::numberIfAny(const QString &key, NumberRange range)
{
    return has(key) ? std::optional(number(key, range)) : std::nullopt;
}

int CalcInput::whole(const QString &key, int least, int most)
{
    const double value = number(key, NumberRange::between(least, most));
    if (value != std::floor(value))
        refuse(key, calc_reason::notWhole);
    return static_cast<int>(value);
}

int CalcInput::wholeOr(const QString &key, int otherwise, int least, int most)
{
    return has(key) ? whole(key, least, most) : otherwise;
}

QString CalcInput::text(const QString &key)
{
    if (!has(key))
        refuse(key, calc_reason::missing);
    else if (!m_object.value(key).isString())
        refuse(key, calc_reason::notAText);
    return m_object.value(key).toString();
}

std::optional<QString> CalcInput::textIfAny(const QString &key)
{
    return has(key) ? std::optional(text(key)) : std::nullopt;
}

QString CalcInput::choice(const QString &key, const QStringList &choices)
{
    const QString value = text(key);
    if (!choices.contains(value))
        refuse(key, calc_reason::unknownValue);
    return value;
}

bool CalcInput::trueOr(const QString &key, bool otherwise)
{
    if (!has(key))
        return otherwise;
    if (!m_object.value(key).isBool())
        refuse(key, calc_reason::notTrueOrFalse);
    return m_object.value(key).toBool();
}

QJsonArray CalcInput::list(const QString &key, bool mayBeEmpty)
{
    if (!has(key)) {
        refuse(key, calc_reason::missing);
        return {};
    }
    const QJsonValue value = m_object.value(key);
    if (!value.isArray())
        refuse(key, calc_reason::notAList);
    else if (value.toArray().isEmpty() && !mayBeEmpty)
        refuse(key, calc_reason::emptyList);
    else if (value.toArray().size() > longestList)
        refuse(key, calc_reason::tooMany);
    return good() ? value.toArray() : QJsonArray();
}

std::vector<double> CalcInput::numbers(const QString &key, NumberRange range)
{
    const QJsonArray values = list(key, false);
    std::vector<double> read;
    read.reserve(static_cast<size_t>(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i)
        read.push_back(numberAt(values.at(i), elementPath(pathOf(key), i), range));
    return read;
}

std::vector<std::optional<double>> CalcInput::numbersOrNull(const QString &key, NumberRange range)
{
    const QJsonArray values = list(key, false);
    std::vector<std::optional<double>> read;
    read.reserve(static_cast<size_t>(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.at(i).isNull())
            read.emplace_back(std::nullopt);
        else
            read.emplace_back(numberAt(values.at(i), elementPath(pathOf(key), i), range));
    }
    return read;
}

std::vector<std::vector<double>> CalcInput::numberRows(const QString &key, NumberRange range)
{
    const QJsonArray rows = list(key, false);
    std::vector<std::vector<double>> read;
    read.reserve(static_cast<size_t>(rows.size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString path = elementPath(pathOf(key), i);
        const QJsonArray values = rows.at(i).toArray();
        if (!rows.at(i).isArray())
            refuseAt(path, calc_reason::notAList);
        else if (values.isEmpty())
            refuseAt(path, calc_reason::emptyList);
        std::vector<double> &row = read.emplace_back();
        for (qsizetype j = 0; j < values.size(); ++j)
            row.push_back(numberAt(values.at(j), elementPath(path, j), range));
    }
    return read;
}

std::vector<QString> CalcInput::texts(const QString &key)
{
    const QJsonArray values = list(key, true);
    std::vector<QString> read;
    read.reserve(static_cast<size_t>(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i).isString())
            refuseAt(elementPath(pathOf(key), i), calc_reason::notAText);
        read.push_back(values.at(i).toString());
    }
    return read;
}

std::vector<CalcInput> CalcInput::objects(const QString &key)
{
    const QJsonArray values = list(key, false);
    std::vector<CalcInput> read;
    read.reserve(static_cast<size_t>(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString path = elementPath(pathOf(key), i);
        if (!values.at(i).isObject())
            refuseAt(path, calc_reason::notAnObject);
        read.push_back(CalcInput(values.at(i).toObject(), path, m_refusal));
    }
    return read;
}

std::vector<CalcInput> CalcInput::objectsIfAny(const QString &key)
{
    if (has(key) && m_object.value(key).isArray() && m_object.value(key).toArray().isEmpty())
        return {};
    return has(key) ? objects(key) : std::vector<CalcInput>();
}

CalcInput CalcInput::object(const QString &key)
{
    if (!has(key))
        refuse(key, calc_reason::missing);
    else if (!m_object.value(key).isObject())
        refuse(key, calc_reason::notAnObject);
    return CalcInput(m_object.value(key).toObject(), pathOf(key), m_refusal);
}

} // namespace vf::cli
