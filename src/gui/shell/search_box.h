// The search field of the tool bar (Ctrl+K) with its list of what was found.
#pragma once

#include "gui/widgets/search_field.h"
#include "presentation/search_model.h"

class QFrame;
class QListView;

namespace vf::gui {

/// The list hangs below the field as a part of the window; the keyboard stays in the field. Arrow keys choose, Enter
/// opens, Esc closes.
class SearchBox : public SearchField
{
    Q_OBJECT
public:
    explicit SearchBox(presentation::SearchModel &model, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const vf::presentation::SearchHit &hit);
    /// The field got the keyboard: now is the time to bring the model up to date.
    void searchBegun();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void find(const QString &text);
    void placeList();
    void openCurrent();
    void step(int rows);
    void buildList();

    presentation::SearchModel &m_model;
    QFrame *m_frame = nullptr;
    QListView *m_list = nullptr;
};

} // namespace vf::gui
