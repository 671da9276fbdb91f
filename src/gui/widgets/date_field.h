// A date typed in any common Norwegian way, or picked in a calendar.
#pragma once

#include <QDate>
#include <QWidget>

#include <functional>

class QAction;
class QLineEdit;

namespace vf::gui {

class FieldError;

/// Shows dd.MM.yyyy. Text that is no date stays as typed, with the error frame and a sentence below; date() is then
/// invalid. Up and Down move one day, Alt+Down opens the calendar.
class DateField : public QWidget
{
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);

    /// The date, or an invalid one when the field is empty or refused.
    QDate date() const { return m_date; }
    void setDate(QDate date);
    /// Whether the field holds a date, or is empty and may be so.
    bool isAcceptable() const;
    /// An empty field is refused. Off by default.
    void setRequired(bool required);
    /// Dates outside are refused; an invalid bound means none.
    void setRange(QDate earliest, QDate latest);
    /// Where "today" comes from; the machine's date by default.
    void setToday(std::function<QDate()> today);

    void setReadOnly(bool readOnly);
    /// Name for screen readers and buddy of the label.
    void setAccessibleLabel(const QString &label);
    QLineEdit *lineEdit() const { return m_edit; }
    /// The sentence shown below, or empty.
    QString errorText() const;
    /// Says what is wrong with the date for another reason than its form; goes when the field is read again.
    void setErrorText(const QString &text);

Q_SIGNALS:
    /// The date became another (also invalid) by typing and leaving, or by the calendar.
    void dateChanged(QDate date);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readText();
    void openCalendar();
    void step(int days);
    QString refusal(const QString &text, QDate &parsed) const;
    void accept(QDate date);

    QLineEdit *m_edit;
    QAction *m_calendar;
    FieldError *m_error;
    QDate m_date;
    QDate m_earliest;
    QDate m_latest;
    bool m_required = false;
    std::function<QDate()> m_today;
};

} // namespace vf::gui
