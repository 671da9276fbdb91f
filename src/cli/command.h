// What every command of verdiflyt-cli is: a name, its usage in one line, and a run that ends in an exit code.
// The interface is stable (see the man page): options, JSON keys and exit codes are promises.
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <span>

namespace vf::cli {

/// 0 done · 1 failed · 2 wrong usage · 3 data rejected (nothing stored) · 4 conflict or locked · 5 damaged or foreign
enum class ExitCode { Done = 0, Failed = 1, WrongUsage = 2, Rejected = 3, Conflict = 4, Damaged = 5 };

/// The exit code that belongs to an error.
ExitCode exitCodeOf(const base::Error &error);

/// Where a command reads and writes. With `json`, exactly one JSON object goes to `out`; messages always go to `err`.
struct Terminal
{
    QTextStream &in;
    QTextStream &out;
    QTextStream &err;
    bool json = false;

    void say(const QString &line) const;
    void complain(const QString &line) const;
    /// Tells the error in words on stderr (and as JSON on stdout when asked for) and gives its exit code.
    ExitCode fail(const base::Error &error) const;
    void print(const QJsonObject &object) const;
};

/// A command line taken apart: positional arguments and --name value pairs.
class Arguments
{
public:
    /// `flags` take no value, `options` take one; anything else beginning with -- is an error (the text of it).
    static tl::expected<Arguments, QString> parse(const QStringList &arguments, const QStringList &flags,
                                                  const QStringList &options);

    const QStringList &positional() const { return m_positional; }
    bool has(const QString &name) const { return m_flags.contains(name) || value(name).has_value(); }
    std::optional<QString> value(const QString &name) const;

private:
    QStringList m_positional;
    QStringList m_flags;
    std::vector<std::pair<QString, QString>> m_values;
};

struct Command
{
    QLatin1StringView name;
    const char16_t *usage; ///< after the program's name
    const char16_t *does;  ///< one line in bokmål
    QStringList flags;
    QStringList options;
    int leastArguments;
    int mostArguments;
    std::function<ExitCode(const Arguments &, const Terminal &, const base::Clock &)> run;
};

/// Every command, in the order --help lists them.
std::span<const Command> commands();

/// Runs the program: `arguments` without the program's name.
int runCommandLine(const QStringList &arguments, QTextStream &in, QTextStream &out, QTextStream &err,
                   const base::Clock &clock);

/// A date given to an option: 2017-12-31 or 31.12.2017.
std::optional<QDate> dateFrom(const QString &text);

} // namespace vf::cli
