// The sentence below a field that says why its text is refused and what to do.
#pragma once

#include <QWidget>

class QLabel;

namespace vf::gui {

/// Hidden while there is no error. Also sets and clears the field's error frame and its accessible description.
class FieldError : public QWidget
{
    Q_OBJECT
public:
    /// `field` gets the error frame; it must outlive this.
    explicit FieldError(QWidget *field, QWidget *parent = nullptr);

    /// "Lav må være 12 eller mindre"; an empty text takes the error away.
    void setText(const QString &text);
    QString text() const;

private:
    QWidget *m_field;
    QWidget *m_icon;
    QLabel *m_text;
};

} // namespace vf::gui
