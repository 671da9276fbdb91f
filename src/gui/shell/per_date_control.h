// The Per dato control of the tool bar: shows the day that every figure is counted per, stands out when it isn't today,
// and opens quick choices, a date field and a calendar.
#pragma once

#include <QAbstractButton>
#include <QDate>

#include <functional>

class QCalendarWidget;
class QFrame;
class QListView;
class QStandardItemModel;

namespace vf::gui {

class DateField;

class PerDateControl : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PerDateControl(QWidget *parent = nullptr);

    void setToday(std::function<QDate()> today);
    QDate date() const { return m_date; }
    void setDate(QDate date);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

public Q_SLOTS:
    void openChoices();

Q_SIGNALS:
    void dateChosen(QDate date);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPopup();
    void fillChoices();
    void choose(QDate date);
    void refreshName();
    bool isToday() const { return !m_today || m_date == m_today(); }

    QDate m_date;
    std::function<QDate()> m_today;
    QFrame *m_popup = nullptr;
    QListView *m_choices = nullptr;
    QStandardItemModel *m_choiceRows = nullptr;
    DateField *m_field = nullptr;
    QCalendarWidget *m_calendar = nullptr;
};

} // namespace vf::gui
