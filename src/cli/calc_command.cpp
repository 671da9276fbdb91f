// calc: reads one JSON object of inputs on stdin and prints the results of a family as one JSON object.
#include "cli/calc_input.h"
#include "cli/commands.h"
#include "presentation/calc_error_text.h"

#include <QJsonDocument>

#include <algorithm>

namespace vf::cli {

namespace {

/// Far above any workshop, chart or municipality.
constexpr qint64 longestInput = 64 * 1024 * 1024;

ExitCode refuse(const Terminal &terminal, const CalcError &error)
{
    const QString message = presentation::calcErrorText(error.key, error.reason);
    terminal.complain(message);
    terminal.print({{QStringLiteral("error"), QJsonObject{{QStringLiteral("key"), error.key},
                                                          {QStringLiteral("reason"), error.reason},
                                                          {QStringLiteral("message"), message}}}});
    return ExitCode::Rejected;
}

QString familyNames()
{
    QStringList names;
    for (const CalcFamily &family : calcFamilies())
        names.append(QString(family.name));
    return names.join(QStringLiteral(", "));
}

} // namespace

ExitCode calculate(const Arguments &arguments, const Terminal &terminal, const base::Clock &)
{
    const auto all = calcFamilies();
    const QString name = arguments.positional().front();
    const auto family = std::find_if(all.begin(), all.end(), [&](const CalcFamily &f) { return name == f.name; });
    if (family == all.end()) {
        terminal.complain(QStringLiteral("Familien «%1» finnes ikke. Velg: %2").arg(name, familyNames()));
        return ExitCode::WrongUsage;
    }
    const QString read = terminal.in.read(longestInput);
    if (!terminal.in.atEnd())
        return refuse(terminal, {{}, QString(calc_reason::tooMany)});
    const QByteArray text = read.toUtf8();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError)
        return refuse(terminal, {{}, QString(calc_reason::notJson)});
    if (!document.isObject())
        return refuse(terminal, {{}, QString(calc_reason::notAnObject)});
    const QJsonObject inputs = document.object();
    if (inputs.contains(QStringLiteral("variants")))
        return refuse(terminal, {QStringLiteral("variants"), QString(calc_reason::variants)});
    const CalcResult result = family->calculate(inputs, text);
    if (!result)
        return refuse(terminal, result.error());
    terminal.print(*result);
    return ExitCode::Done;
}

} // namespace vf::cli
