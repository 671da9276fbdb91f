// Findings under one another: a sign, a sentence, a quiet line, and a way to what it is about.
#pragma once

#include "presentation/finding.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace vf::gui {

class FindingList : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names of the lines ("<name>.0").
    explicit FindingList(const QString &name, QWidget *parent = nullptr);

    /// `nothing`: the sentence when there is none; empty hides the list.
    void setFindings(const std::vector<presentation::Finding> &findings, const QString &nothing = {});

Q_SIGNALS:
    /// "Vis" was pressed for a finding with this subject.
    void chosen(const QUuid &subject);

private:
    QWidget *makeLine(const presentation::Finding &finding, const QString &name);

    std::vector<presentation::Finding> m_findings;
    QString m_nothing;
    QVBoxLayout *m_column;
};

} // namespace vf::gui
