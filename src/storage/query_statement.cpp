#include "storage/query_statement.h"

#include "storage/codec.h"
#include "storage/connection.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QVariant>

namespace vf::storage {

QueryStatement::QueryStatement(Connection &connection, const QString &sql)
    : m_connection(connection), m_query(connection.database())
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        raiseQueryError();
}

void QueryStatement::bind(int parameter, const application::FieldValue &value)
{
    m_query.bindValue(parameter, codec::toVariant(value));
}

void QueryStatement::bind(int parameter, const QUuid &id)
{
    m_query.bindValue(parameter, id.toString(QUuid::WithoutBraces));
}

void QueryStatement::start()
{
    m_connection.beforeStatement(m_query.lastQuery());
    if (!m_query.exec())
        raiseQueryError();
    m_running = true;
}

qint64 QueryStatement::execute()
{
    start();
    const qint64 touched = m_query.numRowsAffected();
    finish();
    return touched;
}

bool QueryStatement::next()
{
    if (!m_running)
        start();
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        raiseQueryError();
    finish();
    return false;
}

bool QueryStatement::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 QueryStatement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QString QueryStatement::text(int column) const
{
    return m_query.value(column).toString();
}

std::string_view QueryStatement::utf8(int column) const
{
    const auto at = static_cast<size_t>(column);
    if (m_utf8.size() <= at)
        m_utf8.resize(at + 1);
    m_utf8[at] = m_query.value(column).toString().toUtf8();
    return {m_utf8[at].constData(), static_cast<size_t>(m_utf8[at].size())};
}

void QueryStatement::finish() noexcept
{
    if (m_running)
        m_query.finish();
    m_running = false;
}

void QueryStatement::raiseQueryError()
{
    const QSqlError error = m_query.lastError();
    m_connection.raiseEngineError(error.nativeErrorCode(), error.databaseText());
}

} // namespace vf::storage
