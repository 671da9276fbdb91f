// Fields that show and change one record as it stands: each is filled by a function and stores through another as soon as
// it is left. There is no Save button. What is refused stays as typed with the sentence below it.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace vf::gui {

class DateField;
class FieldError;

/// What a field shows, and why it was refused.
struct FormValue
{
    QString text; ///< dates as dd.mm.yyyy
    QString refusal = {};
};

class BoundForm : public QWidget
{
    Q_OBJECT
public:
    using Read = std::function<FormValue()>;
    /// Takes what was typed; the sentence when it can't be.
    using Write = std::function<QString(const QString &)>;

    /// `name` begins the fields' object names; fields go in `columns` columns, label above field.
    BoundForm(const QString &name, int columns, QWidget *parent = nullptr);

    QLineEdit *addLine(const QString &name, const QString &label, Read read, Write write, int span = 1);
    /// Several lines; Tab leaves it.
    QPlainTextEdit *addText(const QString &name, const QString &label, Read read, Write write, int span = 1);
    /// `words` to choose among; with `mayBeEmpty` an empty one comes first.
    QComboBox *addChoice(const QString &name, const QString &label, const QStringList &words, bool mayBeEmpty, Read read,
                         Write write, int span = 1);
    DateField *addDate(const QString &name, const QString &label, std::function<QDate()> today, Read read, Write write,
                       int span = 1);
    /// Any other widget, in the next place.
    void addWidget(QWidget *widget, int span = 1);

    /// Shows the record as it is now; a field that is being typed in stays as it is. `all`: another record, every field.
    void fill(bool all);
    void setEditable(bool editable);
    void focusFirst();

private:
    struct Field
    {
        QWidget *widget;   ///< what has the keyboard
        QWidget *label;
        FieldError *error; ///< none for dates, which have their own
        Read read;
        Write write;
        std::function<QString()> typed;
        std::function<void(const QString &)> show;
        QString shown; ///< what was filled in last
    };
    void place(QWidget *label, QWidget *field, QWidget *error, int span);
    QWidget *makeLabel(const QString &text, QWidget *buddy);
    size_t addField(Field field);
    void commit(size_t field);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QString m_name;
    int m_columns;
    int m_row = 0;
    int m_column = 0;
    QGridLayout *m_grid;
    std::vector<Field> m_fields;
    bool m_filling = false;
};

} // namespace vf::gui
