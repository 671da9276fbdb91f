#include "reporting/report_sections.h"

#include "presentation/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace vf::reporting {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// "3 Gevinster per enhet" (with a no-break space) without the number.
QString withoutNumber(const QString &title)
{
    const qsizetype end = title.indexOf(presentation::noBreakSpace);
    const QString number = title.left(std::max<qsizetype>(0, end));
    const bool numbered =
        !number.isEmpty() && std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    return numbered ? title.mid(end + 1) : title;
}

} // namespace

QString sectionName(const Section &section)
{
    return section.title.isEmpty() ? T::tr("Sammendrag") : withoutNumber(section.title);
}

bool canLeaveOut(const Section &section)
{
    return !section.title.isEmpty();
}

ReportModel withoutSections(ReportModel model, const QSet<QString> &leftOut)
{
    std::erase_if(model.sections,
                  [&](const Section &section) { return canLeaveOut(section) && leftOut.contains(section.key); });
    int number = 0;
    for (Section &section : model.sections)
        if (!section.title.isEmpty())
            section.title = QStringLiteral("%1%2%3")
                                .arg(++number)
                                .arg(presentation::noBreakSpace)
                                .arg(withoutNumber(section.title));
    return model;
}

std::vector<SectionPlace> sectionPlaces(const ReportModel &model, const PageLayout &layout)
{
    std::vector<SectionPlace> places;
    for (const Section &section : model.sections)
        if (section.title.isEmpty())
            places.push_back({section.key, sectionName(section), 0, 0, 0});
    for (size_t page = 0; page < layout.pageCount(); ++page)
        for (const PlacedPiece &placed : layout.pages[page].pieces) {
            const QString &owner = placed.piece->owner();
            const Section *section =
                placed.piece->kind() == PieceKind::Heading && !owner.isEmpty() ? model.find(owner) : nullptr;
            if (section)
                places.push_back({owner, sectionName(*section), page, page, layout.body.top() + placed.top});
            else if (!places.empty())
                places.back().last = page;
        }
    return places;
}

QStringList sectionsOnPage(const std::vector<SectionPlace> &places, size_t page)
{
    QStringList names;
    for (const SectionPlace &place : places)
        if (place.first <= page && page <= place.last)
            names << place.name;
    return names;
}

} // namespace vf::reporting
