// A small dialog with fields under one another: labels, sentences of error below the field, verbs on the buttons.
#pragma once

#include <QDialog>
#include <QLatin1StringView>

#include <map>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vf::gui {

class FieldError;

class FormDialog : public QDialog
{
    Q_OBJECT
public:
    /// `verb` is the primary button: "Lag fil". Its object name is `<name>.accept`.
    FormDialog(const QString &name, const QString &title, const QString &verb, QWidget *parent = nullptr);

    /// A label above, the field, and room for its error. `error` is where the sentence stands; some fields have their own.
    void addField(const QString &label, QWidget *field, QWidget *buddy = nullptr);
    /// A quiet sentence in its own row.
    QLabel *addText(const QString &text);
    /// Says what is wrong with a field (empty: nothing) and puts the keyboard there.
    void setFieldError(QWidget *field, const QString &text);
    void clearErrors();
    QPushButton *acceptButton() const { return m_accept; }

Q_SIGNALS:
    /// The primary button was pressed; the owner checks the fields and calls accept().
    void submitted();

private:
    QVBoxLayout *m_rows;
    QPushButton *m_accept;
    QPushButton *m_cancel;
    QWidget *m_lastField = nullptr;
    std::map<QWidget *, FieldError *> m_errors;
};

} // namespace vf::gui
