#include "exchange/office_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace vf::exchange {

using namespace Qt::StringLiterals;
using base::Result;

Result<QByteArray> makeXlsx(const std::function<bool(lxw_workbook *)> &fill)
{
    // libxlsxwriter writes files, not buffers.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bok.xlsx"_s);
    lxw_workbook *book = folder.isValid() ? workbook_new(path.toUtf8().constData()) : nullptr;
    bool written = book && fill(book);
    written = book && workbook_close(book) == LXW_NO_ERROR && written; // closed in any case: it owns memory
    QFile file(path);
    if (!written || !file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Unavailable, "cannot_write_file"_L1);
    return file.readAll();
}

QString xmlText(const QString &text)
{
    QString kept = QString::fromUtf8(text.toUtf8()); // half pairs become U+FFFD
    for (QChar &c : kept)
        if ((c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c.unicode() >= 0xFFFE)
            c = QChar::ReplacementCharacter;
    return kept;
}

} // namespace vf::exchange
