// What SQLite and PostgreSQL do differently, and nothing else: words for types, session set-up, how a writing
// transaction begins, and what an engine's error means. Statements themselves are one text for both.
#pragma once

#include "base/error.h"
#include "storage/target.h"

#include <QString>
#include <QStringList>

namespace vf::storage {

/// How a database is opened.
enum class OpenMode { ReadWrite, ReadOnly };

/// SQLite's application_id: a file whose header has another one is not ours. "VFly".
inline constexpr qint32 applicationId = 0x56466c79;

class Dialect
{
public:
    Dialect() = default;
    Dialect(const Dialect &) = delete;
    Dialect &operator=(const Dialect &) = delete;
    Dialect(Dialect &&) = delete;
    Dialect &operator=(Dialect &&) = delete;
    virtual ~Dialect() = default;

    virtual Target::Engine engine() const = 0;
    /// The name of Qt's driver.
    virtual QString driverName() const = 0;
    /// Migration text with its placeholders filled in.
    virtual QString filled(QString migration) const = 0;
    /// Sent once on a new connection. None of them writes, but SQLite reads the file for some.
    virtual QStringList sessionStatements(OpenMode mode) const = 0;
    /// Begins a writing transaction that waits for other writers and keeps them out until it ends.
    virtual QStringList beginStatements() const = 0;
    /// Begins a transaction that only reads and sees one state of the database.
    virtual QString beginReadingStatement() const = 0;
    /// The engine's version.
    virtual QString versionQuery() const = 0;
    /// The names of the tables and views in the place where ours lie.
    virtual QString tablesQuery() const = 0;
    /// The most parameters one statement may have with good effect.
    virtual int parameterLimit() const = 0;
    /// What the engine's error means. `code`: SQLite's extended result code or PostgreSQL's SQLSTATE.
    virtual base::Error classify(const QString &code, const QString &message) const = 0;
};

class SqliteDialect final : public Dialect
{
public:
    Target::Engine engine() const override { return Target::Engine::Sqlite; }
    QString driverName() const override;
    QString filled(QString migration) const override;
    QStringList sessionStatements(OpenMode mode) const override;
    QStringList beginStatements() const override;
    QString beginReadingStatement() const override;
    QString versionQuery() const override;
    QString tablesQuery() const override;
    int parameterLimit() const override { return 32766; }
    base::Error classify(const QString &code, const QString &message) const override;
};

class PostgresDialect final : public Dialect
{
public:
    Target::Engine engine() const override { return Target::Engine::Postgresql; }
    QString driverName() const override;
    QString filled(QString migration) const override;
    QStringList sessionStatements(OpenMode mode) const override;
    QStringList beginStatements() const override;
    QString beginReadingStatement() const override;
    QString versionQuery() const override;
    QString tablesQuery() const override;
    /// The protocol allows 65 535; Qt's driver spells every value out in the statement's text, which grows with it.
    int parameterLimit() const override { return 4096; }
    base::Error classify(const QString &code, const QString &message) const override;
};

/// The dialect of an engine; lives as long as the program.
const Dialect &dialectOf(Target::Engine engine);

} // namespace vf::storage
