#include "cli/command.h"

#include "presentation/error_text.h"

#include <QJsonDocument>

#include <algorithm>

namespace vf::cli {

using base::ErrorCode;

ExitCode exitCodeOf(const base::Error &error)
{
    if (error.reason == QStringLiteral("already_exists") || error.reason == QStringLiteral("directory_not_empty"))
        return ExitCode::Failed; // no data was looked at, so none was rejected
    switch (error.code) {
    case ErrorCode::Invalid:
    case ErrorCode::Constraint:
        return ExitCode::Rejected;
    case ErrorCode::Conflict:
    case ErrorCode::Busy:
        return ExitCode::Conflict;
    case ErrorCode::TooNew:
    case ErrorCode::Foreign:
    case ErrorCode::Corrupt:
        return ExitCode::Damaged;
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::ReadOnly:
    case ErrorCode::Unavailable:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        return ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

void Terminal::say(const QString &line) const
{
    if (!json)
        out << line << Qt::endl;
}

void Terminal::complain(const QString &line) const
{
    err << line << Qt::endl;
}

void Terminal::print(const QJsonObject &object) const
{
    out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

ExitCode Terminal::fail(const base::Error &error) const
{
    const presentation::ErrorText text = presentation::errorText(error);
    complain(text.title + QStringLiteral(": ") + text.sentences());
    if (json) {
        QJsonObject details;
        for (const auto &[name, value] : error.details)
            details.insert(name, value);
        print({{QStringLiteral("error"), QJsonObject{{QStringLiteral("reason"), error.reason},
                                                     {QStringLiteral("field"), error.field},
                                                     {QStringLiteral("message"), text.sentences()},
                                                     {QStringLiteral("details"), details}}}});
    }
    return exitCodeOf(error);
}

tl::expected<Arguments, QString> Arguments::parse(const QStringList &arguments, const QStringList &flags,
                                                  const QStringList &options)
{
    Arguments parsed;
    bool onlyPositional = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (onlyPositional || !argument.startsWith(QStringLiteral("--"))) {
            parsed.m_positional.append(argument);
            continue;
        }
        if (argument == QStringLiteral("--")) {
            onlyPositional = true;
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        if (flags.contains(name) && equals < 0) {
            parsed.m_flags.append(name);
        } else if (options.contains(name)) {
            if (equals < 0 && i + 1 >= arguments.size())
                return tl::unexpected(QStringLiteral("--%1 mangler verdi").arg(name));
            parsed.m_values.emplace_back(name, equals < 0 ? arguments.at(++i) : argument.mid(equals + 1));
        } else {
            return tl::unexpected(QStringLiteral("Ukjent valg: %1").arg(argument));
        }
    }
    return parsed;
}

std::optional<QString> Arguments::value(const QString &name) const
{
    for (const auto &[key, value] : m_values)
        if (key == name)
            return value;
    return std::nullopt;
}

std::optional<QDate> dateFrom(const QString &text)
{
    for (const QString &format : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("dd.MM.yyyy"), QStringLiteral("d.M.yyyy")})
        if (const QDate date = QDate::fromString(text, format); date.isValid())
            return date;
    return std::nullopt;
}

namespace {

void printUsage(QTextStream &stream)
{
    stream << QStringLiteral("Bruk: verdiflyt-cli KOMMANDO …\n\n");
    for (const Command &command : commands())
        stream << QStringLiteral("  ") << QString::fromUtf16(command.usage) << QStringLiteral("\n      ")
               << QString::fromUtf16(command.does) << QLatin1Char('\n');
    stream << QStringLiteral("\nMÅL er en .verdiflyt-fil eller postgresql://bruker@vert:port/database.\n"
                             "--json skriver ett JSON-objekt på stdout. --lang nb (bokmål) er språket i meldinger.\n"
                             "Sluttkoder: 0 utført, 1 mislyktes, 2 feil bruk, 3 data avvist (ingenting lagret), "
                             "4 konflikt eller låst, 5 skadet eller fremmed fil.\n");
    stream.flush();
}

int wrongUsage(const Terminal &terminal, const QString &message, const Command *command)
{
    terminal.complain(message);
    if (command)
        terminal.complain(QStringLiteral("Bruk: verdiflyt-cli ") + QString::fromUtf16(command->usage));
    else
        terminal.complain(QStringLiteral("«verdiflyt-cli --help» viser kommandoene."));
    if (terminal.json)
        terminal.print({{QStringLiteral("error"), QJsonObject{{QStringLiteral("reason"), QStringLiteral("wrong_usage")},
                                                              {QStringLiteral("message"), message}}}});
    return static_cast<int>(ExitCode::WrongUsage);
}

} // namespace

int runCommandLine(const QStringList &arguments, QTextStream &in, QTextStream &out, QTextStream &err,
                   const base::Clock &clock)
{
    const Terminal terminal{in, out, err, arguments.contains(QStringLiteral("--json"))};
    if (arguments.isEmpty() || arguments.front() == QStringLiteral("--help") || arguments.front() == QStringLiteral("help")) {
        printUsage(arguments.isEmpty() ? err : out);
        return static_cast<int>(arguments.isEmpty() ? ExitCode::WrongUsage : ExitCode::Done);
    }
    if (arguments.front() == QStringLiteral("--version")) {
        out << QStringLiteral("verdiflyt-cli ") << QStringLiteral(VF_VERSION) << Qt::endl;
        return static_cast<int>(ExitCode::Done);
    }
    const auto all = commands();
    const auto command = std::find_if(all.begin(), all.end(),
                                      [&](const Command &c) { return arguments.front() == c.name; });
    if (command == all.end())
        return wrongUsage(terminal, QStringLiteral("Ukjent kommando: %1").arg(arguments.front()), nullptr);
    const auto parsed = Arguments::parse(arguments.mid(1), command->flags + QStringList{QStringLiteral("json")},
                                         command->options + QStringList{QStringLiteral("lang")});
    if (!parsed)
        return wrongUsage(terminal, parsed.error(), &*command);
    const auto count = parsed->positional().size();
    if (count < command->leastArguments || count > command->mostArguments)
        return wrongUsage(terminal, QStringLiteral("Feil antall argumenter"), &*command);
    if (const auto language = parsed->value(QStringLiteral("lang")); language && *language != QStringLiteral("nb"))
        return wrongUsage(terminal, QStringLiteral("Språket «%1» finnes ikke i denne utgaven; velg nb").arg(*language), &*command);
    const ExitCode code = command->run(*parsed, terminal, clock);
    return code == ExitCode::WrongUsage ? wrongUsage(terminal, QStringLiteral("Et valg mangler eller har en verdi som ikke er gyldig"), &*command)
                                        : static_cast<int>(code);
}

} // namespace vf::cli
