// A way of looking at a page that somebody has given a name, shared by all who use the database. What it says is the
// page's own matter: presentation writes and reads the definition.
#pragma once

#include "application/record/record.h"

namespace vf::application {

using SavedViewId = base::Id<struct SavedViewTag>;

struct SavedView
{
    SavedViewId id;
    qint64 version = 0;
    QString page; ///< "gains"
    QString name; ///< unique on its page
    QString definition;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

template<>
struct Described<SavedView>
{
    using T = SavedView;
    static constexpr QLatin1StringView table{"saved_view"};
    static constexpr QLatin1StringView scope{""};
    static constexpr auto columns = std::tuple{
        column("page", &T::page),
        column("name", &T::name),
        column("definition", &T::definition),
    };
};

} // namespace vf::application
