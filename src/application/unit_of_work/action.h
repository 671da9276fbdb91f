// An action: everything one unit of work changed, under one name. The change log keeps it; undo reads it back.
#pragma once

#include "application/unit_of_work/change_set.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace vf::application {

/// What the user did, for "Angre …" and the history: a stable key ("posting.add") and the thing it was done to.
struct ActionName
{
    QString key;
    QString subject;

    friend bool operator==(const ActionName &, const ActionName &) = default;
};

/// The head of an action as the log keeps it.
struct ActionHead
{
    QUuid id;
    qint64 sequence = 0; ///< given by the database, growing
    ActionName name;
    QDateTime recordedAt; ///< UTC
    QString actor;
    QString role;
    std::optional<QUuid> undoes; ///< the action this one takes back (undo, or redo of an undo)

    friend bool operator==(const ActionHead &, const ActionHead &) = default;
};

/// One line of the log: the changed fields only. An insert keeps no fields, since the record itself holds them
/// (and its later log lines what they were before); a removal keeps them all in `before`.
struct LoggedChange
{
    const RecordDescription *record = nullptr;
    QUuid recordId;
    qint64 version = 0; ///< the record's version after the change; for a removal the version it had
    enum class Kind { Insert, Update, Remove } kind = Kind::Update;
    std::vector<std::pair<size_t, FieldValue>> before; ///< column index, value
    std::vector<std::pair<size_t, FieldValue>> after;

    friend bool operator==(const LoggedChange &, const LoggedChange &) = default;
};

struct LoggedAction
{
    ActionHead head;
    std::vector<LoggedChange> changes;
};

/// One line of a record's history: what was changed, when and by whom.
struct RecordedChange
{
    ActionHead head;
    LoggedChange change;
};

/// What a committed unit of work tells everybody who listens.
struct CommittedAction
{
    ActionHead head;
    std::vector<Change> changes;
};

} // namespace vf::application
