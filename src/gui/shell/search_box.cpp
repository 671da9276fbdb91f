#include "gui/shell/search_box.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/delegates.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace vf::gui {

using namespace Qt::StringLiterals;

SearchBox::SearchBox(presentation::SearchModel &model, QWidget *parent)
    : SearchField(tr("Søk etter gevinst, enhet eller side"), QKeySequence(Qt::CTRL | Qt::Key_K), parent), m_model(model)
{
    setObjectName(u"shell.search"_s);
    setAccessibleName(tr("Søk i alt"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::find);
}

QSize SearchBox::sizeHint() const
{
    return {sized(400), SearchField::sizeHint().height()};
}

QSize SearchBox::minimumSizeHint() const
{
    return {sized(96), SearchField::minimumSizeHint().height()};
}

void SearchBox::buildList()
{
    m_frame = new QFrame(window());
    m_frame->setObjectName(u"shell.search.popup"_s);
    m_frame->setFrameShape(QFrame::StyledPanel);
    m_frame->setFocusPolicy(Qt::NoFocus);
    m_list = new QListView(m_frame);
    m_list->setObjectName(u"shell.search.list"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Treff"));
    m_list->setItemDelegate(new TwoLineDelegate(CellDelegate::RowHeight::TwoLine, m_list));
    m_list->setModel(&m_model);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this, &SearchBox::openCurrent);
    auto *none = new QLabel(tr("Ingen treff"), m_frame);
    none->setObjectName(u"shell.search.none"_s);
    setTextRole(none, TextRole::Secondary);
    none->setContentsMargins(sized(8), sized(8), sized(8), sized(8));
    auto *column = new QVBoxLayout(m_frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(none);
    column->addWidget(m_list);
}

void SearchBox::find(const QString &text)
{
    if (!m_frame)
        buildList();
    m_model.setQuery(text);
    if (text.trimmed().isEmpty()) {
        m_frame->hide();
        return;
    }
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
    placeList();
}

void SearchBox::placeList()
{
    const int rows = m_model.rowCount();
    m_frame->findChild<QLabel *>(u"shell.search.none"_s)->setVisible(rows == 0);
    m_list->setVisible(rows > 0);
    int listHeight = 0;
    for (int row = 0; row < rows; ++row)
        listHeight += m_list->sizeHintForRow(row);
    const QPoint below = mapTo(window(), QPoint(0, height() + sized(4)));
    const int wanted = std::max(width(), sized(360));
    const int left = std::max(sized(4), std::min(below.x(), window()->width() - wanted - sized(4)));
    const int room = window()->height() - below.y() - sized(8);
    const int content = rows > 0 ? listHeight + 4 : m_frame->sizeHint().height();
    m_frame->setGeometry(left, below.y(), std::min(wanted, window()->width() - sized(8)), std::min(content, room));
    m_frame->show();
    m_frame->raise();
}

void SearchBox::step(int rows)
{
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model.rowCount() - 1);
    m_list->setCurrentIndex(m_model.index(row));
}

void SearchBox::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const presentation::SearchHit hit = m_model.hit(current);
    m_frame->hide();
    clear();
    Q_EMIT chosen(hit);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    const bool open = m_frame && m_frame->isVisible();
    if (open && m_model.rowCount() > 0) {
        switch (event->key()) {
        case Qt::Key_Down:
            return step(1);
        case Qt::Key_Up:
            return step(-1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return openCurrent();
        default:
            break;
        }
    }
    if (open && event->key() == Qt::Key_Escape)
        m_frame->hide();
    SearchField::keyPressEvent(event);
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    SearchField::focusInEvent(event);
    Q_EMIT searchBegun();
    if (!text().isEmpty())
        find(text());
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    SearchField::focusOutEvent(event);
    if (m_frame)
        m_frame->hide();
}

} // namespace vf::gui
