// What the report is to be: its kind, dates, units, format and sections. Says what was chosen; the page decides what comes of it.
#pragma once

#include "gui/pages/report_sections_model.h"
#include "presentation/workspace.h"
#include "reporting/report_kinds.h"
#include "reporting/report_writer.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QListView;
class QPushButton;

namespace vf::gui {

class DateField;
class SegmentedControl;

class ReportForm : public QWidget
{
    Q_OBJECT
public:
    explicit ReportForm(QWidget *parent = nullptr);

    /// Shows the workspace's date and scope. What was chosen here (from, format, sections) stays.
    void show(const presentation::Workspace &workspace);
    void setReport(const reporting::ReportModel &whole, const ReportDocument &shown);

    const reporting::ReportKind &kind() const;
    /// The day that changes are shown since; nothing when the field is empty or refused.
    std::optional<QDate> from() const;
    reporting::ReportFormat format() const;
    QSet<QString> leftOut() const { return m_model->leftOut(); }
    /// Two columns, for where the form stands above the preview.
    void setWide(bool wide);

Q_SIGNALS:
    void asOfChosen(QDate date);
    void scopeChosen(const std::optional<vf::domain::UnitId> &scope);
    void formatChosen();
    /// Kind, dates or sections: the report becomes another.
    void contentsChosen();
    void sectionRequested(const vf::reporting::SectionPlace &place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildChoices();
    QWidget *buildSections();
    QLabel *makeLabel(const QString &text, QWidget *buddy);
    /// A field under its label; `buddy` takes the keyboard when it isn't the field itself.
    QBoxLayout *labelled(const QString &text, QWidget *field, QWidget *buddy = nullptr);
    void connectFields();
    void fillScopes(const presentation::Workspace &workspace);
    void goToSection(const QModelIndex &index);
    void applyMetrics();
    void fitSections();

    DateField *m_from;
    DateField *m_asOf;
    QComboBox *m_kind;
    QComboBox *m_scope;
    SegmentedControl *m_format;
    QListView *m_sections;
    ReportSectionsModel *m_model;
    QPushButton *m_includeAll;
    QBoxLayout *m_columns;
    QBoxLayout *m_choices = nullptr;
    QBoxLayout *m_dates = nullptr;
    std::vector<QBoxLayout *> m_groups;
    bool m_filling = false;
    bool m_toggled = false; ///< the press under way changed a check box
};

} // namespace vf::gui
