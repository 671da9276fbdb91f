// Many rows into one table with few statements: as many rows per statement as the connection likes, and the rest in
// powers of two, so that few different statements are ever prepared.
#pragma once

#include "storage/connection.h"
#include "storage/statements.h"

#include <bit>

namespace vf::storage {

/// Inserts rows 0 … `count` − 1. `head` is "INSERT INTO t (…) VALUES "; `bind(statement, row, firstParameter)` binds
/// one row's `columns` values.
template<class Bind>
void insertRows(Connection &connection, const QString &head, size_t columns, size_t count, Bind bind)
{
    const size_t most = std::bit_floor(connection.rowsPerInsert(columns));
    size_t done = 0;
    while (done < count) {
        const size_t rows = std::min(most, std::bit_floor(count - done));
        const auto statement = connection.use(statements::insert(head, columns, rows));
        for (; count - done >= rows; done += rows) {
            for (size_t row = 0; row < rows; ++row)
                bind(*statement, done + row, static_cast<int>(row * columns));
            statement->execute();
        }
    }
}

} // namespace vf::storage
