#include "presentation/register_look.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace vf::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array viewKeys{"all"_L1,        "not_measured"_L1, "expired"_L1,        "late_plan"_L1,
                              "nothing_realised"_L1, "no_responsible"_L1, "planned"_L1, "lapsed"_L1};
static_assert(viewKeys.size() == gainViewCount);
constexpr std::array groupingKeys{"unit"_L1, "area"_L1, "tool"_L1, "status"_L1, "year"_L1, "none"_L1};
constexpr std::array columnKeys{"title"_L1,    "status"_L1,     "identified"_L1,  "realised"_L1, "use"_L1,       "evidence"_L1,
                                "next_check"_L1, "responsible"_L1, "owner"_L1, "planned_on"_L1, "tool"_L1};
static_assert(columnKeys.size() == GainRegisterModel::ColumnCount);

/// The place of a word among the keys; empty when it is none of them.
template<class Keys>
std::optional<int> placeOf(const Keys &keys, const QString &word)
{
    for (size_t i = 0; i < keys.size(); ++i)
        if (word == keys[i])
            return static_cast<int>(i);
    return std::nullopt;
}

QJsonArray wordsOf(const QList<int> &columns)
{
    QJsonArray words;
    for (const int column : columns)
        words.append(QString(columnKeys[static_cast<size_t>(column)]));
    return words;
}

QList<int> columnsOf(const QJsonValue &words)
{
    QList<int> columns;
    for (const QJsonValue word : words.toArray())
        if (const auto column = placeOf(columnKeys, word.toString()))
            columns << *column;
    return columns;
}

} // namespace

QString toText(const RegisterLook &look)
{
    QJsonObject object{{u"view"_s, QString(viewKeys[static_cast<size_t>(look.view)])},
                       {u"grouping"_s, QString(groupingKeys[static_cast<size_t>(look.grouping)])},
                       {u"filter"_s, look.filter},
                       {u"shown"_s, wordsOf(look.shown)},
                       {u"hidden"_s, wordsOf(look.hidden)}};
    if (look.tool)
        object.insert(u"tool"_s, QString(key(*look.tool)));
    if (look.sortColumn >= 0) {
        object.insert(u"sort"_s, QString(columnKeys[static_cast<size_t>(look.sortColumn)]));
        object.insert(u"descending"_s, look.sortOrder == Qt::DescendingOrder);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

RegisterLook registerLookFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    RegisterLook look;
    look.view = static_cast<GainView>(placeOf(viewKeys, object.value(u"view"_s).toString()).value_or(0));
    look.grouping = static_cast<GainGrouping>(placeOf(groupingKeys, object.value(u"grouping"_s).toString()).value_or(0));
    look.tool = domain::fromKey<domain::SourceTool>(object.value(u"tool"_s).toString());
    look.filter = object.value(u"filter"_s).toString();
    look.sortColumn = placeOf(columnKeys, object.value(u"sort"_s).toString()).value_or(-1);
    look.sortOrder = object.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    look.shown = columnsOf(object.value(u"shown"_s));
    look.hidden = columnsOf(object.value(u"hidden"_s));
    return look;
}

bool isUsualColumn(int column)
{
    return column < GainRegisterModel::Responsible;
}

} // namespace vf::presentation
