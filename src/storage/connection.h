// One connection to one database, used on the thread that made it: opens it with its session settings, prepares and
// keeps statements, and holds the transaction. Raises StorageFailure; knows nothing of records.
#pragma once

#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/target.h"

#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;

namespace vf::storage {

class Connection
{
public:
    /// Asked before each statement runs; an Error makes the statement fail with it. Tests only.
    using FaultHook = std::function<std::optional<base::Error>(const QString &sql)>;

    /// Bare leaves out the session's settings, some of which make SQLite read the file.
    enum class Session { Full, Bare };

    /// Opens an existing database without writing to it. Unavailable when it can't be reached.
    Connection(const Target &target, OpenMode mode, Session session = Session::Full);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    Connection(Connection &&) = delete;
    Connection &operator=(Connection &&) = delete;
    /// Rolls back what was not committed.
    ~Connection();

    const Target &target() const { return m_target; }
    const Dialect &dialect() const { return m_dialect; }
    /// SQLite's own handle; nullptr where it may not be used.
    sqlite3 *sqlite() const { return m_sqlite; }
    QSqlDatabase &database() { return m_database; }

    /// The prepared statement for `sql`, kept for the next time. Not two uses of one text at once.
    UsedStatement use(const QString &sql);
    /// Runs a statement once and forgets it; rows are left unread.
    void run(const QString &sql);
    /// The first column of the first row, as text; a null text when there is none.
    QString value(const QString &sql);
    /// The first column of every row, as text.
    QStringList column(const QString &sql);
    /// How many rows an INSERT of `columns` columns should carry at most.
    size_t rowsPerInsert(size_t columns) const;

    void begin();
    /// Raises Internal, transaction_failed, when a statement has failed since begin(): PostgreSQL would take a COMMIT
    /// then, answer without an error and store nothing.
    void commit();
    /// Begins a transaction that sees one state of the database; end it with rollback().
    void beginReading();
    void rollback() noexcept;
    bool inTransaction() const { return m_inTransaction; }
    /// The server went away and has dropped the transaction; the next use connects again.
    bool isLost() const { return m_lost; }

    /// False makes new SQLite connections go through Qt's queries, as on platforms where Qt has its own SQLite.
    static void setNativeSqlite(bool allowed);

    void setFaultHook(FaultHook hook) { m_faultHook = std::move(hook); }
    /// For statements: gives the fault hook its turn.
    void beforeStatement(const QString &sql);
    /// For statements: raises what the engine said.
    [[noreturn]] void raiseEngineError(const QString &code, const QString &message);

private:
    void openDatabase(bool untouched);
    void setOptions(bool untouched);
    void startSession();
    std::unique_ptr<Statement> prepare(const QString &sql);
    void reconnect();

    struct TextHash
    {
        size_t operator()(const QString &text) const { return qHash(text); }
    };

    Target m_target;
    OpenMode m_mode;
    const Dialect &m_dialect;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_sqlite = nullptr;
    std::unordered_map<QString, std::unique_ptr<Statement>, TextHash> m_statements;
    FaultHook m_faultHook;
    bool m_inTransaction = false;
    bool m_failed = false; ///< a statement has failed in the transaction
    bool m_lost = false; ///< PostgreSQL: the server went away; the next use outside a transaction connects again
};

/// A transaction of the room itself (migration, creation): rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(Connection &connection) : m_connection(connection) { m_connection.begin(); }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction(Transaction &&) = delete;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction()
    {
        if (!m_done)
            m_connection.rollback();
    }
    void commit()
    {
        m_connection.commit();
        m_done = true;
    }

private:
    Connection &m_connection;
    bool m_done = false;
};

/// Reading of one state of the database, for as long as this lives.
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection &connection) : m_connection(connection) { m_connection.beginReading(); }
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;
    ReadTransaction(ReadTransaction &&) = delete;
    ReadTransaction &operator=(ReadTransaction &&) = delete;
    ~ReadTransaction() { m_connection.rollback(); }

private:
    Connection &m_connection;
};

} // namespace vf::storage
