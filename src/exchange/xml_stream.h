// XML from strangers as a stream of elements: no document type, no entities of its own, bounded depth, bounded tokens.
// Internal to exchange; the only place that knows expat.
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>

#include <memory>
#include <string_view>

struct XML_ParserStruct;

namespace vf::exchange {

/// An element's or attribute's name: namespace and local name. Both are empty outside the call that gave them.
struct XmlName
{
    std::string_view space;
    std::string_view local;
};

class XmlAttributes
{
public:
    explicit XmlAttributes(const char **pairs) : m_pairs(pairs) {}
    /// The attribute of that local name in no namespace; empty when there is none.
    std::string_view value(std::string_view local) const { return value({}, local); }
    /// The attribute of that name in a namespace that ends like `spaceEnd` (editions of a standard differ before it).
    std::string_view value(std::string_view spaceEnd, std::string_view local) const;

private:
    const char **m_pairs;
};

/// Takes what the stream gives.
class XmlHandler
{
public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler &) = delete;
    XmlHandler &operator=(const XmlHandler &) = delete;
    XmlHandler(XmlHandler &&) = delete;
    XmlHandler &operator=(XmlHandler &&) = delete;
    virtual ~XmlHandler() = default;

    virtual void begin(const XmlName &name, const XmlAttributes &attributes) = 0;
    virtual void end(const XmlName &name) = 0;
    virtual void text(std::string_view) {}
    /// Has the handler what it came for, or had to give up? The stream stops then.
    virtual bool finished() const { return false; }
};

class XmlStream
{
public:
    explicit XmlStream(XmlHandler &handler);
    ~XmlStream();
    XmlStream(const XmlStream &) = delete;
    XmlStream &operator=(const XmlStream &) = delete;
    XmlStream(XmlStream &&) = delete;
    XmlStream &operator=(XmlStream &&) = delete;

    /// False when no more should be fed: the handler has finished, or the XML is refused.
    bool feed(QByteArrayView bytes);
    /// After the last piece. True when the handler finished or the document was complete and sound.
    bool close();
    /// Why the XML was refused: "doctype", "depth", "token", "malformed"; empty when it was not.
    QLatin1StringView refusal() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace vf::exchange
