// What an analysis is about, in fields: process, volume, basis, rule, workshop and the group's own goal. Each field is
// stored when it is left; a text that is refused stays with the sentence why.
#pragma once

#include "presentation/edit_queue.h"

#include <QScrollArea>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace vf::gui {

class DateField;
class FieldError;
class GainUnitBox;
class InlineMessage;

class AnalysisInspector : public QScrollArea
{
    Q_OBJECT
public:
    explicit AnalysisInspector(presentation::EditQueue &edits, QWidget *parent = nullptr);

    void show(const domain::ValueStreamAnalysis &analysis);
    void focusFirstField();

Q_SIGNALS:
    /// Esc: back to the tables.
    void left();
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Analysis = domain::ValueStreamAnalysis;
    using Edit = std::function<void(Analysis &)>;
    /// Reads a field into the analysis; the answer is what is wrong with the text, or empty.
    using Reader = std::function<QString(const QString &text, Analysis &analysis)>;
    using Shown = std::function<QString(const Analysis &)>;
    struct TextField
    {
        QLineEdit *edit;
        FieldError *error;
        QString field; ///< the domain's name, under which errors come back
        Reader reader;
        Shown shown;
        QString stored;
    };

    void build();
    void buildFields();
    void buildChoices();
    void addWidget(const QString &label, QWidget *widget, QWidget *error, int column, int columns);
    void addText(const QString &name, const QString &label, const QString &field, Reader reader, Shown shown,
                 int column = 0, int columns = 2);
    void addPlainText(const QString &name, const QString &label, QString Analysis::*member);
    template<class Quantity>
    void addOptionalNumber(const QString &name, const QString &label, const QString &help,
                           std::optional<Quantity> Analysis::*member, int column);
    template<class E>
    void addChoice(QComboBox *&box, const QString &name, const QString &label, E Analysis::*member, int column,
                   int columns);
    void commit(QLineEdit *edit);
    void commitGoal();
    void commitUnit();
    void perform(Edit edit, const QString &field);
    void tell(const base::Error &error, const QString &field);

    presentation::EditQueue &m_edits;
    std::optional<domain::AnalysisId> m_analysis;
    std::vector<TextField> m_texts;
    QGridLayout *m_grid;
    int m_row = 0;
    InlineMessage *m_message;
    GainUnitBox *m_unit;
    FieldError *m_unitError;
    QComboBox *m_rule = nullptr;
    QComboBox *m_days = nullptr;
    QComboBox *m_status = nullptr;
    DateField *m_heldOn;
    QPlainTextEdit *m_goal;
    QString m_storedGoal;
    QPushButton *m_remove;
    bool m_filling = false;
};

} // namespace vf::gui
