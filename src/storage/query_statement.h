// A Statement through Qt's query: PostgreSQL, and SQLite where its own interface may not be used.
#pragma once

#include "storage/statement.h"

#include <QByteArray>
#include <QSqlQuery>

#include <vector>

namespace vf::storage {

class Connection;

class QueryStatement final : public Statement
{
public:
    QueryStatement(Connection &connection, const QString &sql);

    void bind(int parameter, const application::FieldValue &value) override;
    void bind(int parameter, const QUuid &id) override;
    qint64 execute() override;
    bool next() override;
    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    QString text(int column) const override;
    std::string_view utf8(int column) const override;
    void finish() noexcept override;

private:
    void start();
    [[noreturn]] void raiseQueryError();

    Connection &m_connection;
    QSqlQuery m_query;
    bool m_running = false;
    mutable std::vector<QByteArray> m_utf8; ///< keeps what utf8() points at
};

} // namespace vf::storage
