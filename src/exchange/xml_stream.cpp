#include "exchange/xml_stream.h"

#include <expat.h>

#include <cstring>

namespace vf::exchange {

namespace {

constexpr int maximumDepth = 64;
/// Bytes that may be fed without a token coming to an end. Expat looks at an unfinished token again with every piece.
constexpr XML_Index maximumToken = 1024 * 1024;
constexpr char nameDivider = '|';

XmlName nameOf(const char *text)
{
    const std::string_view name(text);
    const size_t at = name.rfind(nameDivider);
    return at == std::string_view::npos ? XmlName{{}, name} : XmlName{name.substr(0, at), name.substr(at + 1)};
}

} // namespace

struct XmlStream::State
{
    explicit State(XmlHandler &taker) : handler(taker) {}

    XmlHandler &handler;
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser{XML_ParserCreateNS(nullptr, nameDivider),
                                                                       &XML_ParserFree};
    QLatin1StringView refusal;
    bool finished = false;
    int depth = 0;
    XML_Index fed = 0;

    void refuse(QLatin1StringView why)
    {
        refusal = why;
        XML_StopParser(parser.get(), XML_FALSE);
    }
    void stopWhenFinished()
    {
        finished = handler.finished();
        if (finished)
            XML_StopParser(parser.get(), XML_FALSE);
    }
    bool stopped() const { return finished || !refusal.isEmpty(); }

    static void XMLCALL onBegin(void *self, const XML_Char *name, const XML_Char **attributes)
    {
        auto &state = *static_cast<State *>(self);
        if (state.stopped())
            return;
        if (++state.depth > maximumDepth)
            return state.refuse(QLatin1StringView("depth"));
        state.handler.begin(nameOf(name), XmlAttributes(attributes));
        state.stopWhenFinished();
    }
    static void XMLCALL onEnd(void *self, const XML_Char *name)
    {
        auto &state = *static_cast<State *>(self);
        if (state.stopped())
            return;
        --state.depth;
        state.handler.end(nameOf(name));
        state.stopWhenFinished();
    }
    static void XMLCALL onText(void *self, const XML_Char *text, int length)
    {
        auto &state = *static_cast<State *>(self);
        if (!state.stopped())
            state.handler.text(std::string_view(text, static_cast<size_t>(length)));
    }
    static void XMLCALL onDoctype(void *self, const XML_Char *, const XML_Char *, const XML_Char *, int)
    {
        static_cast<State *>(self)->refuse(QLatin1StringView("doctype"));
    }
};

std::string_view XmlAttributes::value(std::string_view spaceEnd, std::string_view local) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        const XmlName name = nameOf(pair[0]);
        const bool inSpace = spaceEnd.empty() ? name.space.empty() : name.space.ends_with(spaceEnd);
        if (inSpace && name.local == local)
            return pair[1];
    }
    return {};
}

XmlStream::XmlStream(XmlHandler &handler) : m_state(std::make_unique<State>(handler))
{
    XML_Parser parser = m_state->parser.get();
    XML_SetUserData(parser, m_state.get());
    XML_SetElementHandler(parser, &State::onBegin, &State::onEnd);
    XML_SetCharacterDataHandler(parser, &State::onText);
    XML_SetStartDoctypeDeclHandler(parser, &State::onDoctype);
}

XmlStream::~XmlStream() = default;

bool XmlStream::feed(QByteArrayView bytes)
{
    if (m_state->stopped())
        return false;
    XML_Parser parser = m_state->parser.get();
    const XML_Status status = XML_Parse(parser, bytes.data(), static_cast<int>(bytes.size()), XML_FALSE);
    if (m_state->stopped())
        return false;
    if (status != XML_STATUS_OK) {
        m_state->refusal = QLatin1StringView("malformed");
        return false;
    }
    m_state->fed += bytes.size();
    if (m_state->fed - XML_GetCurrentByteIndex(parser) > maximumToken)
        m_state->refusal = QLatin1StringView("token");
    return !m_state->stopped();
}

bool XmlStream::close()
{
    if (m_state->stopped())
        return m_state->finished;
    const XML_Status status = XML_Parse(m_state->parser.get(), nullptr, 0, XML_TRUE);
    if (!m_state->stopped() && status != XML_STATUS_OK)
        m_state->refusal = QLatin1StringView("malformed");
    return m_state->refusal.isEmpty();
}

QLatin1StringView XmlStream::refusal() const
{
    return m_state->refusal;
}

} // namespace vf::exchange
