#include "gallery.h"
#include "gallery_parts.h"

#include "gui/theme/fonts.h"
#include "gui/theme/icons.h"
#include "gui/theme/roles.h"
#include "gui/theme/theme.h"
#include "gui/widgets/badge.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/inline_message.h"
#include "gui/widgets/legend.h"
#include "gui/widgets/message_dialog.h"
#include "presentation/glyphs.h"
#include "presentation/share_bar.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace vf::gallery {

using namespace gui;
using namespace Qt::StringLiterals;

namespace {

QLayout *statusSigns()
{
    using presentation::StatusGlyph;
    auto *grid = new QGridLayout;
    const QList<std::pair<StatusGlyph, QString>> signs{{StatusGlyph::Identified, QStringLiteral("Identifisert")},
                                                       {StatusGlyph::Planned, QStringLiteral("Planlagt")},
                                                       {StatusGlyph::Realised, QStringLiteral("Realisert")},
                                                       {StatusGlyph::Confirmed, QStringLiteral("Bekreftet")},
                                                       {StatusGlyph::Expired, QStringLiteral("Utløpt")},
                                                       {StatusGlyph::Lapsed, QStringLiteral("Bortfalt")}};
    for (int i = 0; i < signs.size(); ++i) {
        const auto status = signs.at(i).first;
        grid->addWidget(new Painted(QSize(sized(22), sized(14)),
                                    [status](QPainter &painter, const QRect &rect) {
                                        presentation::paintStatusGlyph(painter, rect, status, colours());
                                    }),
                        i / 3, i % 3 * 2);
        grid->addWidget(new QLabel(signs.at(i).second), i / 3, i % 3 * 2 + 1);
    }
    grid->setColumnStretch(6, 1);
    return grid;
}

QLayout *unitDots()
{
    using presentation::UnitDot;
    auto *row = new QHBoxLayout;
    const QList<std::pair<UnitDot, QString>> dots{{UnitDot::Trained, QStringLiteral("opplært")},
                                                  {UnitDot::UnderIntroduction, QStringLiteral("under innføring")},
                                                  {UnitDot::NotTrained, QStringLiteral("ikke")}};
    for (const auto &[dot, word] : dots) {
        row->addWidget(new Painted(QSize(sized(8), sized(8)), [dot = dot](QPainter &painter, const QRect &rect) {
            presentation::paintUnitDot(painter, rect, dot, colours());
        }));
        row->addWidget(quiet(word));
    }
    row->addStretch(1);
    return row;
}

QWidget *largeBar()
{
    return new Painted(QSize(sized(440), sized(16)), [](QPainter &painter, const QRect &rect) {
        const presentation::ShareBar bar{
            165, 80, 25,
            115, 0,  {QStringLiteral("165"), QStringLiteral("80"), QStringLiteral("25"), QStringLiteral("115")}};
        presentation::paintShareBar(painter, rect, bar, colours(), fonts::tick());
    });
}

QLayout *badges()
{
    auto *row = new QHBoxLayout;
    row->addWidget(new Badge(QStringLiteral("HØY")));
    row->addWidget(new Badge(QStringLiteral("Ny"), Badge::Tone::Info));
    row->addWidget(new Badge(QStringLiteral("På plan"), Badge::Tone::Ok, "check"_L1));
    row->addWidget(new Badge(QStringLiteral("om 15 dager"), Badge::Tone::Warning, "hourglass"_L1));
    row->addWidget(new Badge(QStringLiteral("2"), Badge::Tone::Error));
    row->addStretch(1);
    return row;
}

InlineMessage *message(InlineMessage::Kind kind, const QString &title, const QString &text, const QString &verb)
{
    auto *shown = new InlineMessage(kind, title, text);
    shown->setActionText(verb);
    return shown;
}

QLayout *messages()
{
    auto *column = new QVBoxLayout;
    auto *recovered = message(InlineMessage::Kind::Info, QStringLiteral("Programmet ble avsluttet uventet"),
                              QStringLiteral("Alt til og med kl. 10:42 er lagret og kontrollert."),
                              QStringLiteral("Vis versjoner …"));
    recovered->setClosable(true);
    column->addWidget(recovered);
    column->addWidget(message(InlineMessage::Kind::Ok, QStringLiteral("Forbedringen er reell"),
                              QStringLiteral("16 målinger på rad under snittet (regel: 7)."), {}));
    column->addWidget(message(InlineMessage::Kind::Warning, QStringLiteral("Mangler nullpunkt"),
                              QStringLiteral("Mål før endringen starter."), QStringLiteral("Registrer …")));
    column->addWidget(message(InlineMessage::Kind::Error, QStringLiteral("Kunne ikke lagre: disken er full"),
                              QStringLiteral("Endringen står i skjemaet til plassen er ryddet."),
                              QStringLiteral("Prøv igjen")));
    auto *narrow = message(InlineMessage::Kind::Warning, QStringLiteral("Mangler nullpunkt"),
                           QStringLiteral("Mål før endringen starter. Uten nullpunkt kan gevinsten ikke bekreftes."),
                           QStringLiteral("Registrer nullpunkt …"));
    narrow->setFixedWidth(sized(280));
    narrow->setEdgeToEdge(true);
    auto *row = new QHBoxLayout;
    row->addWidget(narrow);
    row->addStretch(1);
    column->addLayout(row);
    return column;
}

QWidget *dialogPicture(const Question &question)
{
    auto *dialog = new MessageDialog(question);
    dialog->setWindowFlags(Qt::Widget);
    dialog->setModal(false);
    auto *frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(quiet(QStringLiteral("   ") + question.title));
    column->addWidget(dialog);
    frame->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    return frame;
}

QWidget *colourRow()
{
    return new Painted(QSize(sized(1140), sized(36)), [](QPainter &painter, const QRect &rect) {
        const auto &c = colours();
        const QList<QColor> all{c.window,
                                c.sidebar,
                                c.surface,
                                c.canvas,
                                c.hover,
                                c.selected,
                                c.selectedInactive,
                                c.line,
                                c.line2,
                                c.control,
                                c.text,
                                c.text2,
                                c.text3,
                                c.disabledText,
                                c.accent,
                                c.accentHover,
                                c.quality,
                                c.quantity,
                                c.savings,
                                c.open,
                                c.valueAdding,
                                c.necessary,
                                c.waste,
                                c.wasteText,
                                c.ok,
                                c.warning,
                                c.error,
                                c.okBackground,
                                c.warningBackground,
                                c.errorBackground};
        const int width = rect.width() / static_cast<int>(all.size());
        for (int i = 0; i < all.size(); ++i) {
            painter.fillRect(QRect(i * width, 0, width - 4, rect.height()), all.at(i));
            painter.setPen(c.control);
            painter.drawRect(QRect(i * width, 0, width - 4, rect.height() - 1));
        }
    });
}

} // namespace

