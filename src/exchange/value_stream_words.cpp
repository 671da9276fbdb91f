#include "exchange/value_stream_words.h"

#include "exchange/dictionary.h"

#include <QRegularExpression>

namespace vf::exchange {

using namespace Qt::StringLiterals;
using application::StateReference;
using domain::EstimateRule;
using domain::StateKind;
using domain::StepClass;
using domain::WasteKind;

std::optional<StepClass> stepClassFrom(QStringView text)
{
    static const Dictionary<StepClass> words{
        {u"verdiskapende", StepClass::ValueAdding}, {u"verdiskapande", StepClass::ValueAdding},
        {u"v", StepClass::ValueAdding},             {u"value-adding", StepClass::ValueAdding},
        {u"value adding", StepClass::ValueAdding},  {u"nødvendig", StepClass::Necessary},
        {u"naudsynt", StepClass::Necessary},        {u"n", StepClass::Necessary},
        {u"necessary", StepClass::Necessary},       {u"sløsing", StepClass::Waste},
        {u"sløseri", StepClass::Waste},             {u"s", StepClass::Waste},
        {u"waste", StepClass::Waste},
    };
    return words.find(text);
}

std::optional<WasteKind> wasteFrom(QStringView text)
{
    static const Dictionary<WasteKind> words{
        {u"overproduksjon", WasteKind::Overproduction},
        {u"overproduction", WasteKind::Overproduction},
        {u"venting", WasteKind::Waiting},
        {u"ventetid", WasteKind::Waiting},
        {u"waiting", WasteKind::Waiting},
        {u"transport", WasteKind::Transport},
        {u"overbearbeiding", WasteKind::Overprocessing},
        {u"overarbeiding", WasteKind::Overprocessing},
        {u"overprocessing", WasteKind::Overprocessing},
        {u"lager", WasteKind::Inventory},
        {u"inventory", WasteKind::Inventory},
        {u"bevegelse", WasteKind::Motion},
        {u"rørsle", WasteKind::Motion},
        {u"motion", WasteKind::Motion},
        {u"feil", WasteKind::Defects},
        {u"defects", WasteKind::Defects},
        {u"ubrukt kompetanse", WasteKind::UnusedSkill},
        {u"unused skill", WasteKind::UnusedSkill},
    };
    return words.find(text);
}

std::optional<EstimateRule> ruleFrom(QStringView text)
{
    static const Dictionary<EstimateRule> words{
        {u"lichtenberg", EstimateRule::Lichtenberg}, {u"lichtenberg_5", EstimateRule::Lichtenberg},
        {u"/5", EstimateRule::Lichtenberg},          {u"pert", EstimateRule::Pert},
        {u"pert_6", EstimateRule::Pert},             {u"/6", EstimateRule::Pert},
        {u"triangulær", EstimateRule::Triangular},   {u"triangular", EstimateRule::Triangular},
        {u"trekant", EstimateRule::Triangular},      {u"triangular_3", EstimateRule::Triangular},
        {u"/3", EstimateRule::Triangular},
    };
    return words.find(text);
}

std::optional<StateReference> stateFrom(QStringView text)
{
    static const Dictionary<StateKind> words{
        {u"nå", StateKind::Current},           {u"nåsituasjon", StateKind::Current}, {u"no", StateKind::Current},
        {u"nosituasjon", StateKind::Current},  {u"i dag", StateKind::Current},       {u"now", StateKind::Current},
        {u"current", StateKind::Current},      {u"ideell", StateKind::Ideal},        {u"ideelt", StateKind::Ideal},
        {u"ideell situasjon", StateKind::Ideal}, {u"ideal", StateKind::Ideal},       {u"ideal state", StateKind::Ideal},
        {u"ønsket", StateKind::Ideal},
    };
    if (const auto kind = words.find(text))
        return StateReference{*kind, {}};
    static const QRegularExpression further(QStringLiteral("^(?:ideell(?: situasjon)?|ideal)[ :\\-–]+(\\S.*)$"),
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = further.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    return StateReference{StateKind::Ideal, match.captured(1).trimmed()};
}

QString fileWord(StepClass kind)
{
    switch (kind) {
    case StepClass::ValueAdding:
        return u"verdiskapende"_s;
    case StepClass::Necessary:
        return u"nødvendig"_s;
    case StepClass::Waste:
        return u"sløsing"_s;
    }
    Q_UNREACHABLE();
}

QString fileWord(WasteKind kind)
{
    switch (kind) {
    case WasteKind::Overproduction:
        return u"overproduksjon"_s;
    case WasteKind::Waiting:
        return u"venting"_s;
    case WasteKind::Transport:
        return u"transport"_s;
    case WasteKind::Overprocessing:
        return u"overbearbeiding"_s;
    case WasteKind::Inventory:
        return u"lager"_s;
    case WasteKind::Motion:
        return u"bevegelse"_s;
    case WasteKind::Defects:
        return u"feil"_s;
    case WasteKind::UnusedSkill:
        return u"ubrukt kompetanse"_s;
    }
    Q_UNREACHABLE();
}

QString fileWord(EstimateRule rule)
{
    switch (rule) {
    case EstimateRule::Lichtenberg:
        return u"lichtenberg"_s;
    case EstimateRule::Pert:
        return u"pert"_s;
    case EstimateRule::Triangular:
        return u"triangulær"_s;
    }
    Q_UNREACHABLE();
}

} // namespace vf::exchange
