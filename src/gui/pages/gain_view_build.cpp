// How the page of one gain is put together; what it does stands in gain_view.cpp.
#include "gui/pages/gain_attachments.h"
#include "gui/pages/gain_delegates.h"
#include "gui/pages/gain_fields.h"
#include "gui/pages/gain_header.h"
#include "gui/pages/gain_ladder.h"
#include "gui/pages/gain_sum_tree.h"
#include "gui/pages/gain_sum_view.h"
#include "gui/pages/gain_use.h"
#include "gui/pages/gain_view.h"
#include "gui/pages/ledger_table.h"
#include "gui/pages/measurement_section.h"
#include "gui/pages/overview_panes.h"
#include "gui/shell/table_copy.h"
#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/widgets/action_button.h"
#include "gui/widgets/elided_label.h"
#include "gui/widgets/inline_message.h"
#include "presentation/gain_ledger_model.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace vf::gui {

using namespace Qt::StringLiterals;

namespace {

QLabel *sectionTitle(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setFontRole(label, FontRole::Section);
    return label;
}

QLabel *quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    setFontRole(label, FontRole::Secondary);
    setTextRole(label, TextRole::Secondary);
    return label;
}

QHBoxLayout *headRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sized(24), sized(12), sized(24), sized(8));
    row->setSpacing(sized(12));
    return row;
}

} // namespace

GainView::GainView(presentation::Workspace &workspace, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_dialogs(dialogs),
      m_model(new presentation::GainLedgerModel(this)),
      m_post(new QAction(icon("plus"_L1), tr("Ny postering…"), this)),
      m_print(new QAction(icon("printer"_L1), tr("Skriv ut…"), this)),
      m_back(new QToolButton),
      m_path(new ElidedLabel),
      m_title(new ElidedLabel),
      m_message(new InlineMessage),
      m_next(new InlineMessage),
      m_ladder(new GainLadder),
      m_bases(quietLabel(this)),
      m_rateNote(quietLabel(this)),
      m_copySum(new QPushButton(icon("copy"_L1), tr("Kopier"))),
      m_sumView(new GainSumView),
      m_unfold(new QPushButton(icon("chevron-down"_L1), tr("Vis hele regnestykket"))),
      m_tree(new GainSumTree),
      m_ledger(new LedgerTable),
      m_ledgerSum(new QLabel),
      m_reverse(new QPushButton(tr("Reverser…"))),
      m_lapse(new QPushButton(tr("Før som bortfalt…"))),
      m_measurement(new MeasurementSection(workspace)),
      m_use(new GainUse),
      m_fields(new GainFields(GainFields::Extent::Full, u"gain"_s, [&workspace] { return workspace.clock().today(); })),
      m_attachments(new GainAttachments(workspace, dialogs))
{
    m_message->hide();
    m_message->setObjectName(u"gain.message"_s);
    m_message->setClosable(true);
    m_ladder->setObjectName(u"gain.ladder"_s);
    m_panes = new OverviewPanes(buildMain(), buildSide(), 320, 940);
    m_next->setObjectName(u"gain.next"_s);
    m_next->setKind(InlineMessage::Kind::Warning);
    m_next->setEdgeToEdge(true);
    m_next->hide();
    m_panes->addTop(m_message);
    m_panes->addTop(m_next);
    m_panes->addTop(m_ladder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_panes, 1);
    connectParts();
}

QWidget *GainView::buildHeader()
{
    auto *header = new QWidget;
    m_back->setText(tr("Gevinster"));
    m_back->setIcon(icon("arrow-left"_L1));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setObjectName(u"gain.back"_s);
    m_back->setAccessibleName(tr("Tilbake til gevinstene"));
    m_back->setAutoRaise(true);
    setSmall(m_back);
    setFontRole(m_path, FontRole::Secondary);
    setTextRole(m_path, TextRole::Secondary);
    setFontRole(m_title, FontRole::Title);
    m_title->setObjectName(u"gain.heading"_s);
    auto *primary = new ActionButton(m_post, ButtonRole::Primary);
    primary->setObjectName(u"gain.posting.add"_s);

    auto *path = new QHBoxLayout;
    path->setSpacing(sized(4));
    path->setContentsMargins(-sized(8), 0, 0, 0); // the button's text begins where the title does
    path->addWidget(m_back);
    path->addWidget(m_path, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addLayout(path);
    words->addWidget(m_title);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(sized(24), sized(8), sized(24), sized(8));
    row->setSpacing(sized(16));
    row->addLayout(words, 1);
    auto *paper = new ActionButton(m_print, ButtonRole::Normal);
    paper->setObjectName(u"gain.print"_s);
    row->addWidget(paper, 0, Qt::AlignVCenter);
    row->addWidget(primary, 0, Qt::AlignVCenter);
    return header;
}

QWidget *GainView::buildMain()
{
    auto *main = new QWidget;
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QHBoxLayout *head = headRow();
    setSmall(m_copySum);
    m_copySum->setObjectName(u"gain.sum.copy"_s);
    m_copySum->setToolTip(tr("Kopier regnestykket som tekst"));
    m_bases->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_bases->setWordWrap(true);
    head->addWidget(sectionTitle(tr("Gevinstregnestykke"), main));
    head->addWidget(m_bases, 1);
    setSmall(m_unfold);
    m_unfold->setObjectName(u"gain.sum.unfold"_s);
    m_unfold->setCheckable(true);
    m_unfold->setToolTip(tr("Hver faktor med hvor den kommer fra, og hvem som endret den sist"));
    head->addWidget(m_unfold);
    head->addWidget(m_copySum);
    column->addLayout(head);
    auto *sum = new QHBoxLayout;
    sum->setContentsMargins(sized(24), 0, sized(24), sized(8));
    sum->addWidget(m_sumView);
    m_sumView->setObjectName(u"gain.sum"_s);
    column->addLayout(sum);
    m_rateNote->setObjectName(u"gain.sum.rate"_s);
    m_rateNote->setWordWrap(true);
    m_rateNote->setContentsMargins(sized(24), 0, sized(24), sized(12));
    column->addWidget(m_rateNote);
    auto *tree = new QHBoxLayout;
    tree->setContentsMargins(sized(16), 0, sized(16), sized(12));
    tree->addWidget(m_tree);
    m_tree->hide();
    column->addLayout(tree);
    column->addWidget(buildLedger());
    m_measurement->setObjectName(u"gain.measurement"_s);
    column->addWidget(m_measurement, 1);
    return main;
}

QWidget *GainView::buildLedger()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QHBoxLayout *head = headRow();
    setSmall(m_reverse);
    setSmall(m_lapse);
    m_reverse->setObjectName(u"gain.posting.reverse"_s);
    m_lapse->setObjectName(u"gain.lapse"_s);
    head->addWidget(sectionTitle(tr("Posteringer"), part), 1);
    head->addWidget(m_reverse);
    head->addWidget(m_lapse);
    column->addLayout(head);

    m_ledger->setHorizontalHeader(new GainHeader(16, m_ledger));
    m_ledger->setModel(m_model);
    m_ledger->setObjectName(u"gain.ledger"_s);
    m_ledger->setAccessibleName(tr("Posteringer"));
    m_ledger->setItemDelegate(new GainLedgerDelegate(CellDelegate::RowHeight::Dense, m_ledger));
    m_model->setEntry(m_workspace.session().mayWrite(), [this] { return m_workspace.clock().today(); });
    m_ledger->installEventFilter(this);
    addTableCopy(m_ledger);
    column->addWidget(m_ledger, 100);

    m_ledgerSum->setObjectName(u"gain.ledger.sum"_s);
    setFontRole(m_ledgerSum, FontRole::BodySemibold);
    setGroundRole(m_ledgerSum, GroundRole::Window);
    m_ledgerSum->setContentsMargins(sized(24), sized(6), sized(24), sized(6));
    column->addWidget(m_ledgerSum);
    column->addStretch(1);
    return part;
}

QWidget *GainView::buildSide()
{
    auto *side = new QWidget;
    setGroundRole(side, GroundRole::Window);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_use);
    column->addWidget(m_fields);
    column->addWidget(m_attachments);
    column->addStretch(1);
    return side;
}

