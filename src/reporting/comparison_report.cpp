#include "reporting/comparison_report.h"

#include "presentation/date_comparison_model.h"
#include "presentation/format.h"
#include "reporting/report_cells.h"
#include "reporting/report_frame.h"

#include <QCoreApplication>

namespace vf::reporting {

using application::DateComparison;
using presentation::ComparisonSumModel;
using presentation::GainChangeModel;
using namespace Qt::StringLiterals;

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString cellOf(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

Table sumTable(const DateComparison &comparison)
{
    ComparisonSumModel model;
    model.show(comparison);
    Table table;
    table.key = u"sums"_s;
    table.caption = T::tr("Årsverk; enheter med opplæring i antall");
    table.columns = {textColumn(u"name"_s, {}, 1), numberColumn(u"before"_s, presentation::firstDateText(comparison)),
                     numberColumn(u"after"_s, presentation::date(comparison.to)),
                     strongColumn(numberColumn(u"change"_s, T::tr("Endring")))};
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString name = cellOf(model, row, ComparisonSumModel::Name);
        Row line{name.startsWith(u' ') ? Row::Kind::Member : Row::Kind::Plain, {textCell(name.trimmed())}};
        for (const int column : {ComparisonSumModel::Before, ComparisonSumModel::After, ComparisonSumModel::Change})
            line.cells.push_back(textCell(cellOf(model, row, column)));
        table.rows.push_back(std::move(line));
    }
    return table;
}

Table changeTable(const application::Snapshot &snapshot, const DateComparison &comparison)
{
    GainChangeModel model;
    model.show(snapshot, comparison);
    Table table;
    table.key = u"changes"_s;
    table.caption = T::tr("Endring i årsverk for hver gevinst, de største først");
    table.columns = {strongColumn(textColumn(u"gain"_s, T::tr("Gevinst"), 2)), textColumn(u"unit"_s, T::tr("Enhet"), 1.5),
                     numberColumn(u"identified"_s, T::tr("Identifisert"), 2), numberColumn(u"realised"_s, T::tr("Realisert"), 2),
                     numberColumn(u"confirmed"_s, T::tr("Bekreftet"), 2),
                     textColumn(u"why"_s, T::tr("Hva som har skjedd"), 4)};
    for (int row = 0; row < model.rowCount(); ++row) {
        Row line;
        for (int column = 0; column < GainChangeModel::ColumnCount; ++column)
            line.cells.push_back(textCell(cellOf(model, row, column)));
        table.rows.push_back(std::move(line));
    }
    return table;
}

} // namespace

ReportModel comparisonReport(const application::Snapshot &snapshot, const DateComparison &comparison,
                             const std::optional<domain::UnitId> &scope)
{
    ReportRequest request;
    request.asOf = comparison.to;
    request.from = comparison.from;
    request.scope = scope;
    ReportModel model = reportFrame(snapshot, request, T::tr("Endringer i gevinstene"));
    model.subtitle = T::tr("Fra %1 til %2 · %3")
                         .arg(presentation::firstDateText(comparison), presentation::date(comparison.to), model.scope);
    model.sections.push_back({u"summary"_s, {},
                              {Paragraph{{plain(presentation::comparisonSentence(comparison))}}, sumTable(comparison)}});
    if (!comparison.changes.empty())
        model.sections.push_back({u"changes"_s, T::tr("Gevinstene som er endret"), {changeTable(snapshot, comparison)}});
    return model;
}

} // namespace vf::reporting
