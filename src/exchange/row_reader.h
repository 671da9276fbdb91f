// What the readers of all kinds share: cells of one row as typed values, and every fault noted with row and column.
// Internal to exchange.
#pragma once

#include "exchange/numbers_and_dates.h"
#include "exchange/table_file.h"

#include "base/quantity.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace vf::exchange {

/// Reads the cells of one row after the other. A cell that can't be read gives a default value and an issue.
/// `Field` numbers are those of the kind's column list.
class RowReader
{
public:
    explicit RowReader(const TableFile &file);

    void begin(const Table::Row &row);
    int rowNumber() const { return m_row.number; }
    /// Has the present row been read without an issue so far?
    bool rowIsGood() const { return m_rowIsGood; }

    /// The cell as it stands, also without a column for it (then blank).
    Cell cell(size_t field) const;

    /// As written, our guard taken off. For titles and remarks.
    QString text(size_t field) const;
    /// missing_value when it is blank.
    QString requiredText(size_t field);
    /// Without white space around it. For identifiers and names, which are compared.
    QString name(size_t field) const;
    QString requiredName(size_t field);
    /// duplicate_id when an earlier row has the same; blank names are not compared.
    QString uniqueName(size_t field);
    QString requiredUniqueName(size_t field);

    /// invalid_date; a blank cell is one.
    QDate date(size_t field);
    std::optional<QDate> optionalDate(size_t field);

    /// not_a_number and the like; a blank cell is no number.
    template<class Quantity>
    Quantity quantity(size_t field)
    {
        return Quantity::fromMillionths(millionths(field).value_or(0));
    }
    /// Empty for a blank cell; negative_number below zero.
    template<class Quantity>
    std::optional<Quantity> optionalQuantity(size_t field)
    {
        if (cell(field).isBlank())
            return std::nullopt;
        const std::optional<qint64> value = millionths(field);
        if (value && *value < 0)
            fail(field, application::import_reason::negativeNumber);
        return value ? std::optional(Quantity::fromMillionths(*value)) : std::nullopt;
    }
    /// Hours per årsverk: what hours are divided by, so not zero either (not_above_zero).
    std::optional<base::HoursPerFte> basis(size_t field);
    /// A count of people; not_a_number unless it is whole.
    std::optional<int> optionalCount(size_t field);

    /// The value of a fixed word; unknown_value when `meaning` does not know it, missing_value when it is blank.
    template<class T>
    T word(size_t field, std::optional<T> (*meaning)(QStringView), T otherwise)
    {
        const QStringView text = plainText(field);
        const std::optional<T> value = remembered(field, text, meaning);
        if (!value)
            fail(field, isBlankText(text) ? application::import_reason::missingValue
                                          : application::import_reason::unknownValue);
        return value.value_or(otherwise);
    }
    /// The same where a blank cell means that nothing was said.
    template<class T>
    std::optional<T> optionalWord(size_t field, std::optional<T> (*meaning)(QStringView))
    {
        return isBlankText(plainText(field)) ? std::nullopt : std::optional(word(field, meaning, T()));
    }
    /// The same for a word that only describes: one that is not known becomes `otherwise`, with a note.
    template<class T>
    T describingWord(size_t field, std::optional<T> (*meaning)(QStringView), T otherwise)
    {
        const QStringView text = plainText(field);
        const std::optional<T> value = isBlankText(text) ? std::optional(otherwise) : remembered(field, text, meaning);
        if (!value)
            m_notes.push_back(issue(field, application::import_reason::unknownValue));
        return value.value_or(otherwise);
    }

    /// Notes every cell of the row whose text holds a valid fødselsnummer or D-number, without repeating the number.
    void noteNationalIds();
    /// `suggestion`: what stands right, where the reason has such (import_rows.h).
    void fail(size_t field, QLatin1StringView reason, const QString &suggestion = {});

    std::vector<application::ImportIssue> takeIssues() { return std::move(m_issues); }
    std::vector<application::ImportIssue> takeNotes() { return std::move(m_notes); }

private:
    QStringView plainText(size_t field) const;
    /// What a word means, looked up once per field and spelling: a column repeats the same few.
    template<class T>
    std::optional<T> remembered(size_t field, QStringView text, std::optional<T> (*meaning)(QStringView))
    {
        constexpr int unknown = -1;
        QHash<QStringView, int> &known = m_words[field];
        auto found = known.constFind(text);
        if (found == known.constEnd()) {
            const std::optional<T> value = meaning(text);
            found = known.insert(text, value ? static_cast<int>(*value) : unknown);
        }
        return *found == unknown ? std::nullopt : std::optional(static_cast<T>(*found));
    }
    std::optional<qint64> millionths(size_t field);
    const NumberStyle &style(size_t field);
    bool isRepeated(size_t field, const QString &name);
    application::ImportIssue issue(size_t field, QLatin1StringView reason) const;

    const TableFile &m_file;
    bool m_guarded;
    Table::Row m_row;
    bool m_rowIsGood = true;
    std::vector<std::optional<NumberStyle>> m_styles; ///< by field, found when first asked for
    std::vector<QSet<QString>> m_names;               ///< by field, what has been seen
    std::vector<QHash<QStringView, int>> m_words;     ///< by field, what each spelling means
    std::vector<application::ImportIssue> m_issues;
    std::vector<application::ImportIssue> m_notes;
};

/// Reads a whole file of one kind: `readRow` makes a Row of the reader's present row.
template<class Row, class ReadRow>
application::ReadFile<Row> readFile(const QByteArray &bytes, ColumnSet columns, ReadRow readRow)
{
    TableFile file = readTableFile(bytes, columns);
    application::ReadFile<Row> result;
    result.issues = std::move(file.issues);
    if (file.readable) {
        RowReader reader(file);
        QSet<int> faulty; // rows whose form is wrong are read for what else is wrong with them
        for (const application::ImportIssue &issue : result.issues)
            faulty.insert(issue.row);
        result.rows.reserve(file.table.rows().size());
        for (const Table::Row &row : file.table.rows()) {
            reader.begin(row);
            reader.noteNationalIds();
            Row read = readRow(reader);
            read.row = row.number;
            if (reader.rowIsGood() && !faulty.contains(row.number))
                result.rows.push_back(std::move(read));
        }
        std::vector<application::ImportIssue> found = reader.takeIssues();
        result.issues.insert(result.issues.end(), std::make_move_iterator(found.begin()),
                             std::make_move_iterator(found.end()));
        putInOrder(result.issues);
        result.notes = reader.takeNotes();
    }
    result.format = std::move(file.format);
    return result;
}

} // namespace vf::exchange
