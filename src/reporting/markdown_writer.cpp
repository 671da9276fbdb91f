#include "reporting/markdown_writer.h"

namespace vf::reporting {

namespace {

QString runsMarkdown(const Runs &runs)
{
    QString text;
    for (const Run &run : runs) {
        const QString escaped = markdownEscaped(run.text);
        const QString words = escaped.trimmed();
        if (!run.strong || words.isEmpty()) {
            text += escaped;
            continue;
        }
        const qsizetype lead = escaped.indexOf(words);
        // Marks must touch the words they make bold.
        text +=
            escaped.left(lead) + QStringLiteral("**") + words + QStringLiteral("**") + escaped.mid(lead + words.size());
    }
    return text;
}

QString line(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString tableMarkdown(const Table &table)
{
    QStringList head, rule;
    for (const Column &column : table.columns) {
        if (column.kind == ColumnKind::Bar)
            continue;
        head << markdownEscaped(column.header);
        rule << (column.kind == ColumnKind::Number ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    QString text = markdownEscaped(table.caption) + QStringLiteral("\n\n") + line(head) + line(rule);
    for (const Row &row : table.rows) {
        const bool strong =
            row.kind == Row::Kind::Group || row.kind == Row::Kind::Subtotal || row.kind == Row::Kind::Sum;
        QStringList cells;
        for (size_t c = 0; c < table.columns.size() && c < row.cells.size(); ++c)
            if (table.columns[c].kind != ColumnKind::Bar)
                cells << runsMarkdown({{row.cells[c].text, strong}});
        text += line(cells);
    }
    return text + u'\n';
}

struct BlockWriter
{
    QString operator()(const Paragraph &paragraph) const
    {
        return runsMarkdown(paragraph.runs) + QStringLiteral("\n\n");
    }
    QString operator()(const Heading &heading) const
    {
        return QStringLiteral("### ") + markdownEscaped(heading.text) + QStringLiteral("\n\n");
    }
    QString operator()(const Notice &notice) const
    {
        return QStringLiteral("> ") + runsMarkdown({{notice.title, true}, {u' ' + notice.text, false}}) +
               QStringLiteral("\n\n");
    }
    QString operator()(const KeyFigures &figures) const
    {
        QString text;
        for (const KeyFigure &figure : figures.figures)
            text += QStringLiteral("- ") +
                    runsMarkdown({{figure.label + QStringLiteral(": "), false},
                                  {figure.text, true},
                                  {u' ' + figure.unit + (figure.context.isEmpty() ? QString() : QStringLiteral(" – ")) +
                                       figure.context.join(QStringLiteral(", ")),
                                   false}}) +
                    u'\n';
        return text + u'\n';
    }
    QString operator()(const Table &table) const { return tableMarkdown(table); }
    QString operator()(const Chart &chart) const { return markdownEscaped(chart.description) + QStringLiteral("\n\n"); }
    QString operator()(const Definitions &definitions) const
    {
        QString text;
        for (const Definition &definition : definitions.items) {
            Runs runs{{definition.term + QStringLiteral(". "), true}};
            runs.insert(runs.end(), definition.text.begin(), definition.text.end());
            text += QStringLiteral("- ") + runsMarkdown(runs) + u'\n';
        }
        return text + u'\n';
    }
};

} // namespace

QString markdownEscaped(const QString &text)
{
    static const QString marks = QStringLiteral("\\`*_{}[]()<>#+-!|~&=:@");
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n' || c == u'\r' || c == u'\t') {
            escaped += u' ';
            continue;
        }
        // Marks that only count at the start of a line or between words may stand inside a word or a number.
        const bool harmless =
            (c == u'-' || c == u'+' || c == u'(' || c == u')' || c == u':' || c == u'=' || c == u'@') && i > 0 &&
            text.at(i - 1).isLetterOrNumber() && c != u':' && c != u'@';
        // A number with a point opens a list: "1." at the start.
        const bool listNumber = c == u'.' && i > 0 && text.first(i).toUInt() > 0;
        if ((marks.contains(c) && !harmless) || listNumber)
            escaped += u'\\';
        escaped += c < u' ' ? QChar(QChar::ReplacementCharacter) : c;
    }
    return escaped;
}

QByteArray toMarkdown(const ReportModel &model)
{
    QString text = QStringLiteral("# ") + markdownEscaped(model.title) + QStringLiteral("\n\n") +
                   markdownEscaped(headerLeft(model)) + QStringLiteral(" · ") + markdownEscaped(model.subtitle) +
                   QStringLiteral(" · ") + markdownEscaped(headerRight(model)) + QStringLiteral("\n\n");
    for (const Section &section : model.sections) {
        if (!section.title.isEmpty())
            text += QStringLiteral("## ") + markdownEscaped(section.title) + QStringLiteral("\n\n");
        for (const Block &block : section.blocks)
            text += std::visit(BlockWriter(), block);
    }
    return text.toUtf8();
}

} // namespace vf::reporting
