// The port to storage: reading for everybody, writing through a UnitOfWork only.
// Used on the storage thread (or inline by CLI and tests); every call reads or writes completely before it returns.
#pragma once

#include "application/unit_of_work/action.h"
#include "base/error.h"
#include "domain/gain/gain_ledger.h"
#include "domain/measurement/indicator.h"

#include <functional>
#include <span>
#include <type_traits>
#include <vector>

namespace vf::application {

/// What a database says of itself.
struct StoreInfo
{
    QString engine;  ///< "sqlite" or "postgresql", with version
    int schemaVersion = 0;
    std::vector<std::pair<QString, qint64>> counts; ///< records per kind, in the order of allRecords()
};

class Store
{
public:
    Store() = default;
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;
    Store(Store &&) = delete;
    Store &operator=(Store &&) = delete;
    virtual ~Store() = default;

    /// All records of a kind, ordered by id.
    virtual base::Result<std::vector<RecordValue>> list(const RecordDescription &record) = 0;
    /// The records whose `column` has one of `values`, ordered by id. `column` must be a column of the record or "id".
    virtual base::Result<std::vector<RecordValue>> listWhere(const RecordDescription &record, QLatin1StringView column,
                                                             std::span<const FieldValue> values) = 0;
    /// Hands every record of a kind to `visit`, ordered by id, without keeping them: for what reads everything once
    /// (content hash, export). `visit` may not use the store; its failure ends the reading and is returned.
    using Visitor = std::function<base::Result<void>(const RecordValue &)>;
    virtual base::Result<void> forEach(const RecordDescription &record, const Visitor &visit) = 0;
    /// Every posting in the ledger's compact form, ordered by gain.
    virtual base::Result<std::vector<domain::LedgerPosting>> ledgerPostings() = 0;
    /// Every measurement, in no order that means anything: the other kind there are hundreds of thousands of.
    virtual base::Result<std::vector<domain::Measurement>> measurements();

    /// The newest actions first, at most `limit`.
    virtual base::Result<std::vector<ActionHead>> recentActions(int limit) = 0;
    /// One action with its changes, in the order they were written; NotFound when the log has none.
    virtual base::Result<LoggedAction> action(const QUuid &id) = 0;
    /// Every log line of a record with a version above `version`, oldest first.
    virtual base::Result<std::vector<LoggedChange>> changesAfter(const RecordDescription &record, const QUuid &id,
                                                                 qint64 version) = 0;

    /// Every change of a record that the log knows, oldest first.
    virtual base::Result<std::vector<RecordedChange>> history(const RecordDescription &record, const QUuid &id) = 0;

    virtual base::Result<StoreInfo> info() = 0;
    /// Integrity of the engine, foreign keys and the log; one English line per finding, empty when all is well.
    virtual base::Result<QStringList> integrityFindings() = 0;

    /// All records of T, typed; Corrupt when a row can't be read.
    template<class T>
    base::Result<std::vector<T>> listAll() { return typed<T>(list(describe<T>())); }
    template<class T>
    base::Result<std::vector<T>> listAllWhere(QLatin1StringView column, std::span<const FieldValue> values)
    {
        return typed<T>(listWhere(describe<T>(), column, values));
    }
    /// The record with this id; NotFound when it is gone.
    template<class T>
    base::Result<T> get(const decltype(T::id) &id);

    /// Runs `read` (which returns a Result) on one state of the database, whatever others commit meanwhile. For what
    /// reads several kinds of records that must fit each other.
    template<class F>
    std::invoke_result_t<F &> consistently(F read)
    {
        const auto begun = beginReading();
        if (!begun)
            return base::fail(begun.error());
        auto result = read();
        if (*begun)
            endReading();
        return result;
    }

private:
    friend class UnitOfWork;

    /// True when this has to be ended with endReading(): not inside a unit of work, which sees one state anyhow.
    virtual base::Result<bool> beginReading() { return false; }
    virtual void endReading() noexcept {}

    /// Begins the writing transaction, waiting for other writers; Busy when that takes too long.
    virtual base::Result<void> begin() = 0;
    /// Writes the changes in the given order. Conflict when a version is not the stored one.
    virtual base::Result<void> write(std::span<const Change> changes) = 0;
    /// Writes the action and its changes to the log; gives the sequence number.
    virtual base::Result<qint64> log(const ActionHead &head, std::span<const Change> changes) = 0;
    virtual base::Result<void> commit() = 0;
    virtual void rollback() noexcept = 0;

    template<class T>
    static base::Result<std::vector<T>> typed(base::Result<std::vector<RecordValue>> values);
};

template<class T>
base::Result<std::vector<T>> Store::typed(base::Result<std::vector<RecordValue>> values)
{
    if (!values)
        return base::fail(std::move(values).error());
    std::vector<T> records;
    records.reserve(values->size());
    for (const RecordValue &value : *values) {
        auto record = fromRecordValue<T>(value);
        if (!record)
            return base::fail(std::move(record).error());
        records.push_back(std::move(*record));
    }
    return records;
}

template<class T>
base::Result<T> Store::get(const decltype(T::id) &id)
{
    const FieldValue wanted = id.text();
    auto found = listAllWhere<T>(QLatin1StringView("id"), std::span(&wanted, 1));
    if (!found)
        return base::fail(std::move(found).error());
    if (found->empty()) {
        base::Error error{base::ErrorCode::NotFound, QStringLiteral("record_gone"), {}, {}, {}};
        error.with(QLatin1StringView("table"), QString(Described<T>::table));
        return base::fail(std::move(error));
    }
    return std::move(found->front());
}

} // namespace vf::application
