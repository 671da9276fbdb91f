#include "gui/pages/stakeholder_side.h"

#include "gui/pages/finding_list.h"
#include "gui/pages/stakeholder_matrix.h"
#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "presentation/format.h"
#include "presentation/improvement_texts.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using domain::StakeholderValue;

namespace {

/// A mark and its word.
class MarkKey : public QWidget
{
public:
    MarkKey(StakeholderValue value, QWidget *parent) : QWidget(parent), m_value(value)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(sized(16), 0, 0, 0);
        auto *word = new QLabel(presentation::inSentence(presentation::text(value)).toLower(), this);
        setFontRole(word, FontRole::Secondary);
        row->addWidget(word);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = sized(11);
        paintStakeholderMark(painter, QRectF(0, (height() - side) / 2.0, side, side), m_value);
    }

private:
    StakeholderValue m_value;
};

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *heading = new QLabel(text, parent);
    setFontRole(heading, FontRole::Section);
    return heading;
}

} // namespace

StakeholderSide::StakeholderSide(QWidget *parent)
    : QScrollArea(parent), m_matrix(nullptr), m_missing(nullptr), m_heading(nullptr), m_findings(nullptr)
{
    setObjectName(u"stakeholders.side"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    m_matrix = new StakeholderMatrix(content);
    m_missing = new QLabel(content);
    m_missing->setObjectName(u"stakeholders.missing"_s);
    m_missing->setWordWrap(true);
    m_missing->setTextFormat(Qt::PlainText);
    setFontRole(m_missing, FontRole::Secondary);
    setTextRole(m_missing, TextRole::Secondary);
    m_findings = new FindingList(u"stakeholders.findings"_s, content);
    m_heading = makeHeading(tr("Å passe på"), content);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(sized(14));
    for (const StakeholderValue value :
         {StakeholderValue::Decisive, StakeholderValue::High, StakeholderValue::Medium, StakeholderValue::Low})
        keys->addWidget(new MarkKey(value, content));
    keys->addStretch(1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(sized(16), sized(12), sized(16), sized(16));
    column->setSpacing(sized(8));
    column->addWidget(makeHeading(tr("Innflytelse og interesse"), content));
    column->addWidget(m_matrix);
    column->addLayout(keys);
    column->addWidget(m_missing);
    column->addSpacing(sized(12));
    column->addWidget(m_heading);
    column->addWidget(m_findings);
    column->addStretch(1);
    setWidget(content);
    connect(m_matrix, &StakeholderMatrix::chosen, this, &StakeholderSide::chosen);
    connect(m_matrix, &StakeholderMatrix::moved, this, &StakeholderSide::moved);
    connect(m_findings, &FindingList::chosen, this, &StakeholderSide::chosen);
}

void StakeholderSide::setMovable(bool movable)
{
    m_matrix->setMovable(movable);
}

void StakeholderSide::showRows(const std::vector<domain::Stakeholder> &rows, const QUuid &current,
                               const std::vector<presentation::Finding> &findings)
{
    m_matrix->setStakeholders(rows);
    m_matrix->setCurrent(current);
    const QStringList missing = m_matrix->missing();
    m_missing->setText(tr("Ikke plassert: %1").arg(presentation::listed(missing)));
    m_missing->setVisible(!missing.isEmpty() && missing.size() < static_cast<qsizetype>(rows.size()));
    m_findings->setFindings(findings);
    m_heading->setVisible(!findings.empty());
}

} // namespace vf::gui
