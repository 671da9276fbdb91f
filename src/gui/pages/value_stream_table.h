// The step table for the keyboard: a typed table where Enter makes the next step, Ctrl+Enter adds a challenge, V N S set the
// class and Ctrl+D copies to the ideal state.
#pragma once

#include "gui/pages/typed_table_view.h"

namespace vf::presentation {
class ValueStreamModel;
} // namespace vf::presentation

namespace vf::gui {

class StepTable : public TypedTableView
{
    Q_OBJECT
public:
    StepTable(presentation::ValueStreamModel *model, const QString &name, QWidget *parent = nullptr);

    presentation::ValueStreamModel *steps() const { return m_model; }

    /// Opens the line for a new step behind the chosen one, or at the end.
    void beginRecord() override;
    void beginChallenge();

    QAction *copyToIdealAction() const { return m_toIdeal; }

Q_SIGNALS:
    /// Ctrl+D: the steps (or lines that have gone) with these keys.
    void copyToIdealRequested(const QList<QUuid> &keys);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void leave(QWidget *editor, int key, Qt::KeyboardModifiers modifiers) override;

private:
    void addActions();
    void fitToState();
    void dropEmptyDraftsSoon();
    void requestCopy();
    bool setClassByKey(const QString &letter);

    presentation::ValueStreamModel *m_model;
    QAction *m_toIdeal = nullptr;
};

} // namespace vf::gui
