#include "exchange/columns.h"

#include "base/text.h"

#include <QHash>

#include <algorithm>

namespace vf::exchange {

namespace {

using application::ImportIssue;
namespace reason = application::import_reason;

/// Every way to write a header, to the field's number.
QHash<QString, size_t> fieldsByKey(ColumnSet columns)
{
    QHash<QString, size_t> fields;
    for (size_t field = 0; field < columns.size(); ++field) {
        fields.insert(comparable(columns[field].header), field);
        for (const QStringView synonym : columns[field].synonyms)
            if (!synonym.isEmpty())
                fields.insert(comparable(synonym), field);
    }
    return fields;
}

/// The ignored header that is most likely meant to be `wanted`; empty when none is near.
QString nearestHeader(const QStringList &ignored, QStringView wanted)
{
    const QString key = comparable(wanted);
    int best = std::min<int>(3, static_cast<int>(key.size()) / 2);
    QString nearest;
    for (const QString &header : ignored) {
        const int distance = base::editDistance(comparable(header), key, best);
        if (distance <= best && (nearest.isEmpty() || distance < best)) {
            best = distance;
            nearest = header;
        }
    }
    return nearest;
}

} // namespace

QString comparable(QStringView text)
{
    const QString folded = base::folded(text.toString());
    QString key;
    key.reserve(folded.size() + 4);
    for (const QChar c : folded) {
        switch (c.unicode()) {
        case u'å': key += QStringLiteral("aa"); break;
        case u'ø': key += QStringLiteral("oe"); break;
        case u'æ': key += QStringLiteral("ae"); break;
        case u'\u00AD': case u'\u200B': case u'\uFEFF': break;
        default: key += c;
        }
    }
    return key;
}

ColumnSet unitColumns()
{
    static constexpr std::array<ColumnSpec, 7> columns{{
        {u"EnhetID", false, {u"Unit ID", u"UnitID", u"EiningID", u"Enhet ID"}},
        {u"Enhet", true, {u"Unit", u"Eining", u"Enhetsnavn"}},
        {u"Tjenesteområde", false, {u"Service area", u"Tenesteområde"}},
        {u"Årsverk", false, {u"FTE"}},
        {u"Ansatte", false, {u"Employees", u"Headcount", u"Tilsette"}},
        {u"Timer per årsverk", false, {u"Hours per FTE", u"Timar per årsverk"}},
        {u"Pilot", false, {}},
    }};
    return columns;
}

ColumnSet leanEventColumns()
{
    static constexpr std::array<ColumnSpec, 5> columns{{
        {u"Dato", true, {u"Date"}},
        {u"EnhetID", false, {u"Unit ID", u"UnitID", u"EiningID", u"Enhet ID"}},
        {u"Enhet", true, {u"Unit", u"Eining"}},
        {u"Status", true, {}},
        {u"Merknad", false, {u"Note", u"Remark"}},
    }};
    return columns;
}

ColumnSet gainColumns()
{
    static constexpr std::array<ColumnSpec, 10> columns{{
        {u"GevinstID", true, {u"ID", u"Gain ID", u"GainID", u"Gevinst ID"}},
        {u"EnhetID", false, {u"Unit ID", u"UnitID", u"EiningID", u"Enhet ID"}},
        {u"Enhet", true, {u"Unit", u"Eining"}},
        {u"Tittel", true, {u"Title"}},
        {u"Verktøy", false, {u"Tool"}},
        {u"Type", false, {}},
        {u"Identifisert dato", true, {u"Date identified"}},
        {u"Timer per år", true, {u"Hours per year", u"Timar per år"}},
        {u"Gevinstansvarlig", false, {u"Owner", u"Gevinstansvarleg"}},
        {u"Timer per årsverk", false, {u"Hours per FTE", u"Timar per årsverk"}},
    }};
    return columns;
}

ColumnSet postingColumns()
{
    static constexpr std::array<ColumnSpec, 8> columns{{
        {u"Bilag", false, {u"Voucher"}},
        {u"Dato", true, {u"Date"}},
        {u"GevinstID", true, {u"Gain ID", u"GainID", u"Gevinst ID", u"ID"}},
        {u"Konto", true, {u"Account"}},
        {u"Timer per år", true, {u"Hours per year", u"Timar per år"}},
        {u"Merarbeid i enhet", false, {u"Extra work in unit", u"Meirarbeid i eining"}},
        {u"Reverserer bilag", false, {u"Reverses voucher"}},
        {u"Kommentar", false, {u"Comment"}},
    }};
    return columns;
}

ColumnSet confirmationColumns()
{
    static constexpr std::array<ColumnSpec, 6> columns{{
        {u"GevinstID", true, {u"Gain ID", u"GainID", u"Gevinst ID", u"ID"}},
        {u"Dato", true, {u"Date"}},
        {u"Nivå", true, {u"Level"}},
        {u"Rolle", false, {u"Role"}},
        {u"Gyldig til", false, {u"Valid to", u"Valid until"}},
        {u"Begrunnelse", false, {u"Reason", u"Grunngiving"}},
    }};
    return columns;
}

ColumnMap matchColumns(const QStringList &headers, ColumnSet columns, int headerRow)
{
    ColumnMap map;
    map.places.assign(columns.size(), -1);
    for (const ColumnSpec &column : columns)
        map.names.append(column.header.toString());
    const QHash<QString, size_t> fields = fieldsByKey(columns);
    for (qsizetype place = 0; place < headers.size(); ++place) {
        const QString header = headers.at(place).trimmed();
        if (header.isEmpty())
            continue;
        const auto field = fields.constFind(comparable(header));
        if (field == fields.constEnd()) {
            map.ignored.append(header);
        } else if (map.has(*field)) {
            map.issues.push_back({headerRow, header, reason::duplicateColumn,
                                  map.names.at(static_cast<qsizetype>(*field)), {}});
        } else {
            map.places[*field] = place;
            map.names[static_cast<qsizetype>(*field)] = header;
        }
    }
    for (size_t field = 0; field < columns.size(); ++field)
        if (columns[field].required && !map.has(field))
            map.issues.push_back({headerRow, columns[field].header.toString(), reason::missingColumn, {},
                                  nearestHeader(map.ignored, columns[field].header)});
    return map;
}

int knownHeaders(const QStringList &headers, ColumnSet columns)
{
    const ColumnMap map = matchColumns(headers, columns, 1);
    return static_cast<int>(std::count_if(map.places.begin(), map.places.end(), [](qsizetype p) { return p >= 0; }));
}

} // namespace vf::exchange
