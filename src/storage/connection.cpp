#include "storage/connection.h"

#include "storage/failure.h"
#include "storage/query_statement.h"
#include "storage/sqlite_statement.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <algorithm>
#include <atomic>

namespace vf::storage {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

/// More than the program has, unless updates of ever new combinations of columns have filled the store.
constexpr size_t mostStatements = 256;
constexpr int busyMilliseconds = 5000;

std::atomic<bool> nativeSqlite = true;

QString freshName()
{
    static std::atomic<quint64> counter = 0;
    return u"verdiflyt-%1"_s.arg(++counter);
}

/// As a URI, because only so can SQLite be told not to make a file that is not there.
QString sqliteName(const Target &target, OpenMode mode, bool untouched)
{
    if (target.isMemory())
        return target.path;
    const QUrl url = QUrl::fromLocalFile(QFileInfo(target.path).absoluteFilePath());
    return QString::fromLatin1(url.toEncoded()) + (mode == OpenMode::ReadOnly ? "?mode=ro"_L1 : "?mode=rw"_L1)
        + (untouched ? "&immutable=1"_L1 : ""_L1);
}

} // namespace

Connection::Connection(const Target &target, OpenMode mode, Session session)
    : m_target(target), m_mode(mode), m_dialect(dialectOf(target.engine)), m_name(freshName())
{
    try {
        // Where only Qt's queries can look at a file, SQLite must take it as it is: no lock, journal or log.
        openDatabase(session == Session::Bare && !nativeSqlite);
        if (m_target.engine == Target::Engine::Sqlite && nativeSqlite)
            m_sqlite = sqliteHandle(m_database);
        if (session == Session::Full)
            startSession();
    } catch (...) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection()
{
    if (m_inTransaction)
        rollback();
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::openDatabase(bool untouched)
{
    m_database = QSqlDatabase::addDatabase(m_dialect.driverName(), m_name);
    if (!m_database.isValid())
        raise(ErrorCode::Unavailable, "driver_missing"_L1, m_dialect.driverName());
    setOptions(untouched);
    if (!m_database.open()) {
        const QSqlError error = m_database.lastError();
        raise(ErrorCode::Unavailable, "cannot_open"_L1, error.databaseText() + u' ' + error.driverText());
    }
}

void Connection::setOptions(bool untouched)
{
    if (m_target.engine == Target::Engine::Sqlite) {
        m_database.setDatabaseName(sqliteName(m_target, m_mode, untouched));
        QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds);
        if (m_mode == OpenMode::ReadOnly && !m_target.isMemory())
            options += u";QSQLITE_OPEN_READONLY"_s;
        m_database.setConnectOptions(options);
        return;
    }
    m_database.setDatabaseName(m_target.database);
    m_database.setHostName(m_target.host);
    m_database.setPort(m_target.port);
    m_database.setUserName(m_target.user);
    m_database.setPassword(m_target.password);
    QString options = u"connect_timeout=10;application_name=verdiflyt;keepalives_idle=30;keepalives_interval=10;"
                      "keepalives_count=3"_s;
    if (!m_target.sslMode.isEmpty())
        options += u";sslmode="_s + m_target.sslMode;
    m_database.setConnectOptions(options);
}

void Connection::startSession()
{
    for (const QString &statement : m_dialect.sessionStatements(m_mode))
        run(statement);
}

std::unique_ptr<Statement> Connection::prepare(const QString &sql)
{
    if (m_sqlite)
        return prepareSqliteStatement(*this, sql);
    return std::make_unique<QueryStatement>(*this, sql);
}

UsedStatement Connection::use(const QString &sql)
{
    if (m_lost && !m_inTransaction)
        reconnect();
    if (const auto found = m_statements.find(sql); found != m_statements.end())
        return UsedStatement(*found->second);
    auto prepared = prepare(sql);
    return UsedStatement(*m_statements.emplace(sql, std::move(prepared)).first->second);
}

void Connection::run(const QString &sql)
{
    beforeStatement(sql);
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        raiseEngineError(query.lastError().nativeErrorCode(), query.lastError().databaseText());
}

QString Connection::value(const QString &sql)
{
    const auto statement = use(sql);
    return statement->next() && !statement->isNull(0) ? statement->text(0) : QString();
}

QStringList Connection::column(const QString &sql)
{
    QStringList values;
    const auto statement = use(sql);
    while (statement->next())
        values << statement->text(0);
    return values;
}

size_t Connection::rowsPerInsert(size_t columns) const
{
    // SQLite's own interface runs a prepared one-row INSERT as fast as a long one, and tells which row failed.
    return m_sqlite ? 1 : std::max<size_t>(1, static_cast<size_t>(m_dialect.parameterLimit()) / columns);
}

void Connection::begin()
{
    Q_ASSERT(!m_inTransaction);
    if (m_lost)
        reconnect();
    if (m_statements.size() > mostStatements) // here none of them is in use
        m_statements.clear();
    const QStringList statements = m_dialect.beginStatements();
    run(statements.front());
    m_inTransaction = true;
    m_failed = false;
    try {
        for (qsizetype i = 1; i < statements.size(); ++i)
            run(statements[i]);
    } catch (...) {
        rollback();
        throw;
    }
}

void Connection::commit()
{
    Q_ASSERT(m_inTransaction);
    if (m_failed)
        raise(ErrorCode::Internal, "transaction_failed"_L1, u"a commit after a statement that failed"_s);
    run(u"COMMIT"_s);
    m_inTransaction = false;
}

void Connection::beginReading()
{
    Q_ASSERT(!m_inTransaction);
    if (m_lost)
        reconnect();
    run(m_dialect.beginReadingStatement());
    m_inTransaction = true;
    m_failed = false;
}

void Connection::rollback() noexcept
{
    m_inTransaction = false;
    if (m_lost)
        return; // with the connection the server has dropped the transaction
    // Fails when the engine has rolled back by itself (disk full): then it is done already.
    QSqlQuery query(m_database);
    query.exec(u"ROLLBACK"_s);
}

void Connection::setNativeSqlite(bool allowed)
{
    nativeSqlite = allowed;
}

void Connection::reconnect()
{
    m_statements.clear();
    m_database.close();
    if (!m_database.open())
        raise(ErrorCode::Unavailable, "connection_lost"_L1, m_database.lastError().databaseText());
    startSession();
    m_lost = false;
}

void Connection::beforeStatement(const QString &sql)
{
    if (!m_faultHook)
        return;
    if (auto error = m_faultHook(sql)) {
        m_failed = true;
        raise(std::move(*error));
    }
}

void Connection::raiseEngineError(const QString &code, const QString &message)
{
    m_failed = true;
    base::Error error = m_dialect.classify(code, message);
    if (m_target.engine == Target::Engine::Postgresql && error.code == ErrorCode::Unavailable)
        m_lost = true;
    raise(std::move(error));
}

} // namespace vf::storage
