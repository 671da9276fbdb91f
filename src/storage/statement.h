// One prepared statement on a connection, whichever way it is run: through Qt's query or SQLite's own interface.
// Everything above works with this and sees no QVariant and no engine. Failures are raised as StorageFailure.
#pragma once

#include "application/record/field_value.h"

#include <QString>

#include <string_view>

namespace vf::storage {

class Statement
{
public:
    Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement(Statement &&) = delete;
    Statement &operator=(Statement &&) = delete;
    virtual ~Statement() = default;

    /// Parameters count from 0. Texts are copied and must be storable (codec::check), else Invalid is raised.
    virtual void bind(int parameter, const application::FieldValue &value) = 0;
    virtual void bind(int parameter, const QUuid &id) = 0;

    /// Runs a statement that gives no rows; tells how many rows it touched.
    virtual qint64 execute() = 0;

    /// Moves to the next row; the first call runs the statement. False after the last row.
    virtual bool next() = 0;
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual QString text(int column) const = 0;
    /// The column as UTF-8, valid until the next row.
    virtual std::string_view utf8(int column) const = 0;

    /// Leaves the rows that were not read and gets ready to run again.
    virtual void finish() noexcept = 0;

    /// A column as a field of this type; NULL is monostate.
    application::FieldValue field(int column, application::ColumnType type) const
    {
        if (isNull(column))
            return std::monostate();
        switch (type) {
        case application::ColumnType::Integer:
        case application::ColumnType::Millionths:
        case application::ColumnType::MinorUnits:
        case application::ColumnType::Boolean:
            return integer(column);
        case application::ColumnType::Id:
        case application::ColumnType::Text:
        case application::ColumnType::Date:
        case application::ColumnType::Instant:
        case application::ColumnType::Key:
            return text(column);
        }
        Q_UNREACHABLE();
    }
};

/// A statement of a connection's store while it is used: its rows are left when this goes.
class UsedStatement
{
public:
    explicit UsedStatement(Statement &statement) : m_statement(&statement) {}
    UsedStatement(const UsedStatement &) = delete;
    UsedStatement &operator=(const UsedStatement &) = delete;
    UsedStatement(UsedStatement &&) = delete;
    UsedStatement &operator=(UsedStatement &&) = delete;
    ~UsedStatement() { m_statement->finish(); }
    Statement *operator->() const { return m_statement; }
    Statement &operator*() const { return *m_statement; }

private:
    Statement *m_statement;
};

} // namespace vf::storage
