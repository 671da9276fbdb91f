// The fields of a gain that can be edited in place: who answers for it, when and how it is planned used, how it was
// found. Each field is stored when it is left; refused text stays with a sentence below it.
#pragma once

#include "domain/gain/gain.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace vf::gui {

class DateField;
class FieldError;

class GainFields : public QWidget
{
    Q_OBJECT
public:
    /// Brief: who answers for it only, for the inspector of the register. `name` begins the fields' object names.
    enum class Extent { Brief, Full };
    GainFields(Extent extent, const QString &name, std::function<QDate()> today, QWidget *parent = nullptr);

    /// Shows the gain. A field the user is typing in keeps its text while the gain is the same.
    void show(const domain::Gain &gain);
    /// Throws away what is typed: it could not be stored.
    void revert();
    /// Puts a refusal from the store below its field; false when no field has that name.
    bool showRefusal(const QString &field, const QString &sentence);
    void focusField(const QString &field);

Q_SIGNALS:
    void edited(const vf::domain::Gain &before, const vf::domain::Gain &after);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct LineField
    {
        QString key;
        QLineEdit *edit;
        FieldError *error;
        std::function<QString(const domain::Gain &)> read;
        /// Writes what is typed into the gain; gives the refusal, or an empty text.
        std::function<QString(domain::Gain &, const QString &)> write;
    };
    struct TextField
    {
        QString key;
        QPlainTextEdit *edit;
        QString domain::Gain::*member;
    };

    void applyMetrics();
    void addSection(const QString &title);
    void addRole(const QString &key, const QString &label, QString domain::Gain::*member);
    void addLine(const QString &key, const QString &label, std::function<QString(const domain::Gain &)> read,
                 std::function<QString(domain::Gain &, const QString &)> write);
    void addText(const QString &key, const QString &label, QString domain::Gain::*member);
    void addRow(const QString &label, QWidget *field, QWidget *error);
    void addPlan(const std::function<QDate()> &today);
    void addOrigin();
    void addUnpriced();
    QComboBox *addChoice(const QString &key, const QString &label, const QStringList &words,
                         std::function<void(domain::Gain &, int)> write);
    void store(const domain::Gain &after);
    void take(const LineField &field);
    void takeText(const TextField &field);

    QString m_name;
    QGridLayout *m_outer;
    QGridLayout *m_grid; ///< where rows are added: the outer one, or that of a part that may be hidden
    domain::Gain m_gain;
    std::vector<LineField> m_lines;
    std::vector<TextField> m_texts;
    DateField *m_plannedOn = nullptr;
    QComboBox *m_tool = nullptr;
    QComboBox *m_classification = nullptr;
    QWidget *m_unpriced = nullptr; ///< shown for gains without a price
    QComboBox *m_significance = nullptr;
    QComboBox *m_extent = nullptr;
    QLabel *m_weight = nullptr;
};

} // namespace vf::gui
