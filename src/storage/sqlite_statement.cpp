#include "storage/sqlite_statement.h"

#include "storage/codec.h"
#include "storage/connection.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#if VF_SQLITE_NATIVE

#include <sqlite3.h>

namespace vf::storage {

using namespace Qt::StringLiterals;

namespace {

class SqliteStatement final : public Statement
{
public:
    SqliteStatement(Connection &connection, const QString &sql) : m_connection(connection), m_sql(sql)
    {
        const QByteArray text = sql.toUtf8();
        if (sqlite3_prepare_v3(connection.sqlite(), text.constData(), static_cast<int>(text.size() + 1),
                               SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr)
            != SQLITE_OK)
            raiseLastError();
        m_texts.resize(static_cast<size_t>(sqlite3_bind_parameter_count(m_statement)));
    }
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;
    SqliteStatement(SqliteStatement &&) = delete;
    SqliteStatement &operator=(SqliteStatement &&) = delete;
    ~SqliteStatement() override { sqlite3_finalize(m_statement); }

    void bind(int parameter, const application::FieldValue &value) override
    {
        if (const auto *number = std::get_if<qint64>(&value)) {
            sqlite3_bind_int64(m_statement, parameter + 1, *number);
        } else if (const auto *text = std::get_if<QString>(&value)) {
            codec::encode(*text, textOf(parameter));
            bindText(parameter);
        } else {
            sqlite3_bind_null(m_statement, parameter + 1);
        }
    }
    void bind(int parameter, const QUuid &id) override
    {
        codec::encode(id, textOf(parameter));
        bindText(parameter);
    }
    qint64 execute() override
    {
        while (next()) { }
        return sqlite3_changes64(m_connection.sqlite());
    }
    bool next() override
    {
        if (!m_running) {
            m_connection.beforeStatement(m_sql);
            m_running = true;
        }
        switch (sqlite3_step(m_statement)) {
        case SQLITE_ROW:
            return true;
        case SQLITE_DONE:
            finish();
            return false;
        default:
            raiseLastError();
        }
    }
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    QString text(int column) const override
    {
        const std::string_view bytes = utf8(column);
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    std::string_view utf8(int column) const override
    {
        // As a blob: the text itself would first be copied to put a NUL behind it.
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return bytes ? std::string_view(bytes, static_cast<size_t>(sqlite3_column_bytes(m_statement, column)))
                     : std::string_view(""); // not a null one, which would become a null QString
    }
    void finish() noexcept override
    {
        if (m_running)
            sqlite3_reset(m_statement);
        m_running = false;
    }

private:
    std::string &textOf(int parameter) { return m_texts[static_cast<size_t>(parameter)]; }
    void bindText(int parameter)
    {
        // The text stays where it is until this parameter is bound again.
        const std::string &text = textOf(parameter);
        sqlite3_bind_text64(m_statement, parameter + 1, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    [[noreturn]] void raiseLastError()
    {
        const int code = sqlite3_extended_errcode(m_connection.sqlite());
        const QString message = QString::fromUtf8(sqlite3_errmsg(m_connection.sqlite()));
        finish();
        m_connection.raiseEngineError(QString::number(code), message);
    }

    Connection &m_connection;
    QString m_sql;
    sqlite3_stmt *m_statement = nullptr;
    std::vector<std::string> m_texts; ///< the bound texts, one place per parameter
    bool m_running = false;
};

} // namespace

sqlite3 *sqliteHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery query(database);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next()
        || query.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        return nullptr;
    auto *sqlite = *static_cast<sqlite3 *const *>(handle.constData());
    // No statement may write to the schema or to pages behind SQLite's back, whatever a file's schema contains.
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return sqlite;
}

std::unique_ptr<Statement> prepareSqliteStatement(Connection &connection, const QString &sql)
{
    return std::make_unique<SqliteStatement>(connection, sql);
}

} // namespace vf::storage

#else

namespace vf::storage {

sqlite3 *sqliteHandle(const QSqlDatabase &)
{
    return nullptr;
}

std::unique_ptr<Statement> prepareSqliteStatement(Connection &, const QString &)
{
    Q_UNREACHABLE();
}

} // namespace vf::storage

#endif
