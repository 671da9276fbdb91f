#include "exchange/file_words.h"

#include "exchange/dictionary.h"

namespace vf::exchange {

namespace {

using domain::Account;
using domain::Classification;
using domain::EvidenceLevel;
using domain::LeanStatus;
using domain::SourceTool;

/// The first word of a text, up to a white space or a parenthesis.
QStringView firstWord(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    qsizetype end = 0;
    while (end < trimmed.size() && trimmed[end].isLetter())
        ++end;
    return trimmed.first(end);
}

} // namespace

std::optional<LeanStatus> leanStatusFrom(QStringView text)
{
    static const Dictionary<LeanStatus> words{
        {u"venteliste", LeanStatus::WaitingList}, {u"waiting list", LeanStatus::WaitingList},
        {u"informert", LeanStatus::Informed},     {u"informed", LeanStatus::Informed},
        {u"opplæring", LeanStatus::Training},     {u"training", LeanStatus::Training},
        {u"veiledning", LeanStatus::Guided},      {u"guided", LeanStatus::Guided},
        {u"rettleiing", LeanStatus::Guided},      {u"guidance", LeanStatus::Guided},
        {u"selvgående", LeanStatus::SelfDriven},  {u"self-driven", LeanStatus::SelfDriven},
        {u"sjølvgåande", LeanStatus::SelfDriven}, {u"self driven", LeanStatus::SelfDriven},
        {u"trukket ut", LeanStatus::Withdrawn},   {u"withdrawn", LeanStatus::Withdrawn},
        {u"trukket", LeanStatus::Withdrawn},      {u"trekt ut", LeanStatus::Withdrawn},
    };
    return words.find(text);
}

std::optional<SourceTool> toolFrom(QStringView text)
{
    static const Dictionary<SourceTool> words{
        {u"Verdistrømsanalyse", SourceTool::ValueStream}, {u"Verdistraumsanalyse", SourceTool::ValueStream},
        {u"Verdistrøm", SourceTool::ValueStream},         {u"VSM", SourceTool::ValueStream},
        {u"Verdistrømanalyse", SourceTool::ValueStream},  {u"Value stream", SourceTool::ValueStream},
        {u"Value stream analysis", SourceTool::ValueStream},
        {u"Value stream mapping", SourceTool::ValueStream},
        {u"Fiskebeinsanalyse", SourceTool::Fishbone},     {u"Fiskebein", SourceTool::Fishbone},
        {u"Fiskebeinanalyse", SourceTool::Fishbone},      {u"Fishbone", SourceTool::Fishbone},
        {u"Fishbone analysis", SourceTool::Fishbone},     {u"Fishbone diagram", SourceTool::Fishbone},
        {u"5S", SourceTool::FiveS},                       {u"5 S", SourceTool::FiveS},
        {u"Forbedringstavle", SourceTool::Board},         {u"Tavle", SourceTool::Board},
        {u"Betringstavle", SourceTool::Board},            {u"Improvement board", SourceTool::Board},
        {u"Board", SourceTool::Board},                    {u"Forslag", SourceTool::Idea},
        {u"MDI", SourceTool::Idea},                       {u"Idé", SourceTool::Idea},
        {u"Ide", SourceTool::Idea},                       {u"Forbedringsforslag", SourceTool::Idea},
        {u"Idea", SourceTool::Idea},                      {u"Suggestion", SourceTool::Idea},
        {u"5 x hvorfor", SourceTool::FiveWhys},           {u"5xhvorfor", SourceTool::FiveWhys},
        {u"5 × hvorfor", SourceTool::FiveWhys},           {u"5 hvorfor", SourceTool::FiveWhys},
        {u"5x hvorfor", SourceTool::FiveWhys},            {u"fem hvorfor", SourceTool::FiveWhys},
        {u"5 x kvifor", SourceTool::FiveWhys},            {u"5 whys", SourceTool::FiveWhys},
        {u"Five whys", SourceTool::FiveWhys},             {u"Annet", SourceTool::Other},
        {u"Anna", SourceTool::Other},                     {u"Other", SourceTool::Other},
    };
    return words.find(text);
}

std::optional<Classification> classificationFrom(QStringView text)
{
    static const Dictionary<Classification> words{
        {u"direkte", Classification::Direct},          {u"direct", Classification::Direct},
        {u"indirekte", Classification::Indirect},      {u"indirect", Classification::Indirect},
        {u"kvalitative", Classification::Qualitative}, {u"kvalitativ", Classification::Qualitative},
        {u"kvalitativt", Classification::Qualitative}, {u"qualitative", Classification::Qualitative},
    };
    return words.find(firstWord(text));
}

std::optional<Account> accountFrom(QStringView text)
{
    static const Dictionary<Account> words{
        {u"identifisert", Account::Identified}, {u"identified", Account::Identified},
        {u"kvalitet", Account::Quality},        {u"quality", Account::Quality},
        {u"kvantitet", Account::Quantity},      {u"quantity", Account::Quantity},
        {u"besparelse", Account::Savings},      {u"savings", Account::Savings},
        {u"innsparing", Account::Savings},      {u"bortfalt", Account::Lapsed},
        {u"bortfalle", Account::Lapsed},        {u"lapsed", Account::Lapsed},
        {u"merarbeid", Account::ExtraWork},     {u"meirarbeid", Account::ExtraWork},
        {u"extra work", Account::ExtraWork},
    };
    return words.find(text);
}

std::optional<EvidenceLevel> evidenceLevelFrom(QStringView text)
{
    static const Dictionary<EvidenceLevel> words{
        {u"signal", EvidenceLevel::Signal},
        {u"før–etter", EvidenceLevel::BeforeAfter},
        {u"før-etter", EvidenceLevel::BeforeAfter},
        {u"før – etter", EvidenceLevel::BeforeAfter},
        {u"før - etter", EvidenceLevel::BeforeAfter},
        {u"før/etter", EvidenceLevel::BeforeAfter},
        {u"før og etter", EvidenceLevel::BeforeAfter},
        {u"before-after", EvidenceLevel::BeforeAfter},
        {u"before–after", EvidenceLevel::BeforeAfter},
        {u"before and after", EvidenceLevel::BeforeAfter},
        {u"begrunnet vurdering", EvidenceLevel::ReasonedJudgement},
        {u"grunngitt vurdering", EvidenceLevel::ReasonedJudgement},
        {u"reasoned judgement", EvidenceLevel::ReasonedJudgement},
        {u"reasoned judgment", EvidenceLevel::ReasonedJudgement},
    };
    return words.find(text);
}

std::optional<domain::Direction> directionFrom(QStringView text)
{
    using domain::Direction;
    static const Dictionary<Direction> words{
        {u"opp", Direction::Up},     {u"up", Direction::Up},       {u"høyere", Direction::Up},
        {u"høgare", Direction::Up},  {u"higher", Direction::Up},   {u"ned", Direction::Down},
        {u"down", Direction::Down},  {u"lavere", Direction::Down}, {u"lågare", Direction::Down},
        {u"lower", Direction::Down},
    };
    return words.find(text);
}

std::optional<bool> truthFrom(QStringView text)
{
    static const Dictionary<bool> words{
        {u"", false},      {u"nei", false},   {u"n", false},  {u"no", false},   {u"0", false},
        {u"false", false}, {u"usann", false}, {u"ja", true},  {u"j", true},     {u"yes", true},
        {u"y", true},      {u"x", true},      {u"1", true},   {u"true", true},  {u"sann", true},
    };
    return words.find(text);
}

QString fileWord(LeanStatus status)
{
    switch (status) {
    case LeanStatus::WaitingList: return QStringLiteral("venteliste");
    case LeanStatus::Informed: return QStringLiteral("informert");
    case LeanStatus::Training: return QStringLiteral("opplæring");
    case LeanStatus::Guided: return QStringLiteral("veiledning");
    case LeanStatus::SelfDriven: return QStringLiteral("selvgående");
    case LeanStatus::Withdrawn: return QStringLiteral("trukket ut");
    }
    Q_UNREACHABLE();
}

QString fileWord(SourceTool tool)
{
    switch (tool) {
    case SourceTool::ValueStream: return QStringLiteral("Verdistrømsanalyse");
    case SourceTool::Fishbone: return QStringLiteral("Fiskebeinsanalyse");
    case SourceTool::FiveS: return QStringLiteral("5S");
    case SourceTool::Board: return QStringLiteral("Forbedringstavle");
    case SourceTool::Idea: return QStringLiteral("Forslag");
    case SourceTool::FiveWhys: return QStringLiteral("5 x hvorfor");
    case SourceTool::Other: return QStringLiteral("Annet");
    }
    Q_UNREACHABLE();
}

QString fileWord(Classification classification)
{
    switch (classification) {
    case Classification::Direct: return QStringLiteral("Direkte (økonomiske - NOK)");
    case Classification::Indirect: return QStringLiteral("Indirekte (frigjort tid - årsverk)");
    case Classification::Qualitative: return QStringLiteral("Kvalitative (f.eks. omdømme)");
    }
    Q_UNREACHABLE();
}

QString fileWord(Account account)
{
    switch (account) {
    case Account::Identified: return QStringLiteral("identifisert");
    case Account::Quality: return QStringLiteral("kvalitet");
    case Account::Quantity: return QStringLiteral("kvantitet");
    case Account::Savings: return QStringLiteral("besparelse");
    case Account::Lapsed: return QStringLiteral("bortfalt");
    case Account::ExtraWork: return QStringLiteral("merarbeid");
    }
    Q_UNREACHABLE();
}

QString fileWord(EvidenceLevel level)
{
    switch (level) {
    case EvidenceLevel::Signal: return QStringLiteral("signal");
    case EvidenceLevel::BeforeAfter: return QStringLiteral("før–etter");
    case EvidenceLevel::ReasonedJudgement: return QStringLiteral("begrunnet vurdering");
    }
    Q_UNREACHABLE();
}

QString fileWord(domain::Direction direction)
{
    switch (direction) {
    case domain::Direction::Up: return QStringLiteral("opp");
    case domain::Direction::Down: return QStringLiteral("ned");
    }
    Q_UNREACHABLE();
}

QString truthWord(bool value)
{
    return value ? QStringLiteral("Ja") : QStringLiteral("Nei");
}

} // namespace vf::exchange
