// A report as content, free of any file format: sections of headings, paragraphs, key figures, tables and charts.
// Every figure stands as the number itself beside the text that is printed, so that formats (and tests) can compare.
// Writers take it from here to HTML, PDF and Markdown; it knows nothing of fonts, pages or files.
#pragma once

#include "application/read_model/figures.h"
#include "presentation/share_bar.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace vf::reporting {

/// A piece of a paragraph.
struct Run
{
    QString text;
    bool strong = false;

    friend bool operator==(const Run &, const Run &) = default;
};
using Runs = std::vector<Run>;

/// The text of runs without their looks.
QString plainText(const Runs &runs);

struct Paragraph
{
    Runs runs;
    bool quiet = false; ///< secondary: smaller and in the second text colour
};

/// A heading inside a section, one level below the section's own.
struct Heading
{
    QString text;
};

struct KeyFigure
{
    QString key; ///< stable name, for tests and for later formats
    QString label;
    double value = 0;
    QString text;                ///< the value as printed, without unit
    QString unit;                ///< "årsverk", "av 76 enheter"
    QStringList context;         ///< one or two short lines: the share, the change
    std::optional<double> ratio; ///< 0 to 1, drawn as a bar beside the first context line
};
struct KeyFigures
{
    std::vector<KeyFigure> figures;
};

enum class ColumnKind { Text, Number, Bar };
struct Column
{
    QString key;
    QString header;
    ColumnKind kind = ColumnKind::Text;
    QString unit;     ///< of every number in the column; stands in the caption or the header, not in the cells
    int decimals = 1; ///< of every number in the column
    bool strong = false;
    double weight = 1; ///< of text and bar columns: their part of the width that numbers leave
};
struct Cell
{
    QString text;                ///< as printed
    std::optional<double> value; ///< the unrounded figure behind `text`
    std::optional<presentation::ShareBar> bar;
};
struct Row
{
    enum class Kind {
        Plain,
        Group,    ///< opens a group and bears its figures; stays with the row below
        Member,   ///< belongs to the group above; its first cell is indented
        Subtotal, ///< a sum within the table
        Sum       ///< the last row: everything above
    };
    Kind kind = Kind::Plain;
    std::vector<Cell> cells;
};
struct Table
{
    QString key;
    QString caption; ///< what the table shows, with the unit of its numbers; read by screen readers and printed small
    std::vector<Column> columns;
    std::vector<Row> rows;
    bool legend = false; ///< explain the bars' colours under the table
    QString barScale;    ///< what the full width of a bar stands for
};

/// Points of the development chart; see development_chart.h.
struct DevelopmentData
{
    std::vector<application::DevelopmentPoint> steps;  ///< every step of the lines, ascending
    std::vector<application::DevelopmentPoint> marked; ///< those with a marker and a figure
    QDate asOf;                                        ///< what comes after is dotted
};
struct Chart
{
    QString key;
    QString description; ///< the chart in words, for those who do not see it
    DevelopmentData data;
};

/// Terms with their explanation: method and basis.
struct Definition
{
    QString term;
    Runs text;
};
struct Definitions
{
    std::vector<Definition> items;
};

/// Something to know before reading on.
struct Notice
{
    QString title;
    QString text;
};

using Block = std::variant<Paragraph, Heading, KeyFigures, Table, Chart, Definitions, Notice>;

struct Section
{
    QString key;   ///< stable: "summary", "follow_up" …
    QString title; ///< with its number; empty for the opening section, which the report's title heads
    std::vector<Block> blocks;
};

struct ReportModel
{
    QString language = QStringLiteral("nb"); ///< of all texts, as HTML's lang
    QString title;
    QString subtitle;
    QString municipality;
    QString access; ///< "Offentlig"; on every page
    QString scope;  ///< "hele kommunen" or the unit's name
    QDate asOf;
    std::optional<QDate> from;
    bool sample = false;
    std::vector<Section> sections;

    const Section *find(const QString &key) const;
    /// The first table called `key` in any section.
    const Table *findTable(const QString &key) const;
    const KeyFigures *keyFigures() const;
};

/// The header's two ends and the footer's left end, the same in every paged format.
QString headerLeft(const ReportModel &model);
QString headerRight(const ReportModel &model);
QString footerLeft(const ReportModel &model);

} // namespace vf::reporting
