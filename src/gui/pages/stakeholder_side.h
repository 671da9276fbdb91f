// Beside the stakeholder table: the matrix with its key, who is not placed in it, and what there is to warn about.
#pragma once

#include "domain/stakeholder/stakeholder.h"
#include "presentation/finding.h"

#include <QScrollArea>

#include <vector>

class QLabel;

namespace vf::gui {

class FindingList;
class StakeholderMatrix;

class StakeholderSide : public QScrollArea
{
    Q_OBJECT
public:
    explicit StakeholderSide(QWidget *parent = nullptr);

    /// `current`: the row that the table is at.
    void showRows(const std::vector<domain::Stakeholder> &rows, const QUuid &current,
                  const std::vector<presentation::Finding> &findings);
    /// Whether the marks of the matrix can be moved.
    void setMovable(bool movable);

Q_SIGNALS:
    /// A mark, or the way from a warning to its row, was pressed.
    void chosen(const QUuid &stakeholder);
    /// A mark of the matrix was moved.
    void moved(const QUuid &stakeholder, vf::domain::Engagement influence, vf::domain::Engagement interest);

private:
    StakeholderMatrix *m_matrix;
    QLabel *m_missing;
    QWidget *m_heading;
    FindingList *m_findings;
};

} // namespace vf::gui
