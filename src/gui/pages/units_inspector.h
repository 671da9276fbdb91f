// Everything about one unit: facts that are edited where they stand, its Lean log, and moving it. Each committed field
// is one undo step; text that is refused stays in its field with the reason below.
#pragma once

#include "gui/pages/page.h"

#include <QScrollArea>

#include <deque>
#include <functional>
#include <map>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vf::gui {

class DateField;
class FieldError;
class InlineMessage;
class LeanLogPanel;

class UnitInspector : public QScrollArea
{
    Q_OBJECT
public:
    explicit UnitInspector(presentation::Workspace &workspace, QWidget *parent = nullptr);

    /// Shows a unit as the snapshot has it; an empty id shows what to do instead.
    void showUnit(const std::optional<domain::UnitId> &unit);
    void focusFirstField();
    LeanLogPanel *log() const { return m_log; }

Q_SIGNALS:
    /// Esc: back to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Edit = std::function<void(domain::Unit &)>;
    /// Reads a field into the unit; the answer is what is wrong with the text, or empty.
    using Reader = std::function<QString(const QString &text, domain::Unit &unit)>;

    void build();
    void buildHead();
    void buildFields();
    void addTextField(QLatin1StringView name, const QString &label, const QString &errorField, Reader reader,
                      std::function<QString(const domain::Unit &)> shown);
    void addDateField(QLatin1StringView name, const QString &label, const QString &errorField,
                      std::optional<QDate> domain::Unit::*member);
    QLabel *addLabel(const QString &text, int row);
    void commit(QLineEdit *edit);
    void perform(Edit edit, const QString &errorField);
    void performNext();
    void tell(const base::Error &error, const QString &errorField);
    void fill(const domain::Unit &unit);
    void move();

    struct TextField
    {
        QLineEdit *edit;
        FieldError *error;
        QString errorField;
        Reader reader;
        std::function<QString(const domain::Unit &)> shown;
        QString stored; ///< what the field showed when it was filled
    };
    struct WaitingEdit
    {
        domain::UnitId unit; ///< the one that was shown when it was made
        Edit edit;
        QString errorField;
    };
    struct DateEntry
    {
        DateField *field;
        QString errorField;
        std::optional<QDate> domain::Unit::*member;
    };

    presentation::Workspace &m_workspace;
    std::optional<domain::UnitId> m_unit;
    std::vector<TextField> m_texts;
    std::vector<DateEntry> m_dates;
    std::deque<WaitingEdit> m_waiting; ///< edits that wait for the one under way, so that none conflicts
    bool m_performing = false;
    bool m_filling = false;

    QWidget *m_none;
    QWidget *m_facts;
    QGridLayout *m_grid;
    QLabel *m_title;
    QLabel *m_place;
    InlineMessage *m_message;
    QCheckBox *m_pilot;
    QPushButton *m_move;
    LeanLogPanel *m_log;
    std::vector<QLabel *> m_labels;
    int m_row = 0;
};

} // namespace vf::gui
