// Beside the plan of an introduction: what the progress watch finds, and the introduction's own fields.
#pragma once

#include "base/error.h"
#include "domain/introduction/introduction.h"
#include "presentation/finding.h"

#include <QScrollArea>

#include <functional>
#include <vector>

class QLabel;

namespace vf::presentation {
class EditQueue;
}

namespace vf::gui {

class BoundForm;
class FindingList;

class IntroductionSide : public QScrollArea
{
    Q_OBJECT
public:
    explicit IntroductionSide(presentation::EditQueue &edits, QWidget *parent = nullptr);

    /// Shows the introduction as it is now; empty: none is chosen.
    void showIntroduction(const std::optional<domain::IntroductionId> &introduction,
                          const std::vector<presentation::Finding> &findings);
    void focusFirstField();

Q_SIGNALS:
    /// The way from a finding to its milestone was pressed.
    void chosen(const QUuid &milestone);
    /// Something could not be stored.
    void failed(const vf::base::Error &error);
    /// Esc: back to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildForm();
    const domain::Introduction *introduction() const;
    /// Stores the change when the introduction's own rules hold; else the sentence why not.
    QString store(const std::function<void(domain::Introduction &)> &change);

    presentation::EditQueue &m_edits;
    std::optional<domain::IntroductionId> m_introduction;
    QWidget *m_content;
    QLabel *m_count;
    FindingList *m_findings;
    BoundForm *m_form;
};

} // namespace vf::gui