void GainView::connectParts()
{
    connect(m_back, &QToolButton::clicked, this, &GainView::closed);
    connect(m_post, &QAction::triggered, this, [this] { addPosting(domain::Account::Quality); });
    connect(m_reverse, &QPushButton::clicked, this, &GainView::reverse);
    connect(m_lapse, &QPushButton::clicked, this, &GainView::lapse);
    connect(m_message, &InlineMessage::closed, m_message, &QWidget::hide);
    connect(m_next, &InlineMessage::actionTriggered, this, &GainView::takeNextStep);
    connect(m_message, &InlineMessage::actionTriggered, this, &GainView::raiseIdentified);
    connect(m_ledger, &LedgerTable::submitRequested, m_model, &presentation::GainLedgerModel::submitEntry);
    connect(m_ledger, &LedgerTable::clearRequested, this, [this] {
        m_model->clearEntry();
        m_waiting.reset();
        m_message->hide(); // what was refused is gone
    });
    connect(m_ledger, &LedgerTable::pasteRequested, this,
            [this] { m_model->paste(QGuiApplication::clipboard()->text()); });
    connect(m_model, &presentation::GainLedgerModel::entered, this, &GainView::enter);
    connect(m_model, &presentation::GainLedgerModel::entryChanged, this, [this] {
        if (!m_waiting)
            return;
        m_waiting.reset(); // the way out was for what stood there before
        m_message->hide();
    });
    connect(m_model, &presentation::GainLedgerModel::entryRefused, this,
            [this](int column, const QString &place, const QString &sentence) {
                complain(tr("Ingenting er ført"), tr("%1: %2").arg(place, sentence));
                if (column >= 0)
                    m_ledger->editEntry(column);
            });
    connect(m_copySum, &QPushButton::clicked, this, &GainView::copySum);
    connect(m_unfold, &QPushButton::toggled, this, &GainView::unfoldSum);
    connect(m_print, &QAction::triggered, this, &GainView::print);
    connect(m_sumView, &GainSumView::factorRequested, this, &GainView::changeFactor);
    connect(m_fields, &GainFields::edited, this, &GainView::store);
    connect(m_ledger->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GainView::followSelection);
    auto *leave = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &GainView::closed);
}

} // namespace vf::gui