QWidget *messagesPage()
{
    auto *page = new QWidget;
    auto *outer = new QVBoxLayout(page);
    auto *halves = new QHBoxLayout;
    outer->addLayout(halves, 1);
    outer->addWidget(colourRow());
    auto *left = new QVBoxLayout;
    left->addWidget(heading(QStringLiteral("Status og bruk av tid")));
    left->addLayout(statusSigns());
    left->addWidget(largeBar());
    auto *legend = new ShareLegend;
    legend->setFigures(
        {QStringLiteral("18,40"), QStringLiteral("9,60"), QStringLiteral("5,10"), QStringLiteral("13,20")});
    left->addWidget(legend);
    left->addLayout(badges());
    left->addLayout(unitDots());
    left->addWidget(heading(QStringLiteral("Meldinger i siden")));
    left->addLayout(messages());
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(heading(QStringLiteral("Dialoger")));
    right->addWidget(dialogPicture({QStringLiteral("Slett gevinst"),
                                    QStringLiteral("Slette «Tolkebestilling i ett system»?"),
                                    QStringLiteral("2 tiltak mister koblingen. Summen for NAV går fra 2,80 til 2,71 "
                                                   "årsverk. Du kan angre med Ctrl+Z."),
                                    QStringLiteral("Slett gevinst"),
                                    {},
                                    {},
                                    true}));
    right->addWidget(dialogPicture({QStringLiteral("Lukk analysen"), QStringLiteral("Nåsituasjonen er ikke ferdig."),
                                    QStringLiteral("3 trinn mangler prosesstid. De kan fylles ut senere."),
                                    QStringLiteral("Lukk analysen"), QStringLiteral("Vis de 3 trinnene")}));
    right->addWidget(heading(QStringLiteral("Tom visning")));
    auto *empty = new EmptyState;
    empty->setIconName("workflow"_L1);
    empty->setTitle(QStringLiteral("Ingen verdistrømsanalyser i Helse"));
    empty->setText(QStringLiteral("Start med én prosess og de fem til seks trinnene alle kjenner."));
    empty->setPrimary(QStringLiteral("Ny analyse"), icon("plus"_L1));
    empty->setSecondary(QStringLiteral("Åpne eksempel"));
    auto *panel = new QFrame;
    panel->setFrameShape(QFrame::StyledPanel);
    auto *inside = new QVBoxLayout(panel);
    inside->addWidget(empty);
    right->addWidget(panel, 1);
    halves->addLayout(left, 1);
    halves->addSpacing(sized(16));
    halves->addLayout(right, 1);
    return page;
}

} // namespace vf::gallery
