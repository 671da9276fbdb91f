#include "gui/pages/measurement_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

/// A line for one cell that leaves pasted tables to others.
class CellEdit final : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

Q_SIGNALS:
    void tablePasted(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const QString clipboard = QGuiApplication::clipboard()->text();
        if (event->matches(QKeySequence::Paste) && isTableText(clipboard))
            Q_EMIT tablePasted(clipboard);
        else
            QLineEdit::keyPressEvent(event);
    }
};

} // namespace

bool isTableText(const QString &text)
{
    const QString content = text.trimmed();
    return content.contains(u'\n') || content.contains(u'\t');
}

QWidget *MeasurementDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                           const QModelIndex &index) const
{
    auto *edit = new CellEdit(parent);
    edit->setFrame(false);
    edit->setAlignment(static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()));
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(edit, &CellEdit::tablePasted, this, [this, edit](const QString &text) {
        // Closing first: the rows may be put where the editor stands.
        Q_EMIT const_cast<MeasurementDelegate *>(this)->closeEditor(edit, RevertModelCache);
        Q_EMIT tablePasted(text);
    });
    return edit;
}

void MeasurementDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = qobject_cast<QLineEdit *>(editor);
    edit->setText(index.data(Qt::DisplayRole).toString());
    edit->selectAll();
}

void MeasurementDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QLineEdit *>(editor)->text());
}

} // namespace vf::gui

#include "measurement_delegate.moc"
