#include "presentation/action_text.h"

#include <QCoreApplication>

#include <array>

namespace vf::presentation {

namespace {

struct T // the translation context of this file
{
    Q_DECLARE_TR_FUNCTIONS(ActionTexts)
};

struct Words
{
    QLatin1StringView key;
    const char *text;
};

constexpr std::array allWords{
    Words{QLatin1StringView("analysis.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny verdistrømsanalyse")},
    Words{QLatin1StringView("analysis.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret verdistrømsanalyse")},
    Words{QLatin1StringView("analysis.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet verdistrømsanalyse")},
    Words{QLatin1StringView("attachment.add"), QT_TRANSLATE_NOOP("ActionTexts", "nytt vedlegg")},
    Words{QLatin1StringView("attachment.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet vedlegg")},
    Words{QLatin1StringView("challenge.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny utfordring")},
    Words{QLatin1StringView("challenge.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret utfordring")},
    Words{QLatin1StringView("challenge.move"), QT_TRANSLATE_NOOP("ActionTexts", "flyttet utfordring")},
    Words{QLatin1StringView("challenge.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet utfordring")},
    Words{QLatin1StringView("confirmation.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny bekreftelse")},
    Words{QLatin1StringView("confirmation.withdraw"), QT_TRANSLATE_NOOP("ActionTexts", "trukket bekreftelse")},
    Words{QLatin1StringView("fte_rate.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny sats per årsverk")},
    Words{QLatin1StringView("gain.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny gevinst")},
    Words{QLatin1StringView("gain.claim"), QT_TRANSLATE_NOOP("ActionTexts", "opphav til gevinst")},
    Words{QLatin1StringView("gain.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret gevinst")},
    Words{QLatin1StringView("gain.edit_many"), QT_TRANSLATE_NOOP("ActionTexts", "endret flere gevinster")},
    Words{QLatin1StringView("gain.register"), QT_TRANSLATE_NOOP("ActionTexts", "ny gevinst fra verdistrøm")},
    Words{QLatin1StringView("gain.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet gevinst")},
    Words{QLatin1StringView("ideal.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny ideell situasjon")},
    Words{QLatin1StringView("ideal.adopt"), QT_TRANSLATE_NOOP("ActionTexts", "vedtatt ideell situasjon")},
    Words{QLatin1StringView("ideal.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet ideell situasjon")},
    Words{QLatin1StringView("ideal.rename"), QT_TRANSLATE_NOOP("ActionTexts", "nytt navn på ideell situasjon")},
    Words{QLatin1StringView("import.confirmations"), QT_TRANSLATE_NOOP("ActionTexts", "import av bekreftelser")},
    Words{QLatin1StringView("import.database"), QT_TRANSLATE_NOOP("ActionTexts", "innlesing av en eksport")},
    Words{QLatin1StringView("import.gains"), QT_TRANSLATE_NOOP("ActionTexts", "import av gevinster")},
    Words{QLatin1StringView("import.measurements"), QT_TRANSLATE_NOOP("ActionTexts", "import av målinger")},
    Words{QLatin1StringView("import.plan"), QT_TRANSLATE_NOOP("ActionTexts", "import av prosjektplan")},
    Words{QLatin1StringView("import.postings"), QT_TRANSLATE_NOOP("ActionTexts", "import av posteringer")},
    Words{QLatin1StringView("import.stakeholders"), QT_TRANSLATE_NOOP("ActionTexts", "import av interessenter")},
    Words{QLatin1StringView("import.unit_status"), QT_TRANSLATE_NOOP("ActionTexts", "import av enhetsstatus")},
    Words{QLatin1StringView("import.units"), QT_TRANSLATE_NOOP("ActionTexts", "import av enheter")},
    Words{QLatin1StringView("import.value_stream"), QT_TRANSLATE_NOOP("ActionTexts", "import av verdistrømsanalyser")},
    Words{QLatin1StringView("indicator.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny måleindikator")},
    Words{QLatin1StringView("indicator.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret måleindikator")},
    Words{QLatin1StringView("indicator.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet måleindikator")},
    Words{QLatin1StringView("introduction.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny innføring")},
    Words{QLatin1StringView("introduction.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret innføring")},
    Words{QLatin1StringView("introduction.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet innføring")},
    Words{QLatin1StringView("lean_event.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny hendelse i Lean-loggen")},
    Words{QLatin1StringView("lean_event.remove"), QT_TRANSLATE_NOOP("ActionTexts", "fjernet hendelse i Lean-loggen")},
    Words{QLatin1StringView("measurement.add"), QT_TRANSLATE_NOOP("ActionTexts", "nye målinger")},
    Words{QLatin1StringView("measurement.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret måling")},
    Words{QLatin1StringView("measurement.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettede målinger")},
    Words{QLatin1StringView("milestone.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny milepæl")},
    Words{QLatin1StringView("milestone.add_plan"), QT_TRANSLATE_NOOP("ActionTexts", "standardplan")},
    Words{QLatin1StringView("milestone.done"), QT_TRANSLATE_NOOP("ActionTexts", "utført milepæl")},
    Words{QLatin1StringView("milestone.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret milepæl")},
    Words{QLatin1StringView("milestone.move"), QT_TRANSLATE_NOOP("ActionTexts", "flyttet milepæl")},
    Words{QLatin1StringView("milestone.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet milepæl")},
    Words{QLatin1StringView("milestone.undone"), QT_TRANSLATE_NOOP("ActionTexts", "milepæl som ikke er utført")},
    Words{QLatin1StringView("milestone.write"), QT_TRANSLATE_NOOP("ActionTexts", "endrede milepæler")},
    Words{QLatin1StringView("municipality.create"), QT_TRANSLATE_NOOP("ActionTexts", "ny kommune")},
    Words{QLatin1StringView("municipality.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret kommune")},
    Words{QLatin1StringView("posting.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny postering")},
    Words{QLatin1StringView("posting.reverse"), QT_TRANSLATE_NOOP("ActionTexts", "reversert postering")},
    Words{QLatin1StringView("posting.transfer"), QT_TRANSLATE_NOOP("ActionTexts", "overført til bortfalt")},
    Words{QLatin1StringView("reading.add"), QT_TRANSLATE_NOOP("ActionTexts", "nye anslag og tidsmålinger")},
    Words{QLatin1StringView("reading.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet anslag og tidsmålinger")},
    Words{QLatin1StringView("rebase.add"), QT_TRANSLATE_NOOP("ActionTexts", "nye grenser for måleindikator")},
    Words{QLatin1StringView("rebase.remove"), QT_TRANSLATE_NOOP("ActionTexts", "fjernet nye grenser")},
    Words{QLatin1StringView("stakeholder.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny interessent")},
    Words{QLatin1StringView("stakeholder.copy"), QT_TRANSLATE_NOOP("ActionTexts", "interessenter fra en tidligere analyse")},
    Words{QLatin1StringView("stakeholder.effect"), QT_TRANSLATE_NOOP("ActionTexts", "virkning for interessent")},
    Words{QLatin1StringView("stakeholder.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret interessent")},
    Words{QLatin1StringView("stakeholder.move"), QT_TRANSLATE_NOOP("ActionTexts", "flyttet interessent")},
    Words{QLatin1StringView("stakeholder.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet interessent")},
    Words{QLatin1StringView("stakeholder.write"), QT_TRANSLATE_NOOP("ActionTexts", "endrede interessenter")},
    Words{QLatin1StringView("stakeholder_analysis.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny interessentanalyse")},
    Words{QLatin1StringView("stakeholder_analysis.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret interessentanalyse")},
    Words{QLatin1StringView("stakeholder_analysis.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet interessentanalyse")},
    Words{QLatin1StringView("step.add"), QT_TRANSLATE_NOOP("ActionTexts", "nytt trinn")},
    Words{QLatin1StringView("step.copy"), QT_TRANSLATE_NOOP("ActionTexts", "kopiert til ideell situasjon")},
    Words{QLatin1StringView("step.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret trinn")},
    Words{QLatin1StringView("step.move"), QT_TRANSLATE_NOOP("ActionTexts", "flyttet trinn")},
    Words{QLatin1StringView("step.parallel"), QT_TRANSLATE_NOOP("ActionTexts", "satt parallelt")},
    Words{QLatin1StringView("step.paste"), QT_TRANSLATE_NOOP("ActionTexts", "limt inn i verdistrømmen")},
    Words{QLatin1StringView("step.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet trinn")},
    Words{QLatin1StringView("unit.add"), QT_TRANSLATE_NOOP("ActionTexts", "ny enhet")},
    Words{QLatin1StringView("unit.edit"), QT_TRANSLATE_NOOP("ActionTexts", "endret enhet")},
    Words{QLatin1StringView("unit.move"), QT_TRANSLATE_NOOP("ActionTexts", "flyttet enhet")},
    Words{QLatin1StringView("view.remove"), QT_TRANSLATE_NOOP("ActionTexts", "slettet visning")},
    Words{QLatin1StringView("view.save"), QT_TRANSLATE_NOOP("ActionTexts", "lagret visning")},
};

} // namespace

QString actionWords(const QString &key)
{
    for (const Words &words : allWords)
        if (key == words.key)
            return T::tr(words.text);
    return {};
}

QString actionText(const application::ActionName &name)
{
    QString words = actionWords(name.key);
    if (words.isEmpty())
        words = T::tr("endring");
    return name.subject.isEmpty() ? words : T::tr("%1 – %2").arg(words, name.subject);
}

} // namespace vf::presentation
