#include "gui/pages/file_writing.h"

#include "reporting/whole_file.h"

#include <QPromise>
#include <QRegularExpression>
#include <QThreadPool>

#include <memory>

namespace vf::gui {

using namespace Qt::StringLiterals;
using base::Result;

QString fileNameOf(const QString &words)
{
    static const QRegularExpression refused(uR"([\x00-\x1f<>:"/\\|?*]+)"_s);
    QString name = words;
    return name.replace(refused, u"-"_s).simplified();
}

QFuture<Result<>> writeInBackground(const QByteArray &bytes, const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QFuture<Result<>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, bytes, path] {
        promise->addResult(reporting::writeWholeFile(bytes, path));
        promise->finish();
    });
    return future;
}

} // namespace vf::gui
