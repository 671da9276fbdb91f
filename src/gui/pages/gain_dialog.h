// The form dialogs of a gain: fields with their errors beside them, a message above, one verb that stores everything as
// one step. Closes only when it was stored; what was typed stays when it was refused.
#pragma once

#include "presentation/workspace.h"

#include <QDialog>
#include <QLatin1StringView>

#include <map>
#include <vector>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace vf::gui {

class FieldError;
class InlineMessage;

class GainDialog : public QDialog
{
    Q_OBJECT
public:
    /// `name` is the object name, and the beginning of the buttons': "posting" gives "posting.accept".
    GainDialog(presentation::Workspace &workspace, const QString &name, const QString &title, const QString &verb,
               QWidget *parent);

    InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    /// The step was stored; comes before the dialog closes.
    void stored(const std::shared_ptr<const vf::application::CommittedAction> &action);

protected:
    /// A field in a row: `key` is the domain's name of it ("amount"), under which errors come back.
    struct Field
    {
        QString key;
        QString label;
        QWidget *widget;
        int stretch = 1;
    };
    void addRow(const std::vector<Field> &fields);
    /// A widget over the full width (an explanation, a running sum).
    void addWide(QWidget *widget);
    void setRowShown(const QString &key, bool shown);

    /// Puts the sentence below the field and the keyboard in the first field that has one.
    void setFieldError(const QString &key, const QString &text);
    void clearErrors();
    bool hasFieldErrors() const;
    void showMessage(const base::Error &error);

    /// Reads the fields. Nothing when one of them is refused; setFieldError has then been called.
    virtual std::optional<presentation::Intent> intent() = 0;
    /// A failure that the dialog has an answer to; true when it has dealt with it.
    virtual bool handled(const base::Error &error);
    /// The message's button was pressed.
    virtual void messageAction() {}

    void submit();
    void setBusy(bool busy);
    QPushButton *acceptButton() const { return m_accept; }
    presentation::Workspace &workspace() const { return m_workspace; }
    void showEvent(QShowEvent *event) override;

private:
    struct Placed
    {
        QWidget *cell;
        QWidget *widget;
        FieldError *error; ///< nullptr for a field with an error line of its own
    };
    void fit();
    void fitLater();
    void takeOutcome(const presentation::ActionResult &outcome);

    presentation::Workspace &m_workspace;
    QVBoxLayout *m_rows;
    InlineMessage *m_message;
    QPushButton *m_accept;
    std::map<QString, Placed> m_fields;
    QWidget *m_first = nullptr;
    QScrollArea *m_area = nullptr; ///< scrolls the fields
    bool m_focusTaken = false;
    bool m_busy = false; ///< the answer from storage is awaited
};

} // namespace vf::gui
