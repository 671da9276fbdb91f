#include "gui/shell/status_line.h"

#include "gui/theme/fonts.h"
#include "gui/theme/roles.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/icon_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

template<class Label>
Label *quietLabel(QWidget *parent, const QString &name)
{
    auto *label = new Label(parent);
    label->setObjectName(name);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_check(new IconLabel("check"_L1, IconTone::Ok, 14, this)),
      m_saved(new QLabel(this)), m_file(quietLabel<ElidedLabel>(this, u"shell.status.file"_s)),
      m_page(quietLabel<ElidedLabel>(this, u"shell.status.page"_s)),
      m_basis(quietLabel<QLabel>(this, u"shell.status.basis"_s)),
      m_textSize(quietLabel<QLabel>(this, u"shell.status.textSize"_s))
{
    setSizeGripEnabled(false);
    m_saved->setObjectName(u"shell.status.saved"_s);
    setFontRole(m_saved, FontRole::SecondaryBold);
    setTextRole(m_saved, TextRole::Ok);
    m_page->setAlignment(Qt::AlignCenter);

    auto *line = new QWidget(this);
    auto *left = new QHBoxLayout;
    left->setSpacing(sized(6));
    left->addWidget(m_check);
    left->addWidget(m_saved);
    left->addSpacing(sized(10));
    left->addWidget(m_file, 1);
    auto *right = new QHBoxLayout;
    right->addStretch(1);
    right->setSpacing(sized(16));
    right->addWidget(m_basis);
    right->addWidget(m_textSize);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(left, 1);
    row->addWidget(m_page, 1);
    row->addLayout(right, 1);
    addWidget(line, 1);
    applyMetrics();
    setSaved({});
}

void StatusLine::applyMetrics()
{
    setContentsMargins(sized(6), 0, sized(10), 0);
    setMinimumHeight(std::max(sized(28), QFontMetrics(fonts::secondary()).height() + sized(8)));
}

void StatusLine::setSaved(const QString &text)
{
    m_saved->setText(text);
    m_saved->setVisible(!text.isEmpty());
    m_check->setVisible(!text.isEmpty());
}

void StatusLine::setFileName(const QString &name, const QString &fullPath)
{
    m_file->setText(name);
    m_file->setToolTip(fullPath);
}

void StatusLine::setPageText(const QString &text)
{
    m_page->setText(text);
}

void StatusLine::setBasis(const QString &text)
{
    m_basis->setText(text);
    showWhatFits();
}

void StatusLine::setTextSize(const QString &text)
{
    m_textSize->setText(text);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    showWhatFits();
}

void StatusLine::showWhatFits()
{
    m_basis->setVisible(width() > sized(720) && !m_basis->text().isEmpty());
    m_page->setVisible(width() > sized(520));
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMetrics();
}

} // namespace vf::gui
