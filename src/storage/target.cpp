#include "storage/target.h"

#include <QUrl>

#include <array>

namespace vf::storage {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Error wrong(QLatin1StringView reason, const QString &value = {})
{
    Error error = base::invalid("target"_L1, reason);
    if (!value.isEmpty())
        error.with("value"_L1, value);
    return error;
}

QString decoded(QStringView part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

QString encoded(const QString &part, const QByteArray &keep = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part, keep));
}

Result<int> portOf(const QString &text)
{
    bool number = false;
    const int port = text.toInt(&number);
    if (!number || port < 1 || port > 65535)
        return base::fail(wrong("bad_port"_L1, text));
    return port;
}

/// "host", "host:port" or "[address]:port"
Result<void> parseHost(QStringView text, Target &target)
{
    QStringView port;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0)
            return base::fail(wrong("bad_host"_L1, text.toString()));
        target.host = text.mid(1, end - 1).toString();
        const QStringView rest = text.mid(end + 1);
        if (!rest.isEmpty() && !rest.startsWith(u':'))
            return base::fail(wrong("bad_host"_L1, text.toString()));
        port = rest.mid(1);
    } else {
        const qsizetype colon = text.indexOf(u':');
        target.host = decoded(colon < 0 ? text : text.left(colon));
        port = colon < 0 ? QStringView() : text.mid(colon + 1);
    }
    if (port.isEmpty())
        return {};
    const auto number = portOf(port.toString());
    if (!number)
        return base::fail(number.error());
    target.port = *number;
    return {};
}

Result<void> parseOption(QStringView option, Target &target)
{
    static constexpr std::array sslModes{"disable"_L1, "allow"_L1,     "prefer"_L1,
                                         "require"_L1, "verify-ca"_L1, "verify-full"_L1};
    const qsizetype equals = option.indexOf(u'=');
    const QString name = decoded(equals < 0 ? option : option.left(equals));
    const QString value = equals < 0 ? QString() : decoded(option.mid(equals + 1));
    if (name == "host"_L1) {
        target.host = value;
        return {};
    }
    if (name == "port"_L1) {
        const auto number = portOf(value);
        if (!number)
            return base::fail(number.error());
        target.port = *number;
        return {};
    }
    if (name == "sslmode"_L1 && std::find(sslModes.begin(), sslModes.end(), value) != sslModes.end()) {
        target.sslMode = value;
        return {};
    }
    return base::fail(wrong("unknown_option"_L1, decoded(option)));
}

Result<Target> parsePostgres(QStringView rest)
{
    Target target;
    target.engine = Target::Engine::Postgresql;
    const qsizetype question = rest.indexOf(u'?');
    const QStringView options = question < 0 ? QStringView() : rest.mid(question + 1);
    if (question >= 0)
        rest = rest.left(question);
    const qsizetype slash = rest.indexOf(u'/');
    QStringView authority = slash < 0 ? rest : rest.left(slash);
    target.database = slash < 0 ? QString() : decoded(rest.mid(slash + 1));
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        const QStringView who = authority.left(at);
        const qsizetype colon = who.indexOf(u':');
        target.user = decoded(colon < 0 ? who : who.left(colon));
        target.password = colon < 0 ? QString() : decoded(who.mid(colon + 1));
        authority = authority.mid(at + 1);
    }
    VF_TRY(parseHost(authority, target));
    for (const QStringView option : options.split(u'&', Qt::SkipEmptyParts))
        VF_TRY(parseOption(option, target));
    if (target.database.isEmpty() || target.database.contains(u'/'))
        return base::fail(wrong("missing_database"_L1));
    return target;
}

} // namespace

Target Target::file(const QString &path)
{
    Target target;
    target.path = path;
    return target;
}

Result<Target> Target::parse(const QString &text)
{
    if (text.trimmed().isEmpty())
        return base::fail(wrong("empty_target"_L1));
    if (text.contains(QChar(u'\0')))
        return base::fail(wrong("nul_character"_L1));
    for (const auto scheme : {"postgresql://"_L1, "postgres://"_L1})
        if (text.startsWith(scheme, Qt::CaseInsensitive))
            return parsePostgres(QStringView(text).mid(scheme.size()));
    return file(text);
}

QString Target::text() const
{
    if (engine == Engine::Sqlite)
        return path;
    QString text = u"postgresql://"_s;
    if (!user.isEmpty())
        text += encoded(user) + u'@';
    const bool socket = host.startsWith(u'/');
    if (!socket && host.contains(u':'))
        text += u'[' + host + u']';
    else if (!socket)
        text += encoded(host);
    if (!socket && port != 5432)
        text += u':' + QString::number(port);
    text += u'/' + encoded(database);
    QStringList options;
    if (socket)
        options << u"host="_s + encoded(host, "/");
    if (socket && port != 5432)
        options << u"port="_s + QString::number(port);
    if (!sslMode.isEmpty())
        options << u"sslmode="_s + sslMode;
    return options.isEmpty() ? text : text + u'?' + options.join(u'&');
}

} // namespace vf::storage
