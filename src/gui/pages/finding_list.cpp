#include "gui/pages/finding_list.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/icon_label.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;
using presentation::CellTone;
using presentation::Finding;

namespace {

struct Sign
{
    QLatin1StringView icon;
    IconTone tone;
};

Sign signOf(CellTone tone)
{
    switch (tone) {
    case CellTone::Plain:
        return {"circle-info"_L1, IconTone::Secondary};
    case CellTone::Quiet:
        return {"circle"_L1, IconTone::Secondary};
    case CellTone::Ok:
        return {"circle-check"_L1, IconTone::Ok};
    case CellTone::Warning:
        return {"triangle-alert"_L1, IconTone::Warning};
    case CellTone::Error:
        return {"octagon-alert"_L1, IconTone::Error};
    }
    Q_UNREACHABLE();
}

} // namespace

FindingList::FindingList(const QString &name, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(sized(10));
}

void FindingList::setFindings(const std::vector<Finding> &findings, const QString &nothing)
{
    if (findings == m_findings && nothing == m_nothing && m_column->count() > 0)
        return;
    m_findings = findings;
    m_nothing = nothing;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        QWidget *line = item->widget();
        line->hide();
        line->setParent(nullptr); // its button may be what brought us here
        line->deleteLater();
        delete item;
    }
    std::vector<Finding> shown = findings;
    if (shown.empty() && !nothing.isEmpty())
        shown.push_back({CellTone::Ok, nothing, {}, {}});
    for (size_t at = 0; at < shown.size(); ++at)
        m_column->addWidget(makeLine(shown[at], objectName() + u'.' + QString::number(at)));
    setVisible(!shown.empty());
}

QWidget *FindingList::makeLine(const Finding &finding, const QString &name)
{
    auto *line = new QWidget(this);
    auto *sentence = new QLabel(finding.sentence, line);
    sentence->setObjectName(name);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    auto *words = new QVBoxLayout;
    words->setSpacing(sized(1));
    words->addWidget(sentence);
    if (!finding.detail.isEmpty()) {
        auto *detail = new QLabel(finding.detail, line);
        detail->setWordWrap(true);
        detail->setTextFormat(Qt::PlainText);
        setFontRole(detail, FontRole::Secondary);
        setTextRole(detail, TextRole::Secondary);
        words->addWidget(detail);
    }
    const Sign sign = signOf(finding.tone);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(sized(10));
    row->addWidget(new IconLabel(sign.icon, sign.tone, 16, line), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    if (!finding.subject.isNull()) {
        auto *show = new QPushButton(tr("Vis"), line);
        show->setObjectName(name + u".show"_s);
        show->setAccessibleName(tr("Vis %1").arg(finding.sentence));
        setSmall(show);
        connect(show, &QPushButton::clicked, this, [this, subject = finding.subject] { Q_EMIT chosen(subject); });
        row->addWidget(show, 0, Qt::AlignTop);
    }
    return line;
}

} // namespace vf::gui
