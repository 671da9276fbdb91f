// Files written away from the UI thread, under names that every file system takes.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace vf::gui {

/// "Verdistrøm Oppfølging - NAV 2015-12-31" from words that may hold slashes and other signs no file name takes.
QString fileNameOf(const QString &words);

/// Replaces the file in one step when everything is written; before that an old one stays. Runs on another thread.
QFuture<base::Result<>> writeInBackground(const QByteArray &bytes, const QString &path);

} // namespace vf::gui
