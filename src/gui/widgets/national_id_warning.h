// Warns, in every text field of the program, about eleven digits that form a valid fødselsnummer or D-number.
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QLabel;
class QWidget;

namespace vf::gui {

/// Follows the keyboard: whatever field has it, in a form, a dialog or a cell being edited, gets the warning below it
/// while its text holds such a number, typed or pasted. Nothing is stopped and the number is not repeated.
class NationalIdWarning : public QObject
{
    Q_OBJECT
public:
    /// Once per application, which owns it.
    static void install(QApplication &application);

private:
    explicit NationalIdWarning(QApplication &application);
    void follow(QWidget *field);
    void look();
    void showBelow(QWidget &field);
    void takeAway();

    QPointer<QWidget> m_field;
    QPointer<QLabel> m_shown;
    QMetaObject::Connection m_watching;
};

} // namespace vf::gui
